"""Signing: bound to what is said, refused with every gap, never rewritten, and the same after an import."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from hrdd.errors import NotReadyToSign, ReadAgain, SignedAlready, UnacceptableValue, UnknownRecord
from hrdd.exports.json_file import write_json
from hrdd.model.registers import Decision
from hrdd.model.workbook import Kind, Workbook
from hrdd.vocabulary import ActionStatus, GoDecision
from hrdd.workbook import signing
from hrdd.workbook.assessments import history_of, open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, take_out
from hrdd.workbook.importing import import_file
from hrdd.workbook.saving import of_entry, save
from tests.builders import ALICE, BOB, a_workbook, an_answer, an_assessment, an_impact, stored_assessment, stored_impact
from tests.conftest import Clock

ADA = "Ada Obi, director"
READY = {"decision": GoDecision.STOP, "reason": "Nobody can be protected"}
ACCEPTED = {"residual": "Devices sold before go on", "residual_by": ADA}


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment in the database."""
    return stored_assessment(desk)


def prepared(desk: Desk, assessment: str, **said: Any) -> Decision:
    """A decision that may be signed, with details changed."""
    made = add(desk, assessment, Kind.DECISION, ALICE, **{**READY, **said})
    assert isinstance(made, Decision)
    return made


def signed(desk: Desk, assessment: str, decision: str = "D-1", who: str = ADA) -> Decision:
    """The decision after somebody signed it who saw the grounds as they stand."""
    seen = signing.grounds(open_workbook(desk, assessment), decision)
    return signing.sign(desk, assessment, decision, who, ALICE, seen)


def stored(desk: Desk, assessment: str) -> Workbook:
    """The assessment as stored."""
    return open_workbook(desk, assessment)


def test_signing_keeps_the_name_the_moment_the_revision_and_the_hash(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment)

    done = signed(desk, assessment)

    now = stored(desk, assessment)
    assert now.decisions == (done,)
    assert (done.decided_by, done.signed_at, done.signed_revision) == (ADA, desk.now(), now.assessment.revision)
    assert done.signed_hash == signing.fingerprint(now, "D-1")


def test_the_history_tells_of_the_signature(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment, decided_by=ADA)
    before = len(history_of(desk, assessment))

    signed(desk, assessment)

    fields = [each.field for each in history_of(desk, assessment)[before:]]
    assert fields == ["signed_hash", "signed_at", "signed_revision"]


def test_what_is_missing_is_told_at_once_and_nothing_is_stored(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, scale=5, scope=1, irremediability=1)
    draft = prepared(desk, assessment, reason="", decision=GoDecision.GO_WITH_CONDITIONS)

    with pytest.raises(NotReadyToSign, match="Not signed") as refused:
        signed(desk, assessment, who=" ")

    assert len(refused.value.gaps) == 5
    assert stored(desk, assessment).decisions == (draft,)


def test_a_condition_that_was_dropped_binds_nobody(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment, decision=GoDecision.GO_WITH_CONDITIONS)
    whole = {"title": "Train", "owner": "Ana", "due": date(2027, 1, 31), "condition_of": "D-1"}
    made = add(desk, assessment, Kind.ACTION, ALICE, **whole, status=ActionStatus.DROPPED)
    with pytest.raises(NotReadyToSign, match="Add at least one condition"):
        signed(desk, assessment)
    save(desk, of_entry(made, Kind.ACTION, "status"), ActionStatus.OPEN, ALICE)

    signed(desk, assessment)

    assert [each.id for each in signing.conditions(stored(desk, assessment), "D-1")] == ["A-1"]


