"""How the findings were worked out: the method's version, its ground rules, the severity rule, scales and sources."""

from collections.abc import Iterator

from hrdd.content.entries import Citation, Right, Source
from hrdd.language import say
from hrdd.report.blocks import Banded, Block, Bullets, Heading, Note, Paragraph, Table
from hrdd.report.case import Case
from hrdd.vocabulary import Confidence, SeverityBand

BANDS = (*reversed(SeverityBand), None)


def worked_out(case: Case) -> Iterator[Block]:
    """What a reader needs to follow a finding back to its ground."""
    yield Heading(say("13 How this was worked out"))
    yield Paragraph(_versions(case))
    yield Heading(say("Ground rules"), 2)
    yield Bullets(tuple(f"{each.name}: {_first_sentence(each.text)}" for each in case.method.topic("ground_rules")))
    yield Heading(say("Severity and priority"), 2)
    yield Paragraph(_severity_rule())
    yield _bands(case)
    yield _scales(case)
    yield Heading(say("Sources"), 2)
    yield from _sources(case)


def _versions(case: Case) -> str:
    return say(
        "Method version {version}, assessment revision {revision}. The classes, bands and responses follow from "
        "decision tables that are proved complete and free of contradiction. They are where people's judgement starts: "
        "a named person may decide otherwise, and then both stand side by side.",
        version=case.method.version,
        revision=case.assessment.revision,
    )


def _severity_rule() -> str:
    return say(
        "Severity is the gravest of scale, scope and irremediability; two grave dimensions lift it by a band. No mean "
        "is taken, likelihood has no say in it, and no benefit lowers it. What is not rated is sorted as at least "
        "serious. Work is ordered by severity, then by what has already happened, then by likelihood, then by what "
        "waiting would make irremediable. Nothing is dropped from the order."
    )


def _bands(case: Case) -> Table:
    found = ((band, case.method.bands[f"band-{band or 'unknown'}"]) for band in BANDS)
    rows = tuple((Banded(told.name, band), told.text) for band, told in found)
    return Table(say("Severity bands"), (say("Band"), say("What it means")), rows, (18, 82))


def _scales(case: Case) -> Table:
    scales = tuple(case.method.scales.values())
    rows = tuple((str(step), *(scale.levels[step - 1].name for scale in scales)) for step in range(5, 0, -1))
    return Table(
        say("Steps of the scales, gravest first"),
        (say("Step"), *(each.name for each in scales)),
        rows,
        (8, 23, 23, 23, 23),
    )


def _sources(case: Case) -> Iterator[Block]:
    rows = tuple((each.title, each.publisher, str(each.year), _care(each.confidence)) for each in _cited_sources(case))
    header = (say("Title"), say("Publisher"), say("Year"), say("Care"))
    yield Table(say("Sources of the questions and rules in this report"), header, rows, (42, 30, 8, 20))
    yield Note(_cautions(case))


def _care(confidence: Confidence) -> str:
    return say("Check before quoting") if confidence is Confidence.CHECK_BEFORE_QUOTING else ""


def _cautions(case: Case) -> str:
    unsure = [each.name for each in _rights(case) if each.confidence is Confidence.CHECK_BEFORE_QUOTING]
    caution = say(
        "The questions, scales and bands are this workbook's own words; quote the sources themselves. Where a source "
        "or right is marked to be checked, its wording was not at hand when the method was written."
    )
    named = say("Rights to check before quoting: {names}.", names="; ".join(unsure))
    return f"{caution} {named}" if unsure else caution


def _rights(case: Case) -> Iterator[Right]:
    """The rights named anywhere in the assessment, in the order of the method."""
    impacts, benefits = case.workbook.impacts, case.workbook.benefits
    found = {right for impact in impacts for right in (*impact.rights, *impact.competing_rights)}
    found |= {right for benefit in benefits for right in benefit.rights}
    return (right for right in case.method.rights.values() if right.id in found)


def _first_sentence(text: str) -> str:
    return f"{text.split('. ')[0].rstrip('.')}."


def _cited_sources(case: Case) -> Iterator[Source]:
    cited = {each.id for each in _citations(case)} | {each.split()[0] for each in _ruled(case)}
    return (source for source in case.method.sources.values() if source.id in cited)


def _citations(case: Case) -> Iterator[Citation]:
    method = case.method
    yield from (each for question in method.questions.values() for each in question.sources)
    yield from (each for scale in method.scales.values() for each in scale.sources)
    yield from (each for band in method.bands.values() for each in band.sources)
    yield from (each for fact in method.facts.values() for each in fact.sources)
    yield from (each for rule in method.topic("ground_rules") for each in rule.sources)
    yield from (each for right in _rights(case) for each in right.instruments)


def _ruled(case: Case) -> Iterator[str]:
    for judged in case.judged:
        yield from (*judged.severity.sources, *judged.priority.sources, *judged.verdict.sources)
        for answerable in judged.responses:
            yield from answerable.required.sources
