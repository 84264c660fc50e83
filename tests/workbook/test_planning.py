"""Planning with one click: what is asked and not covered becomes an action, a measure becomes one, neither twice."""

import pytest

from hrdd.model.records import Action
from hrdd.model.workbook import Kind
from hrdd.vocabulary import ActionKind, ActionStatus, ImpactState
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.checking import LEVERAGE_TYPES
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.planning import plan_measure, plan_response, planned_measures
from hrdd.workbook.saving import of_entry, save
from tests.builders import ALICE, BOB, CAUSED, SAFE, a_workbook, an_action, stored_assessment, stored_impact

PREVENT = str(ActionKind.PREVENT)


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment in the database."""
    return stored_assessment(desk)


def actions(desk: Desk, assessment: str) -> tuple[Action, ...]:
    """The plan as stored."""
    return open_workbook(desk, assessment).actions


def test_a_response_is_planned_once(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, **CAUSED, state=ImpactState.POTENTIAL)

    first, second = (plan_response(desk, assessment, "I-1", PREVENT, "Prevent the harm", by) for by in (ALICE, BOB))

    (kept,) = actions(desk, assessment)
    assert (first, second) == (kept, None)
    assert (kept.title, kept.kind, kept.impacts) == ("Prevent the harm", ActionKind.PREVENT, ("I-1",))


def test_a_response_whose_action_was_dropped_is_planned_anew(desk: Desk, assessment: str) -> None:
    impact = stored_impact(desk, assessment, **CAUSED, state=ImpactState.POTENTIAL)
    add(desk, assessment, Kind.ACTION, BOB, kind=PREVENT, impacts=(impact.id,), status=ActionStatus.DROPPED)

    plan_response(desk, assessment, "I-1", PREVENT, "Prevent the harm", ALICE)

    assert [each.status is ActionStatus.DROPPED for each in actions(desk, assessment)] == [True, False]


def test_a_response_that_is_not_asked_any_more_is_not_planned(desk: Desk, assessment: str) -> None:
    impact = stored_impact(desk, assessment, **CAUSED, state=ImpactState.POTENTIAL)
    save(desk, of_entry(impact, Kind.IMPACT, "alone_sufficient"), SAFE["alone_sufficient"], BOB)

    assert plan_response(desk, assessment, "I-1", PREVENT, "Prevent the harm", ALICE) is None
    assert actions(desk, assessment) == ()


def test_a_measure_becomes_an_action_of_its_kind_once(desk: Desk, assessment: str) -> None:
    measure = next(iter(desk.method.measures.values()))

    first, second = (plan_measure(desk, assessment, measure.id, by) for by in (ALICE, BOB))

    (kept,) = actions(desk, assessment)
    assert (first, second) == (kept, None)
    assert (kept.measure, kept.title, kept.kind) == (measure.id, measure.name, measure.kind)


def test_every_measure_brings_the_first_type_of_leverage_it_has(desk: Desk, assessment: str) -> None:
    for each in desk.method.measures:
        plan_measure(desk, assessment, each, ALICE)

    types = {each.measure: each.leverage_type for each in actions(desk, assessment)}
    own = {each.id: [*filter(LEVERAGE_TYPES.__contains__, each.leverage)] for each in desk.method.measures.values()}
    assert types == {each: (found[0] if found else None) for each, found in own.items()}


def test_planned_measures_are_those_that_actions_come_from() -> None:
    plan = (an_action(), an_action(id="A-2", measure="ME-1"), an_action(id="A-3", measure="ME-1"))

    assert planned_measures(a_workbook(actions=plan)) == {"ME-1"}
