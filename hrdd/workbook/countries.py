"""What a country's standing says about the rights at stake: a reason to look closer, never a reason to look away.

The worst of the dimensions that matter for the rights counts, never a mean; a good place clears nothing (RF-G-0).
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from babel import Locale

from hrdd.content.method import Country, Method
from hrdd.vocabulary import Dimension

CLOSER_LOOK = 2
"""The highest fifth that counts as a reason to look closer."""


class Standing(NamedTuple):
    """A country's fifths; which dimensions matter for the rights at stake; the worst of these, if there is one."""

    country: str
    fifths: Mapping[str, int | None]
    relevant: tuple[Dimension, ...]
    worst: Dimension | None

    @property
    def worst_fifth(self) -> int | None:
        """The place in the worst relevant dimension; None where no value is known."""
        return self.fifths[self.worst] if self.worst else None

    @property
    def closer_look(self) -> bool:
        """Whether the worst relevant dimension is a reason to look closer; unknown is one too."""
        return self.worst_fifth is None or self.worst_fifth <= CLOSER_LOOK


def names(method: Method, language: str = "en") -> dict[str, str]:
    """Countries by ISO 3166-1 alpha-3 code, named as CLDR names them, in alphabetical order."""
    territories = Locale(language).territories
    named = {country.id: territories[country.alpha2] for country in method.countries.values()}
    return dict(sorted(named.items(), key=lambda item: item[1]))


def relevant_dimensions(method: Method, rights: Iterable[str]) -> tuple[Dimension, ...]:
    """The dimensions that matter for the rights at stake; all of them while no right is named."""
    wanted = {each for right in rights if right in method.rights for each in method.rights[right].country_dimensions}
    return tuple(each for each in Dimension if each in wanted or not wanted)


def standing(method: Method, country: Country, rights: Iterable[str]) -> Standing:
    """Where a country stands for the rights at stake."""
    relevant = relevant_dimensions(method, rights)
    known = [each for each in relevant if country.fifths[each] is not None]
    worst = min(known, key=lambda each: country.fifths[each] or 0, default=None)
    return Standing(country.id, country.fifths, relevant, worst)
