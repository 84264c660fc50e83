"""What keeping both of two texts comes to."""

from typing import Any

import pytest

from hrdd.model.workbook import Kind
from hrdd.workbook.saving import ASSESSMENT, Place
from hrdd.workbook.settling import NEITHER, both


def at(kind: str, field: str) -> Place:
    """The place of a field."""
    return Place("assessment-1", kind, "", field)


@pytest.mark.parametrize(
    ("theirs", "mine", "kept"),
    [
        ("Theirs.", "Mine.", "Theirs.\n\nMine."),
        ("Theirs.", "", "Theirs."),
        ("", "Mine.", "Mine."),
        ("The same.", "The same.", "The same."),
    ],
)
def test_of_two_long_texts_theirs_comes_first_and_mine_below(theirs: str, mine: str, kept: str) -> None:
    assert both(at(ASSESSMENT, "use"), theirs, mine) == kept


def test_two_lists_are_joined_and_nothing_stands_in_them_twice() -> None:
    assert both(at(Kind.IMPACT, "rights"), ("R01", "R02"), ["R02", "R05"]) == ("R01", "R02", "R05")


@pytest.mark.parametrize(
    ("place", "theirs", "mine"),
    [
        (at(ASSESSMENT, "title"), "Theirs", "Mine"),
        (at(Kind.IMPACT, "scale"), 2, 3),
        (at(Kind.ACTION, "due"), None, None),
        (at(Kind.ANSWER, "choice"), "yes", "no"),
    ],
)
def test_a_field_that_holds_only_one_keeps_one(place: Place, theirs: Any, mine: Any) -> None:
    assert both(place, theirs, mine) is NEITHER
