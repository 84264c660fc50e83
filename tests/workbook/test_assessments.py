"""Beginning, opening, listing, archiving and restoring assessments."""

import pytest

from hrdd.errors import UnacceptableValue, UnknownAssessment
from hrdd.workbook.assessments import archive, begin, history_of, listed, look_up, new_id, open_workbook, restore
from hrdd.workbook.desk import Desk
from tests.builders import ALICE, BOB, stored_assessment
from tests.conftest import NOON, Clock


def test_an_assessment_begins_with_what_is_said_of_it(desk: Desk) -> None:
    begun = begin(desk, ALICE, title=" Cameras\n", product="Camera")

    found = look_up(desk, begun.id)
    assert (found.title, found.product, found.created_at, found.revision) == ("Cameras", "Camera", NOON, 1)
    assert [(each.by, each.field, each.old) for each in history_of(desk, begun.id)] == [(ALICE, "", "null")]


def test_what_does_not_fit_begins_nothing(desk: Desk) -> None:
    with pytest.raises(UnacceptableValue, match="it can only be"):
        begin(desk, ALICE, status="perhaps")

    assert listed(desk) == ()


def test_the_last_changed_comes_first(desk: Desk, clock: Clock) -> None:
    stored_assessment(desk, title="Older")
    clock.forward(minutes=1)
    stored_assessment(desk, title="Newer")

    assert [each.title for each in listed(desk)] == ["Newer", "Older"]


def test_ids_cannot_be_guessed_and_do_not_repeat() -> None:
    made = {new_id() for _ in range(1000)}

    assert len(made) == 1000
    assert all(len(each) == 10 for each in made)


@pytest.mark.parametrize("ask", [look_up, open_workbook])
def test_an_assessment_that_is_not_there_is_told(desk: Desk, ask: object) -> None:
    with pytest.raises(UnknownAssessment, match="There is no assessment nowhere here"):
        ask(desk, "nowhere")


def test_an_archived_assessment_is_dated_and_can_be_restored(desk: Desk) -> None:
    assessment = stored_assessment(desk)

    archive(desk, assessment, ALICE)
    put_away = look_up(desk, assessment).archived_at
    restore(desk, assessment, BOB)

    assert (put_away, look_up(desk, assessment).archived_at) == (NOON, None)
    assert [each.by for each in history_of(desk, assessment) if each.field == "archived_at"] == [ALICE, BOB]


def test_archiving_twice_is_told_once(desk: Desk, clock: Clock) -> None:
    assessment = stored_assessment(desk)

    archive(desk, assessment, ALICE)
    clock.forward(days=1)
    archive(desk, assessment, BOB)

    assert look_up(desk, assessment).archived_at == NOON
    assert look_up(desk, assessment).revision == 2


def test_what_is_not_there_cannot_be_archived(desk: Desk) -> None:
    with pytest.raises(UnknownAssessment):
        archive(desk, "nowhere", ALICE)
