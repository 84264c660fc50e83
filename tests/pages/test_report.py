"""Report: files to take away, named after the assessment, and a preview of what they hold."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.exports import formats, house_template
from hrdd.exports.docx import write_docx
from hrdd.exports.formats import FORMATS, offered
from hrdd.report.audience import Audience, audiences
from hrdd.ui.report import file_name
from hrdd.vocabulary import ImpactState
from hrdd.workbook.desk import Desk
from tests.builders import CAUSED, stored_assessment, stored_impact
from tests.exports.reports import a_report
from tests.exports.templates import a_template, without
from tests.ui.at import labels, opened, press, press_labelled, ran, told, written


@pytest.fixture(autouse=True)
def nobody_brought_a_template(desk: Desk) -> Iterator[None]:
    """The folder of the database as it was."""
    yield
    house_template.drop(desk)


def test_every_format_is_offered(assessment: str) -> None:
    at = opened("report", assessment)

    assert [each.label for each in at.download_button] == [each.title for each in FORMATS.values()]


def test_the_preview_begins_with_the_cover(desk: Desk) -> None:
    at = opened("report", stored_assessment(desk, product="Camera *7*"))

    assert told(at).index("## Cameras at the station") < told(at).index("**Product or service:** Camera *7*")
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


def test_management_is_offered_two_pages_and_no_registers(assessment: str) -> None:
    at = for_management(assessment)

    assert [each.label for each in at.download_button] == [each.title for each in offered(Audience.MANAGEMENT).values()]
    assert "At most two pages" in told(at)
    assert at.pills[0].options[1:] == [
        "Decision",
        "Most severe impacts on people",
        "Asked of the company, and not in the plan",
        "Late and next in the plan",
    ]


def for_management(assessment: str) -> AppTest:
    """The screen once management was chosen."""
    at = opened("report", assessment)
    at.segmented_control[0].select(audiences()[Audience.MANAGEMENT])
    return ran(at)


def test_the_print_view_holds_every_chapter_and_no_typed_markup(desk: Desk) -> None:
    at = opened("report", stored_assessment(desk, product="<img src=x>"))

    at.toggle[0].set_value(True)
    page = "".join(each.value for each in ran(at).html if "hrdd-report" in each.value)

    assert "<h1" in page and "How this was worked out" in page and "@media print" in page
    assert "&lt;img src=x&gt;" in page and "<img" not in page


def test_without_a_template_there_is_nothing_to_stop(assessment: str) -> None:
    assert "Stop using the template" not in labels(opened("report", assessment))


def test_a_template_is_brought_checked_and_used(desk: Desk, assessment: str) -> None:
    at = bring(assessment, a_template(without("Caption")))

    assert "Word reports use your template." in told(at)
    assert "It has no style for: Caption, toc 1." in told(at)
    assert house_template.kept(desk)


def test_a_template_that_lacks_nothing_is_used_without_a_word(desk: Desk, assessment: str) -> None:
    house_template.keep(desk, write_docx(a_report()))

    at = opened("report", assessment)

    assert "Word reports use your template." in told(at)
    assert "It has no style for" not in told(at)


def test_a_file_that_is_no_template_is_refused_with_the_reason(desk: Desk, assessment: str) -> None:
    at = bring(assessment, b"no template")

    assert "it is no Word document; save it in Word as .docx" in told(at)
    assert house_template.kept(desk) == b""


def test_pressing_the_button_without_a_file_does_nothing(desk: Desk, assessment: str) -> None:
    press_labelled(opened("report", assessment), "Use this template")

    assert house_template.kept(desk) == b""


def test_a_template_is_dropped(desk: Desk, assessment: str) -> None:
    house_template.keep(desk, a_template())
    at = opened("report", assessment)

    press(at, "template/drop")

    assert house_template.kept(desk) == b""


def bring(assessment: str, raw: bytes) -> AppTest:
    """The screen after a file was brought as a template."""
    at = opened("report", assessment)
    at.file_uploader[0].set_value(("template.docx", raw, formats.FORMATS["docx"].mime))
    return press_labelled(at, "Use this template")


@pytest.mark.parametrize(
    ("title", "name"),
    [("Caméras: at/work!", "caméras-at-work"), ("***", "assessment"), ("x" * 100, "x" * 60)],
)
def test_a_file_is_named_after_the_assessment(title: str, name: str) -> None:
    assert file_name(title) == name
