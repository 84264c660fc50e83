"""What a room said, told without losing anybody: how many chose each level, the middle, the range, who stood apart.

A mean would hide a divided room, so there is none. Where the middle lies between two levels, the graver is proposed:
unknown is never low. Groups are told apart only where nobody can be found out by it.
"""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import NamedTuple

APART = 2
LEAST_IN_A_GROUP = 3


class Spread(NamedTuple):
    """The answers of one round on an ordered scale; `counts` begins with the lowest level, which is 1."""

    counts: tuple[int, ...]
    median: float | None
    proposed: int | None
    lowest: int | None
    highest: int | None
    dissent: tuple[int, ...]


def spread(counts: Sequence[int]) -> Spread:
    """How the answers lie; dissent are the levels chosen that are two or more from the middle."""
    chosen = [level for level, count in enumerate(counts, start=1) for _ in range(count)]
    if not chosen:
        return Spread(tuple(counts), None, None, None, None, ())
    middle = median(chosen)
    apart = tuple(level for level in dict.fromkeys(chosen) if abs(level - middle) >= APART)
    return Spread(tuple(counts), middle, ceil(middle), chosen[0], chosen[-1], apart)


def median(ordered: Sequence[int]) -> float:
    """The middle of values in their order; between the two middle ones where their number is even."""
    half = len(ordered) // 2
    return float(ordered[half]) if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def foremost(counts: Mapping[str, int]) -> str | None:
    """What was chosen most; None where nobody chose, or two stand level."""
    best = [name for name, count in counts.items() if count and count == max(counts.values())]
    return best[0] if len(best) == 1 else None


def groups_shown(voters: Mapping[str, int], others: int) -> tuple[str, ...]:
    """The groups that may be told apart, of those with so many voters, beside voters who named no group.

    A group of fewer than three stays hidden; so does the smallest shown group where the hidden voters together are one
    or two, because taking the shown groups from the whole would tell what they said.
    """
    shown = [name for name, count in voters.items() if count >= LEAST_IN_A_GROUP]
    hidden = others + sum(count for name, count in voters.items() if name not in shown)
    while shown and 0 < hidden < LEAST_IN_A_GROUP:
        smallest = min(shown, key=lambda name: voters[name])
        shown.remove(smallest)
        hidden += voters[smallest]
    return tuple(shown)
