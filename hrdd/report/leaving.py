"""How each worksheet on leaving or staying ended: what is missing, what was decided by whom, what no longer stands."""

from collections.abc import Iterator
from typing import Any

from hrdd.language import say
from hrdd.model.workbook import SHAPES, Kind
from hrdd.report.blocks import Block, Bullets, Note, Table
from hrdd.report.case import Case
from hrdd.report.wording import cited, moment, said, title_of
from hrdd.rules.ending import SOURCES
from hrdd.vocabulary import EndingDecision
from hrdd.workbook import leaving, words
from hrdd.workbook.told import in_words

FIELDS = ("decision", "decided_by", "decided_reason", "decided_at")


def closing(case: Case, worksheet: Any) -> Iterator[Block]:
    """The decision, or what either way still needs; then decisions that were opened again."""
    if worksheet.decision:
        yield from _decided(case, worksheet)
    else:
        yield from _open(worksheet)
    yield from _earlier(case, worksheet)
    yield Note(say("Sources: {sources}", sources=cited(case.method, SOURCES)))


def _decided(case: Case, worksheet: Any) -> Iterator[Block]:
    shape = SHAPES[Kind.ENDING].model_fields
    rows = tuple(
        (
            str(shape[field].description),
            in_words(case.method, case.workbook, Kind.ENDING, field, getattr(worksheet, field)),
        )
        for field in FIELDS
    )
    yield from said(say("Decision on {worksheet}", worksheet=title_of(worksheet)), rows)
    lost = leaving.lacking(worksheet, worksheet.decision)
    if lost:
        yield Bullets(lost, say("It is decided, but the worksheet no longer says:"))


def _open(worksheet: Any) -> Iterator[Block]:
    yield Note(say("Not decided yet."))
    if worksheet.decided_by:
        told = say("Opened again by {who}: {why}", who=worksheet.decided_by, why=worksheet.decided_reason)
        yield Note(told)
    for decision in EndingDecision:
        missing = leaving.lacking(worksheet, decision)
        if missing:
            yield Bullets(missing, say("Before it can be closed as “{way}”:", way=words.ending(decision).lower()))


def _earlier(case: Case, worksheet: Any) -> Iterator[Block]:
    past = leaving.earlier(case.desk, case.assessment.id, worksheet.id)
    header = (say("Decision"), say("By"), say("On"), say("Reason"), say("Opened again by"), say("Why"))
    rows = tuple(
        (words.ending(each.decision), each.by, moment(each.at), each.reason, each.opened_again, each.why_again)
        for each in past
    )
    if rows:
        caption = say("Earlier decisions on {worksheet}", worksheet=worksheet.id)
        yield Table(caption, header, rows, (10, 17, 16, 22, 15, 20))
