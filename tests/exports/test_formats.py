"""The formats an assessment can be written in."""

import pytest

from hrdd.errors import UnknownAssessment, UnknownAudience, UnknownFormat
from hrdd.exports import house_template
from hrdd.exports.formats import FORMATS, audience_named, export, offered
from hrdd.exports.json_file import write_json
from hrdd.report.audience import Audience
from hrdd.workbook.desk import Desk
from tests.builders import stored_assessment
from tests.conftest import NOON
from tests.exports.reading import part, text_of
from tests.exports.templates import a_template, with_corporate_look


def test_the_json_format_writes_the_json_file(desk: Desk) -> None:
    assessment = stored_assessment(desk)

    assert export(desk, assessment, "json", NOON) == write_json(desk, assessment)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_something_and_says_what_it_is(desk: Desk, name: str) -> None:
    each = FORMATS[name]

    assert each.title and each.extension and "/" in each.mime
    assert export(desk, stored_assessment(desk), name, NOON)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_when_there_is_no_such_assessment(desk: Desk, name: str) -> None:
    with pytest.raises(UnknownAssessment):
        export(desk, "nowhere", name, NOON)


def test_a_format_nobody_writes_is_refused_with_those_there_are(desk: Desk) -> None:
    with pytest.raises(UnknownFormat, match=r"There is no format odt. Use one of: .*json"):
        export(desk, stored_assessment(desk), "odt", NOON)


def test_management_gets_documents_and_no_registers(desk: Desk) -> None:
    assert set(offered(Audience.MANAGEMENT)) == {"docx", "pdf", "md", "html"}
    with pytest.raises(UnknownFormat, match=r"Use one of: docx, pdf, md, html\."):
        export(desk, stored_assessment(desk), "xlsx", NOON, Audience.MANAGEMENT)


def test_an_audience_nobody_knows_is_refused_with_those_there_are() -> None:
    assert audience_named("management") is Audience.MANAGEMENT
    with pytest.raises(UnknownAudience, match=r"There is no report for the press\. Use one of: internal, management"):
        audience_named("the press")


def test_a_word_report_is_written_in_the_template_that_is_kept(desk: Desk) -> None:
    house_template.keep(desk, a_template(with_corporate_look))

    file = export(desk, stored_assessment(desk), "docx", NOON)

    assert "Corporate header" in text_of(part(file, "word/header1.xml"))
