"""A database that fails under a person's hands: told on the screen, the answer kept, and saved once it works again."""

import pytest

from hrdd.model.fields import TEXT_LENGTH
from hrdd.workbook.assessments import history_of, look_up
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import Place, of_assessment, save
from tests.builders import BOB, stored_impact
from tests.faulty import damage, without_room
from tests.ui.at import (
    box,
    drawn_by,
    give,
    held_in,
    in_menu,
    labels,
    opened,
    press_labelled,
    ran,
    sent_late,
    told,
)

LONG = "What was seen at the station. " * 1000
KEPT = "Not saved yet; your answer is kept here meanwhile."


@pytest.fixture
def use(assessment: str) -> Place:
    """A long text of the overview."""
    return of_assessment(assessment, "use")


def test_a_text_the_disk_has_no_room_for_stays_in_its_box_and_is_saved_on_a_click(desk: Desk, use: Place) -> None:
    at = opened("overview", use.assessment_id)

    with without_room(desk.store):
        give(at, use, LONG)
        press_labelled(at, "Save again")
    waiting, said = box(at, use).value, told(at)
    press_labelled(at, "Save again")

    assert (waiting, KEPT in said, "Make room on the disk" in said) == (LONG, True, True)
    assert (look_up(desk, use.assessment_id).use, "Save again" in labels(at)) == (LONG, False)


def test_a_press_on_save_again_that_is_sent_twice_saves_once(desk: Desk, use: Place) -> None:
    at = opened("overview", use.assessment_id)
    with without_room(desk.store):
        give(at, use, LONG)
    again = next(each for each in at.button if each.label == "Save again")
    sent_twice = held_in(again.click())
    ran(at)

    sent_late(at, sent_twice)

    assert [each.field for each in history_of(desk, use.assessment_id)].count("use") == 1


def test_a_text_the_disk_had_no_room_for_is_saved_with_the_next_letter_too(desk: Desk, use: Place) -> None:
    at = opened("overview", use.assessment_id)
    with without_room(desk.store):
        give(at, use, LONG)

    give(at, use, LONG + "And more.")

    assert look_up(desk, use.assessment_id).use == LONG + "And more."
    assert KEPT not in told(at)


def test_a_text_outlives_a_screen_that_cannot_be_drawn_at_all(desk: Desk, use: Place) -> None:
    at, away = opened("overview", use.assessment_id), desk.store.path.with_name("away.db")
    desk.store.close()
    desk.store.path.rename(away)
    box(at, use).set_value("Counting trains")
    at.run()
    away.rename(desk.store.path)
    ran(at)

    press_labelled(at, "Save again")

    assert look_up(desk, use.assessment_id).use == "Counting trains"
    assert box(at, use).value == "Counting trains"


def test_a_text_of_a_megabyte_stays_in_its_box_with_the_reason_why_it_is_not_saved(desk: Desk, use: Place) -> None:
    huge = "x" * 1_000_000

    at = give(opened("overview", use.assessment_id), use, huge)

    assert (box(at, use).value == huge, look_up(desk, use.assessment_id).use) == (True, "")
    assert f"it is longer than {TEXT_LENGTH} characters" in told(at)


def test_a_text_with_a_character_no_file_can_hold_stays_in_its_box_and_is_saved_without_it_on_a_click(
    desk: Desk, use: Place
) -> None:
    at = give(opened("overview", use.assessment_id), use, "A bell\x07 rings")
    waiting, said, kept = box(at, use).value, told(at), look_up(desk, use.assessment_id).use

    press_labelled(at, "Save without it")

    assert (waiting, kept, "the character U+0007 after “bell”; take it out" in said) == ("A bell\x07 rings", "", True)
    assert (look_up(desk, use.assessment_id).use, box(at, use).value) == ("A bell rings", "A bell rings")


def test_what_somebody_else_wrote_meanwhile_is_not_written_over(desk: Desk, use: Place) -> None:
    at = opened("overview", use.assessment_id)
    with without_room(desk.store):
        give(at, use, LONG)
    shown = at.session_state["looking"].shown[use]
    save(desk, use, "Bob was here", BOB)
    at.session_state["looking"].shown[use] = shown

    next(each for each in at.button if each.label == "Save again").click()
    ran(at)

    assert look_up(desk, use.assessment_id).use == "Bob was here"


