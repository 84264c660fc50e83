"""Two people on one field: the later one sees both texts and chooses; whatever was there can be brought back."""

import pytest
from playwright.sync_api import expect

from hrdd.model.workbook import Kind
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import Place, changes_of, save
from tests.browser.conftest import OpenWindow
from tests.browser.screens import Screens
from tests.browser.stored import soon, soon_stored, stored
from tests.builders import BOB, stored_assessment

pytestmark = pytest.mark.browser

EARLY, LATE = "Written early.", "Written late."
CHOICES = {
    "Keep mine": LATE,
    "Keep the saved one": EARLY,
    "Keep both": f"{EARLY}\n\n{LATE}",
}


@pytest.fixture
def begun(desk: Desk) -> str:
    """An assessment in which nothing is said yet; its id."""
    return stored_assessment(desk)


@pytest.fixture
def reason(begun: str) -> Place:
    """Where the reason for the first answer is kept."""
    return Place(begun, Kind.ANSWER, "Q-EU-1", "reason")


def two_texts(window: OpenWindow, desk: Desk, begun: str, reason: Place) -> tuple[Screens, Screens]:
    """Two tabs in which the same box was written in; the later one shows both texts."""
    early, late = window(), window()
    for each in (early, late):
        each.open("end_use", begun)
    early.write(early.box("Reason"), EARLY)
    assert soon_stored(desk, reason, EARLY) == EARLY
    late.write(late.box("Reason"), LATE)
    expect(late.main().get_by_text(f"Saved: {EARLY}")).to_be_visible()
    expect(late.main().get_by_text(f"Yours: {LATE}")).to_be_visible()
    return early, late


@pytest.mark.parametrize(("choice", "kept"), CHOICES.items(), ids=CHOICES.keys())
def test_the_later_writer_sees_both_texts_and_keeps_mine_theirs_or_both(
    choice: str, kept: str, window: OpenWindow, desk: Desk, begun: str, reason: Place
) -> None:
    early, late = two_texts(window, desk, begun, reason)

    late.button(choice).click()

    expect(late.button(choice)).to_be_hidden()
    expect(late.box("Reason")).to_have_value(kept)
    assert soon_stored(desk, reason, kept) == kept
    early.reload()
    expect(early.box("Reason")).to_have_value(kept)


def test_after_the_choice_the_later_writer_writes_on_undisturbed(
    window: OpenWindow, desk: Desk, begun: str, reason: Place
) -> None:
    _, late = two_texts(window, desk, begun, reason)
    late.button("Keep both").click()
    expect(late.button("Keep both")).to_be_hidden()
    late.settled()

    late.write(late.box("Reason"), " And more.")

    wanted = f"{EARLY}\n\n{LATE} And more."
    assert soon_stored(desk, reason, wanted) == wanted
    expect(late.button("Keep mine")).to_be_hidden()


def test_a_text_changed_and_changed_back_meanwhile_is_seen_too(
    screens: Screens, desk: Desk, begun: str, reason: Place
) -> None:
    save(desk, reason, "As it was.", BOB)
    screens.open("end_use", begun)
    for text in ("Otherwise.", "As it was."):
        save(desk, reason, text, BOB)

    screens.write(screens.box("Reason"), " Mine.")

    expect(screens.main().get_by_text("Yours: As it was. Mine.")).to_be_visible()
    assert stored(desk, reason) == "As it was."


def test_an_earlier_text_is_brought_back_from_the_history_into_its_box(
    screens: Screens, desk: Desk, begun: str, reason: Place
) -> None:
    for text in (EARLY, LATE):
        save(desk, reason, text, BOB)
    screens.open("end_use", begun)

    screens.button("History").first.click()
    screens.button("Bring back what stood before").first.click()

    assert soon(lambda: len(changes_of(desk, reason)), 3) == 3
    expect(screens.box("Reason")).to_have_value(EARLY)
    assert stored(desk, reason) == EARLY
