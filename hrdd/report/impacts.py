"""The register of impacts in order of priority, and each impact with how severe it is and why."""

from collections.abc import Iterator

from hrdd.language import say
from hrdd.model.records import Impact
from hrdd.report.blocks import Banded, Block, Heading, Note, Paragraph, Table
from hrdd.report.case import Case
from hrdd.report.grid import grid
from hrdd.report.provenance import sources
from hrdd.report.questions import asked
from hrdd.report.wording import cited, in_topic, involvement_of, level, named, said, title_of
from hrdd.rules.severity import SeverityVerdict
from hrdd.vocabulary import Truth
from hrdd.workbook import words
from hrdd.workbook.judging import Judgement, happened
from hrdd.workbook.workshop_behind import as_choice

RESIDUAL = {
    "scope": "residual_scope",
    "irremediability": "residual_irremediability",
    "likelihood": "residual_likelihood",
}
"""What may be rated again after what is done; how grave the harm is does not change."""


def impacts(case: Case) -> Iterator[Block]:
    """Register, grid, then impact by impact; last the guiding questions."""
    yield Heading(say("3 Impacts"))
    if case.judged:
        yield _register(case)
        yield grid(case)
        yield Note(say("Likelihood orders what is equally severe; it never makes an impact less severe."))
    else:
        yield Paragraph(say("No impact has been entered yet."))
    for judged in case.judged:
        yield from _impact(case, judged)
    yield from asked(case, "impacts")


def _register(case: Case) -> Table:
    header = (say("Impact"), say("Severity"), say("State"), say("Likelihood"), say("Priority"), say("Our involvement"))
    rows = tuple(
        (
            title_of(each.impact),
            Banded(words.severity(each.severity), each.severity.band),
            words.state(each.impact.state),
            _likelihood(case, each.impact),
            words.priority(each.priority.level),
            involvement_of(each),
        )
        for each in case.judged
    )
    return Table(
        say("Register of impacts, in the order in which they are taken up"), header, rows, (29, 12, 15, 15, 12, 17)
    )


def _likelihood(case: Case, impact: Impact) -> str:
    if impact.likelihood is None:
        return say("Not asked") if happened(impact) else say("Not rated yet")
    return case.method.scales["likelihood"].levels[impact.likelihood - 1].name


def _impact(case: Case, judged: Judgement) -> Iterator[Block]:
    name = title_of(judged.impact)
    yield Heading(name, 2)
    yield from said(name, _harm(case, judged.impact))
    yield _ratings(case, judged.impact)
    yield from said(say("How severe it is: {impact}", impact=name), _judged(judged))
    rules = (*judged.severity.sources, *judged.priority.sources)
    yield Note(say("Sources: {sources}", sources=cited(case.method, rules)))


def _harm(case: Case, impact: Impact) -> tuple[tuple[str, str], ...]:
    method = case.method
    return (
        (say("What happens"), impact.description),
        (say("Rights at stake"), named(impact.rights, method.rights)),
        (say("Groups at heightened risk"), named(impact.groups, method.groups)),
        (say("How people relate to the product"), in_topic(method, "rights_holders", impact.rights_holders)),
        (say("The people affected"), impact.people),
        (say("Has it happened"), words.state(impact.state) if impact.state else ""),
        (say("What shows it"), impact.state_reason),
        (say("How the harm comes about"), in_topic(method, "harm_modes", [impact.harm_mode])),
        (say("Stages where our conduct counts"), in_topic(method, "lifecycle", impact.stages)),
        (say("Other rights strained by what is done"), named(impact.competing_rights, method.rights)),
        (say("How the rights were weighed"), impact.competing_note),
    )


def _ratings(case: Case, impact: Impact) -> Table:
    rows = tuple(_rating(case, impact, name) for name in ("scale", "scope", "irremediability", "likelihood"))
    header = (say("Dimension"), say("Rating"), say("Why"), say("After what is done"))
    return Table(say("Ratings of {impact}", impact=impact.id), header, rows, (18, 22, 40, 20))


def _rating(case: Case, impact: Impact, name: str) -> tuple[str, ...]:
    after = RESIDUAL.get(name)
    again = getattr(impact, after) if after else None
    return (
        case.method.scales[name].name,
        "\n".join((_level(case, impact, name), *_from_rooms(case, impact, name))),
        getattr(impact, f"{name}_reason"),
        level(case.method, name, again) if again else _unchanged(name),
    )


def _level(case: Case, impact: Impact, name: str) -> str:
    if name == "likelihood" and impact.likelihood is None and happened(impact):
        return say("Not asked: it has happened")
    return level(case.method, name, getattr(impact, name))


def _from_rooms(case: Case, impact: Impact, name: str) -> tuple[str, ...]:
    """Where a rating came from, if a workshop has to do with it."""
    return sources(case.desk, case.rated_in_rooms.get((impact.id, name), ()), as_choice(getattr(impact, name)))


def _unchanged(name: str) -> str:
    return say("Not rated again") if name in RESIDUAL else say("Does not change")


def _judged(judged: Judgement) -> tuple[tuple[str, str], ...]:
    impact = judged.impact
    return (
        (say("Severity"), _severity(judged.severity)),
        (say("Heightened risk"), impact.heightened_note),
        (say("Would delay make it irremediable"), _delay(impact.delay_irremediable)),
        (say("Priority"), f"{words.priority(judged.priority.level)}. {' '.join(judged.priority.reasons)}"),
        (say("Severity after what is done"), _severity(judged.residual) if judged.residual else ""),
        (say("Why it differs then"), impact.residual_reason),
    )


def _severity(verdict: SeverityVerdict) -> str:
    return f"{words.severity(verdict)}. {' '.join(verdict.reasons)}"


def _delay(known: Truth | None) -> str:
    return words.truth(known) if known else ""
