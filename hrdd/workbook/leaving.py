"""A named person closes a worksheet on leaving or staying, or opens it again; every decision stays readable."""

import json
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection

from hrdd.errors import CannotClose, UnacceptableValue, UnknownRecord
from hrdd.language import say
from hrdd.model.registers import Ending
from hrdd.model.workbook import Change, Kind
from hrdd.rules.ending import EndingFacts, may_close, unwritten
from hrdd.store import history, records
from hrdd.vocabulary import EndingDecision
from hrdd.workbook.checking import CLOSING
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import as_kept, note_change, of_entry
from hrdd.workbook.weighing import facts_of_ending


class Closing(NamedTuple):
    """Which way a worksheet is closed, by whom, and why."""

    decision: EndingDecision | None
    name: str
    role: str
    reason: str


class Earlier(NamedTuple):
    """A decision that no longer stands, and by whom the worksheet was opened again, and why."""

    decision: EndingDecision
    by: str
    reason: str
    at: datetime | None
    opened_again: str
    why_again: str


def about_to_close(worksheet: Ending, closing: Closing) -> EndingFacts:
    """The worksheet as the rule takes it, if it were closed this way."""
    return facts_of_ending(worksheet)._replace(**closing._asdict())


def lacking(worksheet: Ending, decision: EndingDecision) -> tuple[str, ...]:
    """What the worksheet does not say yet and has to, before it may be closed this way."""
    return tuple(each.words for each in unwritten(facts_of_ending(worksheet), decision))


def decide(desk: Desk, assessment_id: str, worksheet_id: str, closing: Closing, by: str) -> None:
    """Close a worksheet, in one transaction, by what it says at that moment.

    Raises CannotClose with what is missing, UnacceptableValue where a text does not fit.
    """
    with desk.store.writing() as tx:
        worksheet = _read(tx, assessment_id, worksheet_id)
        if worksheet.decision:
            raise CannotClose((say("it is closed already; open it again first"),))
        missing = may_close(about_to_close(worksheet, closing))
        if missing:
            raise CannotClose([each.words for each in missing])
        who = say("{name}, {role}", name=closing.name.strip(), role=closing.role.strip())
        _write(desk, tx, worksheet, closing.decision, who, closing.reason.strip(), by)


def reopen(desk: Desk, assessment_id: str, worksheet_id: str, who: str, reason: str, by: str) -> None:
    """Open a closed worksheet again; it then holds who did so and why, and the decision stays in the history.

    Raises UnacceptableValue where the name or the reason is missing.
    """
    if not (who.strip() and reason.strip()):
        raise UnacceptableValue(say("Opening again"), say("it needs the name and role of a person, and a reason"))
    with desk.store.writing() as tx:
        worksheet = _read(tx, assessment_id, worksheet_id)
        if worksheet.decision is None:
            return
        _write(desk, tx, worksheet, None, who.strip(), reason.strip(), by)


def earlier(desk: Desk, assessment_id: str, worksheet_id: str) -> tuple[Earlier, ...]:
    """Decisions that no longer stand, the oldest first, read back from the history."""
    with desk.store.reading() as tx:
        changes = history.of_entry(tx, assessment_id, Kind.ENDING, worksheet_id)
    return tuple(_replaced(changes))


def _replaced(changes: tuple[Change, ...]) -> Iterator[Earlier]:
    """Fields changed in one moment belong to one act; what a decision held before it is what they held then."""
    for _, together in groupby(changes, key=attrgetter("at")):
        step = list(together)
        held = {each.field: json.loads(each.old) for each in step if each.field in CLOSING}
        after = {each.field: json.loads(each.new) for each in step if each.field in CLOSING}
        if held.get("decision"):
            yield _earlier(held, after)


def _earlier(held: dict[str, Any], after: dict[str, Any]) -> Earlier:
    at = held.get("decided_at")
    return Earlier(
        decision=EndingDecision(held["decision"]),
        by=held.get("decided_by") or "",
        reason=held.get("decided_reason") or "",
        at=datetime.fromisoformat(at) if at else None,
        opened_again=after.get("decided_by") or "",
        why_again=after.get("decided_reason") or "",
    )


def _read(tx: Connection, assessment_id: str, worksheet_id: str) -> Ending:
    found = records.read_one(tx, Kind.ENDING, assessment_id, worksheet_id)
    if not isinstance(found, Ending) or found.removed_at:
        raise UnknownRecord(Kind.ENDING, worksheet_id)
    return found


def _write(
    desk: Desk, tx: Connection, worksheet: Ending, decision: EndingDecision | None, who: str, reason: str, by: str
) -> None:
    at = desk.now()
    for field, value in zip(CLOSING, (decision, who, reason, at), strict=True):
        place = of_entry(worksheet, Kind.ENDING, field)
        kept = as_kept(place, value)
        records.set_value(tx, Kind.ENDING, worksheet, field, kept, at)
        note_change(tx, place, getattr(worksheet, field), kept, by, at)
