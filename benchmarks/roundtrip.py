"""The round trip of one saved answer on each screen, against an empty page: `python -m benchmarks.roundtrip`.

Three servers stand side by side: the workbook, an empty page served the same way, and an empty page of Streamlit as it
comes. The same number of tabs is open at each, and rounds take turns (A B C A B C), so that noise hits all alike.
"""

import asyncio
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any, NamedTuple

from benchmarks import servers
from benchmarks.acts import Act, Given, acts, arrived
from benchmarks.figures import Figure, middle, percentile, tell
from benchmarks.scratch import Scratch, scratch
from benchmarks.tab import Tab

TITLE = "Round trip of one saved answer"
SLOWEST = 6.0
AS_IT_COMES = 1.0
WARM_UP = 2


class Crowd(NamedTuple):
    """How many tabs are open at once, in how many rounds each changes how often, seconds between on average."""

    tabs: int
    rounds: int
    changes: int
    pause: float


CROWDS = (Crowd(tabs=1, rounds=4, changes=12, pause=0.02), Crowd(tabs=25, rounds=2, changes=3, pause=1.0))


class Ports(NamedTuple):
    """The three servers."""

    workbook: int
    empty: int
    as_it_comes: int


class Taken(NamedTuple):
    """Something of each of the three: milliseconds, or what they come to."""

    ours: Any
    empty: Any
    stock: Any


class Seat:
    """A person at a tab, changing one widget over and over."""

    def __init__(self, tab: Tab, key: str, values: Iterator[Given], card: str = "") -> None:
        self.tab, self.key, self.values, self.card = tab, key, values, card
        self.taken: list[float] = []
        self.given = 0
        self.last = Given("", "")

    async def sit_down(self) -> None:
        """Open the page and the card, and change the widget until everything is warm."""
        await self.tab.open()
        if self.card:
            await self.tab.give(self.card, value=True)
        for _ in range(WARM_UP):
            await self.change()

    async def change(self) -> float:
        """Give the widget its next value; returns the seconds it took."""
        self.last = next(self.values)
        self.given += 1
        return (await self.tab.give(self.key, self.last.sent)).seconds

    async def change_often(self, crowd: Crowd, chance: random.Random) -> None:
        """Change the widget as often as a round asks for, with pauses to think."""
        for _ in range(crowd.changes):
            await asyncio.sleep(crowd.pause * chance.uniform(0.5, 1.5))
            self.taken.append(await self.change())


async def compare(ports: Ports, act: Act, people: Scratch, crowd: Crowd) -> tuple[Figure, ...]:
    """The round trips of an act, as multiples of those of the empty pages beside it."""
    assessments = people.assessments[: crowd.tabs] if crowd.tabs == 1 else people.assessments[1 : crowd.tabs + 1]
    ours = [_at_the_workbook(ports.workbook, act, each) for each in assessments]
    empty = [_at_an_empty_page(ports.empty, each) for each in assessments]
    stock = [_at_an_empty_page(ports.as_it_comes, each) for each in assessments]
    await _take_turns((ours, empty, stock), crowd)
    errors = [error for seat in (*ours, *empty, *stock) for error in seat.tab.errors]
    errors += [
        _lost(act, each) for each, seat in zip(assessments, ours, strict=True) if not _kept(people, act, each, seat)
    ]
    return tuple(_figures(act, crowd, Taken(*map(_milliseconds, (ours, empty, stock))), errors))


async def _take_turns(groups: Sequence[Sequence[Seat]], crowd: Crowd) -> None:
    try:
        for seats in groups:
            await asyncio.gather(*(seat.sit_down() for seat in seats))
        for turn in range(crowd.rounds):
            for seats in groups:
                chances = [random.Random(f"{turn}/{number}") for number in range(len(seats))]  # noqa: S311 - no secret
                await asyncio.gather(*map(Seat.change_often, seats, [crowd] * len(seats), chances))
    finally:
        await asyncio.gather(*(seat.tab.close() for seats in groups for seat in seats))


def _at_the_workbook(port: int, act: Act, assessment: str) -> Seat:
    tab = Tab(port, act.page, act.query(assessment))
    return Seat(tab, act.key(assessment), act.values(assessment), act.card.format(assessment))


def _at_an_empty_page(port: int, name: str) -> Seat:
    values: Callable[[str], Iterator[Given]] = Act("", "anything", 1.0).values
    return Seat(Tab(port), "anything", values(name))


def _kept(people: Scratch, act: Act, assessment: str, seat: Seat) -> bool:
    return not act.saves or arrived(people.desk, act.place(assessment), seat.last.kept, seat.given)


def _lost(act: Act, assessment: str) -> str:
    return f"{act.name}: not every answer of {assessment} is in the database"


def _milliseconds(seats: Sequence[Seat]) -> list[float]:
    return [seconds * 1000 for seat in seats for seconds in seat.taken]


def _figures(act: Act, crowd: Crowd, taken: Taken, errors: Sequence[str]) -> Iterator[Figure]:
    name = f"{act.name}, {crowd.tabs} at once"
    medians, slow = Taken(*map(middle, taken)), Taken(*(percentile(each, 0.95) for each in taken))
    told = "median {:.1f} ms, empty page {:.1f} ms, as it comes {:.1f} ms".format(*medians)
    yield Figure(f"{name}: median", medians.ours / medians.empty, "×", act.most, told)
    told = f"95th percentile {slow.ours:.1f} ms, empty page {slow.empty:.1f} ms"
    yield Figure(f"{name}: 95th percentile", slow.ours / slow.empty, "×", SLOWEST, told)
    yield Figure(f"{name}: against Streamlit as it comes", medians.ours / medians.stock, "×", AS_IT_COMES)
    yield Figure(f"{name}: errors", len(errors), "", 0, "; ".join(dict.fromkeys(errors)))


def figures(*only: str) -> Iterator[Figure]:
    """All round trips, or only those of the screens named."""
    with scratch(1 + max(crowd.tabs for crowd in CROWDS)) as people, ExitStack() as running:
        ports = Ports(
            running.enter_context(servers.workbook(people.database)).port,
            running.enter_context(servers.empty_page()).port,
            running.enter_context(servers.empty_page_as_it_comes(people.folder)).port,
        )
        for act in acts(people.desk):
            for crowd in CROWDS:
                if not only or act.screen in only:
                    yield from asyncio.run(compare(ports, act, people, crowd))


if __name__ == "__main__":
    import sys

    raise SystemExit(bool(tell(TITLE, figures(*sys.argv[1:]))))
