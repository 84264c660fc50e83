"""Tracking in the report: readings as a table, what reviews show, what must reach the top; both places on the grid."""

from datetime import date

import pytest

from hrdd.model.workbook import Kind
from hrdd.vocabulary import ImpactState, Truth, Voice
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from tests.builders import ALICE, stored_assessment, stored_impact
from tests.report.reading import chapter

TITLE = "7 Tracking"


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment with one indicator."""
    made = stored_assessment(desk)
    add(desk, made, Kind.INDICATOR, ALICE, title="People stopped", baseline="40", target="0")
    return made


def told(desk: Desk, assessment: str, title: str = TITLE) -> str:
    """A chapter of the report as one text."""
    return "\n".join(chapter(desk, open_workbook(desk, assessment), title))


def test_an_assessment_without_tracking_says_so(desk: Desk) -> None:
    report = told(desk, stored_assessment(desk))

    assert report.count("Nothing has been entered here yet.") == 2
    assert ("For senior management" in report, "belong to no indicator" in report) == (False, False)


def test_the_readings_of_an_indicator_are_a_table_under_it(desk: Desk, assessment: str) -> None:
    said = {"indicator": "N-1", "read_on": date(2026, 3, 1), "voice": Voice.AFFECTED, "note": "In the market"}
    add(desk, assessment, Kind.READING, ALICE, value="12", **said)
    add(desk, assessment, Kind.READING, ALICE, indicator="N-1")

    report = told(desk, assessment)

    assert "Did the risk fall? The last figure, 12 on 2026-03-01, is nearer to the target" in report
    assert "R-1 | 2026-03-01 | 12 | People affected | In the market\nR-2 | Not said | Not said | Not said | " in report


def test_what_weakens_an_indicator_is_told(desk: Desk, assessment: str) -> None:
    assert "What weakens it:\nIt does not say yet what it shows about people." in told(desk, assessment)


def test_a_sound_indicator_has_nothing_to_be_weakened_by(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    stored_impact(desk, assessment)
    add(desk, assessment, Kind.INDICATOR, ALICE, shows="Fear falls", impacts=("I-1",))

    assert "What weakens it" not in told(desk, assessment)


def test_a_reading_without_an_indicator_is_not_lost(desk: Desk, assessment: str) -> None:
    add(desk, assessment, Kind.READING, ALICE, value="stray")

    assert "Readings that belong to no indicator\nReading | Date" in told(desk, assessment)


def test_a_review_is_told_with_what_it_shows_and_what_weakens_it(desk: Desk, assessment: str) -> None:
    add(desk, assessment, Kind.REVIEW, ALICE, risk_fell=Truth.YES, voice=Voice.INSIDE, account="Our logs")
    add(desk, assessment, Kind.REVIEW, ALICE, people_better=Truth.YES, voice=Voice.AFFECTED, account="Theirs")

    report = told(desk, assessment)

    assert "What V-1 shows\nThe risk fell; whether people are better off is not known.\nWhat weakens it:" in report
    assert "What V-2 shows\nPeople are better off; whether the risk fell is not known.\nSources" in report


def test_what_repeats_is_told_for_senior_management(desk: Desk, assessment: str) -> None:
    add(desk, assessment, Kind.REVIEW, ALICE, systemic="Partners skip the check")

    assert "For senior management\n" in told(desk, assessment)
    assert "V-1: Partners skip the check" in told(desk, assessment)


def test_the_grid_shows_an_impact_before_and_after_what_is_done(desk: Desk, assessment: str) -> None:
    grave = {"state": ImpactState.POTENTIAL, "scale": 2, "scope": 5, "irremediability": 2, "likelihood": 4}
    stored_impact(desk, assessment, **grave, residual_scope=2, residual_reason="Fewer cameras")

    report = told(desk, assessment, "3 Impacts")

    critical, limited = (
        next(line for line in report.splitlines() if line.startswith(f"{band} |")) for band in ("Critical", "Limited")
    )
    assert ("I-1 (before)" in critical, "I-1 (after what is done)" in limited) == (True, True)
