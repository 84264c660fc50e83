"""What the rules say of leverage, leaving, competing rights and those heard: for screens and reports alike."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from hrdd.content.method import Method
from hrdd.language import say
from hrdd.model.fields import LINE_LENGTH
from hrdd.model.records import Impact
from hrdd.model.registers import Competing, Ending, Engagement
from hrdd.model.workbook import Kind, Workbook
from hrdd.rules import competing, ending, engagement
from hrdd.rules.competing import CompetingFacts, Verdict
from hrdd.rules.ending import EndingFacts
from hrdd.rules.engagement import HeardFacts, Hearing
from hrdd.rules.registers import EntryFacts
from hrdd.store import records
from hrdd.workbook import entries
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk


class Leaving(NamedTuple):
    """Whether leaving has to be considered for an impact, and the worksheets that name it already."""

    comes_up: bool
    worksheets: tuple[str, ...]

    @property
    def to_open(self) -> bool:
        """Whether a worksheet is called for and there is none."""
        return self.comes_up and not self.worksheets


def leaving(impact: Impact, worksheets: Iterable[Ending]) -> Leaving:
    """What the leverage on an impact, as it was judged, asks for."""
    named = tuple(each.id for each in worksheets if impact.id in each.impacts)
    return Leaving(ending.comes_up(impact.leverage_judged), named)


def worksheets_of(desk: Desk, assessment_id: str) -> tuple[Ending, ...]:
    """The worksheets of an assessment as they stand now."""
    with desk.store.reading() as tx:
        return records.read_all(tx, Kind.ENDING, assessment_id)  # type: ignore[return-value]


def open_worksheet(desk: Desk, assessment_id: str, impact_id: str, by: str) -> str | None:
    """Open a worksheet for an impact and the parties its leverage works on, or all parties; returns its id.

    Where there is one by now, that is the one; None where leaving has not to be considered (any more).
    """
    workbook = open_workbook(desk, assessment_id)
    impact = workbook.impact(impact_id)
    if impact is None:
        return None
    found = leaving(impact, workbook.endings)
    if not found.to_open:
        return next(iter(found.worksheets), None)
    named = [party for each in workbook.leverage if impact_id in each.impacts for party in each.parties]
    parties = tuple(dict.fromkeys(named)) or tuple(each.id for each in workbook.parties)
    title = say("Leaving or staying: {impact}", impact=impact.title or impact_id)[:LINE_LENGTH]
    said = {"title": title, "parties": parties, "impacts": (impact_id,)}
    return entries.add(desk, assessment_id, Kind.ENDING, by, **said).id


def too_early(worksheet: Ending, impacts: Iterable[Impact]) -> bool:
    """Whether leverage is judged to be lacking on none of the impacts that raise the question."""
    return not any(ending.comes_up(each.leverage_judged) for each in impacts if each.id in worksheet.impacts)


def facts_of_ending(worksheet: Ending) -> EndingFacts:
    """A worksheet as the rule takes it; a stored name holds the role as well."""
    texts = {
        field: getattr(worksheet, field) for field in EndingFacts._fields if field not in ("name", "role", "reason")
    }
    who, why = worksheet.decided_by, worksheet.decided_reason
    return EndingFacts(**texts, name=who, role=who, reason=why)


def weighed(method: Method, conflict: Competing) -> Verdict:
    """What the five questions say of a conflict of rights."""
    known = (method.rights.get(each) for each in conflict.strained)
    strained = {right.name: right.status for right in known if right}
    return competing.weigh(
        CompetingFacts(**{test: getattr(conflict, test) for test in competing.TESTS}, strained=strained)
    )


def heard(workbook: Workbook) -> tuple[HeardFacts, ...]:
    """Every occasion on which somebody was heard, as the rule takes it."""
    return tuple(_heard(each) for each in workbook.engagements)


def hearings(workbook: Workbook) -> Mapping[str, Hearing]:
    """Whose voice was heard about each impact."""
    occasions = heard(workbook)
    return {each.id: engagement.hearing(occasions, each.id) for each in workbook.impacts}


def hearing(workbook: Workbook) -> Hearing:
    """Whose voice was heard at all."""
    return engagement.hearing(heard(workbook))


def entry_facts(kind: Kind, entry: Any) -> EntryFacts:
    """An entry as completeness looks at it: each field as a text."""
    return EntryFacts(kind, entry.id, {field: _text(getattr(entry, field)) for field in type(entry).model_fields})


def _heard(each: Engagement) -> HeardFacts:
    return HeardFacts(each.id, each.voice, each.impacts, each.barriers, each.heard, each.stand_in_reason)


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case tuple():
            return " ".join(value)
        case date():
            return value.isoformat()
        case StrEnum():
            return value.value
        case _:
            return str(value)
