"""The page in short."""

from datetime import date

from hrdd.model.workbook import Workbook
from hrdd.vocabulary import ActionKind, ActionStatus, ImpactState, Involvement
from hrdd.workbook.desk import Desk
from tests.builders import CAUSED, a_workbook, an_action, an_assessment, an_impact
from tests.report.reading import chapter

DEADLY = {"scale": 5, "scope": 1, "irremediability": 5}


def in_short(desk: Desk, workbook: Workbook) -> str:
    """The page as one text."""
    return "\n".join(chapter(desk, workbook, "In short"))


def test_an_empty_assessment_says_that_nothing_is_known_of_severity(desk: Desk) -> None:
    page = in_short(desk, a_workbook())

    assert "No impact on people has been entered yet" in page
    assert "No response is asked of the company so far." in page


def test_impacts_are_counted_by_severity_gravest_first(desk: Desk) -> None:
    mild, unrated = an_impact(id="I-1"), an_impact(id="I-2", scale=None, scope=None)
    grave = an_impact(id="I-3", state=ImpactState.ACTUAL, **DEADLY)

    page = in_short(desk, a_workbook(impacts=(mild, unrated, grave)))

    assert "3 impacts on people are on the register, by severity: 1 critical, 1 limited, 1 not known yet." in page
    assert "1 has happened already." in page


def test_what_is_most_severe_stands_first(desk: Desk) -> None:
    mild, grave = an_impact(id="I-1", title="Queues"), an_impact(id="I-2", title="Deaths", **DEADLY)

    page = in_short(desk, a_workbook(impacts=(mild, grave)))

    assert page.index("I-2 Deaths | Critical") < page.index("I-1 Queues | Limited")


def test_a_required_response_without_an_action_is_named(desk: Desk) -> None:
    page = in_short(desk, a_workbook(impacts=(an_impact(**CAUSED),)))

    assert "Of 1 responses asked of the company, 1 have no action in the plan." in page
    assert "I-1 People are followed: Prevent the harm" in page


def test_a_required_response_with_an_action_is_not_named(desk: Desk) -> None:
    action = an_action(kind=ActionKind.PREVENT)

    page = in_short(desk, a_workbook(impacts=(an_impact(**CAUSED),), actions=(action,)))

    assert "Of 1 responses asked of the company, 0 have no action in the plan." in page
    assert "not in the plan:" not in page


def test_an_open_class_is_not_taken_for_a_duty(desk: Desk) -> None:
    page = in_short(desk, a_workbook(impacts=(an_impact(),)))

    assert "For 1 impact it is open how the company is involved" in page
    assert "not in the plan:" not in page


def test_more_than_the_page_holds_is_counted(desk: Desk) -> None:
    impacts = tuple(an_impact(id=f"I-{at}", position=at, **CAUSED) for at in range(1, 8))

    page = in_short(desk, a_workbook(impacts=impacts))

    assert "and 3 more, in the chapters below" in page


def test_a_decision_is_told_with_its_name(desk: Desk) -> None:
    decided = an_impact(id="I-1", decided_outcome=Involvement.CAUSE, decided_by="Ada Obi")
    unsigned = an_impact(id="I-2", decided_outcome=Involvement.CAUSE)

    page = in_short(desk, a_workbook(impacts=(decided, unsigned)))

    assert "I-1 People are followed: caused by us, decided by Ada Obi" in page
    assert "I-2 People are followed: caused by us, decided by somebody not named yet" in page


def test_overdue_actions_come_first_and_are_marked(desk: Desk) -> None:
    late = an_action(id="A-1", owner="Ben", due=date(2026, 11, 1))
    soon = an_action(id="A-2", title="Train the staff", due=date(2026, 12, 1))
    done = an_action(id="A-3", due=date(2026, 10, 1), status=ActionStatus.DONE)

    page = in_short(desk, a_workbook(actions=(soon, late, done)))

    assert "A-1 Talk to the city: Ben, due 1 November 2026 (overdue)\nA-2 Train the staff: nobody named yet" in page
    assert "A-3" not in page


def test_the_next_review_is_told(desk: Desk) -> None:
    page = in_short(desk, a_workbook(assessment=an_assessment(next_review=date(2027, 3, 1))))

    assert "The next review is on 1 March 2027." in page


def test_there_is_no_overall_score(desk: Desk) -> None:
    page = in_short(desk, a_workbook(impacts=(an_impact(),)))

    assert "no overall score" in page
