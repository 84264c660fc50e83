"""Taking an assessment in from a file: all of it in one transaction, or nothing."""

from sqlalchemy import Connection

from hrdd.language import say
from hrdd.model.assessment import Assessment
from hrdd.model.workbook import Change
from hrdd.store import assessments, history, records
from hrdd.workbook.assessments import new_id
from hrdd.workbook.desk import Desk
from hrdd.workbook.dossier import Dossier
from hrdd.workbook.exchange import read_file
from hrdd.workbook.saving import change_of, of_assessment


def import_file(desk: Desk, raw: bytes, by: str) -> Assessment:
    """Keep the assessment of a file, under its own id if that is free, with a note of the import in its history.

    Raises UnreadableFile; then nothing is stored.
    """
    dossier = read_file(desk.method, raw)
    with desk.store.writing() as tx:
        taken = assessments.read_one(tx, dossier.assessment.id) is not None
        kept = dossier.moved_to(new_id()) if taken else dossier
        remark = say("Imported from a file; its id there was {id}.", id=dossier.assessment.id)
        keep(tx, kept, _remark(desk, kept.assessment.id, remark, by))
    return kept.assessment


def begin_with(desk: Desk, dossier: Dossier, remark: str, by: str) -> Assessment:
    """Begin an assessment that holds all a dossier does, under a new id and without its history."""
    now = desk.now()
    begun = {"created_at": now, "changed_at": now, "archived_at": None, "revision": 0}
    moved = dossier.moved_to(new_id())
    fresh = Dossier(moved.assessment.model_copy(update=begun), moved.entries, ())
    with desk.store.writing() as tx:
        keep(tx, fresh, _remark(desk, fresh.assessment.id, remark, by))
    return fresh.assessment


def keep(tx: Connection, dossier: Dossier, remark: Change) -> None:
    """Store all of a dossier, and a remark at the end of its history."""
    assessments.insert(tx, dossier.assessment)
    for kind, entries in dossier.entries.items():
        records.insert(tx, kind, entries)
    history.note(tx, [*dossier.history, remark])


def _remark(desk: Desk, assessment_id: str, words: str, by: str) -> Change:
    return change_of(of_assessment(assessment_id, ""), None, words, by, desk.now())
