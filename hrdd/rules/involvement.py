"""How a company is tied to a harm: cause, contribution, linkage or none (UN Guiding Principle 13; B-Tech, 2020).

Own acts that suffice are cause. A substantial part in making the harm possible or likely is contribution until every
reasonable step is taken, and so is knowing of a harm one is tied to and doing nothing. Any other tie is linkage.
A fact nobody knows is never taken as no: the verdict then holds every outcome still possible and what would decide.
"""

from collections.abc import Iterator
from typing import NamedTuple

from hrdd.rules.drift import Direction, Drift, Event
from hrdd.rules.drift import read as read_events
from hrdd.rules.sheet import UNIQUE, Combination, Input, Problem, Row, Shape, Sheet
from hrdd.rules.table import Table
from hrdd.vocabulary import Degree, ImpactState, Involvement, Steps, Truth

NO_OR_YES = (Truth.NO, Truth.YES)
DEGREES = (Degree.NO, Degree.TRIVIALLY, Degree.SUBSTANTIALLY)

SHAPE = Shape(
    hit_policy=UNIQUE,
    inputs=(
        Input("alone_sufficient", NO_OR_YES),
        Input("tied", NO_OR_YES),
        Input("facilitated", DEGREES),
        Input("incentivised", DEGREES),
        Input("knew", NO_OR_YES),
        Input("steps", (Steps.ALL_REASONABLE, Steps.SOME, Steps.NONE)),
    ),
    outcome="outcome",
    outcomes=tuple(Involvement),
)

FACTS = tuple(column.name for column in SHAPE.inputs)
"""The six facts, in the order they are asked."""

_ORDER = tuple(Involvement)


class Facts(NamedTuple):
    """What is known of the company's connection to one impact; `None` and `unknown` are the same."""

    state: ImpactState | None = None
    alone_sufficient: Truth | None = None
    tied: Truth | None = None
    facilitated: Degree | None = None
    incentivised: Degree | None = None
    knew: Truth | None = None
    steps: Steps | None = None

    @property
    def combination(self) -> Combination:
        """The six facts as a table looks them up."""
        unknown = (None, Truth.UNKNOWN)
        return tuple(None if fact in unknown else fact for fact in self[1:])


class Tables(NamedTuple):
    """The method this rule works by."""

    connection: Table
    events: tuple[Event, ...]


class Ground(NamedTuple):
    """A row of the table that holds, or may hold: what follows, why, and where that comes from."""

    row: str
    outcome: Involvement
    because: str
    sources: tuple[str, ...]


class Verdict(NamedTuple):
    """The outcomes still possible, mildest first, with their grounds, what would decide, and what would move them."""

    outcomes: tuple[Involvement, ...]
    grounds: tuple[Ground, ...]
    decisive: tuple[str, ...]
    drift: tuple[Drift, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why, each reason once, for the mildest outcome first."""
        return tuple(dict.fromkeys(ground.because for ground in self.grounds))

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the reasons come from, each place once."""
        return tuple(dict.fromkeys(source for ground in self.grounds for source in ground.sources))


def read(connection: Sheet, events: Sheet) -> tuple[Tables, tuple[Problem, ...]]:
    """The tables of `involvement.csv` and `drift.csv`; with problems they must not be used."""
    table, table_problems = Table.from_sheet(connection, SHAPE)
    read, event_problems = read_events(events, SHAPE)
    return Tables(table, read), table_problems + event_problems


def classify(facts: Facts, tables: Tables) -> Verdict:
    """What the facts known so far say about the company's involvement in one impact."""
    known, table = facts.combination, tables.connection
    return Verdict(
        outcomes=_outcomes(known, table),
        grounds=tuple(sorted(map(_ground, table.rows(*known)), key=lambda ground: _ORDER.index(ground.outcome))),
        decisive=tuple(_decisive(known, table)),
        drift=tuple(_drift(facts, tables)),
    )


def _outcomes(combination: Combination, table: Table) -> tuple[Involvement, ...]:
    possible = {row.outcome for row in table.rows(*combination)}
    return tuple(outcome for outcome in _ORDER if outcome in possible)


def _ground(row: Row) -> Ground:
    return Ground(row.id, Involvement(row.outcome), row.because, row.sources)


def _decisive(combination: Combination, table: Table) -> Iterator[str]:
    """The unknown facts of which some answer would leave fewer outcomes possible."""
    possible = len(_outcomes(combination, table))
    for at, column in enumerate(SHAPE.inputs):
        answered = [(*combination[:at], value, *combination[at + 1 :]) for value in column.values]
        if combination[at] is None and any(len(_outcomes(one, table)) < possible for one in answered):
            yield column.name


def _drift(facts: Facts, tables: Tables) -> Iterator[Drift]:
    """The events after which the outcomes differ, in the direction the event is named for, and that can be told."""
    before = _outcomes(facts.combination, tables.connection)
    for event in tables.events:
        after = _outcomes(event.applied(facts.combination), tables.connection)
        drift = Drift(event.id, event.direction, event.words, after, facts.state, event.sources, before)
        if _moves(before, after, event.direction) and drift.tellable:
            yield drift


def _moves(before: tuple[Involvement, ...], after: tuple[Involvement, ...], direction: Direction) -> bool:
    milder, graver = (before, after) if direction is Direction.WORSE else (after, before)
    ends = [(_ORDER.index(milder[end]), _ORDER.index(graver[end])) for end in (0, -1)]
    return all(low <= high for low, high in ends) and any(low < high for low, high in ends)
