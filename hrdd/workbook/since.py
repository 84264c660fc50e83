"""What is no longer as it was when a decision was signed, told from the history, field by field."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any, NamedTuple

from hrdd.errors import UnacceptableValue
from hrdd.language import say
from hrdd.model.registers import Decision
from hrdd.model.workbook import Change, Kind, Workbook
from hrdd.workbook import any_word, countries
from hrdd.workbook.desk import Desk
from hrdd.workbook.dossier import Dossier, open_dossier
from hrdd.workbook.retelling import in_words
from hrdd.workbook.saving import ASSESSMENT, Place, as_kept, label, shape_of
from hrdd.workbook.sealed import SIGNATURE
from hrdd.workbook.signing import fingerprint
from hrdd.workbook.told import title_of

BOUNDS = ("", "removed_at")
"""Where the history tells that an entry came or went."""


class Difference(NamedTuple):
    """One thing that is no longer as it was signed: where, what, before, now, who changed it last, and when."""

    where: str
    what: str
    before: str
    now: str
    by: str
    at: datetime


class Since(NamedTuple):
    """Whether an assessment still says what was signed, and what has changed; a gap in the history is told too."""

    intact: bool
    differences: tuple[Difference, ...]


def since_signed(desk: Desk, workbook: Workbook, decision: Decision) -> Since:
    """What has changed since a decision was signed; looked up only where the signature no longer fits."""
    if fingerprint(workbook, decision.id) == decision.signed_hash:
        return Since(intact=True, differences=())
    dossier = open_dossier(desk, workbook.assessment.id)
    found = _differences(desk, workbook, dossier, _after(dossier.history, decision))
    return Since(intact=False, differences=tuple(sorted(found, key=lambda each: each.at)))


def _after(history: Sequence[Change], decision: Decision) -> Sequence[Change]:
    """The changes after the signature; all of them where the history does not know it, as in a worked example."""
    signed = [
        at
        for at, change in enumerate(history, start=1)
        if change.kind == Kind.DECISION and change.record_id == decision.id and change.field in SIGNATURE
    ]
    return history[max(signed, default=0) :]


def _differences(desk: Desk, workbook: Workbook, dossier: Dossier, changes: Iterable[Change]) -> Iterator[Difference]:
    told = [each for each in changes if each.kind != Kind.DECISION]
    for (kind, record_id), of_one in groupby(sorted(told, key=_entry), key=_entry):
        steps = list(of_one)
        where = _where(desk, dossier, kind, record_id)
        came = [each for each in steps if kind != ASSESSMENT and each.field in BOUNDS]
        was, remains = _was_there(came), _is_there(came)
        if was and remains:
            yield from _fields(desk, workbook, where, steps)
        elif was or remains:
            what = say("Added or put back") if remains else say("Taken out")
            yield Difference(where, what, "", "", came[-1].by, came[-1].at)


def _entry(change: Change) -> tuple[str, str]:
    return change.kind, change.record_id


def _was_there(came: Sequence[Change]) -> bool:
    """Whether an entry was there before it came or went: it was not if it came first."""
    return not came or (came[0].field == "removed_at" and came[0].old == "null")


def _is_there(came: Sequence[Change]) -> bool:
    return not came or came[-1].field == "" or came[-1].new == "null"


def _fields(desk: Desk, workbook: Workbook, where: str, steps: Iterable[Change]) -> Iterator[Difference]:
    """The fields that hold something else than at first, each once; what was changed back is as it was."""
    for field, of_field in groupby(sorted(steps, key=_field), key=_field):
        told = list(of_field)
        first, last = told[0], told[-1]
        place = Place(last.assessment_id, last.kind, last.record_id, field)
        if field in shape_of(last.kind).model_fields and field not in BOUNDS and first.old != last.new:
            before, now = (_in_words(desk, workbook, place, text) for text in (first.old, last.new))
            yield Difference(where, label(place), before, now, last.by, last.at)


def _field(change: Change) -> str:
    return change.field


def _in_words(desk: Desk, workbook: Workbook, place: Place, text: str) -> str:
    value: Any = json.loads(text)
    try:
        return in_words(desk.method, workbook, place, as_kept(place, value))
    except UnacceptableValue:
        return str(value)


def _where(desk: Desk, dossier: Dossier, kind: str, record_id: str) -> str:
    """The entry by its number and title, the question by its number, the country by its name."""
    if kind == ASSESSMENT:
        return say("The assessment")
    if kind == Kind.ANSWER:
        return say("Question {number}", number=desk.method.questions[record_id].number)
    if kind == Kind.DESTINATION:
        return countries.names(desk.method)[record_id]
    entry = next((each for each in dossier.entries[Kind(kind)] if each.id == record_id), None)
    return " ".join(filter(None, [any_word.entry_kind(Kind(kind)), record_id, title_of(entry)]))
