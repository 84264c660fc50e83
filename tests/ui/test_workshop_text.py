"""Texts of a workshop: kept as they are written, by two at once, through a fault, and after a restart."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.model.fields import TEXT_LENGTH
from hrdd.ui.workshop_text import place_of, with_what_was_found
from hrdd.vocabulary import Step
from hrdd.workbook import workshop_running, workshops
from hrdd.workbook.desk import Desk
from tests.faulty import without_room
from tests.ui.at import (
    about_to_open,
    drawn_by,
    held_in,
    labels,
    press_labelled,
    ran,
    sent_late,
    told,
    typed_before_a_restart,
)
from tests.workshop.room import Opened, a_rating, a_workshop, take

NOTE, TITLE = "Note of the discussion", "Title on the phones"
SAVED = "Saved while you write."
LONG = "Patients were missing. " * 1500


@pytest.fixture
def room(desk: Desk) -> Opened:
    """A workshop without a point."""
    return a_workshop(desk)


@pytest.fixture
def point(room: Opened) -> int:
    """A point that is open."""
    return take(room, a_rating(room), Step.OPEN).id


def facilitating(room: Opened, part: str) -> AppTest:
    """The facilitator's screen, not drawn yet."""
    where = {"workshop": room.chair.workshop_id, "chair": room.links.facilitator, "phase": part}
    return about_to_open("pages/workshop.py", room.assessment, **where)


def box(at: AppTest, label: str = NOTE) -> Any:
    """The box of a text."""
    return next(each for each in (*at.text_area, *at.text_input) if each.label == label)


def write(at: AppTest, text: str, label: str = NOTE) -> AppTest:
    """Write into a box."""
    box(at, label).set_value(text)
    return ran(at)


def note(room: Opened, point: int) -> str:
    """The note as stored."""
    return workshop_running.note_of(room.desk, point)


def write_elsewhere(room: Opened, point: int, text: str) -> None:
    """Another facilitator writes."""
    workshop_running.note(room.desk, room.chair, point, text)


def test_a_note_the_disk_has_no_room_for_stays_in_its_box_and_is_saved_on_a_click(room: Opened, point: int) -> None:
    at = ran(facilitating(room, "during"))

    with without_room(room.desk.store):
        write(at, LONG)
        press_labelled(at, "Save again")
    waiting, said = box(at).value, told(at)
    press_labelled(at, "Save again")

    assert (waiting, "Make room on the disk" in said, SAVED in said) == (LONG, True, False)
    assert (note(room, point), SAVED in told(at), "Save again" in labels(at)) == (LONG, True, False)


def test_a_press_on_save_again_that_is_sent_twice_does_no_harm(room: Opened, point: int) -> None:
    at = ran(facilitating(room, "during"))
    with without_room(room.desk.store):
        write(at, LONG)
    sent_twice = held_in(next(each for each in at.button if each.label == "Save again").click())
    ran(at)

    sent_late(at, sent_twice)

    assert (note(room, point), box(at).value) == (LONG, LONG)


def test_a_note_that_cannot_be_saved_stays_in_its_box_while_somebody_else_writes(room: Opened, point: int) -> None:
    at = write(ran(facilitating(room, "during")), "x" * (TEXT_LENGTH + 1))
    write_elsewhere(room, point, "Theirs.")

    ran(at)

    assert box(at).value == "x" * (TEXT_LENGTH + 1)
    assert "it is longer than" in told(at)


def test_a_note_that_fits_at_last_is_kept_with_what_somebody_else_wrote_meanwhile(room: Opened, point: int) -> None:
    at = write(ran(facilitating(room, "during")), "x" * (TEXT_LENGTH + 1))
    write_elsewhere(room, point, "Theirs.")

    write(ran(at), "Mine.")

    assert (note(room, point), box(at).value, SAVED in told(at)) == ("Theirs.\n\nMine.", "Theirs.\n\nMine.", True)


def test_a_refusal_is_forgotten_where_the_box_is_as_it_was(room: Opened, point: int) -> None:
    write_elsewhere(room, point, "As it was.")
    at = write(ran(facilitating(room, "during")), "x" * (TEXT_LENGTH + 1))

    write(at, "As it was.")

    assert (note(room, point), SAVED in told(at)) == ("As it was.", True)


def test_a_note_with_a_character_no_file_can_hold_is_saved_without_it_on_a_click(room: Opened, point: int) -> None:
    at = write(ran(facilitating(room, "during")), "A bell\x07 rings")

    press_labelled(at, "Save without it")

    assert (note(room, point), box(at).value) == ("A bell rings", "A bell rings")


def test_a_database_that_fails_while_the_note_is_read_loses_no_text(room: Opened, point: int) -> None:
    at, path = ran(facilitating(room, "during")), room.desk.store.path
    away = path.with_name("away.db")
    room.desk.store.close()
    path.rename(away)
    box(at).set_value("Patients were missing.")
    at.run()
    away.rename(path)
    room.desk.store.close()
    ran(at)

    waiting = box(at).value
    press_labelled(at, "Save again")

    assert (waiting, note(room, point)) == ("Patients were missing.", "Patients were missing.")


def test_a_note_typed_before_a_restart_is_stored(room: Opened, point: int) -> None:
    place = place_of(room.chair.workshop_id, "note", str(point))
    write_elsewhere(room, point, "Patients were missing.")
    at = typed_before_a_restart(facilitating(room, "during"), place, "Patients were missing. So were nurses.")

    ran(at)

    assert note(room, point) == "Patients were missing. So were nurses."


