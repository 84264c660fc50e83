"""Priority, over every band, state and likelihood."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from hrdd.rules.priority import PriorityVerdict, prioritise
from hrdd.rules.severity import Ratings, severity
from hrdd.vocabulary import ImpactState, Priority, SeverityBand

from .builders import PRIORITY, SEVERITY, any_ratings

ORDER = list(Priority)
LIKELIHOODS = (1, 2, 3, 4, 5, None)


def an_impact(
    band: SeverityBand = SeverityBand.SERIOUS,
    state: ImpactState | None = ImpactState.POTENTIAL,
    likelihood: int | None = 3,
    irremediable_by_delay: bool = False,
) -> PriorityVerdict:
    """The priority of a plain impact, with what is said about it changed."""
    return prioritise(band, state, likelihood, irremediable_by_delay, PRIORITY)


EVERYTHING = [an_impact(*values) for values in product(SeverityBand, (*ImpactState, None), LIKELIHOODS, (False, True))]


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
    band = severity(ratings, SEVERITY).sort_band

    keys = [an_impact(band, ImpactState.POTENTIAL, number).key for number in (likelihood, other)]

    assert keys[0].severity == keys[1].severity


def test_no_likelihood_lifts_an_impact_over_one_of_a_graver_band() -> None:
    likely = an_impact(SeverityBand.HIGH, ImpactState.ACTUAL, 5, irremediable_by_delay=True)
    unlikely = an_impact(SeverityBand.CRITICAL, ImpactState.POTENTIAL, 1)

    assert unlikely.key < likely.key


def test_harm_done_goes_before_harm_to_come_of_the_same_band() -> None:
    assert an_impact(state=ImpactState.ACTUAL).key < an_impact(state=ImpactState.POTENTIAL, likelihood=5).key


def test_the_likelier_goes_first_then_what_delay_makes_irremediable() -> None:
    likelier = an_impact(likelihood=4)
    pressing = an_impact(likelihood=3, irremediable_by_delay=True)

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
    assert an_impact(irremediable_by_delay=True).reasons[-1].startswith("Waiting would put the harm beyond repair")


def test_the_order_of_keys_never_contradicts_the_order_of_levels_within_a_band() -> None:
    by_key = sorted(EVERYTHING, key=lambda verdict: verdict.key)
    bands = {
        one.key.severity: [other.level for other in by_key if other.key.severity == one.key.severity] for one in by_key
    }

    assert all(levels == sorted(levels, key=ORDER.index, reverse=True) for levels in bands.values())


def test_every_verdict_gives_reasons_and_sources() -> None:
    assert all(verdict.reasons and verdict.sources for verdict in EVERYTHING)
