"""1 End use: questions answered with a reason, measures one click from the plan, benefits beside the harms."""

from typing import Any

from streamlit.testing.v1 import AppTest

from hrdd.model.workbook import Kind
from hrdd.vocabulary import NEEDS_RESEARCH
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, take_out
from hrdd.workbook.saving import Place, of_entry, save
from tests.builders import ALICE, BOB
from tests.ui.at import box, card, give, has_box, opened, press, press_labelled, ran, told, unfold

QUESTION, FLAG, DEEPER = "Q-EU-1", "RF-P-1", "Q-EU-1.1"


def answer(assessment: str, field: str, question: str = QUESTION) -> Place:
    """The place of a field of an answer."""
    return Place(assessment, Kind.ANSWER, question, field)


def asked(at: AppTest, assessment: str, question: str = QUESTION) -> Any:
    """The card of a question."""
    return at.expander(key=f"card/{assessment}/{question}")


def answered(desk: Desk, assessment: str, question: str = QUESTION) -> None:
    """Answer a question with a reason."""
    save(desk, answer(assessment, "choice", question), desk.method.options(desk.method.questions[question])[0].id, BOB)
    save(desk, answer(assessment, "reason", question), "Read in the leaflet", BOB)


def test_a_question_shows_its_number_and_why_it_is_asked(desk: Desk, assessment: str) -> None:
    question = desk.method.questions[QUESTION]

    shown = asked(opened("end_use", assessment), assessment)

    assert shown.label == f"**{question.number}** {question.wording}"
    assert question.why in told(shown)
    assert f"**A good answer:** {question.example}" in told(shown)


def test_an_answer_is_kept_and_its_meaning_told(desk: Desk, assessment: str) -> None:
    at = give(opened("end_use", assessment), answer(assessment, "choice"), "unclear")

    (kept,) = open_workbook(desk, assessment).answers
    assert (kept.id, kept.choice) == (QUESTION, "unclear")
    assert "Only general words are available" in told(asked(at, assessment))
    unfold(at, f"card/{assessment}/{QUESTION}", folded=True)
    assert asked(at, assessment).label.endswith(" · *Unclear*")


def test_not_knowing_yet_is_an_answer_that_becomes_a_to_do(assessment: str) -> None:
    at = give(opened("end_use", assessment), answer(assessment, "choice"), NEEDS_RESEARCH)

    assert "Nobody knows yet. It is on the list of things to find out." in told(asked(at, assessment))
    assert at.progress[0].text.endswith("1 need research")


def test_progress_follows_the_answers(desk: Desk, assessment: str) -> None:
    at = opened("end_use", assessment)
    answered(desk, assessment)

    ran(at)

    assert at.progress[0].text.startswith("1 of ")
    assert at.progress[0].value > 0


def test_progress_is_drawn_again_without_being_worked_out_again(assessment: str) -> None:
    at = opened("end_use", assessment)
    first = at.progress[0].text

    assert ran(at).progress[0].text == first


def test_what_was_answered_before_is_folded_to_a_line(desk: Desk, assessment: str) -> None:
    answered(desk, assessment)

    at = opened("end_use", assessment)

    assert not has_box(at, answer(assessment, "reason"))
    assert has_box(at, answer(assessment, "reason", "Q-EU-2"))


def test_a_folded_card_opens_at_a_click(desk: Desk, assessment: str) -> None:
    answered(desk, assessment)

    at = unfold(opened("end_use", assessment), f"card/{assessment}/{QUESTION}")

    assert box(at, answer(assessment, "reason")).value == "Read in the leaflet"


def test_a_card_stays_open_while_it_is_being_answered(desk: Desk, assessment: str) -> None:
    at = give(opened("end_use", assessment), answer(assessment, "choice"), "clear")

    give(at, answer(assessment, "reason"), "Read in the leaflet")

    assert has_box(at, answer(assessment, "reason"))


def test_deeper_questions_appear_on_demand_and_are_counted(desk: Desk, assessment: str) -> None:
    at = opened("end_use", assessment)
    toggle = at.toggle(key=f"deeper/{assessment}/{QUESTION}")
    assert toggle.label == "4 questions go deeper · 0 answered"

    toggle.set_value(True)
    give(ran(at), answer(assessment, "choice", DEEPER), "clear")

    assert at.toggle(key=f"deeper/{assessment}/{QUESTION}").label == "4 questions go deeper · 1 answered"


def test_a_risk_flag_has_room_for_the_reason_and_says_what_it_is_for(assessment: str) -> None:
    at = give(opened("end_use", assessment), answer(assessment, "choice", FLAG), "yes")

    assert has_box(at, answer(assessment, "reason", FLAG))
    assert "A flag is a reason to look closer; it never decides alone." in told(at)


