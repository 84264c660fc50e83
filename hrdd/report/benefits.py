"""Benefits, told in a chapter of their own: good done to some is never set against harm done to others."""

from collections.abc import Iterator

from hrdd.language import say
from hrdd.model.records import Benefit
from hrdd.report.blocks import Block, Heading, Paragraph
from hrdd.report.case import Case
from hrdd.report.wording import named, said, title_of


def benefits(case: Case) -> Iterator[Block]:
    """Who gains what, and how that is known."""
    yield Heading(say("5 Benefits"))
    if not case.workbook.benefits:
        yield Paragraph(say("No benefit has been entered yet."))
        return
    yield Paragraph(say("What the product does for people. No benefit makes a harm lighter, and no sum is drawn."))
    for benefit in case.workbook.benefits:
        yield from _benefit(case, benefit)


def _benefit(case: Case, benefit: Benefit) -> Iterator[Block]:
    rows = (
        (say("Who gains what, and how that is known"), benefit.description),
        (say("Rights it supports"), named(benefit.rights, case.method.rights)),
        (say("Groups that gain"), named(benefit.groups, case.method.groups)),
    )
    yield Heading(title_of(benefit), 2)
    yield from said(title_of(benefit), rows)
