"""What the rules say of an impact, what people decided, and what no action covers yet."""

from typing import Any

import pytest

from hrdd.vocabulary import (
    ActionKind,
    ActionStatus,
    ImpactState,
    Involvement,
    Priority,
    Response,
    SeverityBand,
    Truth,
)
from hrdd.workbook.desk import Desk
from hrdd.workbook.judging import Judgement, facts_of, happened, judge, judge_all
from hrdd.workbook.rulebook import Rulebook
from tests.builders import CAUSED, LINKED, SAFE, a_workbook, an_action, an_impact

LINKED_AND_DECIDED = {
    **LINKED,
    "decided_outcome": Involvement.CONTRIBUTE,
    "decided_by": "Head of policy",
    "decided_beside": "directly_linked",
}


def judged(rules: Rulebook, *actions: Any, **said: Any) -> Judgement:
    """One impact judged beside the actions of a plan."""
    return judge(rules, an_impact(**said), actions)


def asked(judgement: Judgement) -> list[Response | None]:
    """The responses that are asked and that no action is for."""
    return [each.required.response for each in judgement.uncovered]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [(SAFE, Involvement.NOT_INVOLVED), (LINKED, Involvement.DIRECTLY_LINKED), (CAUSED, Involvement.CAUSE)],
)
def test_the_facts_decide_the_class(rules: Rulebook, facts: dict[str, Any], expected: Involvement) -> None:
    assert judged(rules, **facts).outcomes == (expected,)


def test_facts_nobody_knows_leave_every_class_possible(rules: Rulebook) -> None:
    judgement = judged(rules)

    assert judgement.outcomes == tuple(Involvement)
    assert not judgement.begun


def test_one_fact_is_a_beginning(rules: Rulebook) -> None:
    assert judged(rules, knew=Truth.UNKNOWN).begun


def test_the_state_is_one_of_the_facts() -> None:
    facts = facts_of(an_impact(state=ImpactState.ACTUAL, **LINKED))

    assert (facts.state, facts.tied, facts.steps) == (ImpactState.ACTUAL, LINKED["tied"], LINKED["steps"])


def test_a_decision_stands_beside_the_rule(rules: Rulebook) -> None:
    judgement = judged(rules, **LINKED_AND_DECIDED)

    assert judgement.outcomes == (Involvement.CONTRIBUTE,)
    assert judgement.verdict.outcomes == (Involvement.DIRECTLY_LINKED,)


def test_a_decision_that_differs_from_the_rule_is_an_override(rules: Rulebook) -> None:
    assert judged(rules, **LINKED_AND_DECIDED).overridden
    assert not judged(rules, **LINKED, decided_outcome=Involvement.DIRECTLY_LINKED).overridden


def test_without_a_decision_nothing_is_overridden_and_nothing_moved(rules: Rulebook) -> None:
    judgement = judged(rules, **LINKED)

    assert (judgement.overridden, judgement.rule_moved) == (False, False)


def test_it_is_told_when_the_rule_has_moved_since_the_decision(rules: Rulebook) -> None:
    before = judged(rules, **LINKED_AND_DECIDED)
    after = judged(rules, **{**LINKED_AND_DECIDED, **CAUSED})

    assert (before.rule_moved, after.rule_moved) == (False, True)


def test_responses_follow_from_the_class_in_force(rules: Rulebook) -> None:
    judgement = judged(rules, **LINKED_AND_DECIDED)

    assert asked(judgement) == [Response.PREVENT, Response.USE_LEVERAGE]


def test_an_action_of_the_same_kind_covers_a_response(rules: Rulebook) -> None:
    judgement = judged(rules, an_action(), **LINKED)

    assert asked(judgement) == []
    assert judgement.responses[0].actions == (an_action(),)


@pytest.mark.parametrize(
    "other",
    [{"impacts": ("I-2",)}, {"kind": ActionKind.REMEDY}, {"status": ActionStatus.DROPPED}, {"kind": None}],
)
def test_an_action_for_something_else_covers_nothing(rules: Rulebook, other: dict[str, Any]) -> None:
    assert asked(judged(rules, an_action(**other), **LINKED)) == [Response.USE_LEVERAGE]


