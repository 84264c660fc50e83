"""Leverage and leaving: what there is, whether it is enough, and a worksheet that closes only once it says enough."""

import math
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.model.records import Impact
from hrdd.model.workbook import Kind
from hrdd.vocabulary import EndingDecision, LeverageDegree, LeverageJudgement, Truth
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, take_out
from hrdd.workbook.leaving import Closing, decide
from hrdd.workbook.saving import of_entry, save
from tests.builders import ALICE, BOB, stored_impact
from tests.ui.at import card, give, in_menu, labels, opened, press, press_labelled, ran, told, unfold, write_in, written

JUST_NOW = math.inf
LACKING = LeverageJudgement.NOT_ENOUGH
WEIGHED = {"tried": "Talks", "crucial": "Little", "abuse": "Grave", "leaving_harms": Truth.NO}
TO_STAY = {**WEIGHED, "continuing": "Monthly audits", "accepted": "Bad press"}
STAY = Closing(EndingDecision.STAY, "Ana", "head of sales", "It *helps* people")
CALLED_FOR = "Leverage on I-1 is not enough and cannot be raised. Weigh leaving and staying."


@pytest.fixture
def spying(desk: Desk, assessment: str) -> Impact:
    """An impact on which there is too little leverage for good."""
    return stored_impact(desk, assessment, title="*Spying*", leverage_judged=LACKING)


@pytest.fixture
def worksheet(desk: Desk, assessment: str, spying: Impact) -> Any:
    """A worksheet that says enough to stay."""
    return add(desk, assessment, Kind.ENDING, ALICE, title="The city", impacts=("I-1",), **TO_STAY)


def on_the_worksheet(assessment: str) -> AppTest:
    """The screen with the first worksheet open."""
    return unfold(opened("leverage", assessment), card(Kind.ENDING, assessment, "E-1"))


def closed_as(at: AppTest, decision: EndingDecision | None, name: str = "Ana", role: str = "Head of sales") -> AppTest:
    """The screen after the form of the worksheet was sent."""
    next(each for each in at.selectbox if each.label == "Leave or stay").select(decision)
    write_in(at, "Name", name)
    write_in(at, "Role", role)
    write_in(at, "Reason for the decision", "It *helps* people")
    return press_labelled(at, "Close the worksheet")


def test_without_an_impact_there_is_nothing_to_judge(assessment: str) -> None:
    assert "There is no impact yet." in told(opened("leverage", assessment))


def test_impacts_stand_together_by_how_leverage_is_judged(desk: Desk, assessment: str, spying: Impact) -> None:
    stored_impact(desk, assessment, title="Dearer tickets")

    shown = told(opened("leverage", assessment))

    assert "- **Not enough, and it cannot be raised:** I-1 *Spying*\n- **Not judged yet:** I-2 Dearer tickets" in shown


def test_of_many_impacts_judged_alike_some_are_named_and_all_are_counted(desk: Desk, assessment: str) -> None:
    for number in range(14):
        stored_impact(desk, assessment, title=f"Harm {number}")

    assert "I-12 Harm 11 and 2 more" in told(opened("leverage", assessment))


def test_a_worksheet_called_for_opens_with_one_click(desk: Desk, assessment: str, spying: Impact) -> None:
    add(desk, assessment, Kind.PARTY, ALICE, name="City")
    at = opened("leverage", assessment)
    before = told(at)

    press(at, f"worksheet/{assessment}/I-1")

    (made,) = open_workbook(desk, assessment).endings
    assert (made.impacts, made.parties) == (("I-1",), ("P-1",))
    assert CALLED_FOR in before
    assert "Leaving or staying is weighed on worksheet E-1." in told(at)


def test_a_source_of_leverage_is_entered(desk: Desk, assessment: str) -> None:
    at = press_labelled(opened("leverage", assessment), "Add a source of leverage")
    (added,) = open_workbook(desk, assessment).leverage

    give(at, of_entry(added, Kind.LEVERAGE, "degree"), LeverageDegree.SOME)
    give(at, of_entry(added, Kind.LEVERAGE, "comes_from"), ["LV-8"])
    give(at, of_entry(added, Kind.LEVERAGE, "leverage_type"), "LV-1")

    (kept,) = open_workbook(desk, assessment).leverage
    assert (kept.degree, kept.comes_from, kept.leverage_type) == (LeverageDegree.SOME, ("LV-8",), "LV-1")


