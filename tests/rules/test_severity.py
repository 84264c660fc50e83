"""Severity bands, over every combination of ratings."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdd.rules.severity import Ratings, severity
from hrdd.vocabulary import SeverityBand

from .builders import SEVERITY, any_ratings

ORDER = list(SeverityBand)
RATED = [Ratings(*ratings) for ratings in product(range(1, 6), repeat=3)]
EVERYTHING = [Ratings(*ratings) for ratings in product((1, 2, 3, 4, 5, None), repeat=3)]


def band(ratings: Ratings) -> SeverityBand | None:
    """The band of ratings, if there is one."""
    return severity(ratings, SEVERITY).band


def as_the_method_says(ratings: Ratings) -> SeverityBand:
    """The highest dimension decides; two of 4 or more lift the band."""
    numbers = [rating for rating in ratings if rating]
    highest = ORDER[max(0, max(numbers) - 2)]
    return SeverityBand.CRITICAL if sum(number >= 4 for number in numbers) >= 2 else highest


def test_each_of_the_125_ratings_has_the_band_the_method_gives_it() -> None:
    assert {ratings: band(ratings) for ratings in RATED} == {ratings: as_the_method_says(ratings) for ratings in RATED}


@given(any_ratings, st.sampled_from(Ratings._fields), st.integers(1, 5))
def test_raising_one_severity_dimension_never_lowers_the_band(ratings: Ratings, dimension: str, rating: int) -> None:
    before = ratings._replace(**{dimension: rating})
    after = ratings._replace(**{dimension: min(5, rating + 1)})

    bands = [severity(one, SEVERITY).sort_band for one in (before, after)]

    assert bands == sorted(bands, key=ORDER.index)


def test_an_unrated_dimension_leaves_open_what_its_ratings_would_give() -> None:
    wrong = [
        ratings
        for ratings in EVERYTHING
        if set(severity(ratings, SEVERITY).possible)
        != {as_the_method_says(Ratings(*one)) for one in product(*([r] if r else range(1, 6) for r in ratings))}
    ]

    assert wrong == []


def test_what_is_not_known_sorts_as_at_least_serious() -> None:
    open_verdicts = [verdict for ratings in EVERYTHING if (verdict := severity(ratings, SEVERITY)).band is None]

    assert all(ORDER.index(verdict.sort_band) >= ORDER.index(SeverityBand.SERIOUS) for verdict in open_verdicts)


def test_a_known_band_sorts_as_itself() -> None:
    assert all(severity(ratings, SEVERITY).sort_band == band(ratings) for ratings in RATED)


def test_every_verdict_gives_reasons_and_sources() -> None:
    verdicts = [severity(ratings, SEVERITY) for ratings in EVERYTHING]

    assert all(verdict.reasons and verdict.sources for verdict in verdicts)


def test_a_decisive_dimension_is_unrated_and_the_band_open() -> None:
    verdicts = [severity(ratings, SEVERITY) for ratings in EVERYTHING]

    assert all(set(verdict.decisive) <= set(verdict.unrated) for verdict in verdicts)
    assert all(bool(verdict.decisive) == (verdict.band is None) for verdict in verdicts)


@pytest.mark.parametrize(
    ("ratings", "reasons"),
    [
        (
            Ratings(5, 2, 1),
            (
                "Highest rated: scale, 5 of 5.",
                "One dimension at its worst makes an impact critical, however mild the others are.",
            ),
        ),
        (
            Ratings(4, 4, None),
            (
                "Highest rated: scale and scope, 4 of 5.",
                "Two grave dimensions together lift the impact from high to critical.",
                "Not rated yet: irremediability; no rating of it would change the band.",
            ),
        ),
        (
            Ratings(4, None, None),
            (
                "Highest rated: scale, 4 of 5.",
                "Not rated yet: scope and irremediability. Severity may be high or critical; "
                "until then the impact sorts as at least serious.",
            ),
        ),
        (
            Ratings(),
            (
                "Not rated yet: scale, scope and irremediability. Severity may be limited, serious, high or critical; "
                "until then the impact sorts as at least serious.",
            ),
        ),
    ],
)
def test_the_reasons_name_what_decides_and_what_is_open(ratings: Ratings, reasons: tuple[str, ...]) -> None:
    assert severity(ratings, SEVERITY).reasons == reasons


def test_a_single_grave_dimension_is_never_averaged_away() -> None:
    assert band(Ratings(5, 1, 1)) is SeverityBand.CRITICAL
