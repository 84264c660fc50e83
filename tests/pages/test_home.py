"""Home: finding an assessment, beginning one, putting one away."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.exports.formats import export
from hrdd.model.workbook import Kind
from hrdd.ui import home
from hrdd.vocabulary import ActionStatus, Origin
from hrdd.workbook.assessments import archive, listed, look_up
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.file_shape import FORMAT, VERSION
from hrdd.workbook.importing import import_file
from hrdd.workbook.samples import SAMPLES, samples
from tests.builders import ALICE, stored_assessment, stored_impact
from tests.ui.at import drawn_by, in_menu, labels, opened, press, press_labelled, ran, told, write_in, written


def test_an_empty_workbook_says_how_to_begin() -> None:
    at = opened("home")

    assert "Nothing here yet. Begin a blank assessment, or open a worked example" in told(at)
    assert "Archive: " not in [each.label for each in at.expander]


def test_a_blank_assessment_is_begun_and_opened(desk: Desk) -> None:
    at = in_menu()
    write_in(at, "New assessment", "Drones for harvest")
    write_in(at, "Product or service", "Drone 3")

    press_labelled(at, "Begin")

    (begun,) = listed(desk)
    assert (begun.title, begun.product) == ("Drones for harvest", "Drone 3")
    assert (at.title[0].value, at.query_params["assessment"]) == ("Drones for harvest", begun.id)


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("  ", "Give it a title; it can be changed later."),
        ("x" * 301, "Not saved: Title of the assessment: it is longer than 300 characters."),
    ],
)
def test_a_blank_assessment_needs_a_title_that_fits(desk: Desk, title: str, reason: str) -> None:
    at = opened("home")
    write_in(at, "New assessment", title)

    press_labelled(at, "Begin")

    assert reason in told(at)
    assert listed(desk) == ()


@pytest.mark.parametrize(
    ("key", "label"),
    [("way/examples", "Open a copy"), ("way/file", "A workbook file (.json) exported here or elsewhere")],
)
def test_what_another_way_to_begin_needs_is_drawn_on_demand(key: str, label: str) -> None:
    at = opened("home")
    before = _offered(at)

    press(at, key)
    asked_for = _offered(at)
    press(at, key)

    assert (label in asked_for, asked_for == before, _offered(at) == before) == (True, False, True)


def test_a_worked_example_is_told_for_what_it_is(desk: Desk) -> None:
    at = opened("home", way="examples")

    for sample in samples(desk):
        assert f"**{sample.title}**" in told(at)
    assert "*Published case.*" in told(at)


def test_a_copy_of_a_worked_example_is_opened(desk: Desk) -> None:
    at = in_menu(way="examples")

    press(at, f"sample/{samples(desk)[0].name}")

    (begun,) = listed(desk)
    assert at.title[0].value == begun.title == samples(desk)[0].title
    assert at.query_params["assessment"] == begun.id


def test_a_file_that_was_exported_is_taken_in_and_opened(desk: Desk) -> None:
    exported = stored_assessment(desk, title="From elsewhere")
    at = in_menu(way="file")
    at.file_uploader[0].upload("kept.json", export(desk, exported, "json", desk.now()))
    ran(at)

    press_labelled(at, "Import")

    assert [each.title for each in listed(desk)] == ["From elsewhere", "From elsewhere"]
    assert (at.title[0].value, at.query_params["assessment"] == exported) == ("From elsewhere", False)


def test_a_broken_file_is_refused_with_the_place_and_nothing_is_stored(desk: Desk) -> None:
    at = opened("home", way="file")
    at.file_uploader[0].upload("broken.json", b'{"format": ')
    ran(at)

    press_labelled(at, "Import")

    assert "This file was not imported: " in told(at)
    assert " Place: line 1" in told(at)
    assert listed(desk) == ()


def test_an_assessment_is_shown_at_a_glance(desk: Desk) -> None:
    shown = stored_assessment(
        desk, product="Camera *7*", origin=Origin.FICTIONAL, next_review=desk.today + timedelta(days=9)
    )
    stored_impact(desk, shown, title="People are followed", scale=5, scope=2, irremediability=2)
    yesterday = desk.today - timedelta(days=1)
    add(desk, shown, Kind.ACTION, ALICE, title="Late", due=yesterday, status=ActionStatus.UNDER_WAY)

    at = opened("home")

    assert f"Camera *7* · Draft · 1 action overdue · next review {desk.today + timedelta(days=9)} · changed" in told(at)
    assert "*Fictional example*" in told(at)
    assert "I-1 People are followed" in told(at)


def test_a_title_is_shown_letter_by_letter(desk: Desk) -> None:
    stored_assessment(desk, title="<b>[x](y)</b> **z**")

    at = opened("home")

    assert r"\<b\>\[x\]\(y\)\</b\> \*\*z\*\*" in written(at)


def test_a_search_looks_in_titles_products_and_companies(desk: Desk) -> None:
    stored_assessment(desk, title="Drones", company="Harvest Ltd")
    _more_than_can_be_seen(desk)
    at = opened("home")

    at.text_input(key="search").set_value("HARVEST")
    ran(at)

    assert "**Drones**" in told(at)
    assert "**Number 00**" not in told(at)


def test_there_is_no_search_where_all_can_be_seen_at_once(assessment: str) -> None:
    assert [each.key for each in opened("home").text_input if each.key == "search"] == []


def test_only_the_last_changed_are_drawn_where_there_are_many(desk: Desk) -> None:
    _more_than_can_be_seen(desk)

    at = opened("home")

    assert labels(at).count("Archive") == home.SHOWN
    assert f"The {home.SHOWN} last changed of {home.SHOWN + 2}; search for older ones." in told(at)


@pytest.mark.parametrize(("asked", "drawn"), [("0", 8), ("10", 10), ("no number", 8)])
def test_never_fewer_are_shown_than_without_a_word_in_the_address(desk: Desk, asked: str, drawn: int) -> None:
    for number in range(12):
        stored_assessment(desk, title=f"Number {number}")

    at = opened("home", shown=asked)

    assert sum(each.label == "Open" for each in at.button) == drawn


def test_where_as_many_are_drawn_as_can_be_at_once_it_says_so_instead_of_offering_more() -> None:
    def script() -> None:
        from hrdd.ui import many

        many.show_more("list", many.drawn_of("list", 8) + 25)

    at = drawn_by(script, list="500")

    assert (told(at), labels(at)) == ("No more than 500 are shown at once.", [])


def test_the_others_are_shown_on_demand(desk: Desk) -> None:
    _more_than_can_be_seen(desk)
    at = opened("home")

    press(at, "more/shown")

    assert labels(at).count("Archive") == home.SHOWN + 2
    assert "more/shown" not in [each.key for each in at.button]


def test_a_search_that_finds_many_says_that_there_are_more(desk: Desk) -> None:
    for number in range(home.SHOWN + 1):
        stored_assessment(desk, title=f"Drone {number}")
    at = opened("home")

    at.text_input(key="search").set_value("drone")
    ran(at)

    assert f"The {home.SHOWN} last changed with these words; there are more." in told(at)


def test_a_search_that_finds_nothing_says_so(desk: Desk) -> None:
    _more_than_can_be_seen(desk)
    at = opened("home")

    at.text_input(key="search").set_value("no such words")
    ran(at)

    assert "No assessment has these words in its title, product or company." in told(at)


def test_the_archive_shows_the_last_changed_and_the_others_on_demand(desk: Desk) -> None:
    for number in range(home.SHOWN + 1):
        archive(desk, stored_assessment(desk, title=f"Number {number:02}"), ALICE)
    at = opened("home")

    press(at, "more/archived")

    assert [each.label for each in at.expander] == [f"Archive: {home.SHOWN + 1}"]
    assert labels(at).count("Restore") == home.SHOWN + 1


def test_an_assessment_is_opened(assessment: str) -> None:
    at = in_menu()

    press(at, f"open/{assessment}")

    assert (at.title[0].value, at.query_params["assessment"]) == ("Cameras at the station", assessment)


def test_an_assessment_is_put_in_the_archive_and_nothing_of_it_is_lost(desk: Desk, assessment: str) -> None:
    at = opened("home")

    press(at, f"archive/{assessment}")

    assert look_up(desk, assessment).archived_at
    assert [each.label for each in at.expander] == ["Archive: 1"]
    assert "Nothing here yet." in told(at)


def test_an_archived_assessment_is_taken_back(desk: Desk, assessment: str) -> None:
    archive(desk, assessment, ALICE)
    at = opened("home")

    press(at, f"restore/{assessment}")

    assert look_up(desk, assessment).archived_at is None
    assert f"open/{assessment}" in [each.key for each in at.button]


def test_every_worked_example_of_the_folder_is_offered(desk: Desk) -> None:
    offered = [each.key for each in opened("home", way="examples").button if each.key.startswith("sample/")]

    assert offered == [f"sample/{path.stem}" for path in sorted(Path(SAMPLES).glob("*.json"))]


def test_an_assessment_from_a_file_without_dates_tells_none(desk: Desk) -> None:
    undated = {"id": "from-a-file", "title": "Undated"}
    whole = {"format": FORMAT, "version": VERSION, "assessment": undated}
    import_file(desk, json.dumps(whole).encode(), ALICE)

    at = opened("home")

    assert told(at).endswith("**Undated**  \nDraft")


def _more_than_can_be_seen(desk: Desk) -> None:
    for number in range(home.SHOWN + 2):
        stored_assessment(desk, title=f"Number {number:02}")


def _offered(at: AppTest) -> list[str]:
    return [*labels(at), *(each.label for each in at.file_uploader)]