def test_a_worksheet_says_what_either_way_still_needs(assessment: str, worksheet: Any) -> None:
    shown = told(on_the_worksheet(assessment))

    assert "**Leave:** first write down what leaving would do to people's rights; which data" in shown
    assert "**Stay:** all that is needed is written." in shown


def test_a_worksheet_about_impacts_with_leverage_asks_whether_it_is_too_early(
    desk: Desk, assessment: str, spying: Impact, worksheet: Any
) -> None:
    before = told(on_the_worksheet(assessment))
    save(desk, of_entry(spying, Kind.IMPACT, "leverage_judged"), LeverageJudgement.ENOUGH, BOB)

    early = "Is it too early to leave?"
    assert (early in before, early in told(on_the_worksheet(assessment))) == (False, True)


def test_a_named_person_closes_a_worksheet(desk: Desk, assessment: str, worksheet: Any) -> None:
    at = closed_as(on_the_worksheet(assessment), EndingDecision.STAY, name="Ana *A*")

    (kept,) = open_workbook(desk, assessment).endings
    assert (kept.decision, kept.decided_by) == (EndingDecision.STAY, "Ana *A*, Head of sales")
    assert r"Decided by Ana \*A\*, Head of sales, " in written(at)
    assert "Close the worksheet" not in labels(at)


@pytest.mark.parametrize(
    ("decision", "role", "missing"),
    [
        (EndingDecision.LEAVE, "Head", "what leaving would do to people's rights"),
        (EndingDecision.STAY, " ", "the role of that person"),
        (None, "Head", "whether to leave or to stay"),
    ],
)
def test_a_worksheet_that_says_too_little_stays_open_with_the_reason(
    desk: Desk, assessment: str, worksheet: Any, decision: EndingDecision | None, role: str, missing: str
) -> None:
    at = closed_as(on_the_worksheet(assessment), decision, role=role)

    assert f"This worksheet stays open. Write down first: {missing}" in told(at)
    assert open_workbook(desk, assessment).endings[0].decision is None


def test_a_closed_worksheet_is_opened_again_by_name_and_the_decision_stays_in_sight(
    desk: Desk, assessment: str, worksheet: Any
) -> None:
    decide(desk, assessment, "E-1", STAY, BOB)
    at = on_the_worksheet(assessment)

    write_in(at, "Name and role", "Ben, *chair*")
    write_in(at, "What has changed", "A report")
    press_labelled(at, "Open it again")

    assert "Opened again by Ben, *chair*: A report" in told(at)
    assert "Earlier decisions: 1" in [each.label for each in at.expander]
    assert "- Stay · by Ana, head of sales · It *helps* people · opened again by Ben, *chair*: A report" in told(at)


def test_opening_again_without_a_name_is_refused_with_the_reason(desk: Desk, assessment: str, worksheet: Any) -> None:
    decide(desk, assessment, "E-1", STAY, BOB)

    at = press_labelled(on_the_worksheet(assessment), "Open it again")

    assert "it needs the name and role of a person, and a reason" in told(at)
    assert open_workbook(desk, assessment).endings[0].decision is EndingDecision.STAY


def test_a_decision_without_a_date_says_so(desk: Desk, assessment: str, worksheet: Any) -> None:
    with desk.store.writing() as tx:
        tx.exec_driver_sql("UPDATE ending SET decision = 'stay', decided_by = 'Ana'")

    assert "Decided by Ana, no date." in told(on_the_worksheet(assessment))


def test_a_worksheet_never_closed_has_no_earlier_decisions(desk: Desk, assessment: str, worksheet: Any) -> None:
    assert not [each for each in on_the_worksheet(assessment).expander if each.label.startswith("Earlier")]


def test_a_worksheet_taken_out_elsewhere_leaves_the_screen(desk: Desk, assessment: str, worksheet: Any) -> None:
    at = on_the_worksheet(assessment)
    take_out(desk, assessment, Kind.ENDING, "E-1", BOB)

    assert CALLED_FOR in told(ran(at))


