"""What would move a company's involvement, for worse or for better (UN B-Tech, Taking Action, headlines two and three).

Each event of `drift.csv` changes one fact or two. It is drift where the outcomes then differ, towards its direction.
A sentence names only what was not possible before, and no step is ever said to lead to no involvement.
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


class Templates(NamedTuple):
    """One sentence in three manners: for the worse, for the better, and for the better once people have been harmed."""

    worse: str
    better: str
    from_then_on: str


CERTAIN = Templates(
    "It would become {outcomes} if {words}.",
    "It would be {outcomes} if {words}.",
    "From then on it would be {outcomes} if {words}; what is owed for harm already done stays owed.",
)
POSSIBLE = Templates(
    "It could become {outcomes} if {words}.",
    "It could be {outcomes} if {words}.",
    "From then on it could be {outcomes} if {words}; what is owed for harm already done stays owed.",
)
RULED_OUT = Templates(
    "{outcomes} would be ruled out if {words}.",
    "{outcomes} would be ruled out if {words}.",
    "From then on {outcomes} would be ruled out if {words}; what is owed for harm already done stays owed.",
)
NOT_SAID = Templates(
    "It could move for the worse if {words}.",
    "It could move for the better if {words}.",
    "From then on it could move for the better if {words}; what is owed for harm already done stays owed.",
)
"""Where no outcome may be named."""

_ORDER = tuple(Involvement)


class Event(NamedTuple):
    """Something that may happen: the facts it sets, `None` where it leaves them as they are."""

    id: str
    direction: Direction
    sets: Combination
    words: str
    sources: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]

    def applied(self, combination: Combination) -> Combination:
        """The facts once the event has happened; one that stands further that way already stays as it is."""
        return tuple(self._further(*each) for each in zip(self.sets, combination, self.values, strict=True))

    def _further(self, new: str | None, old: str | None, values: tuple[str, ...]) -> str | None:
        if new is None or old is None:
            return new or old
        return (max if self.direction is Direction.WORSE else min)(new, old, key=values.index)


class Drift(NamedTuple):
    """An event that would move this involvement, where to, and what was possible before."""

    event: str
    direction: Direction
    words: str
    outcomes: tuple[Involvement, ...]
    state: ImpactState | None
    sources: tuple[str, ...]
    before: tuple[Involvement, ...]

    @property
    def sentence(self) -> str:
        """The warning or the way back; of harm that has happened, nothing said here takes anything away."""
        templates, outcomes = self._says
        named = words.any_of([words.involvement(outcome) for outcome in outcomes])
        told = say(templates[self._manner], outcomes=named, words=self.words)
        return told[:1].upper() + told[1:]

    @property
    def tellable(self) -> bool:
        """Whether it has something to say; what is linkage at best already is never promised to get any better."""
        mild = self.before[0] in (Involvement.NOT_INVOLVED, Involvement.DIRECTLY_LINKED)
        return not (mild and self._says[0] is NOT_SAID)

    @property
    def _manner(self) -> int:
        if self.direction is Direction.WORSE:
            return 0
        return 2 if self.state is ImpactState.ACTUAL else 1

    @property
    def _says(self) -> tuple[Templates, tuple[Involvement, ...]]:
        new = self._sayable(_beyond(self.outcomes, self.before, self.direction))
        if self.outcomes == self._sayable(self.outcomes) and (len(self.outcomes) == 1 or self.outcomes == new):
            return CERTAIN, self.outcomes
        if new:
            return POSSIBLE, new
        back = Direction.BETTER if self.direction is Direction.WORSE else Direction.WORSE
        lost = tuple(each for each in _beyond(self.before, self.outcomes, back) if self._may_rule_out(each))
        return (RULED_OUT, lost) if lost else (NOT_SAID, ())

    def _may_rule_out(self, outcome: Involvement) -> bool:
        """To rule out linkage for the better would be to promise no involvement."""
        return self.direction is Direction.WORSE or outcome is not Involvement.DIRECTLY_LINKED

    def _sayable(self, outcomes: tuple[Involvement, ...]) -> tuple[Involvement, ...]:
        """What may be promised: every way to make it better is a step, and none leads to no involvement."""
        promised = self.direction is Direction.BETTER
        return tuple(each for each in outcomes if not (promised and each is Involvement.NOT_INVOLVED))


def _beyond(
    outcomes: tuple[Involvement, ...], others: tuple[Involvement, ...], way: Direction
) -> tuple[Involvement, ...]:
    """Those of the outcomes that lie further this way than all the others."""
    if way is Direction.WORSE:
        return tuple(each for each in outcomes if _ORDER.index(each) > _ORDER.index(others[-1]))
    return tuple(each for each in outcomes if _ORDER.index(each) < _ORDER.index(others[0]))


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
    direction, values = Direction(cells["direction"]), tuple(column.values for column in shape.inputs)
    return Event(cells["id"], direction, sets, cells["words"], listed(cells["sources"]), values)
