"""An assessment, composed once into the blocks of a report; every format draws the same ones."""

from collections.abc import Iterator
from datetime import datetime

from hrdd.language import say
from hrdd.model.workbook import Kind, Workbook
from hrdd.report.annex import annex
from hrdd.report.audience import Audience, subtitle
from hrdd.report.benefits import benefits
from hrdd.report.blocks import Block, Contents, Heading, PageBreak, Report
from hrdd.report.case import Case, case_of
from hrdd.report.competing import weighed
from hrdd.report.confidential import with_code_names
from hrdd.report.connection import connection
from hrdd.report.cover import cover
from hrdd.report.decision import decision
from hrdd.report.engagement import engagement
from hrdd.report.evidence import evidence
from hrdd.report.impacts import impacts
from hrdd.report.leaving import closing
from hrdd.report.management import headline, management
from hrdd.report.method import worked_out
from hrdd.report.open_points import open_points
from hrdd.report.parties import customer_and_geography
from hrdd.report.plan import plan
from hrdd.report.questions import asked
from hrdd.report.registers import register
from hrdd.report.self_check import self_check
from hrdd.report.subject import subject
from hrdd.report.summary import summary
from hrdd.report.tracking import tracking
from hrdd.report.workshops import workshops
from hrdd.workbook import words
from hrdd.workbook.desk import Desk


def compose(desk: Desk, workbook: Workbook, when: datetime, audience: Audience = Audience.INTERNAL) -> Report:
    """The report of an assessment as it stands at a moment: all that was said in it, or what an audience needs."""
    told, case = workbook.assessment, case_of(desk, workbook, when)
    title = told.title or say("Assessment without a title")
    report = Report(
        title=headline(title) if audience is Audience.MANAGEMENT else title,
        subtitle=subtitle(audience),
        company=told.company,
        product=told.product,
        origin=words.origin(told.origin),
        revision=told.revision,
        method_version=desk.method.version,
        when=when,
        blocks=tuple(management(case) if audience is Audience.MANAGEMENT else _chapters(case)),
    )
    return with_code_names(report, workbook.parties)


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
    yield from register(case, Kind.COMPETING, weighed)
    yield PageBreak()
    yield from connection(case)
    yield from register(case, Kind.LEVERAGE)
    yield from register(case, Kind.ENDING, closing)
    yield from benefits(case)
    yield from plan(case)
    yield from tracking(case)
    yield from engagement(case)
    yield from workshops(case)
    yield from evidence(case)
    yield from decision(case)
    yield from self_check(case)
    yield from open_points(case)
    yield from worked_out(case)
    yield from annex(case)


def _end_use(case: Case) -> Iterator[Block]:
    yield Heading(say("1 End use"))
    yield from asked(case, "end_use")
