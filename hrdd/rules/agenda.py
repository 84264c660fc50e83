"""How a point of a workshop's agenda goes: closed, open, revealed, discussed, a second round, recorded.

Votes stay hidden until they are revealed to all at once; people speak before they vote again; what is recorded stays.
"""

from collections.abc import Mapping
from typing import NamedTuple

from hrdd.vocabulary import ItemState, Step

FIRST, SECOND = 1, 2


class Standing(NamedTuple):
    """Where a point stands, and in which round."""

    state: ItemState
    round: int


CLOSED = Standing(ItemState.CLOSED, FIRST)
OPEN_1, OPEN_2 = Standing(ItemState.OPEN, FIRST), Standing(ItemState.OPEN, SECOND)
REVEALED_1, REVEALED_2 = Standing(ItemState.REVEALED, FIRST), Standing(ItemState.REVEALED, SECOND)
DISCUSSED_1, DISCUSSED_2 = Standing(ItemState.DISCUSSED, FIRST), Standing(ItemState.DISCUSSED, SECOND)
RECORDED_1, RECORDED_2 = Standing(ItemState.RECORDED, FIRST), Standing(ItemState.RECORDED, SECOND)

STEPS: Mapping[Step, Mapping[Standing, Standing]] = {
    Step.OPEN: {CLOSED: OPEN_1},
    Step.REVEAL: {OPEN_1: REVEALED_1, OPEN_2: REVEALED_2},
    Step.DISCUSS: {REVEALED_1: DISCUSSED_1, REVEALED_2: DISCUSSED_2},
    Step.AGAIN: {DISCUSSED_1: OPEN_2},
    Step.RECORD: {
        REVEALED_1: RECORDED_1,
        DISCUSSED_1: RECORDED_1,
        REVEALED_2: RECORDED_2,
        DISCUSSED_2: RECORDED_2,
    },
    Step.RESET: {
        OPEN_1: CLOSED,
        REVEALED_1: CLOSED,
        DISCUSSED_1: CLOSED,
        OPEN_2: CLOSED,
        REVEALED_2: CLOSED,
        DISCUSSED_2: CLOSED,
    },
}
"""Where each step leads, from each standing it may be taken in."""


def after(standing: Standing, step: Step) -> Standing | None:
    """Where a step leads; the standing itself where somebody has just taken it; None where it cannot be taken."""
    ways = STEPS[step]
    if standing in ways:
        return ways[standing]
    return standing if standing in ways.values() else None


def possible(standing: Standing) -> tuple[Step, ...]:
    """The steps that can be taken now."""
    return tuple(step for step, ways in STEPS.items() if standing in ways)


def shown(standing: Standing) -> bool:
    """Whether what people said in the latest round may be seen by anybody."""
    return standing.state in {ItemState.REVEALED, ItemState.DISCUSSED, ItemState.RECORDED}
