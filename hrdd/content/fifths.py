"""Where each country stands in fifths, worked out from the Worldwide Governance Indicators.

Fifths are as fine as these estimates bear: 1 is the lowest fifth of all economies, 5 the highest.
Source: Worldwide Governance Indicators, World Bank, percentile ranks (0 to 100, high is good), CC BY 4.0.
"""

import csv
from collections.abc import Mapping
from pathlib import Path

from hrdd.content.reading import read_rows
from hrdd.vocabulary import Dimension

COLUMNS = {
    Dimension.VOICE_AND_ACCOUNTABILITY: "va_pctrank",
    Dimension.POLITICAL_STABILITY: "pv_pctrank",
    Dimension.RULE_OF_LAW: "rl_pctrank",
    Dimension.CONTROL_OF_CORRUPTION: "cc_pctrank",
}


def fifth(percentile_rank: str) -> str:
    """The fifth, `1` to `5`, a percentile rank from 0 to 100 falls in; empty where there is no value."""
    return str(min(5, int(float(percentile_rank) // 20) + 1)) if percentile_rank else ""


def write_fifths(indicators: Path, countries: Path) -> int:
    """Work the fifths out anew for every country in the table; returns how many have a value."""
    ranks = {row["iso3"]: row for row in read_rows(indicators)}
    rows = [_row(country, ranks.get(country["iso3"], {})) for country in read_rows(countries)]
    with countries.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, ["iso3", "iso2", *COLUMNS], lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    return sum(1 for row in rows if any(row[name] for name in COLUMNS))


def _row(country: Mapping[str, str], ranks: Mapping[str, str]) -> dict[str, str]:
    fifths = {name.value: fifth(ranks.get(column, "")) for name, column in COLUMNS.items()}
    return {"iso3": country["iso3"], "iso2": country["iso2"], **fifths}
