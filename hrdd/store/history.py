"""The history of an assessment: one row a change, kept for ever."""

from collections.abc import Iterable

from sqlalchemy import Column, Connection, Integer, RowMapping, bindparam, func, insert, select

from hrdd.model.workbook import Change
from hrdd.store.prepared import Prepared
from hrdd.store.tables import CHANGES

ROW = CHANGES.c
ADDED = Prepared(insert(CHANGES), given=[column.name for column in ROW if column.name != "id"])
COUNTED: Column[int] = Column("counted", Integer)
COUNT = Prepared(
    select(func.count().label(COUNTED.name)).where(
        ROW.assessment_id == bindparam("assessment"),
        ROW.kind == bindparam("its_kind"),
        ROW.record_id == bindparam("its_id"),
        ROW.field == bindparam("its_field"),
    ),
    answers=(COUNTED,),
)


def note(tx: Connection, changes: Iterable[Change]) -> None:
    """Add changes; their numbers are given by the database."""
    for change in changes:
        ADDED.run(tx, **change.model_dump(exclude={"id"}))


def of_assessment(tx: Connection, assessment_id: str) -> tuple[Change, ...]:
    """All changes of an assessment, the oldest first."""
    found = tx.execute(select(CHANGES).where(ROW.assessment_id == assessment_id).order_by(ROW.id))
    return tuple(_read(row) for row in found.mappings())


def of_field(tx: Connection, assessment_id: str, kind: str, record_id: str, field: str) -> tuple[Change, ...]:
    """All changes of one field, the oldest first."""
    found = tx.execute(
        select(CHANGES)
        .where(ROW.assessment_id == assessment_id, ROW.kind == kind, ROW.record_id == record_id, ROW.field == field)
        .order_by(ROW.id)
    )
    return tuple(_read(row) for row in found.mappings())


def of_entry(tx: Connection, assessment_id: str, kind: str, record_id: str) -> tuple[Change, ...]:
    """All changes of one entry, the oldest first."""
    found = tx.execute(
        select(CHANGES)
        .where(ROW.assessment_id == assessment_id, ROW.kind == kind, ROW.record_id == record_id)
        .order_by(ROW.id)
    )
    return tuple(_read(row) for row in found.mappings())


def one(tx: Connection, number: int) -> Change | None:
    """One change by its number, or None."""
    found = tx.execute(select(CHANGES).where(ROW.id == number)).mappings().first()
    return None if found is None else _read(found)


def count(tx: Connection, assessment_id: str, kind: str, record_id: str, field: str) -> int:
    """How often one field was changed."""
    found = COUNT.first(tx, assessment=assessment_id, its_kind=kind, its_id=record_id, its_field=field)
    return int(found["counted"]) if found else 0


def counts(tx: Connection, assessment_id: str) -> dict[tuple[str, str, str], int]:
    """How often each field of an assessment was changed, by kind, entry and field; none that never was."""
    of_field = (ROW.kind, ROW.record_id, ROW.field)
    found = tx.execute(select(*of_field, func.count()).where(ROW.assessment_id == assessment_id).group_by(*of_field))
    return {(kind, record_id, field): number for kind, record_id, field, number in found}


def _read(row: RowMapping) -> Change:
    return Change.model_validate(dict(row))
