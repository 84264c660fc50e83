"""All assessments at a glance."""

from datetime import date, timedelta
from typing import Any

import pytest

from hrdd.model.workbook import Kind
from hrdd.vocabulary import ActionStatus
from hrdd.workbook.assessments import archive, listed
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, take_out
from hrdd.workbook.portfolio import Line, find, lines, put_away
from tests.builders import ALICE, stored_assessment, stored_impact
from tests.conftest import Clock

YESTERDAY = date(2026, 11, 21)


def only_line(desk: Desk) -> Line:
    """The one assessment at a glance."""
    (found,) = lines(desk, listed(desk))
    return found


def test_an_empty_assessment_has_no_worst_impact(desk: Desk) -> None:
    assessment = stored_assessment(desk)

    found = only_line(desk)

    assert (found.assessment.id, found.worst, found.overdue) == (assessment, None, 0)


def test_the_impact_taken_up_first_is_the_worst(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    for scale in (2, 5, 3):
        stored_impact(desk, assessment, scale=scale, scope=1, irremediability=1, state="potential")

    assert only_line(desk).worst.impact.id == "I-2"


def test_an_impact_taken_out_no_longer_counts(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    stored_impact(desk, assessment)
    take_out(desk, assessment, Kind.IMPACT, "I-1", ALICE)

    assert only_line(desk).worst is None


@pytest.mark.parametrize(
    ("said", "overdue"),
    [
        ({"due": YESTERDAY}, 1),
        ({"due": YESTERDAY, "status": ActionStatus.UNDER_WAY}, 1),
        ({"due": YESTERDAY + timedelta(days=1)}, 0),
        ({"due": YESTERDAY, "status": ActionStatus.DONE}, 0),
        ({}, 0),
    ],
)
def test_actions_past_their_date_are_counted_while_at_work(desk: Desk, said: dict[str, Any], overdue: int) -> None:
    add(desk, stored_assessment(desk), Kind.ACTION, ALICE, **said)

    assert only_line(desk).overdue == overdue


def test_an_assessment_is_judged_anew_once_it_has_changed(desk: Desk, clock: Clock) -> None:
    assessment = stored_assessment(desk)
    before = only_line(desk).worst
    clock.forward(minutes=1)

    stored_impact(desk, assessment)

    assert (before, only_line(desk).worst.impact.id) == (None, "I-1")


@pytest.mark.parametrize("wanted", ["STRASSE", "straße", "Éclair", " camera "])
def test_a_search_takes_upper_and_lower_case_alike_in_any_script(desk: Desk, wanted: str) -> None:
    stored_assessment(desk, title="Straße", product="ÉCLAIR", company="Camera Ltd")

    assert [each.title for each in find(desk, wanted, 5).listed] == ["Straße"]


def test_a_search_takes_every_letter_as_it_is(desk: Desk) -> None:
    stored_assessment(desk, title="100 % safe")
    stored_assessment(desk, title="100 and safe")

    assert [each.title for each in find(desk, "0 %", 5).listed] == ["100 % safe"]


def test_what_is_archived_is_found_apart(desk: Desk) -> None:
    at_work, away = stored_assessment(desk), stored_assessment(desk)
    archive(desk, away, ALICE)

    assert [each.id for each in find(desk, "", 5).listed] == [at_work]
    assert [each.id for each in put_away(desk, 5).listed] == [away]


def test_each_assessment_has_its_own_impacts(desk: Desk) -> None:
    with_impact, without = stored_assessment(desk, title="With"), stored_assessment(desk, title="Without")
    stored_impact(desk, with_impact)

    found = {each.assessment.id: each.worst for each in lines(desk, listed(desk))}

    assert found[with_impact].impact.id == "I-1"
    assert found[without] is None
