"""Only links to pages on the web are kept and followed."""

import pytest

from hrdd.errors import UnacceptableValue
from hrdd.model.workbook import Kind
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.links import is_safe
from tests.builders import ALICE, stored_assessment


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org",
        "http://example.org/a%20b?c=d#e",
        "HTTPS://EXAMPLE.ORG/",
        "https://müller.example/straße",
        "https://[2001:db8::1]:8443/",
    ],
)
def test_a_page_on_the_web_is_followed(link: str) -> None:
    assert is_safe(link)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "example.org",
        "//example.org",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "ftp://example.org/",
        "vbscript:x",
        "https://",
        "https:///path",
        "https://user:secret@example.org/",
        "https://example.org@evil.example/",
        "https://example.org/a b",
        'https://example.org/"onmouseover="x',
        "https://example.org/<script>",
        "https://example.org\\@evil.example",
        "https://[broken/",
        " https://example.org",
    ],
)
def test_anything_else_is_not(link: str) -> None:
    assert not is_safe(link)


def test_a_link_that_is_not_followed_is_not_kept_either(desk: Desk) -> None:
    assessment = stored_assessment(desk)

    with pytest.raises(UnacceptableValue, match="Not saved: Link: only a page on the web can be named"):
        add(desk, assessment, Kind.EVIDENCE, ALICE, link="javascript:alert(1)")

    assert open_workbook(desk, assessment).evidence == ()


def test_no_link_at_all_is_fine(desk: Desk) -> None:
    assert add(desk, stored_assessment(desk), Kind.EVIDENCE, ALICE, link="").id == "X-1"
