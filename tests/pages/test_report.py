"""Report: files to take away, named after the assessment, and a preview of what they hold."""

import pytest

from hrdd.exports.formats import FORMATS
from hrdd.ui.report import file_name
from hrdd.vocabulary import ImpactState
from hrdd.workbook.desk import Desk
from tests.builders import CAUSED, stored_assessment, stored_impact
from tests.ui.at import opened, ran, told, written


def test_every_format_is_offered(assessment: str) -> None:
    at = opened("report", assessment)

    assert [each.label for each in at.download_button] == [each.title for each in FORMATS.values()]


def test_the_preview_begins_with_the_cover(desk: Desk) -> None:
    at = opened("report", stored_assessment(desk, product="Camera *7*"))

    assert "**Product or service:** Camera *7*" in told(at)
    assert "Camera *7*" not in written(at)


def test_a_chapter_is_chosen_and_read(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, title="Spying", state=ImpactState.POTENTIAL, **CAUSED)
    at = opened("report", assessment)
    chapter = next(each for each in at.pills[0].options if "impact" in each.lower())

    at.pills[0].select(chapter)
    ran(at)

    assert f"## {chapter}" in told(at)
    assert "Spying" in told(at)


def test_each_chapter_can_be_read(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, title="Spying", state=ImpactState.POTENTIAL, **CAUSED)
    at = opened("report", assessment)

    for chapter in at.pills[0].options[1:]:
        at.pills[0].select(chapter)
        assert f"## {chapter}" in told(ran(at))


@pytest.mark.parametrize(
    ("title", "name"),
    [("Caméras: at/work!", "caméras-at-work"), ("***", "assessment"), ("x" * 100, "x" * 60)],
)
def test_a_file_is_named_after_the_assessment(title: str, name: str) -> None:
    assert file_name(title) == name
