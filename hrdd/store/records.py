"""Reading and writing the entries of an assessment."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from hrdd.model.records import Kept
from hrdd.model.workbook import SHAPES, Kind
from hrdd.store.tables import ROWS, Row


def read_all(tx: Session, kind: Kind, assessment_id: str) -> tuple[Kept, ...]:
    """The entries of one kind in their order, without those taken out."""
    return read_of_many(tx, kind, [assessment_id])


def read_of_many(tx: Session, kind: Kind, assessment_ids: Collection[str]) -> tuple[Kept, ...]:
    """The entries of one kind of several assessments, without those taken out."""
    row = ROWS[kind]
    found = tx.exec(
        select(row)
        .where(col(row.assessment_id).in_(assessment_ids), col(row.removed_at).is_(None))
        .order_by(col(row.position), col(row.id))
    )
    return tuple(_read(kind, each) for each in found)


def read_every(tx: Session, kind: Kind, assessment_id: str) -> tuple[Kept, ...]:
    """The entries of one kind in their order, with those taken out."""
    row = ROWS[kind]
    found = tx.exec(select(row).where(row.assessment_id == assessment_id).order_by(col(row.position), col(row.id)))
    return tuple(_read(kind, each) for each in found)


def read_one(tx: Session, kind: Kind, assessment_id: str, record_id: str) -> Kept | None:
    """One entry, taken out or not; None where there never was one."""
    found = tx.get(ROWS[kind], (assessment_id, record_id))
    return None if found is None else _read(kind, found)


def ids_ever(tx: Session, kind: Kind, assessment_id: str) -> tuple[str, ...]:
    """The ids of all entries of a kind there have ever been, so that none is given twice."""
    row = ROWS[kind]
    return tuple(tx.exec(select(row.id).where(row.assessment_id == assessment_id)))


def insert(tx: Session, kind: Kind, records: Iterable[Kept]) -> None:
    """Add entries as they are."""
    tx.add_all(ROWS[kind](**record.model_dump()) for record in records)
    tx.flush()


def set_value(tx: Session, kind: Kind, record: Kept, field: str, value: Any, at: datetime) -> None:
    """Change one field of one entry; an entry not stored yet is stored with it."""
    row: Row | None = tx.get(ROWS[kind], (record.assessment_id, record.id))
    if row is None:
        row = ROWS[kind](**record.model_dump())
        tx.add(row)
    setattr(row, field, value)
    row.changed_at = at
    tx.flush()


def _read(kind: Kind, row: Row) -> Kept:
    return SHAPES[kind].model_validate(row, from_attributes=True)