@pytest.mark.parametrize(
    ("impact", "may"),
    [
        ({"scale": 1, "scope": 1, "irremediability": 1}, True),
        ({"scale": 1}, False),
        ({"scale": 5, "scope": 1, "irremediability": 1}, False),
        ({"scale": 1, "scope": 5, "irremediability": 1, "residual_scope": 1}, False),
        ({"scale": 1, "scope": 5, "irremediability": 1, "residual_scope": 1, "residual_reason": "Deleted"}, True),
    ],
)
def test_a_severe_risk_that_remains_is_accepted_by_somebody(
    desk: Desk, assessment: str, impact: dict[str, Any], may: bool
) -> None:
    stored_impact(desk, assessment, **impact)
    draft = prepared(desk, assessment, decided_by=ADA)

    silent = signing.readiness(desk, stored(desk, assessment), draft)

    assert silent.ready is may
    assert signing.readiness(desk, stored(desk, assessment), draft.model_copy(update=ACCEPTED)).ready


def test_who_signs_has_seen_the_assessment_as_it_is(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment)
    seen = signing.grounds(stored(desk, assessment), "D-1")
    stored_impact(desk, assessment, scale=1, scope=1, irremediability=1)

    with pytest.raises(ReadAgain, match="changed after it was shown to you"):
        signing.sign(desk, assessment, "D-1", ADA, ALICE, seen)


def test_the_decision_and_its_conditions_may_be_written_while_the_grounds_are_read(desk: Desk, assessment: str) -> None:
    draft = prepared(desk, assessment)
    seen = signing.grounds(stored(desk, assessment), "D-1")
    save(desk, of_entry(draft, Kind.DECISION, "reason"), "Another reason", ALICE)
    add(desk, assessment, Kind.ACTION, ALICE, title="Tell them", owner="Bo", due="2027-01-31", condition_of="D-1")

    assert signing.sign(desk, assessment, "D-1", ADA, ALICE, seen).reason == "Another reason"


def test_a_decision_that_is_not_there_cannot_be_signed(desk: Desk, assessment: str) -> None:
    with pytest.raises(UnknownRecord, match="There is no decision D-1"):
        signing.sign(desk, assessment, "D-1", ADA, ALICE, "")


def test_a_name_that_does_not_fit_is_refused(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment)

    with pytest.raises(UnacceptableValue, match="longer than 300"):
        signed(desk, assessment, who="x" * 301)


@pytest.mark.parametrize(("field", "value"), [("reason", "Other"), ("decision", "go"), ("decided_by", "Bob")])
def test_what_was_signed_is_not_rewritten(desk: Desk, assessment: str, field: str, value: str) -> None:
    prepared(desk, assessment)
    done = signed(desk, assessment)

    with pytest.raises(SignedAlready, match="decision D-1 was signed and stays as it is"):
        save(desk, of_entry(done, Kind.DECISION, field), value, BOB)

    assert stored(desk, assessment).decisions == (done,)


def test_what_was_signed_is_neither_taken_out_nor_signed_again(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment)
    done = signed(desk, assessment)

    with pytest.raises(SignedAlready):
        take_out(desk, assessment, Kind.DECISION, "D-1", BOB)
    with pytest.raises(SignedAlready):
        signed(desk, assessment, who="Bob")

    assert stored(desk, assessment).decisions == (done,)


@pytest.mark.parametrize("field", ["signed_at", "signed_hash", "signed_revision"])
def test_only_signing_writes_a_signature(desk: Desk, assessment: str, field: str) -> None:
    value = {"signed_at": "2026-11-22T12:00:00Z", "signed_hash": "f" * 64, "signed_revision": 1}[field]
    draft = prepared(desk, assessment)

    with pytest.raises(UnacceptableValue, match="only signing sets it"):
        save(desk, of_entry(draft, Kind.DECISION, field), value, BOB)
    with pytest.raises(UnacceptableValue, match="only signing sets it"):
        add(desk, assessment, Kind.DECISION, BOB, **{field: value})


def test_a_draft_may_be_taken_out(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment)

    take_out(desk, assessment, Kind.DECISION, "D-1", ALICE)

    assert signing.drafts(stored(desk, assessment)) == ()


