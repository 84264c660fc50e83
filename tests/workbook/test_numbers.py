"""Numbers as tables write them: read exactly, or refused."""

import pytest

from hrdd.workbook.numbers import in_short, number


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("41", 41.0),
        ("41.25", 41.25),
        ("41,25", 41.25),
        ("0,125", 0.125),
        ("-1.5", -1.5),
        ("\u22121.5", -1.5),
        (".5", 0.5),
        ("1e-3", 0.001),
        ("1 234.5", 1234.5),
        ("12\u00a0345", 12345.0),
    ],
)
def test_a_number_is_read(written: str, read: float) -> None:
    assert number(written) == read


@pytest.mark.parametrize("written", ["", "  ", "..", "n/a", "N/A", "-", "\u2014", "NaN"])
def test_what_stands_for_no_value_is_none(written: str) -> None:
    assert number(written) is None


@pytest.mark.parametrize("written", ["1,234", "-12,345"])
def test_what_could_be_two_numbers_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=f"{written} could be two numbers; write it with a point or without"):
        number(written)


@pytest.mark.parametrize("written", ["high", "1.2.3", "1,2,3", "12%", "=1+1", "1e999", "\u0661", "1,234.5"])
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is no number"):
        number(written)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (41.0, "41"),
        (100.0, "100"),
        (41.25678, "41.257"),
        (0.0, "0"),
        (0.0004, "0.0004"),
        (-1.5, "-1.5"),
        (2e15, "2e+15"),
    ],
)
def test_a_number_is_shown_in_short(value: float, shown: str) -> None:
    assert in_short(value) == shown
