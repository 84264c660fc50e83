"""In which order impacts are taken up: severity, then harm done before harm to come, then likelihood (UNGP 24).

A critical impact never falls below high, however unlikely, and one that may yet prove graver never waits for later.
What is not known sorts as the graver case. This is an order of work: nothing is left out.
"""

from collections.abc import Iterator
from typing import NamedTuple

from hrdd.language import say
from hrdd.rules.severity import SeverityVerdict
from hrdd.rules.sheet import UNIQUE, Input, Problem, Shape, Sheet
from hrdd.rules.table import Table
from hrdd.vocabulary import ImpactState, Priority, SeverityBand, Truth

POSSIBLE = 3
"""The likelihood an unrated one is treated as, and never asked of harm that has happened."""

SHAPE = Shape(
    hit_policy=UNIQUE,
    inputs=(
        Input("severity", tuple(SeverityBand)),
        Input("severity_open", (Truth.NO, Truth.YES)),
        Input("state", (ImpactState.POTENTIAL, ImpactState.ACTUAL)),
        Input("likelihood", ("1", "2", "3", "4", "5")),
    ),
    outcome="level",
    outcomes=tuple(Priority),
)


class SortKey(NamedTuple):
    """Sorts impacts in the order they are taken up: the smallest comes first."""

    severity: int
    level: int
    state: int
    likelihood: int
    delay: int


class PriorityVerdict(NamedTuple):
    """The level, where the impact sorts among the others, and why."""

    level: Priority
    key: SortKey
    reasons: tuple[str, ...]
    sources: tuple[str, ...]


def read(sheet: Sheet) -> tuple[Table, tuple[Problem, ...]]:
    """The table of `priority.csv`; with problems it must not be used."""
    return Table.from_sheet(sheet, SHAPE)


def prioritise(
    rated: SeverityVerdict, state: ImpactState | None, likelihood: int | None, delay: Truth | None, table: Table
) -> PriorityVerdict:
    """The place of an impact in the order of work; likelihood counts only for harm still to come.

    `delay` says whether waiting would put the harm beyond repair; only a plain no sorts as no.
    """
    actual = state is not ImpactState.POTENTIAL
    counted = POSSIBLE if actual or likelihood is None else likelihood
    still_open = Truth.YES if rated.band is None else Truth.NO
    row = table.row(rated.sort_band, still_open, ImpactState.ACTUAL if actual else ImpactState.POTENTIAL, str(counted))
    level = Priority(row.outcome)
    key = SortKey(
        severity=-tuple(SeverityBand).index(rated.sort_band),
        level=-tuple(Priority).index(level),
        state=int(not actual),
        likelihood=-counted,
        delay=int(delay is Truth.NO),
    )
    assumed = _assumptions(state, likelihood, delay)
    return PriorityVerdict(level, key, (row.because, *assumed), row.sources)


def _assumptions(state: ImpactState | None, likelihood: int | None, delay: Truth | None) -> Iterator[str]:
    if state is None:
        yield say("Nobody knows yet whether people have been harmed; until then it sorts as if they have.")
    if state is ImpactState.POTENTIAL and likelihood is None:
        yield say("Likelihood is not rated yet; until then it counts as possible.")
    if delay is Truth.YES:
        yield say("Waiting would put the harm beyond repair, so it goes before its equals.")
    elif delay is Truth.UNKNOWN or (delay is None and state):
        told = (
            "Nobody knows yet whether waiting would put the harm beyond repair; until then it goes before its equals."
        )
        yield say(told)
