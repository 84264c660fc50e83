"""Priority, over every band, state and likelihood."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdd.rules.priority import PriorityVerdict, prioritise
from hrdd.rules.severity import RATINGS, Ratings, severity
from hrdd.vocabulary import ImpactState, Priority, SeverityBand, Truth

from .builders import PRIORITY, SEVERITY, any_ratings

ORDER = list(Priority)
LIKELIHOODS = (1, 2, 3, 4, 5, None)
DELAYS = (*Truth, None)
SEVERITIES = {
    SeverityBand.LIMITED: Ratings(2, 2, 2),
    SeverityBand.SERIOUS: Ratings(3, 2, 2),
    SeverityBand.HIGH: Ratings(4, 2, 2),
    SeverityBand.CRITICAL: Ratings(5, 2, 2),
}
"""Ratings that give each band."""
OPEN = [Ratings(*rated) for rated in product((*RATINGS, None), repeat=3) if None in rated]


def an_impact(
    rated: SeverityBand | Ratings = SeverityBand.SERIOUS,
    state: ImpactState | None = ImpactState.POTENTIAL,
    likelihood: int | None = 3,
    delay: Truth | None = Truth.NO,
) -> PriorityVerdict:
    """The priority of a plain impact, with what is said about it changed."""
    ratings = SEVERITIES[rated] if isinstance(rated, SeverityBand) else rated
    return prioritise(severity(ratings, SEVERITY), state, likelihood, delay, PRIORITY)


def with_threes(ratings: Ratings) -> Ratings:
    """The ratings, each that is missing taken for a three."""
    return Ratings(*(3 if rating is None else rating for rating in ratings))


EVERYTHING = [
    an_impact(*values)
    for values in product((*SeverityBand, *OPEN), (*ImpactState, None), LIKELIHOODS, (Truth.NO, Truth.YES))
]


def test_the_levels_are_those_of_the_method() -> None:
    levels = {
        band.value: "".join(an_impact(band, ImpactState.POTENTIAL, number).level[0] for number in range(1, 6))
        + an_impact(band, ImpactState.ACTUAL).level[0]
        for band in SeverityBand
    }

    assert levels == {"limited": "llllll", "serious": "llnnnn", "high": "nnhhhh", "critical": "hhhfff"}


def test_a_critical_impact_is_never_below_high_however_unlikely() -> None:
    levels = {an_impact(SeverityBand.CRITICAL, ImpactState.POTENTIAL, number).level for number in LIKELIHOODS}

    assert levels == {Priority.HIGH, Priority.FIRST}


@given(any_ratings, st.sampled_from(LIKELIHOODS), st.sampled_from(LIKELIHOODS))
def test_likelihood_never_moves_the_severity_band(ratings: Ratings, likelihood: int | None, other: int | None) -> None:
    keys = [an_impact(ratings, ImpactState.POTENTIAL, number).key for number in (likelihood, other)]

    assert keys[0].severity == keys[1].severity


def test_no_likelihood_lifts_an_impact_over_one_of_a_graver_band() -> None:
    likely = an_impact(SeverityBand.HIGH, ImpactState.ACTUAL, 5, delay=Truth.YES)
    unlikely = an_impact(SeverityBand.CRITICAL, ImpactState.POTENTIAL, 1)

    assert unlikely.key < likely.key


def test_harm_done_goes_before_harm_to_come_of_the_same_band() -> None:
    assert an_impact(state=ImpactState.ACTUAL).key < an_impact(state=ImpactState.POTENTIAL, likelihood=5).key


def test_the_likelier_goes_first_then_what_delay_makes_irremediable() -> None:
    likelier = an_impact(likelihood=4)
    pressing = an_impact(likelihood=3, delay=Truth.YES)

    assert likelier.key < pressing.key < an_impact(likelihood=3).key


def test_the_likelihood_of_harm_done_plays_no_part() -> None:
    verdicts = {an_impact(state=ImpactState.ACTUAL, likelihood=number) for number in LIKELIHOODS}

    assert len(verdicts) == 1


def test_an_unrated_likelihood_counts_as_possible_and_says_so() -> None:
    unrated, possible = an_impact(likelihood=None), an_impact(likelihood=3)

    assert (unrated.level, unrated.key) == (possible.level, possible.key)
    assert unrated.reasons[-1] == "Likelihood is not rated yet; until then it counts as possible."


def test_an_unknown_state_sorts_as_actual_and_says_so() -> None:
    unknown = an_impact(state=None)

    assert unknown.key == an_impact(state=ImpactState.ACTUAL).key
    assert unknown.reasons[-1].startswith("Nobody knows yet whether people have been harmed")


def test_what_cannot_wait_says_so() -> None:
    assert an_impact(delay=Truth.YES).reasons[-1].startswith("Waiting would put the harm beyond repair")


def test_only_a_plain_no_sorts_as_harm_that_can_wait() -> None:
    sorted_as = {delay: an_impact(delay=delay).key.delay for delay in DELAYS}

    assert sorted_as == {Truth.NO: 1, Truth.YES: 0, Truth.UNKNOWN: 0, None: 0}


@pytest.mark.parametrize(
    ("delay", "state", "told"),
    [
        (Truth.UNKNOWN, ImpactState.POTENTIAL, True),
        (Truth.UNKNOWN, None, True),
        (None, ImpactState.ACTUAL, True),
        (None, None, False),
        (Truth.NO, ImpactState.ACTUAL, False),
    ],
)
def test_that_nobody_knows_what_delay_does_is_told_once_an_impact_has_begun(
    delay: Truth | None, state: ImpactState | None, told: bool
) -> None:
    reason = "Nobody knows yet whether waiting would put the harm beyond repair; until then it goes before its equals."

    assert (reason in an_impact(state=state, delay=delay).reasons) is told


def test_severity_not_fully_rated_never_waits_for_later_and_says_so() -> None:
    verdict = an_impact(Ratings(), likelihood=1)

    assert verdict.level is Priority.NEXT
    assert verdict.reasons == (
        "Severity is not fully rated; until then the impact counts as serious or worse, however unlikely.",
    )


def test_what_is_not_known_never_gives_a_lower_level_or_place_than_a_three_would() -> None:
    lower = [
        (ratings, state, likelihood, delay)
        for ratings, state, likelihood, delay in product(OPEN, (*ImpactState, None), LIKELIHOODS, DELAYS)
        for known in [an_impact(with_threes(ratings), state or ImpactState.ACTUAL, likelihood or 3, Truth.YES)]
        for open_yet in [an_impact(ratings, state, likelihood, delay)]
        if ORDER.index(open_yet.level) < ORDER.index(known.level)
        or (delay is not Truth.NO and open_yet.key > known.key)
    ]

    assert lower == []


def test_nothing_comes_later_while_a_graver_band_is_still_possible() -> None:
    still_open = [ratings for ratings in OPEN if severity(ratings, SEVERITY).band is None]

    levels = {an_impact(*values).level for values in product(still_open, (*ImpactState, None), LIKELIHOODS)}

    assert Priority.LATER not in levels


def test_the_order_of_keys_never_contradicts_the_order_of_levels_within_a_band() -> None:
    by_key = sorted(EVERYTHING, key=lambda verdict: verdict.key)
    bands = {
        one.key.severity: [other.level for other in by_key if other.key.severity == one.key.severity] for one in by_key
    }

    assert all(levels == sorted(levels, key=ORDER.index, reverse=True) for levels in bands.values())


def test_every_verdict_gives_reasons_and_sources() -> None:
    assert all(verdict.reasons and verdict.sources for verdict in EVERYTHING)
