"""Values from a table: good lines are offered, every other is listed with its reason."""

from typing import Any

import pytest

from hrdd.content.method import Method
from hrdd.vocabulary import Direction
from hrdd.workbook.table_files import Line
from hrdd.workbook.value_import import (
    MOST_SETS,
    Found,
    Part,
    Reading,
    guessed,
    header_line,
    name,
    read_values,
)

SAME = {
    Part.INDICATOR: "Made-up index",
    Part.DIRECTION: "high_is_good",
    Part.EDITION: "2026",
    Part.LICENCE: "CC0",
    Part.SOURCE: "Fictional",
}
COLUMNS = {Part.COUNTRY: 0, Part.VALUE: 1}


def found_in(method: Method, *rows: tuple[str, ...], same: Any = SAME, columns: Any = COLUMNS) -> Found:
    """What some lines hold, the first of them line 2 of the file."""
    lines = [Line(number, cells) for number, cells in enumerate(rows, start=2)]
    return read_values(method, lines, Reading(columns, same))


def reasons(found: Found) -> list[tuple[int, str]]:
    """The lines that are not taken, and why."""
    return [(each.line, each.reason) for each in found.refused]


def test_good_lines_make_a_set_that_names_where_it_comes_from(method: Method) -> None:
    found = found_in(method, ("KEN", "41.2"), ("Germany", "92"))

    (new,) = found.sets
    assert [(each.country, each.value) for each in new.values] == [("KEN", 41.2), ("DEU", 92.0)]
    assert (new.said.indicator, new.said.edition, new.said.licence) == ("Made-up index", "2026", "CC0")


def test_bad_lines_are_listed_with_their_number_and_reason(method: Method) -> None:
    found = found_in(
        method, ("KEN", "41"), ("Congo", "1"), ("", "1"), ("DEU", ""), ("FRA", "good"), ("KEN", "42"), ("x",)
    )

    assert found.values == 1
    assert reasons(found) == [
        (3, "no single country is called so"),
        (4, "the country is missing"),
        (5, "there is no value"),
        (6, "good is no number"),
        (7, "the country stands in line 2 already"),
        (8, "no single country is called so"),
    ]


@pytest.mark.parametrize("part", [Part.INDICATOR, Part.EDITION, Part.LICENCE, Part.SOURCE, Part.DIRECTION])
def test_no_value_is_taken_without_saying_where_it_comes_from(method: Method, part: Part) -> None:
    found = found_in(method, ("KEN", "1"), same={**SAME, part: " "})

    assert (found.sets, reasons(found)) == ((), [(2, f"nothing is said here: {name(part)}")])


def test_a_name_longer_than_a_line_is_refused(method: Method) -> None:
    found = found_in(method, ("KEN", "1"), same={**SAME, Part.SOURCE: "s" * 301})

    assert reasons(found) == [(2, "longer than 300 characters: Source")]


def test_limits_are_kept_and_must_hold_the_value(method: Method) -> None:
    columns = {**COLUMNS, Part.LOW: 2, Part.HIGH: 3}

    found = found_in(
        method, ("KEN", "5", "4", "6"), ("DEU", "5", "6", ""), ("FRA", "5", "", "4"), ("ITA", "5"), columns=columns
    )

    assert [(each.country, each.low, each.high) for each in found.sets[0].values] == [
        ("KEN", 4, 6),
        ("ITA", None, None),
    ]
    assert reasons(found) == [(3, "the value lies outside its limits"), (4, "the value lies outside its limits")]


def test_a_column_parts_lines_into_sets_that_are_never_one_series(method: Method) -> None:
    found = found_in(
        method,
        ("KEN", "1", "2024"),
        ("KEN", "2", "2025"),
        columns={**COLUMNS, Part.EDITION: 2},
    )

    assert [(each.said.edition, len(each.values)) for each in found.sets] == [("2024", 1), ("2025", 1)]


@pytest.mark.parametrize(
    ("written", "direction"),
    [("Higher is better", Direction.HIGH_IS_GOOD), ("+", Direction.HIGH_IS_GOOD), ("bad", Direction.HIGH_IS_BAD)],
)
def test_the_direction_is_read_from_its_column(method: Method, written: str, direction: Direction) -> None:
    found = found_in(method, ("KEN", "1", written), columns={**COLUMNS, Part.DIRECTION: 2})

    assert found.sets[0].said.direction is direction


def test_a_direction_that_is_neither_is_refused(method: Method) -> None:
    found = found_in(method, ("KEN", "1", "sideways"), columns={**COLUMNS, Part.DIRECTION: 2})

    assert reasons(found) == [(2, "the direction is neither “higher is better” nor “higher is worse”")]


def test_a_file_of_too_many_sets_is_to_be_split(method: Method) -> None:
    rows = [("KEN", "1", str(edition)) for edition in range(MOST_SETS + 1)]

    found = found_in(method, *rows, columns={**COLUMNS, Part.EDITION: 2})

    assert (len(found.sets), reasons(found)) == (MOST_SETS, [(42, "more than 40 sets in one file; split it")])


def test_the_header_is_the_first_of_the_fullest_lines() -> None:
    lines = [Line(1, ("An index of 2026", "")), Line(3, ("iso3", "value")), Line(4, ("KEN", "1"))]

    assert header_line(lines) == 3


def test_columns_are_guessed_by_their_usual_names() -> None:
    assert guessed(("ISO3", "Country_Name", "Score", "Year", "Remarks")) == {
        Part.COUNTRY: 0,
        Part.VALUE: 2,
        Part.EDITION: 3,
    }


@pytest.mark.parametrize("part", list(Part))
def test_every_part_has_a_name(part: Part) -> None:
    assert name(part)
