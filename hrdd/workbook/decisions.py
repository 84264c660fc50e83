"""Decisions on involvement that were replaced later, read back from the history."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple, Self

from hrdd.model.workbook import Change, Kind, Workbook
from hrdd.vocabulary import Involvement
from hrdd.workbook.assessments import history_of
from hrdd.workbook.desk import Desk

FIELDS = ("decided_outcome", "decided_by", "decided_reason", "decided_beside", "decided_at")
MARKS = ("decided_outcome", "decided_at")
"""The fields whose change makes another decision; the others only complete one."""


class Decision(NamedTuple):
    """The class a named person decided on, why, what the rule said then, and when."""

    outcome: Involvement
    by: str
    reason: str
    beside: tuple[Involvement, ...]
    at: datetime | None

    @classmethod
    def from_fields(cls, kept: Mapping[str, Any]) -> Self:
        """A decision from the fields an impact keeps it in, as JSON holds them."""
        at, beside = kept.get("decided_at"), str(kept.get("decided_beside") or "")
        return cls(
            outcome=Involvement(kept["decided_outcome"]),
            by=kept.get("decided_by") or "",
            reason=kept.get("decided_reason") or "",
            beside=tuple(Involvement(each) for each in beside.split() if each in set(Involvement)),
            at=datetime.fromisoformat(at) if at else None,
        )


def earlier_decisions(desk: Desk, workbook: Workbook) -> dict[str, tuple[Decision, ...]]:
    """For each impact, the decisions that no longer stand, the oldest first."""
    changes = [each for each in history_of(desk, workbook.assessment.id) if each.kind == Kind.IMPACT]
    return {
        impact.id: tuple(_replaced(each for each in changes if each.record_id == impact.id))
        for impact in workbook.impacts
    }


def _replaced(changes: Iterable[Change]) -> Iterator[Decision]:
    """Replay the history of an impact; fields changed in one moment belong to one decision."""
    told = list(changes)
    kept = _before(told)
    for _, together in groupby(told, key=attrgetter("at")):
        step = list(together)
        if _signed(kept) and any(change.field in MARKS and kept.get(change.field) for change in step):
            yield Decision.from_fields(kept)
        for change in step:
            kept |= _said(change)


def _before(changes: Sequence[Change]) -> dict[str, Any]:
    """What the impact held before its history begins, as an imported one may."""
    return {each.field: json.loads(each.old) for each in reversed(changes) if each.field in FIELDS}


def _signed(kept: Mapping[str, Any]) -> bool:
    """Whether a class was decided on by somebody or at some time; a class alone was only tried out."""
    return bool(kept.get("decided_outcome") and (kept.get("decided_by") or kept.get("decided_at")))


def _said(change: Change) -> dict[str, Any]:
    new = json.loads(change.new)
    whole = new if not change.field and isinstance(new, dict) else {change.field: new}
    return {field: value for field, value in whole.items() if field in FIELDS}
