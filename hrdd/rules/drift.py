"""What would move a company's involvement, for worse or for better (UN B-Tech, Taking Action, headlines two and three).

Each event of `drift.csv` changes one fact or two. It is drift where the outcomes then differ, towards its direction.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from hrdd.language import say
from hrdd.rules import words
from hrdd.rules.sheet import ANY, COLLECT, Combination, Problem, Shape, Sheet, listed
from hrdd.vocabulary import ImpactState, Involvement


class Direction(StrEnum):
    """Which way an event moves a company's involvement."""

    WORSE = "worse"
    BETTER = "better"


class Event(NamedTuple):
    """Something that may happen: the facts it sets, `None` where it leaves them as they are."""

    id: str
    direction: Direction
    sets: Combination
    words: str
    sources: tuple[str, ...]

    def applied(self, combination: Combination) -> Combination:
        """The facts once the event has happened."""
        return tuple(new or old for new, old in zip(self.sets, combination, strict=True))


class Drift(NamedTuple):
    """An event that would move this involvement, and where to."""

    event: str
    direction: Direction
    words: str
    outcomes: tuple[Involvement, ...]
    state: ImpactState | None
    sources: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The warning or the way back; of harm that has happened, nothing said here takes anything away."""
        outcomes = words.any_of([words.involvement(outcome) for outcome in self.outcomes])
        return say(self._template, outcomes=outcomes, words=self.words)

    @property
    def _template(self) -> str:
        if self.direction is Direction.WORSE:
            return "It would become {outcomes} if {words}."
        if self.state is ImpactState.ACTUAL:
            return "From then on it would be {outcomes} if {words}; what is owed for harm already done stays owed."
        return "It would be {outcomes} if {words}."


def read(sheet: Sheet, shape: Shape) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """The events of a sheet that may set the inputs of a table of this shape."""
    allowed = {"direction": tuple(Direction)} | {column.name: (ANY, *column.values) for column in shape.inputs}
    columns = ("id", *allowed, "words", "sources")
    problems = (*sheet.problems(COLLECT, columns),) or (
        *sheet.unknown_values(allowed),
        *sheet.empty_cells(("id", "words", "sources")),
        *sheet.repeated_ids(),
    )
    return () if problems else tuple(_event(cells, shape) for _, cells in sheet.cells()), problems


def _event(cells: Mapping[str, str], shape: Shape) -> Event:
    sets = tuple(None if cells[column.name] == ANY else cells[column.name] for column in shape.inputs)
    return Event(cells["id"], Direction(cells["direction"]), sets, cells["words"], listed(cells["sources"]))
