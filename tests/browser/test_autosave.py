"""Nothing a person wrote is ever lost, whatever happens next."""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import expect

from hrdd.model.workbook import Kind
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.saving import Place, of_assessment
from tests.browser.conftest import OpenWindow
from tests.browser.screens import Screens
from tests.browser.server import Server
from tests.browser.stored import soon_stored, stored
from tests.builders import ALICE, stored_assessment, stored_impact

pytestmark = pytest.mark.browser

PAUSE = 1_200
"""Milliseconds in which a person looks up from the keyboard."""

FOLLOWED = 3_500
"""Milliseconds after which every part of a screen that follows the answers by itself has done so."""

MEANT = "What is the product or service meant to achieve, and for whom?"
SHORT = "Finds a face.\nFollows it."
LONG = "It finds a face in a crowd and follows it from camera to camera.\n\n" * 40


@pytest.fixture
def begun(desk: Desk) -> str:
    """An assessment in which nothing is said yet; its id."""
    return stored_assessment(desk)


@pytest.fixture
def reason(begun: str) -> Place:
    """Where the reason for the first answer is kept."""
    return Place(begun, Kind.ANSWER, "Q-EU-1", "reason")


def test_a_text_is_there_after_a_pause_and_a_reload(screens: Screens, desk: Desk, begun: str, reason: Place) -> None:
    screens.open("end_use", begun)

    screens.paste(screens.box("Reason"), LONG)
    screens.page.wait_for_timeout(PAUSE)
    screens.reload()

    assert stored(desk, reason) == LONG
    expect(screens.box("Reason")).to_have_value(LONG)


def test_a_text_is_there_after_a_pause_and_closing_the_tab(
    screens: Screens, desk: Desk, begun: str, reason: Place
) -> None:
    screens.open("end_use", begun)

    screens.paste(screens.box("Reason"), LONG)
    screens.page.wait_for_timeout(PAUSE)
    screens.page.close()

    assert soon_stored(desk, reason, LONG) == LONG


def test_saving_disturbs_nobody_who_writes_on_in_the_middle(
    screens: Screens, desk: Desk, begun: str, reason: Place
) -> None:
    screens.open("end_use", begun)

    screens.write(screens.box("Reason"), "It finds and follows it.")
    for _ in range(len(" and follows it.")):
        screens.keyboard.press("ArrowLeft")
    for piece in (" a", " face", " in a crowd"):
        screens.keyboard.type(piece)
        screens.page.wait_for_timeout(PAUSE)

    wanted = "It finds a face in a crowd and follows it."
    assert soon_stored(desk, reason, wanted) == wanted
    expect(screens.box("Reason")).to_have_value(wanted)


WAYS: dict[str, Callable[[Screens], None]] = {
    "a quick click on the menu": lambda screens: screens.way_to("customer").click(),
    "a slow click on the menu": lambda screens: screens.way_to("customer").click(delay=150),
    "a tap on the menu": lambda screens: screens.way_to("customer").tap(),
    "the Enter key on the menu": lambda screens: screens.way_to("customer").press("Enter"),
    "a quick click on Next": lambda screens: screens.onward("customer").click(),
    "a tap on Next": lambda screens: screens.onward("customer").tap(),
}


@pytest.mark.parametrize("leave", WAYS.values(), ids=WAYS.keys())
def test_leaving_at_once_saves_the_text_and_shows_the_other_screen(
    leave: Callable[[Screens], None], window: OpenWindow, desk: Desk, begun: str, reason: Place
) -> None:
    screens = window(has_touch=True)
    screens.open("end_use", begun)

    screens.write(screens.box("Reason"), SHORT)
    leave(screens)

    screens.arrived("customer")
    assert soon_stored(desk, reason, SHORT) == SHORT


@pytest.mark.parametrize("tapped", [False, True], ids=["clicked", "tapped"])
def test_leaving_by_a_button_of_the_screen_saves_the_text_and_shows_the_other_screen(
    tapped: bool, window: OpenWindow, desk: Desk, begun: str
) -> None:
    screens = window(has_touch=True)
    screens.open("overview", begun)

    screens.write(screens.box("Scope"), SHORT)
    open_first = screens.main().get_by_role("button", name="Open", exact=True).first
    open_first.tap() if tapped else open_first.click()

    screens.arrived("end_use")
    assert soon_stored(desk, of_assessment(begun, "scope"), SHORT) == SHORT


@pytest.mark.parametrize("tapped", [False, True], ids=["clicked", "tapped"])
def test_leaving_at_once_saves_a_line_and_shows_the_other_screen(
    tapped: bool, window: OpenWindow, desk: Desk, begun: str
) -> None:
    screens = window(has_touch=True)
    screens.open("overview", begun)

    screens.write(screens.box("Product or service"), "Camera")
    screens.way_to("plan").tap() if tapped else screens.way_to("plan").click()

    screens.arrived("plan")
    assert soon_stored(desk, of_assessment(begun, "product"), "Camera") == "Camera"


def test_leaving_at_once_saves_a_date_and_shows_the_other_screen(screens: Screens, desk: Desk, begun: str) -> None:
    screens.open("overview", begun)

    screens.set_day(screens.main(), "Next review", "20270331")
    screens.way_to("plan").click()

    screens.arrived("plan")
    review = date(2027, 3, 31)
    assert soon_stored(desk, of_assessment(begun, "next_review"), review) == review


def test_leaving_at_once_keeps_a_choice_and_shows_the_other_screen(
    screens: Screens, desk: Desk, begun: str, reason: Place
) -> None:
    screens.open("end_use", begun)

    screens.choice(MEANT, "Unclear").click()
    screens.way_to("plan").click()

    screens.arrived("plan")
    assert soon_stored(desk, reason._replace(field="choice"), "unclear") == "unclear"


