"""The picture over time: a question, figures by day, baseline and target in words, and nothing that was made up."""

import re
from base64 import b64decode
from datetime import date
from typing import Any
from xml.etree import ElementTree

import pytest

from hrdd.model.registers import Indicator, Reading
from hrdd.ui.over_time import MANY, picture, question, table
from hrdd.vocabulary import Voice
from hrdd.workbook.tracking import Tracked

SVG = "{http://www.w3.org/2000/svg}"


def an_indicator(**said: Any) -> Indicator:
    """An indicator that should fall from forty to none."""
    usual = {"id": "N-1", "assessment_id": "assessment-1", "title": "People stopped", "baseline": "40", "target": "0"}
    return Indicator(**{**usual, **said})


def a_reading(month: int, value: str, **said: Any) -> Reading:
    """A reading of one month."""
    usual = {"id": f"R-{month}", "assessment_id": "assessment-1", "value": value, "read_on": date(2026, month, 1)}
    return Reading(**{**usual, **said})


def followed(*readings: Reading, **said: Any) -> Tracked:
    """An indicator with its readings."""
    return Tracked(an_indicator(**said), readings)


def drawn(tracked: Tracked) -> ElementTree.Element:
    """The drawing itself."""
    found = re.search("base64,([^)]*)", picture(tracked))
    assert found
    return ElementTree.fromstring(b64decode(found[1]))  # noqa: S314 - a drawing of our own


def words_in(tracked: Tracked) -> list[str | None]:
    """The words in the drawing."""
    return [each.text for each in drawn(tracked).iter(f"{SVG}text")]


def heights(tracked: Tracked, beginning: str) -> list[float]:
    """How far down words with this beginning stand."""
    found = drawn(tracked).iter(f"{SVG}text")
    return [float(each.attrib["y"]) for each in found if (each.text or "").startswith(beginning)]


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ({}, "Did the risk fall? People stopped"),
        ({"unit": "a month"}, "Did the risk fall? People stopped, a month"),
        ({"title": ""}, "Did the risk fall? N-1"),
    ],
)
def test_the_title_is_the_question_it_answers(said: dict[str, str], asked: str) -> None:
    assert question(followed(**said)) == asked


def test_baseline_and_target_are_named_in_words_beside_their_lines() -> None:
    words = words_in(followed(a_reading(3, "20")))

    assert {"Baseline 40", "Target 0", "20"} <= set(words)


def test_without_baseline_and_target_there_are_only_figures() -> None:
    words = words_in(followed(a_reading(3, "20"), a_reading(5, "10"), baseline="many", target=""))

    assert not [each for each in words if each and each.startswith(("Baseline", "Target"))]
    assert {"20", "10", "2026-03-01", "2026-05-01"} <= set(words)


@pytest.mark.parametrize(("baseline", "target"), [("40", "39"), ("39", "40"), ("40", "40")])
def test_words_of_lines_close_together_do_not_stand_on_each_other(baseline: str, target: str) -> None:
    tracked = followed(a_reading(3, "20"), baseline=baseline, target=target)

    (first,), (second,) = heights(tracked, "Baseline"), heights(tracked, "Target")

    assert abs(first - second) >= 13


def test_a_lower_figure_stands_lower_and_a_later_one_further_right() -> None:
    first, second = drawn(followed(a_reading(3, "30"), a_reading(5, "10"))).iter(f"{SVG}circle")

    assert float(first.attrib["cy"]) < float(second.attrib["cy"])
    assert float(first.attrib["cx"]) < float(second.attrib["cx"])


def test_points_told_by_people_affected_are_filled_and_others_are_rings() -> None:
    tracked = followed(a_reading(3, "30", voice=Voice.AFFECTED), a_reading(5, "10", voice=Voice.INSIDE))

    assert [each.attrib["fill"] for each in drawn(tracked).iter(f"{SVG}circle")] == ["currentColor", "none"]


def test_a_reading_in_words_stands_on_its_day_and_in_the_table_and_is_no_figure() -> None:
    tracked = followed(a_reading(3, "30"), a_reading(4, "fewer, people say"))

    assert len(list(drawn(tracked).iter(f"{SVG}circle"))) == 1
    assert ("R-4" in words_in(tracked), "fewer, people say" in table(tracked)) == (True, True)


def test_of_many_figures_only_the_first_and_the_last_are_written() -> None:
    readings = [a_reading(1, f"{50 + day}", read_on=date(2026, 1, 1 + day)) for day in range(MANY + 1)]

    words = words_in(followed(*readings, baseline=""))

    assert ("50" in words, "51" in words) == (True, False)
    assert str(50 + MANY) in words


@pytest.mark.parametrize("value", ["0", "7", "-7"])
def test_a_single_figure_without_any_line_can_be_drawn(value: str) -> None:
    assert len(list(drawn(followed(a_reading(3, value), baseline="", target="")).iter(f"{SVG}circle"))) == 1


def test_without_a_dated_figure_there_is_a_sentence_and_no_drawing() -> None:
    shown = picture(followed(a_reading(3, "7", read_on=None)))

    assert "base64" not in shown
    assert "Figures cannot say it here" in shown


def test_the_calendar_begins_with_the_baseline() -> None:
    assert "2025-12-01" in words_in(followed(a_reading(3, "20"), baseline_on=date(2025, 12, 1)))


def test_nothing_typed_becomes_markup() -> None:
    evil = "<script>alert(1)</script>"
    tracked = followed(a_reading(3, "20", note=evil), a_reading(4, evil), title=evil, unit='"><b>')

    assert evil not in picture(tracked) + table(tracked)
    assert words_in(followed(a_reading(3, "20"), baseline="40", unit=""))


def test_what_a_reading_leaves_open_is_told_in_the_table() -> None:
    shown = table(followed(a_reading(3, "", read_on=None)))

    assert all(words in shown for words in ("no date", "no value", "Not said"))


def test_the_picture_is_told_in_words_to_those_who_cannot_see_it() -> None:
    shown = picture(followed(a_reading(3, "20")))

    assert 'role="img" aria-label="Did the risk fall? People stopped The last figure, 20 on 2026-03-01' in shown
