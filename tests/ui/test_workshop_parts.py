"""The parts of the facilitator's screen: numbers, time, texts of two people, and what is drawn anew."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from hrdd.ui import workshop_parts, workshop_words
from hrdd.ui.workshop_numbers import left
from hrdd.ui.workshop_text import together
from hrdd.vocabulary import ItemKind, ItemState, Step
from hrdd.workbook.desk import Desk
from tests.ui.at import drawn_by, ran, told
from tests.workshop.room import Opened, a_rating, a_workshop, take

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "shown"), [(None, "–"), (125, "2:05"), (0, "0:00"), (-61, "−1:01")], ids=["none", "left", "now", "over"]
)
def test_time_is_told_in_minutes_and_seconds(seconds: int | None, shown: str) -> None:
    closes = None if seconds is None else NOON + timedelta(seconds=seconds)

    assert left(closes, NOON) == shown


@pytest.mark.parametrize(
    ("base", "theirs", "mine", "kept"),
    [
        ("A", "A", "B", "B"),
        ("A", "A. Theirs.", "A. Mine.", "A. Theirs.. Mine."),
        ("A", "Theirs", "Mine", "Theirs\n\nMine"),
        ("", "Theirs", "Mine", "Theirs\n\nMine"),
    ],
    ids=["nobody else", "both added", "both changed", "both began"],
)
def test_of_two_texts_neither_is_lost(base: str, theirs: str, mine: str, kept: str) -> None:
    assert together(base, theirs, mine) == kept


@pytest.mark.parametrize("words", [workshop_words.step, workshop_words.effect, workshop_words.before])
def test_every_step_has_its_words(words: Callable[[Step], str]) -> None:
    assert len({words(each) for each in Step}) == len(Step)


def test_every_kind_and_state_has_its_word() -> None:
    assert len({workshop_words.kind(each) for each in ItemKind}) == len(ItemKind)
    assert len({workshop_words.state(each) for each in ItemState}) == len(ItemState)


def test_outside_a_screen_nothing_is_drawn_anew() -> None:
    workshop_parts.redraw("a part")


@pytest.fixture
def room(desk: Desk) -> Opened:
    """A workshop with one point."""
    opened = a_workshop(desk)
    a_rating(opened)
    return opened


def two_texts(workshop_id: str, item_id: int, secret: str, theirs: str) -> None:
    """A note that somebody else writes into after it was drawn for the first time."""
    from hrdd.ui import session, workshop_beside, workshop_chair
    from hrdd.workbook import workshop_running

    session.looking().chairs[workshop_id] = secret
    workshop_beside.note(workshop_id)
    if session.enter("note", workshop_id):
        workshop_running.note(session.desk(), workshop_chair.of_now(workshop_id), item_id, theirs)


def test_a_note_that_two_people_write_at_once_keeps_what_both_wrote(room: Opened) -> None:
    item = take(room, a_rating(room, "scope"), Step.OPEN)
    at = drawn_by(two_texts, room.chair.workshop_id, item.id, room.links.facilitator, "Theirs.")

    at.text_area[0].set_value("Mine.")
    ran(at)

    assert at.text_area[0].value == "Theirs.\n\nMine."


def a_part_that_follows(workshop_id: str) -> None:
    """A part of a screen, and what follows the room beside it, as it looks by itself."""
    import streamlit as st
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    from hrdd.ui import session, workshop_parts
    from hrdd.workbook import workshop_views

    looking = session.looking()

    @st.fragment(key="part")
    def part() -> None:
        now = workshop_views.stage(session.desk(), workshop_id)
        workshop_parts.drawn("part", now, workshop_parts.by_point)
        looking.person += "I"
        st.markdown(f"drawn {len(looking.person)} times")

    part()
    run = get_script_run_ctx()
    assert run
    now = workshop_views.stage(session.desk(), workshop_id)
    workshop_parts.catch_up(now)
    looking.parts["part"] = looking.parts["part"]._replace(was="another point")
    run.fragment_ids_this_run = ["what looks by itself"]
    workshop_parts.catch_up(now)


def test_a_part_that_the_room_has_left_behind_is_drawn_anew(room: Opened) -> None:
    at = drawn_by(a_part_that_follows, room.chair.workshop_id)

    assert "drawn 2 times" in told(at)
