"""Reading values about countries from the lines of a table: good ones to be kept, the others each with its reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from hrdd.content.method import Method
from hrdd.language import say
from hrdd.model.country_values import CountryValue, ValueSetFields
from hrdd.model.fields import LINE_LENGTH, one_line
from hrdd.vocabulary import Direction
from hrdd.workbook.country_names import country_called
from hrdd.workbook.country_values import NewSet
from hrdd.workbook.numbers import number
from hrdd.workbook.table_files import Line

MOST_SETS = 40
"""So many sets can be kept of one file."""


class Part(StrEnum):
    """What a column can hold."""

    COUNTRY = "country"
    VALUE = "value"
    LOW = "low"
    HIGH = "high"
    INDICATOR = "indicator"
    DIRECTION = "direction"
    EDITION = "edition"
    LICENCE = "licence"
    SOURCE = "source"


OF_A_COUNTRY = (Part.COUNTRY, Part.VALUE, Part.LOW, Part.HIGH)
OF_A_SET = (Part.INDICATOR, Part.DIRECTION, Part.EDITION, Part.LICENCE, Part.SOURCE)

GOOD = frozenset({"high_is_good", "higher is better", "high is good", "better", "good", "+", "+1", "1", "positive"})
BAD = frozenset({"high_is_bad", "higher is worse", "high is bad", "worse", "bad", "-", "-1", "\u22121", "negative"})

USUAL = {
    Part.COUNTRY: ("iso3", "country code", "countrycode", "code", "iso", "country", "country name", "economy"),
    Part.VALUE: ("value", "score", "rank", "index"),
    Part.LOW: ("low", "lower", "lower limit", "lower bound"),
    Part.HIGH: ("high", "upper", "upper limit", "upper bound"),
    Part.INDICATOR: ("indicator", "indicator name", "series"),
    Part.DIRECTION: ("direction",),
    Part.EDITION: ("edition", "year", "date", "version"),
    Part.LICENCE: ("licence", "license"),
    Part.SOURCE: ("source", "publisher"),
}
"""Names that columns often have."""


Sets = dict[ValueSetFields, dict[str, tuple[int, CountryValue]]]
"""Values by set and country, each with its line."""


@dataclass(frozen=True)
class Reading:
    """How a table is to be read: which column holds what, and what is the same in every line."""

    columns: Mapping[Part, int]
    same: Mapping[Part, str]

    def cell(self, part: Part, cells: Sequence[str]) -> str:
        """What a line says on something, on one line."""
        column = self.columns.get(part)
        if column is None:
            return one_line(self.same.get(part, ""))
        return one_line(cells[column]) if column < len(cells) else ""


class Refused(NamedTuple):
    """A line that is not taken, with the country as it is written there, and the reason."""

    line: int
    country: str
    reason: str


class Found(NamedTuple):
    """What a table holds: sets that may be kept, and lines that are not taken."""

    sets: tuple[NewSet, ...]
    refused: tuple[Refused, ...]

    @property
    def values(self) -> int:
        """How many values may be kept."""
        return sum(len(each.values) for each in self.sets)


def header_line(lines: Sequence[Line]) -> int:
    """The line with the names of the columns: the first in which most cells are filled that a line fills."""
    filled = [sum(map(bool, line.cells)) for line in lines[:50]]
    return lines[filled.index(max(filled))].number


def guessed(header: Sequence[str]) -> dict[Part, int]:
    """Which column holds what, as far as the names of the columns tell."""
    names = [name.casefold().replace("_", " ").strip() for name in header]
    found = {part: next((names.index(name) for name in usual if name in names), None) for part, usual in USUAL.items()}
    return {part: column for part, column in found.items() if column is not None}


def read_values(method: Method, lines: Iterable[Line], reading: Reading) -> Found:
    """Read the lines below the header."""
    sets: Sets = {}
    refused: list[Refused] = []
    for line in lines:
        try:
            said, value = _set_of(line, reading), _value_of(method, line, reading)
            _check_new(sets, said, value.country)
        except ValueError as reason:
            refused.append(Refused(line.number, reading.cell(Part.COUNTRY, line.cells)[:80], str(reason)))
        else:
            sets.setdefault(said, {})[value.country] = (line.number, value)
    found = (NewSet(said, tuple(value for _, value in held.values())) for said, held in sets.items())
    return Found(tuple(found), tuple(refused))


def _check_new(sets: Sets, said: ValueSetFields, country: str) -> None:
    if country in sets.get(said, {}):
        raise ValueError(say("the country stands in line {line} already", line=sets[said][country][0]))
    if said not in sets and len(sets) == MOST_SETS:
        raise ValueError(say("more than {number} sets in one file; split it", number=MOST_SETS))


def _value_of(method: Method, line: Line, reading: Reading) -> CountryValue:
    written = reading.cell(Part.COUNTRY, line.cells)
    country = country_called(method, written)
    if country is None:
        raise ValueError(say("the country is missing") if not written else say("no single country is called so"))
    value = number(reading.cell(Part.VALUE, line.cells))
    low, high = (number(reading.cell(part, line.cells)) for part in (Part.LOW, Part.HIGH))
    if value is None:
        raise ValueError(say("there is no value"))
    if (low is not None and low > value) or (high is not None and high < value):
        raise ValueError(say("the value lies outside its limits"))
    return CountryValue(country=country, value=value, low=low, high=high)


def _set_of(line: Line, reading: Reading) -> ValueSetFields:
    said = {part: reading.cell(part, line.cells) for part in OF_A_SET}
    for part, text in said.items():
        if not text:
            raise ValueError(say("nothing is said here: {part}", part=name(part)))
        if len(text) > LINE_LENGTH:
            raise ValueError(say("longer than {number} characters: {part}", number=LINE_LENGTH, part=name(part)))
    indicator, direction, edition, licence, source = said.values()
    return ValueSetFields(
        indicator=indicator, direction=_direction(direction), edition=edition, licence=licence, source=source
    )


def _direction(written: str) -> Direction:
    word = written.casefold()
    if word in GOOD:
        return Direction.HIGH_IS_GOOD
    if word in BAD:
        return Direction.HIGH_IS_BAD
    raise ValueError(say("the direction is neither “higher is better” nor “higher is worse”"))


def name(part: Part) -> str:
    """What a column can hold, in words."""
    return {
        Part.COUNTRY: say("Country"),
        Part.VALUE: say("Value"),
        Part.LOW: say("Lower limit"),
        Part.HIGH: say("Upper limit"),
        Part.INDICATOR: say("Indicator"),
        Part.DIRECTION: say("Direction"),
        Part.EDITION: say("Edition"),
        Part.LICENCE: say("Licence"),
        Part.SOURCE: say("Source"),
    }[part]
