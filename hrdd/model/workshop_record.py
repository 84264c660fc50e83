"""The record of a workshop: what may leave the room, and nothing that leads to a single person.

What has not been revealed has no place in it; neither have seats, ballots, codes or the secrets of the links. The
descriptions of the fields are those of the published schema.
"""

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict, Field

from hrdd.model.workshop import GroupTally, Tally
from hrdd.vocabulary import ItemKind, ItemState, ProposalState


class Recorded(BaseModel):
    """Base of all that stands in a record."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Choice(Recorded):
    """A level, an answer or an option that people could choose or give points to."""

    id: str = Field(description="Id of the method, or the place of a ranked option counted from 0")
    name: str
    meaning: str = ""


class RoundRecord(Recorded):
    """One round; tallies, middle and range only once it was revealed."""

    round: int
    opened_at: datetime | None = None
    revealed_at: datetime | None = Field(None, description="Empty where it was not revealed: then it has counts only")
    present: int | None = Field(None, description="People in the room, hands included; empty where nobody knows it now")
    answered: int | None = Field(None, description="Empty where the answers were deleted unrecorded")
    skipped: int | None = Field(None, description="Empty where the answers were deleted unrecorded")
    hands: int = Field(0, description="Of those who answered, how many by raising a hand")
    tallies: tuple[Tally, ...] = Field((), description="How many chose each, or how many points each was given")
    median: float | None = Field(None, description="Of ratings only; between two levels where their number is even")
    proposed: str = Field("", description="Id of the choice the round comes to; empty where there is no single one")
    lowest: str = Field("", description="Of ratings only: id of the lowest level chosen")
    highest: str = Field("", description="Of ratings only: id of the highest level chosen")
    dissent: tuple[str, ...] = Field((), description="Of ratings only: ids of levels chosen far from the middle")
    by_group: tuple[GroupTally, ...] = Field((), description="Groups of three or more, where nobody can be told apart")


class ReasonRecord(Recorded):
    """Why somebody chose what they chose, or an open answer; sorted by its text, not by who came first."""

    round: int
    choice: str = Field("", description="Id of the choice; empty for an open answer and for points")
    text: str
    dissent: bool = Field(default=False, description="Whether the choice lies far from the middle of its round")


class IdeaRecord(Recorded):
    """An idea that was gathered, sorted by its support and then by its text."""

    text: str
    support: int | None = Field(None, description="Empty until the point is discussed")
    merged: tuple[str, ...] = Field((), description="Ideas it stands for; known until the point is recorded")
    became: str = Field("", description="Entry of the assessment it became")


class ProposalRecord(Recorded):
    """What a recorded point proposes, and what the team did with it."""

    recorded_at: datetime | None
    proposed: str = Field(description="Id of the choice; empty where the room left no single result")
    state: ProposalState
    decided_by: str = ""
    decided_at: datetime | None = None
    decided_value: str = Field("", description="Id of the choice that was kept instead")
    decided_reason: str = ""


class PointRecord(Recorded):
    """One point of the agenda, in the words in which the room was asked."""

    number: int
    kind: ItemKind
    about: str = Field(description="Id of the impact, the question or the prompt")
    dimension: str = Field("", description="Id of the scale that was rated")
    title: str
    label: str = Field("", description="Name of the scale that was rated")
    wording: str
    minutes: int = Field(0, description="Time planned; 0 is as long as it takes")
    points: int = Field(0, description="Points each person could give")
    open_question: bool = False
    state: ItemState
    lost: bool = Field(default=False, description="Whether it had begun and its answers were deleted unrecorded")
    choices: tuple[Choice, ...] = ()
    rounds: tuple[RoundRecord, ...] = ()
    note: str = Field("", description="Note of the discussion")
    reasons: tuple[ReasonRecord, ...] = ()
    ideas: tuple[IdeaRecord, ...] = ()
    proposal: ProposalRecord | None = None

    def name_of(self, choice_id: str) -> str:
        """A choice in words; its id where it is not offered any more."""
        return next((each.name for each in self.choices if each.id == choice_id), choice_id)

    @property
    def begun(self) -> bool:
        """Whether anybody was asked."""
        return bool(self.rounds)


class WorkshopRecord(Recorded):
    """A workshop as it may be told to others at one moment."""

    id: str
    assessment_id: str
    assessment: str = Field(description="Title of the assessment it was opened from")
    title: str
    rehearsal: bool = Field(description="Whether its people were simulated")
    pattern: str | None = Field(description="Id of the ready agenda it began with")
    begun_by: str
    created_at: datetime | None
    ended_at: datetime | None
    groups: tuple[str, ...] = Field(description="Groups people could choose from")
    notice: str = Field(description="What people confirmed before they joined")
    joined: int | None = Field(description="People in the room when this was written; empty once it has ended")
    most_present: int = Field(description="Most people present in any round")
    keep_until: date | None = Field(description="Until when people's own words are kept; delete this file by then")
    raw_gone_at: datetime | None = Field(description="When people's own words were deleted")
    method_version: str
    written_at: datetime
    agenda: tuple[PointRecord, ...]

    @property
    def holds_words(self) -> bool:
        """Whether anything in it is what people wrote in their own words."""
        return any(each.reasons or each.ideas for each in self.agenda)
