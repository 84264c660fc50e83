"""The workbook for a spreadsheet: a sheet a register, real types, and nothing that could ever be run."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from hrdd.exports.sheets import Sheet, sheets
from hrdd.exports.xlsx import LONGEST, as_xlsx, write_xlsx
from hrdd.model.workbook import SHAPES, Kind
from hrdd.vocabulary import ActionKind, ImpactState
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, add_destination, take_out
from hrdd.workbook.saving import Place, save
from tests.builders import ALICE, stored_assessment, stored_impact
from tests.conftest import NOON

FORMULAS = ["=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "|x", "%0A", '=HYPERLINK("x")']


def cells(*rows: tuple[Any, ...], header: tuple[str, ...] = ("Id", "Text")) -> Worksheet:
    """A sheet as it is read again."""
    return load_workbook(BytesIO(as_xlsx([Sheet("Notes", header, rows)], NOON)))["Notes"]


def column(page: Worksheet, heading: str) -> list[Any]:
    """What stands under a heading."""
    at = [each.value for each in page[1]].index(heading)
    return [row[at].value for row in page.iter_rows(min_row=2)]


@pytest.fixture
def written(desk: Desk) -> dict[str, Worksheet]:
    """The sheets of an assessment with an impact that was taken out, an action, an answer and a country."""
    assessment = stored_assessment(desk, product="Camera")
    stored_impact(desk, assessment, title="Spying", state=ImpactState.POTENTIAL, scale=4)
    stored_impact(desk, assessment, title="Arrests")
    take_out(desk, assessment, Kind.IMPACT, "I-2", ALICE)
    add(
        desk,
        assessment,
        Kind.ACTION,
        ALICE,
        title="Talk",
        kind=ActionKind.ENGAGE,
        impacts=("I-1",),
        due=date(2027, 1, 2),
    )
    add_destination(desk, assessment, "KEN", ALICE)
    save(desk, Place(assessment, Kind.ANSWER, "Q-EU-1", "choice"), "clear", ALICE)
    book = load_workbook(BytesIO(write_xlsx(desk, assessment, NOON)))
    return {page.title: page for page in book}


def test_there_is_a_sheet_for_the_assessment_each_kind_and_the_history(written: dict[str, Worksheet]) -> None:
    assert len(written) == len(Kind) + 2
    first, *_, last = written
    assert (first, last) == ("Assessment", "History")


def test_columns_are_named_as_the_fields_are_described(desk: Desk) -> None:
    found = {each.title: each for each in sheets(desk, stored_assessment(desk), NOON)}

    fields = SHAPES[Kind.IMPACT].model_fields
    said = [info.description for info in fields.values() if info.description and "When" not in info.description]
    assert [each for each in said if each not in found["Impacts"].header] == []


def test_numbers_and_dates_are_numbers_and_dates(written: dict[str, Worksheet]) -> None:
    assert column(written["Actions"], "Due date") == [datetime(2027, 1, 2)]  # noqa: DTZ001 - a cell knows no time zone
    assert column(written["Impacts"], "Scale: how grave") == [4, None]


def test_closed_answers_are_in_words(written: dict[str, Worksheet]) -> None:
    assert column(written["Impacts"], "Whether it has happened")[0] == "May happen"
    assert column(written["Actions"], "Impacts it is about") == ["I-1 Spying"]


def test_questions_and_countries_are_named(written: dict[str, Worksheet]) -> None:
    assert column(written["Answers"], "In words") == [
        "A1 What is the product or service meant to achieve, and for whom?"
    ]
    assert column(written["Destinations"], "In words") == ["Kenya"]


def test_what_was_taken_out_is_there_and_says_when(written: dict[str, Worksheet]) -> None:
    taken = column(written["Impacts"], "When it was taken out (UTC)")

    assert column(written["Impacts"], "Id") == ["I-1", "I-2"]
    assert taken == [None, datetime(2026, 11, 22, 12)]  # noqa: DTZ001 - a cell knows no time zone


def test_every_sheet_has_a_filter_and_keeps_its_headings_in_sight(written: dict[str, Worksheet]) -> None:
    assert all(page.auto_filter.ref and page.freeze_panes == "B2" for page in written.values())


def test_the_assessment_says_by_which_method_and_when_it_was_written(desk: Desk) -> None:
    first = next(iter(sheets(desk, stored_assessment(desk), datetime(2026, 1, 2, 3, tzinfo=UTC))))

    assert ("Version of the method", desk.method.version) in first.rows
    assert first.rows[-1][1] == datetime(2026, 1, 2, 3)  # noqa: DTZ001 - a cell knows no time zone


@pytest.mark.parametrize("odd", FORMULAS)
def test_no_cell_is_ever_a_formula(odd: str) -> None:
    file = as_xlsx([Sheet("Notes", ("Id", odd), (("1", odd),))], NOON)

    with ZipFile(BytesIO(file)) as parts:
        told = b"".join(parts.read(name) for name in parts.namelist() if "sheet" in name)
    assert b"<f>" not in told and b"hyperlink" not in told


@pytest.mark.parametrize("odd", FORMULAS)
def test_what_looks_like_a_formula_stays_a_text_when_somebody_edits_it(odd: str) -> None:
    cell = cells(("1", odd))["B2"]

    assert cell.quotePrefix and cell.data_type == "s"


@pytest.mark.parametrize("odd", ["_x0041_", "a\nb", "🙂", "حقوق", "<b>&", "https://example.org", "007", "x" * 30_000])
def test_any_text_is_kept_as_it_was_typed(odd: str) -> None:
    assert cells(("1", odd))["B2"].value == odd


def test_a_text_no_cell_can_hold_goes_on_in_a_sheet_of_its_own() -> None:
    text = "".join(f"{number:06} " for number in range(12_000))

    book = load_workbook(BytesIO(as_xlsx([Sheet("Notes", ("Id", "Text"), (("I-1", text),))], NOON)))

    assert book["Notes"]["B2"].value.endswith("“Long texts”)")
    assert "".join(column(book["Long texts"], "Text")) == text
    assert [each.value for each in book["Long texts"][2]][:4] == ["Notes", "I-1", "Text", 1]
    assert all(len(part) <= LONGEST for part in column(book["Long texts"], "Text"))


def test_an_internal_table_keeps_confidential_names(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    add(desk, assessment, Kind.PARTY, ALICE, name="Acme Dredging", confidential="yes", code_name="Heron")

    book = load_workbook(BytesIO(write_xlsx(desk, assessment, NOON)))

    assert "Acme Dredging" in [cell.value for cell in book["Parties"][2]]
