"""Around every screen: the same frame however one comes, the assessment in the address, no request to anybody."""

import pytest
from playwright.sync_api import expect

from hrdd.workbook.assessments import archive
from hrdd.workbook.desk import Desk
from hrdd.workbook.samples import begin_from
from tests.browser.screens import TITLES, Screens
from tests.browser.server import Server
from tests.browser.watch import Watch
from tests.builders import ALICE, stored_assessment

pytestmark = pytest.mark.browser

EXAMPLE = "epilepsy_medicine"
TITLE = "Epilepsy medicine in executions"
OF_AN_ASSESSMENT = ("overview", "end_use", "customer", "impacts", "connection", "plan", "report")
APP = "Downstream human rights workbook"


@pytest.fixture(scope="module")
def example(desk: Desk) -> str:
    """The worked example, opened as an assessment; its id."""
    return begin_from(desk, EXAMPLE, ALICE).id


def title_of(name: str) -> str:
    """The heading of a screen while the example is open."""
    return TITLE if name == "overview" else TITLES[name]


def test_a_deep_link_opened_first_after_a_start_has_the_frame_of_every_other_visit(
    screens: Screens, server: Server, example: str
) -> None:
    found = {}

    for name in TITLES:
        server.restart()
        screens.open(name, example)
        entries = [entry.split("\n")[-1] for entry in screens.menu().all_inner_texts()]
        found[name] = (screens.page.title(), entries, screens.heading().inner_text())

    assert found == {name: (APP, [*TITLES.values()], title_of(name)) for name in TITLES}


def test_the_menu_keeps_the_assessment_in_the_address_and_no_screen_asks_another_host_or_complains(
    screens: Screens, server: Server, example: str
) -> None:
    watch = Watch(screens.page, server.url)
    screens.open("home", example)
    visited = []

    for name in TITLES:
        screens.way_to(name).click()
        screens.arrived(name, title_of(name))
        visited.append(screens.page.url)

    assert visited == [screens.address(name, example) for name in TITLES]
    assert (watch.strangers, watch.errors) == ([], [])


def test_a_reload_stays_in_the_assessment(screens: Screens, desk: Desk, example: str) -> None:
    stored_assessment(desk, title="Another one, changed later")
    screens.open("overview", example)

    screens.way_to("plan").click()
    screens.arrived("plan")
    screens.reload()

    assert screens.page.url == screens.address("plan", example)
    expect(screens.page.get_by_role("combobox", name="Assessment")).to_have_value(TITLE)


def test_two_assessments_of_one_title_are_never_mistaken_for_each_other(screens: Screens, desk: Desk) -> None:
    first, second = (stored_assessment(desk, title="Twins", product=name) for name in ("first", "second"))
    screens.open("end_use", first)

    screens.way_to("customer").click()
    screens.arrived("customer")
    screens.way_to("overview").click()
    screens.arrived("overview", "Twins")

    assert first != second
    assert screens.page.url == screens.address("overview", first)


def test_an_unknown_assessment_is_answered_kindly(screens: Screens) -> None:
    for name in OF_AN_ASSESSMENT:
        screens.page.goto(screens.address(name, "nowhere123"))
        expect(screens.main().get_by_text("There is no assessment nowhere123 here.")).to_be_visible()

    screens.button("Go to Home").click()

    screens.arrived("home")


def test_without_an_assessment_a_screen_says_where_to_find_one(screens: Screens) -> None:
    screens.page.goto(screens.address("impacts"))

    expect(screens.main().get_by_text("No assessment is open.")).to_be_visible()
    expect(screens.button("Go to Home")).to_be_visible()


def test_while_nothing_is_open_the_menu_leads_only_where_something_is_to_be_seen(
    screens: Screens, example: str
) -> None:
    screens.open("home")
    before = [entry.split("\n")[-1] for entry in screens.menu().all_inner_texts()]

    screens.page.locator(f".st-key-open-{example} button").click()
    screens.arrived("overview", TITLE)

    assert before == ["Home", *(TITLES[name] for name in ("rights", "measures", "countries", "glossary", "method"))]
    assert [entry.split("\n")[-1] for entry in screens.menu().all_inner_texts()] == [*TITLES.values()]


def test_an_archived_assessment_can_still_be_reached_by_its_address(screens: Screens, desk: Desk) -> None:
    put_away = stored_assessment(desk, title="Put away")
    archive(desk, put_away, ALICE)

    screens.open("overview", put_away)

    expect(screens.heading("Put away")).to_be_visible()
