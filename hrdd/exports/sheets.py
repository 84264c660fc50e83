"""An assessment as sheets of cells with their types: one a register, derived from the model and from nothing else."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from hrdd.language import say
from hrdd.model.assessment import Assessment
from hrdd.model.fields import Said, Sort, sort_of
from hrdd.model.records import Kept
from hrdd.model.workbook import ENTRIES, SHAPES, Change, Kind, Workbook
from hrdd.workbook import countries
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.dossier import Dossier, open_dossier
from hrdd.workbook.registers import registers
from hrdd.workbook.retelling import in_words
from hrdd.workbook.saving import ASSESSMENT, Place

Value = str | int | float | date | datetime | None
KEPT = ("position", "changed_at", "removed_at")
"""What every entry has besides its id and what was said in it."""

SAME = ("assessment_id",)
"""What is the same in every row."""


class Sheet(NamedTuple):
    """A sheet: its title, the headings of its columns, its rows."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def sheets(desk: Desk, assessment_id: str, when: datetime) -> Iterator[Sheet]:
    """Every sheet: the assessment, each kind of entry with those taken out, the history.

    Raises UnknownAssessment.
    """
    dossier, workbook = open_dossier(desk, assessment_id), open_workbook(desk, assessment_id)
    yield _of_assessment(desk, workbook, when)
    titles = {each.kind: each.title for each in registers()}
    for kind in Kind:
        title = titles.get(kind) or say(ENTRIES[kind].capitalize())
        yield _of_entries(desk, workbook, kind, title, dossier.entries[kind])
    yield _of_history(dossier)


def _of_assessment(desk: Desk, workbook: Workbook, when: datetime) -> Sheet:
    told = workbook.assessment
    rows: list[tuple[Value, ...]] = [
        (_label(Assessment, field), _value(desk, workbook, Place(told.id, ASSESSMENT, "", field), getattr(told, field)))
        for field in Assessment.model_fields
    ]
    written: tuple[tuple[Value, ...], ...] = (
        (say("Version of the method"), desk.method.version),
        (say("When this file was written (UTC)"), as_cell(when)),
    )
    return Sheet(say("Assessment"), (say("Field"), say("Value")), (*rows, *written))


def _of_entries(desk: Desk, workbook: Workbook, kind: Kind, title: str, kept: Iterable[Kept]) -> Sheet:
    shape = SHAPES[kind]
    fields = [*(each for each in shape.model_fields if each not in Kept.model_fields), *KEPT]
    named = _names(desk).get(kind)
    rows = tuple(
        (
            each.id,
            *([named(each.id)] if named else []),
            *(
                _value(desk, workbook, Place(each.assessment_id, kind, each.id, field), getattr(each, field))
                for field in fields
            ),
        )
        for each in kept
    )
    header = (say("Id"), *([say("In words")] if named else []), *(_label(shape, field) for field in fields))
    return Sheet(title, header, rows)


def _names(desk: Desk) -> Mapping[Kind, Callable[[str], str]]:
    """What stands for the id of an entry that is named by the method."""
    questions, named = desk.method.questions, countries.names(desk.method)
    return {
        Kind.ANSWER: lambda each: f"{questions[each].number} {questions[each].wording}",
        Kind.DESTINATION: lambda each: named[each],
    }


def _of_history(dossier: Dossier) -> Sheet:
    fields = [field for field in Change.model_fields if field not in SAME]
    rows = tuple(tuple(as_cell(getattr(each, field)) for field in fields) for each in dossier.history)
    return Sheet(say("History"), tuple(_label(Change, field) for field in fields), rows)


def _value(desk: Desk, workbook: Workbook, place: Place, value: Any) -> Value:
    """Numbers and dates as they are, words in place of what is closed."""
    if value is None or isinstance(value, date | int):
        return as_cell(value)
    return in_words(desk.method, workbook, place, value)


def as_cell(value: Any) -> Value:
    """A value as a cell holds it: moments in UTC, because a cell knows no time zones."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(tzinfo=None)
    return value  # type: ignore[no-any-return]


def _label(shape: type[Said], field: str) -> str:
    label = shape.model_fields[field].description or field.replace("_", " ").capitalize()
    return say("{field} (UTC)", field=label) if sort_of(shape, field) is Sort.MOMENT else label
