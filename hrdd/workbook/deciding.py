"""A named person's decision on the class of an impact, kept beside what the rule said."""

from typing import Any

from hrdd.errors import UnacceptableValue
from hrdd.language import say
from hrdd.model.records import Impact
from hrdd.model.workbook import Kind
from hrdd.store import records
from hrdd.vocabulary import Involvement
from hrdd.workbook.desk import Desk
from hrdd.workbook.judging import judge
from hrdd.workbook.saving import as_kept, note_change, of_entry


def decide(desk: Desk, impact: Impact, outcome: Involvement, who: str, reason: str, by: str) -> None:
    """Store the decision with its name, reason, time, and what the rule said then.

    Raises UnacceptableValue where the name or the reason is missing.
    """
    if not (who.strip() and reason.strip()):
        raise UnacceptableValue(say("Decision"), say("it needs the name of a person and a reason"))
    beside = judge(desk.rules, impact).rule_words
    _write(desk, impact, by, decided_outcome=outcome, decided_by=who, decided_reason=reason, decided_beside=beside)


def reopen(desk: Desk, impact: Impact, by: str) -> None:
    """Take the decision out of force; it stays in the history."""
    _write(desk, impact, by, decided_outcome=None, decided_by="", decided_reason="", decided_beside="")


def _write(desk: Desk, impact: Impact, by: str, **said: Any) -> None:
    at = desk.now()
    said["decided_at"] = at if said["decided_outcome"] else None
    with desk.store.writing() as tx:
        for field, value in said.items():
            place = of_entry(impact, Kind.IMPACT, field)
            kept = as_kept(place, value)
            old = getattr(records.read_one(tx, Kind.IMPACT, impact.assessment_id, impact.id), field)
            records.set_value(tx, Kind.IMPACT, impact, field, kept, at)
            note_change(tx, place, old, kept, by, at)
