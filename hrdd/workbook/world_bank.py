"""Exact scores of the Worldwide Governance Indicators with their limits, from the World Bank, when somebody asks.

Nothing is kept unless every page of every code came whole. Old and new method are never put into one set.
"""

import os
from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from hrdd.content.entries import WorldBank, WorldBankCode
from hrdd.errors import NothingFetched
from hrdd.language import say
from hrdd.model.country_values import CountryValue, ValueSetFields
from hrdd.vocabulary import ValueOrigin
from hrdd.workbook.country_values import NewSet
from hrdd.workbook.desk import Desk
from hrdd.workbook.world_bank_answers import PATIENCE, Answer, Line, Patience, ask, asking

Told = Callable[[float], object]


class Fetched(NamedTuple):
    """The sets that came, and what was left out because it is no country (regions, groups of countries)."""

    sets: tuple[NewSet, ...]
    left_out: tuple[str, ...]


def address(desk: Desk) -> str:
    """Where the values are asked for: `HRDD_WORLD_BANK`, or the public address in `data/geography/world_bank.yaml`.

    Raises NothingFetched where that is no address of the web.
    """
    named = os.environ.get("HRDD_WORLD_BANK") or desk.method.world_bank.address
    parts = urlsplit(named)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise NothingFetched(say("HRDD_WORLD_BANK holds {named}, which is no address", named=named))
    return named.rstrip("/")


def fetch(desk: Desk, told: Told = lambda _: None, patience: Patience = PATIENCE) -> Fetched:
    """Ask for the newest score of every country, one indicator after the other; `told` hears how far it is, 0 to 1.

    Raises NothingFetched.
    """
    about, base = desk.method.world_bank, address(desk)
    codes = [(indicator, part) for indicator in about.indicators for part in _parts(about)]
    answers: dict[tuple[str, str], Answer] = {}
    with asking(base, about.source, patience) as client:
        for done, (indicator, part) in enumerate(codes, start=1):
            answers[indicator.id, part] = ask(client, f"{indicator.id}.{part}")
            told(done / len(codes))
    sets = tuple(_set(desk, indicator, answers) for indicator in about.indicators)
    lines = [line for answer in answers.values() for line in answer.lines]
    return Fetched(sets, tuple(sorted({line.name for line in lines if line.country not in desk.method.countries})))


def _parts(about: WorldBank) -> tuple[str, ...]:
    return about.value, about.low, about.high, about.estimate


def _set(desk: Desk, indicator: WorldBankCode, answers: Mapping[tuple[str, str], Answer]) -> NewSet:
    about = desk.method.world_bank
    scores, *others = (answers[indicator.id, part] for part in _parts(about))
    if {each.updated for each in others} != {scores.updated}:
        raise NothingFetched(say("the values of {code} changed while they were read; ask again", code=indicator.id))
    newest = {line.country: line for line in sorted(scores.lines, key=lambda each: each.year)}
    beside = [{(line.country, line.year): line.value for line in each.lines} for each in others]
    values = tuple(
        _value(indicator, line, *(each.get((country, line.year)) for each in beside))
        for country, line in sorted(newest.items())
        if country in desk.method.countries
    )
    for part in ("value", "low", "high", "estimate"):
        if all(getattr(value, part) is None for value in values):
            raise NothingFetched(say("no country has a value of {code}", code=f"{indicator.id}.{getattr(about, part)}"))
    return NewSet(_said(about, indicator, scores, max(value.year for value in values)), values)


def _value(
    indicator: WorldBankCode, line: Line, low: float | None, high: float | None, estimate: float | None
) -> CountryValue:
    """A country's score; a limit or an estimate that is not told for its year stays unknown."""
    inside = (low is None or low <= line.value) and (high is None or line.value <= high)
    if not (inside and 0 <= line.value <= 100):
        template = "{name} has a score of {code} outside its limits or outside 0 to 100; the method may have changed"
        raise NothingFetched(say(template, name=line.name, code=indicator.id))
    return CountryValue(country=line.country, value=line.value, low=low, high=high, estimate=estimate, year=line.year)


def _said(about: WorldBank, indicator: WorldBankCode, scores: Answer, year: str) -> ValueSetFields:
    template = "{method}, values for {year}, updated {day}"
    return ValueSetFields(
        indicator=indicator.name,
        code=f"{indicator.id}.{about.value}",
        edition=say(template, method=about.method, year=year, day=scores.updated),
        licence=about.licence,
        source=about.publisher,
        direction=about.direction,
        origin=ValueOrigin.WORLD_BANK,
    )
