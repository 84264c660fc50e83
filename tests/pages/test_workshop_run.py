"""Workshop, during: numbers but never answers, the steps in their order, the note, hands, ideas, the end."""

import re

import pytest

from hrdd.model.fields import TEXT_LENGTH
from hrdd.vocabulary import ItemState, Step
from hrdd.workbook import workshop_agenda, workshop_running, workshop_seats, workshops
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_recording import proposals
from tests.pages.facilitating import (
    agenda,
    as_facilitator,
    button,
    choose,
    done,
    fill,
    now,
    numbers,
    stands,
    write,
)
from tests.ui.at import drawn_by, labels, press_labelled, ran, told
from tests.workshop.room import Opened, a_rating, a_workshop, people, rate, take

NOTE = "Note of the discussion"
REASON = "I have *seen* it"


@pytest.fixture
def room(desk: Desk) -> Opened:
    """A workshop with one impact."""
    return a_workshop(desk)


def gathered(room: Opened, *ideas: str) -> None:
    """A point whose ideas have been revealed."""
    item = take(room, workshop_agenda.add_gather(room.desk, room.chair, "impacts"), Step.OPEN)
    for token, idea in zip(people(room, len(ideas)), ideas, strict=True):
        workshop_seats.tell(room.desk, token, item.id, 1, idea)
    take(room, item, Step.REVEAL)


def test_an_empty_agenda_is_told_before_anything_can_be_put_on_the_screens(room: Opened) -> None:
    assert "The agenda is empty." in told(as_facilitator(room, "during"))


def test_a_point_goes_through_two_rounds_and_is_recorded(room: Opened) -> None:
    a_rating(room)
    at = done(as_facilitator(room, "during"), "Next: People are followed · Scale")
    assert stands(room) == (ItemState.CLOSED, 1)

    done(at, "Open", "Reveal", "Discuss", "Second round")
    assert stands(room) == (ItemState.OPEN, 2)

    done(at, "Reveal", "Record")
    assert stands(room) == (ItemState.RECORDED, 2)
    assert "Every point has had its turn." in told(at)
    assert len(proposals(room.desk, room.assessment)) == 1


def test_what_comes_next_is_the_point_behind_and_then_one_that_was_passed_over(room: Opened) -> None:
    first, second, third = (a_rating(room, each) for each in ("scale", "scope", "irremediability"))
    workshop_running.bring_up(room.desk, room.chair, second.id)
    assert "Next: People are followed · Irremediability" in labels(as_facilitator(room))

    workshop_running.bring_up(room.desk, room.chair, third.id)
    assert "Next: People are followed · Scale" in labels(as_facilitator(room))
    assert first.position == 1


def test_only_the_steps_that_come_next_can_be_pressed_and_the_others_say_when(room: Opened) -> None:
    take(room, a_rating(room), Step.OPEN)

    at = as_facilitator(room)

    steps = {each: button(at, each) for each in ("Open", "Reveal", "Discuss", "Second round", "Record")}
    assert [name for name, step in steps.items() if not step.disabled] == ["Reveal"]
    assert steps["Second round"].help == "Possible once, after the discussion of the first round."


def test_while_a_point_is_open_numbers_are_told_and_never_what_was_answered(room: Opened) -> None:
    item = take(room, a_rating(room), Step.OPEN)
    seats = people(room, 3)
    rate(room, item, seats[:2], "51", reason=REASON)
    workshop_seats.skip(room.desk, seats[2], item.id, 1)

    at = as_facilitator(room)

    assert list(numbers(at).values())[:4] == ["3", "2", "1", "–"]
    assert REASON not in told(at)
    assert "Death, torture" in told(at)


def test_after_the_reveal_the_dots_and_the_reasons_are_shown(room: Opened) -> None:
    item = take(room, a_rating(room), Step.OPEN)
    rate(room, item, people(room, 3), "551", reason=REASON)
    take(room, item, Step.REVEAL)

    text = told(as_facilitator(room))

    assert text.count(REASON) == 3
    assert "3 answered, 0 skipped" in text


def test_the_second_round_is_shown_beside_the_first(room: Opened) -> None:
    item = take(room, a_rating(room), Step.OPEN)
    seats = people(room, 3)
    rate(room, item, seats, "551")
    take(room, item, Step.REVEAL, Step.DISCUSS, Step.AGAIN)
    rate(room, item, seats, "555", turn=2)
    take(room, item, Step.REVEAL)

    text = told(as_facilitator(room))

    assert ("First round" in text, "Second round" in text) == (True, True)
    assert "Revealed, second round" in text


