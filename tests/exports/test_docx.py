"""The Word report: native, complete, and open to any reader."""

from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

import docx
import pytest

from hrdd.content.method import Method
from hrdd.exports import docx_tables
from hrdd.exports.docx import write_docx
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
from hrdd.report.compose import compose
from hrdd.store.engine import Store
from hrdd.store.migrating import migrate
from hrdd.vocabulary import SeverityBand
from hrdd.workbook.desk import Desk
from hrdd.workbook.rulebook import Rulebook
from tests.exports.reading import W, as_pdf, names, paragraphs, part, text_of, text_of_field, value
from tests.exports.reports import MORNING, a_report, a_table
from tests.markers import marked_workbook


def document(*blocks: Block, **told: Any) -> Element:
    """The body of the Word file."""
    return part(write_docx(a_report(*blocks, **told)), "word/document.xml")


@pytest.fixture(scope="module")
def whole(method: Method, rules: Rulebook, tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, list[str]]:
    """The report of an assessment with a mark in every text, and the marks."""
    store = Store(tmp_path_factory.mktemp("marks") / "workbook.db")
    migrate(store, MORNING)
    desk = Desk(store, method, rules, lambda: MORNING)
    workbook, marks = marked_workbook(desk)
    file = write_docx(compose(desk, workbook, MORNING))
    store.close()
    return file, list(marks.values())


