"""An assessment, composed once into the blocks of a report; every format draws the same ones."""

from collections.abc import Iterator
from datetime import datetime

from hrdd.language import say
from hrdd.model.workbook import Workbook
from hrdd.report.annex import annex
from hrdd.report.benefits import benefits
from hrdd.report.blocks import Block, Contents, Heading, PageBreak, Report
from hrdd.report.case import Case, case_of
from hrdd.report.connection import connection
from hrdd.report.cover import cover
from hrdd.report.impacts import impacts
from hrdd.report.method import worked_out
from hrdd.report.open_points import open_points
from hrdd.report.parties import customer_and_geography
from hrdd.report.plan import plan
from hrdd.report.questions import asked
from hrdd.report.subject import subject
from hrdd.report.summary import summary
from hrdd.workbook import words
from hrdd.workbook.desk import Desk


def compose(desk: Desk, workbook: Workbook, when: datetime) -> Report:
    """The report of an assessment as it stands at a moment, with everything that was said in it."""
    told = workbook.assessment
    return Report(
        title=told.title or say("Assessment without a title"),
        subtitle=say("Human rights due diligence of a product in use"),
        company=told.company,
        product=told.product,
        origin=words.origin(told.origin),
        revision=told.revision,
        method_version=desk.method.version,
        when=when,
        blocks=tuple(_chapters(case_of(desk, workbook, when))),
    )


def _chapters(case: Case) -> Iterator[Block]:
    yield from cover(case)
    yield Contents(say("Contents"))
    yield PageBreak()
    yield from summary(case)
    yield PageBreak()
    yield from subject(case)
    yield from _end_use(case)
    yield from customer_and_geography(case)
    yield PageBreak()
    yield from impacts(case)
    yield PageBreak()
    yield from connection(case)
    yield from benefits(case)
    yield from plan(case)
    yield from open_points(case)
    yield from worked_out(case)
    yield from annex(case)


def _end_use(case: Case) -> Iterator[Block]:
    yield Heading(say("1 End use"))
    yield from asked(case, "end_use")
