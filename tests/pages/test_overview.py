"""Overview: three sentences that are true, the walk with its state, and what is still to do."""

from datetime import date

import pytest

from hrdd.content.method import everything_asked
from hrdd.model.workbook import Kind
from hrdd.ui import overview
from hrdd.vocabulary import ActionKind, AssessmentStatus, ImpactState, Involvement, Origin
from hrdd.workbook.assessments import look_up
from hrdd.workbook.deciding import decide
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.saving import Place, of_assessment, save
from tests.builders import ALICE, CAUSED, LINKED, stored_assessment, stored_impact
from tests.ui.at import give, in_menu, opened, press, told

SEVERE = {"title": "People are followed", "scale": 5, "scope": 2, "irremediability": 2, "state": ImpactState.POTENTIAL}


def answer_everything(desk: Desk, assessment: str) -> None:
    """Answer every question and flag with its first choice and a reason."""
    for section in desk.method.sections.values():
        for question in everything_asked(section):
            answered = Place(assessment, Kind.ANSWER, question.id, "choice")
            save(desk, answered, desk.method.options(question)[0].id, ALICE)
            save(desk, answered._replace(field="reason"), "Seen on site", ALICE)


def test_what_is_assessed_stands_at_the_top(desk: Desk) -> None:
    assessment = stored_assessment(
        desk,
        title="Drones *at* work",
        product="Drone 3",
        use="Harvest",
        trigger="TR-2",
        origin=Origin.FICTIONAL,
        next_review=date(2027, 1, 31),
        status=AssessmentStatus.IN_REVIEW,
    )

    at = opened("overview", assessment)

    assert "Drones *at* work\nDrone 3 · Harvest *Fictional example.*" in told(at)
    assert f"In review · {desk.method.name_in('triggers', 'TR-2')} · next review 2027-01-31 · revision 1" in told(at)


def test_a_new_assessment_says_where_to_begin(assessment: str) -> None:
    at = opened("overview", assessment)

    assert "**No impact described yet.**" in told(at)
    assert "**Nothing required yet.**" in told(at)
    assert "Next\n**1 End use**  \nAnswer question" in told(at)


def test_the_most_severe_impact_is_named_with_its_open_connection(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, title="Tickets are dearer", scale=1, scope=1, irremediability=1)
    stored_impact(desk, assessment, **SEVERE)

    at = opened("overview", assessment)

    assert "Most severe\n**I-2 People are followed**  \nCritical · may happen · connection open" in told(at)


def test_the_classes_still_possible_are_told_where_the_connection_is_begun(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, **{**SEVERE, **LINKED, "steps": None})

    assert "may happen · directly linked\n" in told(opened("overview", assessment))


def test_a_decided_class_is_told_even_where_no_question_was_answered(desk: Desk, assessment: str) -> None:
    decide(desk, stored_impact(desk, assessment, **SEVERE), Involvement.CONTRIBUTE, "Ana, lawyer", "Known", ALICE)

    assert "may happen · contributed to" in told(opened("overview", assessment))


def test_responses_without_an_action_are_counted_and_told(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, **{**SEVERE, **CAUSED, "state": ImpactState.ACTUAL})

    at = opened("overview", assessment)

    assert "**2 required responses have no action**  \nI-1: Stop what causes the harm; I-1: Make good" in told(at)


def test_it_says_when_every_response_has_an_action(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, **{**SEVERE, **CAUSED})
    add(desk, assessment, Kind.ACTION, ALICE, title="Stop it", kind=ActionKind.PREVENT, impacts=("I-1",))

    assert "**Every required response has an action.**" in told(opened("overview", assessment))


def test_each_screen_of_the_walk_tells_how_far_it_is(desk: Desk, assessment: str) -> None:
    save(desk, Place(assessment, Kind.ANSWER, "Q-EU-1", "choice"), "needs_research", ALICE)

    at = opened("overview", assessment)

    end_use, *_, plan = [each.text for each in at.progress]
    asked = desk.method.sections["end_use"]
    assert end_use == f"0 of {len(asked.questions) + len(asked.flags)} done · 1 need research"
    assert plan == "Nothing here yet"


@pytest.mark.parametrize(("button", "title"), [("walk/impacts", "3 Impacts"), ("to_dos/customer", "2 Customer")])
def test_the_walk_and_the_to_dos_lead_to_their_screens(assessment: str, button: str, title: str) -> None:
    at = in_menu("overview", assessment)

    press(at, button)

    assert at.title[0].value.startswith(title)
    assert at.query_params["assessment"] == assessment


def test_to_dos_are_counted_and_the_first_are_listed(desk: Desk, assessment: str) -> None:
    at = opened("overview", assessment)

    cards = [each for each in at.expander if each.label.startswith("4 Connection")]
    count = int(cards[0].label.removeprefix("4 Connection: ")) if cards else 0
    asked = desk.method.sections["connection"]
    assert count == len(asked.questions) + len(asked.flags)
    assert told(cards[0]).count("- Answer question") == min(count, overview.SHOWN)


def test_a_long_list_of_to_dos_says_how_many_more_there_are(desk: Desk, assessment: str) -> None:
    for _ in range(5):
        stored_impact(desk, assessment)

    at = opened("overview", assessment)

    (card,) = [each for each in at.expander if each.label.startswith("3 Impacts")]
    assert f"and {int(card.label.removeprefix('3 Impacts: ')) - overview.SHOWN} more" in told(card)


def test_a_to_do_names_the_impact_it_is_about(desk: Desk, assessment: str) -> None:
    answer_everything(desk, assessment)
    stored_impact(desk, assessment)

    assert "- **I-1** Name the right at stake." in told(opened("overview", assessment))


def test_where_nothing_is_open_the_report_is_next(desk: Desk, assessment: str) -> None:
    answer_everything(desk, assessment)
    said = {"nobody_heard": "Too dangerous", "trigger": "TR-5", "next_review": date(2999, 1, 1)}
    for field, value in said.items():
        save(desk, of_assessment(assessment, field), value, ALICE)

    at = opened("overview", assessment)

    assert "Next\n**Write the report.**" in told(at)
    assert "Open to-dos\nNothing is open." in told(at)


def test_the_status_is_changed_where_it_is_shown(desk: Desk, assessment: str) -> None:
    give(opened("overview", assessment), of_assessment(assessment, "status"), AssessmentStatus.CONCLUDED)

    assert look_up(desk, assessment).status is AssessmentStatus.CONCLUDED
