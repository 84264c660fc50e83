"""The organisation's template is kept until another one comes or it is dropped."""

import pytest

from hrdd.errors import UnusableTemplate
from hrdd.exports.house_template import drop, keep, kept
from hrdd.workbook.desk import Desk
from tests.exports.templates import a_template, without


def test_without_one_there_is_none(desk: Desk) -> None:
    assert kept(desk) == b""


def test_a_template_is_kept_and_what_it_lacks_is_told(desk: Desk) -> None:
    template = a_template(without("Caption"))

    lacking = keep(desk, template)

    assert kept(desk) == template
    assert "Caption" in lacking


def test_a_file_that_is_refused_leaves_the_one_in_use(desk: Desk) -> None:
    template = a_template()
    keep(desk, template)

    with pytest.raises(UnusableTemplate):
        keep(desk, b"no template")

    assert kept(desk) == template


def test_a_template_is_dropped_once_and_for_all(desk: Desk) -> None:
    keep(desk, a_template())

    drop(desk)
    drop(desk)

    assert kept(desk) == b""
