"""Reading and writing the entries of an assessment."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update
from sqlalchemy import insert as inserting

from hrdd.model.records import Kept
from hrdd.model.workbook import SHAPES, Kind
from hrdd.store.prepared import Prepared
from hrdd.store.tables import TABLES

ONE = {
    kind: Prepared(
        select(table).where(table.c.assessment_id == bindparam("its_assessment"), table.c.id == bindparam("its_id")),
        answers=tuple(table.c),
    )
    for kind, table in TABLES.items()
}
"""How one entry is asked for: screens ask for one entry at a time."""


def read_all(tx: Connection, kind: Kind, assessment_id: str) -> tuple[Kept, ...]:
    """The entries of one kind in their order, without those taken out."""
    return read_of_many(tx, kind, [assessment_id])


def read_of_many(tx: Connection, kind: Kind, assessment_ids: Collection[str]) -> tuple[Kept, ...]:
    """The entries of one kind of several assessments, without those taken out."""
    row = TABLES[kind].c
    found = tx.execute(
        select(TABLES[kind])
        .where(row.assessment_id.in_(assessment_ids), row.removed_at.is_(None))
        .order_by(row.position, row.id)
    )
    return tuple(_read(kind, each) for each in found.mappings())


def count_due(
    tx: Connection, kind: Kind, assessment_ids: Collection[str], statuses: Collection[str], before: date
) -> dict[str, int]:
    """How many entries of several assessments were due before a day and have one of some statuses; none left out."""
    row = TABLES[kind].c
    late = (row.assessment_id.in_(assessment_ids), row.removed_at.is_(None), row.status.in_(statuses), row.due < before)
    found = tx.execute(select(row.assessment_id, func.count().label("late")).where(*late).group_by(row.assessment_id))
    return {each.assessment_id: each.late for each in found}


def read_every(tx: Connection, kind: Kind, assessment_id: str) -> tuple[Kept, ...]:
    """The entries of one kind in their order, with those taken out."""
    row = TABLES[kind].c
    found = tx.execute(select(TABLES[kind]).where(row.assessment_id == assessment_id).order_by(row.position, row.id))
    return tuple(_read(kind, each) for each in found.mappings())


def read_one(tx: Connection, kind: Kind, assessment_id: str, record_id: str) -> Kept | None:
    """One entry, taken out or not; None where there never was one."""
    found = ONE[kind].first(tx, its_assessment=assessment_id, its_id=record_id)
    return None if found is None else _read(kind, found)


def ids_ever(tx: Connection, kind: Kind, assessment_id: str) -> tuple[str, ...]:
    """The ids of all entries of a kind there have ever been, so that none is given twice."""
    row = TABLES[kind].c
    return tuple(tx.scalars(select(row.id).where(row.assessment_id == assessment_id)))


def insert(tx: Connection, kind: Kind, records: Iterable[Kept]) -> None:
    """Add entries as they are."""
    rows = [record.model_dump() for record in records]
    if rows:
        tx.execute(inserting(TABLES[kind]), rows)


def set_value(tx: Connection, kind: Kind, record: Kept, field: str, value: Any, at: datetime) -> None:
    """Change one field of one entry; an entry not stored yet is stored with it."""
    changed = _setting(kind, field).run(tx, its_assessment=record.assessment_id, its_id=record.id, kept=value, on=at)
    if not changed:
        insert(tx, kind, [record.model_copy(update={field: value, "changed_at": at})])


@cache
def _setting(kind: Kind, field: str) -> Prepared:
    row = TABLES[kind].c
    said = {field: bindparam("kept", type_=row[field].type), "changed_at": bindparam("on", type_=row.changed_at.type)}
    return Prepared(
        update(TABLES[kind])
        .where(row.assessment_id == bindparam("its_assessment"), row.id == bindparam("its_id"))
        .values(said)
    )


def _read(kind: Kind, row: Mapping[Any, Any]) -> Kept:
    return SHAPES[kind].model_validate(dict(row))
