"""Any closed word as people read it: of the vocabulary, or a kind of entry."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from hrdd.language import say
from hrdd.model.workbook import Kind
from hrdd.vocabulary import (
    ActionKind,
    ActionStatus,
    AssessmentStatus,
    Degree,
    EndingDecision,
    GoDecision,
    ImpactState,
    IndicatorKind,
    Involvement,
    LeverageDegree,
    LeverageJudgement,
    Origin,
    PartyRole,
    Steps,
    Truth,
    Voice,
)
from hrdd.workbook import words


def entry_kind(kind: Kind) -> str:
    """A kind of entry."""
    return {
        Kind.ANSWER: say("Answer"),
        Kind.PARTY: say("Party"),
        Kind.DESTINATION: say("Country"),
        Kind.BENEFIT: say("Benefit"),
        Kind.IMPACT: say("Impact"),
        Kind.ACTION: say("Action"),
        Kind.LEVERAGE: say("Leverage"),
        Kind.ENDING: say("Leaving or staying"),
        Kind.COMPETING: say("Competing rights"),
        Kind.ENGAGEMENT: say("Engagement"),
        Kind.COMMUNICATION: say("Communication"),
        Kind.INDICATOR: say("Indicator"),
        Kind.READING: say("Reading"),
        Kind.REVIEW: say("Review"),
        Kind.EVIDENCE: say("Evidence"),
        Kind.DECISION: say("Decision"),
    }[kind]


def of(word: StrEnum) -> str:
    """Any closed word of the vocabulary as people read it."""
    return WORDS[type(word)](word)


WORDS: Mapping[type[StrEnum], Callable[[Any], str]] = {
    ActionKind: words.action_kind,
    ActionStatus: words.action_status,
    AssessmentStatus: words.assessment_status,
    Degree: words.degree,
    EndingDecision: words.ending,
    GoDecision: words.go_decision,
    ImpactState: words.state,
    IndicatorKind: words.indicator_kind,
    Involvement: words.involvement,
    LeverageDegree: words.leverage_degree,
    LeverageJudgement: words.leverage_judgement,
    Origin: words.origin,
    PartyRole: words.role,
    Steps: words.steps,
    Truth: words.truth,
    Voice: words.voice,
}
