"""Workshop, before: the agenda is put together, people are told what is kept, the door of the room stands open."""

from dataclasses import replace
from datetime import timedelta

import pytest

from hrdd.vocabulary import ItemKind, Step
from hrdd.workbook import workshop_addresses, workshop_agenda, workshops
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_content import content_of
from tests.builders import stored_impact
from tests.pages.facilitating import (
    agenda,
    as_facilitator,
    button,
    choose,
    done,
    fill,
    now,
    numbers,
    titles,
    write,
)
from tests.ui.at import drawn_by, labels, press_labelled, ran, told
from tests.workshop.room import Opened, a_rating, a_workshop, people, take

ADD = "Put it on the agenda"
KIND = "What the room does"
NOTICE = "Notice that everybody confirms before joining"


@pytest.fixture
def room(desk: Desk) -> Opened:
    """A workshop with an empty agenda."""
    return a_workshop(desk)


@pytest.fixture
def gathering(room: Opened) -> Opened:
    """A workshop that gathers harm first, then measures."""
    for prompt in ("impacts", "measures"):
        workshop_agenda.add_gather(room.desk, room.chair, prompt, 10)
    return room


def test_an_empty_agenda_says_what_to_do(room: Opened) -> None:
    assert "Nothing is on the agenda yet." in told(as_facilitator(room))


def test_the_agenda_adds_its_minutes_up_beside_those_of_its_pattern(room: Opened) -> None:
    workshop_agenda.use_pattern(room.desk, room.chair, "customer_deep_dive")

    text = told(as_facilitator(room))

    minutes = sum(each.item.minutes for each in agenda(room))
    assert f"In all **{minutes} minutes**. The Customer deep-dive is made for 75." in text
    assert "Answer a question · Not opened yet" in text


def test_a_point_is_moved_up_and_down(gathering: Opened) -> None:
    before = titles(gathering)
    at = as_facilitator(gathering)

    press_labelled(at, "Down")
    assert titles(gathering) == before[::-1]

    at.session_state["looking"].presses.clear()
    [each for each in at.button if each.label == "Up"][1].click()
    ran(at)
    assert titles(gathering) == before


def test_a_point_is_taken_off(gathering: Opened) -> None:
    press_labelled(as_facilitator(gathering), "Off")

    assert len(titles(gathering)) == 1


def test_a_point_that_has_begun_cannot_be_taken_off_and_says_why(gathering: Opened) -> None:
    take(gathering, agenda(gathering)[0].item, Step.OPEN)

    off = button(as_facilitator(gathering, "before"), "Off")

    assert (off.disabled, off.help) == (True, "It has begun. Reset it first.")


def test_minutes_are_set_point_by_point(gathering: Opened) -> None:
    at = choose(as_facilitator(gathering), "Minutes for point 2", 25)

    assert [each.item.minutes for each in agenda(gathering)] == [10, 25]
    assert "In all **35 minutes**." in told(at)


def test_minutes_that_a_co_facilitator_has_set_are_shown(gathering: Opened) -> None:
    at = as_facilitator(gathering)
    workshop_agenda.set_minutes(gathering.desk, gathering.chair, agenda(gathering)[0].item.id, 7)

    assert ran(at).number_input[0].value == 7


def test_minutes_of_a_point_that_a_co_facilitator_has_taken_off_are_told_kindly(gathering: Opened) -> None:
    at = as_facilitator(gathering)
    workshop_agenda.take_off(gathering.desk, gathering.chair, agenda(gathering)[0].item.id)

    choose(at, "Minutes for point 1", 25)

    assert "This point is not on the agenda any more." in told(at)
    assert [each.item.minutes for each in agenda(gathering)] == [10]


def test_a_press_that_the_browser_sends_twice_moves_a_point_once(gathering: Opened) -> None:
    before = titles(gathering)
    at = as_facilitator(gathering)
    down = button(at, "Down")
    at.session_state["looking"].presses[down.key] = float("inf")

    down.click()
    ran(at)

    assert titles(gathering) == before


def test_ratings_of_an_impact_are_added(room: Opened) -> None:
    at = as_facilitator(room)
    fill(at, "What is rated, one point each", ["scale", "scope"])

    press_labelled(at, ADD)

    assert [(each.item.about, each.item.dimension, each.item.minutes) for each in agenda(room)] == [
        ("I-1", "scale", 4),
        ("I-1", "scope", 4),
    ]


def test_without_an_impact_there_is_nothing_to_rate(desk: Desk, assessment: str) -> None:
    begun = workshops.begin(desk, assessment, "Alice")
    chair = workshops.Chair(begun.workshop.id, second=False)

    at = as_facilitator(Opened(desk, assessment, "", chair, begun.workshop.code, begun.links))

    assert "No impact is described yet: describe one in 3 Impacts" in told(at)
    assert button(at, ADD).disabled


def test_ideas_to_gather_are_added(room: Opened) -> None:
    at = choose(as_facilitator(room), KIND, ItemKind.GATHER)
    fill(at, "What is gathered", "misuses")

    press_labelled(at, ADD)

    assert [each.item.about for each in agenda(room)] == ["misuses"]


def test_options_to_give_points_to_are_added(room: Opened) -> None:
    stored_impact(room.desk, room.assessment, title="Jailing")
    at = choose(as_facilitator(room), KIND, ItemKind.RANK)
    fill(at, "Points each person gives", 5)

    press_labelled(at, ADD)

    (point,) = agenda(room)
    assert ([each.name for each in point.options], point.item.points) == (["I-1 People are followed", "I-2 Jailing"], 5)


def test_a_single_option_is_not_ranked_and_the_screen_says_so(room: Opened) -> None:
    at = choose(as_facilitator(room), KIND, ItemKind.RANK)
    fill(at, "What can be given points, one a line", "Only one")

    press_labelled(at, ADD)

    assert "two to 20 different options can be ranked" in told(at)
    assert titles(room) == []


