"""Opening a workshop, letting facilitators in, locking and ending it."""

from datetime import date
from typing import Any

import pytest

from hrdd.errors import ChangedMeanwhile, UnacceptableValue, UnknownAssessment
from hrdd.store import workshop_ballots
from hrdd.vocabulary import Step
from hrdd.workbook import workshop_seats, workshop_views, workshops
from hrdd.workbook.desk import Desk
from hrdd.workshop_errors import (
    NoSeat,
    NoSuchRoom,
    NotTheFacilitator,
    RoomLocked,
    SeatGone,
    UnknownWorkshop,
    WorkshopEnded,
)
from tests.builders import ALICE, stored_assessment
from tests.conftest import Clock
from tests.workshop.room import a_rating, a_workshop, people, rate, take


def test_a_workshop_is_opened_from_an_assessment(desk: Desk) -> None:
    opened = a_workshop(desk)

    (found,) = workshops.of_assessment(desk, opened.assessment)

    assert (found.title, found.begun_by, found.keep_until) == ("Cameras at the station", ALICE, date(2027, 2, 20))
    assert found.notice.startswith("Before you join")


def test_a_workshop_needs_an_assessment(desk: Desk) -> None:
    with pytest.raises(UnknownAssessment):
        workshops.begin(desk, "nowhere", ALICE)


def test_the_code_has_six_letters_that_nobody_mistakes(desk: Desk) -> None:
    code = a_workshop(desk).code

    assert len(code) == 6
    assert not set(code) & set("0O1IL5S8B2Z")


def test_a_code_is_found_however_it_is_typed() -> None:
    assert workshops.as_typed(" k7m-4qx ") == "K7M4QX"
    assert workshops.as_shown("K7M4QX") == "K7M-4QX"


@pytest.mark.parametrize("second", [False, True])
def test_either_link_lets_a_facilitator_in(desk: Desk, *, second: bool) -> None:
    opened = a_workshop(desk)

    chair = workshops.enter(desk, opened.chair.workshop_id, opened.links[second])

    assert chair == (opened.chair.workshop_id, second)


def test_another_link_lets_nobody_in(desk: Desk) -> None:
    opened = a_workshop(desk)

    with pytest.raises(NotTheFacilitator):
        workshops.enter(desk, opened.chair.workshop_id, "guessed")


def test_the_links_are_kept_as_hashes_only(desk: Desk) -> None:
    opened = a_workshop(desk)

    kept = workshops.look_up(desk, opened.chair.workshop_id).model_dump_json()

    assert not [link for link in opened.links if link in kept]


def test_whoever_takes_over_has_new_links_and_the_old_ones_end(desk: Desk) -> None:
    opened = a_workshop(desk)

    links = workshops.take_over(desk, opened.chair.workshop_id)

    assert workshops.enter(desk, opened.chair.workshop_id, links.facilitator) == opened.chair
    with pytest.raises(NotTheFacilitator):
        workshops.enter(desk, opened.chair.workshop_id, opened.links.facilitator)


def test_a_workshop_that_is_not_there_is_told(desk: Desk) -> None:
    with pytest.raises(UnknownWorkshop):
        workshops.look_up(desk, "nowhere")


def test_a_locked_room_refuses_and_an_unlocked_one_lets_in(desk: Desk) -> None:
    opened = a_workshop(desk)
    workshops.lock(desk, opened.chair)

    with pytest.raises(RoomLocked):
        people(opened, 1)
    workshops.unlock(desk, opened.chair)

    assert people(opened, 1)


def test_who_has_a_seat_keeps_it_when_the_room_is_locked(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)

    workshops.lock(desk, opened.chair)

    assert workshop_seats.look(desk, token).stage.workshop.id == opened.chair.workshop_id
    assert workshop_seats.sits_under(desk, token, opened.code)


def test_a_code_runs_out(desk: Desk, clock: Clock) -> None:
    opened = a_workshop(desk)
    clock.forward(hours=workshops.CODE_HOURS)

    with pytest.raises(NoSuchRoom):
        workshop_seats.find(desk, opened.code)


