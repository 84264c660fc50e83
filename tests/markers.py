"""An assessment with a distinct mark in every field that takes a text, and a valid word in every other field."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Any, get_args

from pydantic import AfterValidator
from pydantic.fields import FieldInfo

from hrdd.model.assessment import AssessmentFields
from hrdd.model.fields import Said
from hrdd.model.records import Kept
from hrdd.model.workbook import SHAPES as KEPT
from hrdd.model.workbook import Kind, Workbook
from hrdd.store import assessments, records
from hrdd.vocabulary import Truth
from hrdd.workbook.assessments import begin, open_workbook
from hrdd.workbook.checking import known_ids
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import LETTERS, add, add_destination
from hrdd.workbook.saving import ASSESSMENT, Place
from tests.builders import ALICE

SHAPES: dict[str, type[Said]] = {ASSESSMENT: AssessmentFields, **{str(kind): shape for kind, shape in KEPT.items()}}
"""The kinds of entry people say something in."""

NOT_SAID = {*Kept.model_fields, "signed_at", "signed_hash", "signed_revision", "stored_as", "media_type", "size"}
"""Keys and marks of entries, and what is worked out when a decision is signed or a file is kept."""

BY_HAND: dict[tuple[str, str], Any] = {
    (Kind.IMPACT, "decided_beside"): "directly_linked contribute",
    (Kind.READING, "indicator"): "N-1",
    (Kind.ACTION, "condition_of"): "D-1",
    (Kind.PARTY, "confidential"): Truth.NO,
    (Kind.EVIDENCE, "about"): ("I-1",),
    (Kind.EVIDENCE, "link"): "https://example.org/mark",
}
"""Fields whose valid values neither the method nor the type names; a confidential name would not be told."""

LINKED = {"impacts": ("I-1",), "actions": ("A-1",), "parties": ("P-1",)}
"""Fields that name other entries, of whatever kind they stand in."""


def marked_workbook(desk: Desk, text: str = "") -> tuple[Workbook, dict[Place, str]]:
    """A stored assessment in which nothing is left unsaid, and the mark of every text in it by its place.

    With a text, every mark is that.
    """
    assessment_id = begin(desk, ALICE).id
    marks: dict[Place, str] = {}
    for at, (place, info) in enumerate(_places(desk, assessment_id)):
        mark = text or f"mark{at:04}"
        if is_text(place.kind, place.field, info):
            marks[place] = mark
        _keep(desk, place, marks.get(place) or _valid(desk, place, info, at))
    return open_workbook(desk, assessment_id), marks


def is_text(kind: str, field: str, info: FieldInfo) -> bool:
    """Whether a field takes any text."""
    return (
        (kind, field) not in BY_HAND
        and info.annotation is str
        and any(isinstance(each, AfterValidator) for each in info.metadata)
    )


def said_in(kind: str) -> dict[str, FieldInfo]:
    """The fields of a kind of entry in which people say something."""
    return {field: info for field, info in SHAPES[kind].model_fields.items() if field not in NOT_SAID}


def _keep(desk: Desk, place: Place, value: Any) -> None:
    """Keep a value as it is, past the rules of who may say it when."""
    with desk.store.writing() as tx:
        if place.kind == ASSESSMENT:
            assessments.set_value(tx, place.assessment_id, place.field, value)
            return
        kind = Kind(place.kind)
        known = records.read_one(tx, kind, place.assessment_id, place.record_id)
        owner = known or KEPT[kind](id=place.record_id, assessment_id=place.assessment_id)
        records.set_value(tx, kind, owner, place.field, value, desk.now())


def _places(desk: Desk, assessment_id: str) -> Iterator[tuple[Place, FieldInfo]]:
    for kind, record_id in _entries(desk, assessment_id):
        for field, info in said_in(kind).items():
            yield Place(assessment_id, kind, record_id, field), info


def _entries(desk: Desk, assessment_id: str) -> Iterator[tuple[str, str]]:
    add_destination(desk, assessment_id, "KEN", ALICE)
    yield ASSESSMENT, ""
    yield Kind.DESTINATION, "KEN"
    for kind in LETTERS:
        yield kind, add(desk, assessment_id, kind, ALICE).id
    for question in desk.method.questions:
        yield Kind.ANSWER, question


def _valid(desk: Desk, place: Place, info: FieldInfo, at: int) -> Any:
    if (place.kind, place.field) in BY_HAND:
        return BY_HAND[place.kind, place.field]
    if place.field in LINKED:
        return LINKED[place.field]
    known = known_ids(desk.method, place.kind, place.record_id, place.field)
    if known is not None:
        first = at % min(3, len(known))
        several = tuple(known)[first : first + 2]
        return several if "tuple" in str(info.annotation) else several[0]
    return _of_type(_type_of(info.annotation), at)


def _type_of(annotation: Any) -> type:
    """The type inside what may be optional or annotated."""
    while get_args(annotation):
        annotation = get_args(annotation)[0]
    return annotation


def _of_type(kind: type, at: int) -> Any:
    if issubclass(kind, Enum):
        return list(kind)[1]
    if issubclass(kind, datetime):
        return datetime(2031, 1, 1, 9, 30, tzinfo=UTC) + timedelta(days=at)
    return date(2032, 1, 1) + timedelta(days=at) if issubclass(kind, date) else 1 + at % 5
