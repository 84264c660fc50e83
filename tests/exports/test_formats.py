"""The formats an assessment can be written in."""

import pytest

from hrdd.errors import UnknownAssessment, UnknownFormat
from hrdd.exports.formats import FORMATS, export
from hrdd.exports.json_file import write_json
from hrdd.workbook.desk import Desk
from tests.builders import stored_assessment
from tests.conftest import NOON


def test_the_json_format_writes_the_json_file(desk: Desk) -> None:
    assessment = stored_assessment(desk)

    assert export(desk, assessment, "json", NOON) == write_json(desk, assessment)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_something_and_says_what_it_is(desk: Desk, name: str) -> None:
    each = FORMATS[name]

    assert each.title and each.extension and "/" in each.mime
    assert each.write(desk, stored_assessment(desk), NOON)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_when_there_is_no_such_assessment(desk: Desk, name: str) -> None:
    with pytest.raises(UnknownAssessment):
        export(desk, "nowhere", name, NOON)


def test_a_format_nobody_writes_is_refused_with_those_there_are(desk: Desk) -> None:
    with pytest.raises(UnknownFormat, match=r"There is no format odt. Use one of: .*json"):
        export(desk, stored_assessment(desk), "odt", NOON)
