"""What is assessed, why now, by whom."""

from collections.abc import Iterator

from hrdd.language import say
from hrdd.report.blocks import Block, Heading
from hrdd.report.case import Case
from hrdd.report.wording import in_topic, said
from hrdd.workbook import words


def subject(case: Case) -> Iterator[Block]:
    """The product, its use, the scope, what set the assessment off, and the team."""
    told = case.assessment
    rows = (
        (say("Title"), told.title),
        (say("Product or service"), told.product),
        (say("Company or business unit"), told.company),
        (say("Use that is assessed"), told.use),
        (say("Scope, and what is left out"), told.scope),
        (say("What set it off"), in_topic(case.method, "triggers", [told.trigger])),
        (say("Why now"), told.trigger_note),
        (say("Who carries it out"), told.team),
        (say("Where the facts come from"), words.origin(told.origin)),
        (say("Sources, or what is invented"), told.origin_note),
    )
    yield Heading(say("What is assessed"))
    yield from said(say("What is assessed"), rows)
