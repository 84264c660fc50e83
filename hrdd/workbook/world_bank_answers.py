"""What the World Bank's interface answers, page by page; anything but a whole answer is refused."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Annotated, Any, NamedTuple

import httpx
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from hrdd.errors import BrokenJson, NothingFetched
from hrdd.language import say
from hrdd.model.fields import one_line
from hrdd.workbook.strict_json import read_json

LINES_A_PAGE = 1000
MOST_PAGES = 100
LARGEST_PAGE = 8 * 1024 * 1024


class Patience(NamedTuple):
    """How many seconds one step may take, and all of it."""

    step: float
    whole: float


PATIENCE = Patience(step=20, whole=240)


class Line(NamedTuple):
    """A value as it came: the code and the name of its country or region, the year it speaks of."""

    country: str
    name: str
    year: str
    value: float


class Answer(NamedTuple):
    """All values of a code, and the day they were last updated."""

    updated: str
    lines: tuple[Line, ...]


class Client(NamedTuple):
    """An open line to the interface."""

    web: httpx.Client
    base: str
    source: str
    until: float


class _Head(BaseModel):
    page: Annotated[int, Field(ge=1)]
    pages: Annotated[int, Field(ge=0)]
    total: Annotated[int, Field(ge=0)]
    lastupdated: Annotated[str, Field(max_length=40)] = ""


class _Named(BaseModel):
    id: Annotated[str, Field(max_length=100)]
    value: Annotated[str, Field(max_length=300)] = ""


class _Row(BaseModel):
    indicator: _Named
    country: _Named
    countryiso3code: Annotated[str, Field(max_length=10)]
    date: Annotated[str, Field(max_length=20)]
    value: Annotated[float, Field(allow_inf_nan=False)] | None


PAGE = TypeAdapter(tuple[_Head, list[_Row] | None])


@contextmanager
def asking(base: str, source: str, patience: Patience) -> Iterator[Client]:
    """A line to the interface, closed again at the end."""
    with httpx.Client(timeout=patience.step, follow_redirects=False) as web:
        yield Client(web, base, source, monotonic() + patience.whole)


def ask(client: Client, code: str) -> Answer:
    """Every value of a code, the newest of each country.

    Raises NothingFetched.
    """
    first, rows = _page(client, code, 1)
    if first.pages > MOST_PAGES:
        raise NothingFetched(say("{code} has {pages} pages, more than expected", code=code, pages=first.pages))
    for number in range(2, first.pages + 1):
        head, more = _page(client, code, number)
        if (head.page, head.pages, head.total) != (number, first.pages, first.total):
            raise NothingFetched(say("the pages of {code} do not belong together; ask again", code=code))
        rows += more
    if len(rows) != first.total:
        template = "{code} came with {came} of {total} values"
        raise NothingFetched(say(template, code=code, came=len(rows), total=first.total))
    return Answer(first.lastupdated, tuple(_line(row) for row in rows if row.value is not None))


def _line(row: _Row) -> Line:
    return Line(row.countryiso3code, one_line(row.country.value) or row.country.id, row.date, row.value or 0.0)


def _page(client: Client, code: str, number: int) -> tuple[_Head, list[_Row]]:
    found = _json(client, code, number)
    refusal = _refusal(found)
    if refusal:
        template = "{code} was refused: {words} The code may have a new name; data/geography/world_bank.yaml holds it"
        raise NothingFetched(say(template, code=code, words=refusal))
    try:
        head, rows = PAGE.validate_python(found)
    except ValidationError:
        raise NothingFetched(say("the answer for {code} does not have the expected form", code=code)) from None
    if any(row.indicator.id != code for row in rows or ()):
        raise NothingFetched(say("values of another code came in place of {code}", code=code))
    return head, rows or []


def _refusal(found: Any) -> str:
    """The words of a refusal, which comes with status 200 as well."""
    match found:
        case [{"message": [{"value": str(words)}, *_]}]:
            return one_line(words)[:200]
        case _:
            return ""


def _json(client: Client, code: str, number: int) -> Any:
    try:
        return read_json(_bytes(client, code, number))
    except BrokenJson as broken:
        raise NothingFetched(say("the answer for {code} is broken: {reason}", code=code, reason=broken)) from None
    except httpx.TimeoutException:
        raise NothingFetched(say("there was no answer in time; try again later")) from None
    except (httpx.HTTPError, httpx.InvalidURL) as failure:
        template = "the World Bank could not be reached or broke off ({reason}); check the connection"
        raise NothingFetched(say(template, reason=type(failure).__name__)) from None


def _bytes(client: Client, code: str, number: int) -> bytes:
    said = {"source": client.source, "format": "json", "mrnev": "1", "per_page": str(LINES_A_PAGE), "page": str(number)}
    came = bytearray()
    with client.web.stream("GET", f"{client.base}/country/all/indicator/{code}", params=said) as answer:
        if answer.status_code != httpx.codes.OK:
            template = "the World Bank answered with status {status}; try again later"
            raise NothingFetched(say(template, status=answer.status_code))
        for part in answer.iter_bytes():
            came += part
            if len(came) > LARGEST_PAGE:
                raise NothingFetched(say("the answer for {code} is larger than expected", code=code))
            if monotonic() > client.until:
                raise NothingFetched(say("it took too long; try again later"))
    return bytes(came)
