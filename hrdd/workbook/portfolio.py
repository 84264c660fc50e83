"""All assessments at a glance: the most severe impact of each, what is overdue, when it is looked at again."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from hrdd.model.assessment import Assessment
from hrdd.model.records import Action, Impact
from hrdd.model.workbook import Kind
from hrdd.store import records
from hrdd.vocabulary import ActionStatus
from hrdd.workbook.desk import Desk
from hrdd.workbook.judging import Judgement, judge

AT_WORK = (ActionStatus.OPEN, ActionStatus.UNDER_WAY)


class Line(NamedTuple):
    """One assessment: its most severe impact, and how many actions are overdue."""

    assessment: Assessment
    worst: Judgement | None
    overdue: int


def lines(desk: Desk, listed: Sequence[Assessment]) -> tuple[Line, ...]:
    """Some assessments at a glance, in the order given; two queries however many they are."""
    ids = [each.id for each in listed]
    with desk.store.reading() as tx:
        impacts = records.read_of_many(tx, Kind.IMPACT, ids)
        actions = records.read_of_many(tx, Kind.ACTION, ids)
    return tuple(
        Line(
            each,
            _worst(
                desk, [impact for impact in impacts if impact.assessment_id == each.id and isinstance(impact, Impact)]
            ),
            sum(_overdue(action, desk.today) for action in actions if action.assessment_id == each.id),
        )
        for each in listed
    )


def _worst(desk: Desk, impacts: Sequence[Impact]) -> Judgement | None:
    judged = (judge(desk.rules, impact) for impact in impacts)
    return min(judged, key=lambda each: (each.priority.key, each.impact.position), default=None)


def _overdue(action: object, today: date) -> bool:
    return isinstance(action, Action) and action.status in AT_WORK and action.due is not None and action.due < today
