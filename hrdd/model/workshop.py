"""A workshop: its agenda, who is in the room without anybody's name, what was said, and what is proposed of it."""

from hrdd.model.fields import (
    Count,
    Day,
    Ids,
    Line,
    LongText,
    PointInTime,
    Said,
    day,
    ids,
    line,
    long_text,
    moment,
    word,
)
from hrdd.vocabulary import ItemKind, ItemState, ProposalState


class WorkshopFields(Said):
    """A room that people join by a code, opened from an assessment; links and seats are known by their hashes only."""

    assessment_id: str = word("Assessment it was opened from", "")
    title: Line = line("Title")
    pattern: str | None = word("Ready agenda it began with")
    begun_by: Line = line("Who opened it")
    created_at: PointInTime | None = moment("When it was opened")
    ended_at: PointInTime | None = moment("When it ended")
    code: Line = line("Code to join by")
    code_ends_at: PointInTime | None = moment("When the code ends")
    locked_at: PointInTime | None = moment("When the room was locked")
    groups: Ids = ids("Groups people may choose from")
    notice: LongText = long_text("What people are told before they join")
    keep_until: Day | None = day("Until when raw answers are kept")
    raw_gone_at: PointInTime | None = moment("When raw answers were deleted")
    rehearsal: bool = False
    facilitator_hash: Line = line("Hash of the facilitator's secret")
    second_hash: Line = line("Hash of the co-facilitator's secret")
    current: Count = 0
    version: Count = 0


class ItemFields(Said):
    """One point of the agenda; its words come from the method by what it is about."""

    kind: ItemKind = word("What the room does", ItemKind.GATHER)
    about: Line = line("Impact, question or prompt it is about")
    dimension: Line = line("Dimension that is rated")
    title: Line = line("Title")
    options: Ids = ids("What is ranked")
    points: Count = 0
    open_question: bool = False
    minutes: Count = 0
    state: ItemState = word("Where it stands", ItemState.CLOSED)
    round: Count = 1
    note: LongText = long_text("Note of the discussion")


class Workshop(WorkshopFields):
    """A stored workshop."""

    id: str


class Item(ItemFields):
    """A stored point of the agenda."""

    id: int
    workshop_id: str
    position: Count = 0


class Round(Said):
    """One round of a point: when, with how many people, and the hands that were counted in the room."""

    item_id: int
    round: Count
    opened_at: PointInTime | None = moment("When it was opened")
    revealed_at: PointInTime | None = moment("When it was revealed")
    present: Count = 0
    hands: LongText = long_text("Hands counted, by choice, as JSON")


class Answer(Said):
    """What one seat answered in one round; `ballot` is a number nobody but that phone can work out."""

    item_id: int
    round: Count
    ballot: str
    choice: LongText = long_text("Choice, or points as JSON")
    reason: LongText = long_text("Why, or an open answer")
    skipped: bool = False
    group: Line = line("Group the person chose")


class Idea(Said):
    """Something the room gathered."""

    id: str
    item_id: int
    round: Count = 1
    text: LongText = long_text("Idea")
    merged_into: Line = line("Idea it was merged into")
    removed: bool = False


class Tally(Said):
    """How often one choice was made; `points` where points were given."""

    id: str
    name: Line
    count: Count = 0


class GroupTally(Said):
    """The tallies of a stakeholder group of three or more."""

    group: Line
    tallies: tuple[Tally, ...]


class RoundResult(Said):
    """What one round came to. `count` is of people, and of points where points were given."""

    round: Count
    present: Count = 0
    answered: Count = 0
    skipped: Count = 0
    hands: Count = 0
    tallies: tuple[Tally, ...] = ()
    median: float | None = None
    proposed: str = ""
    lowest: str = ""
    highest: str = ""
    dissent: tuple[str, ...] = ()
    by_group: tuple[GroupTally, ...] = ()


class ProposalFields(Said):
    """What a point of the agenda came to, offered to the team; nothing in the assessment changes by itself."""

    workshop_id: str = word("Workshop", "")
    assessment_id: str = word("Assessment", "")
    item_id: int = 0
    kind: ItemKind = word("What the room did", ItemKind.RATE)
    about: Line = line("Impact, question or prompt it is about")
    dimension: Line = line("Dimension that was rated")
    title: Line = line("Title")
    wording: LongText = long_text("What the room was asked")
    recorded_at: PointInTime | None = moment("When it was recorded")
    rounds: LongText = long_text("What each round came to, as JSON")
    proposed: Line = line("What is proposed")
    note: LongText = long_text("Note of the discussion")
    state: ProposalState = word("What the team made of it", ProposalState.WAITING)
    decided_by: Line = line("Who decided")
    decided_at: PointInTime | None = moment("When that was decided")
    decided_value: Line = line("What was kept instead")
    decided_reason: LongText = long_text("Why")


class Proposal(ProposalFields):
    """A stored proposal."""

    id: int


class ToldFields(Said):
    """A text of a recorded point, without anybody's seat or group: an idea, an open answer, or a reason."""

    item_id: int
    round: Count
    choice: Line = line("Choice it is the reason of")
    text: LongText = long_text("What was said")
    support: Count = 0
    adopted_as: Line = line("Entry it became")


class Told(ToldFields):
    """A stored text."""

    id: int
