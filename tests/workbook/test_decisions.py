"""Decisions that were replaced are read back from the history."""

import pytest

from hrdd.model.records import Impact
from hrdd.model.workbook import Kind
from hrdd.vocabulary import Involvement
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.deciding import decide, reopen
from hrdd.workbook.decisions import Decision, earlier_decisions
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import of_entry, save
from tests.builders import ALICE, CAUSED, stored_assessment, stored_impact
from tests.conftest import NOON, Clock


@pytest.fixture
def impact(desk: Desk) -> Impact:
    """An impact the company causes by the rule."""
    return stored_impact(desk, stored_assessment(desk), **CAUSED)


def earlier(desk: Desk, impact: Impact) -> tuple[Decision, ...]:
    """What no longer stands."""
    return earlier_decisions(desk, open_workbook(desk, impact.assessment_id))[impact.id]


def test_a_first_decision_replaces_none(desk: Desk, impact: Impact) -> None:
    decide(desk, impact, Involvement.CAUSE, "Ada Obi", "Our act", ALICE)

    assert earlier(desk, impact) == ()


def test_a_second_decision_leaves_the_first_readable(desk: Desk, impact: Impact, clock: Clock) -> None:
    decide(desk, impact, Involvement.CAUSE, "Ada Obi", "Our act", ALICE)
    clock.forward(hours=1)
    decide(desk, impact, Involvement.CONTRIBUTE, "Ada Obi", "Not ours alone", ALICE)

    assert earlier(desk, impact) == (Decision(Involvement.CAUSE, "Ada Obi", "Our act", (Involvement.CAUSE,), NOON),)


def test_the_same_class_decided_again_is_another_decision(desk: Desk, impact: Impact, clock: Clock) -> None:
    decide(desk, impact, Involvement.CAUSE, "Ada Obi", "Our act", ALICE)
    clock.forward(hours=1)
    decide(desk, impact, Involvement.CAUSE, "Ben Roth", "Looked at again", ALICE)

    assert [each.by for each in earlier(desk, impact)] == ["Ada Obi"]


def test_a_decision_opened_again_is_an_earlier_one(desk: Desk, impact: Impact, clock: Clock) -> None:
    decide(desk, impact, Involvement.CAUSE, "Ada Obi", "Our act", ALICE)
    clock.forward(hours=1)
    reopen(desk, impact, ALICE)

    assert [each.outcome for each in earlier(desk, impact)] == [Involvement.CAUSE]


def test_a_class_nobody_signed_was_only_tried_out(desk: Desk, impact: Impact, clock: Clock) -> None:
    for outcome in (Involvement.CAUSE, Involvement.CONTRIBUTE):
        clock.forward(minutes=1)
        save(desk, of_entry(impact, Kind.IMPACT, "decided_outcome"), outcome, ALICE)

    assert earlier(desk, impact) == ()


def test_an_impact_entered_with_its_decision_keeps_it_readable(desk: Desk, clock: Clock) -> None:
    decided = stored_impact(
        desk,
        stored_assessment(desk),
        decided_outcome=Involvement.CAUSE,
        decided_by="Ada Obi",
        decided_beside="odd words",
    )
    clock.forward(hours=1)
    reopen(desk, decided, ALICE)

    assert earlier(desk, decided) == (Decision(Involvement.CAUSE, "Ada Obi", "", (), None),)
