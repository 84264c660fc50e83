"""Fields save as they are given, say when or why not, and never lose a text or write over somebody else's."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from hrdd.model.fields import TEXT_LENGTH
from hrdd.model.workbook import Kind
from hrdd.ui import session
from hrdd.vocabulary import AssessmentStatus, ImpactState
from hrdd.workbook.assessments import history_of, look_up, open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, add_destination
from hrdd.workbook.saving import Place, of_assessment, of_entry, save
from tests.builders import ALICE, BOB, stored_impact
from tests.faulty import without_room
from tests.ui.at import (
    about_to_open,
    box,
    card,
    give,
    held_in,
    labels,
    opened,
    press_labelled,
    ran,
    sent_late,
    told,
    typed_before_a_restart,
    unfold,
)

OVERVIEW = "pages/overview.py"
LONG_AGO = timedelta(hours=1)
LONG = "What was seen at the station. " * 1000


@pytest.fixture
def use(assessment: str) -> Place:
    """A long text of the overview."""
    return of_assessment(assessment, "use")


@pytest.fixture
def title(assessment: str) -> Place:
    """A text on one line."""
    return of_assessment(assessment, "title")


def test_a_text_is_saved_and_the_screen_says_when(desk: Desk, assessment: str, use: Place) -> None:
    at = give(opened("overview", assessment), use, "Counting trains")

    kept = look_up(desk, assessment)
    assert kept.use == "Counting trains"
    assert kept.changed_at
    assert f"Saved {session.clock(kept.changed_at)}" in told(at)


@pytest.mark.parametrize(
    ("field", "given", "kept"),
    [
        ("product", "  Camera 7 ", "Camera 7"),
        ("status", AssessmentStatus.IN_REVIEW, AssessmentStatus.IN_REVIEW),
        ("trigger", "TR-2", "TR-2"),
        ("next_review", date(2027, 1, 31), date(2027, 1, 31)),
    ],
)
def test_every_sort_of_box_keeps_what_it_is_given(
    desk: Desk, assessment: str, field: str, given: object, kept: object
) -> None:
    give(opened("overview", assessment), of_assessment(assessment, field), given)

    assert getattr(look_up(desk, assessment), field) == kept


def test_several_choices_are_kept_in_their_order(desk: Desk, assessment: str) -> None:
    rights = of_entry(stored_impact(desk, assessment), Kind.IMPACT, "rights")

    give(opened("impacts", assessment, impact="I-1"), rights, ["R05", "R01"])

    assert open_workbook(desk, assessment).impacts[0].rights == ("R05", "R01")


def test_a_choice_clicked_again_is_taken_back(desk: Desk, assessment: str) -> None:
    impact = stored_impact(desk, assessment, scale=4)

    give(opened("impacts", assessment, impact="I-1"), of_entry(impact, Kind.IMPACT, "scale"), None)

    assert open_workbook(desk, assessment).impacts[0].scale is None


def test_a_text_that_does_not_fit_is_refused_with_the_reason_and_stays_in_its_box(
    desk: Desk, assessment: str, title: Place
) -> None:
    at = give(opened("overview", assessment), title, "x" * 301)

    assert "Not saved: Title of the assessment: it is longer than 300 characters." in told(at)
    assert box(at, title).value == "x" * 301
    assert look_up(desk, assessment).title == "Cameras at the station"


def test_a_refusal_is_forgotten_once_the_text_fits(assessment: str, title: Place) -> None:
    at = give(opened("overview", assessment), title, "x" * 301)

    give(at, title, "Short enough")

    assert "Not saved" not in told(at)


def test_two_texts_at_once_are_both_shown_and_none_is_written_over(desk: Desk, assessment: str, use: Place) -> None:
    at = opened("overview", assessment)
    save(desk, use, "*Bob's* text", BOB)

    give(at, use, "Alice's text")

    assert "Use that is assessed: two texts.** Yours is not saved yet." in told(at)
    assert "Saved:  \n*Bob's* text" in told(at)
    assert "Yours:  \nAlice's text" in told(at)
    assert look_up(desk, assessment).use == "*Bob's* text"


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        ("Keep mine", "Alice's text"),
        ("Keep the saved one", "Bob's text"),
        ("Keep both", "Bob's text\n\nAlice's text"),
    ],
)
def test_whoever_is_asked_chooses_which_text_stays(
    desk: Desk, assessment: str, use: Place, choice: str, kept: str
) -> None:
    at = opened("overview", assessment)
    save(desk, use, "Bob's text", BOB)
    give(at, use, "Alice's text")

    press_labelled(at, choice)

    assert look_up(desk, assessment).use == kept
    assert (box(at, use).value, "two texts" in told(at)) == (kept, False)


def test_who_saved_the_other_text_and_when_is_told(desk: Desk, assessment: str, use: Place) -> None:
    at = opened("overview", assessment)
    saved = save(desk, use, "Bob's text", BOB)

    give(at, use, "Alice's text")

    assert f"Saved by Bob, {session.clock(saved.at)}, version 1" in told(at)


def test_a_text_changed_and_changed_back_meanwhile_is_seen_too(desk: Desk, assessment: str, use: Place) -> None:
    save(desk, use, "as it was", BOB)
    at = opened("overview", assessment)
    for text in ("otherwise", "as it was"):
        save(desk, use, text, BOB)

    give(at, use, "Alice's text")

    assert "Saved:  \nas it was" in told(at)
    assert look_up(desk, assessment).use == "as it was"


def test_two_lists_at_once_can_both_be_kept(desk: Desk, assessment: str) -> None:
    rights = of_entry(stored_impact(desk, assessment), Kind.IMPACT, "rights")
    at = opened("impacts", assessment, impact="I-1")
    save(desk, rights, ("R05",), BOB)
    give(at, rights, ["R01"])

    press_labelled(at, "Keep both")

    assert open_workbook(desk, assessment).impacts[0].rights == ("R05", "R01")


def test_two_lines_at_once_cannot_both_be_kept(desk: Desk, assessment: str, title: Place) -> None:
    at = opened("overview", assessment)
    save(desk, title, "Bob's title", BOB)

    give(at, title, "Alice's title")

    assert ("Keep mine" in labels(at), "Keep both" in labels(at)) == (True, False)


def test_a_third_text_that_comes_while_somebody_chooses_is_shown_before_it_is_lost(
    desk: Desk, assessment: str, use: Place
) -> None:
    at = opened("overview", assessment)
    save(desk, use, "Bob's text", BOB)
    give(at, use, "Alice's text")
    save(desk, use, "Bob's third text", BOB)

    press_labelled(at, "Keep mine")

    assert look_up(desk, assessment).use == "Bob's third text"
    assert "Saved:  \nBob's third text\n" in told(at)


def test_both_texts_stay_in_sight_where_together_they_are_too_long(desk: Desk, assessment: str, use: Place) -> None:
    at = opened("overview", assessment)
    save(desk, use, "b" * TEXT_LENGTH, BOB)
    give(at, use, "Alice's text")

    press_labelled(at, "Keep both")

    assert f"it is longer than {TEXT_LENGTH} characters" in told(at)
    assert "Yours:  \nAlice's text\n" in told(at)


def test_the_text_not_chosen_can_still_be_found_in_the_history(desk: Desk, assessment: str, use: Place) -> None:
    at = opened("overview", assessment)
    save(desk, use, "Bob's text", BOB)
    give(at, use, "Alice's text")

    press_labelled(at, "Keep mine")

    told_by_history = [each.new for each in history_of(desk, assessment) if each.field == "use"]
    assert told_by_history == ['"Bob\'s text"', '"Alice\'s text"']


@pytest.mark.parametrize(
    ("field", "theirs", "mine", "saved", "yours"),
    [
        ("scale", 2, 5, "Limited", "Extreme"),
        ("rights", ("R01",), ["R01", "R04"], "Life", "Life, No slavery or forced labour"),
        ("state", ImpactState.ACTUAL, None, "Has happened", "nothing"),
    ],
)
def test_two_choices_at_once_are_shown_in_the_words_of_their_box(
    desk: Desk, assessment: str, field: str, theirs: object, mine: object, saved: str, yours: str
) -> None:
    place = of_entry(stored_impact(desk, assessment, state=ImpactState.POTENTIAL, scale=3), Kind.IMPACT, field)
    at = opened("impacts", assessment, impact="I-1")
    save(desk, place, theirs, BOB)

    give(at, place, mine)

    assert f"Saved:  \n{saved}\n" in told(at)
    assert f"Yours:  \n{yours}\n" in told(at)


def test_what_a_replaced_box_held_is_not_written_over_the_choice(desk: Desk, assessment: str, use: Place) -> None:
    at = opened("overview", assessment)
    save(desk, use, "Bob's text", BOB)
    replaced = held_in(box(give(at, use, "Alice's text"), use))

    sent_late(press_labelled(at, "Keep mine"), replaced)

    assert replaced.string_value == "Bob's text"
    assert look_up(desk, assessment).use == "Alice's text"


def test_a_box_that_shows_an_older_text_is_made_anew(desk: Desk, assessment: str, use: Place) -> None:
    at = give(opened("overview", assessment), use, "first")
    save(desk, use, "second, by Bob", BOB)

    ran(at)

    assert box(at, use).value == "second, by Bob"
    assert look_up(desk, assessment).use == "second, by Bob"


def test_a_text_found_after_a_restart_is_saved_where_nobody_wrote_since(
    desk: Desk, assessment: str, use: Place, desk_at: Callable[[datetime], Desk]
) -> None:
    save(desk_at(session.STARTED - LONG_AGO), use, "from before the restart", BOB)
    at = typed_before_a_restart(about_to_open(OVERVIEW, assessment), use, "typed, and never sent")

    ran(at)

    assert look_up(desk, assessment).use == "typed, and never sent"
    assert "two texts" not in told(at)


def test_a_text_found_after_a_restart_is_asked_about_where_somebody_wrote_since(
    desk: Desk, assessment: str, use: Place
) -> None:
    save(desk, use, "Bob's text", BOB)
    at = typed_before_a_restart(about_to_open(OVERVIEW, assessment), use, "typed, and never sent")

    ran(at)

    assert {"Keep mine", "Keep the saved one"} <= set(labels(at))
    assert look_up(desk, assessment).use == "Bob's text"


def test_a_text_found_after_a_restart_that_does_not_fit_is_told_and_kept_in_its_box(
    assessment: str, title: Place
) -> None:
    at = typed_before_a_restart(about_to_open(OVERVIEW, assessment), title, "x" * 301)

    ran(at)

    assert "it is longer than 300 characters" in told(at)
    assert box(at, title).value == "x" * 301


def test_a_text_found_after_a_restart_that_cannot_be_saved_yet_waits_beside_its_box(
    desk: Desk, assessment: str, use: Place
) -> None:
    at = typed_before_a_restart(about_to_open(OVERVIEW, assessment), use, LONG)

    with without_room(desk.store):
        ran(at)
    waiting = told(at)
    press_labelled(at, "Save again")

    assert "Not saved yet; your answer is kept here meanwhile." in waiting
    assert look_up(desk, assessment).use == LONG


def test_names_that_people_typed_are_no_markup_in_a_choice(desk: Desk, assessment: str) -> None:
    named = add(desk, assessment, Kind.INDICATOR, ALICE, title="Share :red[x] of *all*")
    reading = add(desk, assessment, Kind.READING, ALICE)

    at = unfold(opened("tracking", assessment), card(Kind.READING, assessment, reading.id))

    (shown,) = box(at, Place(assessment, Kind.READING, reading.id, "indicator")).proto.options
    assert (named.id, shown.content) == ("N-1", r"N\-1 Share \:red\[x\] of \*all\*")


def test_a_card_nothing_was_said_on_tells_so(assessment: str) -> None:
    assert "Not answered yet" in told(opened("end_use", assessment))


def test_an_entry_that_was_never_changed_says_nothing_was_said(desk: Desk, assessment: str) -> None:
    add_destination(desk, assessment, "KEN", BOB)

    assert "Nothing said yet" in told(opened("customer", assessment))