def test_a_new_decision_replaces_the_old_one_and_both_stay(desk: Desk, assessment: str, clock: Clock) -> None:
    prepared(desk, assessment)
    signed(desk, assessment)
    clock.forward(days=1)
    prepared(desk, assessment, decision=GoDecision.MORE_RESEARCH)
    drafts = [each.id for each in signing.drafts(stored(desk, assessment))]
    signed(desk, assessment, "D-2")

    now = stored(desk, assessment)
    in_force = signing.in_force(now)

    assert in_force and (drafts, in_force.id) == (["D-2"], "D-2")
    assert [each.id for each in signing.earlier(now)] == ["D-1"]


def test_without_a_signature_nothing_is_in_force(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment)

    assert signing.in_force(stored(desk, assessment)) is None


def test_a_signature_still_fits_after_an_export_and_an_import(
    new_desk: Callable[[str], Desk], assessment: str, desk: Desk
) -> None:
    stored_impact(desk, assessment, title="Überwachung 👁", rights=("R18",), groups=())
    prepared(desk, assessment, **ACCEPTED)
    done = signed(desk, assessment)
    there = new_desk("there")
    first = import_file(there, write_json(desk, assessment), BOB)

    again = import_file(there, write_json(there, first.id), BOB)

    copy = open_workbook(there, again.id)
    assert again.id != assessment
    assert signing.fingerprint(copy, "D-1") == copy.decisions[0].signed_hash == done.signed_hash


def test_the_canonical_text_is_sorted_json_of_what_is_said() -> None:
    workbook = a_workbook(
        assessment=an_assessment(title="Ü", created_at="2026-11-22T12:00:00Z", revision=7),
        impacts=(an_impact(id="I-2", position=1), an_impact(id="I-1", position=2, changed_at="2026-11-22T12:00:00Z")),
        answers=(an_answer(), an_answer("Q-EU-2", choice=None, reason="")),
        decisions=(Decision(id="D-1", assessment_id="a"), Decision(id="D-2", assessment_id="a", reason="Why")),
    )

    text = signing.canonical(workbook, "D-2").decode()

    found = json.loads(text)
    assert text == json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert found["assessment"] == {"product": "Camera", "title": "Ü"}
    assert (list(found["impacts"]), list(found["answers"])) == (["I-1", "I-2"], ["Q-EU-1"])
    assert (found["decisions"], "actions" in found) == ({"D-2": {"reason": "Why"}}, False)


@pytest.mark.parametrize(
    "changed",
    [
        {"impacts": (an_impact(title="Other"),)},
        {"impacts": (an_impact(scale=3),)},
        {"impacts": (an_impact(), an_impact(id="I-2"))},
        {"impacts": ()},
        {"assessment": an_assessment(use="At night")},
        {"answers": (an_answer(),)},
        {"decisions": (Decision(id="D-1", assessment_id="a", reason="Other"),)},
    ],
)
def test_whatever_is_said_otherwise_gives_another_hash(changed: dict[str, Any]) -> None:
    said = a_workbook(impacts=(an_impact(),), decisions=(Decision(id="D-1", assessment_id="a", reason="Why"),))

    assert signing.fingerprint(said.model_copy(update=changed), "D-1") != signing.fingerprint(said, "D-1")


@pytest.mark.parametrize(
    "changed",
    [
        {"assessment": an_assessment(id="other", revision=9, changed_at="2026-11-22T12:00:00Z")},
        {"impacts": (an_impact(position=5, changed_at="2026-11-22T12:00:00Z"),)},
        {"decisions": (Decision(id="D-1", assessment_id="b", signed_hash="f", signed_revision=3),)},
        {"answers": (an_answer(choice=None, reason=""),)},
    ],
)
def test_what_nobody_says_leaves_the_hash_as_it_is(changed: dict[str, Any]) -> None:
    said = a_workbook(impacts=(an_impact(),), decisions=(Decision(id="D-1", assessment_id="a"),))

    assert signing.fingerprint(said.model_copy(update=changed), "D-1") == signing.fingerprint(said, "D-1")
