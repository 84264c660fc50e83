"""Nothing that was said is lost on the way into a file: a mark in every field of every kind is found in each format."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from html import unescape
from io import BytesIO
from typing import Any, NamedTuple

import pypdfium2
import pytest
from openpyxl import load_workbook

from hrdd.content.method import Method
from hrdd.exports.formats import FORMATS, export
from hrdd.model.fields import Sort, sort_of
from hrdd.model.workbook import ENTRIES, SHAPES, Kind, Workbook
from hrdd.report.wording import day, moment, short_day
from hrdd.store.engine import Store
from hrdd.store.migrating import migrate
from hrdd.workbook.desk import Desk
from hrdd.workbook.rulebook import Rulebook
from hrdd.workbook.saving import ASSESSMENT, Place
from tests.conftest import NOON
from tests.exports.reading import part, text_of
from tests.exports.room import IN_TABLES_ONLY, KEPT_IN_THE_ROOM, TAKEN_OVER, marked_room
from tests.markers import marked_workbook, said_in

DOCUMENTS = ("docx", "pdf", "md", "html")
ROOM = {each: f"mark{each}" for each in (*TAKEN_OVER, *KEPT_IN_THE_ROOM, *IN_TABLES_ONLY)}
TOLD = {
    **dict.fromkeys(DOCUMENTS, (*TAKEN_OVER, *KEPT_IN_THE_ROOM)),
    "xlsx": tuple(ROOM),
    "json": TAKEN_OVER,
}
"""Which of a room's texts stand in which format; an assessment in JSON holds what was taken over from the room."""


class Marked(NamedTuple):
    """The files of a marked assessment as the text that is read in them, the workbook, and the marks by place."""

    read: Mapping[str, str]
    files: Mapping[str, bytes]
    workbook: Workbook
    marks: Mapping[Place, str]


def _words_of_xlsx(file: bytes) -> str:
    book = load_workbook(BytesIO(file))
    return "\n".join(str(cell.value) for page in book for row in page.iter_rows() for cell in row)


def _words_of_pdf(file: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file))


READ: Mapping[str, Callable[[bytes], str]] = {
    "docx": lambda file: text_of(part(file, "word/document.xml")),
    "pdf": _words_of_pdf,
    "md": lambda file: file.decode().replace("\\", ""),
    "html": lambda file: unescape(file.decode()),
    "xlsx": _words_of_xlsx,
    "json": lambda file: file.decode(),
}


@pytest.fixture(scope="module")
def marked(method: Method, rules: Rulebook, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Marked]:
    """An assessment in which nothing is left unsaid, in every format."""
    store = Store(tmp_path_factory.mktemp("marks") / "workbook.db")
    migrate(store, NOON)
    desk = Desk(store, method, rules, lambda: NOON)
    workbook, marks = marked_workbook(desk)
    files = {name: export(desk, workbook.assessment.id, name, NOON) for name in FORMATS}
    yield Marked({name: READ[name](file) for name, file in files.items()}, files, workbook, marks)
    store.close()


@pytest.fixture(scope="module")
def said_in_a_room(
    method: Method, rules: Rulebook, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Mapping[str, str]]:
    """An assessment with a workshop in which nothing is left unsaid, in every format, as the text that is read."""
    store = Store(tmp_path_factory.mktemp("room") / "workbook.db")
    migrate(store, NOON)
    desk = Desk(store, method, rules, lambda: NOON)
    opened = marked_room(desk, ROOM)
    yield {name: READ[name](export(desk, opened.assessment, name, NOON)) for name in FORMATS}
    store.close()


def dated(marked: Marked) -> Iterator[tuple[str, str, Any]]:
    """Every field that holds a date or a moment: kind, field, value."""
    for kind in (ASSESSMENT, *map(str, Kind)):
        held = marked.workbook.assessment if kind == ASSESSMENT else getattr(marked.workbook, ENTRIES[Kind(kind)])[0]
        for field in said_in(kind):
            if sort_of(type(held), field) in (Sort.DAY, Sort.MOMENT):
                yield kind, field, getattr(held, field)


def spellings(value: date | datetime) -> set[str]:
    """The ways in which a document may tell a date."""
    if isinstance(value, datetime):
        return {moment(value), f"{value:%Y-%m-%d %H:%M} UTC"}
    return {day(value), short_day(value), value.isoformat()}


def test_the_marks_stand_in_every_kind_of_entry(marked: Marked) -> None:
    assert {place.kind for place in marked.marks} == {ASSESSMENT, *map(str, SHAPES)}


@pytest.mark.parametrize("name", FORMATS)
def test_every_text_somebody_typed_is_in_the_file(marked: Marked, name: str) -> None:
    assert [place for place, mark in marked.marks.items() if mark not in marked.read[name]] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_date_is_in_the_document(marked: Marked, name: str) -> None:
    lost = [
        (kind, field)
        for kind, field, value in dated(marked)
        if not any(spelling in marked.read[name] for spelling in spellings(value))
    ]

    assert lost == []


def test_every_date_is_a_date_in_the_table(marked: Marked) -> None:
    book = load_workbook(BytesIO(marked.files["xlsx"]))
    found = {cell.value for page in book for row in page.iter_rows() for cell in row if cell.is_date}

    wanted = {datetime(*value.timetuple()[:6]) for _, _, value in dated(marked)}  # noqa: DTZ001 - cells know no zones
    assert wanted <= found


def test_the_json_holds_every_field_by_its_name(marked: Marked) -> None:
    told = json.loads(marked.files["json"])

    lost = [
        (kind, field)
        for kind in Kind
        for field in SHAPES[kind].model_fields
        if field != "assessment_id" and field not in told[ENTRIES[kind]][0]
    ]
    assert lost == []


@pytest.mark.parametrize("name", FORMATS)
def test_what_a_room_said_is_in_the_file(said_in_a_room: Mapping[str, str], name: str) -> None:
    assert [each for each in TOLD[name] if ROOM[each] not in said_in_a_room[name]] == []


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_else_that_a_room_said_leaves_with_the_file(said_in_a_room: Mapping[str, str], name: str) -> None:
    assert [each for each in ROOM if each not in TOLD[name] and ROOM[each] in said_in_a_room[name]] == []
