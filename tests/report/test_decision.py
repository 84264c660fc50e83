"""The chapter on the decision: who signed what, under which conditions, and what changed since."""

from typing import Any

import pytest

from hrdd.model.workbook import Kind
from hrdd.store import records
from hrdd.vocabulary import GoDecision
from hrdd.workbook import signing
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.saving import of_assessment, save
from tests.builders import ALICE, BOB, stored_assessment
from tests.conftest import Clock
from tests.report.reading import chapter

ADA = "Ada Obi, director"
TITLE = "10 Decision"


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment in the database."""
    return stored_assessment(desk)


def signed(desk: Desk, assessment: str, **said: Any) -> str:
    """A decision that somebody has signed; its id."""
    whole = {"decision": GoDecision.STOP, "reason": "Nobody can be protected"}
    made = add(desk, assessment, Kind.DECISION, ALICE, **{**whole, **said})
    signing.sign(desk, assessment, made.id, ADA, ALICE, signing.grounds(open_workbook(desk, assessment), made.id))
    return made.id


def told(desk: Desk, assessment: str) -> list[str]:
    """The chapter line by line."""
    return chapter(desk, open_workbook(desk, assessment), TITLE)


def test_that_nobody_has_signed_is_told(desk: Desk, assessment: str) -> None:
    assert told(desk, assessment) == [
        TITLE,
        "Nobody has signed a decision yet. What this report says is not approved by anyone.",
    ]


def test_a_draft_is_told_with_what_it_lacks(desk: Desk, assessment: str) -> None:
    add(desk, assessment, Kind.DECISION, ALICE, reason="With care")
    add(desk, assessment, Kind.ACTION, ALICE, title="Train", condition_of="D-1")

    lines = told(desk, assessment)

    assert "D-1, in preparation, signed by nobody" in lines and "Reason for the decision | With care" in lines
    assert "A-1 Train | nobody named yet | no date | Open" in lines


def test_the_decision_in_force_is_told_with_its_signature(desk: Desk, assessment: str) -> None:
    signed(desk, assessment, residual="Sold before", residual_by="Bo")

    lines = told(desk, assessment)

    (done,) = open_workbook(desk, assessment).decisions
    assert lines[1:4] == ["Stop", f"Signed by {ADA} on 22 November 2026, 12:00 UTC.", "D-1, in force"]
    assert f"SHA-256 of the content that was signed | {done.signed_hash}" in lines
    assert f"Revision that was signed | {done.signed_revision}" in lines
    assert lines[-1] == "The assessment says what was signed; nothing has changed since."


def test_what_changed_since_is_told_with_both_values_who_and_when(desk: Desk, assessment: str, clock: Clock) -> None:
    signed(desk, assessment)
    clock.forward(hours=1)
    save(desk, of_assessment(assessment, "use"), "At night " * 100, BOB)

    lines = told(desk, assessment)

    assert "Changed since signed" in lines
    assert lines[-1].startswith("The assessment: Use that is assessed |  | At night At night ")
    assert lines[-1].endswith("… | Bob, 22 November 2026, 13:00 UTC")


def test_that_the_history_is_silent_is_told(desk: Desk, assessment: str) -> None:
    signed(desk, assessment)
    (done,) = open_workbook(desk, assessment).decisions
    with desk.store.writing() as tx:
        records.set_value(tx, Kind.DECISION, done, "decision", None, desk.now())

    lines = told(desk, assessment)

    assert (lines[1], lines[-1]) == ("Nothing decided", "The history does not tell what changed.")


def test_a_decision_that_was_replaced_stays_in_the_report(desk: Desk, assessment: str, clock: Clock) -> None:
    signed(desk, assessment, reason="First look")
    clock.forward(days=1)
    signed(desk, assessment, reason="Second look")

    lines = told(desk, assessment)

    assert lines.index("D-2, in force") < lines.index("D-1, signed and replaced by a later decision")
    assert "Reason for the decision | First look" in lines
