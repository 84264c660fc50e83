"""The page to print: plain, complete, loading nothing, and never taking a text for markup."""

from html.parser import HTMLParser

import pytest

from hrdd.exports.html import write_html
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


class Page(HTMLParser):
    """The tags and words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def page(*blocks: Block) -> Page:
    """The page of a report, from its article on."""
    return Page("<article" + write_html(a_report(*blocks)).decode().partition("<article")[2])


@pytest.mark.parametrize(
    ("block", "tags", "words"),
    [
        (Heading("Why", 2), ["h3"], ["Why"]),
        (Paragraph("One.\nTwo.\n\nThree."), ["p", "br", "p"], ["One.", "Two.", "Three."]),
        (Note("Small"), ["p"], ["Small"]),
        (Bullets(("one",), "Of these:"), ["p", "ul", "li"], ["Of these:", "one"]),
        (Bullets(("one",)), ["ul", "li"], ["one"]),
        (Callout("Careful", "Now"), ["aside", "p", "p"], ["Careful", "Now"]),
        (Facts("Product", (("Name", "Camera"),)), ["table", "tr", "th", "td"], ["Name", "Camera"]),
        (Answered("A1", "What?", "Clear"), ["section", "p", "p", "b"], ["A1 What?", "Clear"]),
        (Contents("Contents"), [], []),
        (PageBreak(), ["div"], []),
    ],
    ids=lambda each: type(each).__name__ if isinstance(each, Block) else "",
)
def test_a_block_is_drawn(block: Block, tags: list[str], words: list[str]) -> None:
    found = page(block)

    assert found.tags[3:-1] == tags
    assert found.words[2:-2] == words


def test_a_question_shows_reason_and_evidence() -> None:
    assert "Known from: page 2" in page(Answered("A1", "What?", "Clear", "Read", "page 2")).words


def test_tables_have_captions_and_headings() -> None:
    grid = Grid("Where", "Severity", ("Rare", "Likely"), (GridRow(GRAVE, ("I-2", "")),))

    found = page(a_table(("I-1", GRAVE)), grid)

    assert (found.tags.count("caption"), found.tags.count("th")) == (2, 5)
    assert found.words.count("Critical") == 2


@pytest.mark.parametrize("odd", ["<script>alert(1)</script>", '" onload="x', "</style><img src=x>", "&amp;", "'"])
def test_what_people_typed_is_never_markup(odd: str) -> None:
    blocks = (Heading(odd), Paragraph(odd), Facts(odd, ((odd, odd),)), a_table((odd, odd)), Bullets((odd,), odd))

    found = Page(write_html(a_report(*blocks, title=odd)).decode())

    assert "".join(found.words).count(odd) == 10
    assert {"script", "img"}.isdisjoint(found.tags)


def test_the_page_may_load_nothing() -> None:
    text = write_html(a_report(Paragraph("Text"))).decode()

    assert "default-src 'none'" in text
    assert not any(each in text for each in ("src=", "href=", "url(", "@import", "http:"))


def test_a_block_nobody_knows_is_refused_rather_than_dropped() -> None:
    with pytest.raises(AssertionError, match="unreachable"):
        page(object())  # type: ignore[arg-type]
