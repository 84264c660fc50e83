"""A phone in a workshop, in a real browser: it follows the room, loses no answer and shuts nobody out."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from hrdd import serving
from hrdd.vocabulary import Step
from hrdd.workbook import workshop_agenda, workshop_seats, workshop_views
from hrdd.workbook.desk import Desk, open_desk
from tests.browser.test_accessibility import violations
from tests.test_room_serving import wait_until_well
from tests.test_serving import a_free_port
from tests.workshop.room import Opened, a_rating, a_workshop, people, take

pytestmark = pytest.mark.browser

SMALL = {"width": 360, "height": 740}


class House(NamedTuple):
    """Where the phones' server is, and the desk behind it."""

    address: str
    desk: Desk


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The phones' server on a database of its own."""
    path, port = tmp_path_factory.mktemp("house") / "workbook.db", a_free_port()
    desk, patch = open_desk(path), pytest.MonkeyPatch()
    patch.setenv("HRDD_DATABASE", str(path))
    with serving.room_beside("127.0.0.1", port) as address:
        wait_until_well(port)
        yield House(address, desk)
    patch.undo()
    desk.store.close()


@pytest.fixture
def opened(house: House) -> Opened:
    """A workshop with two groups."""
    return a_workshop(house.desk, "Users", "Staff")


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def scripted(request: pytest.FixtureRequest) -> bool:
    """Whether the phone runs JavaScript."""
    return bool(request.param)


@pytest.fixture
def phone(chromium: Browser, house: House, opened: Opened, *, scripted: bool) -> Iterator[Page]:
    """A phone that has joined."""
    context = chromium.new_context(viewport=SMALL, java_script_enabled=scripted, has_touch=True)
    page = context.new_page()
    page.goto(f"{house.address}/join/{opened.code}")
    page.get_by_label("Users").check()
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cameras at the station")
    yield page
    context.close()


def follow(page: Page, *, scripted: bool) -> None:
    """Let the phone catch up: by itself, or by Refresh where it runs no script."""
    if not scripted:
        page.get_by_role("link", name="Refresh").click()


def test_a_phone_plays_two_rounds_with_and_without_script(phone: Page, opened: Opened, *, scripted: bool) -> None:
    item = take(opened, a_rating(opened), Step.OPEN)
    follow(phone, scripted=scripted)
    phone.get_by_role("radio", name="Extreme").check()
    phone.get_by_role("button", name="Send my answer").click()
    expect(phone.get_by_text("Your answer is in")).to_be_visible()

    take(opened, item, Step.REVEAL)
    follow(phone, scripted=scripted)
    expect(phone.get_by_role("row", name="Extreme")).to_contain_text("1")

    take(opened, item, Step.DISCUSS, Step.AGAIN)
    follow(phone, scripted=scripted)
    phone.get_by_role("button", name="Skip this one").click()
    expect(phone.get_by_text("You skipped this one")).to_be_visible()
    assert workshop_views.pulse(opened.desk, opened.chair.workshop_id)[1:] == (1, 0, 1)


@pytest.mark.parametrize("scripted", [True], indirect=True)
def test_a_vote_sent_while_the_network_is_cut_is_counted_once_it_is_back(phone: Page, opened: Opened) -> None:
    take(opened, a_rating(opened), Step.OPEN)
    phone.get_by_role("radio", name="Grave").check()
    phone.context.set_offline(offline=True)
    phone.get_by_role("button", name="Send my answer").click()
    expect(phone.get_by_text("No connection.")).to_be_visible()

    phone.context.set_offline(offline=False)

    expect(phone.get_by_text("Your answer is in")).to_be_visible()
    assert workshop_views.pulse(opened.desk, opened.chair.workshop_id)[1:] == (1, 1, 0)


@pytest.mark.parametrize("scripted", [True], indirect=True)
def test_what_somebody_types_stays_while_others_move_the_room(phone: Page, opened: Opened) -> None:
    take(opened, workshop_agenda.add_gather(opened.desk, opened.chair, "impacts"), Step.OPEN)
    box = phone.get_by_label("Your idea, without names")
    box.fill("Half a sent")
    a_rating(opened, "scope")
    people(opened, 1)

    box.press_sequentially("ence")
    phone.get_by_role("button", name="Send this idea").click()

    expect(phone.get_by_role("listitem")).to_have_text("Half a sentence")


@pytest.mark.parametrize("scripted", [True], indirect=True)
def test_a_support_leaves_the_phone_where_it_was(phone: Page, opened: Opened) -> None:
    item = take(opened, workshop_agenda.add_gather(opened.desk, opened.chair, "impacts"), Step.OPEN)
    (other,) = people(opened, 1)
    for number in range(workshop_seats.MOST_IDEAS):
        workshop_seats.tell(opened.desk, other, item.id, 1, f"Idea {number}")
    take(opened, item, Step.REVEAL)
    last = phone.get_by_role("listitem").last
    last.get_by_role("button", name="Support this").click()

    expect(last.get_by_role("button", name="Take back")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("scripted", [True], indirect=True)
def test_no_page_of_a_phone_shuts_anybody_out(phone: Page, opened: Opened, house: House, scheme: str) -> None:
    phone.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    found = violations(phone)
    take(opened, a_rating(opened), Step.OPEN)
    expect(phone.get_by_role("button", name="Send my answer")).to_be_visible()
    found += violations(phone)
    fits = phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    for path in ("/join", f"/join/{a_workshop(house.desk, 'Users').code}"):
        phone.goto(f"{house.address}{path}")
        found += violations(phone)

    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
    assert fits
