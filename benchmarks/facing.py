"""The two screens that face a room, answering while the room votes: the facilitator's and the one on the wall."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from benchmarks import servers
from benchmarks.figures import Figure, middle, percentile
from benchmarks.tab import Run, Tab
from hrdd.workbook.workshops import Begun

MOST, MOST_AT_THE_REVEAL, SLOWEST = 2.0, 4.0, 6.0
PAUSE_SECONDS = 0.05
WARM_UP = 3
REDRAWN = 9
EMPTY, NOTE, NUMBERS, WALL = "an empty page", "a note is saved", "the facilitator's numbers", "the room screen looks"
REVEAL = "the room screen after the reveal"


class Facing(NamedTuple):
    """The tabs that are open: the facilitator's, the one on the wall, and an empty page beside them."""

    facilitator: Tab
    wall: Tab
    empty: Tab


class Screens:
    """The screens in front of a room, each asked in turn for as long as the room votes."""

    def __init__(self, facing: Facing) -> None:
        self.facing = facing
        self.taken: dict[str, list[float]] = {EMPTY: [], NOTE: [], NUMBERS: [], WALL: [], REVEAL: []}
        self.given = 0

    async def warm_up(self) -> None:
        """Open the pages and use them until nothing is done for the first time."""
        for tab in self.facing:
            await tab.open()
        for _ in range(WARM_UP):
            await self._turn()
        for each in self.taken.values():
            each.clear()

    async def while_(self, voting: asyncio.Task[object]) -> None:
        """Take turns until the vote is over."""
        while not voting.done():
            await self._turn()

    async def reveal(self) -> None:
        """Draw the whole screen on the wall, as it does when the room has moved on."""
        for _ in range(REDRAWN):
            self.taken[REVEAL].append((await self.facing.wall.reload()).seconds)
            await asyncio.sleep(PAUSE_SECONDS)

    async def close(self) -> None:
        """Leave the pages."""
        for tab in self.facing:
            await tab.close()

    @property
    def errors(self) -> list[str]:
        """What went wrong on any of them."""
        return [error for tab in self.facing for error in tab.errors]

    async def _turn(self) -> None:
        self.given += 1
        text = f"Said in the room, {self.given}"
        facilitator, wall, empty = self.facing
        note = next(key for key in facilitator.widgets if "/note/" in key)
        turns: Sequence[tuple[str, Callable[[], Awaitable[Run]]]] = (
            (EMPTY, lambda: empty.give("anything", text)),
            (NOTE, lambda: facilitator.give(note, text)),
            (NUMBERS, facilitator.look_again),
            (WALL, wall.look_again),
        )
        for name, act in turns:
            self.taken[name].append((await act()).seconds)
            await asyncio.sleep(PAUSE_SECONDS)

    def figures(self) -> Iterator[Figure]:
        """Each as so many empty pages of the same seconds."""
        empty, slow = middle(self.taken[EMPTY]), percentile(self.taken[EMPTY], 0.95)
        for name, most in ((NOTE, MOST), (NUMBERS, MOST), (WALL, MOST), (REVEAL, MOST_AT_THE_REVEAL)):
            taken = self.taken[name]
            told = f"median {1000 * middle(taken):.1f} ms, empty page {1000 * empty:.1f} ms, {len(taken)} times"
            yield Figure(f"{name}, times an empty page", middle(taken) / empty, "×", most, told)
            told = f"{1000 * percentile(taken, 0.95):.1f} ms, empty page {1000 * slow:.1f} ms"
            yield Figure(f"{name}, 95th percentile", percentile(taken, 0.95) / slow, "×", SLOWEST, told)
        yield Figure("errors on these screens", len(self.errors), "", 0, "; ".join(dict.fromkeys(self.errors)))


def screens(running: ExitStack, database: Path, assessment: str, begun: Begun) -> Screens:
    """Start the workbook and an empty page beside it, and turn to the two screens of a workshop."""
    workbook = running.enter_context(servers.workbook(database)).port
    empty = running.enter_context(servers.empty_page()).port
    where = f"assessment={assessment}&workshop={begun.workshop.id}"
    facilitator = Tab(workbook, "workshop", f"{where}&phase=during&chair={begun.links.facilitator}")
    return Screens(Facing(facilitator, Tab(workbook, "room", f"workshop={begun.workshop.id}"), Tab(empty)))
