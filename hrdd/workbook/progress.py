"""How far an assessment has come, and what is still to do, section by section."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hrdd.content.method import everything_asked
from hrdd.model.records import Action, Answer, Destination
from hrdd.model.workbook import Kind, Workbook, entries
from hrdd.rules import around, completeness
from hrdd.rules.around import AroundFacts, HearingFacts, LeverageFacts, LookFacts, WorksheetFacts
from hrdd.rules.completeness import (
    ActionFacts,
    AssessmentFacts,
    DestinationFacts,
    FactAnswer,
    ImpactFacts,
    OverrideFacts,
    Progress,
    QuestionFacts,
    RatingFacts,
)
from hrdd.rules.gaps import ToDo
from hrdd.rules.involvement import FACTS
from hrdd.rules.responses import Required
from hrdd.vocabulary import Response
from hrdd.workbook.desk import Desk
from hrdd.workbook.judging import Judgement, judge_all
from hrdd.workbook.weighing import entry_facts, facts_of_ending, heard, leaving

DIMENSIONS = ("scale", "scope", "irremediability")

SCREENS = {
    "end_use": ("end_use",),
    "customer": (around.SECTIONS["party"], "customer", "geography", completeness.DESTINATIONS),
    "impacts": ("impacts", around.SECTIONS["competing"]),
    "connection": ("connection",),
    "leverage": (around.SECTIONS["leverage"], around.ENDINGS),
    "plan": (completeness.PLAN,),
    "tracking": tuple(around.SECTIONS[kind] for kind in (Kind.INDICATOR, Kind.READING, Kind.REVIEW)),
    "engagement": (around.HEARD, around.SECTIONS["communication"]),
    "evidence": (around.SECTIONS["evidence"],),
    "self_check": ("self_check", "governance", "remedy", "communication", around.REVIEW),
    "decide": (around.SECTIONS["decision"],),
}
"""Which sections of the method each screen of the walk holds."""


class Standing(NamedTuple):
    """What one screen of the walk has done, out of how much, and its open to-dos."""

    screen: str
    done: int
    total: int
    needs_research: int
    to_dos: tuple[ToDo, ...]


def standings(desk: Desk, workbook: Workbook) -> dict[str, Standing]:
    """Where each screen of the walk stands."""
    facts = facts_of(desk, workbook)
    gaps = completeness.to_dos(facts, desk.today)
    progress = {each.section: each for each in completeness.progress(facts, desk.today)}
    return {screen: _standing(screen, sections, progress, gaps) for screen, sections in SCREENS.items()}


def facts_of(desk: Desk, workbook: Workbook) -> AssessmentFacts:
    """An assessment as completeness looks at it; sub-questions help to answer and are not counted."""
    return AssessmentFacts(
        questions=tuple(_questions(desk, workbook)),
        impacts=tuple(_impact(each, workbook) for each in judge_all(desk, workbook)),
        actions=tuple(_action(each) for each in workbook.actions),
        destinations=tuple(_destination(desk, each) for each in workbook.destinations),
        around=_around(workbook),
    )


def _standing(screen: str, sections: Iterable[str], progress: dict[str, Progress], gaps: Iterable[ToDo]) -> Standing:
    found = [progress[section] for section in sections if section in progress]
    return Standing(
        screen,
        sum(each.done for each in found),
        sum(each.total for each in found),
        sum(each.needs_research for each in found),
        tuple(gap for gap in gaps if gap.place.section in sections),
    )


def _questions(desk: Desk, workbook: Workbook) -> Iterator[QuestionFacts]:
    answers = {answer.id: answer for answer in workbook.answers}
    for name, section in desk.method.sections.items():
        deeper = {sub.id for question in section.questions for sub in question.sub}
        for question in everything_asked(section):
            answer = answers.get(question.id, Answer(id=question.id, assessment_id=workbook.assessment.id))
            if question.id not in deeper or answer.choice:
                yield QuestionFacts(question.id, question.number, name, answer.choice, answer.reason)


def _impact(judged: Judgement, workbook: Workbook) -> ImpactFacts:
    impact = judged.impact
    decided = OverrideFacts(impact.decided_by, impact.decided_reason) if judged.overridden else None
    return ImpactFacts(
        id=impact.id,
        rights=impact.rights,
        groups=impact.groups or impact.rights_holders or tuple(filter(None, [impact.people.strip()])),
        state=impact.state,
        harm_mode=impact.harm_mode,
        ratings=tuple(
            RatingFacts(name, getattr(impact, name), getattr(impact, f"{name}_reason")) for name in DIMENSIONS
        ),
        likelihood=impact.likelihood,
        connection=tuple(FactAnswer(fact, getattr(impact, fact), getattr(impact, f"{fact}_reason")) for fact in FACTS),
        outcomes=judged.outcomes,
        decisive=judged.verdict.decisive,
        uncovered=tuple(each.required.words for each in judged.uncovered) if judged.examined else (),
        override=decided,
        leverage=_leverage(judged, workbook),
    )


def _leverage(judged: Judgement, workbook: Workbook) -> LeverageFacts:
    impact = judged.impact
    grown = (each.raised_how for each in workbook.leverage if impact.id in each.impacts)
    return LeverageFacts(
        asked=judged.examined and any(_uses_leverage(each.required) for each in judged.responses),
        judged=impact.leverage_judged,
        reason=impact.leverage_judged_reason,
        raised=" ".join([impact.leverage_raised, *grown]),
        worksheets=leaving(impact, workbook.endings).worksheets,
    )


def _uses_leverage(asked: Required) -> bool:
    return asked.response is Response.USE_LEVERAGE and not asked.voluntary


def _around(workbook: Workbook) -> AroundFacts:
    told = workbook.assessment
    kinds = (Kind(kind) for kind in around.SECTIONS)
    return AroundFacts(
        entries=tuple(entry_facts(kind, each) for kind in kinds for each in entries(workbook, kind)),
        worksheets=tuple(WorksheetFacts(each.id, facts_of_ending(each)) for each in workbook.endings),
        hearing=HearingFacts(heard(workbook), told.nobody_heard),
        look=LookFacts(told.trigger, told.next_review),
    )


def _action(action: Action) -> ActionFacts:
    return ActionFacts(action.id, action.owner, action.due, action.status)


def _destination(desk: Desk, destination: Destination) -> DestinationFacts:
    values = desk.method.countries[destination.id].fifths.values()
    return DestinationFacts(destination.id, any(value is not None for value in values), destination.assessment)
