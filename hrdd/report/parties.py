"""Customer and geography: who stands between the company and the people affected, and where the product is used."""

from collections.abc import Iterator

from hrdd.language import say
from hrdd.model.country_values import Placed
from hrdd.model.records import Destination
from hrdd.model.workbook import Kind
from hrdd.report.blocks import Block, Heading, Note, Paragraph, Table
from hrdd.report.case import Case
from hrdd.report.questions import asked
from hrdd.report.registers import register
from hrdd.report.wording import said
from hrdd.vocabulary import Dimension, ValueOrigin
from hrdd.workbook import value_words, words
from hrdd.workbook.countries import Standing, standing
from hrdd.workbook.country_values import country_values_of


def customer_and_geography(case: Case) -> Iterator[Block]:
    """The parties, the countries with their standing, and what was asked about both."""
    yield Heading(say("2 Customer and geography"))
    yield from register(case, Kind.PARTY)
    yield from asked(case, "customer")
    yield from _destinations(case)
    yield from asked(case, "geography")


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
    yield from _values(case, destination)


def _values(case: Case, destination: Destination) -> Iterator[Block]:
    placed = country_values_of(case.desk, destination.id)
    if not placed:
        return
    header = (say("Indicator"), say("Value"), say("How to read it"), say("Edition, source, licence"))
    rows = tuple(_row(each) for each in placed)
    yield Table(
        say("Further values for {country}", country=case.countries[destination.id]), header, rows, (22, 20, 26, 32)
    )
    yield Note(say("These values raise questions; they clear nothing and never change the fifths."))
    if any(each.value_set.origin is ValueOrigin.WORLD_BANK for each in placed):
        yield Note(case.method.world_bank.caution)


def _row(placed: Placed) -> tuple[str, ...]:
    found = placed.value_set
    return (
        found.indicator,
        value_words.value(placed.value),
        value_words.place(placed),
        value_words.where_from(found),
    )
