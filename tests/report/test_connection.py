"""The chapter on the company's connection."""

from typing import Any

from hrdd.model.workbook import Kind
from hrdd.vocabulary import ActionKind, Degree, ImpactState, Involvement, Truth
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.deciding import decide
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import of_entry, save
from tests.builders import (
    ALICE,
    CAUSED,
    LINKED,
    SAFE,
    a_workbook,
    an_action,
    an_assessment,
    an_impact,
    stored_assessment,
    stored_impact,
)
from tests.conftest import Clock
from tests.report.reading import chapter

CONNECTION = "4 Connection"


def about(desk: Desk, **said: Any) -> list[str]:
    """The chapter on one impact."""
    return chapter(desk, a_workbook(impacts=(an_impact(**said),)), CONNECTION)


def test_the_verdict_stands_with_its_reason(desk: Desk) -> None:
    told = about(desk, **CAUSED, alone_sufficient_reason="Our firmware did it")

    assert told[2:4] == [
        "Caused by us",
        "What we do or leave undone is enough for the harm by itself. "
        "Care taken does not change the class where our own act is enough.",
    ]
    assert "Our own conduct alone is enough for the harm | Yes | Our firmware did it" in told


def test_an_open_class_names_what_would_settle_it(desk: Desk) -> None:
    told = about(desk, tied=Truth.YES, alone_sufficient=Truth.NO, facilitated=Degree.NO, incentivised=Degree.NO)

    assert "Open: Contributed to or Directly linked" in told
    assert "whether we knew or should have known" in told


def test_an_impact_nobody_examined_is_not_taken_for_no_involvement(desk: Desk) -> None:
    told = about(desk)

    assert "Not examined yet" in told
    assert "What is asked of the company depends on the class and follows from the first answers." in told


def test_what_would_move_it_is_told_for_worse_and_better(desk: Desk) -> None:
    told = about(desk, **{**LINKED, "facilitated": Degree.SUBSTANTIALLY})

    assert "What would move it for the worse:" in told
    assert "It would become contribution if time goes by and no step against it is taken or kept up." in told


def test_a_response_names_the_action_that_is_for_it(desk: Desk) -> None:
    workbook = a_workbook(impacts=(an_impact(**LINKED),), actions=(an_action(),))

    told = chapter(desk, workbook, CONNECTION)

    assert any(line.endswith(" | A-1 Talk to the city (open)") for line in told)


def test_a_response_nobody_planned_says_so(desk: Desk) -> None:
    told = about(desk, **LINKED, state=ImpactState.ACTUAL)

    assert any(line.startswith("Use leverage") and line.endswith(" | No action yet") for line in told)
    assert any(line.startswith("May take a role in remedy") and line.endswith("Possible, not asked") for line in told)


def test_where_nothing_is_asked_nothing_is_to_be_covered(desk: Desk) -> None:
    told = about(desk, **SAFE)

    assert any(line.startswith("Nothing is asked of the company") and line.endswith("to cover") for line in told)


def test_a_decision_stands_beside_the_rule(desk: Desk) -> None:
    told = about(desk, **LINKED, decided_outcome=Involvement.CONTRIBUTE, decided_by="Ada Obi", decided_reason="We knew")

    assert "Contributed to, as decided by Ada Obi" in told
    assert "What the rule says now | Directly linked" in told


def test_a_decision_without_a_name_is_shown_as_incomplete(desk: Desk) -> None:
    told = about(desk, **LINKED, decided_outcome=Involvement.CONTRIBUTE)

    assert "Contributed to, as decided by somebody not named yet" in told
    assert any(line.startswith("Nothing said yet on: decided by, decided on") for line in told)


def test_a_decision_on_open_facts_does_not_repeat_every_reason(desk: Desk) -> None:
    told = about(desk, decided_outcome=Involvement.DIRECTLY_LINKED, decided_by="Ada Obi")

    rule = "The rule says: caused by us or contributed to or directly linked or not involved. The answers so far"
    assert told[3].startswith(rule)


def test_words_of_a_decision_not_taken_yet_are_kept(desk: Desk) -> None:
    told = about(desk, decided_reason="Waiting for the audit")

    assert "Reason for the decision | Waiting for the audit" in told


def test_a_rule_that_moved_since_the_decision_asks_for_another_look(desk: Desk) -> None:
    told = about(desk, **CAUSED, decided_outcome=Involvement.CAUSE, decided_beside="directly_linked")

    assert "The rule does not say the same as when this was decided; the decision is due for another look." in told


def test_a_verdict_kept_in_words_nobody_knows_is_shown_as_it_is(desk: Desk) -> None:
    told = about(desk, decided_outcome=Involvement.CAUSE, decided_beside="something else")

    assert "What the rule said then | something else" in told


def test_an_earlier_decision_stays_in_sight(desk: Desk, clock: Clock) -> None:
    owner = stored_assessment(desk)
    impact = stored_impact(desk, owner, **LINKED)
    decide(desk, impact, Involvement.CAUSE, "Ada Obi", "At first sight", ALICE)
    clock.forward(days=1)
    decide(desk, impact, Involvement.DIRECTLY_LINKED, "Ben Roth", "On reflection", ALICE)

    told = chapter(desk, open_workbook(desk, owner), CONNECTION)

    assert "Caused by us | Ada Obi | 22 November 2026, 12:00 UTC | At first sight | Directly linked" in told


def test_law_stands_apart(desk: Desk) -> None:
    told = chapter(desk, a_workbook(assessment=an_assessment(legal_note="A court order")), CONNECTION)

    assert "A court order" in told
    assert "No impact has been entered yet, so there is no connection to examine." in told


def test_an_action_of_another_kind_covers_nothing(desk: Desk) -> None:
    other = an_action(kind=ActionKind.TRACK)

    told = chapter(desk, a_workbook(impacts=(an_impact(**CAUSED),), actions=(other,)), CONNECTION)

    assert any(line.startswith("Prevent the harm") and line.endswith(" | No action yet") for line in told)


def test_a_reason_without_an_answer_is_shown(desk: Desk) -> None:
    owner = stored_assessment(desk)
    impact = stored_impact(desk, owner)
    save(desk, of_entry(impact, Kind.IMPACT, "knew_reason"), "Two audits", ALICE)

    told = chapter(desk, open_workbook(desk, owner), CONNECTION)

    assert "We knew, or should have known | Not answered yet | Two audits" in told
