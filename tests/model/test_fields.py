"""The kinds of field: what they clean, what they refuse, what they never change."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from hrdd.model.fields import HIGHEST_COUNT, LINE_LENGTH, TEXT_LENGTH, Moment, clean, no_twice, one_line, printable
from hrdd.vocabulary import Involvement
from tests.builders import a_benefit, an_action, an_assessment, an_impact

any_text = st.text(st.characters(codec=None))


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_break_becomes_one_kind(line_break: str) -> None:
    assert clean(f"one{line_break}two") == "one\ntwo"


def test_characters_no_document_can_hold_are_left_out() -> None:
    assert clean("a\x00b\x07c\x1bd\ud800e\ufffff") == "abcdef"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("the bell\x07 rings", "U+0007 after “bell”"),
        ("\x00", "U+0000 at the beginning"),
        ("half a face \ud83d", "U+D83D after “face”"),
        ("x" * 100 + "\uffff", f"U+FFFF after “{'x' * 40}”"),
    ],
)
def test_a_character_no_file_can_hold_is_refused_by_its_name_and_place(typed: str, told: str) -> None:
    with pytest.raises(ValidationError, match=f"no file can hold the character {re.escape(told)}; take it out"):
        an_impact(description=typed)


@given(any_text)
def test_what_is_printable_loses_no_letter_by_cleaning(text: str) -> None:
    try:
        kept = clean(printable(text))
    except ValueError:
        assert clean(text) != text
        return

    assert len(kept.split()) == len(text.split())


def test_tabs_emoji_and_right_to_left_text_stay() -> None:
    text = "\tمرحبا 👩🏽‍⚖️ שלום"

    assert clean(text) == text


@given(any_text)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(any_text)
def test_a_line_has_no_breaks_and_no_spaces_around_it(text: str) -> None:
    line = one_line(text)

    assert line.splitlines() in ([], [line])
    assert line == line.strip()


@given(st.lists(st.sampled_from("abc")))
def test_ids_stand_once_in_the_order_they_were_named(named: list[str]) -> None:
    kept = no_twice(named)

    assert sorted(kept) == sorted(set(named))
    assert sorted(kept, key=named.index) == list(kept)


def test_fields_clean_what_they_are_given() -> None:
    impact = an_impact(title="  two\nlines ", description="a\r\nb", rights=["R01", "R01"])

    assert (impact.title, impact.description, impact.rights) == ("two lines", "a\nb", ("R01",))


def test_the_longest_texts_are_accepted() -> None:
    benefit = a_benefit(title="x" * LINE_LENGTH, description="y" * TEXT_LENGTH)

    assert (len(benefit.title), len(benefit.description)) == (LINE_LENGTH, TEXT_LENGTH)


@pytest.mark.parametrize(
    "said",
    [
        {"title": "x" * (LINE_LENGTH + 1)},
        {"description": "x" * (TEXT_LENGTH + 1)},
        {"scale": 0},
        {"scale": 6},
        {"scale": "many"},
        {"state": "perhaps"},
        {"rights": "R01"},
        {"position": -1},
        {"position": HIGHEST_COUNT + 1},
        {"colour": "red"},
    ],
)
def test_what_does_not_fit_is_refused(said: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        an_impact(**said)


@pytest.mark.parametrize("due", [5, "1767225600", "22 November", "2026-13-01", "2026-11-22T10:00:00Z", 1.5, True])
def test_a_date_is_written_out_or_refused(due: object) -> None:
    with pytest.raises(ValidationError):
        an_action(due=due)


def test_a_date_may_be_given_as_text() -> None:
    assert an_action(due="2026-11-22").due == date(2026, 11, 22)


def test_a_moment_is_kept_in_utc() -> None:
    east = datetime(2026, 11, 22, 14, tzinfo=timezone(timedelta(hours=2)))

    assert an_impact(decided_at=east).decided_at.isoformat() == "2026-11-22T12:00:00+00:00"


@pytest.mark.parametrize(
    "moment", ["2026-11-22T14:00:00", "0001-01-01T00:00:00+14:00", "2026-11-22", 1767225600, date(2026, 11, 22)]
)
def test_a_moment_that_could_be_several_or_none_is_refused(moment: object) -> None:
    with pytest.raises(ValidationError):
        an_impact(decided_at=moment)


def test_the_moment_column_keeps_microseconds_and_the_zone() -> None:
    moment = datetime(2026, 11, 22, 12, 0, 0, 123456, tzinfo=UTC)
    column = Moment()

    stored = column.process_bind_param(moment, None)

    assert stored == "2026-11-22T12:00:00.123456+00:00"
    assert column.process_result_value(stored, None) == moment


def test_the_moment_column_keeps_nothing_as_nothing() -> None:
    column = Moment()

    assert column.process_bind_param(None, None) is None
    assert column.process_result_value(None, None) is None


def test_what_was_read_never_changes() -> None:
    impact = an_impact()

    with pytest.raises(ValidationError):
        impact.title = "Something else"


def test_an_assessment_begins_as_a_draft_of_our_own() -> None:
    assessment = an_assessment()

    assert (assessment.status, assessment.origin, assessment.revision) == ("draft", "own", 0)


def test_an_impact_begins_with_nothing_assumed() -> None:
    impact = an_impact(state=None)

    assert (impact.state, impact.tied, impact.decided_outcome) == (None, None, None)


def test_a_closed_word_is_read_from_its_value() -> None:
    assert an_impact(decided_outcome="directly_linked").decided_outcome is Involvement.DIRECTLY_LINKED
