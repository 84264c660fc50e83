"""The server as a person starts it: it opens the browser once it answers, and says no address in its log."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
import webbrowser
from collections.abc import Iterator
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest
import uvicorn

from hrdd import serving
from hrdd.web.headers import HEADERS

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 60.0


class Served(NamedTuple):
    """A server that was started and stopped again: where, what it answered, what it left."""

    url: str
    home: bytes
    headers: dict[str, str]
    health: bytes
    database: Path
    browsed: str
    log: str
    status: int


def a_free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def wait_for(path: Path) -> str:
    """The words of a file that is about to be written."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if path.exists() and path.read_text():
            return path.read_text()
        time.sleep(0.1)
    raise AssertionError(f"{path} was never written")


def visited(port: int, address: str) -> tuple[dict[str, str], bytes]:
    """The headers and the content of an answer."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", address)
    answer = connection.getresponse()
    found = {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    connection.close()
    return found


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server started by the command, visited once, and stopped by Ctrl+C."""
    folder = tmp_path_factory.mktemp("served")
    browser, visits = folder / "browser", folder / "visits.txt"
    browser.write_text(f'#!/bin/sh\necho "$1" > {visits}\n')
    browser.chmod(0o700)
    port, database = a_free_port(), folder / "made" / "workbook.db"
    surroundings = {**os.environ, "HRDD_DATABASE": str(database), "BROWSER": f"{browser} %s"}
    with (folder / "log.txt").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "hrdd", "serve", "--port", str(port)],
            cwd=ROOT,
            env=surroundings,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            browsed = wait_for(visits).strip()
            headers, home = visited(port, "/?assessment=told-to-nobody")
            _, health = visited(port, "/health")
        finally:
            server.send_signal(signal.SIGINT)
            status = server.wait(PATIENCE)
    url = f"http://127.0.0.1:{port}"
    yield Served(url, home, headers, health, database, browsed, (folder / "log.txt").read_text(), status)


def test_the_browser_is_opened_at_the_server_once_it_answers(served: Served) -> None:
    assert served.browsed == served.url
    assert served.health == b"well"


def test_the_workbook_is_served_with_the_security_headers(served: Served) -> None:
    assert b'<div id="root">' in served.home
    assert {name: served.headers[name.lower()] for name in HEADERS} == HEADERS


def test_the_database_is_made_when_the_server_starts(served: Served) -> None:
    assert served.database.read_bytes().startswith(b"SQLite format 3")


def test_the_log_says_where_the_server_is_and_no_address_anybody_visited(served: Served) -> None:
    assert served.log == f"The workbook is at {served.url}. Stop it with Ctrl+C.\n"


def test_the_server_is_stopped_by_ctrl_c_without_a_traceback(served: Served) -> None:
    assert served.status in (0, -signal.SIGINT, 128 + signal.SIGINT)


@pytest.mark.parametrize(
    ("host", "url"),
    [("127.0.0.1", "http://127.0.0.1:8501"), ("0.0.0.0", "http://127.0.0.1:8501")],  # noqa: S104
)
def test_a_browser_on_this_machine_finds_the_server_here(host: str, url: str) -> None:
    assert serving.address(host, 8501) == url


@pytest.fixture
def visits(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses at which a browser was opened."""
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: not opened.append(url))
    return opened


class Well(BaseHTTPRequestHandler):
    """A server that is well."""

    def do_GET(self) -> None:
        """Say so."""
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing else."""


def test_a_server_opens_the_browser_where_it_is_asked_to(monkeypatch: pytest.MonkeyPatch, visits: list[str]) -> None:
    well = HTTPServer(("127.0.0.1", 0), Well)
    well.timeout = PATIENCE
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(uvicorn, "run", lambda *_, **__: _answer_until_visited(well, visits))

    serving.serve("127.0.0.1", well.server_port, opens_browser=True)

    assert visits == [f"http://127.0.0.1:{well.server_port}"]


class Unwell(Well):
    """A server without its database."""

    def do_GET(self) -> None:
        self.send_error(503)


def test_a_server_that_is_not_well_is_opened_too_because_its_screens_say_why(visits: list[str]) -> None:
    unwell = HTTPServer(("127.0.0.1", 0), Unwell)
    answering = threading.Thread(target=unwell.handle_request)
    answering.start()

    opened = serving.open_when_well(f"http://127.0.0.1:{unwell.server_port}", PATIENCE)
    answering.join()
    unwell.server_close()

    assert (opened, len(visits)) == (True, 1)


def test_a_server_opens_no_browser_where_it_is_not_asked_to(monkeypatch: pytest.MonkeyPatch, visits: list[str]) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(uvicorn, "run", lambda *_, **__: None)
    threads = threading.active_count()

    serving.serve("127.0.0.1", a_free_port(), opens_browser=False)

    assert (threading.active_count(), visits) == (threads, [])


def _answer_until_visited(well: HTTPServer, visits: list[str]) -> None:
    """Stand in for the server: answer once, and stop when the browser was opened."""
    well.handle_request()
    well.server_close()
    until = time.monotonic() + PATIENCE
    while not visits and time.monotonic() < until:
        time.sleep(0.01)


def answer_a_little_later(port: int) -> None:
    """Stand in for a server that takes its time to start, and answers once."""
    later: list[HTTPServer] = []

    def start() -> None:
        later.append(HTTPServer(("127.0.0.1", port), Well))
        later[0].handle_request()
        later[0].server_close()

    threading.Timer(0.3, start).start()


def test_the_browser_waits_for_the_server(visits: list[str]) -> None:
    port = a_free_port()
    answer_a_little_later(port)

    assert serving.open_when_well(f"http://127.0.0.1:{port}", patience_seconds=PATIENCE)
    assert visits == [f"http://127.0.0.1:{port}"]


def test_a_proxy_is_not_asked_for_the_server_on_this_computer(
    monkeypatch: pytest.MonkeyPatch, visits: list[str]
) -> None:
    port = a_free_port()
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{a_free_port()}")
    monkeypatch.delenv("no_proxy", raising=False)
    answer_a_little_later(port)

    assert serving.open_when_well(f"http://127.0.0.1:{port}", patience_seconds=PATIENCE)
    assert visits == [f"http://127.0.0.1:{port}"]


def test_a_server_that_never_answers_opens_no_browser(visits: list[str]) -> None:
    assert not serving.open_when_well(f"http://127.0.0.1:{a_free_port()}", patience_seconds=0.3)
    assert visits == []
