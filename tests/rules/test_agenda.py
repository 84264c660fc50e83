"""How a point of a workshop goes, every standing and every step."""

from itertools import product

import pytest

from hrdd.rules.agenda import (
    CLOSED,
    DISCUSSED_1,
    FIRST,
    OPEN_1,
    OPEN_2,
    SECOND,
    STEPS,
    Standing,
    after,
    possible,
    shown,
)
from hrdd.vocabulary import ItemState, Step

EVERY = [Standing(state, turn) for state, turn in product(ItemState, (FIRST, SECOND))]


def test_a_point_goes_through_two_rounds_to_the_record() -> None:
    standing = CLOSED

    for step in (Step.OPEN, Step.REVEAL, Step.DISCUSS, Step.AGAIN, Step.REVEAL, Step.DISCUSS, Step.RECORD):
        found = after(standing, step)
        assert found is not None
        standing = found

    assert standing == Standing(ItemState.RECORDED, SECOND)


def test_there_is_a_second_round_only_after_people_have_talked() -> None:
    allowed = [standing for standing in EVERY if Step.AGAIN in possible(standing)]

    assert allowed == [DISCUSSED_1]


@pytest.mark.parametrize("step", Step)
def test_a_step_taken_twice_at_once_has_one_effect(step: Step) -> None:
    for target in STEPS[step].values():
        assert after(target, step) in (target, *STEPS[step].values())


def test_what_is_recorded_goes_nowhere() -> None:
    assert [possible(Standing(ItemState.RECORDED, turn)) for turn in (FIRST, SECOND)] == [(), ()]


@pytest.mark.parametrize("standing", [CLOSED, OPEN_1, OPEN_2])
def test_nothing_is_shown_before_the_reveal(standing: Standing) -> None:
    assert not shown(standing)


def test_a_step_that_does_not_begin_here_leads_nowhere() -> None:
    assert after(CLOSED, Step.REVEAL) is None
