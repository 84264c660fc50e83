"""Reading and writing assessments themselves."""

from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from hrdd.model.assessment import Assessment
from hrdd.store.tables import AssessmentRow


def read_all(tx: Session) -> tuple[Assessment, ...]:
    """Every assessment, the last changed first, archived ones included."""
    found = tx.exec(select(AssessmentRow).order_by(col(AssessmentRow.changed_at).desc()))
    return tuple(_read(row) for row in found)


def read_one(tx: Session, assessment_id: str) -> Assessment | None:
    """One assessment, or None."""
    found = tx.get(AssessmentRow, assessment_id)
    return None if found is None else _read(found)


def insert(tx: Session, assessment: Assessment) -> None:
    """Add an assessment as it is."""
    tx.add(AssessmentRow(**assessment.model_dump()))
    tx.flush()


def set_value(tx: Session, assessment_id: str, field: str, value: Any) -> None:
    """Change one field of an assessment."""
    setattr(tx.get_one(AssessmentRow, assessment_id), field, value)


def count_change(tx: Session, assessment_id: str, at: datetime) -> int:
    """Note that something in the assessment changed; returns its new revision."""
    row = tx.get_one(AssessmentRow, assessment_id)
    revision = row.revision + 1
    tx.exec(
        update(AssessmentRow).where(col(AssessmentRow.id) == assessment_id).values(revision=revision, changed_at=at)
    )
    return revision


def _read(row: AssessmentRow) -> Assessment:
    return Assessment.model_validate(row, from_attributes=True)
