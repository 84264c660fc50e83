"""How far an assessment has come, screen by screen."""

from datetime import date

import pytest

from hrdd.model.registers import Ending, Leverage, Reading
from hrdd.rules.gaps import ToDoKind
from hrdd.vocabulary import NEEDS_RESEARCH, Involvement, LeverageJudgement
from hrdd.workbook.desk import Desk
from hrdd.workbook.progress import SCREENS, facts_of, standings
from tests.builders import (
    CAUSED,
    LINKED,
    OWNER,
    a_destination,
    a_workbook,
    an_action,
    an_answer,
    an_assessment,
    an_impact,
)


def test_every_screen_has_a_standing(desk: Desk) -> None:
    assert list(standings(desk, a_workbook())) == list(SCREENS)


def test_an_empty_assessment_has_every_question_open(desk: Desk) -> None:
    found = standings(desk, a_workbook())

    assert (found["end_use"].done, found["end_use"].needs_research) == (0, 0)
    assert len(found["end_use"].to_dos) == found["end_use"].total > 0


def test_an_answer_with_its_reason_is_done(desk: Desk) -> None:
    found = standings(desk, a_workbook(answers=(an_answer(),)))

    assert found["end_use"].done == 1


def test_an_answer_that_needs_research_is_a_to_do(desk: Desk) -> None:
    found = standings(desk, a_workbook(answers=(an_answer(choice=NEEDS_RESEARCH),)))["end_use"]

    assert (found.done, found.needs_research) == (0, 1)
    assert ToDoKind.NEEDS_RESEARCH in [each.kind for each in found.to_dos]


def test_sub_questions_count_only_once_they_are_answered(desk: Desk) -> None:
    without = standings(desk, a_workbook())["end_use"].total

    with_one = standings(desk, a_workbook(answers=(an_answer("Q-EU-1.1", choice=NEEDS_RESEARCH),)))["end_use"]

    assert (with_one.total, with_one.needs_research) == (without + 1, 1)


def test_the_customer_screen_holds_destinations_too(desk: Desk) -> None:
    without = standings(desk, a_workbook())["customer"].total

    found = standings(desk, a_workbook(destinations=(a_destination("DEU"), a_destination("ATA"))))["customer"]

    assert found.total == without + 2
    assert [each.place.id for each in found.to_dos if each.kind is ToDoKind.DESTINATION_UNASSESSED] == ["ATA"]


def test_an_impact_is_open_until_all_is_told(desk: Desk) -> None:
    found = standings(desk, a_workbook(impacts=(an_impact(**LINKED),)))

    assert ToDoKind.IMPACT_INCOMPLETE in [each.kind for each in found["impacts"].to_dos]
    assert ToDoKind.RESPONSE_UNCOVERED in [each.kind for each in found["connection"].to_dos]


def test_a_covered_response_is_no_to_do(desk: Desk) -> None:
    workbook = a_workbook(impacts=(an_impact(**LINKED),), actions=(an_action(),))

    found = standings(desk, workbook)["connection"]

    assert ToDoKind.RESPONSE_UNCOVERED not in [each.kind for each in found.to_dos]


def test_leverage_is_judged_where_it_has_to_be_used(desk: Desk) -> None:
    linked, caused = an_impact(**LINKED), an_impact(id="I-2", **CAUSED)

    found = standings(desk, a_workbook(impacts=(linked, caused)))["connection"]

    unjudged = [each.place.id for each in found.to_dos if each.kind is ToDoKind.LEVERAGE_UNJUDGED]
    assert unjudged == ["I-1"]


def test_leverage_lacking_for_good_asks_for_a_worksheet(desk: Desk) -> None:
    impact = an_impact(leverage_judged=LeverageJudgement.NOT_ENOUGH, leverage_judged_reason="All was tried")
    worksheet = Ending(id="E-1", assessment_id=OWNER, impacts=("I-1",))

    without = standings(desk, a_workbook(impacts=(impact,)))["leverage"]
    with_one = standings(desk, a_workbook(impacts=(impact,), endings=(worksheet,)))["leverage"]

    assert [each.kind for each in without.to_dos] == [ToDoKind.WORKSHEET_MISSING]
    assert (without.done, without.total, with_one.done, with_one.total) == (0, 1, 1, 2)


def test_a_way_to_raise_leverage_may_stand_in_the_register(desk: Desk) -> None:
    impact = an_impact(leverage_judged=LeverageJudgement.CAN_BE_RAISED, leverage_judged_reason="Two more buyers")
    source = Leverage(id="L-1", assessment_id=OWNER, impacts=("I-1",), raised_how="Join with two buyers in May")

    found = standings(desk, a_workbook(impacts=(impact,), leverage=(source,)))["connection"]

    assert ToDoKind.LEVERAGE_UNJUDGED not in [each.kind for each in found.to_dos]


def test_every_register_counts_its_entries_on_its_screen(desk: Desk) -> None:
    reading = Reading(id="R-1", assessment_id=OWNER)

    found = standings(desk, a_workbook(readings=(reading,)))["tracking"]

    assert (found.done, found.total) == (0, 1)
    assert "Say when it was read." in [each.words for each in found.to_dos]


def test_the_self_check_holds_four_parts_and_the_next_look(desk: Desk) -> None:
    found = standings(desk, a_workbook())["self_check"]

    asked = [len(desk.method.sections[name].questions) for name in SCREENS["self_check"][:-1]]
    assert found.total == sum(asked) + 1
    assert "Set the date of the next review." in [each.words for each in found.to_dos]


def test_a_reason_closes_the_gap_of_nobody_heard(desk: Desk) -> None:
    silent = standings(desk, a_workbook())["engagement"]
    explained = standings(desk, a_workbook(assessment=an_assessment(nobody_heard="Too dangerous")))["engagement"]

    assert (silent.done, silent.total) == (0, 1)
    assert (explained.done, explained.to_dos) == (1, ())


def test_an_override_without_a_name_is_a_to_do(desk: Desk) -> None:
    impact = an_impact(**LINKED, decided_outcome=Involvement.CONTRIBUTE)

    found = standings(desk, a_workbook(impacts=(impact,)))["connection"]

    assert ToDoKind.OVERRIDE_UNEXPLAINED in [each.kind for each in found.to_dos]


def test_an_overdue_action_is_told_on_the_plan(desk: Desk) -> None:
    action = an_action(owner="Alice", due=date(2026, 11, 21))

    found = standings(desk, a_workbook(actions=(action,)))["plan"]

    assert [each.kind for each in found.to_dos] == [ToDoKind.ACTION_OVERDUE]


@pytest.mark.parametrize("people", [{"groups": ("G01",)}, {"rights_holders": ("RH-1",)}, {"people": "Passengers"}])
def test_people_may_be_named_in_three_ways(desk: Desk, people: dict[str, object]) -> None:
    (found,) = facts_of(desk, a_workbook(impacts=(an_impact(**people),))).impacts

    assert found.groups


def test_blanks_name_nobody(desk: Desk) -> None:
    (found,) = facts_of(desk, a_workbook(impacts=(an_impact(people="  \n"),))).impacts

    assert found.groups == ()
