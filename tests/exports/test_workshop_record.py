"""The files of a workshop's record: whole, harmless, of the right types, and silent on what was not shown."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import docx
import jsonschema
import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from hrdd.content.method import Method
from hrdd.errors import UnacceptableValue, UnknownFormat
from hrdd.exports import house_template
from hrdd.exports.workshop_record import RECORD_FORMATS, RecordFile, export_record, record_schema
from hrdd.model.fields import clean
from hrdd.store.engine import Store
from hrdd.store.migrating import migrate
from hrdd.vocabulary import Step
from hrdd.workbook import workshop_running, workshops
from hrdd.workbook.desk import Desk
from hrdd.workbook.rulebook import Rulebook
from hrdd.workshop_errors import AnswerDoesNotFit, UnknownWorkshop
from tests.conftest import NOON
from tests.exports.reading import part, text_of
from tests.exports.templates import a_template, with_corporate_look
from tests.exports.test_every_format import READ
from tests.exports.test_hostile_texts import ENDS_OF_LINES, FOREIGN, HARMFUL
from tests.workshop.marked import Marked, Texts, marked_workshop
from tests.workshop.room import a_rating, a_workshop, people, rate, recorded_rating, take

PUBLISHED = Path(__file__).parents[2] / "docs" / "workshop-record.schema.json"
BROKEN = dict.fromkeys(map(ord, "-\u00ad\u2010\ufffe"), "")
"""What a page may put into a word or leave out of it."""


class Written(NamedTuple):
    """The files of a workshop in which everything was said."""

    marked: Marked
    files: Mapping[str, bytes]


def written(desk: Desk, text: Texts = lambda name: f"mark-{name}") -> Written:
    """Every file of such a workshop."""
    marked = marked_workshop(desk, text)
    found = {name: export_record(desk, marked.opened.chair.workshop_id, name, NOON) for name in RECORD_FORMATS}
    return Written(marked, found)


def a_desk(method: Method, rules: Rulebook, folder: Path) -> Desk:
    """A desk for a whole module."""
    store = Store(folder / "workbook.db")
    migrate(store, NOON)
    return Desk(store, method, rules, lambda: NOON)


@pytest.fixture(scope="module")
def whole(method: Method, rules: Rulebook, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    """A workshop with a mark in every text, in every format."""
    desk = a_desk(method, rules, tmp_path_factory.mktemp("record"))
    yield written(desk)
    desk.store.close()


@pytest.fixture(scope="module")
def hostile(method: Method, rules: Rulebook, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    """A workshop in which somebody typed what breaks careless programs wherever they could."""
    desk = a_desk(method, rules, tmp_path_factory.mktemp("hostile"))
    odd = (*HARMFUL.values(), *FOREIGN.values(), ENDS_OF_LINES)
    named: list[str] = []

    def text(name: str) -> str:
        named.append(name)
        return f"{odd[len(named) % len(odd)]} {name}"

    yield written(desk, text)
    desk.store.close()


def letters(text: str) -> str:
    """A text without what a line or a page may change."""
    return "".join(text.split()).translate(BROKEN)


def said(given: Written, name: str) -> str:
    """What is read in a file."""
    read = {**READ, "json": lambda file: "\n".join(texts_in(json.loads(file)))}
    return letters(read[name](given.files[name]))


def texts_in(told: Any) -> Iterator[str]:
    """The texts in what a JSON file holds."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict | list):
        for each in told.values() if isinstance(told, dict) else told:
            yield from texts_in(each)


def page_of(given: Written, title: str) -> Worksheet:
    """A sheet of the file for spreadsheets."""
    return load_workbook(BytesIO(given.files["xlsx"]))[title]


def rows(page: Worksheet) -> list[dict[str, Any]]:
    """The rows of a sheet by its headings."""
    head, *lines = page.iter_rows(values_only=True)
    return [dict(zip(map(str, head), line, strict=True)) for line in lines]


@pytest.mark.parametrize("name", RECORD_FORMATS)
def test_every_text_that_was_shown_to_the_room_is_in_the_file(whole: Written, name: str) -> None:
    found = said(whole, name)

    assert [each for each, text in whole.marked.told.items() if letters(text) not in found] == []


@pytest.mark.parametrize("name", RECORD_FORMATS)
def test_nothing_that_was_not_shown_is_in_the_file(whole: Written, name: str) -> None:
    found = said(whole, name)

    assert [text for text in whole.marked.hidden.values() if letters(text) in found] == []


@pytest.mark.parametrize("name", RECORD_FORMATS)
def test_neither_the_code_nor_a_seat_is_in_the_file(whole: Written, name: str) -> None:
    found = said(whole, name)

    traces = (whole.marked.opened.code, *whole.marked.tokens, *map(workshops.hash_of, whole.marked.tokens))
    assert [each for each in traces if letters(each) in found] == []


@pytest.mark.parametrize("name", RECORD_FORMATS)
def test_a_text_that_looks_like_code_is_in_the_file_letter_by_letter(hostile: Written, name: str) -> None:
    found = said(hostile, name)
    foreign = tuple(FOREIGN.values()) if name == "pdf" else ()

    lost = [text for text in hostile.marked.told.values() if letters(clean(text)) not in found]
    assert [text for text in lost if not text.startswith(foreign)] == []


def test_no_cell_is_a_formula_whatever_was_typed(hostile: Written) -> None:
    book = load_workbook(BytesIO(hostile.files["xlsx"]))
    cells = [cell for page in book for row in page.iter_rows() for cell in row if cell.value is not None]

    assert any(str(cell.value).startswith("=cmd") for cell in cells)
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}