def test_open_answers_are_shown_without_a_choice(room: Opened) -> None:
    item = workshop_agenda.add_ask(room.desk, room.chair, "Q-CU-2", open_question=True)
    take(room, item, Step.OPEN)
    (token,) = people(room, 1)
    workshop_seats.answer(room.desk, token, item.id, 1, workshop_seats.Said(reason=REASON))
    take(room, item, Step.REVEAL)

    assert f"- {REASON}" in told(as_facilitator(room))


def test_answers_without_a_meaning_of_their_own_are_listed_by_name(room: Opened) -> None:
    item = workshop_agenda.add_rank(room.desk, room.chair, ["Follow nobody", "Ask first"])
    workshop_running.bring_up(room.desk, room.chair, item.id)

    assert "- **Ask first**\n" in told(as_facilitator(room)) + "\n"


def test_time_is_counted_down_from_the_opening(room: Opened) -> None:
    item = a_rating(room)
    workshop_agenda.set_minutes(room.desk, room.chair, item.id, 5)
    take(room, item, Step.OPEN)

    left = numbers(as_facilitator(room))["Time left"]

    assert re.fullmatch(r"4:5\d|5:00", left)


def test_a_second_press_on_what_a_co_facilitator_has_just_done_changes_nothing(room: Opened) -> None:
    item = take(room, a_rating(room), Step.OPEN)
    at = as_facilitator(room)
    button(at, "Reveal").click()
    take(room, item, Step.REVEAL)

    ran(at)

    assert stands(room) == (ItemState.REVEALED, 1)
    assert "Revealed" in told(at)


def test_another_point_is_brought_up(room: Opened) -> None:
    first, second = a_rating(room), a_rating(room, "scope")
    take(room, first, Step.OPEN, Step.REVEAL)

    press_labelled(as_facilitator(room), "Put it on all screens")

    assert now(room).current == second.id


def test_another_point_is_not_brought_up_while_people_answer_one_and_the_screen_says_so(room: Opened) -> None:
    first = take(room, a_rating(room), Step.OPEN)
    a_rating(room, "scope")

    at = press_labelled(as_facilitator(room), "Put it on all screens")

    assert "'People are followed' is still open. Reveal it first" in told(at)
    assert now(room).current == first.id


def test_a_long_agenda_is_cut_around_the_point_that_is_on(room: Opened) -> None:
    for _ in range(3):
        workshop_agenda.add_ratings(room.desk, room.chair, room.impact)
    workshop_running.bring_up(room.desk, room.chair, agenda(room)[3].item.id)

    text = told(as_facilitator(room))

    assert "**Agenda**, 0 of 12 recorded" in text
    assert ("3. People" in text, "2. People" in text, "and 4 more" in text) == (True, False, True)


def test_a_point_is_reset_after_asking(room: Opened) -> None:
    item = take(room, a_rating(room), Step.OPEN)
    rate(room, item, people(room, 1), "5")

    press_labelled(as_facilitator(room), "Delete what was said, and close the point")

    assert stands(room) == (ItemState.CLOSED, 1)


def test_in_a_rehearsal_nothing_can_be_recorded_and_the_button_says_why(desk: Desk) -> None:
    room = a_workshop(desk, rehearsal=True)
    take(room, a_rating(room), Step.OPEN, Step.REVEAL)

    record = button(as_facilitator(room), "Record")

    assert (record.disabled, record.help) == (True, "This is a rehearsal: nothing of it can be recorded.")


def test_the_note_is_saved_as_it_is_written(room: Opened) -> None:
    item = take(room, a_rating(room), Step.OPEN, Step.REVEAL)
    at = as_facilitator(room)

    write(at, NOTE, "Patients were missing.")

    assert agenda(room)[0].item.note == "Patients were missing."
    workshop_running.note(room.desk, room.chair, item.id, "Patients were missing. So were nurses.")
    assert next(each.value for each in ran(at).text_area if each.label == NOTE).endswith("So were nurses.")


def test_a_note_that_is_too_long_is_told_below_its_box(room: Opened) -> None:
    take(room, a_rating(room), Step.OPEN)
    at = write(as_facilitator(room), NOTE, "x" * (TEXT_LENGTH + 1))

    assert "it is longer than" in told(at)


@pytest.mark.parametrize(
    ("note", "shown"), [("Nurses were *missing*", "Nurses were *missing*"), ("", "No note was taken.")]
)
def test_a_recorded_point_keeps_the_note_it_had(room: Opened, note: str, shown: str) -> None:
    item = take(room, a_rating(room), Step.OPEN)
    workshop_running.note(room.desk, room.chair, item.id, note)
    take(room, item, Step.REVEAL, Step.RECORD)

    at = as_facilitator(room)

    assert shown in told(at)
    assert [each.label for each in at.text_area] == []


