"""What people decided on the class of involvement, beside what the rule says; earlier decisions stay in sight."""

from collections.abc import Iterator

from hrdd.language import say
from hrdd.report.blocks import Block, Facts, Note, Table
from hrdd.report.case import Case
from hrdd.report.wording import any_of, moment, said, title_of
from hrdd.vocabulary import Involvement
from hrdd.workbook import words
from hrdd.workbook.judging import Judgement


def decision(judged: Judgement) -> Iterator[Block]:
    """The decision in force and the rule's verdict, then and now; what is missing of it is named."""
    impact, name = judged.impact, say("Decision on {impact}", impact=title_of(judged.impact))
    rows = (
        (say("Decision"), words.involvement(impact.decided_outcome) if impact.decided_outcome else ""),
        (say("Decided by"), impact.decided_by),
        (say("Decided on"), moment(impact.decided_at)),
        (say("Reason for the decision"), impact.decided_reason),
        (say("What the rule said then"), _said_then(impact.decided_beside)),
    )
    if impact.decided_outcome:
        now = (say("What the rule says now"), any_of(judged.verdict.outcomes))
        yield from said(name, (*rows, now))
    elif any(text for _, text in rows):
        yield Facts(name, tuple(row for row in rows if row[1]))
    if judged.rule_moved:
        yield Note(
            say("The rule does not say the same as when this was decided; the decision is due for another look.")
        )


def _said_then(beside: str) -> str:
    return any_of(Involvement(each) for each in beside.split()) if set(beside.split()) <= set(Involvement) else beside


def earlier(case: Case, judged: Judgement) -> Iterator[Block]:
    """Decisions that no longer stand."""
    header = (say("Decision"), say("By"), say("On"), say("Reason"), say("The rule then"))
    rows = tuple(
        (words.involvement(each.outcome), each.by, moment(each.at), each.reason, any_of(each.beside))
        for each in case.earlier.get(judged.impact.id, ())
    )
    if rows:
        yield Table(say("Earlier decisions on {impact}", impact=judged.impact.id), header, rows, (16, 19, 17, 32, 16))
