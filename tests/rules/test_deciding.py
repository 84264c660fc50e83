"""What may be signed, over every decision, every risk that remains, and everything that may be missing."""

from datetime import date
from itertools import product
from typing import Any

import pytest

from hrdd.content.method import Method
from hrdd.rules.deciding import Condition, Draft, Readiness, Risk, readiness
from hrdd.vocabulary import GoDecision, SeverityBand

DECISIONS = (*GoDecision, None)
BANDS = (*SeverityBand, None)
ORDER = tuple(SeverityBand)
KEPT = Condition("A-1", "Train the staff", "Ana", date(2027, 1, 31))
BARE = Condition("A-2")
RISKS = [Risk("I-1", band, after, why) for band, after, why in product(BANDS, BANDS, ("", "Logs since May"))]
SAID = ("", " \n", "words")


def a_draft(**said: Any) -> Draft:
    """A decision that lacks nothing, with one detail changed."""
    whole = Draft(GoDecision.GO, "Little can go wrong", "Ada Obi, director", "A few may be misled", "Ada Obi, director")
    return whole._replace(**said)


def words_of(found: Readiness) -> list[str]:
    """What is missing, in words."""
    return [gap.words for gap in found.gaps]


def every_draft() -> list[Draft]:
    """Each combination of what is said, of the conditions and of the risk that remains."""
    conditions = ((), (KEPT,), (KEPT, BARE))
    risks = ((), (Risk("I-1", SeverityBand.SERIOUS),), (Risk("I-1", SeverityBand.CRITICAL),), (Risk("I-1"),))
    return [
        Draft(decision, reason, signer, residual, residual_by, bound, left)
        for decision, reason, signer, residual, residual_by, bound, left in product(
            DECISIONS, SAID, SAID, SAID, SAID, conditions, risks
        )
    ]


def test_a_decision_that_lacks_nothing_may_be_signed() -> None:
    assert readiness(a_draft()).ready


def test_over_every_draft_exactly_what_is_missing_stands_in_the_way() -> None:
    for draft in every_draft():
        found = words_of(readiness(draft))

        bare = any(not each.complete for each in draft.conditions)
        severe = any(each.severe for each in draft.risks)
        accepted, named = draft.residual.strip(), draft.residual_by.strip()
        expected = {
            "Choose what is decided.": draft.decision is None,
            "Give the reason for the decision.": not draft.reason.strip(),
            "Add at least one condition.": draft.decision is GoDecision.GO_WITH_CONDITIONS and not draft.conditions,
            "Decide to go on with conditions, or take out those that are written down.": (
                draft.decision is GoDecision.GO and bool(draft.conditions)
            ),
            "Condition A-2: say what is done, who does it, and until when.": bare,
            "Say which risk to people remains and is accepted.": not accepted and (severe or bool(named)),
            "Name who accepts the risk that remains, with the role.": not named and (severe or bool(accepted)),
            "Name who signs, with the role.": not draft.signer.strip(),
        }
        assert found == [words for words, missing in expected.items() if missing], draft


def test_every_gap_says_why_and_names_sources_of_the_method(method: Method) -> None:
    gaps = [gap for draft in every_draft() for gap in readiness(draft).gaps]

    assert all(gap.because and gap.sources for gap in gaps)
    assert {source.split()[0] for gap in gaps for source in gap.sources} <= method.sources.keys()


@pytest.mark.parametrize("risk", RISKS)
def test_what_nobody_knows_counts_as_severe(risk: Risk) -> None:
    unknown = risk.band is None and not (risk.after and risk.after_reason)

    assert not unknown or risk.severe


@pytest.mark.parametrize("risk", RISKS)
def test_a_lower_severity_counts_only_with_its_reason(risk: Risk) -> None:
    lowered = risk.band and risk.remaining and ORDER.index(risk.remaining) < ORDER.index(risk.band)

    assert not lowered or risk.after_reason


@pytest.mark.parametrize("risk", RISKS)
def test_a_worse_rating_never_leaves_a_milder_risk(risk: Risk) -> None:
    def rank(band: SeverityBand | None) -> int:
        return len(ORDER) if band is None else ORDER.index(band)

    worse = [
        other
        for other in RISKS
        if (other.after, other.after_reason) == (risk.after, risk.after_reason) and rank(other.band) >= rank(risk.band)
    ]

    assert all(rank(other.remaining) >= rank(risk.remaining) for other in worse)


@pytest.mark.parametrize(
    ("risk", "severe"),
    [
        (Risk("I-1", SeverityBand.LIMITED), False),
        (Risk("I-1", SeverityBand.SERIOUS), False),
        (Risk("I-1", SeverityBand.HIGH), True),
        (Risk("I-1", SeverityBand.CRITICAL), True),
        (Risk("I-1"), True),
        (Risk("I-1", SeverityBand.CRITICAL, SeverityBand.LIMITED), True),
        (Risk("I-1", SeverityBand.CRITICAL, SeverityBand.LIMITED, "Deleted daily"), False),
        (Risk("I-1", SeverityBand.LIMITED, SeverityBand.HIGH), True),
        (Risk("I-1", SeverityBand.HIGH, None, "Deleted daily"), True),
        (Risk("I-1", None, SeverityBand.LIMITED), True),
    ],
)
def test_whether_something_severe_remains(risk: Risk, severe: bool) -> None:
    found = readiness(a_draft(risks=(risk,)))

    assert (risk.severe, found.severe) == (severe, ("I-1",) if severe else ())


def test_the_risks_that_remain_are_named() -> None:
    found = readiness(a_draft(residual="", risks=(Risk("I-1"), Risk("I-2", SeverityBand.LIMITED), Risk("I-3"))))

    assert found.gaps[0].because.startswith("Of I-1 and I-3 something severe remains, or nobody knows yet")


@pytest.mark.parametrize("decision", [GoDecision.STOP, GoDecision.MORE_RESEARCH, GoDecision.GO_WITH_CONDITIONS])
def test_conditions_may_go_with_any_decision_but_going_on_without(decision: GoDecision) -> None:
    assert readiness(a_draft(decision=decision, conditions=(KEPT,))).ready


@pytest.mark.parametrize(
    "condition",
    [
        KEPT._replace(title=" "),
        KEPT._replace(owner=""),
        KEPT._replace(due=None),
    ],
)
def test_a_condition_nobody_carries_is_none(condition: Condition) -> None:
    found = readiness(a_draft(decision=GoDecision.GO_WITH_CONDITIONS, conditions=(condition,)))

    assert words_of(found) == ["Condition A-1: say what is done, who does it, and until when."]
