"""The tables: the fields of the model, with their keys."""

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel
from sqlmodel._compat import SQLModelConfig

from hrdd.model.assessment import AssessmentFields
from hrdd.model.country_values import CountryValueFields, ValueSetFields
from hrdd.model.fields import moment
from hrdd.model.records import (
    ActionFields,
    AnswerFields,
    BenefitFields,
    DestinationFields,
    ImpactFields,
    PartyFields,
)
from hrdd.model.registers import (
    CommunicationFields,
    CompetingFields,
    DecisionFields,
    EndingFields,
    EngagementFields,
    EvidenceFields,
    IndicatorFields,
    LeverageFields,
    ReadingFields,
    ReviewFields,
)
from hrdd.model.workbook import Kind

ROW = SQLModelConfig(frozen=False, extra="ignore")


class Table(SQLModel, registry=registry()):
    """Base of the tables, with a registry of their own so that a module may be loaded again."""


class AssessmentRow(AssessmentFields, Table, table=True):
    """One row an assessment."""

    __tablename__ = "assessment"
    __table_args__ = (Index("ix_assessment_last_changed", "archived_at", "changed_at"),)
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


class LeverageRow(LeverageFields, Row, table=True):
    """One row a source of leverage."""

    __tablename__ = "leverage"
    model_config = ROW


class EndingRow(EndingFields, Row, table=True):
    """One row a worksheet on ending a relationship."""

    __tablename__ = "ending"
    model_config = ROW


class CompetingRow(CompetingFields, Row, table=True):
    """One row a conflict of rights."""

    __tablename__ = "competing"
    model_config = ROW


class EngagementRow(EngagementFields, Row, table=True):
    """One row an occasion on which somebody was heard."""

    __tablename__ = "engagement"
    model_config = ROW


class CommunicationRow(CommunicationFields, Row, table=True):
    """One row a message."""

    __tablename__ = "communication"
    model_config = ROW


class IndicatorRow(IndicatorFields, Row, table=True):
    """One row an indicator."""

    __tablename__ = "indicator"
    model_config = ROW


class ReadingRow(ReadingFields, Row, table=True):
    """One row a reading."""

    __tablename__ = "reading"
    model_config = ROW


class ReviewRow(ReviewFields, Row, table=True):
    """One row a review."""

    __tablename__ = "review"
    model_config = ROW


class EvidenceRow(EvidenceFields, Row, table=True):
    """One row a piece of evidence."""

    __tablename__ = "evidence"
    model_config = ROW


class DecisionRow(DecisionFields, Row, table=True):
    """One row a decision."""

    __tablename__ = "decision"
    model_config = ROW


class ValueSetRow(ValueSetFields, Table, table=True):
    """One row a set of country values; it belongs to no assessment."""

    __tablename__ = "value_set"
    model_config = ROW

    id: int | None = Field(default=None, primary_key=True)


class CountryValueRow(CountryValueFields, Table, table=True):
    """One row a country in a set."""

    __tablename__ = "country_value"
    model_config = ROW

    set_id: int = Field(primary_key=True, foreign_key="value_set.id")
    country: str = Field(primary_key=True)


class ChangeRow(Table, table=True):
    """One row a change of one field; never updated, never deleted."""

    __tablename__ = "change"
    __table_args__ = (Index("ix_change_of_field", "assessment_id", "kind", "record_id", "field"),)

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
    Kind.LEVERAGE: LeverageRow,
    Kind.ENDING: EndingRow,
    Kind.COMPETING: CompetingRow,
    Kind.ENGAGEMENT: EngagementRow,
    Kind.COMMUNICATION: CommunicationRow,
    Kind.INDICATOR: IndicatorRow,
    Kind.READING: ReadingRow,
    Kind.REVIEW: ReviewRow,
    Kind.EVIDENCE: EvidenceRow,
    Kind.DECISION: DecisionRow,
}

TABLES = {kind: Table.metadata.tables[kind] for kind in ROWS}
"""The same tables for reading and writing rows as they are, without an object in between."""

ASSESSMENTS = Table.metadata.tables["assessment"]
CHANGES = Table.metadata.tables["change"]
VALUE_SETS = Table.metadata.tables["value_set"]
COUNTRY_VALUES = Table.metadata.tables["country_value"]
