"""Self-check: questions about the work itself, and when to look again."""

from datetime import date

import pytest

from hrdd.model.workbook import Kind
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import Place, of_assessment
from tests.ui.at import give, has_box, opened, told

PARTS = ("self_check", "governance", "remedy", "communication")


@pytest.mark.parametrize("part", PARTS)
def test_each_part_is_asked_question_by_question(desk: Desk, assessment: str, part: str) -> None:
    at = opened("self_check", assessment)
    section = desk.method.sections[part]

    cards = "\n".join(each.label for each in at.expander)
    assert section.title in told(at)
    assert all(f"**{each.number}** {each.wording}" in cards for each in section.questions)


def test_an_answer_and_its_reason_are_kept(desk: Desk, assessment: str) -> None:
    at = opened("self_check", assessment)
    answer = Place(assessment, Kind.ANSWER, "Q-SC-4", "choice")

    give(at, answer, "partly")
    give(at, answer._replace(field="reason"), "Sales was not asked")

    kept = open_workbook(desk, assessment).answer("Q-SC-4")
    assert kept is not None
    assert (kept.choice, kept.reason) == ("partly", "Sales was not asked")


def test_what_set_it_off_is_chosen_with_its_meaning(desk: Desk, assessment: str) -> None:
    at = opened("self_check", assessment)
    before = told(at)

    give(at, of_assessment(assessment, "trigger"), "TR-8")

    meaning = desk.method.topic("triggers")[7].text
    assert open_workbook(desk, assessment).assessment.trigger == "TR-8"
    assert (before.count(meaning), told(at).count(meaning)) == (1, 2)


def test_the_next_review_is_kept(desk: Desk, assessment: str) -> None:
    give(opened("self_check", assessment), of_assessment(assessment, "next_review"), date(2027, 6, 1))

    assert open_workbook(desk, assessment).assessment.next_review == date(2027, 6, 1)


def test_every_occasion_to_look_again_is_explained_with_its_source(desk: Desk, assessment: str) -> None:
    shown = told(opened("self_check", assessment))

    for each in desk.method.topic("triggers"):
        assert f"**{each.name}.** {each.text}" in shown
    assert "headline five" in shown


def test_a_question_that_goes_deeper_is_offered(desk: Desk, assessment: str) -> None:
    at = opened("self_check", assessment)
    deeper = Place(assessment, Kind.ANSWER, "Q-SC-3.1", "choice")
    before = has_box(at, deeper)

    at.toggle[0].set_value(True)
    at.run()

    assert (before, has_box(at, deeper)) == (False, True)


def test_the_screen_says_how_far_it_has_come(desk: Desk, assessment: str) -> None:
    (shown,) = opened("self_check", assessment).get("progress")

    total = sum(len(desk.method.sections[part].questions) for part in PARTS) + 1
    assert shown.proto.text == f"0 of {total} done"
