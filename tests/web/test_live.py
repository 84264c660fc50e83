"""Waiting phones are told of each new version of their room."""

import asyncio
from collections.abc import AsyncIterator, Callable

from hrdd.errors import WorkbookError
from hrdd.web.live import AGAIN_AFTER, STILL_HERE, Watch

PATIENCE = 20.0


def played(play: Callable[[], object]) -> object:
    """What a play comes to, unless it takes far too long."""

    async def bounded() -> object:
        return await asyncio.wait_for(play(), PATIENCE)  # type: ignore[arg-type]

    return asyncio.run(bounded())


async def heard(events: AsyncIterator[str], number: int) -> list[str]:
    """The next events."""
    return [await anext(events) for _ in range(number)]


def test_a_phone_that_has_seen_an_older_version_is_told_at_once() -> None:
    async def play() -> list[str]:
        return await heard(Watch(lambda _: 7, pause=0).follow("room", 5), 2)

    assert played(play) == [AGAIN_AFTER, "data: 7\n\n"]


def test_all_phones_of_a_room_are_told_and_those_of_another_are_not() -> None:
    async def play() -> tuple[list[list[str]], list[str]]:
        versions = {"room": 1, "other": 1}
        watch = Watch(versions.__getitem__, pause=0)
        phones = [watch.follow("room", 1) for _ in range(3)]
        other = watch.follow("other", 1, sign_of_life=0.01)
        for phone in (*phones, other):
            await anext(phone)
        versions["room"] = 2
        return [await heard(phone, 1) for phone in phones], await heard(other, 1)

    assert played(play) == ([["data: 2\n\n"]] * 3, [STILL_HERE])


def test_the_database_is_asked_only_while_a_phone_waits() -> None:
    async def play() -> tuple[int, int, bool]:
        watch = Watch(lambda _: 1, pause=0)
        phone, second = watch.follow("room", 1), watch.follow("room", 1)
        await anext(phone)
        await anext(second)
        during = watch.listeners
        await phone.aclose()  # type: ignore[attr-defined]
        await second.aclose()  # type: ignore[attr-defined]
        assert watch._watching is not None
        await watch._watching
        again = watch.follow("room", 1)
        await anext(again)
        return during, watch.listeners, not watch._watching.done()

    assert played(play) == (2, 1, True)


def test_a_database_that_is_busy_just_now_is_asked_again() -> None:
    answers = iter([WorkbookError("busy"), 2])

    def version(_: str) -> int:
        answer = next(answers, 2)
        if isinstance(answer, WorkbookError):
            raise answer
        return answer

    async def play() -> list[str]:
        return await heard(Watch(version, pause=0).follow("room", 1), 2)

    assert played(play) == [AGAIN_AFTER, "data: 2\n\n"]
