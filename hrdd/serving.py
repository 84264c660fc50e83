"""Starting the server, and opening it in the browser once it answers."""

import os
import socket
import subprocess
import sys
import threading
import time
import urllib.request
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlunsplit

import uvicorn

from hrdd.workbook.workshop_addresses import ROOM

PROJECT = Path(__file__).resolve().parents[1]
PATIENCE_SECONDS = 60.0
GRACE_SECONDS = 3
BY_NO_PROXY = urllib.request.build_opener(urllib.request.ProxyHandler({}))
EVERYWHERE = "0.0.0.0"  # noqa: S104 - for the phones in the room
NOWHERE = ("192.0.2.1", 9)
"""An address kept for examples: asked for the way there, this computer names its own address, and sends nothing."""
OF_A_HOTSPOT = (("10.42.0.1", 9), ("192.168.137.1", 9), ("192.168.2.1", 9))
"""What Linux, Windows and macOS are called in a wireless network that they open themselves."""


def serve(host: str, port: int, *, opens_browser: bool) -> None:
    """Serve the workbook until it is stopped; the log names no address anybody visits."""
    os.chdir(PROJECT)
    if opens_browser:
        threading.Thread(target=open_when_well, args=(address(host, port),), daemon=True).start()
    _run("asgi:app", host, port)


def address(host: str, port: int) -> str:
    """Where a browser on this machine finds the server."""
    here = "127.0.0.1" if host == EVERYWHERE else host
    return urlunsplit(("http", f"{here}:{port}", "", "", ""))


def open_when_well(url: str, patience_seconds: float = PATIENCE_SECONDS) -> bool:
    """Open the browser as soon as the server answers, be it that it is not well; False where it never did."""
    until = time.monotonic() + patience_seconds
    while time.monotonic() < until:
        try:
            with BY_NO_PROXY.open(f"{url}/health", timeout=2):
                return webbrowser.open(url)
        except HTTPError:
            return webbrowser.open(url)
        except OSError:
            time.sleep(0.2)
    return False


def serve_room(host: str, port: int) -> None:
    """Serve the phones of workshops, and nothing else, until it is stopped."""
    os.chdir(PROJECT)
    _run("hrdd.web.room:app", host, port, ws="none", proxy_headers=False, server_header=False)


def _run(app: str, host: str, port: int, **more: Any) -> None:
    """Run a server that writes down no visit."""
    uvicorn.run(
        app,
        app_dir=str(PROJECT),
        host=host,
        port=port,
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=GRACE_SECONDS,
        **more,
    )


@contextmanager
def room_beside(host: str, port: int) -> Iterator[str]:
    """Have the phones served by a process of their own as long as this lasts; gives the address they ask."""
    command = [sys.executable, "-m", "hrdd", "room", "--host", host, "--port", str(port)]
    beside = subprocess.Popen(command, cwd=PROJECT)  # noqa: S603 - our own command
    os.environ[ROOM] = address(own_address() if host == EVERYWHERE else host, port)
    try:
        yield os.environ[ROOM]
    finally:
        os.environ.pop(ROOM)
        beside.terminate()
        beside.wait()


def own_address() -> str:
    """The address other computers of the house find this one at; its own where it is in no network.

    A network that this computer opens itself leads nowhere else, so there it has to be asked for by its address.
    """
    opened = (each for each in OF_A_HOTSPOT if _seen_from(each) == each[0])
    return _seen_from(NOWHERE) or next(opened, ("127.0.0.1", 0))[0]


def _seen_from(place: tuple[str, int]) -> str:
    """The address this computer would come from; empty where no way leads to the place."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(place)
        except OSError:
            return ""
        return str(asked.getsockname()[0])
