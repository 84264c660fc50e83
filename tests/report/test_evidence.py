"""The chapter on evidence: what it is, of when, who holds it, what it supports, and what is confidential."""

from datetime import date
from typing import Any

import pytest

from hrdd.model.workbook import Kind
from hrdd.vocabulary import Truth
from hrdd.workbook import evidence
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from tests.builders import ALICE, stored_assessment, stored_impact
from tests.files import PDF
from tests.report.reading import chapter

TITLE = "9 Evidence"


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment with an impact."""
    made = stored_assessment(desk)
    stored_impact(desk, made, title="Spying")
    return made


def told(desk: Desk, assessment: str) -> list[str]:
    """The chapter line by line."""
    return chapter(desk, open_workbook(desk, assessment), TITLE)


def test_that_there_is_none_is_told(desk: Desk, assessment: str) -> None:
    assert told(desk, assessment)[-1] == "Nothing has been entered here yet."


@pytest.mark.parametrize(
    ("said", "row"),
    [
        (
            {"about": ("I-1",), "dated": date(2026, 5, 1), "owner": "Ana", "confidential": Truth.YES},
            "X-1 Study | 2026-05-01 | Ana | I-1 Spying | CONFIDENTIAL",
        ),
        ({"confidential": Truth.NO}, "X-1 Study |  |  | Nothing named yet | No"),
        ({}, "X-1 Study |  |  | Nothing named yet | Not settled; treat as confidential"),
        ({"confidential": Truth.UNKNOWN}, "X-1 Study |  |  | Nothing named yet | Not settled; treat as confidential"),
    ],
)
def test_each_piece_has_a_line(desk: Desk, assessment: str, said: dict[str, Any], row: str) -> None:
    add(desk, assessment, Kind.EVIDENCE, ALICE, title="Study", **said)

    assert told(desk, assessment)[3] == row


def test_a_file_is_named_with_its_type_size_and_the_name_it_is_kept_under(desk: Desk, assessment: str) -> None:
    made = evidence.attach(desk, assessment, "Study.pdf", PDF, ALICE)

    assert told(desk, assessment)[-4:] == [
        "Name of the file | Study.pdf",
        "Type of the file | application/pdf",
        f"Size in bytes | {len(PDF)}",
        f"Name under which the file is stored | {made.stored_as}",
    ]
