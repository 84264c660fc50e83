"""The menu: which assessment is open, who changes it, the way on, and kind words where there is nothing to show."""

from typing import Any

import pytest
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest, app_test

from hrdd.ui import screens
from hrdd.ui.autosave import SCRIPT
from hrdd.workbook.assessments import archive, history_of
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import of_assessment
from tests.builders import ALICE, stored_assessment
from tests.ui.at import about_to_open, give, in_menu, labels, opened, press, press_labelled, ran, told

SCREENS = tuple(screens.screens())


def picker(at: AppTest) -> Any:
    """The choice of assessments in the menu."""
    return next(each for each in at.sidebar.selectbox if each.label == "Assessment")


@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_opens_inside_the_menu(assessment: str, name: str) -> None:
    at = in_menu(name, assessment)

    title = "Cameras at the station" if name == "overview" else screens.screens()[name].title
    assert at.title[0].value == title
    assert picker(at).value == assessment


@pytest.mark.parametrize("name", screens.WALK)
def test_a_screen_without_an_assessment_says_so_and_leads_home(name: str) -> None:
    at = in_menu(name)

    assert "No assessment is open. Choose one on Home, or begin a new one there." in told(at)
    assert labels(at) == ["Go to Home"]


def test_an_unknown_assessment_is_told_and_leads_home() -> None:
    at = in_menu("impacts", "no*where")

    assert "There is no assessment no*where here. Open one from Home." in told(at)

    press_labelled(at, "Go to Home")

    assert (at.title[0].value, at.query_params) == ("Home", {})


def test_a_page_opened_before_anything_else_gets_its_menu(assessment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app_test, "PagesManager", PagesManager)
    at = about_to_open("app.py", assessment)

    ran(at.switch_page("pages/impacts.py"))

    assert at.title[0].value == "3 Impacts"
    assert picker(at).value == assessment


def test_no_picker_is_shown_where_there_is_nothing_to_pick() -> None:
    assert [each.label for each in in_menu().sidebar.selectbox] == []


def test_another_assessment_is_picked_and_the_address_follows(desk: Desk, assessment: str) -> None:
    other = stored_assessment(desk, title="Drones")
    at = in_menu("overview", assessment)

    picker(at).select(other)
    ran(at)

    assert (at.title[0].value, at.query_params["assessment"]) == ("Drones", other)


@pytest.mark.parametrize("name", ["overview", "home"])
def test_an_archived_assessment_that_is_open_stays_in_the_picker(desk: Desk, assessment: str, name: str) -> None:
    archive(desk, assessment, ALICE)

    at = in_menu(name, assessment)

    assert (picker(at).value, picker(at).options) == (assessment, ["Cameras at the station"])


def test_two_assessments_of_one_title_are_told_apart(desk: Desk, assessment: str) -> None:
    other = stored_assessment(desk)
    at = in_menu("overview", assessment)

    picker(at).select(other)
    ran(at)

    assert at.query_params["assessment"] == other
    assert set(picker(at).options) == {f"Cameras at the station ({each})" for each in (assessment, other)}


def test_an_assessment_that_is_not_there_is_named_so_in_the_picker() -> None:
    assert picker(in_menu("home", "nowhere")).options == ["Not found"]


def test_a_screen_that_has_nothing_to_show_leaves_the_menu_whole(assessment: str) -> None:
    at = in_menu("overview")

    assert "Cameras at the station" in picker(at).options
    assert [each.label for each in at.sidebar.text_input] == ["Your name"]


def test_a_tab_keeps_its_assessment_when_the_address_loses_it(assessment: str) -> None:
    at = in_menu("overview", assessment)
    at.query_params.clear()

    ran(at.switch_page("pages/plan.py"))

    assert at.query_params["assessment"] == assessment


def test_the_name_typed_in_the_menu_stands_beside_each_change(desk: Desk, assessment: str) -> None:
    at = in_menu("overview", assessment)
    at.sidebar.text_input[0].set_value("  Ana Lima ")
    ran(at)

    give(at, of_assessment(assessment, "use"), "Counting trains")

    assert history_of(desk, assessment)[-1].by == "Ana Lima"


def test_a_name_that_is_written_in_pieces_stays_in_one_box(desk: Desk, assessment: str) -> None:
    at = in_menu("overview", assessment)
    box = at.sidebar.text_input[0].proto.id

    for typed in ("Ana", "Ana Lima"):
        at.sidebar.text_input[0].set_value(typed)
        ran(at)
    give(at, of_assessment(assessment, "use"), "Counting trains")

    assert at.sidebar.text_input[0].proto.id == box
    assert history_of(desk, assessment)[-1].by == "Ana Lima"


def test_next_and_back_lead_along_the_walk(assessment: str) -> None:
    at = in_menu("end_use", assessment)

    press_labelled(at, "Next: 2 Customer and geography")
    press_labelled(at, "Back: 1 End use")
    press_labelled(at, "Back: Overview")

    assert at.title[0].value == "Cameras at the station"
    assert [each for each in labels(at) if each.startswith("Back:")] == []


def test_the_walk_ends_at_the_report(assessment: str) -> None:
    at = in_menu("decide", assessment)

    press(at, "turn/report")

    assert [each for each in labels(at) if each.startswith(("Back:", "Next:"))] == ["Back: Decide"]


def test_what_saves_while_a_person_types_is_beside_every_screen(assessment: str) -> None:
    assert SCRIPT.strip() in told(in_menu("plan", assessment).sidebar)


def test_a_failure_with_words_of_its_own_is_told_in_place_of_a_traceback(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    no_database = tmp_path_factory.mktemp("no_database") / "notes.txt"
    no_database.write_text("These are notes.\n" * 100)
    monkeypatch.setenv("HRDD_DATABASE", str(no_database))

    at = in_menu()

    assert "notes.txt is damaged, or is no database. Nothing was written over it." in told(at)
    assert no_database.read_text().startswith("These are notes.")


def test_a_screen_alone_needs_no_menu(assessment: str) -> None:
    assert opened("glossary", assessment).title[0].value == "Glossary"
