"""A server of its own for the phones of a workshop: the Join pages and nothing else, on an address of the house.

The workbook stays on this computer's own address; both share one database.
"""

import base64
import gc
import hashlib
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.routing import Route

from hrdd.language import say
from hrdd.web.headers import HEADERS, SecurityHeaders
from hrdd.web.join import PATH, Phones
from hrdd.web.phone_pages import STYLE
from hrdd.web.routes import health
from hrdd.workbook.desk import Desk, the_desk

STYLE_MARK = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
STRICT = {
    **HEADERS,
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{STYLE_MARK}'; script-src 'self'; connect-src 'self'; img-src data:; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
}
LOGGER = "uvicorn.error"


class WithoutWords(logging.Filter):
    """Keeps what anybody typed out of the log: of a failure, only its type is told."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let the record pass, without the exception's own words."""
        if record.exc_info and record.exc_info[0]:
            record.msg, record.args = record.exc_info[0].__name__, ()
            record.exc_info = record.exc_text = None
        return True


@asynccontextmanager
async def start(_app: Starlette) -> AsyncIterator[None]:
    """Keep words out of the log, and the collector off what was loaded, from the first request on."""
    logger = logging.getLogger(LOGGER)
    if not any(isinstance(each, WithoutWords) for each in logger.filters):
        logger.addFilter(WithoutWords())
    gc.collect()
    gc.freeze()
    yield


def room(desk: Callable[[], Desk]) -> Starlette:
    """The server for phones on a database."""
    return Starlette(
        routes=[Route("/", home), Route("/health", health), *Phones(desk).routes()],
        middleware=[Middleware(SecurityHeaders, headers=STRICT)],
        exception_handlers={404: nothing, 405: nothing},
        lifespan=start,
    )


def home(_request: Request) -> RedirectResponse:
    """Lead to where the code is typed."""
    return RedirectResponse(PATH, 303)


def nothing(_request: Request, _failure: Exception) -> PlainTextResponse:
    """Whatever else is asked for is not here."""
    return PlainTextResponse(say("There is nothing here. Join a room at /join."), 404)


app = room(the_desk)
