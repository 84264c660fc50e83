"""The history of an entry in words, and the way back to what stood in a field."""

import json
from datetime import date
from typing import Any

import pytest

from hrdd.errors import ChangedMeanwhile, UnacceptableValue, UnknownRecord
from hrdd.model.workbook import Change, Kind
from hrdd.store import history
from hrdd.vocabulary import AssessmentStatus, ImpactState
from hrdd.workbook.assessments import archive, open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import put_back, take_out
from hrdd.workbook.reverting import Step, bring_back, steps
from hrdd.workbook.saving import ASSESSMENT, Place, changes_of, of_assessment, of_entry, save
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


def told(desk: Desk, assessment: str, kind: str = ASSESSMENT, record: str = "") -> tuple[Step, ...]:
    """The history as it stands now."""
    return steps(desk, open_workbook(desk, assessment), kind, record)


def noted(desk: Desk, place: Place, old: Any, new: Any) -> None:
    """A change that an older version of the workbook made."""
    change = Change(
        id=0,
        assessment_id=place.assessment_id,
        kind=place.kind,
        record_id=place.record_id,
        field=place.field,
        old=json.dumps(old),
        new=json.dumps(new),
        by=BOB,
        at=NOON,
    )
    with desk.store.writing() as tx:
        history.note(tx, [change])


def test_each_change_is_told_with_who_when_before_and_after_the_newest_first(
    desk: Desk, assessment: str, use: Place, clock: Clock
) -> None:
    save(desk, use, "first", ALICE)
    at = clock.forward(minutes=1)
    save(desk, use, "second", BOB)

    newest, older, _ = told(desk, assessment)

    assert newest[1:] == (use, "Use that is assessed", 2, 2, BOB, at, "first", "second", True)
    assert (older.version, older.before, older.after) == (1, "", "first")


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("trigger", "TR-2", "triggers"),
        ("status", AssessmentStatus.IN_REVIEW, "In review"),
        ("next_review", date(2027, 3, 31), "2027-03-31"),
    ],
)
def test_a_field_of_the_assessment_is_told_in_words(
    desk: Desk, assessment: str, field: str, value: Any, words: str
) -> None:
    save(desk, of_assessment(assessment, field), value, ALICE)

    expected = desk.method.name_in("triggers", "TR-2") if field == "trigger" else words

    assert told(desk, assessment)[0].after == expected


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("scale", 4, "Severe (4 of 5)"),
        ("residual_scope", 1, "(1 of 5)"),
        ("state", ImpactState.ACTUAL, "Has happened"),
        ("rights", ("R01",), "Life"),
    ],
)
def test_a_field_of_an_entry_is_told_in_words(desk: Desk, assessment: str, field: str, value: Any, words: str) -> None:
    impact = stored_impact(desk, assessment)
    save(desk, of_entry(impact, Kind.IMPACT, field), value, ALICE)

    after = told(desk, assessment, Kind.IMPACT, "I-1")[0].after

    assert words.split(" (")[-1] in after


@pytest.mark.parametrize(
    ("question", "choice", "words"),
    [("Q-EU-1", "unclear", "Unclear"), ("Q-EU-1", "needs_research", "Needs research"), ("Q-GONE", "clear", "clear")],
)
def test_a_closed_answer_is_told_by_its_name(
    desk: Desk, assessment: str, question: str, choice: str, words: str
) -> None:
    noted(desk, Place(assessment, Kind.ANSWER, question, "choice"), None, choice)

    assert told(desk, assessment, Kind.ANSWER, question)[0].after == words


def test_an_entry_added_taken_out_and_put_back_is_told_and_none_of_it_is_brought_back_here(
    desk: Desk, assessment: str
) -> None:
    stored_impact(desk, assessment)
    take_out(desk, assessment, Kind.IMPACT, "I-1", ALICE)
    put_back(desk, assessment, Kind.IMPACT, "I-1", ALICE)
    archive(desk, assessment, BOB)

    impact, own = told(desk, assessment, Kind.IMPACT, "I-1"), told(desk, assessment)

    assert [each.label for each in (*impact, *own)] == [
        "Taken out or put back",
        "Taken out or put back",
        "Added",
        "Archived or restored",
        "Added",
    ]
    assert not any(each.can_return for each in (*impact, *own))


def test_what_a_field_can_no_longer_hold_is_told_as_it_was_kept(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment)
    noted(desk, Place(assessment, Kind.IMPACT, "I-1", "scale"), 9, 3)
    noted(desk, Place(assessment, Kind.IMPACT, "I-1", "dropped_field"), "some", "words")

    dropped, scale, _ = told(desk, assessment, Kind.IMPACT, "I-1")

    assert (dropped.label, dropped.before, dropped.can_return) == ("dropped_field", "some", False)
    assert (scale.before, scale.can_return) == ("9", True)


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        ("description", "first", "second"),
        ("rights", ("R01", "R02"), ("R05",)),
        ("scale", 3, 4),
        ("state", "actual", None),
    ],
)
def test_what_stood_in_a_field_is_brought_back_as_a_change_like_any_other(
    desk: Desk, assessment: str, field: str, old: Any, new: Any
) -> None:
    place = of_entry(stored_impact(desk, assessment), Kind.IMPACT, field)
    save(desk, place, old, ALICE)
    save(desk, place, new, BOB)

    saved = bring_back(desk, told(desk, assessment, Kind.IMPACT, "I-1")[0], ALICE)

    assert (saved.value, saved.version) == (old, 3)
    assert [each.by for each in changes_of(desk, place)] == [ALICE, BOB, ALICE]


def test_the_text_that_stands_is_not_offered_again(desk: Desk, assessment: str, use: Place) -> None:
    for text in ("first", "second", "first"):
        save(desk, use, text, ALICE)

    assert [each.can_return for each in told(desk, assessment)] == [True, False, True, False]


def test_nothing_is_brought_back_over_a_text_that_came_meanwhile(desk: Desk, assessment: str, use: Place) -> None:
    save(desk, use, "first", ALICE)
    save(desk, use, "second", ALICE)
    step = told(desk, assessment)[0]
    save(desk, use, "third", BOB)

    with pytest.raises(ChangedMeanwhile):
        bring_back(desk, step, ALICE)

    assert changes_of(desk, use)[-1].new == '"third"'


def test_a_decision_is_not_brought_back_by_itself(desk: Desk, assessment: str) -> None:
    impact = stored_impact(desk, assessment)
    noted(desk, of_entry(impact, Kind.IMPACT, "decided_by"), "", "Ana Lima")
    step = told(desk, assessment, Kind.IMPACT, "I-1")[0]

    with pytest.raises(UnacceptableValue, match="enter it anew"):
        bring_back(desk, step, ALICE)

    assert not step.can_return


def test_a_change_of_another_assessment_or_none_is_not_brought_back(desk: Desk, assessment: str, use: Place) -> None:
    save(desk, use, "first", ALICE)
    step = told(desk, assessment)[0]

    for wrong in (step._replace(id=999), step._replace(place=of_assessment("other", "use"))):
        with pytest.raises(UnknownRecord, match="There is no change"):
            bring_back(desk, wrong, ALICE)
