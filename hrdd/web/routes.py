"""The plain routes: whether the server is well, and the phones of a workshop."""

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from hrdd.errors import DatabaseFault
from hrdd.language import say
from hrdd.web.join import Phones
from hrdd.workbook.desk import check_database, the_desk


def health(_request: Request) -> PlainTextResponse:
    """Answers `well` as long as the server does its work; where the database cannot be read, 503 and no more."""
    try:
        check_database()
    except DatabaseFault:
        return PlainTextResponse(say("The database cannot be used just now."), HTTPStatus.SERVICE_UNAVAILABLE)
    return PlainTextResponse("well")


ROUTES = [Route("/health", health), *Phones(the_desk).routes()]
