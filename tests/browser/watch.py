"""What a window asks for and complains of while it is used."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page

PROBED = re.compile(r"/[a-z_]+/_stcore/(health|host-config)$")
"""Streamlit looks for its server under a page's path first; the answer there is 404, and then it finds it."""


class Watch:
    """Requests that leave the server, and errors in the console."""

    def __init__(self, page: Page, url: str) -> None:
        self._own = urlsplit(url).netloc
        self.strangers: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self._asked(request.url))
        page.on("websocket", lambda socket: self._asked(socket.url))
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _asked(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"data", "blob"} and parts.netloc != self._own:
            self.strangers.append(url)

    def _heard(self, message: ConsoleMessage) -> None:
        where = urlsplit(message.location.get("url", ""))
        probing = where.netloc == self._own and PROBED.search(where.path) and "404" in message.text
        if message.type == "error" and not probing:
            self.errors.append(f"{message.text} ({where.path})")
