"""The self-check: what the team says of its own work, part by part."""

from collections.abc import Iterator

from hrdd.language import say
from hrdd.report.blocks import Block, Heading
from hrdd.report.case import Case
from hrdd.report.questions import asked
from hrdd.report.wording import day, in_topic, said

SECTIONS = ("self_check", "governance", "remedy", "communication")


def self_check(case: Case) -> Iterator[Block]:
    """When the assessment is looked at again, and the answers about the work itself."""
    yield Heading(say("11 Self-check"))
    told = case.assessment
    rows = (
        (say("What set it off"), in_topic(case.method, "triggers", [told.trigger])),
        (say("Next review"), day(told.next_review)),
    )
    yield from said(say("When to look again"), rows)
    for section in SECTIONS:
        yield from asked(case, section)
