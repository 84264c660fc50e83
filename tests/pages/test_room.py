"""The room screen: how to come in, what is asked, how many are done, and what the room said once it is shown to all."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from hrdd.ui import screens
from hrdd.ui.room_counts import counts, left
from hrdd.ui.room_door import closed_because, invitation
from hrdd.ui.room_stage import point, thanks
from hrdd.vocabulary import Step
from hrdd.workbook import workshop_agenda, workshop_running, workshop_seats, workshop_views, workshops
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_addresses import ROOM
from tests.ui.at import drawn_by, in_menu, opened, press_labelled, ran, told
from tests.workshop.room import Opened, a_rating, a_workshop, people, rate, take

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def room(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """A workshop whose phones come by an address of the house."""
    monkeypatch.setenv(ROOM, "http://192.168.178.21:8600")
    return a_workshop(desk, "Users", "Staff")


def shown(room: Opened) -> Any:
    """The screen."""
    return opened("room", workshop=room.chair.workshop_id)


def read(room: Opened) -> str:
    """What stands on it."""
    return told(shown(room))


def code_of(room: Opened) -> str:
    """The code as people read it."""
    return workshops.as_shown(room.code)


def test_before_anything_runs_it_says_how_to_come_in_and_how_many_have(room: Opened) -> None:
    people(room, 3)

    said = read(room)

    assert all(part in said for part in (code_of(room), "QR code that leads to", "3 people have joined"))
    assert "192.168.178.21<wbr>:8600<wbr>/join" in said


def test_the_way_in_stays_in_the_corner(room: Opened) -> None:
    take(room, a_rating(room), Step.OPEN)

    said = read(room)

    assert (code_of(room) in said, "QR code that leads to" in said) == (True, True)


@pytest.mark.parametrize("begun", [False, True])
def test_a_locked_room_says_so_and_shows_no_code(room: Opened, *, begun: bool) -> None:
    if begun:
        take(room, a_rating(room), Step.OPEN)
    workshops.lock(room.desk, room.chair)

    said = read(room)

    assert "The room is locked. Nobody else can join just now." in said
    assert (code_of(room) in said, "QR code" in said) == (False, False)


def test_a_code_that_has_run_out_is_not_shown_any_more(room: Opened) -> None:
    workshop = workshops.look_up(room.desk, room.chair.workshop_id)
    later = room.desk.now() + timedelta(hours=workshops.CODE_HOURS)

    assert closed_because(workshop, later) == "The code has run out. The facilitator can make a new one."


@pytest.mark.parametrize(
    ("address", "warned"),
    [
        ("http://127.0.0.1:8501", True),
        ("http://localhost:8501", True),
        ("http://192.168.1.2:8600", False),
        ("https://room.example.org", False),
    ],
)
def test_an_address_that_no_phone_reaches_is_told(
    room: Opened, monkeypatch: pytest.MonkeyPatch, address: str, *, warned: bool
) -> None:
    monkeypatch.setenv(ROOM, address)
    workshop = workshops.look_up(room.desk, room.chair.workshop_id)

    assert ("works on this computer only" in invitation(workshop, "")) is warned


def test_a_rehearsal_is_marked_as_one(desk: Desk) -> None:
    assert "Rehearsal" in read(a_workshop(desk, rehearsal=True))


def test_an_open_rating_shows_its_levels_in_words_and_where_it_stands(room: Opened) -> None:
    item = a_rating(room)
    a_rating(room, "scope")
    take(room, item, Step.OPEN)

    said = read(room)

    assert "1 of 2 · Rate: Scale · First round" in said
    assert all(
        part in said for part in ("Open. Answer on your phone", "How grave is the harm", "Grave", "Death, torture")
    )


def test_while_open_it_says_how_many_are_done_and_never_what_they_said(room: Opened) -> None:
    item, tokens = take(room, a_rating(room), Step.OPEN), people(room, 4)
    before = read(room)
    rate(room, item, tokens[:2], "55", reason="Because of the dogs")
    workshop_seats.skip(room.desk, tokens[2], item.id, 1)

    after = read(room)

    assert ("0 of 4" in before, "3 of 4" in after, "have answered or skipped" in after) == (True, True, True)
    assert after.replace("3 of 4", "0 of 4").replace("75%", "0%") == before


def test_answers_are_shown_together_as_dots(room: Opened) -> None:
    item, tokens = take(room, a_rating(room), Step.OPEN), people(room, 3)
    rate(room, item, tokens, "455")
    take(room, item, Step.REVEAL)

    said = read(room)

    assert (said.count("<i></i>"), "All answers, shown together." in said) == (3, True)
    assert "Middle: Extreme. From Grave to Extreme." in said


def test_two_rounds_are_shown_beside_each_other_with_hands_and_groups(room: Opened) -> None:
    item, tokens = take(room, a_rating(room), Step.OPEN), [*people(room, 3, "Users"), *people(room, 3, "Staff")]
    rate(room, item, tokens, "111555")
    take(room, item, Step.REVEAL, Step.DISCUSS, Step.AGAIN)
    rate(room, item, tokens, "555555", turn=2)
    workshop_running.count_hands(room.desk, room.chair, item.id, {"5": 3})
    take(room, item, Step.REVEAL)

    said = read(room)

    assert all(part in said for part in ("First round", "Second round", "3 hands counted", "Users", "Staff"))


def test_a_point_that_is_not_open_yet_can_be_read(room: Opened) -> None:
    item = a_rating(room)
    workshop_running.bring_up(room.desk, room.chair, item.id)

    assert "Opens soon. Read it first." in read(room)


def test_a_recorded_point_thanks_and_says_what_comes_next(room: Opened) -> None:
    item = take(room, a_rating(room), Step.OPEN)
    rate(room, item, people(room, 3), "455")
    take(room, item, Step.REVEAL, Step.DISCUSS, Step.RECORD)

    said = read(room)

    assert ("Recorded. Thank you." in said, said.count("<i></i>")) == (True, 3)
    assert "Nothing changes by itself." in said


def gathered(room: Opened, *ideas: str) -> Any:
    """A point with ideas of one person, shown to all."""
    item = take(room, workshop_agenda.add_gather(room.desk, room.chair, "impacts"), Step.OPEN)
    (token,) = people(room, 1)
    for idea in ideas:
        workshop_seats.tell(room.desk, token, item.id, 1, idea)
    return take(room, item, Step.REVEAL)


def test_ideas_are_cards_and_never_markup(room: Opened) -> None:
    gathered(room, "<script>alert(1)</script>", "Dogs & batons")

    said = read(room)

    assert ("&lt;script&gt;alert(1)&lt;/script&gt;" in said, "<script>" in said) == (True, False)
    assert ("Dogs &amp; batons" in said, "2 ideas of the room" in said) == (True, True)


def test_support_is_told_once_the_ideas_are_discussed(room: Opened) -> None:
    item = gathered(room, "Dogs")
    (card,) = workshop_views.room(room.desk, room.chair.workshop_id).stage.cards
    workshop_seats.support(room.desk, people(room, 1)[0], item.id, card.idea.id, wanted=True)
    before = read(room)

    take(room, item, Step.DISCUSS)

    assert ("Supported by" in before, "Supported by 2" in read(room)) == (False, True)


@pytest.mark.parametrize(("number", "size"), [(1, "few"), (7, "crowded"), (19, "full")])
def test_many_cards_are_written_smaller(room: Opened, number: int, size: str) -> None:
    item = take(room, workshop_agenda.add_gather(room.desk, room.chair, "impacts"), Step.OPEN)
    for place, token in enumerate(people(room, number)):
        workshop_seats.tell(room.desk, token, item.id, 1, f"Idea {place}")
    take(room, item, Step.REVEAL)

    assert f'class="cards {size}"' in read(room)


def test_an_open_gathering_shows_help_and_an_example_and_no_idea(room: Opened) -> None:
    item = take(room, workshop_agenda.add_gather(room.desk, room.chair, "impacts"), Step.OPEN)
    workshop_seats.tell(room.desk, people(room, 1)[0], item.id, 1, "Dogs")

    said = read(room)

    assert ("Gather ideas" in said, "For example: " in said, "Dogs" in said) == (True, True, False)


def test_a_gathering_without_an_example_shows_none(room: Opened) -> None:
    take(room, workshop_agenda.add_gather(room.desk, room.chair, "impacts"), Step.OPEN)
    stage = workshop_views.room(room.desk, room.chair.workshop_id).stage
    assert stage.asked
    assert "For example" not in point(stage, stage.asked._replace(example=""))


def test_a_gathering_without_ideas_says_so(room: Opened) -> None:
    gathered(room)

    assert "No idea was told." in read(room)


def test_points_are_explained_and_then_shown_as_bars(room: Opened) -> None:
    item = workshop_agenda.add_rank(room.desk, room.chair, ["First & foremost", "Second"])
    take(room, item, Step.OPEN)
    before = read(room)
    points = {"0": 2, "1": 1}
    workshop_seats.answer(room.desk, people(room, 1)[0], item.id, 1, workshop_seats.Said(points=points))
    take(room, item, Step.REVEAL)

    assert all(part in before for part in ("Give points", "You have 3 points to give.", "First &amp; foremost"))
    assert "Foremost: First &amp; foremost." in read(room)


def test_many_options_are_written_smaller(room: Opened) -> None:
    item = workshop_agenda.add_rank(room.desk, room.chair, [f"Option {number}" for number in range(12)])
    take(room, item, Step.OPEN)

    assert 'class="options many"' in read(room)


def test_a_closed_question_is_shown_as_dots(room: Opened) -> None:
    item = take(room, workshop_agenda.add_ask(room.desk, room.chair, "Q-CU-4"), Step.OPEN)
    before = read(room)
    workshop_seats.answer(room.desk, people(room, 1)[0], item.id, 1, workshop_seats.Said(choice="needs_research"))
    take(room, item, Step.REVEAL)

    assert ("Answer a question" in before, "Needs research" in before) == (True, True)
    assert "Chosen most: Needs research." in read(room)


def test_answers_in_own_words_are_counted_and_not_put_on_the_wall(room: Opened) -> None:
    item = workshop_agenda.add_ask(room.desk, room.chair, "Q-CU-4", open_question=True)
    take(room, item, Step.OPEN)
    before = read(room)
    workshop_seats.answer(room.desk, people(room, 1)[0], item.id, 1, workshop_seats.Said(reason="My cousin said so"))
    take(room, item, Step.REVEAL)
    after = read(room)

    assert "Answer in your own words, without names." in before
    assert ("1 answered, 0 skipped." in after, "My cousin" in after) == (True, False)


def test_a_point_that_came_to_nothing_says_so(room: Opened) -> None:
    take(room, a_rating(room), Step.OPEN, Step.REVEAL)
    stage = workshop_views.room(room.desk, room.chair.workshop_id).stage
    assert stage.asked

    assert "Nobody has answered." in point(stage._replace(rounds=()), stage.asked)


def test_a_question_that_the_method_has_dropped_is_not_said_twice(room: Opened) -> None:
    take(room, a_rating(room), Step.OPEN)
    stage = workshop_views.room(room.desk, room.chair.workshop_id).stage
    assert stage.asked
    said = point(stage, stage.asked._replace(wording=stage.asked.title))

    assert said.count(stage.asked.title) == 1


def test_the_end_thanks_and_says_what_comes_next(room: Opened) -> None:
    workshops.end(room.desk, room.chair)

    said = read(room)

    assert all(part in said for part in ("Thank you for taking part", "Nothing changes by itself.", "is deleted after"))
    assert code_of(room) not in said


def test_the_end_names_no_day_where_none_is_set(room: Opened) -> None:
    workshop = workshops.look_up(room.desk, room.chair.workshop_id).model_copy(update={"keep_until": None})

    assert "is deleted after" not in thanks(workshop)


@pytest.mark.parametrize(
    ("seconds", "said"), [(150, "2:30"), (59.2, "1:00"), (1, "0:01"), (0, "The time is up."), (-9, "up")]
)
def test_the_time_left_is_told_in_minutes_and_seconds(room: Opened, seconds: float, said: str) -> None:
    take(room, a_rating(room), Step.OPEN)
    now = workshop_views.room(room.desk, room.chair.workshop_id)
    stage = now.stage._replace(closes_at=NOON)

    assert said in counts(stage, now.pulse, NOON - timedelta(seconds=seconds))


def test_no_time_is_told_where_a_point_takes_as_long_as_it_needs(room: Opened) -> None:
    take(room, a_rating(room), Step.OPEN)

    said = read(room)

    assert ('role="timer"' in said, "0 of 0" in said) == (False, True)
    assert left(NOON, NOON) == "0:00"


@pytest.mark.parametrize("address", [{}, {"workshop": "<b>nowhere</b>"}])
def test_an_unknown_workshop_is_answered_kindly(address: dict[str, str]) -> None:
    assert "There is no such workshop here. Open it from its assessment." in told(opened("room", **address))


def test_from_an_unknown_workshop_there_is_a_way_home() -> None:
    at = in_menu("room", "", workshop="nowhere")

    press_labelled(at, "Go to Home")

    assert at.title[0].value == "Home"


def away(desk: Desk) -> Any:
    """The database, moved away while nobody looks."""
    desk.store.close()
    return desk.store.path.rename(desk.store.path.with_name("away.db"))


def test_what_was_shown_last_stays_while_the_database_cannot_be_read(room: Opened) -> None:
    take(room, a_rating(room), Step.OPEN)
    at = shown(room)
    before = told(at)
    moved = away(room.desk)

    meanwhile = told(ran(at))
    moved.rename(room.desk.store.path)

    assert ("The workbook cannot be read just now." in meanwhile, before in meanwhile) == (True, True)
    assert told(ran(at)) == before


def test_a_screen_opened_while_the_database_cannot_be_read_waits_for_it(room: Opened) -> None:
    moved = away(room.desk)

    at = shown(room)
    waiting = told(at)
    moved.rename(room.desk.store.path)

    assert ("The workbook cannot be read just now." in waiting, code_of(room) in waiting) == (True, False)
    assert code_of(room) in told(ran(at))


def test_another_workshop_that_was_shown_before_is_not_mistaken_for_this_one(room: Opened) -> None:
    at, other = shown(room), a_workshop(room.desk)
    away_now = away(room.desk)
    at.query_params["workshop"] = other.chair.workshop_id

    said = told(ran(at))
    away_now.rename(room.desk.store.path)

    assert code_of(room) not in said


def one_look(workshop_id: str, behind: int, closed: str, *read_before: str) -> None:
    import streamlit as st
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    from hrdd.ui import room, session
    from hrdd.workbook import workshop_views

    run = get_script_run_ctx()
    assert run
    if session.looking().page == "looked":
        st.markdown("drawn anew")
        return
    session.looking().page = "looked"
    run.fragment_ids_this_run = ["the part that looks each second"]
    stage = workshop_views.room(session.desk(), workshop_id).stage if read_before else None
    if stage and behind:
        stage = stage._replace(workshop=stage.workshop.model_copy(update={"version": stage.workshop.version - behind}))
    room._follow(workshop_id, stage, closed)


def test_a_look_that_finds_nothing_new_draws_the_counts_only(room: Opened) -> None:
    said = told(drawn_by(one_look, room.chair.workshop_id, 0, "", "read before"))

    assert ("0 people have joined" in said, "<h1>" in said) == (True, False)


@pytest.mark.parametrize(
    ("behind", "closed", "read_before"), [(1, "", ["read before"]), (0, "It was locked", ["read before"]), (0, "", [])]
)
def test_a_look_that_finds_the_room_moved_on_has_all_drawn_anew(
    room: Opened, behind: int, closed: str, read_before: list[str]
) -> None:
    assert told(drawn_by(one_look, room.chair.workshop_id, behind, closed, *read_before)) == "drawn anew"


def test_a_look_that_finds_the_workshop_gone_has_all_drawn_anew(desk: Desk) -> None:
    assert told(drawn_by(one_look, "gone", 0, "")) == "drawn anew"


def test_a_screen_that_could_not_be_read_a_moment_ago_looks_again_soon(room: Opened) -> None:
    def script(workshop_id: str) -> None:
        from hrdd.ui import room

        room._follow(workshop_id, None, "")

    assert told(drawn_by(script, room.chair.workshop_id)) == ""


def test_no_menu_leads_to_the_room_screen_and_it_shows_none(room: Opened) -> None:
    at = in_menu("room", "", workshop=room.chair.workshop_id)

    assert code_of(room) in told(at)
    assert ([*at.sidebar.children], screens.WALL in screens.screens()) == ([], False)
