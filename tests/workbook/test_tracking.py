"""Indicators with their readings, what they say over time, and what senior management must see."""

from datetime import date
from typing import Any

import pytest

from hrdd.model.registers import Indicator, Reading, Review
from hrdd.model.workbook import Workbook
from hrdd.rules.tracking import Movement
from hrdd.vocabulary import Truth, Voice
from hrdd.workbook.tracking import for_management, movement_in_words, of_indicator, reviewed, tracked, without_indicator
from tests.builders import OWNER, a_workbook, an_impact

NO = {"risk_fell": Truth.NO, "people_better": Truth.NO}


def an_indicator(**said: Any) -> Indicator:
    """An indicator that should fall from forty to none."""
    return Indicator(**{"id": "N-1", "assessment_id": OWNER, "baseline": "40", "target": "0", **said})


def a_reading(number: int, value: str, day: date | None = None, **said: Any) -> Reading:
    """A reading of the indicator."""
    usual = {"id": f"R-{number}", "assessment_id": OWNER, "position": number, "indicator": "N-1"}
    return Reading(**{**usual, "value": value, "read_on": day, **said})


def a_review(number: int, **said: Any) -> Review:
    """A review of the first impact."""
    return Review(**{"id": f"V-{number}", "assessment_id": OWNER, "impacts": ("I-1",), **said})


def with_readings(*readings: Reading, **said: Any) -> Workbook:
    """An assessment that follows one indicator."""
    return a_workbook(indicators=(an_indicator(**said),), readings=readings)


def test_readings_stand_under_their_indicator_the_oldest_first_and_undated_ones_last() -> None:
    workbook = with_readings(
        a_reading(1, "5"), a_reading(2, "12", date(2026, 5, 1)), a_reading(3, "30", date(2026, 3, 1))
    )

    (followed,) = tracked(workbook)

    assert [each.id for each in followed.readings] == ["R-3", "R-2", "R-1"]
    assert [each.value for each in followed.figures] == [30.0, 12.0]


def test_a_reading_in_words_is_no_figure() -> None:
    (followed,) = tracked(with_readings(a_reading(1, "fewer", date(2026, 3, 1)), a_reading(2, "fewer still")))

    assert [(each.id, day) for each, day in followed.in_words] == [("R-1", date(2026, 3, 1))]
    assert (followed.figures, followed.movement) == ((), Movement.NOT_KNOWN)


@pytest.mark.parametrize(
    ("said", "unit", "figure"),
    [
        ({"unit": "people"}, "people", 12.0),
        ({"baseline": "40 people"}, "people", 12.0),
        ({"unit": "complaints"}, "complaints", None),
    ],
)
def test_the_unit_is_the_one_named_or_the_one_of_the_baseline(
    said: dict[str, str], unit: str, figure: float | None
) -> None:
    (followed,) = tracked(with_readings(a_reading(1, "12 people", date(2026, 3, 1)), **said))

    assert followed.unit == unit
    assert [each.value for each in followed.figures] == ([] if figure is None else [figure])


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0", "The last figure, 0 on 2026-03-01, has reached the target."),
        ("12", "The last figure, 12 on 2026-03-01, is nearer to the target than the baseline was."),
        ("50", "The last figure, 50 on 2026-03-01, is no nearer to the target than the baseline was."),
        ("fewer", "Figures cannot say it here: that takes baseline, target and a dated reading in figures."),
    ],
)
def test_the_movement_is_told_and_never_more_than_the_figures_say(value: str, words: str) -> None:
    (followed,) = tracked(with_readings(a_reading(1, value, date(2026, 3, 1))))

    assert movement_in_words(followed) == words


def test_an_indicator_without_a_reading_says_so() -> None:
    (followed,) = tracked(with_readings())

    assert movement_in_words(followed) == "No reading yet."


def test_who_gave_a_figure_is_known() -> None:
    (followed,) = tracked(
        with_readings(
            a_reading(1, "30", date(2026, 3, 1), voice=Voice.INSIDE),
            a_reading(2, "12", date(2026, 4, 1), voice=Voice.STAND_IN),
        )
    )

    assert [each.by_people for each in followed.figures] == [False, True]


def test_an_indicator_watched_from_inside_alone_is_warned_of() -> None:
    (followed,) = tracked(
        with_readings(a_reading(1, "30", voice=Voice.INSIDE), a_reading(2, "30"), shows="Fear", impacts=("I-1",))
    )

    assert followed.warnings == ("No reading comes from people affected, or from somebody in their place.",)


def test_an_indicator_is_found_by_its_id_and_readings_without_one_are_kept_apart() -> None:
    workbook = with_readings(a_reading(1, "1"), a_reading(2, "2", indicator=None), a_reading(3, "3", indicator="N-9"))

    found = of_indicator(workbook, "N-1")

    assert found is not None
    assert of_indicator(workbook, "N-9") is None
    assert [each.id for each in without_indicator(workbook)] == ["R-2", "R-3"]


def test_a_review_is_judged_by_its_own_answers() -> None:
    shown = reviewed(a_review(1, **NO, voice=Voice.AFFECTED, account="They said so"))

    assert (shown.words[:8], shown.warnings) == ("Neither:", ())


def test_what_repeats_goes_to_senior_management() -> None:
    told = a_review(1, **NO, systemic="Partners skip the check")
    workbook = a_workbook(impacts=(an_impact(), an_impact(id="I-2")), reviews=(told, a_review(2, **NO)))

    own_words, repeated = for_management(workbook)

    assert own_words == ("V-1", "Partners skip the check")
    assert repeated.seen_in == "I-1"
