"""The history of an entry is read when somebody asks for it, and every text in it can be brought back."""

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.model.workbook import Kind
from hrdd.ui.history import FIRST
from hrdd.vocabulary import ImpactState
from hrdd.workbook.assessments import look_up
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import ASSESSMENT, Place, changes_of, of_assessment, of_entry, save
from tests.builders import ALICE, BOB, stored_impact
from tests.ui.at import box, labels, opened, press_labelled, ran, told, unfold

BACK = "Bring back what stood before"


@pytest.fixture
def use(assessment: str) -> Place:
    """A long text of the overview."""
    return of_assessment(assessment, "use")


def with_history(assessment: str) -> AppTest:
    """The overview with its history open."""
    return unfold(opened("overview", assessment), f"history/{ASSESSMENT}/{assessment}/")


def test_a_history_is_not_read_before_somebody_opens_it(desk: Desk, assessment: str, use: Place) -> None:
    save(desk, use, "first", ALICE)

    assert "Before: " not in told(opened("overview", assessment))


def test_a_history_tells_who_changed_what_from_what_to_what(desk: Desk, assessment: str, use: Place) -> None:
    save(desk, use, "*first*", ALICE)
    save(desk, use, "second", BOB)

    read = told(with_history(assessment))

    assert "Use that is assessed** · version 2  \nBob, " in read
    assert "Before: *first*  \nAfter: second" in read


def test_choices_are_told_in_words_and_nothing_as_nothing(desk: Desk, assessment: str) -> None:
    impact = stored_impact(desk, assessment)
    save(desk, of_entry(impact, Kind.IMPACT, "state"), ImpactState.ACTUAL, ALICE)
    at = opened("impacts", assessment, impact="I-1")

    unfold(at, f"history/{Kind.IMPACT}/{assessment}/I-1")

    assert "Before: nothing  \nAfter: Has happened" in told(at)


def test_a_very_long_text_is_told_by_its_beginning(desk: Desk, assessment: str, use: Place) -> None:
    save(desk, use, "word " * 1000, ALICE)

    assert "word word …" in told(with_history(assessment))


def test_an_entry_nobody_changed_has_no_history_yet(assessment: str) -> None:
    at = opened("end_use", assessment)

    unfold(at, f"history/{Kind.ANSWER}/{assessment}/Q-EU-1")

    assert "Nothing has been changed yet." in told(at)


def test_what_stood_in_a_field_is_brought_back_and_shown_in_its_box(desk: Desk, assessment: str, use: Place) -> None:
    save(desk, use, "first", ALICE)
    save(desk, use, "second", BOB)
    at = with_history(assessment)

    press_labelled(at, BACK)

    assert (look_up(desk, assessment).use, box(at, use).value) == ("first", "first")
    assert len(changes_of(desk, use)) == 3


def test_a_text_is_not_brought_back_over_one_that_came_meanwhile(desk: Desk, assessment: str, use: Place) -> None:
    save(desk, use, "first", ALICE)
    save(desk, use, "second", ALICE)
    at = with_history(assessment)
    save(desk, use, "third", BOB)

    press_labelled(at, BACK)

    assert "was changed elsewhere meanwhile" in told(at)
    assert look_up(desk, assessment).use == "third"


def test_older_changes_are_shown_on_demand(desk: Desk, assessment: str, use: Place) -> None:
    for number in range(FIRST + 1):
        save(desk, use, f"text {number}", ALICE)
    at = with_history(assessment)

    before = labels(at).count(BACK)
    next(each for each in at.toggle if each.label.startswith("Show all")).set_value(True)
    ran(at)

    assert (before, labels(at).count(BACK)) == (FIRST, FIRST + 1)
