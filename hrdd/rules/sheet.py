"""What a decision table is made of, before anything is proved about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from hrdd.language import say

ANY = "-"
UNIQUE = "unique"
COLLECT = "collect"

Combination = tuple[str | None, ...]
"""A value for each input, in the order of the shape; `None` where it is not known."""


class Problem(NamedTuple):
    """Something wrong in a sheet, for whoever edits it."""

    where: str
    what: str


class Sheet(NamedTuple):
    """A spreadsheet as it was read: its name, the hit policy of its first line, its header and its rows."""

    name: str
    hit_policy: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def numbered(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Each row with its line in the file: a comment and the header stand above the first."""
        return enumerate(self.rows, start=3)

    def place(self, line: int) -> str:
        """Where a row stands, as an editor looks for it."""
        return f"{self.name}, line {line}"

    def problems(self, hit_policy: str, columns: tuple[str, ...]) -> Iterator[Problem]:
        """What is wrong before any cell is read: the hit policy, a missing column, a row too short or too long."""
        if self.hit_policy != hit_policy:
            yield Problem(self.name, say("The first line must name the hit policy: {policy}.", policy=hit_policy))
        for column in columns:
            if column not in self.header:
                yield Problem(self.name, say("The column {column} is missing.", column=column))
        for line, row in self.numbered():
            if len(row) != len(self.header):
                words = say("The row has {found} cells, not {wanted}.", found=len(row), wanted=len(self.header))
                yield Problem(self.place(line), words)

    def empty_cells(self, columns: tuple[str, ...]) -> Iterator[Problem]:
        """Cells without the words that these columns must have."""
        for where, cells in self.cells():
            for column in columns:
                if not cells[column].strip():
                    yield Problem(where, say("The cell {column} is empty.", column=column))

    def unknown_values(self, allowed: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
        """Cells that hold none of the values their column allows."""
        for where, cells in self.cells():
            for column, values in allowed.items():
                if cells[column] not in values:
                    yield unknown_value(where, cells[column], column, values)

    def repeated_ids(self) -> Iterator[Problem]:
        """Ids that name two rows, in a sheet whose rows stand alone."""
        seen: set[str] = set()
        for where, cells in self.cells():
            if cells["id"] in seen:
                yield Problem(where, say("The id {id} is taken by a row above.", id=cells["id"]))
            seen.add(cells["id"])

    def cells(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Each row by column name, with the place where it stands."""
        for line, row in self.numbered():
            yield self.place(line), dict(zip(self.header, row, strict=True))


class Input(NamedTuple):
    """A column that decides, with its values from the mildest to the gravest."""

    name: str
    values: tuple[str, ...]


class Shape(NamedTuple):
    """What a table decides, from what, and how its rows count; outcomes run from the mildest to the gravest."""

    hit_policy: str
    inputs: tuple[Input, ...]
    outcome: str
    outcomes: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns a sheet of this shape must have."""
        names = (column.name for column in self.inputs)
        return ("id", *names, self.outcome, *self.notes, "because", "sources")


def unknown_value(where: str, value: str, column: str, allowed: tuple[str, ...]) -> Problem:
    """The problem of a cell that holds something its column does not know."""
    template = "“{value}” is no value of {column}; it can be {allowed}."
    return Problem(where, say(template, value=value, column=column, allowed=", ".join(allowed)))


def listed(cell: str) -> tuple[str, ...]:
    """The sources of a cell, which stand between semicolons."""
    return tuple(source.strip() for source in cell.split(";"))


@dataclass(frozen=True, eq=False)
class Row:
    """A row: which values it accepts for each input, what follows, why, and where that comes from."""

    id: str
    accepted: tuple[tuple[str, ...], ...]
    outcome: str
    because: str
    sources: tuple[str, ...]
    cells: Mapping[str, str]
