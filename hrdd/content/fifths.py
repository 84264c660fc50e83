"""Where each country stands in fifths, worked out from the Worldwide Governance Indicators.

Fifths are as fine as these estimates bear: 1 is the lowest fifth of all economies, 5 the highest.
Source: Worldwide Governance Indicators, World Bank, percentile ranks (0 to 100, high is good), CC BY 4.0.
"""

import csv
from collections.abc import Mapping
from pathlib import Path

from hrdd.content.reading import Problems, read_rows
from hrdd.errors import UnreadableIndicators
from hrdd.language import say
from hrdd.vocabulary import Dimension

COLUMNS = {
    Dimension.VOICE_AND_ACCOUNTABILITY: "va_pctrank",
    Dimension.POLITICAL_STABILITY: "pv_pctrank",
    Dimension.RULE_OF_LAW: "rl_pctrank",
    Dimension.CONTROL_OF_CORRUPTION: "cc_pctrank",
}


def fifth(percentile_rank: str) -> str:
    """The fifth, `1` to `5`, a percentile rank from 0 to 100 falls in; empty where there is no value.

    Raises ValueError where it is no such rank.
    """
    if not percentile_rank.strip():
        return ""
    rank = float(percentile_rank)
    if not 0 <= rank <= 100:
        raise ValueError(percentile_rank)
    return str(min(5, int(rank // 20) + 1))


def write_fifths(indicators: Path, countries: Path) -> int:
    """Work the fifths out anew for every country in the table; returns how many have a value.

    Raises UnreadableIndicators, with the table as it was.
    """
    ranks = {row["iso3"]: row for row in _read(indicators, ("iso3", *COLUMNS.values()))}
    rows = [_row(country, ranks.get(country["iso3"], {})) for country in _read(countries, ("iso3", "iso2"))]
    with countries.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, ["iso3", "iso2", *COLUMNS], lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    return sum(1 for row in rows if any(row[name] for name in COLUMNS))


def _read(path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    problems = Problems()
    rows = read_rows(path, columns, problems)
    if problems.found:
        raise UnreadableIndicators("; ".join(problems.found))
    return rows


def _row(country: Mapping[str, str], ranks: Mapping[str, str]) -> dict[str, str]:
    try:
        fifths = {name.value: fifth(ranks.get(column, "")) for name, column in COLUMNS.items()}
    except ValueError as wrong:
        template = "{country} has a value that is no percentile rank from 0 to 100 ({wrong})"
        raise UnreadableIndicators(say(template, country=country["iso3"], wrong=wrong)) from None
    return {"iso3": country["iso3"], "iso2": country["iso2"], **fifths}
