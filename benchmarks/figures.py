"""Figures with their budgets, and the table they are told in."""

from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

NO_LIMIT = float("inf")


class Figure(NamedTuple):
    """One figure: what it is of, its value and unit, the most it may be, and the measurements behind it."""

    what: str
    value: float
    unit: str
    most: float = NO_LIMIT
    measured: str = ""

    @property
    def kept(self) -> bool:
        """Whether the figure is within its budget."""
        return self.value <= self.most


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of the values do not exceed, by nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def middle(values: Sequence[float]) -> float:
    """The median."""
    return median(values)


def tell(title: str, figures: Iterable[Figure]) -> int:
    """Print the figures as a Markdown table; returns how many are over their budget."""
    over = 0
    print(f"\n## {title}\n\n| figure | value | at most | | measured |\n|---|---:|---:|---|---|")
    for each in figures:
        over += not each.kept
        most = "" if each.most == NO_LIMIT else _written(each.most, each.unit)
        verdict = "" if each.most == NO_LIMIT else "kept" if each.kept else "**OVER**"
        print(f"| {each.what} | {_written(each.value, each.unit)} | {most} | {verdict} | {each.measured} |", flush=True)
    return over


def _written(value: float, unit: str) -> str:
    return f"{value:.3g} {unit}"
