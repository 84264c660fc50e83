"""Tracking: did the risk fall, are people better off, and who says so."""

from datetime import date
from typing import Any

import pytest

from hrdd.model.workbook import Kind
from hrdd.vocabulary import Truth, Voice
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, take_out
from hrdd.workbook.saving import Place, save
from tests.builders import ALICE, stored_impact
from tests.ui.at import box, card, drawn_by, has_box, labels, opened, press, ran, told, unfold


@pytest.fixture
def indicator(desk: Desk, assessment: str) -> str:
    """An indicator with a baseline and a target; its id."""
    impact = stored_impact(desk, assessment, title="People are followed")
    said = {"title": "People stopped", "baseline": "40", "target": "0", "impacts": (impact.id,), "shows": "Fear falls"}
    return add(desk, assessment, Kind.INDICATOR, ALICE, **said).id


def a_reading(desk: Desk, assessment: str, **said: Any) -> str:
    """A reading in the database; its id."""
    return add(desk, assessment, Kind.READING, ALICE, **said).id


def a_review(desk: Desk, assessment: str, **said: Any) -> str:
    """A review in the database; its id."""
    return add(desk, assessment, Kind.REVIEW, ALICE, **said).id


def test_an_indicator_shows_its_picture_and_its_readings_the_newest_first(
    desk: Desk, assessment: str, indicator: str
) -> None:
    a_reading(desk, assessment, indicator=indicator, read_on=date(2026, 3, 1), value="30", voice=Voice.AFFECTED)
    a_reading(desk, assessment, indicator=indicator, read_on=date(2026, 5, 1), value="*12*")

    at = unfold(opened("tracking", assessment), card(Kind.INDICATOR, assessment, indicator))

    assert "Did the risk fall? People stopped" in told(at)
    cards = [each.label for each in at.expander if "R-" in each.label]
    assert cards == [r"**R-2** 2026-05-01 · \*12\*", "**R-1** 2026-03-01 · 30"]


def test_a_reading_is_added_in_the_card_of_its_indicator(desk: Desk, assessment: str, indicator: str) -> None:
    at = unfold(opened("tracking", assessment), card(Kind.INDICATOR, assessment, indicator))

    press(at, f"new/{Kind.READING}/{assessment}/{indicator}")

    (reading,) = open_workbook(desk, assessment).readings
    assert reading.indicator == indicator
    assert box(at, Place(assessment, Kind.READING, reading.id, "value")).value == ""


def test_without_a_reading_the_indicator_says_so_and_what_it_lacks(desk: Desk, assessment: str) -> None:
    bare = add(desk, assessment, Kind.INDICATOR, ALICE).id

    read = told(unfold(opened("tracking", assessment), card(Kind.INDICATOR, assessment, bare)))

    assert "No reading yet." in read
    assert "It watches no impact yet." in read


def test_a_reading_of_an_indicator_that_was_taken_out_is_still_reached(
    desk: Desk, assessment: str, indicator: str
) -> None:
    reading = a_reading(desk, assessment, indicator=indicator, value="30")
    take_out(desk, assessment, Kind.INDICATOR, indicator, ALICE)

    at = unfold(opened("tracking", assessment), card(Kind.READING, assessment, reading))

    assert "Readings without an indicator" in told(at)
    assert has_box(at, Place(assessment, Kind.READING, reading, "indicator"))


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({"risk_fell": Truth.YES, "people_better": Truth.YES}, "The risk fell, and people are better off."),
        ({"risk_fell": Truth.NO, "people_better": Truth.NO}, "Neither: the risk did not fall"),
        ({}, "Not known yet whether it worked for people."),
        ({"risk_fell": Truth.YES, "voice": Voice.INSIDE}, "Nobody affected spoke, nor anybody in their place."),
        ({"account": "400 people trained"}, "So far this tells what was done."),
    ],
)
def test_a_review_says_what_it_shows_and_what_weakens_it(
    desk: Desk, assessment: str, said: dict[str, Any], shown: str
) -> None:
    review = a_review(desk, assessment, **said)

    at = unfold(opened("tracking", assessment), card(Kind.REVIEW, assessment, review))

    assert shown in told(at)


def test_what_a_review_shows_follows_its_answers(desk: Desk, assessment: str) -> None:
    review = a_review(desk, assessment)
    at = unfold(opened("tracking", assessment), card(Kind.REVIEW, assessment, review))
    for field in ("risk_fell", "people_better"):
        save(desk, Place(assessment, Kind.REVIEW, review, field), Truth.NO, ALICE)

    ran(at)

    assert "Neither: the risk did not fall" in told(at)


def test_what_repeats_is_shown_for_senior_management(desk: Desk, assessment: str, indicator: str) -> None:
    for systemic in ("Partners *skip* the check", ""):
        no = {"risk_fell": Truth.NO, "people_better": Truth.NO, "impacts": ("I-1",)}
        a_review(desk, assessment, systemic=systemic, **no)

    read = told(opened("tracking", assessment))

    assert "V-1** Partners *skip* the check" in read
    assert "I-1** Review after review" in read


def test_without_a_pattern_there_is_nothing_for_senior_management(desk: Desk, assessment: str) -> None:
    a_review(desk, assessment, risk_fell=Truth.YES)

    assert "For senior management" not in told(opened("tracking", assessment))


def test_what_follows_an_entry_that_is_gone_is_not_drawn(assessment: str) -> None:
    def script(assessment: str) -> None:
        from hrdd.ui import tracking

        tracking._over_time(assessment, "N-9")
        tracking._shows(assessment, "V-9")
        tracking._under_indicator(assessment, "N-9")

    at = drawn_by(script, assessment)

    assert "Did the risk fall" not in told(at)
    assert "Add a reading" in labels(at)
