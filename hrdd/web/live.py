"""Telling phones that their room changed: the database is asked a few times a second, and only while a phone waits."""

import asyncio
from collections.abc import AsyncIterator, Callable

from starlette.concurrency import run_in_threadpool

from hrdd.errors import WorkbookError

PAUSE_SECONDS = 0.25
SIGN_OF_LIFE_SECONDS = 20.0
AGAIN_AFTER = "retry: 2000\n\n"
STILL_HERE = ": still here\n\n"


class Heard:
    """What was last heard of one room, and who is to be woken by the next."""

    def __init__(self, version: int) -> None:
        self.version, self.listeners, self.changed = version, 0, asyncio.Event()


class Watch:
    """One watch for all phones of this process."""

    def __init__(self, version_of: Callable[[str], int], pause: float = PAUSE_SECONDS) -> None:
        self._version_of, self._pause = version_of, pause
        self._rooms: dict[str, Heard] = {}
        self._watching: asyncio.Task[None] | None = None

    @property
    def listeners(self) -> int:
        """How many phones wait."""
        return sum(each.listeners for each in self._rooms.values())

    async def follow(
        self, workshop_id: str, seen: int, sign_of_life: float = SIGN_OF_LIFE_SECONDS
    ) -> AsyncIterator[str]:
        """The events for one phone that has seen a version: each later one, and a sign of life in between."""
        heard = self._listen(workshop_id, seen)
        try:
            yield AGAIN_AFTER
            while True:
                changed = heard.changed
                if heard.version != seen:
                    seen = heard.version
                    yield f"data: {seen}\n\n"
                    continue
                try:
                    await asyncio.wait_for(changed.wait(), sign_of_life)
                except TimeoutError:
                    yield STILL_HERE
        finally:
            self._leave(workshop_id, heard)

    def _listen(self, workshop_id: str, seen: int) -> Heard:
        heard = self._rooms.setdefault(workshop_id, Heard(seen))
        heard.listeners += 1
        if self._watching is None or self._watching.done():
            self._watching = asyncio.create_task(self._look())
        return heard

    def _leave(self, workshop_id: str, heard: Heard) -> None:
        heard.listeners -= 1
        if not heard.listeners:
            self._rooms.pop(workshop_id, None)

    async def _look(self) -> None:
        while self._rooms:
            for workshop_id, heard in list(self._rooms.items()):
                version = await self._asked(workshop_id, heard)
                if version != heard.version:
                    heard.version = version
                    changed, heard.changed = heard.changed, asyncio.Event()
                    changed.set()
            await asyncio.sleep(self._pause)

    async def _asked(self, workshop_id: str, heard: Heard) -> int:
        """The version now; the last one heard where the database cannot be asked just now."""
        try:
            return await run_in_threadpool(self._version_of, workshop_id)
        except WorkbookError:
            return heard.version
