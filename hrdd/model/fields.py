"""The kinds of field an assessment is made of."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated, Any, get_args, get_origin

from pydantic import AfterValidator, BeforeValidator, Strict
from pydantic import Field as Bounds
from sqlalchemy import JSON, Date, Dialect, Integer, String, Text, TypeDecorator
from sqlmodel import Field, SQLModel

from hrdd.language import say

LINE_LENGTH = 300
TEXT_LENGTH = 200_000
WORD_LENGTH = 40
HIGHEST_COUNT = 2_147_483_647

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?")

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text with every kind of line break as one, and without characters no file can hold."""
    if text.isprintable() and text.isascii():
        return text
    return _UNPRINTABLE.sub("", _BREAKS.sub("\n", text))


def printable(text: str) -> str:
    """The text, unless it has a character that no file can hold: nothing that was typed is left out unseen.

    Raises ValueError with the character and the word before it.
    """
    found = None if text.isprintable() else _UNPRINTABLE.search(text)
    if found is None:
        return text
    before = _UNPRINTABLE.sub("", text[: found.start()]).split()[-1:]
    after = say("after “{word}”", word=before[0][-WORD_LENGTH:]) if before else say("at the beginning")
    told = say("no file can hold the character U+{code} {after}; take it out", code=f"{ord(found[0]):04X}", after=after)
    raise ValueError(told)


def one_line(text: str) -> str:
    """The cleaned text on a single line, without spaces around it."""
    return " ".join(clean(text).split())


def no_twice(values: Iterable[str]) -> tuple[str, ...]:
    """The values in their order, each once."""
    return tuple(dict.fromkeys(values))


def written_out(form: re.Pattern[str]) -> BeforeValidator:
    """Accept dates, and texts that write one out; never a bare number."""

    def check(value: Any) -> Any:
        if isinstance(value, date) or (isinstance(value, str) and form.fullmatch(value)):
            return value
        raise ValueError(say("a date is expected, like 2026-11-30 or 2026-11-30T14:02:11Z"))

    return BeforeValidator(check)


def in_utc(moment: datetime) -> datetime:
    """The moment in UTC; one without a time zone could be any of several, and is refused."""
    if moment.tzinfo is None:
        raise ValueError(say("the time zone is missing; end it with Z for UTC"))
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError(say("there is no such moment in UTC")) from None


class Moment(TypeDecorator[datetime]):
    """A point in time as ISO 8601 text in UTC, because SQLite forgets time zones."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """As stored: UTC to the microsecond."""
        return None if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """As read: a moment that knows its time zone."""
        return None if value is None else datetime.fromisoformat(value)


Line = Annotated[str, AfterValidator(printable), AfterValidator(one_line), Bounds(max_length=LINE_LENGTH)]
LongText = Annotated[str, AfterValidator(printable), AfterValidator(clean), Bounds(max_length=TEXT_LENGTH)]
Ids = Annotated[tuple[str, ...], AfterValidator(no_twice)]
Rating = Annotated[int, Bounds(ge=1, le=5)] | None
Count = Annotated[int, Bounds(ge=0, le=HIGHEST_COUNT)]
Day = Annotated[date, Strict(strict=False), written_out(_DAY)]
PointInTime = Annotated[datetime, Strict(strict=False), written_out(_MOMENT), AfterValidator(in_utc)]


def line(about: str) -> Any:
    """A short text on one line."""
    return Field(default="", description=about, sa_type=String)


def long_text(about: str) -> Any:
    """A text of any number of paragraphs."""
    return Field(default="", description=about, sa_type=Text)


def rating(about: str) -> Any:
    """One of the five levels of a scale."""
    return Field(default=None, description=about, sa_type=Integer)


def ids(about: str) -> Any:
    """Ids of the method or of other entries of the assessment."""
    return Field(default=(), description=about, sa_type=JSON)


def moment(about: str) -> Any:
    """A point in time, kept in UTC."""
    return Field(default=None, description=about, sa_type=Moment)


def day(about: str) -> Any:
    """A date."""
    return Field(default=None, description=about, sa_type=Date)


def word(about: str, default: Any = None) -> Any:
    """A closed word of the vocabulary, stored by its value."""
    return Field(default=default, description=about, sa_type=String)


class Said(SQLModel):
    """Base of all that is said in an assessment; values read from the store never change."""

    model_config = {"frozen": True, "extra": "forbid", "validate_default": False}


class Sort(StrEnum):
    """What sort of value a field holds."""

    LINE = "line"
    LONG_TEXT = "long_text"
    WHOLE_NUMBER = "whole_number"
    IDS = "ids"
    DAY = "day"
    MOMENT = "moment"


def sort_of(model: type[SQLModel], field: str) -> Sort:
    """What sort of value a field of a model holds."""
    known = model.model_fields[field]
    if AfterValidator(clean) in known.metadata:
        return Sort.LONG_TEXT
    return next((sort for kind, sort in SORTS.items() if kind in _kinds(known.annotation)), Sort.LINE)


SORTS = {tuple: Sort.IDS, datetime: Sort.MOMENT, date: Sort.DAY, int: Sort.WHOLE_NUMBER}


def _kinds(annotation: Any) -> set[Any]:
    """The plain types an annotation is made of."""
    inside = get_args(annotation)
    return {get_origin(annotation) or annotation}.union(*(_kinds(each) for each in inside)) if inside else {annotation}
