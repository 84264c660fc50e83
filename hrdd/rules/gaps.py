"""A gap in an assessment: what sort it is, where it is, and what to do about it."""

from enum import StrEnum
from typing import NamedTuple


class ToDoKind(StrEnum):
    """What sort of gap a to-do closes."""

    UNANSWERED = "unanswered"
    NEEDS_RESEARCH = "needs_research"
    REASON_MISSING = "reason_missing"
    IMPACT_INCOMPLETE = "impact_incomplete"
    UNRATED = "unrated"
    INVOLVEMENT_OPEN = "involvement_open"
    OVERRIDE_UNEXPLAINED = "override_unexplained"
    RESPONSE_UNCOVERED = "response_uncovered"
    LEVERAGE_UNJUDGED = "leverage_unjudged"
    WORKSHEET_MISSING = "worksheet_missing"
    ENDING_OPEN = "ending_open"
    ACTION_INCOMPLETE = "action_incomplete"
    ACTION_OVERDUE = "action_overdue"
    DESTINATION_UNASSESSED = "destination_unassessed"
    ENTRY_INCOMPLETE = "entry_incomplete"
    NOT_KNOWN = "not_known"
    OVERDUE = "overdue"
    UNHEARD = "unheard"
    REVIEW_UNSET = "review_unset"


class Place(NamedTuple):
    """Where a gap is: a section of the walk and the id of what stands there, none for the assessment as a whole."""

    section: str
    id: str


class ToDo(NamedTuple):
    """A gap, where it is, and what to do about it."""

    kind: ToDoKind
    place: Place
    words: str
