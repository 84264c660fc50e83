"""The kinds of field an assessment is made of."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import AfterValidator
from pydantic import Field as Bounds
from sqlalchemy import JSON, Dialect, Integer, String, Text, TypeDecorator
from sqlmodel import Field, SQLModel

LINE_LENGTH = 300
TEXT_LENGTH = 200_000

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text with every kind of line break as one, and without characters no document can hold."""
    return _UNPRINTABLE.sub("", _BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """The cleaned text on a single line, without spaces around it."""
    return " ".join(clean(text).split())


def no_twice(values: Iterable[str]) -> tuple[str, ...]:
    """The values in their order, each once."""
    return tuple(dict.fromkeys(values))


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


Line = Annotated[str, AfterValidator(one_line), Bounds(max_length=LINE_LENGTH)]
LongText = Annotated[str, AfterValidator(clean), Bounds(max_length=TEXT_LENGTH)]
Ids = Annotated[tuple[str, ...], AfterValidator(no_twice)]
Rating = Annotated[int, Bounds(ge=1, le=5)] | None


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


def word(about: str, default: Any = None) -> Any:
    """A closed word of the vocabulary, stored by its value."""
    return Field(default=default, description=about, sa_type=String)


class Said(SQLModel):
    """Base of all that is said in an assessment; values read from the store never change."""

    model_config = {"frozen": True, "extra": "forbid", "validate_default": False}  # type: ignore[typeddict-unknown-key]
