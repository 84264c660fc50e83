"""Saving one field: at once, with its history, never over somebody else's text."""

from datetime import date, timedelta
from typing import Any

import pytest

from hrdd.errors import ChangedMeanwhile, UnacceptableValue, UnknownAssessment, UnknownRecord
from hrdd.model.fields import LINE_LENGTH
from hrdd.model.workbook import Kind
from hrdd.vocabulary import NEEDS_RESEARCH
from hrdd.workbook.assessments import history_of, look_up, open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.saving import Place, Unsaved, advise, as_kept, changes_of, label, of_assessment, of_entry, save
from tests.builders import ALICE, BOB, stored_assessment, stored_impact
from tests.conftest import NOON, Clock


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment in the database."""
    return stored_assessment(desk)


@pytest.fixture
def use(assessment: str) -> Place:
    """The place of a long text."""
    return of_assessment(assessment, "use")


def answer(assessment: str, field: str, question: str = "Q-EU-1") -> Place:
    """The place of a field of an answer."""
    return Place(assessment, Kind.ANSWER, question, field)


def test_a_value_is_kept_with_its_history_and_the_revision_counts(desk: Desk, use: Place, clock: Clock) -> None:
    at = clock.forward(minutes=2)

    saved = save(desk, use, "Counting trains", ALICE)

    assert saved[:3] == ("Counting trains", at, 2)
    assert saved.owner == look_up(desk, use.assessment_id)
    assert [(each.old, each.new, each.by, each.at) for each in changes_of(desk, use)] == [
        ('""', '"Counting trains"', ALICE, at)
    ]


def test_saving_dates_the_assessment_and_the_entry(desk: Desk, assessment: str, clock: Clock) -> None:
    impact = stored_impact(desk, assessment)
    at = clock.forward(hours=1)

    save(desk, of_entry(impact, Kind.IMPACT, "title"), "People are followed", ALICE)

    workbook = open_workbook(desk, assessment)
    assert (workbook.assessment.changed_at, workbook.impacts[0].changed_at) == (at, at)


def test_the_same_value_writes_nothing(desk: Desk, use: Place) -> None:
    save(desk, use, "Counting\ntrains", ALICE)

    saved = save(desk, use, "Counting\r\ntrains", BOB)

    assert saved.revision == 0
    assert len(changes_of(desk, use)) == 1


def test_an_answer_is_made_when_something_is_first_said(desk: Desk, assessment: str) -> None:
    save(desk, answer(assessment, "choice"), NEEDS_RESEARCH, ALICE)
    save(desk, answer(assessment, "reason"), "Nobody was asked yet", ALICE)

    (found,) = open_workbook(desk, assessment).answers
    assert (found.id, found.choice, found.reason) == ("Q-EU-1", "needs_research", "Nobody was asked yet")


def test_nothing_said_to_a_question_makes_no_answer(desk: Desk, assessment: str) -> None:
    save(desk, answer(assessment, "reason"), "", ALICE)

    assert open_workbook(desk, assessment).answers == ()


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("title", "x" * 301, "it is longer than 300 characters"),
        ("status", "perhaps", "it can only be 'draft', 'in_review' or 'concluded'"),
        ("next_review", "soon", "a date is expected"),
        ("trigger", "TR-99", "the method does not know TR-99"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(
    desk: Desk, assessment: str, field: str, value: object, reason: str
) -> None:
    with pytest.raises(UnacceptableValue, match=reason):
        save(desk, of_assessment(assessment, field), value, ALICE)

    assert look_up(desk, assessment).revision == 1


@pytest.mark.parametrize(
    ("kind", "record", "field", "value", "reason"),
    [
        (Kind.IMPACT, "I-1", "scale", 6, "it must be 5 or less"),
        (Kind.IMPACT, "I-1", "scale", 0, "it must be 1 or more"),
        (Kind.IMPACT, "I-1", "scale", "many", "a whole number is expected"),
        (Kind.IMPACT, "I-1", "rights", "R01", "a list is expected"),
        (Kind.IMPACT, "I-1", "rights", (5,), "a text is expected"),
        (Kind.ACTION, "A-1", "due", "2026-02-30", "there is no such date"),
        (Kind.IMPACT, "I-1", "rights", ("R01", "R99"), "the method does not know R99"),
        (Kind.IMPACT, "I-1", "competing_rights", ("R99",), "the method does not know R99"),
        (Kind.IMPACT, "I-1", "groups", ("G99",), "the method does not know G99"),
        (Kind.IMPACT, "I-1", "harm_mode", "HM-9", "the method does not know HM-9"),
        (Kind.IMPACT, "I-1", "stages", ("LC-99",), "the method does not know LC-99"),
        (Kind.IMPACT, "I-1", "rights_holders", ("X",), "the method does not know X"),
        (Kind.ACTION, "A-1", "measure", "M-99", "the method does not know M-99"),
        (Kind.ACTION, "A-1", "leverage_type", "LV-9", "the method does not know LV-9"),
        (Kind.ACTION, "A-1", "impacts", ("I-1", "I-2"), "there is no impact I-2 in this assessment"),
        (Kind.PARTY, "P-1", "country", "XYZ", "the method does not know XYZ"),
        (Kind.ANSWER, "Q-EU-1", "choice", "maybe", "the method does not know maybe"),
        (Kind.ANSWER, "Q-99", "choice", "clear", "there is no such question"),
        (Kind.DESTINATION, "XYZ", "use_there", "", "there is no such country code"),
    ],
)
def test_an_entry_refuses_what_does_not_fit(
    desk: Desk, assessment: str, kind: Kind, record: str, field: str, value: object, reason: str
) -> None:
    for each in (Kind.IMPACT, Kind.ACTION, Kind.PARTY):
        add(desk, assessment, each, ALICE)

    with pytest.raises(UnacceptableValue, match=reason):
        save(desk, Place(assessment, kind, record, field), value, ALICE)

    assert changes_of(desk, Place(assessment, kind, record, field)) == ()


def test_an_action_may_name_impacts_that_were_taken_out(desk: Desk, assessment: str) -> None:
    impact = stored_impact(desk, assessment)
    action = add(desk, assessment, Kind.ACTION, ALICE)

    saved = save(desk, of_entry(action, Kind.ACTION, "impacts"), [impact.id], ALICE)

    assert saved.value == ("I-1",)


def test_an_assessment_that_is_not_there_is_told(desk: Desk) -> None:
    with pytest.raises(UnknownAssessment, match="There is no assessment nowhere here"):
        save(desk, of_assessment("nowhere", "use"), "x", ALICE)


def test_an_entry_that_is_not_there_is_told(desk: Desk, assessment: str) -> None:
    with pytest.raises(UnknownRecord, match="There is no impact I-7"):
        save(desk, Place(assessment, Kind.IMPACT, "I-7", "title"), "x", ALICE)


def test_somebody_elses_text_is_never_written_over(desk: Desk, use: Place) -> None:
    save(desk, use, "Bob's text", BOB, expected="")

    with pytest.raises(ChangedMeanwhile) as refused:
        save(desk, use, "Alice's text", ALICE, expected="")

    assert refused.value.kept == "Bob's text"
    assert [each.by for each in changes_of(desk, use)] == [BOB]


def test_whoever_saw_the_newest_text_may_change_it(desk: Desk, use: Place) -> None:
    save(desk, use, "Bob's text", BOB)

    saved = save(desk, use, "Better text", ALICE, expected="Bob's text")

    assert saved.revision == 3


def test_two_who_write_the_same_agree(desk: Desk, use: Place) -> None:
    save(desk, use, "The same", BOB, expected="")

    assert save(desk, use, "The same", ALICE, expected="").revision == 0


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [("next_review", "2027-01-31", date(2027, 1, 31)), ("title", " two\nlines ", "two lines"), ("trigger", None, None)],
)
def test_a_value_is_shown_as_the_field_keeps_it(field: str, value: Any, kept: Any) -> None:
    assert as_kept(of_assessment("x", field), value) == kept


def test_a_field_is_called_by_its_description() -> None:
    assert label(Place("x", Kind.IMPACT, "I-1", "scale")) == "Scale: how grave"


def test_a_very_long_name_is_cut_in_the_history(desk: Desk, use: Place) -> None:
    save(desk, use, "text", "A" * 1000)

    assert changes_of(desk, use)[0].by == "A" * LINE_LENGTH


def test_every_change_of_an_assessment_is_in_its_history(desk: Desk, assessment: str, use: Place) -> None:
    save(desk, use, "one", ALICE)
    save(desk, answer(assessment, "reason"), "two", BOB)

    told = [(each.kind, each.record_id, each.field, each.by) for each in history_of(desk, assessment)]

    assert told[1:] == [("assessment", "", "use", ALICE), ("answer", "Q-EU-1", "reason", BOB)]


def test_a_text_nobody_wrote_over_is_to_be_saved(desk: Desk, use: Place) -> None:
    assert advise(desk, use, "typed but not saved", NOON) == Unsaved("save")


def test_a_text_the_history_knows_is_stale(desk: Desk, use: Place) -> None:
    save(desk, use, "first", ALICE)
    save(desk, use, "second", BOB)

    assert advise(desk, use, "first", NOON) == Unsaved("keep_stored")


def test_a_text_typed_over_one_from_before_the_start_is_to_be_saved(desk: Desk, use: Place) -> None:
    save(desk, use, "first", ALICE)

    assert advise(desk, use, "typed", NOON + timedelta(minutes=1)) == Unsaved("save")


def test_two_texts_of_this_run_are_for_a_person_to_choose(desk: Desk, use: Place, clock: Clock) -> None:
    clock.forward(minutes=1)
    save(desk, use, "first", BOB)

    assert advise(desk, use, "typed", NOON) == Unsaved("ask")
