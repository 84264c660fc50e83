"""The map of the countries of use: every number can be read, and nothing comes from another host."""

import base64
import re

import pytest

from hrdd.content.method import Method
from hrdd.ui.world_map import APART, marked, spread
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add_destination
from tests.builders import ALICE
from tests.ui.at import opened, told, written


def drawn(desk: Desk, assessment: str, *countries: str) -> str:
    """The map of some countries, its masks unpacked."""
    for country in countries:
        add_destination(desk, assessment, country, ALICE)
    shown = written(opened("customer", assessment))
    return re.sub(r"base64,([^)]+)", lambda found: base64.b64decode(found[1]).decode(), shown)


def apart(points: list[tuple[float, float]]) -> float:
    """The least distance between two points."""
    pairs = [(a, b) for number, a in enumerate(points) for b in points[number + 1 :]]
    return min(((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5 for a, b in pairs)


def test_countries_of_use_are_named_for_those_who_do_not_see_the_map(desk: Desk, assessment: str) -> None:
    shown = drawn(desk, assessment, "KEN", "SGP")

    assert 'role="img" aria-label="Countries of use: Kenya, Singapore"' in shown
    assert "**1** Kenya · **2** Singapore" in shown


def test_a_country_is_hatched_and_numbered_and_not_only_coloured(desk: Desk, assessment: str) -> None:
    shown = drawn(desk, assessment, "KEN")

    outline = desk.method.world_map.outlines["KEN"].path
    assert f'<path d="{outline}" fill="url(#hatch)"' in shown
    assert ">1</span>" in shown


def test_the_map_asks_no_other_host(desk: Desk, assessment: str) -> None:
    shown = drawn(desk, assessment, "KEN")

    picture = next(part for part in shown.split("\n") if 'role="img"' in part)
    assert set(re.findall(r"https?://[^\s\"')]+", picture)) == {"http://www.w3.org/2000/svg"}


def test_a_country_that_is_not_on_the_map_is_told(desk: Desk, assessment: str) -> None:
    assert "Not on the map: Antarctica." in drawn(desk, assessment, "ATA", "KEN")


def test_outlines_name_their_source_and_take_no_side(desk: Desk, assessment: str) -> None:
    shown = drawn(desk, assessment, "KEN")

    assert desk.method.world_map.source in shown.replace("\\", "")
    assert "They take no side on any border." in shown


def test_no_map_is_drawn_while_no_country_is_named(assessment: str) -> None:
    assert 'role="img"' not in told(opened("customer", assessment))


def test_every_country_but_antarctica_is_on_the_map(method: Method) -> None:
    assert set(method.countries) - set(method.world_map.outlines) == {"ATA"}


def test_numbers_of_neighbours_stand_apart(method: Method) -> None:
    marks = marked(method, ("DEU", "NLD", "BEL", "LUX", "FRA"))

    assert apart([mark.label for mark in marks]) > APART * 0.9
    assert [mark.number for mark in marks] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("point", [(0.0, 0.0), (999.0, 0.0), (500.0, 499.0)])
def test_a_number_never_leaves_the_picture(point: tuple[float, float]) -> None:
    ((x, y),) = spread([point], 1000, 500)

    assert 30 < x < 970
    assert 30 < y < 470


def test_two_numbers_on_one_spot_are_parted() -> None:
    assert apart(spread([(500, 250), (500, 250)], 1000, 500)) >= APART - 1


def test_a_crowd_is_spread_as_far_as_there_is_room() -> None:
    found = spread([(500.0 + step, 250.0) for step in range(200)], 1000, 500)

    assert len(set(found)) > 100
