"""Beginning, opening, listing, archiving and restoring assessments."""

import secrets
from typing import Any

from sqlalchemy import Connection

from hrdd.errors import UnknownAssessment
from hrdd.model.assessment import Assessment
from hrdd.model.records import Kept
from hrdd.model.workbook import ENTRIES, Change, Kind, Workbook, entries
from hrdd.store import assessments, history, records
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import as_kept, note_change, of_assessment


def new_id() -> str:
    """An id for an assessment: ten characters nobody can guess."""
    return secrets.token_hex(5)


def begin(desk: Desk, by: str, **said: Any) -> Assessment:
    """Begin an assessment.

    Raises UnacceptableValue where a value does not fit.
    """
    made = new_id()
    kept = {field: as_kept(of_assessment(made, field), value) for field, value in said.items()}
    assessment = Assessment(id=made, created_at=desk.now(), changed_at=desk.now(), **kept)
    with desk.store.writing() as tx:
        assessments.insert(tx, assessment)
        note_change(tx, of_assessment(made, ""), None, assessment, by, desk.now())
    return assessment


def listed(desk: Desk) -> tuple[Assessment, ...]:
    """Every assessment, the last changed first, archived ones included."""
    with desk.store.reading() as tx:
        return assessments.read_all(tx)


def recent(desk: Desk, most: int) -> tuple[Assessment, ...]:
    """The last changed assessments that are not in the archive."""
    with desk.store.reading() as tx:
        return assessments.find(tx, "", most)


def look_up(desk: Desk, assessment_id: str) -> Assessment:
    """An assessment without its entries.

    Raises UnknownAssessment.
    """
    with desk.store.reading() as tx:
        found = assessments.read_one(tx, assessment_id)
    if found is None:
        raise UnknownAssessment(assessment_id)
    return found


def open_workbook(desk: Desk, assessment_id: str) -> Workbook:
    """An assessment with all that is said in it.

    Raises UnknownAssessment.
    """
    with desk.store.reading() as tx:
        return read_workbook(tx, assessment_id)


def read_workbook(tx: Connection, assessment_id: str) -> Workbook:
    """An assessment with all that is said in it, as a transaction sees it.

    Raises UnknownAssessment.
    """
    found = assessments.read_one(tx, assessment_id)
    if found is None:
        raise UnknownAssessment(assessment_id)
    said = {name: records.read_all(tx, kind, assessment_id) for kind, name in ENTRIES.items()}
    return Workbook(assessment=found, **said)  # type: ignore[arg-type]


def with_entry(workbook: Workbook, now: Assessment, kind: str, owner: Assessment | Kept) -> Workbook:
    """An assessment after one of its fields was saved: as it stands now, with the entry the field belongs to."""
    if isinstance(owner, Assessment):
        return workbook.model_copy(update={"assessment": now})
    others = (each for each in entries(workbook, Kind(kind)) if each.id != owner.id)
    kept = sorted((*others, owner), key=lambda each: (each.position, each.id))
    return workbook.model_copy(update={"assessment": now, ENTRIES[Kind(kind)]: tuple(kept)})


def read_one(desk: Desk, assessment_id: str, kind: Kind, record_id: str) -> Any:
    """One entry as it stands now, or None."""
    with desk.store.reading() as tx:
        return records.read_one(tx, kind, assessment_id, record_id)


def history_of(desk: Desk, assessment_id: str) -> tuple[Change, ...]:
    """All changes of an assessment, the oldest first."""
    with desk.store.reading() as tx:
        return history.of_assessment(tx, assessment_id)


def archive(desk: Desk, assessment_id: str, by: str) -> None:
    """Put an assessment in the archive; nothing of it is lost."""
    _set_archived(desk, assessment_id, by, away=True)


def restore(desk: Desk, assessment_id: str, by: str) -> None:
    """Take an assessment out of the archive."""
    _set_archived(desk, assessment_id, by, away=False)


def _set_archived(desk: Desk, assessment_id: str, by: str, *, away: bool) -> None:
    at = desk.now()
    with desk.store.writing() as tx:
        found = assessments.read_one(tx, assessment_id)
        if found is None:
            raise UnknownAssessment(assessment_id)
        if bool(found.archived_at) is not away:
            after = at if away else None
            assessments.set_value(tx, assessment_id, "archived_at", after)
            note_change(tx, of_assessment(assessment_id, "archived_at"), found.archived_at, after, by, at)
