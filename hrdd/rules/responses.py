"""What is asked of a company, by its involvement and the state of the impact (UN Guiding Principles 13, 19 and 22).

Who causes stops; who contributes stops its own part and uses leverage on the rest; both make good what has happened.
Who is linked uses leverage. Some things are possible without being asked, and are told as such.
"""

from collections.abc import Collection, Iterable
from itertools import product
from typing import NamedTuple

from hrdd.rules.sheet import COLLECT, Input, Problem, Row, Shape, Sheet
from hrdd.rules.table import Table
from hrdd.vocabulary import ActionKind, ImpactState, Involvement, Response

NOTHING = "none"
POSSIBLE, ASKED = "yes", "no"
"""The values of the column `voluntary`."""

SHAPE = Shape(
    hit_policy=COLLECT,
    inputs=(
        Input("outcome", tuple(Involvement)),
        Input("state", (ImpactState.POTENTIAL, ImpactState.ACTUAL)),
    ),
    outcome="response",
    outcomes=(NOTHING, *Response),
    notes=("words", "voluntary"),
)


class Required(NamedTuple):
    """A response, for which outcomes it is asked (or, if voluntary, merely possible), and why."""

    response: Response | None
    words: str
    outcomes: tuple[Involvement, ...]
    cells: tuple[str, ...]
    voluntary: bool
    because: str
    sources: tuple[str, ...]


def read(sheet: Sheet) -> tuple[Table, tuple[Problem, ...]]:
    """The table of `responses.csv`; with problems it must not be used."""
    table, problems = Table.from_sheet(sheet, SHAPE)
    return table, problems or (*sheet.unknown_values({"voluntary": (POSSIBLE, ASKED)}),)


def required(outcomes: Iterable[Involvement], state: ImpactState | None, table: Table) -> tuple[Required, ...]:
    """What follows from any outcome still possible; if nobody knows whether people are harmed, from both states."""
    found: dict[tuple[str, str, str], list[tuple[Involvement, Row]]] = {}
    states = tuple(ImpactState) if state is None else (state,)
    for outcome, one_state in product(outcomes, states):
        for row in table.rows(outcome, one_state):
            same = (row.outcome, row.cells["words"], row.cells["voluntary"])
            found.setdefault(same, []).append((outcome, row))
    return tuple(_merged(hits) for hits in found.values())


def uncovered(asked: Iterable[Required], covered_kinds: Collection[ActionKind]) -> tuple[Required, ...]:
    """The responses that are asked and that no action is for yet."""
    must = (one for one in asked if one.response and not one.voluntary)
    return tuple(one for one in must if ActionKind(str(one.response)) not in covered_kinds)


def _merged(hits: list[tuple[Involvement, Row]]) -> Required:
    row = hits[0][1]
    return Required(
        response=None if row.outcome == NOTHING else Response(row.outcome),
        words=row.cells["words"],
        outcomes=tuple(dict.fromkeys(outcome for outcome, _ in hits)),
        cells=tuple(dict.fromkeys(row.id for _, row in hits)),
        voluntary=row.cells["voluntary"] == POSSIBLE,
        because=row.because,
        sources=row.sources,
    )
