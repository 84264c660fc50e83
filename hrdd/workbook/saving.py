"""Saving one field: checked, written with its history row in one transaction, never over somebody else's text."""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Annotated, Any, NamedTuple

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_jsonable_python
from sqlalchemy import Connection

from hrdd.errors import ChangedMeanwhile, UnacceptableValue, UnknownAssessment, UnknownRecord
from hrdd.model.assessment import Assessment, AssessmentFields
from hrdd.model.fields import LINE_LENGTH, Said
from hrdd.model.records import Kept
from hrdd.model.workbook import SHAPES, Change, Kind
from hrdd.store import assessments, history, records
from hrdd.workbook.checking import check_decided, check_ids, check_links, linked_kind
from hrdd.workbook.desk import Desk
from hrdd.workbook.links import check_link
from hrdd.workbook.refusals import in_words
from hrdd.workbook.sealed import check_unforged, check_unsigned

ASSESSMENT = "assessment"
ANYTHING = object()
"""For `expected`: write whatever the field holds now."""


class Place(NamedTuple):
    """Where an answer lives: assessment, kind of entry, entry, field."""

    assessment_id: str
    kind: str
    record_id: str
    field: str


class Saved(NamedTuple):
    """What saving did: the value, when, the assessment's revision (0 where nothing changed), its owner now.

    The field's version counts how often the field was changed.
    """

    value: Any
    at: datetime
    revision: int
    owner: Assessment | Kept
    version: int


class Seen(NamedTuple):
    """What somebody saw of a field before they wrote: what it held, and how often it had been changed by then."""

    value: Any
    version: int


def of_assessment(assessment_id: str, field: str) -> Place:
    """The place of a field of the assessment itself."""
    return Place(assessment_id, ASSESSMENT, "", field)


def of_entry(record: Kept, kind: Kind, field: str) -> Place:
    """The place of a field of an entry."""
    return Place(record.assessment_id, kind, record.id, field)


def as_kept(place: Place, value: Any) -> Any:
    """The value as the field would keep it.

    Raises UnacceptableValue, with the reason in words, where it does not fit.
    """
    try:
        kept = _form_of(place.kind, place.field).validate_python(value)
    except ValidationError as refused:
        raise UnacceptableValue(label(place), in_words(refused.errors(include_url=False)[0])) from None
    check_link(place.field, label(place), kept)
    return kept


@cache
def _form_of(kind: str, field: str) -> TypeAdapter[Any]:
    """What a field takes, by itself: an impact has sixty others."""
    told = shape_of(kind).model_fields[field]
    form: Any = Annotated[told.annotation, told]
    return TypeAdapter(form)


def label(place: Place) -> str:
    """The field in words."""
    return shape_of(place.kind).model_fields[place.field].description or place.field


def shape_of(kind: str) -> type[Said]:
    """The fields of an assessment or of a kind of entry."""
    return AssessmentFields if kind == ASSESSMENT else SHAPES[Kind(kind)]


def save(desk: Desk, place: Place, value: Any, by: str, expected: Any = ANYTHING, version: int | None = None) -> Saved:
    """Keep a value; an answer's row is made where there is none yet.

    Raises UnacceptableValue, UnknownRecord, SignedAlready, or ChangedMeanwhile where the field no longer holds
    `expected`, or was changed since it had this `version`, be it changed back.
    """
    kept = as_kept(place, value)
    check_unforged(place.field)
    check_decided(place.kind, place.field)
    check_ids(desk.method, place.kind, place.record_id, place.field, kept)
    at = desk.now()
    with desk.store.writing() as tx:
        owner = _owner(tx, place)
        old, now = getattr(owner, place.field), history.count(tx, *place)
        if old == kept:
            return Saved(kept, at, 0, owner, now)
        check_unsigned(owner)
        if expected not in (ANYTHING, old) or version not in (None, now):
            raise ChangedMeanwhile(label(place), old)
        revision = _write(tx, place, owner, old, kept, by, at)
    return Saved(kept, at, revision, _as_it_stands(owner, {place.field: kept, "changed_at": at}, revision), now + 1)


def _owner(tx: Connection, place: Place) -> Assessment | Kept:
    if place.kind == ASSESSMENT:
        assessment = assessments.read_one(tx, place.assessment_id)
        if assessment is None:
            raise UnknownAssessment(place.assessment_id)
        return assessment
    kind = Kind(place.kind)
    record = records.read_one(tx, kind, place.assessment_id, place.record_id)
    if record is None and kind is Kind.ANSWER:
        return SHAPES[kind](id=place.record_id, assessment_id=place.assessment_id)
    if record is None:
        raise UnknownRecord(kind, place.record_id)
    return record


def _write(tx: Connection, place: Place, owner: Assessment | Kept, old: Any, new: Any, by: str, at: datetime) -> int:
    if isinstance(owner, Assessment):
        assessments.set_value(tx, place.assessment_id, place.field, new)
    else:
        records.set_value(tx, Kind(place.kind), owner, place.field, new, at)
        linked = linked_kind(place.kind, place.field)
        if linked:
            check_links(linked, place.field, records.ids_ever(tx, linked, place.assessment_id), new)
    return note_change(tx, place, old, new, by, at)


def _as_it_stands(owner: Assessment | Kept, said: dict[str, Any], revision: int) -> Assessment | Kept:
    counted = {"revision": revision} if isinstance(owner, Assessment) else {}
    return owner.model_copy(update={**said, **counted})


def note_change(tx: Connection, place: Place, old: Any, new: Any, by: str, at: datetime) -> int:
    """Write the history row of a change; returns the assessment's new revision."""
    history.note(tx, [change_of(place, old, new, by, at)])
    return assessments.count_change(tx, place.assessment_id, at)


def change_of(place: Place, old: Any, new: Any, by: str, at: datetime) -> Change:
    """A change as the history keeps it; a very long name is cut."""
    return Change(
        id=0,
        assessment_id=place.assessment_id,
        kind=place.kind,
        record_id=place.record_id,
        field=place.field,
        old=as_json(old),
        new=as_json(new),
        by=by[:LINE_LENGTH],
        at=at,
    )


def as_json(value: Any) -> str:
    """A value as the history keeps it."""
    return json.dumps(to_jsonable_python(value), ensure_ascii=False)


def changes_of(desk: Desk, place: Place) -> tuple[Change, ...]:
    """The history of a field, the oldest first."""
    with desk.store.reading() as tx:
        return history.of_field(tx, *place)


def version_of(desk: Desk, place: Place) -> int:
    """How often a field was changed."""
    with desk.store.reading() as tx:
        return history.count(tx, *place)


def versions_of(desk: Desk, assessment_id: str) -> Mapping[tuple[str, str, str], int]:
    """How often each field of an assessment was changed, by kind, entry and field; none that never was."""
    with desk.store.reading() as tx:
        return history.counts(tx, assessment_id)


class Unsaved(NamedTuple):
    """A text found in a box that the store does not hold: what to do with it."""

    advice: str
    """`keep_stored`: the box is stale; `save`: nobody wrote since; `ask`: both are somebody's."""


def advise(desk: Desk, place: Place, held: Any, started: datetime) -> Unsaved:
    """What to do with a text that a box holds and the store does not, when this process runs since `started`."""
    changes = changes_of(desk, place)
    if not changes:
        return Unsaved("save")
    if as_json(held) in {text for change in changes for text in (change.old, change.new)}:
        return Unsaved("keep_stored")
    return Unsaved("save" if changes[-1].at < started else "ask")
