"""What a decision rests on."""

import pytest

from hrdd.model.workbook import Kind
from hrdd.vocabulary import ImpactState, Voice
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.grounds import Grounds, anything_asked, grounds_of
from hrdd.workbook.saving import of_assessment, save
from tests.builders import ALICE, CAUSED, stored_assessment, stored_impact


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment in the database."""
    return stored_assessment(desk)


def found(desk: Desk, assessment: str) -> Grounds:
    """What a decision would rest on now."""
    return grounds_of(desk, open_workbook(desk, assessment))


def test_the_gravest_impact_stands_first(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, scale=1, scope=1, irremediability=1)
    stored_impact(desk, assessment, scale=5, scope=1, irremediability=1)

    assert [each.impact.id for each in found(desk, assessment).judged] == ["I-2", "I-1"]


def test_responses_without_an_action_are_named_once_the_connection_is_examined(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment)
    before = found(desk, assessment).uncovered
    stored_impact(desk, assessment, **CAUSED, state=ImpactState.POTENTIAL)

    (only,) = found(desk, assessment).uncovered

    assert (before, only.judged.impact.id, only.asked.required.words) == ((), "I-2", "Prevent the harm")


def test_the_decision_itself_is_no_to_do_of_its_grounds(desk: Desk, assessment: str) -> None:
    before = found(desk, assessment).to_dos

    add(desk, assessment, Kind.DECISION, ALICE)

    assert (before > 0, found(desk, assessment).to_dos) == (True, before)


def test_an_open_self_check_is_counted(desk: Desk, assessment: str) -> None:
    assert found(desk, assessment).unchecked > 0


def test_that_nobody_was_heard_is_told_until_somebody_was_or_the_reason_stands(desk: Desk, assessment: str) -> None:
    silent = found(desk, assessment).unheard
    other = stored_assessment(desk)
    save(desk, of_assessment(assessment, "nobody_heard"), "It would endanger them", ALICE)
    add(desk, other, Kind.ENGAGEMENT, ALICE, voice=Voice.AFFECTED, heard="They fear it", barriers="None")

    assert silent.startswith("Nobody affected was heard")
    assert (found(desk, assessment).unheard, found(desk, other).unheard) == ("", "")


def test_something_is_asked_once_a_connection_is_examined(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment)
    before = anything_asked(found(desk, assessment).judged)

    stored_impact(desk, assessment, **CAUSED)

    assert (before, anything_asked(found(desk, assessment).judged)) == (False, True)
