"""What a review shows about people, what an indicator still lacks, and which texts state a figure."""

from itertools import product

import pytest

from hrdd.rules.tracking import Movement, Result, movement, number, of_indicator, repeats, review, unit_in
from hrdd.vocabulary import Truth, Voice

ANSWERS = (*Truth, None)


@pytest.mark.parametrize(
    ("risk_fell", "people_better", "result"),
    [
        (Truth.YES, Truth.YES, Result.BOTH),
        (Truth.YES, Truth.NO, Result.RISK_FELL),
        (Truth.YES, Truth.UNKNOWN, Result.RISK_FELL),
        (Truth.YES, None, Result.RISK_FELL),
        (Truth.NO, Truth.YES, Result.PEOPLE_BETTER),
        (None, Truth.YES, Result.PEOPLE_BETTER),
        (Truth.NO, Truth.NO, Result.NEITHER),
        (Truth.NO, None, Result.NOT_KNOWN),
        (None, Truth.NO, Result.NOT_KNOWN),
        (None, None, Result.NOT_KNOWN),
    ],
)
def test_a_review_shows_what_was_answered_about_people(
    risk_fell: Truth | None, people_better: Truth | None, result: Result
) -> None:
    assert review(risk_fell, people_better, Voice.AFFECTED, "They said so").result is result


def test_only_a_yes_is_ever_a_success() -> None:
    good = {Result.BOTH, Result.RISK_FELL, Result.PEOPLE_BETTER}

    claimed = [pair for pair in product(ANSWERS, ANSWERS) if review(*pair, None, "").result in good]

    assert all(Truth.YES in pair for pair in claimed)


def test_every_pair_of_answers_is_told_in_words_of_its_own_or_shared_with_its_equals() -> None:
    told = {review(*pair, None, "").words for pair in product(ANSWERS, ANSWERS)}

    assert len(told) == 7


@pytest.mark.parametrize("voice", [Voice.INSIDE, Voice.EXPERT, Voice.BUSINESS_PARTNER])
def test_a_review_without_the_people_affected_says_so(voice: Voice) -> None:
    (warning,) = review(Truth.YES, Truth.YES, voice, "Our logs").warnings

    assert "Nobody affected spoke" in warning


@pytest.mark.parametrize(
    ("voice", "account", "answer", "words"),
    [
        (None, "They said so", Truth.YES, "by whose account"),
        (Voice.STAND_IN, "The union", Truth.YES, "why they are credible"),
        (Voice.AFFECTED, "400 people trained", None, "tells what was done"),
        (Voice.AFFECTED, "", Truth.YES, "Nothing is said yet about what shows it"),
    ],
)
def test_a_review_names_what_weakens_it(voice: Voice | None, account: str, answer: Truth | None, words: str) -> None:
    (warning,) = review(answer, answer, voice, account).warnings

    assert words in warning


def test_a_review_told_by_those_affected_has_nothing_to_warn_of() -> None:
    assert review(Truth.NO, Truth.NO, Voice.AFFECTED, "Nothing changed for us").warnings == ()


def test_an_indicator_that_shows_nothing_about_people_is_told() -> None:
    shows, watches, voices = of_indicator("", (), {Voice.INSIDE})

    assert "a count of what was done shows effort alone" in shows.lower()
    assert ("watches no impact" in watches, "No reading comes from people affected" in voices) == (True, True)


@pytest.mark.parametrize("voices", [set(), {Voice.INSIDE, Voice.AFFECTED}, {Voice.STAND_IN}])
def test_a_sound_indicator_lacks_nothing(voices: set[Voice]) -> None:
    assert of_indicator("Fewer people are stopped", ("I-1",), voices) == ()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("12", 12.0),
        (" 12 ", 12.0),
        ("+12", 12.0),
        ("-3", -3.0),
        ("\u22123", -3.0),
        ("0,5", 0.5),
        ("1,5", 1.5),
        ("1.5", 1.5),
        ("0,125", 0.125),
        ("0.125", 0.125),
        ("12 complaints", 12.0),
        ("12 Complaints.", 12.0),
        ("1 234", 1234.0),
        ("1\u202f234,5", 1234.5),
        ("1.234.567", 1234567.0),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("1'234'567", 1234567.0),
    ],
)
def test_a_figure_is_read_with_its_unit_and_either_decimal_mark(text: str, figure: float) -> None:
    assert number(text, "complaints") == figure


@pytest.mark.parametrize(
    "text",
    [
        "",
        "fewer",
        "about 12",
        "< 5",
        "12 or more",
        "12+",
        "12.",
        "12 of 40",
        "3-5",
        "12 million",
        "2026-03-01",
        "1,234",
        "1.234",
        "1,234,5",
        "0,125,000",
        "1,23,456.5",
    ],
)
def test_no_figure_is_made_up_where_a_text_is_not_clear(text: str) -> None:
    assert number(text, "complaints") is None


@pytest.mark.parametrize(("text", "unit"), [("12 %", "percent"), ("12 per cent", "%"), ("12%", "")])
def test_percent_is_percent_however_it_is_written(text: str, unit: str) -> None:
    assert number(text, unit or unit_in(text)) == 12.0


@pytest.mark.parametrize(("text", "unit"), [("40 complaints", "complaints"), ("40", ""), ("many", "")])
def test_a_unit_can_be_taken_from_the_text_of_a_figure(text: str, unit: str) -> None:
    assert unit_in(text) == unit


@pytest.mark.parametrize(
    ("baseline", "target", "last", "moved"),
    [
        (12, 0, 0, Movement.REACHED),
        (12, 2, 1, Movement.REACHED),
        (12, 0, 5, Movement.NEARER),
        (12, 0, 12, Movement.NOT_NEARER),
        (12, 0, 15, Movement.NOT_NEARER),
        (10, 50, 60, Movement.REACHED),
        (10, 50, 30, Movement.NEARER),
        (10, 50, 5, Movement.NOT_NEARER),
        (10, 10, 10, Movement.NOT_KNOWN),
        (None, 0, 5, Movement.NOT_KNOWN),
        (12, None, 5, Movement.NOT_KNOWN),
        (12, 0, None, Movement.NOT_KNOWN),
    ],
)
def test_a_figure_stands_somewhere_between_baseline_and_target(
    baseline: float | None, target: float | None, last: float | None, moved: Movement
) -> None:
    assert movement(baseline, target, last) is moved


@pytest.mark.parametrize(
    ("results", "pattern"),
    [
        ((Result.NEITHER,), False),
        ((Result.NEITHER, Result.BOTH), False),
        ((Result.NEITHER, Result.NOT_KNOWN), False),
        ((Result.NEITHER, Result.RISK_FELL, Result.NEITHER), True),
    ],
)
def test_two_reviews_without_effect_are_a_pattern(results: tuple[Result, ...], pattern: bool) -> None:
    assert repeats(results) is pattern
