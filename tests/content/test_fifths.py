"""Where countries stand in fifths: the boundaries, and what is refused."""

from pathlib import Path

import pytest

from hrdd.content.fifths import fifth, write_fifths
from hrdd.errors import UnreadableIndicators

HEAD = "iso3,iso2,voice_and_accountability,political_stability,rule_of_law,control_of_corruption\n"
COLUMNS = "iso3,va_pctrank,pv_pctrank,rl_pctrank,cc_pctrank\n"


@pytest.mark.parametrize(
    ("rank", "expected"),
    [
        ("0", "1"),
        ("19.9", "1"),
        ("20", "2"),
        ("59.99", "3"),
        ("60", "4"),
        ("99.9", "5"),
        ("100", "5"),
        ("", ""),
        (" ", ""),
    ],
)
def test_a_rank_falls_in_its_fifth(rank: str, expected: str) -> None:
    assert fifth(rank) == expected


@pytest.fixture
def countries(tmp_path: Path) -> Path:
    """A table of two countries."""
    path = tmp_path / "countries.csv"
    path.write_text(f"{HEAD}DEU,DE,1,1,1,1\nATA,AQ,,,,\n", encoding="utf-8")
    return path


def indicators(folder: Path, text: str) -> Path:
    """A file of indicators."""
    path = folder / "indicators.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_country_of_the_table_gets_its_fifths(countries: Path) -> None:
    offered = indicators(countries.parent, f"{COLUMNS}DEU,95,70.2,20,\nUSA,1,1,1,1\n")

    count = write_fifths(offered, countries)

    assert count == 1
    assert countries.read_text(encoding="utf-8") == f"{HEAD}DEU,DE,5,4,2,\nATA,AQ,,,,\n"


@pytest.mark.parametrize("value", ["101", "-1", "nan", "#N/A"])
def test_what_is_no_rank_leaves_the_table_as_it_was(countries: Path, value: str) -> None:
    before = countries.read_text(encoding="utf-8")
    offered = indicators(countries.parent, f"{COLUMNS}DEU,95,{value},20,1\n")

    with pytest.raises(UnreadableIndicators, match="DEU has a value that is no percentile rank"):
        write_fifths(offered, countries)

    assert countries.read_text(encoding="utf-8") == before


def test_a_file_with_other_columns_leaves_the_table_as_it_was(countries: Path) -> None:
    before = countries.read_text(encoding="utf-8")
    offered = indicators(countries.parent, "iso3,va,pv_pctrank,rl_pctrank,cc_pctrank\n")

    with pytest.raises(UnreadableIndicators, match="the column va_pctrank is missing"):
        write_fifths(offered, countries)

    assert countries.read_text(encoding="utf-8") == before


def test_a_missing_file_is_refused(countries: Path) -> None:
    with pytest.raises(UnreadableIndicators, match="the file is missing"):
        write_fifths(countries.parent / "none.csv", countries)
