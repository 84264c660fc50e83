"""What every answer of the server carries, and the plain routes."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.types import Message

from hrdd.web.headers import HEADERS, SecurityHeaders
from hrdd.web.routes import ROUTES
from hrdd.workbook.desk import the_desk

PLAIN = Starlette(routes=ROUTES, middleware=[Middleware(SecurityHeaders)])


def asked(path: str) -> tuple[int, dict[str, str], bytes]:
    """The status, the headers and the words of an answer."""
    answer: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        answer.append(message)

    scope: dict[str, Any] = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": b"",
        "headers": [],
        "http_version": "1.1",
    }
    asyncio.run(PLAIN({**scope, "raw_path": path.encode(), "scheme": "http", "server": ("test", 80)}, receive, send))
    headers = {name.decode(): value.decode() for name, value in answer[0]["headers"]}
    return answer[0]["status"], headers, b"".join(each.get("body", b"") for each in answer)


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_database: bytes) -> Iterator[Path]:
    """The database of the server."""
    path = tmp_path / "workbook.db"
    path.write_bytes(empty_database)
    monkeypatch.setenv("HRDD_DATABASE", str(path))
    yield path
    path.write_bytes(empty_database)
    the_desk().store.close()


def test_the_server_says_that_it_is_well() -> None:
    status, _, words = asked("/health")

    assert (status, words) == (200, b"well")


def test_the_server_says_that_it_is_not_well_and_no_more_until_the_database_is_whole_again(
    database: Path, empty_database: bytes
) -> None:
    database.write_bytes(b"nonsense" * 1000)
    damaged = asked("/health")
    database.write_bytes(empty_database)

    assert (damaged[0], damaged[2]) == (503, b"The database cannot be used just now.")
    assert asked("/health")[0] == 200


@pytest.mark.parametrize("path", ["/health", "/nowhere"])
@pytest.mark.parametrize("name", sorted(HEADERS))
def test_every_answer_carries_the_header(path: str, name: str) -> None:
    _, headers, _ = asked(path)

    assert headers[name.lower()] == HEADERS[name]


def test_nothing_may_be_loaded_from_or_framed_by_another_host() -> None:
    policy = dict(each.split(" ", 1) for each in HEADERS["Content-Security-Policy"].split("; "))

    assert policy["default-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert not any("http" in allowed or "*" in allowed for allowed in policy.values())
