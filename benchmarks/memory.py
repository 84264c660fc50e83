"""Memory of the server at rest, and of each session: `python -m benchmarks.memory`."""

import asyncio
from collections.abc import Iterator

import psutil

from benchmarks import servers
from benchmarks.figures import Figure, tell
from benchmarks.scratch import scratch
from benchmarks.servers import Server
from benchmarks.tab import Tab

TITLE = "Memory"
SESSIONS = 100
AT_ONCE = 10
MOST_AT_REST = 400.0
MOST_A_SESSION = 1.0
MEGABYTE = 2**20


def figures() -> Iterator[Figure]:
    """The process before anybody came, and what a hundred idle tabs on 1 End use add."""
    with scratch() as people, servers.workbook(people.database) as server:
        at_rest = _megabytes(server)
        asyncio.run(_warm_up(server, people.assessments[0]))
        warm = _megabytes(server)
        full = asyncio.run(_crowded(server, people.assessments[0]))
    yield Figure("the process at rest", at_rest, "MB", MOST_AT_REST, f"{warm:.0f} MB after the first visit")
    yield Figure(
        "an idle session on 1 End use", (full - warm) / SESSIONS, "MB", MOST_A_SESSION, f"{full:.0f} MB with {SESSIONS}"
    )


async def _warm_up(server: Server, assessment: str) -> None:
    await _opened(server, assessment, 1)


async def _crowded(server: Server, assessment: str) -> float:
    tabs = [tab for _ in range(SESSIONS // AT_ONCE) for tab in await _opened(server, assessment, AT_ONCE, stay=True)]
    try:
        return _megabytes(server)
    finally:
        await asyncio.gather(*map(Tab.close, tabs))


async def _opened(server: Server, assessment: str, number: int, *, stay: bool = False) -> list[Tab]:
    tabs = [Tab(server.port, "end_use", f"assessment={assessment}") for _ in range(number)]
    await asyncio.gather(*map(Tab.open, tabs))
    if not stay:
        await asyncio.gather(*map(Tab.close, tabs))
    return tabs


def _megabytes(server: Server) -> float:
    return psutil.Process(server.pid).memory_info().rss / MEGABYTE


if __name__ == "__main__":
    raise SystemExit(bool(tell(TITLE, figures())))