def test_hands_are_entered_for_the_answers(room: Opened) -> None:
    item = take(room, a_rating(room), Step.OPEN)
    at = as_facilitator(room)
    fill(at, "Extreme", 4)

    press_labelled(at, "Enter the hands")

    assert workshop_running.hands(room.desk, room.chair, item.id) == {"5": 4}
    assert "Hands entered: 4" in [each.proto.popover.label for each in at.get("popover")]


def test_hands_of_a_point_that_was_revealed_meanwhile_are_not_counted(room: Opened) -> None:
    item = take(room, a_rating(room), Step.OPEN)
    at = as_facilitator(room)
    fill(at, "Extreme", 4)
    take(room, item, Step.REVEAL)

    ran(at)

    assert workshop_running.hands(room.desk, room.chair, item.id) == {}
    assert "Enter the hands" not in labels(at)


def test_ideas_that_say_the_same_are_merged(room: Opened) -> None:
    gathered(room, "Others are jailed", "People are followed", "They *follow* people")
    at = as_facilitator(room)
    assert "Tick ideas to merge" in told(at)
    for each in at.checkbox[1:]:
        each.check()
    ran(at)

    press_labelled(at, "Merge them")

    assert [each.label for each in at.checkbox] == ["Others are jailed", "People are followed"]


def test_an_idea_that_names_somebody_is_removed(room: Opened) -> None:
    gathered(room, "My neighbour was jailed", "Somebody is jailed")
    at = as_facilitator(room)
    at.checkbox[0].check()
    ran(at)
    assert "Merge them" not in labels(at)

    press_labelled(at, "Remove 1 idea")

    assert [each.label for each in at.checkbox] == ["Somebody is jailed"]


def test_the_support_of_ideas_is_told_once_they_are_discussed_and_recorded_ones_stay_as_they_are(room: Opened) -> None:
    gathered(room, "Somebody is jailed")
    at = done(as_facilitator(room), "Discuss")
    assert [each.label for each in at.checkbox] == ["Somebody is jailed *(support: 1)*"]

    done(at, "Record")
    assert "- Somebody is jailed *(support: 1)*" in told(at)
    assert list(at.checkbox) == []


def test_nothing_is_said_of_ideas_before_there_are_any(room: Opened) -> None:
    take(room, workshop_agenda.add_gather(room.desk, room.chair, "impacts"), Step.OPEN, Step.REVEAL)

    assert "Tick ideas" not in told(as_facilitator(room))


def test_the_workshop_is_ended_after_telling_what_would_be_lost(room: Opened) -> None:
    take(room, a_rating(room), Step.OPEN)
    at = as_facilitator(room)
    assert "**What was said on 1 point is not recorded** and will be deleted." in told(at)

    press_labelled(at, "End it now")

    assert now(room).ended_at
    assert "The record of the workshop" in told(at)


def test_nothing_is_lost_where_every_point_is_closed_or_recorded(room: Opened) -> None:
    a_rating(room)

    assert "is not recorded" not in told(as_facilitator(room, "during"))


def test_the_part_that_is_chosen_stays_in_the_address(room: Opened) -> None:
    at = as_facilitator(room)
    assert at.query_params["phase"] == "before"

    choose(at, "Part of the workshop", "during")

    assert at.query_params["phase"] == "during"


def a_part_of_the_screen(workshop_id: str, secret: str, part: str) -> None:
    """A part alone, drawn for somebody who has opened a link; or what stands in place of all of it."""
    import streamlit as st

    from hrdd.ui import session, workshop_beside, workshop_room, workshop_run, workshop_stage

    if session.enter(part, workshop_id):
        session.looking().chairs[workshop_id] = secret
        workshop_beside.hands(workshop_id)
        if part == "stage":
            workshop_stage.show(workshop_id)
        elif part == "door":
            workshop_room.door(workshop_id)
        else:
            workshop_run.order(workshop_id, mine=False)
    else:
        st.markdown("drawn anew")


@pytest.mark.parametrize("part", ["stage", "door", "order"])
def test_once_somebody_else_has_ended_the_workshop_the_whole_screen_is_drawn_anew(room: Opened, part: str) -> None:
    workshops.end(room.desk, room.chair)

    assert told(drawn_by(a_part_of_the_screen, room.chair.workshop_id, room.links.facilitator, part)) == "drawn anew"


def test_once_somebody_else_has_taken_over_the_whole_screen_is_drawn_anew(room: Opened) -> None:
    take(room, a_rating(room), Step.OPEN)
    workshops.take_over(room.desk, room.chair.workshop_id)

    at = drawn_by(a_part_of_the_screen, room.chair.workshop_id, room.links.facilitator, "stage")

    assert told(at) == "drawn anew"
