"""A large assessment beside the worked example, Home with many assessments beside few: `python -m benchmarks.large`.

Names of screens behind it measure only those. Both of a pair lie open at once and rounds take turns, so that noise hits
them alike.
"""

import asyncio
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from typing import NamedTuple

from benchmarks import servers
from benchmarks.acts import IN_A_FRAGMENT, Act, Given, acts, arrived
from benchmarks.figures import Figure, middle, tell
from benchmarks.roundtrip import WARM_UP, Seat
from benchmarks.scratch import EXAMPLE, Scratch, scratch
from benchmarks.tab import Tab
from hrdd.model.fields import Sort, sort_of
from hrdd.model.records import Kept
from hrdd.model.workbook import SHAPES, Kind
from hrdd.store import assessments, records
from hrdd.workbook.assessments import new_id, open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import LETTERS, add
from hrdd.workbook.registers import register
from hrdd.workbook.samples import begin_from

TITLE = "Large against small"
IMPACTS, ACTIONS = 200, 400
MANY, FEW = 5000, 10
MOST = 2.0
ROUNDS, CHANGES = 8, 12
OPENINGS = 30
PAUSE_SECONDS = 0.02
REGISTERS = {
    "leverage": (Kind.LEVERAGE, Kind.ENDING),
    "tracking": (Kind.INDICATOR, Kind.READING, Kind.REVIEW),
    "engagement": (Kind.ENGAGEMENT, Kind.COMMUNICATION),
    "evidence": (Kind.EVIDENCE,),
    "decide": (Kind.DECISION,),
}
"""The screens that show registers, and which."""

WORDS = tuple(Given(each, each) for each in ("epilepsy", "MEDICINE", "executions"))
"""What is searched for on Home: in the title of every assessment there."""


class Pair(NamedTuple):
    """Milliseconds at the small one and at the large one."""

    small: Sequence[float]
    large: Sequence[float]


def figures(*only: str) -> Iterator[Figure]:
    """What a large assessment costs on each screen, and what many assessments cost on Home."""
    yield from _screens(only)
    if not only or "home" in only:
        yield from _home()


def fill(desk: Desk, assessment: str) -> None:
    """Repeat the impacts and actions of the worked example until there are 200 and 400."""
    workbook = open_workbook(desk, assessment)
    with desk.store.writing() as tx:
        records.insert(tx, Kind.IMPACT, _more(Kind.IMPACT, workbook.impacts, IMPACTS))
        records.insert(tx, Kind.ACTION, _more(Kind.ACTION, workbook.actions, ACTIONS))


def _more(kind: Kind, there: Sequence[Kept], wanted: int) -> list[Kept]:
    return [
        there[number % len(there)].model_copy(update={"id": f"{LETTERS[kind]}-{number + 1}", "position": number + 1})
        for number in range(len(there), wanted)
    ]


def _screens(only: Sequence[str]) -> Iterator[Figure]:
    with scratch(2) as people, servers.workbook(people.database) as server:
        fill(people.desk, people.assessments[1])
        for assessment in people.assessments:
            _begin_registers(people.desk, assessment)
        for act in (*acts(people.desk), *_in_registers()):
            if not only or act.screen in only:
                yield from asyncio.run(_saved(server.port, act, people))


def _begin_registers(desk: Desk, assessment: str) -> None:
    for kind in (kind for kinds in REGISTERS.values() for kind in kinds):
        add(desk, assessment, kind, "benchmark")


def _in_registers() -> Iterator[Act]:
    for screen, kinds in REGISTERS.items():
        for kind in kinds:
            record = f"{LETTERS[kind]}-1"
            text = next(each for each in register(kind).fields if sort_of(SHAPES[kind], each) is Sort.LONG_TEXT)
            card = f"{kind}/{{}}/{record}"
            yield Act(screen, f"{kind} {text}, a text", IN_A_FRAGMENT, kind, record, text, card)


