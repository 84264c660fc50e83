"""Values about countries beside the fifths of the method; they belong to the whole workbook, not to one assessment."""

from typing import NamedTuple

from sqlalchemy import Float
from sqlmodel import Field

from hrdd.model.fields import Line, PointInTime, Said, line, moment, word
from hrdd.vocabulary import Direction, ValueOrigin


class ValueSetFields(Said):
    """Values of one indicator in one edition, and where they come from."""

    indicator: Line = line("Indicator")
    code: Line = line("Code of the indicator where it comes from")
    edition: Line = line("Edition")
    licence: Line = line("Licence")
    source: Line = line("Source")
    direction: Direction = word("Direction", Direction.HIGH_IS_GOOD)
    origin: ValueOrigin = word("How the values came in", ValueOrigin.FILE)
    kept_by: Line = line("Who had them kept")
    kept_at: PointInTime | None = moment("When they were kept")
    removed_at: PointInTime | None = moment("When they were taken out")


class CountryValueFields(Said):
    """One country's value, with the limits it lies between where the source tells them."""

    country: str = Field(description="Country")
    value: float = Field(description="Value", sa_type=Float)
    low: float | None = Field(default=None, description="Lower limit", sa_type=Float)
    high: float | None = Field(default=None, description="Upper limit", sa_type=Float)
    estimate: float | None = Field(default=None, description="Estimate on the source's own scale", sa_type=Float)
    year: Line = line("Year it speaks of")


class ValueSet(ValueSetFields):
    """A stored set."""

    id: int


class CountryValue(CountryValueFields):
    """A country's value in a set."""


class Placed(NamedTuple):
    """A country's value in a set; how many other countries of the set have a lower one, how many a higher one."""

    value_set: ValueSet
    value: CountryValue
    countries: int
    lower: int
    higher: int
