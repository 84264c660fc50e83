"""A room full of phones, on this computer alone: `python -m benchmarks.workshop [PHONES...]`; 300 where none is named.

The phones' server is a process of its own, as `serve --room` starts it; this one is all phones and the facilitator.
"""

import asyncio
import random
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import NamedTuple, TypeVar

import psutil

from benchmarks import facing
from benchmarks.facing import Screens
from benchmarks.figures import Figure, middle, percentile, tell
from benchmarks.phones import Phone
from benchmarks.scratch import Scratch, scratch
from benchmarks.servers import Server, phones_only
from hrdd.vocabulary import Step
from hrdd.workbook import workshop_agenda, workshop_running, workshop_views, workshops
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshops import Begun, Chair

TITLE = "A workshop full of phones"
PHONES = 300
ARRIVING_SECONDS, MOST_JOINING = 40.0, 60.0
VOTING_SECONDS, MOST_VOTING = 8.0, 10.0
IDLE_SECONDS = 20.0
JITTER_SECONDS = 0.6
MOST_TIMES_EMPTY, MOST_REVEALING, MOST_IDLE, MOST_KILOBYTES = 3.0, 3.0, 10.0, 60.0
POLL_SECONDS, MOST_BEHIND = 1.0, 1.5
EVERY_TENTH = 10
Kind = TypeVar("Kind")
CHANCE = random.Random(7)  # noqa: S311 - when phones act, not a secret


class Played(NamedTuple):
    """What was measured, in seconds unless named otherwise."""

    joining: float
    bytes_loaded: float
    idle_percent: float
    empty: Sequence[float]
    voting: float
    votes: Sequence[float]
    lost: int
    twice: int
    behind: float
    revealing: float


def figures(phones: int = PHONES) -> Iterator[Figure]:
    """Every figure of a room with so many phones."""
    with scratch() as people, phones_only(people.database) as server, ExitStack() as running:
        begun = workshops.begin(people.desk, people.assessments[0], "benchmark")
        screens = facing.screens(running, people.database, people.assessments[0], begun)
        played = asyncio.run(_play(people, begun, server, phones, screens))
    empty, vote = middle(played.empty), middle(played.votes)
    slow = f"95th percentile {1000 * percentile(played.votes, 0.95):.1f} ms"
    yield Figure(f"all {phones} have joined after", played.joining, "s", MOST_JOINING)
    yield Figure("all have voted after the opening", played.voting, "s", MOST_VOTING)
    yield Figure("votes lost", played.lost, "", 0)
    yield Figure("votes counted twice", played.twice, "", 0)
    told = f"vote {1000 * vote:.1f} ms, empty route {1000 * empty:.1f} ms; {slow}"
    yield Figure("a vote is acknowledged, times an empty route", vote / empty, "times", MOST_TIMES_EMPTY, told)
    yield Figure("the counter follows the last vote", played.behind, "s", MOST_BEHIND, f"asked each {POLL_SECONDS:g} s")
    yield Figure("from the reveal to the last phone", played.revealing, "s", MOST_REVEALING)
    yield Figure("processor while the room is idle", played.idle_percent, "%", MOST_IDLE, "of one core")
    yield Figure("a phone loads in all", played.bytes_loaded / 1000, "KB", MOST_KILOBYTES)
    yield from screens.figures()


async def _play(people: Scratch, begun: Begun, server: Server, number: int, screens: Screens) -> Played:
    chair, item = _prepared(people, begun)
    desk = people.desk
    phones = [Phone(server.port, begun.workshop.code) for _ in range(number)]
    started = time.perf_counter()
    loaded = await asyncio.gather(*(_after(CHANCE.uniform(0, ARRIVING_SECONDS), each.join) for each in phones))
    joining = time.perf_counter() - started
    idle = await _idle(server)
    empty = await _empty(phones)
    await screens.warm_up()
    vote = asyncio.create_task(_vote(desk, chair, item, phones))
    await screens.while_(vote)
    voting, votes, behind = await vote
    counted = workshop_views.pulse(desk, chair.workshop_id)
    revealing, _ = await asyncio.gather(_reveal(desk, chair, item, phones), screens.reveal())
    await screens.close()
    for each in phones:
        each.leave()
    lost, twice = max(0, number - counted.answered), max(0, counted.answered - number)
    return Played(joining, max(loaded) + _page_of(phones), idle, empty, voting, votes, lost, twice, behind, revealing)


