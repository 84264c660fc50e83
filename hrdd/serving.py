"""Starting the server, and opening it in the browser once it answers."""

import os
import threading
import time
import urllib.request
import webbrowser
from pathlib import Path
from urllib.parse import urlunsplit

import uvicorn

PROJECT = Path(__file__).resolve().parents[1]
PATIENCE_SECONDS = 60.0


def serve(host: str, port: int, *, opens_browser: bool) -> None:
    """Serve the workbook until it is stopped; the log names no address anybody visits."""
    os.chdir(PROJECT)
    if opens_browser:
        threading.Thread(target=open_when_well, args=(address(host, port),), daemon=True).start()
    uvicorn.run("asgi:app", app_dir=str(PROJECT), host=host, port=port, access_log=False, log_level="warning")


def address(host: str, port: int) -> str:
    """Where a browser on this machine finds the server."""
    here = "127.0.0.1" if host == "0.0.0.0" else host  # noqa: S104 - compared, not bound
    return urlunsplit(("http", f"{here}:{port}", "", "", ""))


def open_when_well(url: str, patience_seconds: float = PATIENCE_SECONDS) -> bool:
    """Open the browser as soon as the server says it is well; False where it never did."""
    until = time.monotonic() + patience_seconds
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{url}/health", timeout=2):  # noqa: S310 - our own address
                return webbrowser.open(url)
        except OSError:
            time.sleep(0.2)
    return False
