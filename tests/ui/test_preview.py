"""The preview shows every sort of block a report is made of, and what people typed letter by letter."""

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.report.blocks import (
    Answered,
    Banded,
    Block,
    Bullets,
    Callout,
    Contents,
    Facts,
    Grid,
    GridRow,
    Heading,
    Note,
    PageBreak,
    Paragraph,
    Table,
)
from hrdd.ui import preview
from hrdd.vocabulary import SeverityBand
from tests.ui.at import drawn_by, told, written

GRAVE = Banded("Critical", SeverityBand.CRITICAL)


def drawn(block: Block) -> AppTest:
    """A screen that shows one block."""

    def script(block: object) -> None:
        from hrdd.ui import preview

        preview.show(block)

    return drawn_by(script, block)


@pytest.mark.parametrize(
    ("block", "read"),
    [
        (Heading("Why *now*", 2), "### Why *now*"),
        (Paragraph("One.\nTwo."), "One.  \nTwo."),
        (Note("Read _again_"), "Read _again_"),
        (Bullets(("one", "#two"), "Of these:"), "Of these:\n\n- one\n- #two"),
        (Callout("Careful", "A <b>"), "**Careful**  \nA <b>"),
        (Facts("The product", (("Product", "Camera"), ("Use", "$5"))), "**Product:** Camera  \n**Use:** $5"),
        (
            Table("Who acts", ("No.", "Severity"), (("A|1", GRAVE), ("line\nbreak", "—"))),
            "Who acts\n| No. | Severity |\n| --- | --- |\n| A|1 | Critical |\n| line · break | — |",
        ),
        (
            Grid("All", "Severity", ("Rare", "Likely"), (GridRow(GRAVE, ("I-1", "")),)),
            "All\n| Severity | Rare | Likely |\n| --- | --- | --- |\n| Critical | I-1 |  |",
        ),
        (Answered("A1", "For what?", "Clear", "Leaflet", "page 2"), "**A1** For what?  \n*Clear*  \nLeaflet  \npage 2"),
        (Answered("A1", "For what?", "Clear"), "**A1** For what?  \n*Clear*"),
        (Contents("Contents"), ""),
        (PageBreak(), ""),
    ],
    ids=lambda each: type(each).__name__ if not isinstance(each, str) else "",
)
def test_a_block_is_drawn(block: Block, read: str) -> None:
    assert told(drawn(block)) == read


def test_what_people_typed_is_never_markup() -> None:
    assert written(drawn(Paragraph("[x](y) <b> $z$ `q` :red[r] | a"))) == (
        r"\[x\]\(y\) \<b\> \$z\$ \`q\` \:red\[r\] \| a"
    )


def test_a_block_that_nobody_can_draw_is_a_failure_and_no_silence() -> None:
    with pytest.raises(AssertionError):
        preview.show("no block")  # type: ignore[arg-type]


def test_blocks_stand_in_the_chapter_that_was_opened_last() -> None:
    blocks = (Paragraph("a"), Heading("One"), Heading("Deeper", 2), Paragraph("b"), Heading("Two"))

    assert preview.chapters(blocks) == {
        "Cover": [blocks[0]],
        "One": list(blocks[1:4]),
        "Two": [blocks[4]],
    }
