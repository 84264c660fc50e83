"""A whole assessment as it is read: the assessment and all its entries."""

from enum import StrEnum
from typing import Any

from hrdd.model.assessment import Assessment
from hrdd.model.fields import Line, PointInTime, Said
from hrdd.model.records import Action, Answer, Benefit, Destination, Impact, Kept, Party
from hrdd.model.registers import (
    Communication,
    Competing,
    Decision,
    Ending,
    Engagement,
    Evidence,
    Indicator,
    Leverage,
    Reading,
    Review,
)


class Kind(StrEnum):
    """The kinds of entry an assessment holds."""

    ANSWER = "answer"
    PARTY = "party"
    DESTINATION = "destination"
    BENEFIT = "benefit"
    IMPACT = "impact"
    ACTION = "action"
    LEVERAGE = "leverage"
    ENDING = "ending"
    COMPETING = "competing"
    ENGAGEMENT = "engagement"
    COMMUNICATION = "communication"
    INDICATOR = "indicator"
    READING = "reading"
    REVIEW = "review"
    EVIDENCE = "evidence"
    DECISION = "decision"


SHAPES: dict[Kind, type[Kept]] = {
    Kind.ANSWER: Answer,
    Kind.PARTY: Party,
    Kind.DESTINATION: Destination,
    Kind.BENEFIT: Benefit,
    Kind.IMPACT: Impact,
    Kind.ACTION: Action,
    Kind.LEVERAGE: Leverage,
    Kind.ENDING: Ending,
    Kind.COMPETING: Competing,
    Kind.ENGAGEMENT: Engagement,
    Kind.COMMUNICATION: Communication,
    Kind.INDICATOR: Indicator,
    Kind.READING: Reading,
    Kind.REVIEW: Review,
    Kind.EVIDENCE: Evidence,
    Kind.DECISION: Decision,
}


class Change(Said):
    """One change of one field: who, when, from what, to what; values as JSON texts."""

    id: int
    assessment_id: str
    kind: str
    record_id: str
    field: str
    old: str
    new: str
    by: Line
    at: PointInTime


class Workbook(Said):
    """An assessment with everything said in it; removed entries are left out."""

    assessment: Assessment
    answers: tuple[Answer, ...] = ()
    parties: tuple[Party, ...] = ()
    destinations: tuple[Destination, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    impacts: tuple[Impact, ...] = ()
    actions: tuple[Action, ...] = ()
    leverage: tuple[Leverage, ...] = ()
    endings: tuple[Ending, ...] = ()
    competing: tuple[Competing, ...] = ()
    engagements: tuple[Engagement, ...] = ()
    communications: tuple[Communication, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    readings: tuple[Reading, ...] = ()
    reviews: tuple[Review, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    decisions: tuple[Decision, ...] = ()

    def answer(self, question_id: str) -> Answer | None:
        """The answer to a question, if one was given."""
        return next((answer for answer in self.answers if answer.id == question_id), None)

    def impact(self, impact_id: str) -> Impact | None:
        """The impact with this id."""
        return next((impact for impact in self.impacts if impact.id == impact_id), None)


ENTRIES: dict[Kind, str] = {
    Kind.ANSWER: "answers",
    Kind.PARTY: "parties",
    Kind.DESTINATION: "destinations",
    Kind.BENEFIT: "benefits",
    Kind.IMPACT: "impacts",
    Kind.ACTION: "actions",
    Kind.LEVERAGE: "leverage",
    Kind.ENDING: "endings",
    Kind.COMPETING: "competing",
    Kind.ENGAGEMENT: "engagements",
    Kind.COMMUNICATION: "communications",
    Kind.INDICATOR: "indicators",
    Kind.READING: "readings",
    Kind.REVIEW: "reviews",
    Kind.EVIDENCE: "evidence",
    Kind.DECISION: "decisions",
}
"""Where each kind of entry stands in a `Workbook` and in its JSON."""


def entries(workbook: Workbook, kind: Kind) -> tuple[Any, ...]:
    """All entries of one kind, in their order."""
    found: tuple[Any, ...] = getattr(workbook, ENTRIES[kind])
    return found