def test_a_voluntary_response_needs_no_action(rules: Rulebook) -> None:
    judgement = judged(rules, state=ImpactState.ACTUAL, **LINKED)

    assert Response.REMEDY in [each.required.response for each in judgement.responses]
    assert asked(judgement) == [Response.USE_LEVERAGE]


def test_where_nothing_is_asked_nothing_is_uncovered(rules: Rulebook) -> None:
    assert asked(judged(rules, **SAFE)) == []


def test_residual_severity_stands_beside_the_inherent_one(rules: Rulebook) -> None:
    judgement = judged(rules, scale=3, scope=4, irremediability=4, residual_scope=2, residual_irremediability=2)

    assert judgement.severity.band is SeverityBand.CRITICAL
    assert judgement.residual.band is SeverityBand.SERIOUS


@pytest.mark.parametrize("residual", [{"residual_scope": 1}, {"residual_irremediability": 1}])
def test_a_dimension_without_residual_stays_as_it_was(rules: Rulebook, residual: dict[str, int]) -> None:
    judgement = judged(rules, scale=1, scope=5, irremediability=5, **residual)

    assert judgement.residual.band is judged(rules, scale=1, scope=5, irremediability=1).severity.band


def test_without_residual_ratings_there_is_no_residual_severity(rules: Rulebook) -> None:
    assert judged(rules, residual_likelihood=1).residual is None


def test_impacts_come_in_the_order_they_are_taken_up(desk: Desk) -> None:
    impacts = (
        an_impact(id="I-1", position=1, delay_irremediable=Truth.NO),
        an_impact(id="I-2", position=2, scale=5),
        an_impact(id="I-3", position=3, state=ImpactState.ACTUAL),
        an_impact(id="I-4", position=4, delay_irremediable=Truth.YES),
        an_impact(id="I-5", position=5, likelihood=5),
    )

    found = [each.impact.id for each in judge_all(desk, a_workbook(impacts=impacts))]

    assert found == ["I-2", "I-3", "I-5", "I-4", "I-1"]


@pytest.mark.parametrize("delay", [Truth.UNKNOWN, None])
def test_that_nobody_knows_what_delay_does_is_no_reason_to_wait(desk: Desk, delay: Truth | None) -> None:
    impacts = (
        an_impact(id="I-1", position=1, delay_irremediable=Truth.NO),
        an_impact(id="I-2", position=2, delay_irremediable=delay),
        an_impact(id="I-3", position=3, delay_irremediable=Truth.YES),
    )

    found = [each.impact.id for each in judge_all(desk, a_workbook(impacts=impacts))]

    assert found == ["I-2", "I-3", "I-1"]


def test_an_impact_not_fully_rated_is_taken_up_before_one_known_to_be_as_unlikely(desk: Desk) -> None:
    impacts = (
        an_impact(id="I-1", position=1, scale=3, likelihood=2),
        an_impact(id="I-2", position=2, scale=None, likelihood=1),
    )

    judged_all = judge_all(desk, a_workbook(impacts=impacts))

    assert [(each.impact.id, each.priority.level) for each in judged_all] == [
        ("I-2", Priority.NEXT),
        ("I-1", Priority.LATER),
    ]


def test_what_would_move_the_class_is_told_beside_what_is_possible_now(rules: Rulebook) -> None:
    drift = judged(rules, **{**LINKED, "knew": Truth.YES, "steps": None}).verdict.drift

    assert drift
    assert all(each.before == (Involvement.DIRECTLY_LINKED, Involvement.CONTRIBUTE) for each in drift)


def test_equals_come_in_the_order_they_were_added(desk: Desk) -> None:
    impacts = (an_impact(id="I-2", position=2), an_impact(id="I-1", position=1))

    assert [each.impact.id for each in judge_all(desk, a_workbook(impacts=impacts))] == ["I-1", "I-2"]


@pytest.mark.parametrize(
    ("state", "expected"), [(ImpactState.ACTUAL, True), (ImpactState.POTENTIAL, False), (None, False)]
)
def test_likelihood_is_not_asked_of_what_has_happened(state: ImpactState | None, expected: bool) -> None:
    assert happened(an_impact(state=state)) is expected