def test_a_new_code_opens_the_room_and_the_old_one_does_not(desk: Desk) -> None:
    opened = a_workshop(desk)

    code = workshops.new_code(desk, opened.chair)

    assert workshop_seats.find(desk, code).id == opened.chair.workshop_id
    with pytest.raises(NoSuchRoom):
        workshop_seats.find(desk, opened.code)


def test_a_code_is_given_once(desk: Desk) -> None:
    code = a_workshop(desk).code
    letters = iter([*code, *"AAAAAA"])

    with desk.store.reading() as tx:
        assert workshops._new_code(tx, lambda _: next(letters)) == "AAAAAA"


@pytest.mark.parametrize(
    ("field", "first", "mine", "theirs"),
    [
        ("notice", "Nothing is kept.", "Mine.", "Theirs."),
        ("groups", ("Patients",), ["Nurses"], ["Doctors"]),
    ],
)
def test_what_somebody_else_set_meanwhile_is_not_written_over(
    desk: Desk, field: str, first: Any, mine: Any, theirs: Any
) -> None:
    opened = a_workshop(desk)
    workshops.prepare(desk, opened.chair, **{field: first})
    workshops.prepare(desk, opened.chair, instead_of={field: first}, **{field: theirs})

    with pytest.raises(ChangedMeanwhile):
        workshops.prepare(desk, opened.chair, instead_of={field: first}, **{field: mine})

    kept = getattr(workshops.look_up(desk, opened.chair.workshop_id), field)
    assert kept == (theirs if field == "notice" else tuple(theirs))


def test_only_the_date_is_set_where_only_the_date_is_given(desk: Desk) -> None:
    opened = a_workshop(desk, "Users")

    workshops.prepare(desk, opened.chair, keep_until=date(2026, 12, 1))

    kept = workshops.look_up(desk, opened.chair.workshop_id)
    assert (kept.title, kept.groups, kept.keep_until) == ("Cameras at the station", ("Users",), date(2026, 12, 1))


def test_title_groups_notice_and_date_can_be_set(desk: Desk) -> None:
    opened = a_workshop(desk)

    workshops.prepare(
        desk,
        opened.chair,
        title="A  morning",
        groups=["Users", "", "Users", "Staff"],
        notice="Welcome\n\nNobody knows",
        keep_until=date(2026, 12, 1),
    )

    kept = workshops.look_up(desk, opened.chair.workshop_id)
    assert (kept.title, kept.groups, kept.keep_until) == ("A morning", ("Users", "Staff"), date(2026, 12, 1))


@pytest.mark.parametrize("said", [{"title": "x" * 301}, {"groups": [f"Group {n}" for n in range(13)]}])
def test_what_does_not_fit_is_refused(desk: Desk, said: dict[str, object]) -> None:
    opened = a_workshop(desk)

    with pytest.raises(UnacceptableValue):
        workshops.prepare(desk, opened.chair, **said)


def test_the_end_takes_all_seats_and_all_that_was_not_recorded(desk: Desk) -> None:
    opened = a_workshop(desk)
    tokens = people(opened, 2)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, tokens, "45")

    workshops.end(desk, opened.chair)

    assert workshop_views.pulse(desk, opened.chair.workshop_id)[1:] == (0, 0, 0)
    with desk.store.reading() as tx:
        assert workshop_ballots.answers(tx, item.id, 1) == ()


def test_after_the_end_nobody_joins_answers_or_runs_it(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    workshops.end(desk, opened.chair)

    for act, refusal in (
        (lambda: workshop_seats.find(desk, opened.code), NoSuchRoom),
        (lambda: workshop_seats.look(desk, token), SeatGone),
        (lambda: workshop_seats.look(desk, ""), NoSeat),
        (lambda: workshops.lock(desk, opened.chair), WorkshopEnded),
    ):
        with pytest.raises(refusal):
            act()


def test_an_assessment_without_a_workshop_has_none(desk: Desk) -> None:
    assert workshops.of_assessment(desk, stored_assessment(desk)) == ()
