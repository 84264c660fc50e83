"""An assessment with a distinct mark in every field that takes a text, and a valid word in every other field."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Any, get_args

from pydantic import AfterValidator
from pydantic.fields import FieldInfo

from hrdd.model.assessment import AssessmentFields
from hrdd.model.fields import Said
from hrdd.model.records import (
    ActionFields,
    AnswerFields,
    BenefitFields,
    DestinationFields,
    ImpactFields,
    PartyFields,
)
from hrdd.model.workbook import Kind, Workbook
from hrdd.workbook.assessments import begin, open_workbook
from hrdd.workbook.checking import known_ids
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, add_destination
from hrdd.workbook.saving import ASSESSMENT, Place, save
from tests.builders import ALICE

SHAPES: dict[str, type[Said]] = {
    ASSESSMENT: AssessmentFields,
    Kind.ANSWER: AnswerFields,
    Kind.PARTY: PartyFields,
    Kind.DESTINATION: DestinationFields,
    Kind.BENEFIT: BenefitFields,
    Kind.IMPACT: ImpactFields,
    Kind.ACTION: ActionFields,
}
"""What people say, by the kind of entry they say it in."""

BY_HAND: dict[str, Any] = {"impacts": ("I-1",), "decided_beside": "directly_linked contribute"}
"""Fields whose valid values neither the method nor the type names."""


def marked_workbook(desk: Desk) -> tuple[Workbook, dict[Place, str]]:
    """A stored assessment in which nothing is left unsaid, and the mark of every text in it by its place."""
    assessment_id = begin(desk, ALICE).id
    marks: dict[Place, str] = {}
    for at, (place, info) in enumerate(_places(desk, assessment_id)):
        mark = f"mark{at:04}"
        if is_text(place.field, info):
            marks[place] = mark
        save(desk, place, marks.get(place) or _valid(desk, place, info, at), ALICE)
    return open_workbook(desk, assessment_id), marks


def is_text(field: str, info: FieldInfo) -> bool:
    """Whether a field takes any text."""
    return (
        field not in BY_HAND
        and info.annotation is str
        and any(isinstance(each, AfterValidator) for each in info.metadata)
    )


def _places(desk: Desk, assessment_id: str) -> Iterator[tuple[Place, FieldInfo]]:
    for kind, record_id in _entries(desk, assessment_id):
        for field, info in SHAPES[kind].model_fields.items():
            yield Place(assessment_id, kind, record_id, field), info


def _entries(desk: Desk, assessment_id: str) -> Iterator[tuple[str, str]]:
    add_destination(desk, assessment_id, "KEN", ALICE)
    yield ASSESSMENT, ""
    yield Kind.DESTINATION, "KEN"
    for kind in (Kind.PARTY, Kind.BENEFIT, Kind.IMPACT, Kind.ACTION):
        yield kind, add(desk, assessment_id, kind, ALICE).id
    for question in desk.method.questions:
        yield Kind.ANSWER, question


def _valid(desk: Desk, place: Place, info: FieldInfo, at: int) -> Any:
    if place.field in BY_HAND:
        return BY_HAND[place.field]
    known = known_ids(desk.method, place.kind, place.record_id, place.field)
    if known is not None:
        several = tuple(known)[at % 3 : at % 3 + 2]
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
