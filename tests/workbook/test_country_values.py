"""Sets of country values: kept, replaced, taken out and put back, each with where it comes from."""

import pytest

from hrdd.errors import UnknownValueSet
from hrdd.model.country_values import CountryValue, Placed, ValueSet
from hrdd.vocabulary import Direction, ValueOrigin
from hrdd.workbook.country_values import (
    country_values_of,
    keep,
    put_back,
    replaced,
    take_out,
    value_sets,
    worse_elsewhere,
)
from hrdd.workbook.desk import Desk
from hrdd.workbook.value_words import direction, origin, place, value, where_from
from tests.builders import ALICE, a_value_set
from tests.conftest import NOON, Clock


def in_use(desk: Desk) -> list[str]:
    """The editions shown, by indicator, the last kept first."""
    return [each.value_set.edition for each in value_sets(desk) if each.value_set.removed_at is None]


def test_a_set_that_is_kept_says_who_and_when(desk: Desk) -> None:
    kept = keep(desk, [a_value_set(KEN=41.2, DEU=92)], ALICE)

    ((found, countries),) = value_sets(desk)
    assert (kept, countries) == (2, 2)
    assert (found.kept_by, found.kept_at, found.removed_at) == (ALICE, NOON, None)


def test_a_country_is_told_with_its_place_in_each_set(desk: Desk) -> None:
    keep(desk, [a_value_set(KEN=41.2, DEU=92, PRK=3), a_value_set(indicator="Another", DEU=1)], ALICE)

    (placed,) = country_values_of(desk, "KEN")

    assert (placed.value.value, placed.countries, placed.lower, placed.higher) == (41.2, 3, 1, 1)
    assert placed.value_set.indicator == "Made-up index"


def test_equal_values_are_neither_lower_nor_higher(desk: Desk) -> None:
    keep(desk, [a_value_set(KEN=5, DEU=5)], ALICE)

    (placed,) = country_values_of(desk, "KEN")

    assert (placed.lower, placed.higher) == (0, 0)


def test_a_country_without_a_value_has_none(desk: Desk) -> None:
    keep(desk, [a_value_set(KEN=5)], ALICE)

    assert country_values_of(desk, "DEU") == ()


@pytest.mark.parametrize(("pointing", "worse"), [(Direction.HIGH_IS_GOOD, 2), (Direction.HIGH_IS_BAD, 1)])
def test_worse_follows_the_direction(desk: Desk, pointing: Direction, worse: int) -> None:
    keep(desk, [a_value_set(direction=pointing, KEN=41.2, DEU=92, PRK=3, ERI=2)], ALICE)

    assert worse_elsewhere(country_values_of(desk, "KEN")[0]) == worse


def test_the_same_edition_kept_anew_takes_the_place_of_the_last(desk: Desk) -> None:
    keep(desk, [a_value_set(KEN=1)], ALICE)
    new = a_value_set(KEN=2)
    before = replaced(desk, new)

    keep(desk, [new], ALICE)

    assert [each.edition for each in before] == ["2026"]
    assert [each.value.value for each in country_values_of(desk, "KEN")] == [2.0]


def test_another_edition_stands_beside(desk: Desk) -> None:
    keep(desk, [a_value_set(KEN=1, edition="2025"), a_value_set(KEN=2, edition="2026")], ALICE)

    assert in_use(desk) == ["2026", "2025"]


def test_fetched_scores_take_the_place_of_older_ones_of_their_code(desk: Desk) -> None:
    for edition in ("updated 2025", "updated 2026"):
        keep(desk, [a_value_set(KEN=1, origin=ValueOrigin.WORLD_BANK, code="GOV_WGI_RL.SC", edition=edition)], ALICE)

    assert in_use(desk) == ["updated 2026"]


def test_a_set_taken_out_is_shown_no_more_and_can_be_put_back(desk: Desk, clock: Clock) -> None:
    keep(desk, [a_value_set(KEN=1)], ALICE)
    ((found, _),) = value_sets(desk)

    take_out(desk, found.id)
    gone = (in_use(desk), country_values_of(desk, "KEN"))
    put_back(desk, found.id)

    assert gone == ([], ())
    assert in_use(desk) == ["2026"]


def test_a_set_put_back_takes_the_place_of_the_one_that_replaced_it(desk: Desk) -> None:
    keep(desk, [a_value_set(KEN=1)], ALICE)
    keep(desk, [a_value_set(KEN=2)], ALICE)
    first = value_sets(desk)[-1].value_set

    put_back(desk, first.id)

    assert [each.value.value for each in country_values_of(desk, "KEN")] == [1.0]


@pytest.mark.parametrize("act", [take_out, put_back])
def test_a_set_that_is_not_there_is_told(desk: Desk, act: object) -> None:
    assert callable(act)
    with pytest.raises(UnknownValueSet, match="Reload the page"):
        act(desk, 7)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, "41.25"),
        ({"low": 40.0, "high": 43.0}, "41.25 (between 40 and 43)"),
        ({"low": 40.0}, "41.25 (at least 40)"),
        ({"high": 43.0}, "41.25 (at most 43)"),
        ({"low": 0.0, "high": 43.0, "year": "2024"}, "41.25 (between 0 and 43), for 2024"),
    ],
)
def test_a_value_is_told_with_its_limits_and_year(said: dict[str, float], told: str) -> None:
    assert value(CountryValue(country="KEN", value=41.25, **said)) == told


def test_a_place_is_told_without_a_verdict() -> None:
    bad = ValueSet(**{**a_value_set(KEN=1).said.model_dump(), "id": 1, "direction": Direction.HIGH_IS_BAD})

    placed = Placed(bad, CountryValue(country="KEN", value=1), countries=10, lower=2, higher=7)

    assert place(placed) == "higher is worse; worse in 7 of 9 other countries of this set"


def test_edition_source_and_licence_are_told_together() -> None:
    assert where_from(a_value_set(KEN=1).said) == "Edition: 2026. Source: Fictional. Licence: CC0."


def test_every_direction_and_origin_has_words() -> None:
    assert all(direction(each) for each in Direction)
    assert all(origin(each) for each in ValueOrigin)
