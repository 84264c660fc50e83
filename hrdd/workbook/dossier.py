"""An assessment with everything ever said in it, as it leaves this database for another."""

from collections.abc import Mapping
from typing import NamedTuple

from hrdd.errors import UnknownAssessment
from hrdd.model.assessment import Assessment
from hrdd.model.records import Kept
from hrdd.model.workbook import Change, Kind
from hrdd.store import assessments, history, records
from hrdd.workbook.desk import Desk


class Dossier(NamedTuple):
    """An assessment, its entries of each kind with those taken out, and its history, the oldest change first."""

    assessment: Assessment
    entries: Mapping[Kind, tuple[Kept, ...]]
    history: tuple[Change, ...]

    def moved_to(self, assessment_id: str) -> "Dossier":
        """The same under another id."""
        return Dossier(
            self.assessment.model_copy(update={"id": assessment_id}),
            {
                kind: tuple(each.model_copy(update={"assessment_id": assessment_id}) for each in kept)
                for kind, kept in self.entries.items()
            },
            tuple(change.model_copy(update={"assessment_id": assessment_id}) for change in self.history),
        )


def open_dossier(desk: Desk, assessment_id: str) -> Dossier:
    """Everything said in an assessment.

    Raises UnknownAssessment.
    """
    with desk.store.reading() as tx:
        found = assessments.read_one(tx, assessment_id)
        if found is None:
            raise UnknownAssessment(assessment_id)
        entries = {kind: records.read_every(tx, kind, assessment_id) for kind in Kind}
        return Dossier(found, entries, history.of_assessment(tx, assessment_id))
