"""Decision tables: rows an expert can read, looked up by any combination of facts, known or not.

A sheet has an `id`, a column for each input, one for the outcome, the reason (`because`) and the `sources`. An input
cell holds a value, several (`none|some`) or `-` for any. What a table must keep to is proved in `hrdd.rules.proof`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple, Self

from hrdd.rules import proof
from hrdd.rules.sheet import ANY, UNIQUE, Combination, Input, Problem, Row, Shape, Sheet, listed, unknown_value


@dataclass(frozen=True)
class Table:
    """The rows that answer every combination of inputs; `None` stands for an input nobody knows."""

    name: str
    shape: Shape
    hits: Mapping[Combination, tuple[Row, ...]]

    @classmethod
    def from_sheet(cls, sheet: Sheet, shape: Shape) -> tuple[Self, tuple[Problem, ...]]:
        """Read and prove a sheet; a table with problems must not be used."""
        reading = _read(sheet, shape)
        exact = _matches(reading.rows)
        problems = reading.problems or proof.prove(sheet.name, shape, exact)
        return cls(sheet.name, shape, _with_unknowns(exact, shape)), problems

    def rows(self, *combination: str | None) -> tuple[Row, ...]:
        """All rows that hold for at least one completion of what is not known."""
        return self.hits[combination]

    def row(self, *combination: str) -> Row:
        """The one row for a combination of which everything is known."""
        (row,) = self.hits[combination]
        return row


class _Reading(NamedTuple):
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]


def _read(sheet: Sheet, shape: Shape) -> _Reading:
    problems = (*sheet.problems(shape.hit_policy, shape.columns),) or (*_cell_problems(sheet, shape),)
    return _Reading((), problems) if problems else _Reading(tuple(_row(cells, shape) for _, cells in sheet.cells()), ())


def _cell_problems(sheet: Sheet, shape: Shape) -> Iterator[Problem]:
    yield from sheet.empty_cells(("id", *shape.notes, "because", "sources"))
    yield from sheet.repeated_ids() if shape.hit_policy == UNIQUE else ()
    for where, cells in sheet.cells():
        for column in shape.inputs:
            allowed = (ANY, *column.values)
            wrong = [value for value in _values(cells[column.name]) if value not in allowed]
            yield from (unknown_value(where, value, column.name, allowed) for value in wrong)
        if cells[shape.outcome] not in shape.outcomes:
            yield unknown_value(where, cells[shape.outcome], shape.outcome, shape.outcomes)


def _row(cells: Mapping[str, str], shape: Shape) -> Row:
    accepted = tuple(_accepted(cells[column.name], column) for column in shape.inputs)
    return Row(cells["id"], accepted, cells[shape.outcome], cells["because"], listed(cells["sources"]), cells)


def _accepted(cell: str, column: Input) -> tuple[str, ...]:
    return column.values if ANY in _values(cell) else _values(cell)


def _values(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value.strip() for value in cell.split("|")))


def _matches(rows: Iterable[Row]) -> dict[Combination, tuple[Row, ...]]:
    found: dict[Combination, tuple[Row, ...]] = {}
    for row in rows:
        for combination in product(*row.accepted):
            found[combination] = (*found.get(combination, ()), row)
    return found


def _with_unknowns(exact: Mapping[Combination, tuple[Row, ...]], shape: Shape) -> dict[Combination, tuple[Row, ...]]:
    """Let each input in turn be unknown: the rows are then those of all its values together."""
    hits = {combination: dict.fromkeys(rows) for combination, rows in exact.items()}
    for at in range(len(shape.inputs)):
        unknown: dict[Combination, dict[Row, None]] = {}
        for combination, rows in hits.items():
            unknown.setdefault((*combination[:at], None, *combination[at + 1 :]), {}).update(rows)
        hits |= unknown
    return {combination: tuple(rows) for combination, rows in hits.items()}