def test_a_note_typed_before_a_restart_stands_behind_what_somebody_else_wrote(room: Opened, point: int) -> None:
    place = place_of(room.chair.workshop_id, "note", str(point))
    write_elsewhere(room, point, "Theirs.")
    at = typed_before_a_restart(facilitating(room, "during"), place, "Mine.")

    ran(at)

    assert (note(room, point), box(at).value) == ("Theirs.\n\nMine.", "Theirs.\n\nMine.")


def test_a_note_typed_before_a_restart_loses_no_character_unseen(room: Opened, point: int) -> None:
    place = place_of(room.chair.workshop_id, "note", str(point))
    at = ran(typed_before_a_restart(facilitating(room, "during"), place, "A bell\x07 rings"))
    asked, kept = told(at), note(room, point)

    press_labelled(at, "Save without it")

    assert ("the character U+0007 after “bell”; take it out" in asked, kept) == (True, "")
    assert note(room, point) == "A bell rings"


def test_a_note_typed_before_a_restart_that_does_not_fit_is_told_and_kept_in_its_box(room: Opened, point: int) -> None:
    place = place_of(room.chair.workshop_id, "note", str(point))
    at = typed_before_a_restart(facilitating(room, "during"), place, "x" * (TEXT_LENGTH + 1))

    ran(at)

    assert (box(at).value, "it is longer than" in told(at)) == ("x" * (TEXT_LENGTH + 1), True)


@pytest.mark.parametrize(
    ("theirs", "mine", "kept"),
    [
        ("A. B.", "A.", "A. B."),
        ("A.", "A. B.", "A. B."),
        ("", "B", "B"),
        ("A", "", "A"),
        ("A", "B", "A\n\nB"),
    ],
    ids=["an older text", "a longer text", "the first text", "an empty box", "two texts"],
)
def test_of_a_text_that_is_found_and_the_one_kept_neither_is_lost(theirs: str, mine: str, kept: str) -> None:
    assert with_what_was_found(theirs, mine) == kept


def test_what_a_replaced_box_held_is_not_written_over_the_note(room: Opened, point: int) -> None:
    at = write(ran(facilitating(room, "during")), "Mine.")
    replaced = held_in(box(at))
    write_elsewhere(room, point, "Mine. And theirs.")
    ran(at)

    sent_late(at, replaced)

    assert note(room, point) == "Mine. And theirs."


def writing_at_once(workshop_id: str, item_id: int, secret: str, times: int) -> None:
    """A note that somebody else writes into just after it was read for saving, so many times."""
    from hrdd.ui import session, workshop_chair, workshop_text
    from hrdd.workbook import workshop_running

    session.looking().chairs[workshop_id] = secret
    desk, chair, said = session.desk(), workshop_chair.of_now(workshop_id), session.looking().refused

    def over(text: str, expected: str) -> str:
        if len(said) < times:
            said[str(len(said))] = "once more"
            workshop_running.note(desk, chair, item_id, f"Theirs {len(said)}.")
        return workshop_running.note(desk, chair, item_id, text, expected)

    workshop_text.long_text(
        workshop_text.place_of(workshop_id, "note", str(item_id)),
        "Note",
        lambda: workshop_running.note_of(desk, item_id),
        over,
    )


def test_what_is_written_between_reading_and_saving_is_kept_too(room: Opened, point: int) -> None:
    at = drawn_by(writing_at_once, room.chair.workshop_id, point, room.links.facilitator, 1)

    write(at, "Mine.", "Note")

    assert (note(room, point), box(at, "Note").value) == ("Theirs 1.\n\nMine.", "Theirs 1.\n\nMine.")


def test_a_text_that_comes_in_between_again_and_again_is_not_written_over_and_mine_stays_in_sight(
    room: Opened, point: int
) -> None:
    at = drawn_by(writing_at_once, room.chair.workshop_id, point, room.links.facilitator, 2)

    write(at, "Mine.", "Note")
    between = note(room, point), box(at, "Note").value, told(at)
    write(at, "Mine, then.", "Note")

    assert between[:2] == ("Theirs 2.", "Mine.")
    assert "Note was changed elsewhere meanwhile." in between[2]
    assert note(room, point) == "Theirs 2.\n\nMine, then."


def title(room: Opened) -> str:
    """The title as stored."""
    return workshops.look_up(room.desk, room.chair.workshop_id).title


def test_a_line_typed_before_a_restart_is_asked_about_and_saved_on_a_click(room: Opened) -> None:
    before, place = title(room), place_of(room.chair.workshop_id, "title")
    at = ran(typed_before_a_restart(facilitating(room, "told"), place, "A day with residents"))
    asked, waiting, kept = told(at), box(at, TITLE).value, title(room)

    press_labelled(at, "Keep mine")

    assert f"Not saved yet, because the connection was lost. Kept so far: {before}" in asked
    assert (waiting, kept) == ("A day with residents", before)
    assert (title(room), box(at, TITLE).value) == ("A day with residents", "A day with residents")


def test_what_a_replaced_line_held_is_not_written_over_the_title(room: Opened) -> None:
    at = write(ran(facilitating(room, "told")), "Mine", TITLE)
    replaced = held_in(box(at, TITLE))
    workshops.prepare(room.desk, room.chair, title="Theirs")
    ran(at)

    sent_late(at, replaced)

    assert (title(room), box(at, TITLE).value) == ("Theirs", "Theirs")


def test_a_line_that_does_not_fit_stays_in_its_box_with_the_reason_while_somebody_else_writes(room: Opened) -> None:
    at = write(ran(facilitating(room, "told")), "x" * 301, TITLE)
    workshops.prepare(room.desk, room.chair, title="Theirs")

    ran(at)

    assert (title(room), box(at, TITLE).value) == ("Theirs", "x" * 301)
    assert "it is longer than 300 characters" in told(at)
