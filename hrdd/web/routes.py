"""The plain routes: so far, whether the server is well."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route


async def health(_request: Request) -> PlainTextResponse:
    """Answers `well` as long as the server does its work."""
    return PlainTextResponse("well")


ROUTES = [Route("/health", health)]
