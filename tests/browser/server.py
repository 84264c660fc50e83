"""The workbook's own server as a process of its own, which can be ended without warning and started again."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from hrdd.workbook.workshop_addresses import ROOM

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0


IN_THE_HOUSE = "http://192.168.8.10:8600"
"""Where the screens send phones, as in a meeting room; here phones ask the server itself."""


class Server:
    """A server with a database of its own, always at the same address."""

    def __init__(self, folder: Path) -> None:
        self.database = folder / "workbook.db"
        self.log = folder / "server.log"
        self.port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start, and wait until it says that it is well."""
        command = [sys.executable, "-m", "uvicorn", "asgi:app", "--host", "127.0.0.1", "--port", str(self.port)]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*command, "--no-access-log"],
                cwd=ROOT,
                env={**os.environ, "HRDD_DATABASE": str(self.database), ROOM: IN_THE_HOUSE},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._wait()

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def restart(self) -> None:
        """End it without warning, and start it again at the same address."""
        self.kill()
        self.start()

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while not self._well():
            ended = self._process is None or self._process.poll() is not None
            assert not ended and time.monotonic() < until, f"The server did not start:\n{self.log.read_text()}"
            time.sleep(0.05)

    def _well(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=5) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
