"""The summary for management: the decision, then what is gravest, what is missing, what is late; two pages at most."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest

from hrdd.exports.docx import write_docx
from hrdd.exports.pdf import write_pdf
from hrdd.model.records import Action
from hrdd.model.registers import Decision
from hrdd.model.workbook import Kind, Workbook
from hrdd.report.audience import Audience
from hrdd.report.blocks import Block, Callout, Heading, Report
from hrdd.report.compose import compose
from hrdd.report.management import shortened
from hrdd.vocabulary import ActionStatus, GoDecision, ImpactState, Origin
from hrdd.workbook import signing
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.saving import of_assessment, save
from tests.builders import (
    ALICE,
    CAUSED,
    OWNER,
    a_workbook,
    an_action,
    an_assessment,
    an_impact,
    stored_assessment,
)
from tests.conftest import NOON, Clock
from tests.exports.reading import as_pdf
from tests.report.reading import lines_of

LONG = "Words that are wide and go on and on "


def summary(desk: Desk, workbook: Workbook) -> Report:
    """The report for management."""
    return compose(desk, workbook, desk.now(), Audience.MANAGEMENT)


def read(desk: Desk, **held: Any) -> list[str]:
    """The lines of the summary of an assessment with some entries."""
    return _lines(summary(desk, a_workbook(**held)).blocks)


def _lines(blocks: tuple[Block, ...]) -> list[str]:
    return [line for block in blocks for line in lines_of(block)]


def a_decision(**said: Any) -> Decision:
    """A decision to go on."""
    return Decision(**{"id": "D-1", "assessment_id": OWNER, "decision": GoDecision.GO, **said})


def test_an_empty_assessment_says_what_is_not_there(desk: Desk) -> None:
    told = read(desk)

    assert "Nothing has been decided yet." in told
    assert any(line.startswith("No impact has been entered yet") for line in told)
    assert "No action is overdue." in told


def test_the_decision_stands_before_the_impacts(desk: Desk) -> None:
    blocks = summary(desk, a_workbook(decisions=(a_decision(),), impacts=(an_impact(),))).blocks

    headings = [each.text for each in blocks if isinstance(each, Heading)]
    assert headings == [
        "Decision",
        "Most severe impacts on people",
        "Asked of the company, and not in the plan",
        "Late and next in the plan",
    ]


def test_a_decision_names_who_took_it_and_what_remains(desk: Desk) -> None:
    names = {"decided_by": "Ada Obi, director", "residual_by": "Ben"}

    found = read(desk, decisions=(_sealed(a_decision(reason="Safeguards", residual="Some", **names)),))

    assert "Go on" in found
    assert "Ada Obi, director, signed on 22 November 2026, 12:00 UTC.\nSafeguards" in found
    assert "Risk to people that remains, accepted by Ben: Some" in found


def test_a_draft_is_shown_as_one(desk: Desk) -> None:
    found = read(desk, decisions=(a_decision(),))

    assert "nobody named yet, not signed yet." in found
    assert "Risk to people that remains, accepted by nobody named yet: nothing has been said" in found


def test_a_draft_that_decides_nothing_is_no_decision(desk: Desk) -> None:
    assert "Nothing has been decided yet." in read(desk, decisions=(a_decision(decision=None),))


def test_what_was_signed_counts_before_any_draft(desk: Desk) -> None:
    told = a_workbook(decisions=(_sealed(a_decision()), a_decision(id="D-2", decision=GoDecision.STOP)))

    callouts = [each.title for each in summary(desk, told).blocks if isinstance(each, Callout)]

    assert callouts == ["Go on"]


def _sealed(decision: Decision) -> Decision:
    """The decision, signed over an assessment that says nothing else."""
    told = signing.fingerprint(a_workbook(decisions=(decision,)), decision.id)
    return decision.model_copy(update={"signed_at": NOON, "signed_hash": told})


def test_conditions_stand_with_their_owner_and_date(desk: Desk) -> None:
    bound = an_action(condition_of="D-1", owner="Ben", due=date(2027, 1, 2))

    found = read(desk, decisions=(a_decision(),), actions=(bound, an_action(id="A-2")))

    assert "On these conditions:" in found
    assert "A-1 Talk to the city: Ben, due 2 January 2027, open" in found


def test_what_changed_since_the_signature_is_told(desk: Desk, clock: Clock) -> None:
    assessment = _signed(desk)
    before = _lines(summary(desk, open_workbook(desk, assessment)).blocks)
    clock.forward(days=1)

    save(desk, of_assessment(assessment, "use"), "Another use", ALICE)

    after = _lines(summary(desk, open_workbook(desk, assessment)).blocks)
    assert "Nothing has changed since it was signed." in before
    assert "1 change since:" in after
    assert "The assessment: Use that is assessed (23 November 2026)" in after


def _signed(desk: Desk) -> str:
    assessment = stored_assessment(desk)
    said = {"reason": "Safe", "residual": "Little", "residual_by": "Ben", "decided_by": "Ada"}
    made = add(desk, assessment, Kind.DECISION, ALICE, decision=GoDecision.GO, **said)
    seen = signing.grounds(open_workbook(desk, assessment), made.id)
    signing.sign(desk, assessment, made.id, "Ada", ALICE, seen)
    return assessment


def test_impacts_stand_in_order_of_priority_and_the_rest_is_counted(desk: Desk) -> None:
    many = tuple(an_impact(id=f"I-{number}", position=number) for number in range(1, 7))
    gravest = an_impact(id="I-9", title="Arrests", scale=5, scope=5, irremediability=5, state=ImpactState.ACTUAL)

    found = read(desk, impacts=(*many, gravest))

    rows = [line for line in found if line.startswith("I-") and "|" in line]
    assert rows[0].startswith("I-9 Arrests | Critical | Has happened") and len(rows) == 5
    assert "2 more are in the full report." in found


def test_responses_nobody_planned_are_named_and_open_classes_counted(desk: Desk) -> None:
    caused = an_impact(state=ImpactState.ACTUAL, **CAUSED)

    found = read(desk, impacts=(caused, an_impact(id="I-2")))

    assert any(line.startswith("I-1 People are followed: Stop what causes") for line in found)
    assert any(line.startswith("For 1 impact it is open how the company is involved") for line in found)


def test_with_every_response_planned_it_says_so(desk: Desk) -> None:
    assert "Every response that is asked for so far has an action." in read(desk, impacts=(an_impact(),))


def test_late_actions_are_named_the_oldest_first_and_the_rest_counted(desk: Desk) -> None:
    late = tuple(_late(number) for number in (5, 1, 4, 2, 3))

    found = read(desk, actions=(*late, an_action(id="A-9"), an_action(id="A-8", status=ActionStatus.DONE)))

    assert [line[:3] for line in found if line.startswith("A-")] == ["A-1", "A-2", "A-3"]
    assert "and 2 more, in the full report" in found and "1 action is open and not late." in found


def _late(number: int) -> Action:
    return an_action(id=f"A-{number}", due=date(2026, 1, number))


def test_an_invented_assessment_says_so_here_too(desk: Desk) -> None:
    assert read(desk, assessment=an_assessment(origin=Origin.FICTIONAL))[0] == "Fictional example"


@pytest.mark.parametrize(
    ("text", "short"), [("One two three", "One two…"), ("One\n two", "One two"), ("x" * 20, "x" * 9 + "…"), ("", "")]
)
def test_a_text_is_cut_at_a_word(text: str, short: str) -> None:
    assert shortened(text, 9) == short


@pytest.fixture
def crowded(desk: Desk) -> Report:
    """A summary of as much as there can be, everything of it long."""
    stored = stored_assessment(desk)
    for field in ("use", "scope", "trigger_note", "team", "nobody_heard", "legal_note"):
        save(desk, of_assessment(stored, field), LONG, ALICE)
    told = dict.fromkeys(("title", "product", "company"), LONG * 8)
    assessment = an_assessment(id=stored, origin=Origin.FICTIONAL, origin_note="x", use=LONG * 40, **told)
    grave = {"title": LONG * 8, "scale": 5, "scope": 5, "state": ImpactState.ACTUAL, **CAUSED}
    impacts = tuple(an_impact(id=f"I-{at}", **grave) for at in range(60))
    bound = {"title": LONG * 8, "owner": LONG * 8, "due": date(2026, 1, 1), "condition_of": "D-1", "kind": None}
    actions = tuple(an_action(id=f"A-{at}", **bound) for at in range(60))
    names = dict.fromkeys(("decided_by", "residual_by"), LONG * 8)
    decision = a_decision(signed_at=NOON, reason=LONG * 40, residual=LONG * 40, **names)
    return summary(desk, a_workbook(assessment=assessment, impacts=impacts, actions=actions, decisions=(decision,)))


def test_it_never_takes_more_than_two_pages_as_pdf(crowded: Report) -> None:
    assert len(pypdf.PdfReader(BytesIO(write_pdf(crowded))).pages) <= 2


def test_it_never_takes_more_than_two_pages_in_word(crowded: Report, tmp_path: Path) -> None:
    assert as_pdf(write_docx(crowded), tmp_path).count("\f") <= 2
