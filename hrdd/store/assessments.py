"""Reading and writing assessments themselves."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, func, literal_column, select, update
from sqlalchemy import insert as inserting

from hrdd.errors import UnknownAssessment
from hrdd.model.assessment import Assessment
from hrdd.store.prepared import Prepared
from hrdd.store.tables import ASSESSMENTS

ROW = ASSESSMENTS.c
ONE = Prepared(select(ASSESSMENTS).where(ROW.id == bindparam("assessment")), answers=tuple(ROW))
COUNTED = Prepared(
    update(ASSESSMENTS)
    .where(ROW.id == bindparam("assessment"))
    .values(revision=ROW.revision + literal_column("1"), changed_at=bindparam("at", type_=ROW.changed_at.type))
    .returning(ROW.revision),
    answers=(ROW.revision,),
)


def read_all(tx: Connection) -> tuple[Assessment, ...]:
    """Every assessment, the last changed first, archived ones included."""
    found = tx.execute(select(ASSESSMENTS).order_by(ROW.changed_at.desc()))
    return tuple(_read(row) for row in found.mappings())


def find(tx: Connection, wanted: str, most: int, *, archived: bool = False) -> tuple[Assessment, ...]:
    """The last changed of those at work, or of those archived, whose title, product or company has some words in it."""
    found = tx.execute(
        select(ASSESSMENTS).where(*_sought(wanted, archived)).order_by(ROW.changed_at.desc()).limit(most)
    )
    return tuple(_read(row) for row in found.mappings())


def count(tx: Connection, *, archived: bool = False) -> int:
    """How many are at work, or archived."""
    return tx.execute(select(func.count()).select_from(ASSESSMENTS).where(*_sought("", archived))).scalar_one()


def _sought(wanted: str, archived: bool) -> Iterator[ColumnElement[bool]]:
    yield ROW.archived_at.is_not(None) if archived else ROW.archived_at.is_(None)
    if wanted:
        told = func.folded(ROW.title + " " + ROW.product + " " + ROW.company)
        yield func.instr(told, wanted.casefold()) > 0


def read_one(tx: Connection, assessment_id: str) -> Assessment | None:
    """One assessment, or None."""
    found = ONE.first(tx, assessment=assessment_id)
    return None if found is None else _read(found)


def insert(tx: Connection, assessment: Assessment) -> None:
    """Add an assessment as it is."""
    tx.execute(inserting(ASSESSMENTS), assessment.model_dump())


def set_value(tx: Connection, assessment_id: str, field: str, value: Any) -> None:
    """Change one field of an assessment."""
    _setting(field).run(tx, assessment=assessment_id, kept=value)


@cache
def _setting(field: str) -> Prepared:
    said = {field: bindparam("kept", type_=ROW[field].type)}
    return Prepared(update(ASSESSMENTS).where(ROW.id == bindparam("assessment")).values(said))


def count_change(tx: Connection, assessment_id: str, at: datetime) -> int:
    """Note that something in the assessment changed; returns its new revision."""
    counted = COUNTED.first(tx, assessment=assessment_id, at=at)
    if counted is None:
        raise UnknownAssessment(assessment_id)
    revision: int = counted["revision"]
    return revision


def _read(row: Mapping[Any, Any]) -> Assessment:
    return Assessment.model_validate(dict(row))
