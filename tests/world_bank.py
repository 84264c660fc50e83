"""A World Bank on this computer that answers as the public interface does, or in one of the ways in which it fails."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

COUNTRIES = {"KEN": "Kenya", "DEU": "Germany", "XKX": "Kosovo", "AFE": "Africa Eastern and Southern", "": "World"}
"""Countries as they stand in `countryiso3code`, and two that are regions."""

SCORES = {"SC": 50.0, "SC_LB": 45.5, "SC_UB": 54.5, "EST": 0.25}
NOT_FOUND = "The indicator was not found. It may have been deleted or archived."
PER_PAGE = 2
UPDATED = "2025-12-16"

Answer = tuple[int, bytes]
Twist = Callable[[str, int, list[Any]], list[Any] | bytes | int]


def refusal(words: str = NOT_FOUND) -> list[Any]:
    """A refusal, which comes with status 200."""
    return [{"message": [{"id": "175", "key": "Invalid format", "value": words}]}]


def page_of(code: str, page: int) -> list[Any]:
    """One page of the values of a code."""
    if not code.startswith("GOV_WGI_"):
        return refusal()
    rows = [_row(code, country, name) for country, name in COUNTRIES.items()]
    head = {
        "page": page,
        "pages": -(-len(rows) // PER_PAGE),
        "per_page": PER_PAGE,
        "total": len(rows),
        "sourceid": "3",
        "lastupdated": UPDATED,
    }
    return [head, rows[(page - 1) * PER_PAGE : page * PER_PAGE]]


def _row(code: str, country: str, name: str) -> dict[str, Any]:
    return {
        "indicator": {"id": code, "value": f"Name of {code}"},
        "country": {"id": country[:2] or "1W", "value": name},
        "countryiso3code": country,
        "date": "2024",
        "value": SCORES[code.partition(".")[2]],
        "unit": "",
        "obs_status": "",
        "decimal": 1,
    }


class WorldBank:
    """What was asked, and where."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.asked: list[tuple[str, Mapping[str, str]]] = []


def as_it_is(_code: str, _page: int, answer: list[Any]) -> list[Any]:
    """No twist: the answer as it is."""
    return answer


@contextmanager
def answering(twist: Twist = as_it_is, *, after_seconds: float = 0, halts: bool = False) -> Iterator[WorldBank]:
    """A server that answers, each answer twisted; slow, or breaking off in the middle, if wanted."""
    closing = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            said = {name: values[0] for name, values in parse_qs(parts.query).items()}
            code = parts.path.rpartition("/")[2]
            bank.asked.append((code, said))
            closing.wait(after_seconds)
            with suppress(ConnectionError):  # Whoever asked may have gone.
                self._send(twist(code, int(said["page"]), page_of(code, int(said["page"]))))

        def _send(self, answer: list[Any] | bytes | int) -> None:
            status = answer if isinstance(answer, int) else 200
            body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json;charset=utf-8")
            self.send_header("Content-Length", str(len(body) + halts))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    bank = WorldBank(f"http://127.0.0.1:{server.server_port}/v2")
    serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    serving.start()
    try:
        yield bank
    finally:
        closing.set()
        server.shutdown()
        server.server_close()
        serving.join()
