"""Customer and geography: who stands between the company and the people affected, and where the product is used."""

from collections.abc import Iterator

from hrdd.language import say
from hrdd.model.records import Destination, Party
from hrdd.report.blocks import Block, Heading, Note, Paragraph, Table
from hrdd.report.case import Case
from hrdd.report.questions import asked
from hrdd.report.wording import said, title_of
from hrdd.vocabulary import Dimension
from hrdd.workbook import words
from hrdd.workbook.countries import Standing, standing


def customer_and_geography(case: Case) -> Iterator[Block]:
    """The parties, the countries with their standing, and what was asked about both."""
    yield Heading(say("2 Customer and geography"))
    yield from _parties(case)
    yield from asked(case, "customer")
    yield from _destinations(case)
    yield from asked(case, "geography")


def _parties(case: Case) -> Iterator[Block]:
    yield Heading(say("Parties"), 2)
    if not case.workbook.parties:
        yield Paragraph(say("No customer, end user or intermediary has been entered yet."))
    for party in case.workbook.parties:
        yield from _party(case, party)


def _party(case: Case, party: Party) -> Iterator[Block]:
    name = title_of(party)
    rows = (
        (say("Role in the chain"), words.role(party.role) if party.role else ""),
        (say("Country it acts in"), case.countries[party.country] if party.country else ""),
        (say("What is known of its conduct"), party.record),
        (say("Interests, capacity and commitments"), party.note),
    )
    yield Heading(name, 3)
    yield from said(name, rows)


def _destinations(case: Case) -> Iterator[Block]:
    yield Heading(say("Countries of use"), 2)
    if not case.workbook.destinations:
        yield Paragraph(say("No country of use has been entered yet."))
        return
    yield _fifths(case)
    yield from _cautions(case)
    for destination in case.workbook.destinations:
        yield from _destination(case, destination)


def _standing(case: Case, destination: Destination) -> Standing:
    rights = [right for impact in case.workbook.impacts for right in impact.rights]
    return standing(case.method, case.method.countries[destination.id], rights)


def _fifths(case: Case) -> Table:
    rows = tuple(_fifths_of(case, each) for each in case.workbook.destinations)
    header = (say("Country"), *(words.dimension(each) for each in Dimension), say("Look closer"))
    return Table(say("Where the countries of use stand among all countries"), header, rows, (15, 20, 18, 14, 16, 17))


def _fifths_of(case: Case, destination: Destination) -> tuple[str, ...]:
    found = _standing(case, destination)
    places = (words.fifth(found.fifths[each]).capitalize() for each in Dimension)
    return (case.countries[destination.id], *places, _closer(found))


def _closer(found: Standing) -> str:
    if found.worst is None:
        return say("Yes: no value is known")
    if found.closer_look:
        return say("Yes: {dimension}", dimension=words.dimension(found.worst).lower())
    return say("No reason in these values; they clear nothing")


def _cautions(case: Case) -> Iterator[Block]:
    rights = [right for impact in case.workbook.impacts for right in impact.rights]
    relevant = standing(case.method, next(iter(case.method.countries.values())), rights).relevant
    yield Note(case.method.edition["attribution"])
    yield Note(
        say(
            "Counted for the rights at stake: {dimensions}; the worst of them tells, never a mean. A place speaks of "
            "a country, not of the customer in it. A low one is a reason to look closer, a high one clears nothing, "
            "and a missing value is no good sign.",
            dimensions=", ".join(words.dimension(each).lower() for each in relevant),
        )
    )


def _destination(case: Case, destination: Destination) -> Iterator[Block]:
    name = say("{country} ({code})", country=case.countries[destination.id], code=destination.id)
    rows = (
        (say("What the product does there"), destination.use_there),
        (say("Written assessment"), destination.assessment),
    )
    yield Heading(name, 3)
    yield from said(name, rows)
