"""A phone without JavaScript: it keeps its cookies, follows where it is led, and sends forms."""

import asyncio
from typing import Any

import httpx
from starlette.types import ASGIApp


class Phone:
    """Asks an app for pages, as a browser would."""

    def __init__(self, app: ASGIApp, address: str = "http://room", came_from: str = "192.168.1.20") -> None:
        self._app, self._address, self._came_from = app, address, came_from
        self.cookies = httpx.Cookies()

    def get(self, path: str, **said: Any) -> httpx.Response:
        """Look at a page."""
        return self.request("GET", path, **said)

    def post(self, path: str, **said: Any) -> httpx.Response:
        """Send a form."""
        return self.request("POST", path, **said)

    def request(self, verb: str, path: str, **said: Any) -> httpx.Response:
        """Ask in any way there is."""
        return asyncio.run(self._request(verb, path, **{"follow_redirects": True, **said}))

    async def _request(self, verb: str, path: str, **said: Any) -> httpx.Response:
        transport = httpx.ASGITransport(self._app, client=(self._came_from, 50_000))
        async with httpx.AsyncClient(transport=transport, base_url=self._address, cookies=self.cookies) as asking:
            answer = await asking.request(verb, path, **said)
            self.cookies = asking.cookies
        return answer
