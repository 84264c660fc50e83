"""Signing a decision: it is bound to all that the assessment says at that moment, by the SHA-256 of its canonical text.

The canonical text is JSON in UTF-8 with sorted keys and no spaces. It holds what people have said: the fields of the
assessment and of its entries that differ from what an empty one holds. Times of change, the history, the place in a
list, other decisions and the signature itself are left out, so that it is the same after an export and an import.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from hrdd.errors import NotReadyToSign, ReadAgain, UnknownRecord
from hrdd.model.assessment import AssessmentFields
from hrdd.model.records import Action, Kept
from hrdd.model.registers import Decision
from hrdd.model.workbook import ENTRIES, Kind, Workbook, entries
from hrdd.rules import deciding
from hrdd.rules.deciding import Condition, Draft, Readiness, Risk
from hrdd.store import records
from hrdd.vocabulary import ActionStatus
from hrdd.workbook.assessments import read_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.judging import Judgement, judge_all
from hrdd.workbook.saving import as_kept, note_change, of_entry
from hrdd.workbook.sealed import SIGNATURE, check_unsigned, is_signed

FORM = 1
"""Of the canonical text; another form would get another number, so that old signatures can still be checked."""


def in_force(workbook: Workbook) -> Decision | None:
    """The decision that was signed last."""
    return max(filter(is_signed, workbook.decisions), key=_order, default=None)


def earlier(workbook: Workbook) -> tuple[Decision, ...]:
    """The signed decisions that another one has replaced, the latest first."""
    return tuple(sorted(filter(is_signed, workbook.decisions), key=_order, reverse=True)[1:])


def drafts(workbook: Workbook) -> tuple[Decision, ...]:
    """The decisions that nobody has signed yet."""
    return tuple(each for each in workbook.decisions if not is_signed(each))


def conditions(workbook: Workbook, decision_id: str) -> tuple[Action, ...]:
    """The actions a decision is bound to, whatever became of them."""
    return tuple(each for each in workbook.actions if each.condition_of == decision_id)


def readiness(desk: Desk, workbook: Workbook, decision: Decision) -> Readiness:
    """Whether a decision may be signed as it stands, and what is missing."""
    return deciding.readiness(_draft(desk, workbook, decision))


def fingerprint(workbook: Workbook, decision_id: str) -> str:
    """The SHA-256 of all that is said, together with one decision."""
    return hashlib.sha256(canonical(workbook, decision_id)).hexdigest()


def grounds(workbook: Workbook, decision_id: str) -> str:
    """The SHA-256 of what a decision rests on: all that is said, without decisions and without its conditions."""
    others = tuple(each for each in workbook.actions if each.condition_of != decision_id)
    return fingerprint(workbook.model_copy(update={"actions": others}), "")


def canonical(workbook: Workbook, decision_id: str) -> bytes:
    """The text that a signature is bound to."""
    told = workbook.assessment.model_dump(
        mode="json", include=set(AssessmentFields.model_fields), exclude_defaults=True
    )
    said = {name: dict(_entries(workbook, kind, decision_id)) for kind, name in ENTRIES.items()}
    whole = {"form": FORM, "assessment": told, **{name: found for name, found in said.items() if found}}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def sign(desk: Desk, assessment_id: str, decision_id: str, who: str, by: str, seen: str) -> Decision:
    """Sign a decision in somebody's name, bound to what the assessment says; all of it in one transaction.

    `seen` is the SHA-256 of the grounds the person was shown. Raises UnknownRecord, SignedAlready, ReadAgain where the
    grounds are others now, NotReadyToSign with every gap, or UnacceptableValue.
    """
    at = desk.now()
    with desk.store.writing() as tx:
        workbook = read_workbook(tx, assessment_id)
        decision = _find(workbook, decision_id)
        check_unsigned(decision)
        if grounds(workbook, decision_id) != seen:
            raise ReadAgain
        named = decision.model_copy(
            update={"decided_by": as_kept(of_entry(decision, Kind.DECISION, "decided_by"), who)}
        )
        signed_over = workbook.model_copy(update={"decisions": (named,)})
        found = readiness(desk, signed_over, named)
        if not found.ready:
            raise NotReadyToSign([gap.words for gap in found.gaps])
        return _seal(tx, signed_over, decision, named.decided_by, by, at)


def _seal(tx: Connection, workbook: Workbook, before: Decision, who: str, by: str, at: datetime) -> Decision:
    said: dict[str, Any] = {"decided_by": who, "signed_hash": fingerprint(workbook, before.id), "signed_at": at}
    changed = {field: value for field, value in said.items() if getattr(before, field) != value}
    changed["signed_revision"] = workbook.assessment.revision + len(changed) + 1
    for field, value in changed.items():
        records.set_value(tx, Kind.DECISION, before, field, value, at)
        note_change(tx, of_entry(before, Kind.DECISION, field), getattr(before, field), value, by, at)
    return before.model_copy(update={**changed, "changed_at": at})


def _find(workbook: Workbook, decision_id: str) -> Decision:
    found = next((each for each in workbook.decisions if each.id == decision_id), None)
    if found is None:
        raise UnknownRecord(Kind.DECISION, decision_id)
    return found


def _entries(workbook: Workbook, kind: Kind, decision_id: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is said in the entries of a kind, by their ids; an answer that says nothing any more is none."""
    without = {*Kept.model_fields, *SIGNATURE}
    for entry in entries(workbook, kind):
        said = entry.model_dump(mode="json", exclude=without, exclude_defaults=True)
        if (said or kind is not Kind.ANSWER) and (kind is not Kind.DECISION or entry.id == decision_id):
            yield entry.id, said


def _draft(desk: Desk, workbook: Workbook, decision: Decision) -> Draft:
    return Draft(
        decision=decision.decision,
        reason=decision.reason,
        signer=decision.decided_by,
        residual=decision.residual,
        residual_by=decision.residual_by,
        conditions=tuple(
            Condition(each.id, each.title, each.owner, each.due)
            for each in conditions(workbook, decision.id)
            if each.status is not ActionStatus.DROPPED
        ),
        risks=tuple(_risk(each) for each in judge_all(desk, workbook)),
    )


def _risk(judged: Judgement) -> Risk:
    after = judged.residual.band if judged.residual else None
    return Risk(judged.impact.id, judged.severity.band, after, judged.impact.residual_reason)


def _order(decision: Decision) -> tuple[float, int]:
    return decision.signed_at.timestamp() if decision.signed_at else 0.0, decision.position
