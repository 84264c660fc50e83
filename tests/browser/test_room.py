"""The room screen on a projector: it follows the room by itself, lets a camera in and shuts nobody out."""

from io import BytesIO
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from hrdd.vocabulary import Step
from hrdd.workbook import workshop_agenda, workshop_seats, workshops
from hrdd.workbook.desk import Desk
from tests.browser.conftest import OpenWindow
from tests.browser.screens import Screens
from tests.browser.server import Server
from tests.browser.test_accessibility import BARRIERS, KNOWN, violations
from tests.browser.watch import Watch
from tests.workshop.room import Opened, a_rating, a_workshop, people, rate, take

pytestmark = pytest.mark.browser

SCHEMES = ("light", "dark")


@pytest.fixture
def opened(desk: Desk) -> Opened:
    """A workshop with two groups."""
    return a_workshop(desk, "Users", "Staff")


def on_the_wall(screens: Screens, opened: Opened) -> Page:
    """The room screen of a workshop."""
    screens.open("room", workshop=opened.chair.workshop_id)
    return screens.page


def test_the_wall_follows_a_room_by_itself(screens: Screens, server: Server, opened: Opened) -> None:
    watch, item = Watch(screens.page, server.url), a_rating(opened)
    wall = on_the_wall(screens, opened)
    expect(wall.get_by_text(workshops.as_shown(opened.code))).to_be_visible()
    tokens = people(opened, 3)
    expect(wall.get_by_text("3 people have joined")).to_be_visible()

    take(opened, item, Step.OPEN)
    expect(wall.get_by_role("heading", level=1)).to_have_text("People are followed")
    rate(opened, item, tokens[:2], "55")
    expect(wall.get_by_text("2 of 3")).to_be_visible()
    expect(wall.get_by_role("table")).to_have_count(0)

    take(opened, item, Step.REVEAL)
    expect(wall.get_by_role("row", name="Extreme 2")).to_be_visible()
    workshops.lock(opened.desk, opened.chair)
    expect(wall.get_by_text(workshops.as_shown(opened.code))).to_have_count(0)

    workshops.end(opened.desk, opened.chair)
    expect(wall.get_by_role("heading", level=1)).to_have_text("Thank you for taking part")
    assert (watch.strangers, watch.errors) == ([], [])


def test_the_wall_shows_no_menu(screens: Screens, opened: Opened) -> None:
    wall = on_the_wall(screens, opened)

    expect(wall.get_by_role("navigation")).to_have_count(0)
    expect(wall.get_by_test_id("stSidebar")).not_to_be_visible()


@pytest.mark.parametrize("begun", [False, True])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_camera_finds_the_way_in(window: OpenWindow, opened: Opened, scheme: str, *, begun: bool) -> None:
    if begun:
        take(opened, a_rating(opened), Step.OPEN)
    wall = on_the_wall(window(color_scheme=scheme), opened)

    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(wall.screenshot())))

    assert found.text.endswith(f"/join/{opened.code}")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_stage_of_the_wall_shuts_anybody_out(window: OpenWindow, opened: Opened, scheme: str) -> None:
    tokens = [*people(opened, 3, "Users"), *people(opened, 3, "Staff")]
    wall = on_the_wall(window(color_scheme=scheme), opened)
    found = violations(wall)
    item = take(opened, a_rating(opened), Step.OPEN)
    expect(wall.get_by_text("0 of 6")).to_be_visible()
    found += violations(wall)
    rate(opened, item, tokens, "111555")
    take(opened, item, Step.REVEAL, Step.DISCUSS, Step.AGAIN)
    rate(opened, item, tokens, "555555", turn=2)
    take(opened, item, Step.REVEAL)
    expect(wall.get_by_role("table")).to_have_count(2)
    found += violations(wall)
    found += _with_ideas(wall, opened, tokens)

    assert [(each["id"], each["nodes"][0]["html"]) for each in found if each["impact"] in BARRIERS] == []
    assert {each["id"] for each in found} <= KNOWN


def _with_ideas(wall: Page, opened: Opened, tokens: list[str]) -> list[dict[str, Any]]:
    """What axe finds where ideas are shown."""
    item = take(opened, workshop_agenda.add_gather(opened.desk, opened.chair, "impacts"), Step.OPEN)
    for token in tokens:
        workshop_seats.tell(opened.desk, token, item.id, 1, "Dogs are set on people at the gate")
    take(opened, item, Step.REVEAL)
    expect(wall.get_by_role("listitem")).to_have_count(len(tokens))
    return violations(wall)
