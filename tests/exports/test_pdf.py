"""The PDF: tagged, with its fonts inside, and every script shown and found again."""

import json
from io import BytesIO
from typing import Any

import pypdf
import pypdfium2
import pytest

from hrdd.exports import typeset
from hrdd.exports.pdf import write_pdf
from hrdd.exports.pdf_blocks import told
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
from tests.exports.reports import MORNING, a_report, a_table

GRAVE = Banded("Critical", SeverityBand.CRITICAL)
EVERY_BLOCK = (
    Contents("Contents"),
    Heading("Impacts"),
    Heading("Detail", 3),
    Paragraph("One.\nTwo.\n\nThree."),
    Note("Small print"),
    Bullets(("first", "second"), "Of these:"),
    Bullets(("third",)),
    Callout("Fictional", "Made up."),
    Facts("The product", (("Product", "Camera"),)),
    a_table(("I-1", GRAVE)),
    Grid("Where", "Severity", ("Rare", "Likely"), (GridRow(GRAVE, ("I-2", "")),)),
    Answered("A1", "For what?", "Clear", "Leaflet.\n\nAnd a call.", "page 2", depth=1),
    Answered("A2", "For whom?", "Needs research"),
    PageBreak(),
    Heading("Plan"),
)
SCRIPTS = {
    "Latin": "Überprüfung façade łódź",
    "Cyrillic": "Права человека под угрозой",
    "Greek": "Ανθρώπινα δικαιώματα",
    "Arabic": "حقوق الإنسان في العمل",
    "Chinese": "人权影响评估",
    "Japanese": "人権への影響を調べる",
    "Korean": "인권 영향 평가",
    "emoji": "🙂 ✓",
}


def drawn(*blocks: Block, **about: Any) -> bytes:
    """The file, drawn in this process."""
    return typeset.typeset(json.dumps(told(a_report(*blocks, **about))), MORNING)


def text_of(file: bytes) -> str:
    """What a reader copies out of the file."""
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file))


def root_of(file: bytes) -> Any:
    """The catalogue of the file."""
    return pypdf.PdfReader(BytesIO(file)).trailer["/Root"]


@pytest.fixture(scope="module")
def whole() -> bytes:
    """A report with a block of every sort."""
    return drawn(*EVERY_BLOCK)


def test_every_sort_of_block_is_drawn(whole: bytes) -> None:
    text = text_of(whole)

    expected = (
        "Contents Impacts Detail One. Two. Three. Small first third Fictional Camera I-1 I-2 A1 Leaflet page Plan"
    )
    assert [word for word in expected.split() if word not in text] == []


def test_the_file_is_tagged_and_claims_both_standards(whole: bytes) -> None:
    root = root_of(whole)

    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root
    metadata = root["/Metadata"].get_object().get_data().decode()
    assert "pdfuaid:part>1<" in metadata and "pdfaid:part>2<" in metadata


def test_the_file_names_its_title_and_language(whole: bytes) -> None:
    reader = pypdf.PdfReader(BytesIO(whole))

    assert reader.metadata is not None and reader.metadata.title == "Cameras at the station"
    assert root_of(whole)["/Lang"] == "en-GB"


def test_every_font_is_embedded() -> None:
    file = drawn(*map(Paragraph, SCRIPTS.values()))

    fonts = [each.get_object() for page in pypdf.PdfReader(BytesIO(file)).pages for each in _fonts(page)]
    assert len(fonts) > len(SCRIPTS) / 2
    assert all(any(key.startswith("/FontFile") for key in font["/FontDescriptor"]) for font in fonts)


def _fonts(page: Any) -> list[Any]:
    found = (each.get_object() for each in page["/Resources"]["/Font"].values())
    return [descendant for font in found for descendant in font["/DescendantFonts"]]


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_is_shown_and_can_be_found(script: str) -> None:
    file = drawn(Heading(SCRIPTS[script]), Paragraph(SCRIPTS[script]), a_table((SCRIPTS[script], "x")))

    assert text_of(file).count(SCRIPTS[script]) == 3
    assert "pdfuaid" in root_of(file)["/Metadata"].get_object().get_data().decode()


def test_a_letter_no_font_knows_costs_the_standards_and_not_the_file() -> None:
    file = drawn(Paragraph("before ᚠ after"))

    assert "before" in text_of(file) and "after" in text_of(file)
    assert root_of(file)["/MarkInfo"]["/Marked"]


@pytest.mark.parametrize("odd", ["#emph[x] $a$ @b", "*x* _y_ `z`", "= Heading", '"), panic("', "<script>&amp;", "a\\b"])
def test_what_people_typed_is_never_read_as_typst(odd: str) -> None:
    assert odd in text_of(drawn(Paragraph(odd), title=odd))


def test_a_word_longer_than_a_line_stays_on_the_page() -> None:
    page = pypdfium2.PdfDocument(drawn(a_table(("x" * 400, "y"))))[0]

    right = max(page.get_textpage().get_charbox(at)[2] for at in range(page.get_textpage().count_chars()))
    assert right < page.get_width()


def test_every_page_is_numbered(whole: bytes) -> None:
    pages = len(pypdfium2.PdfDocument(whole))

    assert f"Page 1 of {pages}" in text_of(whole) and f"Page {pages} of {pages}" in text_of(whole)
    assert "Own assessment, revision 7, method 1.0, 22 November 2026" in text_of(whole)


def test_the_server_has_it_drawn_elsewhere() -> None:
    file = write_pdf(a_report(Paragraph("Text")))

    assert file.startswith(b"%PDF") and "Text" in text_of(file)


def test_the_program_that_draws_reads_data_and_writes_the_file(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    given = BytesIO(json.dumps(told(a_report(Paragraph("Text")))).encode())
    monkeypatch.setattr("sys.argv", ["-c", str(int(MORNING.timestamp()))])
    monkeypatch.setattr("sys.stdin", type("Input", (), {"buffer": given}))

    typeset.main()

    assert capfdbinary.readouterr().out.startswith(b"%PDF")


def test_a_block_nobody_knows_is_refused_rather_than_dropped() -> None:
    with pytest.raises(AssertionError, match="unreachable"):
        drawn(object())  # type: ignore[arg-type]
