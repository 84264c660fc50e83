"""The first page: what this document is, where its facts come from, and how it stands."""

from collections.abc import Iterator

from hrdd.language import say
from hrdd.report.blocks import Block, Callout, Facts
from hrdd.report.case import Case
from hrdd.report.wording import day, moment
from hrdd.vocabulary import Origin
from hrdd.workbook import words


def cover(case: Case) -> Iterator[Block]:
    """Where the facts come from, first of all if they are not the company's own; then the document's own dates."""
    yield from origin(case)
    yield Facts(say("About this document"), tuple(_about(case)))


def origin(case: Case) -> Iterator[Block]:
    """Whether the facts are invented or retold; nothing where they are the company's own."""
    told = case.assessment
    warnings = {
        Origin.FICTIONAL: say("Company, product and people are invented. Nothing here is about anyone real."),
        Origin.PUBLISHED_CASE: say("Retold from public sources, without any company's records or part in it."),
    }
    if told.origin in warnings:
        where = say("What it rests on stands under “What is assessed”.") if told.origin_note else ""
        yield Callout(words.origin(told.origin), " ".join(filter(None, [warnings[told.origin], where])))


def _about(case: Case) -> Iterator[tuple[str, str]]:
    told = case.assessment
    yield say("Product or service"), told.product or say("Not said yet")
    yield say("Company"), told.company or say("Not said yet")
    yield say("Status"), words.assessment_status(told.status)
    yield say("Next review"), day(told.next_review) or say("No date set")
    yield say("Begun"), moment(told.created_at) or say("Not known")
    yield say("Last changed"), moment(told.changed_at) or say("Not known")
    if told.archived_at:
        yield say("In the archive since"), moment(told.archived_at)
    yield say("Revision"), say("{revision} of assessment {id}", revision=told.revision, id=told.id)
    yield say("Method"), say("Version {version}", version=case.method.version)
    yield say("Report of"), moment(case.desk.now())