def test_a_button_reached_for_while_a_text_is_being_saved_does_its_work_once(
    screens: Screens, desk: Desk, begun: str
) -> None:
    stored_impact(desk, begun, title="People are followed")
    screens.open("impacts", begun, impact="I-1")

    screens.write(screens.box("What happens, to whom, by whom"), SHORT)
    screens.button("Add an impact").click()

    expect(screens.main().get_by_text("I-2 Untitled")).to_be_visible()
    assert stored(desk, Place(begun, Kind.IMPACT, "I-1", "description")) == SHORT
    assert stored(desk, Place(begun, Kind.IMPACT, "I-3", "title")) is None


def test_a_decision_is_not_sent_while_its_reason_is_being_written(screens: Screens, desk: Desk, begun: str) -> None:
    stored_impact(desk, begun, title="People are followed")
    screens.open("connection", begun)
    screens.main().get_by_text("Decide, with your name and the reason").click()

    screens.write(screens.box("Reason for the decision"), SHORT)
    screens.page.wait_for_timeout(PAUSE)

    expect(screens.main().get_by_text("Nothing was stored.")).to_be_hidden()
    expect(screens.box("Reason for the decision")).to_have_value(SHORT)


def test_after_the_server_was_killed_the_person_writes_on_in_the_same_box(
    screens: Screens, server: Server, desk: Desk, begun: str, reason: Place
) -> None:
    screens.open("end_use", begun)
    screens.write(screens.box("Reason"), "Before. ")
    assert soon_stored(desk, reason, "Before. ") == "Before. "

    server.restart()
    screens.settled()
    expect(screens.box("Reason")).to_be_enabled()
    screens.write(screens.box("Reason"), "After.")

    assert soon_stored(desk, reason, "Before. After.") == "Before. After."
    expect(screens.box("Reason")).to_have_value("Before. After.")


def test_what_stood_in_the_box_when_the_server_died_is_saved_when_it_is_back(
    screens: Screens, server: Server, desk: Desk, begun: str, reason: Place
) -> None:
    screens.open("end_use", begun)
    screens.write(screens.box("Reason"), "Saved before. ")
    assert soon_stored(desk, reason, "Saved before. ") == "Saved before. "

    screens.keyboard.type("Typed as it died. ")
    server.kill()
    screens.keyboard.type("Typed while it was down.")
    shown = screens.box("Reason").input_value()
    server.start()

    assert shown.startswith("Saved before. Typed as it died. ")
    assert soon_stored(desk, reason, shown) == shown


def test_two_tabs_on_one_field_the_later_writer_sees_both_texts_and_keeps_the_own_one(
    window: OpenWindow, desk: Desk, begun: str, reason: Place
) -> None:
    early, late = _two_tabs(window, desk, begun, reason)

    late.button("Keep mine").click()

    assert soon_stored(desk, reason, "Written late.") == "Written late."
    expect(late.box("Reason")).to_have_value("Written late.")
    early.reload()
    expect(early.box("Reason")).to_have_value("Written late.")


def test_two_tabs_on_one_field_the_later_writer_can_keep_the_other_text(
    window: OpenWindow, desk: Desk, begun: str, reason: Place
) -> None:
    _, late = _two_tabs(window, desk, begun, reason)

    late.button("Keep the saved one").click()

    expect(late.button("Keep the saved one")).to_be_hidden()
    expect(late.box("Reason")).to_have_value("Written early.")
    assert stored(desk, reason) == "Written early."


def test_a_line_is_there_after_a_pause_and_a_reload(screens: Screens, desk: Desk, begun: str) -> None:
    screens.open("overview", begun)

    screens.write(screens.box("Product or service"), "Camera with face search")
    screens.page.wait_for_timeout(PAUSE)
    screens.reload()

    assert stored(desk, of_assessment(begun, "product")) == "Camera with face search"
    expect(screens.box("Product or service")).to_have_value("Camera with face search")


def test_a_choice_is_there_after_a_reload(screens: Screens, desk: Desk, begun: str, reason: Place) -> None:
    screens.open("end_use", begun)

    screens.choice(MEANT, "Unclear").click()
    kept = soon_stored(desk, reason._replace(field="choice"), "unclear")
    screens.reload()

    assert kept == "unclear"
    expect(screens.choice(MEANT, "Unclear")).to_be_checked()


@pytest.mark.parametrize("name", ["end_use", "impacts", "connection", "plan"])
def test_saving_one_answer_takes_no_box_away_in_which_a_person_may_be_writing(
    name: str, screens: Screens, desk: Desk, begun: str
) -> None:
    for kind in (Kind.PARTY, Kind.BENEFIT, Kind.IMPACT, Kind.ACTION):
        add(desk, begun, kind, ALICE)
    screens.open(name, begun, impact="I-1")
    screens.unfold_one()

    screens.watch_boxes()
    screens.answer_many(but="Has it happened?")
    screens.page.wait_for_timeout(FOLLOWED)

    assert screens.boxes_taken_away() == []


def _two_tabs(window: OpenWindow, desk: Desk, begun: str, reason: Place) -> tuple[Screens, Screens]:
    """Two tabs in which the same box was written in; the later one shows both texts."""
    early, late = window(), window()
    for each in (early, late):
        each.open("end_use", begun)
    early.write(early.box("Reason"), "Written early.")
    assert soon_stored(desk, reason, "Written early.") == "Written early."
    late.write(late.box("Reason"), "Written late.")
    expect(late.main().get_by_text("Saved: Written early.")).to_be_visible()
    expect(late.main().get_by_text("Yours: Written late.")).to_be_visible()
    return early, late
