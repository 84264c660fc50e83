"""Adding entries to an assessment, taking them out, putting them back."""

from typing import Any

from sqlalchemy import Connection

from hrdd.errors import UnknownRecord
from hrdd.model.records import Kept
from hrdd.model.workbook import SHAPES, Kind
from hrdd.store import records
from hrdd.workbook.checking import check_decided, check_ids, check_links, linked_kind
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import Place, as_kept, note_change
from hrdd.workbook.sealed import check_unforged, check_unsigned

LETTERS = {
    Kind.PARTY: "P",
    Kind.BENEFIT: "B",
    Kind.IMPACT: "I",
    Kind.ACTION: "A",
    Kind.LEVERAGE: "L",
    Kind.ENDING: "E",
    Kind.COMPETING: "C",
    Kind.ENGAGEMENT: "H",
    Kind.COMMUNICATION: "M",
    Kind.INDICATOR: "N",
    Kind.READING: "R",
    Kind.REVIEW: "V",
    Kind.EVIDENCE: "X",
    Kind.DECISION: "D",
}
"""What the id of an entry begins with, by kind: `I-3`."""


def add(desk: Desk, assessment_id: str, kind: Kind, by: str, /, **said: Any) -> Kept:
    """Add an entry with the next free id, `I-3`, which is never given again.

    Raises UnacceptableValue where a value does not fit.
    """
    place = Place(assessment_id, kind, "", "")
    kept = {field: as_kept(place._replace(field=field), value) for field, value in said.items()}
    for field, value in kept.items():
        check_unforged(field)
        check_decided(kind, field)
        check_ids(desk.method, kind, "", field, value)
    with desk.store.writing() as tx:
        number = _next_number(tx, kind, assessment_id)
        record_id = f"{LETTERS[kind]}-{number}"
        record = SHAPES[kind](id=record_id, assessment_id=assessment_id, position=number, changed_at=desk.now(), **kept)
        for field, value in kept.items():
            linked = linked_kind(kind, field)
            if linked:
                check_links(linked, field, records.ids_ever(tx, linked, assessment_id), value)
        records.insert(tx, kind, [record])
        note_change(tx, Place(assessment_id, kind, record_id, ""), None, record, by, desk.now())
    return record


def _next_number(tx: Connection, kind: Kind, assessment_id: str) -> int:
    """One more than the highest ever given: an assessment that was imported may have gaps."""
    given = records.ids_ever(tx, kind, assessment_id)
    return max((int(each.removeprefix(f"{LETTERS[kind]}-")) for each in given), default=0) + 1


def add_destination(desk: Desk, assessment_id: str, country: str, by: str) -> None:
    """Add a country of use, or put it back with what was said of it."""
    check_ids(desk.method, Kind.DESTINATION, country, "", None)
    with desk.store.writing() as tx:
        known = records.read_one(tx, Kind.DESTINATION, assessment_id, country)
        if known is None:
            number = len(records.ids_ever(tx, Kind.DESTINATION, assessment_id)) + 1
            made = SHAPES[Kind.DESTINATION](id=country, assessment_id=assessment_id, position=number)
            records.insert(tx, Kind.DESTINATION, [made])
            note_change(tx, Place(assessment_id, Kind.DESTINATION, country, ""), None, made, by, desk.now())
    if known is not None:
        put_back(desk, assessment_id, Kind.DESTINATION, country, by)


def take_out(desk: Desk, assessment_id: str, kind: Kind, record_id: str, by: str) -> None:
    """Take an entry out of the assessment; what was said of it is kept and can be put back."""
    _set_removed(desk, assessment_id, kind, record_id, by, out=True)


def put_back(desk: Desk, assessment_id: str, kind: Kind, record_id: str, by: str) -> None:
    """Put an entry back that was taken out."""
    _set_removed(desk, assessment_id, kind, record_id, by, out=False)


def taken_out(desk: Desk, assessment_id: str, kind: Kind) -> tuple[Kept, ...]:
    """The entries of a kind that were taken out."""
    with desk.store.reading() as tx:
        return tuple(each for each in records.read_every(tx, kind, assessment_id) if each.removed_at)


def _set_removed(desk: Desk, assessment_id: str, kind: Kind, record_id: str, by: str, *, out: bool) -> None:
    at = desk.now()
    with desk.store.writing() as tx:
        record = records.read_one(tx, kind, assessment_id, record_id)
        if record is None:
            raise UnknownRecord(kind, record_id)
        removed_at = at if out else None
        if bool(record.removed_at) is not out:
            check_unsigned(record)
            records.set_value(tx, kind, record, "removed_at", removed_at, at)
            place = Place(assessment_id, kind, record_id, "removed_at")
            note_change(tx, place, record.removed_at, removed_at, by, at)
