"""Whose voice reached the assessment, impact by impact; where nobody's did, why."""

from collections.abc import Iterator

from hrdd.language import say
from hrdd.model.workbook import Kind
from hrdd.report.blocks import Block, Callout, Heading, Note, Table
from hrdd.report.case import Case
from hrdd.report.registers import register
from hrdd.report.wording import cited, title_of
from hrdd.rules.engagement import SOURCES, Hearing
from hrdd.workbook import verdicts, weighing


def engagement(case: Case) -> Iterator[Block]:
    """Who was heard and what it changed; then what is told to whom."""
    yield Heading(say("8 Those heard, and those told"))
    yield Callout(verdicts.hearing(weighing.hearing(case.workbook)), _nobody(case))
    yield from _by_impact(case)
    yield Note(say("Sources: {sources}", sources=cited(case.method, SOURCES)))
    yield from register(case, Kind.ENGAGEMENT)
    yield from register(case, Kind.COMMUNICATION)


def _nobody(case: Case) -> str:
    told = case.assessment.nobody_heard
    if told:
        return say("Why nobody has been heard, where that is so: {reason}", reason=told)
    if weighing.hearing(case.workbook) is Hearing.NOBODY:
        return say("No reason has been given.")
    return say("Somebody counts as heard once it is written for whom they speak and what they said.")


def _by_impact(case: Case) -> Iterator[Block]:
    found = weighing.hearings(case.workbook)
    rows = tuple((title_of(each), verdicts.hearing(found[each.id])) for each in case.workbook.impacts)
    if rows:
        yield Table(say("Who was heard about which impact"), (say("Impact"), say("Who was heard")), rows, (60, 40))
