"""The tables of workshops.

What a phone answers is found by a number that only this phone can work out, never by its seat. These rows carry no
moment and no order of arrival, and are gone once the point is recorded.
"""

from sqlmodel import Field

from hrdd.model.workshop import Answer, Idea, ItemFields, ProposalFields, Round, ToldFields, WorkshopFields
from hrdd.store.tables import ROW, Table

NO_ORDER = {"sqlite_with_rowid": False}
"""Rows lie by their keys, which are drawn by lot, and not in the order in which they came."""


class WorkshopRow(WorkshopFields, Table, table=True):
    """One row a workshop."""

    __tablename__ = "workshop"
    model_config = ROW

    id: str = Field(primary_key=True)
    assessment_id: str = Field(foreign_key="assessment.id", index=True)
    code: str = Field(unique=True)


class ItemRow(ItemFields, Table, table=True):
    """One row a point of the agenda."""

    __tablename__ = "workshop_item"
    model_config = ROW

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: str = Field(foreign_key="workshop.id", index=True)
    position: int = 0


class SeatRow(Table, table=True):
    """One row a phone in the room: the hash of what its cookie holds, and its group; nothing that it answered."""

    __tablename__ = "workshop_seat"
    __table_args__ = NO_ORDER

    token_hash: str = Field(primary_key=True)
    workshop_id: str = Field(foreign_key="workshop.id", index=True)
    group: str = ""


class RoundRow(Round, Table, table=True):
    """One row a round of a point."""

    __tablename__ = "workshop_round"
    model_config = ROW

    item_id: int = Field(primary_key=True, foreign_key="workshop_item.id")
    round: int = Field(primary_key=True)


class AnswerRow(Answer, Table, table=True):
    """One row a ballot: one for each seat in each round, never two."""

    __tablename__ = "workshop_answer"
    __table_args__ = NO_ORDER
    model_config = ROW

    item_id: int = Field(primary_key=True, foreign_key="workshop_item.id")
    round: int = Field(primary_key=True)
    ballot: str = Field(primary_key=True)


class IdeaRow(Idea, Table, table=True):
    """One row an idea, until its point is recorded."""

    __tablename__ = "workshop_idea"
    __table_args__ = NO_ORDER
    model_config = ROW

    id: str = Field(primary_key=True)
    item_id: int = Field(foreign_key="workshop_item.id", index=True)


class SupportRow(Table, table=True):
    """One row a phone that supports an idea; whoever had it supports it from the start."""

    __tablename__ = "workshop_support"
    __table_args__ = NO_ORDER

    idea_id: str = Field(primary_key=True, foreign_key="workshop_idea.id")
    ballot: str = Field(primary_key=True)
    own: bool = False


class ProposalRow(ProposalFields, Table, table=True):
    """One row a proposal."""

    __tablename__ = "workshop_proposal"
    model_config = ROW

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: str = Field(foreign_key="workshop.id", index=True)
    assessment_id: str = Field(foreign_key="assessment.id", index=True)
    item_id: int = Field(foreign_key="workshop_item.id", unique=True)


class ToldRow(ToldFields, Table, table=True):
    """One row a text that was told, kept until the workshop's retention date."""

    __tablename__ = "workshop_told"
    model_config = ROW

    id: int | None = Field(default=None, primary_key=True)
    item_id: int = Field(foreign_key="workshop_item.id", index=True)
    round: int = 1


WORKSHOPS = Table.metadata.tables["workshop"]
ITEMS = Table.metadata.tables["workshop_item"]
SEATS = Table.metadata.tables["workshop_seat"]
ROUNDS = Table.metadata.tables["workshop_round"]
ANSWERS = Table.metadata.tables["workshop_answer"]
IDEAS = Table.metadata.tables["workshop_idea"]
SUPPORT = Table.metadata.tables["workshop_support"]
PROPOSALS = Table.metadata.tables["workshop_proposal"]
TOLD = Table.metadata.tables["workshop_told"]