def _prepared(people: Scratch, begun: Begun) -> tuple[Chair, int]:
    desk = people.desk
    chair = workshops.enter(desk, begun.workshop.id, begun.links.facilitator)
    first, *_ = workshop_agenda.add_ratings(desk, chair, open_workbook(desk, people.assessments[0]).impacts[0].id)
    workshop_running.bring_up(desk, chair, first.id)
    return chair, first.id


async def _after(seconds: float, act: Callable[[], Awaitable[Kind]]) -> Kind:
    await asyncio.sleep(seconds)
    return await act()


async def _idle(server: Server) -> float:
    """The processor's share, of one core, while nobody does anything."""
    process = psutil.Process(server.pid)
    await asyncio.sleep(2)
    before, begun = sum(process.cpu_times()[:2]), time.perf_counter()
    await asyncio.sleep(IDLE_SECONDS)
    return 100 * (sum(process.cpu_times()[:2]) - before) / (time.perf_counter() - begun)


async def _empty(phones: Sequence[Phone]) -> list[float]:
    """How long a route that does nothing takes, asked as votes are: a page, a pause, then the route."""

    async def ask(phone: Phone) -> float:
        await asyncio.sleep(CHANCE.uniform(0, JITTER_SECONDS))
        await phone.look()
        await asyncio.sleep(CHANCE.uniform(0, VOTING_SECONDS - JITTER_SECONDS))
        return (await phone.line.ask("GET", "/")).seconds

    return await asyncio.gather(*map(ask, phones))


async def _vote(desk: Desk, chair: Chair, item: int, phones: Sequence[Phone]) -> tuple[float, list[float], float]:
    """Open a point; every phone hears of it, loads the page and votes, every tenth twice.

    Returns when all had voted, how long each vote took, and how far behind the facilitator's counter was.
    """
    begun = time.perf_counter()
    await asyncio.to_thread(workshop_running.take, desk, chair, item, Step.OPEN)
    version = workshop_views.pulse(desk, chair.workshop_id).version
    counter = asyncio.create_task(_count(desk, chair, len(phones)))
    acts = [_hear_and_vote(phone, version, twice=not at % EVERY_TENTH) for at, phone in enumerate(phones)]
    votes = await asyncio.gather(*acts)
    voted = time.perf_counter()
    return voted - begun, [seconds for each in votes for seconds in each], max(0.0, await counter - voted)


async def _hear_and_vote(phone: Phone, version: int, *, twice: bool) -> list[float]:
    await phone.hear(version)
    await asyncio.sleep(CHANCE.uniform(0, JITTER_SECONDS))
    await phone.look()
    await asyncio.sleep(CHANCE.uniform(0, VOTING_SECONDS - JITTER_SECONDS))
    choice = CHANCE.choice("12345")
    sent = [await phone.vote(choice) for _ in range(1 + twice)]
    assert {each.status for each in sent} == {303}, sent
    return [each.seconds for each in sent]


async def _count(desk: Desk, chair: Chair, number: int) -> float:
    """When the facilitator's counter, asked once a second, has everybody; given up long after it should."""
    for _ in range(60):
        pulse = await asyncio.to_thread(workshop_views.pulse, desk, chair.workshop_id)
        if pulse.answered >= number:
            break
        await asyncio.sleep(POLL_SECONDS)
    return time.perf_counter()


async def _reveal(desk: Desk, chair: Chair, item: int, phones: Sequence[Phone]) -> float:
    """How long it takes from the reveal until the last phone has the page that shows it."""
    begun = time.perf_counter()
    await asyncio.to_thread(workshop_running.take, desk, chair, item, Step.REVEAL)
    version = workshop_views.pulse(desk, chair.workshop_id).version

    async def see(phone: Phone) -> None:
        await phone.hear(version)
        await asyncio.sleep(CHANCE.uniform(0, JITTER_SECONDS))
        answer = await phone.look()
        assert "First round" in answer.body

    await asyncio.gather(*map(see, phones))
    return time.perf_counter() - begun


def _page_of(phones: Sequence[Phone]) -> int:
    """How much the largest page weighs that came later."""
    return max(len(each.page.encode()) for each in phones)


if __name__ == "__main__":
    numbers = [int(each) for each in sys.argv[1:]] or [PHONES]
    raise SystemExit(bool(sum(tell(TITLE, figures(number)) for number in numbers)))
