"""The history of an assessment: one row a change, kept for ever."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, select

from hrdd.model.workbook import Change
from hrdd.store.tables import ChangeRow


def note(tx: Session, changes: Iterable[Change]) -> None:
    """Add changes; their numbers are given by the database."""
    tx.add_all(ChangeRow(**change.model_dump(exclude={"id"})) for change in changes)


def of_assessment(tx: Session, assessment_id: str) -> tuple[Change, ...]:
    """All changes of an assessment, the oldest first."""
    found = tx.exec(select(ChangeRow).where(ChangeRow.assessment_id == assessment_id).order_by(col(ChangeRow.id)))
    return tuple(_read(row) for row in found)


def of_field(tx: Session, assessment_id: str, kind: str, record_id: str, field: str) -> tuple[Change, ...]:
    """All changes of one field, the oldest first."""
    found = tx.exec(
        select(ChangeRow)
        .where(
            ChangeRow.assessment_id == assessment_id,
            ChangeRow.kind == kind,
            ChangeRow.record_id == record_id,
            ChangeRow.field == field,
        )
        .order_by(col(ChangeRow.id))
    )
    return tuple(_read(row) for row in found)


def last_of(tx: Session, assessment_id: str) -> datetime | None:
    """When anything in the assessment was last changed."""
    return tx.exec(
        select(ChangeRow.at).where(ChangeRow.assessment_id == assessment_id).order_by(col(ChangeRow.id).desc()).limit(1)
    ).first()


def _read(row: ChangeRow) -> Change:
    return Change.model_validate(row, from_attributes=True)