@pytest.fixture(scope="module")
def opened(whole: tuple[bytes, list[str]], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The same report as LibreOffice shows it."""
    return as_pdf(whole[0], tmp_path_factory.mktemp("opened"))


def test_every_text_somebody_typed_is_in_the_file(whole: tuple[bytes, list[str]]) -> None:
    file, marks = whole

    text = text_of(part(file, "word/document.xml"))

    assert [mark for mark in marks if mark not in text] == []


def test_libreoffice_opens_it_and_shows_every_text(whole: tuple[bytes, list[str]], opened: str) -> None:
    assert [mark for mark in whole[1] if mark not in opened] == []


def test_libreoffice_numbers_pages_and_tables(opened: str) -> None:
    pages = opened.count("\f")

    assert f"Page 1 of {pages}" in opened
    assert "Table 2" in opened


def test_headings_carry_the_styles_of_word() -> None:
    file = write_docx(a_report(Heading("Impacts"), Heading("I-1 Arrests", 2), Heading("Detail", 3)))

    assert [text_of(each) for each in paragraphs(file, "Heading1")] == ["Impacts"]
    assert [text_of(each) for each in paragraphs(file, "Heading2")] == ["I-1 Arrests"]


def test_the_contents_list_the_chapters_before_any_update() -> None:
    file = write_docx(a_report(Contents("Contents"), Heading("Impacts"), Heading("I-1 Arrests", 2), Heading("Plan")))

    assert [text_of(each) for each in paragraphs(file, "toc1")] == ["Impacts", "Plan"]


def test_the_contents_are_a_field_that_leads_to_the_chapters() -> None:
    body = document(Contents("Contents"), Heading("Impacts"))

    anchor, mark = body.find(f".//{W}hyperlink"), body.find(f".//{W}bookmarkStart")
    assert "TOC" in (body.findtext(f".//{W}instrText") or "")
    assert value(anchor, "anchor") == value(mark, "name")


def test_the_contents_stand_where_they_were_put() -> None:
    text = text_of(document(Paragraph("Before"), Contents("Contents"), Paragraph("After"), Heading("Impacts")))

    assert text.index("Before") < text.index("Contents") < text.index("Impacts") < text.index("After")


def test_word_does_not_ask_to_update_fields() -> None:
    settings = part(write_docx(a_report(Contents("Contents"), Heading("Impacts"))), "word/settings.xml")

    assert settings.find(f"{W}updateFields") is None


def test_a_table_repeats_its_header_and_is_numbered() -> None:
    body = document(a_table(("I-1", "High")), a_table(("I-2", "High")))

    sequence = [text_of_field(field) for field in body.iter(f"{W}fldSimple")]
    assert sequence == [("SEQ Table \\* ARABIC", "1"), ("SEQ Table \\* ARABIC", "2")]
    assert len(list(body.iter(f"{W}tblHeader"))) == 2


def test_a_table_fits_the_page() -> None:
    body = document(a_table(("I-1", "High")), Table("Equal", ("A", "B", "C"), (("1", "2", "3"),)))

    widths = [sum(int(value(each, "w") or 0) for each in grid) for grid in body.iter(f"{W}tblGrid")]
    assert all(9400 <= width <= 9412 for width in widths)


def test_a_table_is_named_for_those_who_cannot_see_it() -> None:
    body = document(a_table(("I-1", "High")), Facts("What happens", (("Who", "Drivers"),)))

    assert [value(each) for each in body.iter(f"{W}tblCaption")] == ["Register", "What happens"]


def test_a_long_row_may_run_over_the_page_and_a_short_one_not() -> None:
    body = document(a_table(("I-1", "High"), ("word " * 400, "High")))

    kept = [row.find(f"{W}trPr/{W}cantSplit") is not None for row in body.iter(f"{W}tr")]
    assert kept == [True, True, False]


def test_severity_is_coloured_and_said_in_words() -> None:
    body = document(a_table(("I-1", Banded("Critical", SeverityBand.CRITICAL)), ("I-2", Banded("Not known yet", None))))

    grounds = [value(each, "fill") for each in body.iter(f"{W}shd")]
    assert grounds == ["7A1F2B", "E3E5E6"]
    assert "Critical" in text_of(body)


def test_the_grid_is_a_real_table() -> None:
    row = GridRow(Banded("Critical", SeverityBand.CRITICAL), ("I-1", "", "I-2"))

    body = document(Grid("Where", "Severity", ("Has happened", "Likely", "Remote"), (row,)))

    cells = [text_of(cell) for cell in body.iter(f"{W}tc")]
    assert cells == ["Severity", "Has happened", "Likely", "Remote", "Critical", "I-1", "", "I-2"]


def test_facts_need_no_title_below_a_heading_and_get_one_elsewhere() -> None:
    facts = Facts("What happens", (("Who", "Drivers"),))

    file = write_docx(a_report(Heading("Impact"), facts, facts))

    assert [text_of(each) for each in paragraphs(file, "TableTitle")] == ["What happens"]


def test_tables_never_touch() -> None:
    body = document(a_table(("I-1", "High")), Facts("Facts", (("Who", "Drivers"),)), a_table(("I-2", "High")))

    order = [each.tag.removeprefix(W) for each in body[0]]
    assert ("tbl", "tbl") not in set(pairwise(order))


def test_a_question_shows_answer_reason_and_evidence() -> None:
    asked = Answered("A1.1", "Who uses it?", "Clear", "City police.\n\nAlso guards.", "Contract", depth=1)

    text = text_of(document(asked))

    assert "A1.1  Who uses it?\nClear  City police.\nAlso guards.\nKnown from: Contract" in text


def test_a_question_without_a_reason_shows_its_answer() -> None:
    assert text_of(document(Answered("A1", "Who uses it?", "Needs research"))).endswith("Who uses it?\nNeeds research")


def test_a_list_is_a_list_of_word() -> None:
    file = write_docx(a_report(Bullets(("One", "Two"), "Of which:"), Bullets(("Three",))))

    assert [text_of(each) for each in paragraphs(file, "ListBullet")] == ["One", "Two", "Three"]
    assert [text_of(each) for each in paragraphs(file, "Lead")] == ["Of which:"]


def test_a_page_break_needs_no_empty_paragraph() -> None:
    body = document(Heading("One"), PageBreak(), Heading("Two"), Note("Small"), Callout("Fictional", "Made up."))

    assert len(list(body.iter(f"{W}pageBreakBefore"))) == 1
    assert "" not in text_of(body).split("\n")


ODD = ["🙂 👩🏽‍⚕️", "a\ttab", "<w:p>&amp;</w:p>", "**bold** _x_ [a](b)", "=1+1", "\u200f\u202eabc", "𝔘𝔫𝔦", "x" * 5000]


@pytest.mark.parametrize("odd", ODD)
def test_any_text_is_shown_as_it_was_typed(odd: str) -> None:
    blocks = (Heading(odd), Paragraph(odd), a_table((odd, odd)), Bullets((odd,)), Callout(odd, odd))

    text = text_of(document(*blocks, title=odd))

    assert text.count(odd) == 8


@pytest.mark.parametrize("words", ["حقوق الإنسان", "1. זכויות"])
def test_a_script_that_runs_leftwards_turns_its_paragraph(words: str) -> None:
    assert document(Paragraph(words)).find(f".//{W}bidi") is not None


def test_line_breaks_and_paragraphs_are_kept() -> None:
    file = write_docx(a_report(Paragraph("One\nline\n\n  \nTwo\n")))

    assert [text_of(each) for each in paragraphs(file, "BodyText")] == ["One\nline", "Two"]


def test_the_footer_names_revision_method_and_page() -> None:
    file = write_docx(a_report(Paragraph("Text")))

    footers = [text_of(part(file, name)) for name in names(file) if "footer" in name]
    assert footers == ["Own assessment, revision 7, method 1.0, 22 November 2026\tPage 1 of 1"] * 2


def test_a_long_title_is_cut_in_the_header() -> None:
    file = write_docx(a_report(Paragraph("Text"), title="Cameras " * 20, company=""))

    headers = [text_of(part(file, name)) for name in names(file) if "header" in name]
    assert any(header.endswith("…\tCamera") for header in headers)


def test_the_file_says_what_it_is_and_nothing_of_a_maker() -> None:
    file = write_docx(a_report(Paragraph("Text")))

    told = {each.tag.rpartition("}")[2]: each.text or "" for each in part(file, "docProps/core.xml")}
    assert told == {
        "title": "Cameras at the station",
        "subject": "Human rights due diligence",
        "language": "en-GB",
        "created": "2026-11-22T09:30:00Z",
        "modified": "2026-11-22T09:30:00Z",
        "revision": "1",
        **dict.fromkeys(("creator", "lastModifiedBy", "description", "keywords", "category"), ""),
    }


def test_the_file_holds_no_leftovers_macros_or_outside_links() -> None:
    file = write_docx(a_report(Contents("Contents"), Heading("One")))

    assert not [
        each for each in names(file) if any(odd in each for odd in ("customXml", "thumbnail", "vba", "app.xml"))
    ]
    assert "TargetMode" not in "".join(str(each.attrib) for each in part(file, "word/_rels/document.xml.rels"))


def test_a_callout_may_be_a_title_alone() -> None:
    assert text_of(document(Callout("Fictional example", ""))).endswith("Fictional example")


def test_a_block_nobody_knows_is_refused_rather_than_dropped() -> None:
    with pytest.raises(AssertionError, match="unreachable"):
        document(object())


def test_a_table_nobody_knows_is_refused_rather_than_dropped() -> None:
    with pytest.raises(AssertionError, match="unreachable"):
        docx_tables.write(docx.Document(), object())