@pytest.mark.parametrize("open_question", [True, False])
def test_a_question_of_the_walk_is_added_closed_or_open(room: Opened, *, open_question: bool) -> None:
    at = choose(as_facilitator(room), KIND, ItemKind.ASK)
    fill(at, "Question", "Q-CU-2")
    fill(at, "Answered in people's own words, without the closed answers", open_question)

    press_labelled(at, ADD)

    (point,) = agenda(room)
    assert (point.item.about, bool(point.options)) == ("Q-CU-2", not open_question)


def test_a_point_is_added_once_where_the_browser_sends_the_press_twice(room: Opened) -> None:
    at = as_facilitator(room)
    at.session_state["looking"].presses[f"add/{room.chair.workshop_id}"] = float("inf")

    press_labelled(at, ADD)

    assert titles(room) == []


def test_the_notice_groups_title_and_date_are_saved_as_they_are_written(room: Opened) -> None:
    at = as_facilitator(room, "told")
    day = room.desk.today + timedelta(days=9)

    write(at, NOTICE, "Before you join\n\nNothing is kept.")
    write(at, "Groups people may choose from, one a line", "Users\nStaff")
    write(at, "Title on the phones", "A day with residents")
    choose(at, "Delete what people wrote after", day)

    kept = now(room)
    assert (kept.notice, kept.groups) == ("Before you join\n\nNothing is kept.", ("Users", "Staff"))
    assert (kept.title, kept.keep_until) == ("A day with residents", day)


def test_a_date_that_is_cleared_stays_as_it_was(room: Opened) -> None:
    before = now(room).keep_until
    at = as_facilitator(room, "told")

    choose(at, "Delete what people wrote after", None)

    assert now(room).keep_until == before


def test_too_many_groups_are_told_below_their_box(room: Opened) -> None:
    at = as_facilitator(room, "told")

    write(at, "Groups people may choose from, one a line", "\n".join(map(str, range(13))))

    assert "at most 12 groups can be offered" in told(at)
    assert now(room).groups == ()


def test_a_text_is_not_saved_by_somebody_who_was_taken_over(room: Opened) -> None:
    before = now(room).notice
    at = as_facilitator(room, "told")
    workshops.take_over(room.desk, room.chair.workshop_id)

    write(at, NOTICE, "Mine")

    assert (now(room).notice, "Take it over" in told(at)) == (before, True)


def test_the_code_stands_large_with_until_when_it_is_good(room: Opened) -> None:
    at = as_facilitator(room)

    assert numbers(at)["Code to join by"] == workshops.as_shown(room.code)
    assert "Good until" in told(at)


def test_a_code_that_has_run_out_says_so(room: Opened) -> None:
    early = replace(room.desk, now=lambda: room.desk.now() - timedelta(days=2))
    workshops.new_code(early, room.chair)

    assert "The code has run out. Make a new one." in told(as_facilitator(room))


def test_a_new_code_replaces_the_old_one(room: Opened) -> None:
    at = press_labelled(as_facilitator(room), "New code")

    assert now(room).code != room.code
    assert numbers(at)["Code to join by"] == workshops.as_shown(now(room).code)


def test_the_room_is_locked_and_unlocked(room: Opened) -> None:
    at = press_labelled(as_facilitator(room), "Lock the room")
    assert (bool(now(room).locked_at), "Locked: who has joined stays" in told(at)) == (True, True)

    press_labelled(at, "Unlock")
    assert now(room).locked_at is None


def the_door_after_a_press(workshop_id: str) -> None:
    """The door of a room as it is drawn after somebody without a link wanted to lock it."""
    from hrdd.ui import workshop_chair, workshop_room
    from hrdd.workbook import workshops

    workshop_chair.act("door", workshop_id, workshops.lock)
    workshop_room.door(workshop_id)


def test_a_door_that_somebody_cannot_lock_says_why(room: Opened) -> None:
    at = drawn_by(the_door_after_a_press, room.chair.workshop_id)

    assert "This link does not open the workshop any more." in told(at)
    assert now(room).locked_at is None


def test_where_phones_join_is_told_once_the_room_can_be_reached(room: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Phones do not reach this computer yet" in told(as_facilitator(room))

    monkeypatch.setenv(workshop_addresses.ROOM, "room.test:8600")

    assert "or open room.test:8600/join" in told(as_facilitator(room))


def test_how_many_have_joined_is_told(room: Opened) -> None:
    people(room, 1)
    assert "**1** person has joined." in told(as_facilitator(room))

    people(room, 2)
    assert "**3** people have joined." in told(as_facilitator(room))


def test_in_a_rehearsal_simulated_people_take_seats_and_answer(desk: Desk) -> None:
    room = a_workshop(desk, rehearsal=True)
    a_rating(room)
    at = as_facilitator(room)
    choose(at, "Simulated people", 5)

    done(at, "Seat them")
    at = done(as_facilitator(room, "during"), "Next: People are followed · Scale", "Open")
    done(at, "Have the simulated people answer")

    told_now = numbers(at)
    assert (told_now["Joined"], int(told_now["Answered"]) + int(told_now["Skipped"])) == ("5", 5)


def test_nobody_is_simulated_in_a_room_of_real_people(room: Opened) -> None:
    assert "Seat them" not in labels(as_facilitator(room))


@pytest.mark.parametrize(("part", "chapter"), [("before", "before"), ("told", "before"), ("during", "during")])
def test_the_guide_of_the_part_is_at_hand(room: Opened, part: str, chapter: str) -> None:
    advice = content_of(room.desk).guide[chapter].entries[0]

    assert advice.name in told(as_facilitator(room, part))
