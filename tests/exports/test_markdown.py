"""The Markdown report: read by a parser of CommonMark, it says what was typed and nothing else."""

import html
import re

import pytest
from markdown_it import MarkdownIt

from hrdd.exports.markdown import write_markdown
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
)
from hrdd.vocabulary import SeverityBand
from tests.exports.reports import a_report, a_table

GRAVE = Banded("Critical", SeverityBand.CRITICAL)
READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
ODD = [
    "**bold** _x_ `c` [a](b) ![i](u)",
    "<script>alert(1)</script>",
    "&amp; &lt;",
    "# no heading",
    "- no list",
    "1. no list",
    "> no quote",
    "a | b",
    "| --- |",
    "===",
    "~~gone~~",
    "back\\slash",
    "https://example.org/a_b_c",
    "=cmd|' /C calc'!A0",
    "$x$ :tag: @name ^up^",
]


def shown(*blocks: Block) -> str:
    """The report as HTML, after its heading, subtitle and imprint."""
    text = READER.render(write_markdown(a_report(*blocks)).decode())
    return text.split("</p>", 2)[2].strip()


def words(markup: str) -> str:
    """What is read of some HTML."""
    return html.unescape(re.sub(r"<[^>]+>", "", markup)).strip()


@pytest.mark.parametrize(
    ("block", "read"),
    [
        (Heading("Why", 2), "<h3>Why</h3>"),
        (Paragraph("One.\nTwo.\n\nThree."), "<p>One.<br />\nTwo.</p>\n<p>Three.</p>"),
        (Note("Small"), "<p><em>Small</em></p>"),
        (Bullets(("one", "two"), "Of these:"), "<p>Of these:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        (Bullets(("one",)), "<ul>\n<li>one</li>\n</ul>"),
        (
            Callout("Careful", "One.\nTwo.\n\nThree."),
            "<blockquote>\n<p><strong>Careful</strong></p>\n<p>One.<br />\nTwo.</p>\n<p>Three.</p>\n</blockquote>",
        ),
        (Contents("Contents"), ""),
        (PageBreak(), ""),
        (Answered("A1", "What?", "Clear"), "<p><strong>A1 What?</strong></p>\n<p><em>Clear</em></p>"),
        (
            Answered("A1", "What?", "Clear", "Read", "page 2"),
            "<p><strong>A1 What?</strong></p>\n<p><em>Clear</em></p>\n<p>Read</p>\n<p>Known from: page 2</p>",
        ),
    ],
    ids=lambda each: type(each).__name__ if not isinstance(each, str) else "",
)
def test_a_block_is_written(block: Block, read: str) -> None:
    assert shown(block) == read


def test_tables_are_tables() -> None:
    grid = Grid("Where", "Severity", ("Rare", "Likely"), (GridRow(GRAVE, ("I-2", "")),))

    text = shown(a_table(("I-1", GRAVE), ("a\nb", "c")), Facts("Product", (("Name", "Camera"),)), grid)

    assert text.count("<table>") == 3
    assert "<td>a<br>b</td>" in text and "<td>Critical</td>\n<td>I-2</td>" in text


@pytest.mark.parametrize("odd", ODD)
def test_what_people_typed_is_never_markup(odd: str) -> None:
    blocks = (Heading(odd), Paragraph(odd), Note(odd), Bullets((odd,)), Callout(odd, odd), a_table((odd, odd)))

    text = words(shown(*blocks))

    assert text.count(odd) == 8


def test_spaces_at_the_beginning_of_a_line_make_no_block_of_code() -> None:
    assert shown(Paragraph("    indented\n\tmore")) == "<p>indented<br />\nmore</p>"


def test_the_report_begins_with_its_title_and_imprint() -> None:
    text = write_markdown(a_report(title="Why *now*")).decode()

    assert text.startswith("# Why \\*now\\*\n\nHuman rights due diligence\n\nOwn assessment, revision 7")


def test_a_block_nobody_knows_is_refused_rather_than_dropped() -> None:
    with pytest.raises(AssertionError, match="unreachable"):
        shown(object())  # type: ignore[arg-type]
