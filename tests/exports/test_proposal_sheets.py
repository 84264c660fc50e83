"""The sheets of a spreadsheet that hold what workshops propose."""

from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from hrdd.exports.formats import FORMATS, export
from hrdd.workbook.desk import Desk
from tests.builders import stored_assessment
from tests.conftest import NOON
from tests.exports.room import IN_TABLES_ONLY, KEPT_IN_THE_ROOM, TAKEN_OVER, marked_room
from tests.exports.test_every_format import READ
from tests.exports.test_hostile_texts import HARMFUL, letters
from tests.exports.test_xlsx import column

PARTS = (*TAKEN_OVER, *KEPT_IN_THE_ROOM, *IN_TABLES_ONLY)
TEXTS = dict(zip(PARTS, HARMFUL.values(), strict=True))


def pages(desk: Desk, assessment: str) -> dict[str, Worksheet]:
    """The sheets by their titles."""
    return {page.title: page for page in load_workbook(BytesIO(export(desk, assessment, "xlsx", NOON)))}


@pytest.fixture
def written(desk: Desk) -> dict[str, Worksheet]:
    """The sheets of an assessment with a workshop whose texts look like code."""
    return pages(desk, marked_room(desk, TEXTS).assessment)


def test_without_a_workshop_there_are_no_such_sheets(desk: Desk) -> None:
    assert not any("Workshop" in title for title in pages(desk, stored_assessment(desk)))


def test_each_round_of_a_proposal_is_a_row(written: dict[str, Worksheet]) -> None:
    page = written["Workshop proposals"]

    assert column(page, "Answered") == [3, 1, 1, 1]
    assert column(page, "What the team made of it") == ["Decided otherwise", "Declined", "Waiting", "Waiting"]
    assert column(page, "When that was decided (UTC)")[0] == datetime(2026, 11, 22, 12)  # noqa: DTZ001 - no zones


def test_a_rating_is_told_in_words(written: dict[str, Worksheet]) -> None:
    page = written["Workshop proposals"]

    told = [column(page, each)[0] for each in ("How it lay", "What is proposed", "What was kept instead")]
    assert told == ["Slight: 1, Extreme: 2", "Extreme", "Grave"]
    assert column(page, "By group")[0] == f"{TEXTS['group']} (Slight: 1, Extreme: 2)"


def test_each_text_is_a_row_beside_its_choice(written: dict[str, Worksheet]) -> None:
    page = written["Workshop texts"]

    rows = set(zip(column(page, "Choice"), column(page, "Text"), column(page, "Entry it became"), strict=True))
    assert {("Slight", TEXTS["dissent"], None), ("Extreme", TEXTS["reason"], None)} <= rows
    assert (None, TEXTS["idea"], "I-2") in rows


def test_no_cell_of_a_room_is_a_formula(written: dict[str, Worksheet]) -> None:
    cells = [cell for page in written.values() for row in page.iter_rows() for cell in row if cell.value]

    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "b"}


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "json"])
def test_what_a_room_typed_is_in_the_file_letter_by_letter(desk: Desk, name: str) -> None:
    read = letters(READ[name](export(desk, marked_room(desk, TEXTS).assessment, name, NOON)))

    assert [each for each in (*TAKEN_OVER, *KEPT_IN_THE_ROOM) if letters(TEXTS[each]) not in read] == []


@pytest.mark.parametrize("name", ["html", "md"])
def test_nothing_that_a_room_typed_becomes_a_tag(desk: Desk, name: str) -> None:
    file = export(desk, marked_room(desk, TEXTS).assessment, name, NOON)

    assert b"<script>alert" not in file
    assert b"<img src=x" not in file