def test_an_answer_the_method_no_longer_offers_is_still_told(desk: Desk, assessment: str) -> None:
    with desk.store.writing() as tx:
        tx.exec_driver_sql(
            "INSERT INTO answer (assessment_id, id, position, choice, reason, evidence) VALUES (?, ?, 0, ?, '', '')",
            (assessment, QUESTION, "once_*offered*"),
        )

    assert "once_*offered*" in told(asked(opened("end_use", assessment), assessment))


def test_measures_that_fit_stand_beside_the_first_few_at_once(desk: Desk, assessment: str) -> None:
    at = opened("end_use", assessment)
    before = [each.key for each in at.button if each.key and each.key.startswith("add/")]

    at.toggle(key=f"measures/{assessment}").set_value(True)
    ran(at)

    after = [each.key for each in at.button if each.key and each.key.startswith("add/")]
    assert (len(before), after[:4], len(after) > 4) == (4, before, True)


def test_a_measure_says_what_it_takes_and_where_it_stops(desk: Desk, assessment: str) -> None:
    first = desk.method.measures[desk.method.questions[QUESTION].measures[0]]

    at = opened("end_use", assessment)

    assert f"**What it takes.** {first.takes}" in told(at)
    assert f"**Where it stops.** {first.limits}" in told(at)


def test_a_measure_is_put_into_the_plan_once(desk: Desk, assessment: str) -> None:
    measure = desk.method.questions[QUESTION].measures[0]
    at = press(opened("end_use", assessment), f"add/{assessment}/{measure}")

    (planned,) = open_workbook(desk, assessment).actions
    assert (planned.measure, planned.title) == (measure, desk.method.measures[measure].name)
    assert [each.value for each in at.toast] == [f"In the action plan: {planned.title}"]
    assert f"add/{assessment}/{measure}" not in [each.key for each in at.button]


def test_a_measure_that_another_tab_planned_meanwhile_is_not_planned_twice(desk: Desk, assessment: str) -> None:
    measure = desk.method.questions[QUESTION].measures[0]
    at = opened("end_use", assessment)
    add(desk, assessment, Kind.ACTION, BOB, title="Bob's own words", measure=measure)

    press(at, f"add/{assessment}/{measure}")

    assert [each.title for each in open_workbook(desk, assessment).actions] == ["Bob's own words"]


def test_a_benefit_is_added_open_and_saved_field_by_field(desk: Desk, assessment: str) -> None:
    at = press_labelled(opened("end_use", assessment), "Add a benefit")
    (added,) = open_workbook(desk, assessment).benefits

    give(at, of_entry(added, Kind.BENEFIT, "title"), "*Safer* stations")

    (kept,) = open_workbook(desk, assessment).benefits
    assert kept.title == "*Safer* stations"
    unfold(at, card(Kind.BENEFIT, assessment, "B-1"), folded=True)
    assert at.expander(key=card(Kind.BENEFIT, assessment, "B-1")).label == r"**B-1** \*Safer\* stations"


def test_a_benefit_told_before_is_folded(desk: Desk, assessment: str) -> None:
    benefit = add(desk, assessment, Kind.BENEFIT, ALICE, title="Safer stations")

    at = opened("end_use", assessment)

    assert not has_box(at, of_entry(benefit, Kind.BENEFIT, "title"))


def test_a_benefit_is_taken_out_and_put_back_with_what_was_said(desk: Desk, assessment: str) -> None:
    add(desk, assessment, Kind.BENEFIT, ALICE, title="Safer *stations*")
    at = unfold(opened("end_use", assessment), card(Kind.BENEFIT, assessment, "B-1"))

    press(at, f"out/benefit/{assessment}/B-1")
    out = open_workbook(desk, assessment).benefits
    offered = [each.label for each in at.button if each.label.startswith("Put ")]
    press(at, f"back/benefit/{assessment}/B-1")

    assert (out, offered) == ((), [r"Put B-1 back: Safer \*stations\*"])
    assert [each.title for each in open_workbook(desk, assessment).benefits] == ["Safer *stations*"]


def test_a_card_that_another_tab_took_out_is_gone_when_the_screen_is_drawn(desk: Desk, assessment: str) -> None:
    add(desk, assessment, Kind.BENEFIT, ALICE)
    at = opened("end_use", assessment)
    take_out(desk, assessment, Kind.BENEFIT, "B-1", BOB)

    ran(at)

    assert [each.label for each in at.expander if each.label.startswith("Taken out")] == ["Taken out: 1"]