def test_a_character_no_file_can_hold_is_refused_before_it_gets_there(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, a_rating(opened), Step.OPEN)

    with pytest.raises(UnacceptableValue, match="U\\+0007"):
        workshop_running.note(desk, opened.chair, item.id, "bell\x07 rings")
    with pytest.raises(AnswerDoesNotFit):
        rate(opened, item, people(opened, 1), "5", reason="\x1b[31m red")


def test_the_word_file_opens_in_the_library_that_wrote_it(hostile: Written) -> None:
    document = docx.Document(BytesIO(hostile.files["docx"]))

    assert [each.text for each in document.paragraphs if each.style.name == "Heading 2"][2].endswith("Likelihood")


def test_the_word_file_keeps_to_the_template_in_use(desk: Desk) -> None:
    house_template.keep(desk, a_template(with_corporate_look))
    opened = a_workshop(desk)
    recorded_rating(opened)

    file = export_record(desk, opened.chair.workshop_id, "docx", NOON)

    assert "Corporate header" in text_of(part(file, "word/header1.xml"))


def test_there_is_a_sheet_for_each_sort_of_thing(whole: Written) -> None:
    book = load_workbook(BytesIO(whole.files["xlsx"]))

    assert book.sheetnames == ["Workshop", "Agenda", "Results", "Choices", "Reasons", "Ideas", "Proposals"]
    assert all(page.auto_filter.ref and page.freeze_panes == "B2" for page in book)


def test_numbers_are_numbers_and_moments_are_moments(desk: Desk) -> None:
    opened = a_workshop(desk)
    recorded_rating(opened, "5541")

    file = export_record(desk, opened.chair.workshop_id, "xlsx", NOON)

    (found,) = rows(load_workbook(BytesIO(file))["Results"])
    assert (found["Point"], found["Present"], found["Answered"], found["Median"]) == (1, 4, 4, 4.5)
    assert found["Revealed (UTC)"] == datetime(2026, 11, 22, 12)  # noqa: DTZ001 - a cell knows no time zone
    assert (found["From"], found["To"], found["Far from the middle"]) == ("Slight", "Extreme", "Slight")


def test_every_choice_is_counted_by_round_and_group(whole: Written) -> None:
    found = [each for each in rows(page_of(whole, "Choices")) if each["Point"] == 1 and each["Choice"] == "Extreme"]

    assert [(each["Round"], each["Group"], each["Count"]) for each in found] == [
        (1, "Everybody", 3),
        (1, "mark-group", 3),
        (2, "Everybody", 4),
        (2, "mark-group", 4),
    ]


def test_choices_of_points_not_shown_have_no_count(whole: Written) -> None:
    found = [each for each in rows(page_of(whole, "Choices")) if each["Point"] == 11]

    assert [(each["Choice"], each["Round"], each["Count"]) for each in found] == [
        ("mark-option-never", None, None),
        ("mark-option-reached", None, None),
    ]


def test_proposals_tell_who_decided_what_and_why(whole: Written) -> None:
    first, *_ = rows(page_of(whole, "Proposals"))

    assert (first["Proposed"], first["What the team did"], first["Kept instead"]) == (
        "Grave (4 of 5)",
        "Decided otherwise",
        "Grave (4 of 5)",
    )
    assert (first["By"], first["Why"]) == ("mark-who-changed", "mark-why-changed")


def test_reasons_far_from_the_middle_can_be_filtered(whole: Written) -> None:
    found = [each for each in rows(page_of(whole, "Reasons")) if each["Far from the middle"] == "Yes"]

    assert {each["Choice"] for each in found} == {"Slight", "Limited"}


def test_a_rehearsal_says_so_on_its_first_sheet(desk: Desk) -> None:
    opened = a_workshop(desk, rehearsal=True)
    a_rating(opened)

    file = export_record(desk, opened.chair.workshop_id, "xlsx", NOON)

    assert rows(load_workbook(BytesIO(file))["Workshop"])[1]["Value"] == "Record of a rehearsal"


def test_the_json_says_what_it_is_in_which_version_and_reads_as_what_was_written(whole: Written) -> None:
    told = json.loads(whole.files["json"])

    assert (told["format"], told["version"], told["written_at"]) == (
        "downstream-hrdd-workshop",
        1,
        "2026-11-22T12:00:00Z",
    )
    assert RecordFile.model_validate_json(whole.files["json"]).written_at == datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert (told["agenda"][0]["dimension"], told["agenda"][5]["about"]) == ("scale", "Q-EU-2")


def test_the_published_schema_is_the_one_the_code_makes() -> None:
    assert PUBLISHED.read_bytes() == record_schema(), (
        "Publish it with: python -m hrdd schema --workshop > docs/workshop-record.schema.json"
    )


def test_the_json_keeps_to_the_schema(whole: Written) -> None:
    schema = json.loads(record_schema())

    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(whole.files["json"]), schema)


def test_a_format_nobody_writes_is_refused_with_those_there_are(desk: Desk) -> None:
    with pytest.raises(UnknownFormat, match=r"There is no format md\. Use one of: docx, pdf, xlsx, json"):
        export_record(desk, a_workshop(desk).chair.workshop_id, "md", NOON)


@pytest.mark.parametrize("name", RECORD_FORMATS)
def test_every_format_says_what_it_is_and_when_there_is_no_such_workshop(desk: Desk, name: str) -> None:
    each = RECORD_FORMATS[name]

    assert each.title and each.extension == name and "/" in each.mime
    with pytest.raises(UnknownWorkshop):
        export_record(desk, "nowhere", name, NOON)
