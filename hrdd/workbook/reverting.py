"""The history of an entry in words, and the way back to what stood in a field before."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from hrdd.errors import UnacceptableValue, UnknownRecord
from hrdd.language import say
from hrdd.model.workbook import Change, Workbook
from hrdd.store import history
from hrdd.workbook.desk import Desk
from hrdd.workbook.retelling import in_words
from hrdd.workbook.saving import Place, Saved, as_kept, label, save, shape_of

SEALED = frozenset(
    {"decided_outcome", "decided_by", "decided_reason", "decided_beside", "decided_at"}
    | {"signed_at", "signed_hash", "signed_revision"}
    | {"file_name", "stored_as", "media_type", "size"}
    | {"id", "position", "changed_at", "removed_at", "created_at", "archived_at", "revision"}
)
"""Fields that no one brings back alone: decisions and signatures are given anew, files are added anew."""


class Step(NamedTuple):
    """One change of one field: which of how many, by whom, when, before and after, and whether there is a way back."""

    id: int
    place: Place
    label: str
    version: int
    latest: int
    by: str
    at: datetime
    before: str
    after: str
    can_return: bool


def steps(desk: Desk, workbook: Workbook, kind: str, record_id: str = "") -> tuple[Step, ...]:
    """Every change of an entry, or of the assessment's own fields; the newest first."""
    with desk.store.reading() as tx:
        changes = history.of_entry(tx, workbook.assessment.id, kind, record_id)
    return tuple(reversed(tuple(_steps(desk, workbook, changes))))


def bring_back(desk: Desk, step: Step, by: str) -> Saved:
    """Keep again what stood in a field before a change: a change like any other, and in the history as one.

    Raises UnknownRecord, UnacceptableValue, or ChangedMeanwhile where the field was changed since the step was told.
    """
    with desk.store.reading() as tx:
        change = history.one(tx, step.id)
    if change is None or _place(change) != step.place:
        raise UnknownRecord(say("change"), str(step.id))
    if not _returns(change):
        raise UnacceptableValue(step.label, say("this is not brought back by itself; enter it anew"))
    return save(desk, step.place, json.loads(change.old), by, version=step.latest)


def _steps(desk: Desk, workbook: Workbook, changes: Sequence[Change]) -> Iterator[Step]:
    counted: Counter[str] = Counter()
    last = {each.field: each.new for each in changes}
    latest = Counter(each.field for each in changes)
    for each in changes:
        counted[each.field] += 1
        place = _place(each)
        yield Step(
            id=each.id,
            place=place,
            label=_label(place),
            version=counted[each.field],
            latest=latest[each.field],
            by=each.by,
            at=each.at,
            before=_told(desk, workbook, place, each.old),
            after=_told(desk, workbook, place, each.new),
            can_return=_returns(each) and each.old != last[each.field],
        )


def _place(change: Change) -> Place:
    return Place(change.assessment_id, change.kind, change.record_id, change.field)


def _returns(change: Change) -> bool:
    return change.field not in SEALED and _is_known(_place(change))


def _is_known(place: Place) -> bool:
    return place.field in shape_of(place.kind).model_fields


def _label(place: Place) -> str:
    acts = {"": say("Added"), "removed_at": say("Taken out or put back"), "archived_at": say("Archived or restored")}
    return acts.get(place.field) or (label(place) if _is_known(place) else place.field)


def _told(desk: Desk, workbook: Workbook, place: Place, text: str) -> str:
    """A value of the history in words; as it is kept there where it does not fit its field any more."""
    value: Any = json.loads(text)
    if not _is_known(place):
        return str(value or "") if place.field else ""
    try:
        return in_words(desk.method, workbook, place, as_kept(place, value))
    except UnacceptableValue:
        return str(value)
