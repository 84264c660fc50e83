"""How the company is tied to each impact: facts, verdict with reasons, what would move it, and what is asked of it."""

from collections.abc import Iterator

from hrdd.language import say
from hrdd.report.blocks import Block, Bullets, Callout, Heading, Note, Paragraph, Table
from hrdd.report.case import Case
from hrdd.report.decided import decision, earlier
from hrdd.report.questions import asked
from hrdd.report.wording import any_of, cited, involvement_of, said, title_of
from hrdd.rules import words as ruled
from hrdd.rules.drift import Direction
from hrdd.rules.involvement import FACTS
from hrdd.vocabulary import LeverageJudgement
from hrdd.workbook import words
from hrdd.workbook.judging import Answerable, Judgement


def connection(case: Case) -> Iterator[Block]:
    """Impact by impact in order of priority; then where law pulls another way; last the guiding questions."""
    yield Heading(say("4 Connection"))
    if not case.judged:
        yield Paragraph(say("No impact has been entered yet, so there is no connection to examine."))
    for judged in case.judged:
        yield from _impact(case, judged)
    yield Heading(say("Where law and human rights pull apart"), 2)
    yield Paragraph(case.assessment.legal_note or say("Nothing has been noted."))
    yield Note(say("What a law allows or forbids does not set the class of involvement."))
    yield from asked(case, "connection")


def _impact(case: Case, judged: Judgement) -> Iterator[Block]:
    name = title_of(judged.impact)
    yield Heading(name, 2)
    yield Callout(*_verdict(judged))
    yield from _facts(case, judged)
    yield from _missing(judged)
    yield from _drift(judged)
    yield from decision(judged)
    yield from earlier(case, judged)
    yield from _responses(judged)
    yield from said(say("Others, and leverage: {impact}", impact=name), _others(judged))
    yield Note(say("Sources: {sources}", sources=cited(case.method, _sources(judged))))


def _verdict(judged: Judgement) -> tuple[str, str]:
    rule = say("The rule says: {classes}.", classes=any_of(judged.verdict.outcomes).lower())
    if judged.impact.decided_outcome:
        name = judged.impact.decided_by or say("somebody not named yet")
        title = say("{outcome}, as decided by {name}", outcome=involvement_of(judged), name=name)
        return title, f"{rule} {_reasons(judged)}"
    if not judged.begun:
        return involvement_of(judged), say("None of the six facts has been answered, so every class is still possible.")
    return involvement_of(judged), _reasons(judged)


def _reasons(judged: Judgement) -> str:
    """The rule's reasons once it has settled; until then each would hold only for some answer still missing."""
    if len(judged.verdict.outcomes) > 1:
        return say("The answers so far leave these classes open; none of them is ruled out by what is not known.")
    return " ".join(judged.verdict.reasons)


def _facts(case: Case, judged: Judgement) -> Iterator[Block]:
    impact, labels = judged.impact, case.method.facts
    answered = [fact for fact in FACTS if getattr(impact, fact) or getattr(impact, f"{fact}_reason")]
    rows = tuple(
        (labels[fact].label, words.fact_value(fact, getattr(impact, fact)), getattr(impact, f"{fact}_reason"))
        for fact in answered
    )
    if rows:
        header = (say("Fact"), say("Answer"), say("Why"))
        yield Table(say("What decides the class of {impact}", impact=impact.id), header, rows, (32, 16, 52))
    silent = "; ".join(labels[fact].label for fact in FACTS if fact not in answered)
    if silent:
        yield Note(say("Not answered yet: {facts}.", facts=silent))


def _missing(judged: Judgement) -> Iterator[Block]:
    if judged.verdict.decisive:
        found = tuple(ruled.fact(fact) for fact in judged.verdict.decisive)
        yield Bullets(found, say("Not known, and it would settle more:"))


def _drift(judged: Judgement) -> Iterator[Block]:
    leads = {
        Direction.WORSE: say("What would move it for the worse:"),
        Direction.BETTER: say("What would move it for the better:"),
    }
    for direction, lead in leads.items():
        found = tuple(each.sentence for each in judged.verdict.drift if each.direction is direction)
        if found and judged.begun:
            yield Bullets(found, lead)


def _responses(judged: Judgement) -> Iterator[Block]:
    """What is asked in each class still possible; nothing is guessed before the first fact is answered."""
    if not judged.examined:
        yield Paragraph(say("What is asked of the company depends on the class and follows from the first answers."))
        return
    header = (say("What is asked"), say("If the class is"), say("Why"), say("Actions in the plan"))
    rows = tuple(_response(each) for each in judged.responses)
    caption = say("What is asked of the company about {impact}", impact=judged.impact.id)
    yield Table(caption, header, rows, (28, 18, 29, 25))


def _response(asked_for: Answerable) -> tuple[str, ...]:
    required = asked_for.required
    return (required.words, any_of(required.outcomes), required.because, _covering(asked_for))


def _covering(asked_for: Answerable) -> str:
    if asked_for.actions:
        return "\n".join(
            say("{action} ({status})", action=title_of(each), status=words.action_status(each.status).lower())
            for each in asked_for.actions
        )
    return say("Possible, not asked") if asked_for.required.voluntary else _bare(asked_for)


def _bare(asked_for: Answerable) -> str:
    return say("No action yet") if asked_for.required.response else say("Nothing to cover")


def _judged(leverage: LeverageJudgement | None) -> str:
    return words.leverage_judgement(leverage) if leverage else ""


def _others(judged: Judgement) -> tuple[tuple[str, str], ...]:
    impact = judged.impact
    return (
        (say("Who causes the harm"), impact.caused_by),
        (say("Who else is involved and must act"), impact.others_involved),
        (say("Leverage the company has"), impact.leverage_held),
        (say("How leverage can be raised"), impact.leverage_raised),
        (say("Is the leverage there is enough"), _judged(impact.leverage_judged)),
        (say("Why: enough leverage"), impact.leverage_judged_reason),
    )


def _sources(judged: Judgement) -> Iterator[str]:
    yield from judged.verdict.sources
    for each in judged.verdict.drift if judged.begun else ():
        yield from each.sources
    for answerable in judged.responses:
        yield from answerable.required.sources