def test_a_screen_without_a_database_says_why_and_offers_to_try_again(desk: Desk, assessment: str) -> None:
    desk.store.close()
    whole = damage(desk.store.path, "assessment")

    at = in_menu("overview", assessment)
    said = told(at)
    desk.store.close()
    desk.store.path.write_bytes(whole)
    press_labelled(at, "Try again")

    assert "**The database cannot be used just now.**" in said
    assert at.title[0].value == "Cameras at the station"


def test_a_part_of_a_screen_is_drawn_from_what_was_last_seen_while_the_database_fails(
    desk: Desk, assessment: str
) -> None:
    stored_impact(desk, assessment, title="People are followed")

    def script(assessment: str) -> None:
        import streamlit as st
        from streamlit.runtime.scriptrunner import get_script_run_ctx

        from hrdd.model.workbook import Kind
        from hrdd.ui import entry, session
        from hrdd.workbook.saving import Seen, of_assessment

        run, place = get_script_run_ctx(), of_assessment(assessment, "use")
        assert run
        run.fragment_ids_this_run = ["a card of its own"]
        if session.last_seen(assessment) is None:
            session.as_it_stands(assessment)
            session.looking().shown[place] = Seen("", 7)
        st.markdown(session.assessment_now(assessment).title)
        st.markdown(session.as_it_stands(assessment).assessment.title)
        st.markdown(entry.find(assessment, Kind.IMPACT, "I-1").title)
        st.markdown(session.version(place))

    at = drawn_by(script, assessment)
    desk.store.close()
    desk.store.path.unlink()

    ran(at)

    assert told(at) == "Cameras at the station\nCameras at the station\nPeople are followed\n7"


@pytest.mark.parametrize("asked", ["as_it_stands", "assessment_now", "find", "version"])
def test_a_part_of_a_screen_that_never_saw_the_assessment_says_why_it_is_empty(
    desk: Desk, assessment: str, asked: str
) -> None:
    desk.store.close()
    desk.store.path.unlink()

    def script(assessment: str, asked: str) -> None:
        from streamlit.runtime.scriptrunner import get_script_run_ctx

        from hrdd.errors import DatabaseFault
        from hrdd.model.workbook import Kind
        from hrdd.ui import entry, failing, session
        from hrdd.workbook.saving import of_assessment

        run = get_script_run_ctx()
        assert run
        run.fragment_ids_this_run = ["a card of its own"]
        ways = {
            "as_it_stands": lambda: session.as_it_stands(assessment),
            "assessment_now": lambda: session.assessment_now(assessment),
            "find": lambda: entry.find(assessment, Kind.IMPACT, "I-1"),
            "version": lambda: session.version(of_assessment(assessment, "use")),
        }
        try:
            ways[asked]()
        except DatabaseFault as fault:
            failing.tell(fault)

    at = drawn_by(script, assessment, asked)

    assert "**The database cannot be used just now.**" in told(at)
    assert labels(at) == []


def test_an_answer_of_ones_own_is_added_to_what_was_read_without_reading_all_again(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, title="People are filmed")

    def script(assessment: str) -> None:
        import streamlit as st
        from streamlit.runtime.scriptrunner import get_script_run_ctx

        from hrdd.model.workbook import Kind
        from hrdd.ui import session
        from hrdd.workbook.saving import Place, of_assessment, save

        run = get_script_run_ctx()
        assert run
        run.fragment_ids_this_run = ["a card of its own"]
        before = session.as_it_stands(assessment)
        for place in (Place(assessment, Kind.IMPACT, "I-1", "title"), of_assessment(assessment, "use")):
            session.note_saved(place, save(session.desk(), place, "followed", "Alice").owner)
            now = session.as_it_stands(assessment)
            st.markdown(f"{now.impacts[0].title}, {now.assessment.use}, {now.answers is before.answers}")

    at = drawn_by(script, assessment)

    assert told(at) == "followed, , True\nfollowed, followed, True"
