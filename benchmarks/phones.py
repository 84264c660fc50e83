"""Phones cheap enough to have hundreds of in one process: plain sockets, one line kept open, one that waits."""

import asyncio
import re
import time
from typing import NamedTuple
from urllib.parse import urlencode

from benchmarks.servers import HOST

HIDDEN = re.compile(r'name="(item|round|once)" value="([^"]+)"')
COOKIE = re.compile(r"set-cookie: seat=([^;]+)", re.IGNORECASE)
LENGTH = re.compile(r"content-length: (\d+)", re.IGNORECASE)


class Answer(NamedTuple):
    """What came back: status, head, body, and after how many seconds."""

    status: int
    head: str
    body: str
    seconds: float


class Line:
    """One connection that is kept open."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, verb: str, path: str, seat: str = "", **form: str) -> Answer:
        """Send a request, once more over a new line where the server has hung up; wait for its answer."""
        begun = time.perf_counter()
        try:
            head, body = await self._sent(_request(verb, path, seat, form))
        except (ConnectionError, asyncio.IncompleteReadError):
            self._streams = None
            head, body = await self._sent(_request(verb, path, seat, form))
        return Answer(int(head.split(" ", 2)[1]), head, body, time.perf_counter() - begun)

    async def _sent(self, request: bytes) -> tuple[str, str]:
        if self._streams is None or self._streams[0].at_eof():
            self._streams = await asyncio.open_connection(HOST, self._port)
        reader, writer = self._streams
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = LENGTH.search(head)
        return head, (await reader.readexactly(int(length.group(1)))).decode() if length else ""

    async def events(self, path: str, seat: str) -> asyncio.StreamReader:
        """Ask for events; they come over this line from then on."""
        reader, writer = self._streams = await asyncio.open_connection(HOST, self._port)
        writer.write(_request("GET", path, seat, {}))
        await reader.readuntil(b"\r\n\r\n")
        return reader

    def close(self) -> None:
        """Hang up."""
        if self._streams:
            self._streams[1].close()


class Phone:
    """A phone: it joins, listens, looks and votes; `heard` is the last version its room told of."""

    def __init__(self, port: int, code: str) -> None:
        self.line, self._ear, self._code = Line(port), Line(port), code
        self.seat, self.page, self.heard = "", "", 0
        self._listening: asyncio.Task[None] | None = None

    async def join(self) -> int:
        """Join by the pages, as a browser does; returns how many bytes that loaded."""
        notice = await self.line.ask("GET", f"/join/{self._code}")
        once = dict(HIDDEN.findall(notice.body))["once"]
        seated = await self.line.ask("POST", f"/join/{self._code}", once=once, agreed="yes")
        found = COOKIE.search(seated.head)
        assert found, seated
        self.seat = found.group(1)
        await self.look()
        script = await self.line.ask("GET", "/join/live.js")
        self._listening = asyncio.create_task(self._listen())
        return sum(len(each) for each in (notice.head, notice.body, self.page, script.head, script.body))

    async def look(self) -> Answer:
        """Load the page that is on."""
        answer = await self.line.ask("GET", "/join/room", self.seat)
        self.page = answer.body
        return answer

    async def vote(self, choice: str) -> Answer:
        """Send the form of the page that is on."""
        form = dict(HIDDEN.findall(self.page))
        return await self.line.ask("POST", "/join/room", self.seat, **form, choice=choice, reason="", act="send")

    async def hear(self, version: int) -> None:
        """Wait until the room has told of a version."""
        while self.heard < version:
            await asyncio.sleep(0.01)

    async def _listen(self) -> None:
        reader = await self._ear.events("/join/room/live", self.seat)
        while line := await reader.readline():
            if line.startswith(b"data: "):
                self.heard = int(line[6:])

    def leave(self) -> None:
        """Hang up."""
        if self._listening:
            self._listening.cancel()
        self.line.close()
        self._ear.close()


def _request(verb: str, path: str, seat: str, form: dict[str, str]) -> bytes:
    body = urlencode(form)
    kept = f"Cookie: seat={seat}\r\n" if seat else ""
    sent = f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n" if form else ""
    return f"{verb} {path} HTTP/1.1\r\nHost: {HOST}\r\n{kept}{sent}\r\n{body}".encode()
