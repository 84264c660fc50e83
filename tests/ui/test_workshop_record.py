"""The record of a workshop on the screen: a button a format, and a kind word where there is nothing to take away."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.exports.workshop_record import RECORD_FORMATS
from hrdd.model.workshop import Workshop
from hrdd.ui.workshop_record import _keep_until, _written, record_name
from hrdd.workbook import workshop_retention
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshops import look_up
from tests.ui.at import drawn_by, told
from tests.workshop.room import a_workshop, recorded_rating


def screen(workshop: str) -> AppTest:
    """A screen with nothing but the downloads."""

    def draw(workshop: str) -> None:
        from hrdd.ui.workshop_record import downloads

        downloads(workshop)

    return drawn_by(draw, workshop)


def test_every_format_is_offered_with_until_when_it_may_be_kept(desk: Desk) -> None:
    opened = a_workshop(desk)

    at = screen(opened.chair.workshop_id)

    until = look_up(desk, opened.chair.workshop_id).keep_until
    assert [each.label for each in at.download_button] == [each.title for each in RECORD_FORMATS.values()]
    assert until is not None and str(until.year) in at.caption[0].value


def test_once_the_words_are_deleted_there_is_nothing_to_warn_of(desk: Desk) -> None:
    opened = a_workshop(desk)
    workshop_retention.delete_raw(desk, opened.chair.workshop_id)

    at = screen(opened.chair.workshop_id)

    assert len(at.download_button) == len(RECORD_FORMATS)
    assert len(at.caption) == 0


def test_a_workshop_that_is_not_there_is_told_kindly(desk: Desk) -> None:
    at = screen("nowhere")

    assert told(at) == "There is no such workshop here. Open it from its assessment."
    assert len(at.download_button) == 0


def test_a_file_is_written_as_the_workshop_stands_when_the_button_is_pressed(desk: Desk) -> None:
    opened = a_workshop(desk)
    before = _written(desk, opened.chair.workshop_id, "json")
    recorded_rating(opened, reason="said meanwhile")

    after = _written(desk, opened.chair.workshop_id, "json")

    assert b"said meanwhile" in after and b"said meanwhile" not in before


@pytest.mark.parametrize(
    ("title", "rehearsal", "name"),
    [
        ("Cameras: at/work!", False, "cameras-at-work-workshop-record"),
        ("../../etc", True, "etc-rehearsal-record"),
        ("***", False, "assessment-workshop-record"),
    ],
)
def test_a_file_is_named_after_the_workshop_and_a_rehearsal_says_so(title: str, rehearsal: bool, name: str) -> None:
    assert record_name(Workshop(id="w", title=title, rehearsal=rehearsal)) == name


@pytest.mark.parametrize(
    ("until", "words"),
    [(None, "keep it no longer than you told them."), (date(2027, 2, 20), "delete it by 20 February 2027")],
)
def test_until_when_a_file_may_be_kept_is_said_in_words(until: date | None, words: str) -> None:
    assert words in _keep_until(Workshop(id="w", keep_until=until))