def test_the_screen_says_how_far_it_has_come(assessment: str, worksheet: Any) -> None:
    (shown,) = opened("leverage", assessment).get("progress")

    assert shown.proto.text == "1 of 2 done"


@pytest.fixture
def connected(desk: Desk, assessment: str) -> Impact:
    """An impact whose leverage nobody judged yet."""
    return stored_impact(desk, assessment, title="Spying")


def test_leverage_is_judged_beside_the_connection_with_its_reason(
    desk: Desk, assessment: str, connected: Impact
) -> None:
    at = opened("connection", assessment)

    give(at, of_entry(connected, Kind.IMPACT, "leverage_judged"), LeverageJudgement.CAN_BE_RAISED)
    give(at, of_entry(connected, Kind.IMPACT, "leverage_judged_reason"), "Two more buyers would help")

    (kept,) = open_workbook(desk, assessment).impacts
    assert kept.leverage_judged is LeverageJudgement.CAN_BE_RAISED
    assert kept.leverage_judged_reason == "Two more buyers would help"


def test_judging_leverage_to_be_lacking_offers_a_worksheet_at_once(
    desk: Desk, assessment: str, connected: Impact
) -> None:
    at = opened("connection", assessment)
    before = told(at)

    give(at, of_entry(connected, Kind.IMPACT, "leverage_judged"), LACKING)
    offered = told(at)
    press_labelled(at, "Open a worksheet for I-1")

    assert (CALLED_FOR in before, CALLED_FOR in offered) == (False, True)
    assert "Leaving or staying is weighed on worksheet E-1." in told(at)
    assert len(open_workbook(desk, assessment).endings) == 1


def test_the_register_is_named_beside_the_connection(desk: Desk, assessment: str, connected: Impact) -> None:
    before = told(opened("connection", assessment))
    add(desk, assessment, Kind.LEVERAGE, ALICE, title="*Licence*", impacts=("I-1",), degree=LeverageDegree.LITTLE)
    add(desk, assessment, Kind.LEVERAGE, ALICE, title="Training", impacts=("I-1",))

    shown = told(opened("connection", assessment))

    assert "The register of leverage names no source for this impact yet." in before
    assert "- **L-1** *Licence* · *little*\n- **L-2** Training · *not answered yet*" in shown


def test_a_button_leads_from_the_connection_to_the_register(assessment: str, connected: Impact) -> None:
    at = press(in_menu("connection", assessment), "to_leverage")

    assert at.title[0].value == "Leverage and leaving"


def test_a_press_that_is_sent_twice_opens_one_worksheet(desk: Desk, assessment: str, spying: Impact) -> None:
    at = opened("leverage", assessment)
    at.session_state["looking"].presses[f"worksheet/{assessment}/I-1"] = JUST_NOW

    press(at, f"worksheet/{assessment}/I-1")

    assert open_workbook(desk, assessment).endings == ()


def test_a_worksheet_that_another_tab_opened_meanwhile_is_shown_and_not_opened_twice(
    desk: Desk, assessment: str, spying: Impact
) -> None:
    at = opened("leverage", assessment)
    add(desk, assessment, Kind.ENDING, BOB, title="Bob's own", impacts=("I-1",))

    press(at, f"worksheet/{assessment}/I-1")

    assert [each.title for each in open_workbook(desk, assessment).endings] == ["Bob's own"]
    assert at.session_state[card(Kind.ENDING, assessment, "E-1")] is True


def test_a_worksheet_is_about_what_the_impact_is_called_by_now(desk: Desk, assessment: str, spying: Impact) -> None:
    at = opened("leverage", assessment)
    save(desk, of_entry(spying, Kind.IMPACT, "title"), "Following people", BOB)

    press(at, f"worksheet/{assessment}/I-1")

    assert open_workbook(desk, assessment).endings[0].title == "Leaving or staying: Following people"


def test_no_worksheet_is_opened_where_somebody_judged_leverage_anew_meanwhile(
    desk: Desk, assessment: str, spying: Impact
) -> None:
    at = opened("leverage", assessment)
    save(desk, of_entry(spying, Kind.IMPACT, "leverage_judged"), LeverageJudgement.ENOUGH, BOB)

    press(at, f"worksheet/{assessment}/I-1")

    assert open_workbook(desk, assessment).endings == ()
    assert CALLED_FOR not in told(at)
