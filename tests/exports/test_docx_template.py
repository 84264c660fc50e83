"""An organisation's own Word template: its styles, its page, and nothing else of it."""

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest

from hrdd.errors import UnusableTemplate
from hrdd.exports.docx import write_docx
from hrdd.exports.docx_template import LARGEST, LARGEST_UNPACKED, missing
from hrdd.report.blocks import Bullets, Callout, Contents, Facts, Heading, Paragraph
from tests.exports.reading import as_pdf, part, text_of
from tests.exports.reports import a_report, a_table
from tests.exports.templates import (
    a_template,
    in_another_language,
    part_of,
    with_corporate_look,
    with_named_parts,
    without,
)

TYPES, SETTINGS = "[Content_Types].xml", "word/_rels/settings.xml.rels"
SCHEMAS = b"http://schemas.openxmlformats.org"
OUTSIDE = (
    b'<Relationships xmlns="%b/package/2006/relationships"><Relationship Id="rId9" %%b/></Relationships>' % SCHEMAS
)
LINK = b'Type="%b/officeDocument/2006/relationships/%%b" Target="file:///x" TargetMode="External"' % SCHEMAS


def written(template: bytes) -> Any:
    """A report in a template, opened again."""
    blocks = (
        Contents("Contents"),
        Heading("Impacts"),
        Paragraph("Text"),
        Bullets(("one",)),
        Callout("Care", "now"),
        Facts("Facts", (("a", "b"),)),
        a_table(("I-1", "High")),
    )
    return docx.Document(BytesIO(write_docx(a_report(*blocks), template)))


def style_of(document: Any, text: str) -> Any:
    """The style of the paragraph that says something."""
    return next(each.style for each in document.paragraphs if each.text == text)


def test_the_text_of_the_template_is_left_out() -> None:
    assert "Delete this text" not in text_of(
        part(write_docx(a_report(Paragraph("Text")), a_template()), "word/document.xml")
    )


def test_its_styles_are_used() -> None:
    document = written(a_template(with_corporate_look))

    assert style_of(document, "Impacts").font.name == "Corporate Sans"
    assert style_of(document, "Impacts").font.size.pt == 33


def test_its_page_header_and_footer_are_kept() -> None:
    section = written(a_template(with_corporate_look)).sections[0]

    assert round(section.page_width.cm) == 18
    assert (section.header.paragraphs[0].text, section.footer.paragraphs[0].text) == (
        "Corporate header",
        "Corporate footer",
    )


def test_an_empty_header_and_footer_are_filled() -> None:
    section = written(a_template()).sections[0]

    assert section.header.paragraphs[0].text.startswith("Cameras at the station")
    assert "revision 7" in section.footer.paragraphs[0].text


def test_tables_are_as_wide_as_its_lines() -> None:
    document = written(a_template(with_corporate_look))

    section = document.sections[0]
    line = section.page_width - section.left_margin - section.right_margin
    widths = [sum(column.width for column in table.columns) for table in document.tables]
    assert all(0.99 * line < width <= line for width in widths)


def test_styles_are_found_whatever_the_language_of_word_calls_them() -> None:
    document = written(a_template(in_another_language))

    assert style_of(document, "Impacts").name == "Heading 1"
    assert "Their own" in {each.name for each in document.styles}


def test_libreoffice_opens_a_report_in_a_template(tmp_path: Path) -> None:
    report = a_report(Heading("Impacts"), Paragraph("Text"), a_table(("I-1", "x")))
    file = write_docx(report, a_template(with_corporate_look))

    shown = as_pdf(file, tmp_path)

    assert all(word in shown for word in ("Corporate header", "Impacts", "Text", "I-1", "Corporate footer"))


def test_a_template_without_a_page_of_its_own_gets_lines_as_usual() -> None:
    document = written(a_template(lambda each: each.element.body.remove(each.element.body.sectPr)))

    assert 9400 <= sum(column.width.twips for column in document.tables[0].columns) <= 9412


def test_missing_styles_are_named_and_added() -> None:
    template = a_template(without("Caption", "List Bullet"))

    assert missing(template) == ("Caption", "List Bullet", "toc 1")
    document = written(template)
    assert style_of(document, "•\tone").name == "List Bullet"


def test_a_template_of_ours_is_taken_as_it_is() -> None:
    ours = write_docx(a_report(Heading("Old"), a_table(("x", "y"))))

    assert missing(ours) == ()
    assert style_of(written(ours), "Care").name == "Callout Title"


def test_the_template_of_the_template_is_forgotten() -> None:
    named = b'<w:attachedTemplate xmlns:r="%b/officeDocument/2006/relationships" r:id="rId9"/><w:zoom' % SCHEMAS
    settings = part_of(a_template(), "word/settings.xml").replace(b"<w:zoom", named)
    template = with_named_parts(
        a_template(), {"word/settings.xml": settings, SETTINGS: OUTSIDE % (LINK % b"attachedTemplate")}
    )

    file = write_docx(a_report(Paragraph("Text")), template)

    with ZipFile(BytesIO(file)) as parts:
        told = b"".join(parts.read(name) for name in parts.namelist())
    assert b"attachedTemplate" not in told and b"External" not in told


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "it is no Word document"),
        (b"PK\x03\x04 not a zip", "it is no Word document"),
        (b"x" * (LARGEST + 1), "it is larger than 5 MB"),
        (with_named_parts(a_template(), {"big.bin": b"0" * (LARGEST_UNPACKED + 1)}), "it unpacks to more than 60 MB"),
        (with_named_parts(a_template(), {TYPES: None}), "it is no Word document"),
        (with_named_parts(a_template(), {TYPES: b"<Types/>"}), "it is no plain Word document"),
        (with_named_parts(a_template(), {"word/vbaProject.bin": b"x"}), "it holds macros"),
        (with_named_parts(a_template(), {"word/activeX/activeX1.xml": b"<x/>"}), "it holds macros"),
        (with_named_parts(a_template(), {"word/embeddings/oleObject1.bin": b"x"}), "it holds macros"),
        (with_named_parts(a_template(), {"word/x.xml": b"<!DOCTYPE x><x/>"}), "it declares entities"),
        (with_named_parts(a_template(), {SETTINGS: OUTSIDE % (LINK % b"image")}), "it loads something from elsewhere"),
        (with_named_parts(a_template(), {"word/document.xml": b"<broken"}), "it is damaged"),
        (with_named_parts(a_template(), {"_rels/.rels": None}), "it is damaged"),
    ],
    ids=lambda each: each if isinstance(each, str) else "file",
)
def test_a_file_that_is_no_plain_template_is_refused_with_the_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(UnusableTemplate, match=f"This template is not used: {reason}"):
        missing(raw)


def test_a_document_with_macros_is_refused_even_without_their_part() -> None:
    types = part_of(a_template(), TYPES).replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )

    with pytest.raises(UnusableTemplate, match="no plain Word document"):
        missing(with_named_parts(a_template(), {TYPES: types}))
