"""The tables: the fields of the model, with their keys."""

from datetime import datetime

from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel
from sqlmodel._compat import SQLModelConfig

from hrdd.model.assessment import AssessmentFields
from hrdd.model.fields import moment
from hrdd.model.records import (
    ActionFields,
    AnswerFields,
    BenefitFields,
    DestinationFields,
    ImpactFields,
    PartyFields,
)
from hrdd.model.workbook import Kind

ROW = SQLModelConfig(frozen=False, extra="ignore")


class Table(SQLModel, registry=registry()):
    """Base of the tables, with a registry of their own so that a module may be loaded again."""


class AssessmentRow(AssessmentFields, Table, table=True):
    """One row an assessment."""

    __tablename__ = "assessment"
    model_config = ROW

    id: str = Field(primary_key=True)
    created_at: datetime | None = moment("When it was begun")
    changed_at: datetime | None = moment("When anything in it was last changed")
    archived_at: datetime | None = moment("When it was put in the archive")
    revision: int = 0


class Row(Table):
    """The keys and dates every entry has."""

    assessment_id: str = Field(primary_key=True, foreign_key="assessment.id")
    id: str = Field(primary_key=True)
    position: int = 0
    changed_at: datetime | None = moment("When it was last changed")
    removed_at: datetime | None = moment("When it was taken out")


class AnswerRow(AnswerFields, Row, table=True):
    """One row an answered question."""

    __tablename__ = "answer"
    model_config = ROW


class PartyRow(PartyFields, Row, table=True):
    """One row a party."""

    __tablename__ = "party"
    model_config = ROW


class DestinationRow(DestinationFields, Row, table=True):
    """One row a country of use."""

    __tablename__ = "destination"
    model_config = ROW


class BenefitRow(BenefitFields, Row, table=True):
    """One row a benefit."""

    __tablename__ = "benefit"
    model_config = ROW


class ImpactRow(ImpactFields, Row, table=True):
    """One row an impact."""

    __tablename__ = "impact"
    model_config = ROW


class ActionRow(ActionFields, Row, table=True):
    """One row an action."""

    __tablename__ = "action"
    model_config = ROW


class ChangeRow(Table, table=True):
    """One row a change of one field; never updated, never deleted."""

    __tablename__ = "change"

    id: int | None = Field(default=None, primary_key=True)
    assessment_id: str = Field(foreign_key="assessment.id", index=True)
    kind: str
    record_id: str
    field: str
    old: str
    new: str
    by: str
    at: datetime = moment("When it was changed")


ROWS: dict[Kind, type[Row]] = {
    Kind.ANSWER: AnswerRow,
    Kind.PARTY: PartyRow,
    Kind.DESTINATION: DestinationRow,
    Kind.BENEFIT: BenefitRow,
    Kind.IMPACT: ImpactRow,
    Kind.ACTION: ActionRow,
}

TABLES = {kind: Table.metadata.tables[kind] for kind in ROWS}
"""The same tables for reading and writing rows as they are, without an object in between."""

ASSESSMENTS = Table.metadata.tables["assessment"]
CHANGES = Table.metadata.tables["change"]