async def _saved(port: int, act: Act, people: Scratch) -> Sequence[Figure]:
    seats = [_seat(port, act, each) for each in people.assessments]
    await _take_turns(seats)
    name = f"{act.name}: {IMPACTS} impacts and {ACTIONS} actions"
    errors = [error for seat in seats for error in seat.tab.errors]
    errors += [
        f"not every answer of {each} is in the database"
        for each, seat in zip(people.assessments, seats, strict=True)
        if not arrived(people.desk, act.place(each), seat.last.kept, seat.given)
    ]
    return _compared(name, _pair(seats), errors)


def _seat(port: int, act: Act, assessment: str) -> Seat:
    tab = Tab(port, act.page, act.query(assessment))
    return Seat(tab, act.key(assessment), act.values(assessment), act.card.format(assessment))


async def _take_turns(seats: Sequence[Seat]) -> None:
    try:
        for seat in seats:
            await seat.sit_down()
        for seat in (seat for _ in range(ROUNDS) for seat in seats):
            for _ in range(CHANGES):
                await asyncio.sleep(PAUSE_SECONDS)
                seat.taken.append(await seat.change())
    finally:
        await asyncio.gather(*(seat.tab.close() for seat in seats))


def _pair(seats: Iterable[Seat]) -> Pair:
    return Pair(*([seconds * 1000 for seconds in seat.taken] for seat in seats))


def _compared(name: str, taken: Pair, errors: Sequence[str]) -> Sequence[Figure]:
    small, large = middle(taken.small), middle(taken.large)
    told = f"median {large:.1f} ms against {small:.1f} ms"
    return (
        Figure(name, large / small, "×", MOST, told),
        Figure(f"{name}: errors", len(errors), "", 0, "; ".join(dict.fromkeys(errors))),
    )


def _home() -> Iterator[Figure]:
    with ExitStack() as running:
        few, many = (running.enter_context(scratch(0)) for _ in range(2))
        for people, number in ((few, FEW), (many, MANY)):
            crowd(people.desk, number)
        ports = [running.enter_context(servers.workbook(each.database)).port for each in (few, many)]
        name = f"home with {MANY} assessments against {FEW}"
        yield from _compared(f"{name}: first draw", asyncio.run(_opened(ports)), ())
        yield from asyncio.run(_searched(ports, f"{name}: search"))


def crowd(desk: Desk, number: int) -> None:
    """So many assessments with the impacts and actions of the worked example, which is what Home reads."""
    first = begin_from(desk, EXAMPLE, "benchmark")
    told = open_workbook(desk, first.id)
    ids = [new_id() for _ in range(number - 1)]
    with desk.store.writing() as tx:
        for at, each in enumerate(ids):
            assessments.insert(tx, first.model_copy(update={"id": each, "title": f"{first.title} {at:04}"}))
        for kind, entries in ((Kind.IMPACT, told.impacts), (Kind.ACTION, told.actions)):
            records.insert(
                tx, kind, [one.model_copy(update={"assessment_id": each}) for each in ids for one in entries]
            )


async def _opened(ports: Sequence[int]) -> Pair:
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(WARM_UP + OPENINGS):
        for port, found in zip(ports, taken, strict=True):
            tab = Tab(port)
            run = await tab.open()
            await tab.close()
            if turn >= WARM_UP:
                found.append(run.seconds * 1000)
    return Pair(*taken)


async def _searched(ports: Sequence[int], name: str) -> Sequence[Figure]:
    act = Act("home", "search", IN_A_FRAGMENT, record="search", answers=WORDS)
    seats = [_seat(port, act, "") for port in ports]
    await _take_turns(seats)
    return _compared(name, _pair(seats), [error for seat in seats for error in seat.tab.errors])


if __name__ == "__main__":
    raise SystemExit(bool(tell(TITLE, figures(*sys.argv[1:]))))
