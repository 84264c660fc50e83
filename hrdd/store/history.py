"""The history of an assessment: one row a change, kept for ever."""

from collections.abc import Iterable

from sqlalchemy import Connection, RowMapping, insert, select

from hrdd.model.workbook import Change
from hrdd.store.prepared import Prepared
from hrdd.store.tables import CHANGES

ROW = CHANGES.c
ADDED = Prepared(insert(CHANGES), given=[column.name for column in ROW if column.name != "id"])


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


def _read(row: RowMapping) -> Change:
    return Change.model_validate(dict(row))
