"""Servers on the loopback address, each in a process of its own that is ended by its number."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[1]
EMPTY_PAGE = Path(__file__).parent / "empty" / "page.py"
HOST = "127.0.0.1"
START_SECONDS = 60
END_SECONDS = 10


class Server(NamedTuple):
    """A running server: its port, and the number of its process."""

    port: int
    pid: int


@contextmanager
def workbook(database: Path) -> Iterator[Server]:
    """The workbook as it is served to people, on a database of its own."""
    with _serving(_uvicorn("asgi:app"), PROJECT, {"HRDD_DATABASE": str(database)}) as server:
        yield server


@contextmanager
def empty_page() -> Iterator[Server]:
    """An empty page served the way the workbook is: the same settings, the same modules, the collector frozen."""
    with _serving(_uvicorn("benchmarks.empty.asgi:app"), PROJECT) as server:
        yield server


@contextmanager
def empty_page_as_it_comes(folder: Path) -> Iterator[Server]:
    """An empty page served by Streamlit as it comes, from a folder without settings."""
    page = Path(shutil.copy(EMPTY_PAGE, folder))
    quiet = ["--server.headless", "true", "--browser.gatherUsageStats", "false"]
    command = ["streamlit", "run", page.name, "--server.address", HOST, *quiet, "--server.port"]
    with _serving(command, folder, {"HOME": str(folder)}) as server:
        yield server


@contextmanager
def phones_only(database: Path) -> Iterator[Server]:
    """The server for the phones of workshops, as `serve --room` starts it."""
    command = ("hrdd", "room", "--host", HOST, "--port")
    with _serving(command, PROJECT, {"HRDD_DATABASE": str(database)}, "/health") as server:
        yield server


def _uvicorn(target: str) -> Sequence[str]:
    return "uvicorn", target, "--host", HOST, "--log-level", "warning", "--no-access-log", "--port"


@contextmanager
def _serving(
    command: Sequence[str], folder: Path, settings: dict[str, str] | None = None, health: str = "/_stcore/health"
) -> Iterator[Server]:
    port = _free_port()
    running = subprocess.Popen(
        [sys.executable, "-m", *command, str(port)],
        cwd=folder,
        env={**os.environ, **(settings or {})},
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_for(port, running, health)
        yield Server(port, running.pid)
    finally:
        _end(running)


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind((HOST, 0))
        port: int = asked.getsockname()[1]
    return port


def _wait_for(port: int, running: subprocess.Popen[bytes], health: str) -> None:
    last = time.monotonic() + START_SECONDS
    while time.monotonic() < last and running.poll() is None:
        with (
            suppress(OSError),
            urllib.request.urlopen(f"http://{HOST}:{port}{health}", timeout=1) as answer,
        ):
            if answer.status == 200:
                return
        time.sleep(0.05)
    raise SystemExit(f"The server on port {port} did not start.")


def _end(running: subprocess.Popen[bytes]) -> None:
    running.terminate()
    try:
        running.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait(END_SECONDS)
