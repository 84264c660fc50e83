"""The facilitator's screen in a real browser: it follows the room by itself, and nobody who types is disturbed."""

import re
from typing import NamedTuple

import pytest
from playwright.sync_api import Locator, expect

from hrdd.vocabulary import ItemState, Step
from hrdd.workbook import workshop_agenda, workshop_recording, workshop_running, workshop_seats, workshops
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_asking import Asked
from hrdd.workbook.workshop_seats import Said
from tests.browser.conftest import OpenWindow
from tests.browser.screens import Screens
from tests.browser.stored import soon
from tests.browser.test_accessibility import BARRIERS, KNOWN, violations
from tests.builders import stored_assessment, stored_impact
from tests.workshop.room import Opened, a_rating, a_workshop, people, rate, take

pytestmark = pytest.mark.browser

TWO_SECONDS = 2000
NOTE = "Note of the discussion"


class Room(NamedTuple):
    """A workshop on the server, known from outside."""

    desk: Desk
    workshop: workshops.Workshop

    def agenda(self) -> tuple[Asked, ...]:
        """Its points as stored."""
        return workshop_agenda.agenda(self.desk, self.workshop.id)

    def seats(self, number: int) -> list[str]:
        """Phones that join; their tokens."""
        return [
            workshop_seats.join(self.desk, self.workshop.code, "", workshop_seats.new_token()) for _ in range(number)
        ]


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment with one impact."""
    made = stored_assessment(desk)
    stored_impact(desk, made, title="People are followed")
    return made


@pytest.fixture
def opened(desk: Desk) -> Opened:
    """A workshop with a point that people answer."""
    room = a_workshop(desk)
    take(room, a_rating(room), Step.OPEN)
    return room


def number(screens: Screens, label: str) -> Locator:
    """A number at the head of the screen."""
    shown = screens.page.get_by_test_id("stMetric").filter(has_text=label)
    return shown.get_by_test_id("stMetricValue")


def part(screens: Screens, name: str) -> None:
    """Turn to a part of the screen."""
    screens.choice("Part of the workshop", name).click()
    screens.settled()


def press(screens: Screens, name: str) -> None:
    """Press a button and wait for what follows."""
    screens.main().get_by_role("button", name=name, exact=True).click()
    screens.settled()


def run(screens: Screens, room: Opened, secret: str = "") -> None:
    """Open a workshop by a link."""
    screens.open("workshop", room.assessment, workshop=room.chair.workshop_id, chair=secret or room.links.facilitator)


def test_a_workshop_is_begun_rated_revealed_and_recorded(screens: Screens, desk: Desk, assessment: str) -> None:
    screens.open("workshop", assessment)
    screens.main().get_by_text("Forty-five-minute severity round.").click()
    press(screens, "Begin")
    expect(screens.page.get_by_text("Two links, shown only now")).to_be_visible()
    expect(screens.page).not_to_have_url(re.compile("chair="))
    room = Room(desk, workshops.of_assessment(desk, assessment)[0])
    press(screens, "I have kept them")
    part(screens, "Run")
    press(screens, "Next: People are followed · Scale")
    press(screens, "Open")
    phones, item = room.seats(2), room.agenda()[0].item
    expect(number(screens, "Joined")).to_have_text("2", timeout=TWO_SECONDS)
    for token, level in zip(phones, "51", strict=True):
        workshop_seats.answer(desk, token, item.id, 1, Said(choice=level))
    expect(number(screens, "Answered")).to_have_text("2", timeout=TWO_SECONDS)

    press(screens, "Reveal")
    expect(screens.main().get_by_role("row", name=re.compile("^Extreme"))).to_contain_text("1")
    screens.write(screens.box(NOTE), "Two ends.")
    press(screens, "Record")

    expect(screens.main().get_by_text("1 of 3 recorded")).to_be_visible()
    (proposal,) = workshop_recording.proposals_of(desk, room.workshop.id)
    assert (proposal.title, proposal.note) == ("People are followed", "Two ends.")


def test_what_a_co_facilitator_does_is_followed_and_a_note_being_written_stays(
    window: OpenWindow, opened: Opened
) -> None:
    first, second = window(), window()
    run(first, opened)
    run(second, opened, opened.links.second)
    first.box(NOTE).click()
    first.keyboard.type("Half a sent")

    workshop_agenda.add_gather(opened.desk, opened.chair, "impacts")
    press(second, "Lock the room")
    expect(first.button("Unlock")).to_be_visible(timeout=TWO_SECONDS)
    first.keyboard.type("ence")

    expect(first.box(NOTE)).to_have_value("Half a sentence")
    point = workshop_agenda.agenda(opened.desk, opened.chair.workshop_id)[0].item.id
    kept = soon(lambda: _note(opened, point), "Half a sentence")
    assert kept == "Half a sentence"


def test_two_facilitators_who_reveal_at_once_end_with_the_same_screen(window: OpenWindow, opened: Opened) -> None:
    first, second = window(), window()
    run(first, opened)
    run(second, opened, opened.links.second)
    (item,) = (each.item for each in workshop_agenda.agenda(opened.desk, opened.chair.workshop_id))
    rate(opened, item, people(opened, 3), "551")

    moment = first.page.evaluate("Date.now() + 500")
    for each in (first, second):
        reveal = each.main().get_by_role("button", name="Reveal", exact=True)
        reveal.evaluate("(button, moment) => { setTimeout(() => button.click(), moment - Date.now()); }", moment)

    for each in (first, second):
        expect(each.main().get_by_role("row", name=re.compile("^Extreme"))).to_contain_text("2")
        expect(each.button("Discuss")).to_be_enabled()
    (now,) = (each.item for each in workshop_agenda.agenda(opened.desk, opened.chair.workshop_id))
    assert (now.state, now.round) == (ItemState.REVEALED, 1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_part_of_the_screen_shuts_anybody_out(window: OpenWindow, opened: Opened, scheme: str) -> None:
    screens = window(color_scheme=scheme)
    item = workshop_agenda.agenda(opened.desk, opened.chair.workshop_id)[0].item
    run(screens, opened)
    found = violations(screens.page)
    rate(opened, item, people(opened, 3), "551", reason="Seen")
    workshop_running.take(opened.desk, opened.chair, item.id, Step.REVEAL)
    expect(screens.button("Discuss")).to_be_enabled()
    screens.settled()
    for name in ("Run", "Agenda", "What people are told", "After"):
        part(screens, name)
        screens.unfold_one()
        found += violations(screens.page)

    assert [(each["id"], each["nodes"][0]["html"][:200]) for each in found if each["impact"] in BARRIERS] == []
    assert {each["id"] for each in found} <= KNOWN


def _note(room: Opened, item_id: int) -> str:
    agenda = workshop_agenda.agenda(room.desk, room.chair.workshop_id)
    return next(each.item.note for each in agenda if each.item.id == item_id)
