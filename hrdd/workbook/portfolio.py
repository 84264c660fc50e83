"""All assessments at a glance: the most severe impact of each, what is overdue, when it is looked at again."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from weakref import WeakKeyDictionary

from hrdd.model.assessment import Assessment
from hrdd.model.records import Impact
from hrdd.model.workbook import Kind
from hrdd.store import assessments, records
from hrdd.store.engine import Store
from hrdd.vocabulary import ActionStatus
from hrdd.workbook.desk import Desk
from hrdd.workbook.judging import Judgement, judge

AT_WORK = (ActionStatus.OPEN, ActionStatus.UNDER_WAY)


class State(NamedTuple):
    """Which state of an assessment something was said of."""

    revision: int
    changed_at: datetime | None


Worst = tuple[State, Judgement | None]

_WORST: WeakKeyDictionary[Store, dict[str, Worst]] = WeakKeyDictionary()
"""The most severe impact of each assessment, worked out anew only where the assessment has changed since."""


class Line(NamedTuple):
    """One assessment: its most severe impact, and how many actions are overdue."""

    assessment: Assessment
    worst: Judgement | None
    overdue: int


class Found(NamedTuple):
    """The last changed assessments that were looked for, and whether there are more of them."""

    listed: tuple[Assessment, ...]
    more: bool


def find(desk: Desk, wanted: str, most: int) -> Found:
    """The assessments at work whose title, product or company has some words in it; all where there are no words."""
    return _find(desk, wanted.strip(), most, archived=False)


def put_away(desk: Desk, most: int) -> Found:
    """The assessments in the archive."""
    return _find(desk, "", most, archived=True)


def count(desk: Desk, *, archived: bool = False) -> int:
    """How many assessments are at work, or in the archive."""
    with desk.store.reading() as tx:
        return assessments.count(tx, archived=archived)


def _find(desk: Desk, wanted: str, most: int, *, archived: bool) -> Found:
    with desk.store.reading() as tx:
        found = assessments.find(tx, wanted, most + 1, archived=archived)
    return Found(found[:most], len(found) > most)


def lines(desk: Desk, listed: Sequence[Assessment]) -> tuple[Line, ...]:
    """Some assessments at a glance, in the order given; two queries at most, however many they are."""
    known = _WORST.setdefault(desk.store, {})
    changed = [each for each in listed if each.id not in known or known[each.id][0] != _state(each)]
    with desk.store.reading() as tx:
        overdue = records.count_due(tx, Kind.ACTION, [each.id for each in listed], AT_WORK, desk.today)
        impacts = records.read_of_many(tx, Kind.IMPACT, [each.id for each in changed]) if changed else ()
    for each in changed:
        own = [impact for impact in impacts if impact.assessment_id == each.id and isinstance(impact, Impact)]
        known[each.id] = _state(each), _worst(desk, own)
    return tuple(Line(each, known[each.id][1], overdue.get(each.id, 0)) for each in listed)


def _state(assessment: Assessment) -> State:
    return State(assessment.revision, assessment.changed_at)


def _worst(desk: Desk, impacts: Sequence[Impact]) -> Judgement | None:
    judged = (judge(desk.rules, impact) for impact in impacts)
    return min(judged, key=lambda each: (each.priority.key, each.impact.position), default=None)
