"""Reading and writing assessments themselves."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, select, update
from sqlalchemy import insert as inserting

from hrdd.model.assessment import Assessment
from hrdd.store.tables import ASSESSMENTS

ROW = ASSESSMENTS.c
ONE = select(ASSESSMENTS).where(ROW.id == bindparam("assessment"))
"""How one assessment is asked for; made once, because every screen asks for one."""
COUNTED = (
    update(ASSESSMENTS)
    .where(ROW.id == bindparam("assessment"))
    .values(revision=ROW.revision + 1, changed_at=bindparam("at", type_=ROW.changed_at.type))
    .returning(ROW.revision)
)


def read_all(tx: Connection) -> tuple[Assessment, ...]:
    """Every assessment, the last changed first, archived ones included."""
    found = tx.execute(select(ASSESSMENTS).order_by(ROW.changed_at.desc()))
    return tuple(_read(row) for row in found.mappings())


def read_one(tx: Connection, assessment_id: str) -> Assessment | None:
    """One assessment, or None."""
    found = tx.execute(ONE, {"assessment": assessment_id}).mappings().first()
    return None if found is None else _read(found)


def insert(tx: Connection, assessment: Assessment) -> None:
    """Add an assessment as it is."""
    tx.execute(inserting(ASSESSMENTS), assessment.model_dump())


def set_value(tx: Connection, assessment_id: str, field: str, value: Any) -> None:
    """Change one field of an assessment."""
    tx.execute(update(ASSESSMENTS).where(ROW.id == assessment_id).values({field: value}))


def count_change(tx: Connection, assessment_id: str, at: datetime) -> int:
    """Note that something in the assessment changed; returns its new revision."""
    revision: int = tx.execute(COUNTED, {"assessment": assessment_id, "at": at}).scalar_one()
    return revision


def _read(row: RowMapping) -> Assessment:
    return Assessment.model_validate(dict(row))
