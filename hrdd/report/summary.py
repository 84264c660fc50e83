"""The page for whoever reads only one: what is most severe, what is asked, what is open, who decided."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from hrdd.language import say, say_number
from hrdd.model.records import Action
from hrdd.report.blocks import Banded, Block, Bullets, Heading, Note, Paragraph, Table
from hrdd.report.case import Case
from hrdd.report.wording import day, involvement_of, title_of
from hrdd.vocabulary import ActionStatus, SeverityBand
from hrdd.workbook import words
from hrdd.workbook.judging import Answerable, Judgement, happened

MOST = 4
"""How many entries of a list the page has room for; the chapters hold them all."""

BANDS = (*reversed(SeverityBand), None)
"""Gravest first; not known last in sight, though it is never taken as low."""


def summary(case: Case) -> Iterator[Block]:
    """Three sentences, then the entries behind them."""
    yield Heading(say("In short"))
    yield Paragraph(_on_impacts(case))
    yield Paragraph(_on_responses(case))
    yield Paragraph(_on_what_is_open(case))
    if case.judged:
        yield from _most_severe(case)
        yield from _uncovered(case)
        yield from _decisions(case)
    yield from _coming_up(case)
    yield Note(
        say(
            "This report gives no overall score. Benefits have a chapter of their own and are not set against any harm."
        )
    )


def _on_impacts(case: Case) -> str:
    if not case.judged:
        return say("No impact on people has been entered yet, so nothing can be said about how severe the risks are.")
    found = Counter(each.severity.band for each in case.judged)
    bands = ", ".join(f"{found[band]} {words.band(band).lower()}" for band in BANDS if found[band])
    sentence = say_number(
        "{number} impact on people is on the register, by severity: {bands}.",
        "{number} impacts on people are on the register, by severity: {bands}.",
        len(case.judged),
        bands=bands,
    )
    done = sum(happened(each.impact) for each in case.judged)
    harmed = say_number("{number} has happened already.", "{number} have happened already.", done)
    return f"{sentence} {harmed if done else say('None is known to have happened.')}"


def _on_responses(case: Case) -> str:
    must = [each for judged in _settled(case) for each in judged.responses if _is_asked(each)]
    bare = sum(not each.covered for each in must)
    sentence = say("No response is asked of the company so far.")
    if must:
        sentence = say(
            "Of {total} responses asked of the company, {bare} have no action in the plan.", total=len(must), bare=bare
        )
    undecided = len(case.judged) - len(_settled(case))
    still = say_number(
        "For {number} impact it is open how the company is involved, and so what is asked of it.",
        "For {number} impacts it is open how the company is involved, and so what is asked of it.",
        undecided,
    )
    return f"{sentence} {still}" if undecided else sentence


def _settled(case: Case) -> list[Judgement]:
    """The impacts of which one class of involvement is left."""
    return [judged for judged in case.judged if len(judged.outcomes) == 1]


def _is_asked(answerable: Answerable) -> bool:
    return bool(answerable.required.response) and not answerable.required.voluntary


def _on_what_is_open(case: Case) -> str:
    points = sum(len(each.to_dos) for each in case.standings.values())
    waiting = sum(each.needs_research for each in case.standings.values())
    overdue = sum(is_overdue(case, each) for each in case.workbook.actions)
    review = day(case.assessment.next_review)
    first = say(
        "{points} points are still to be done, {waiting} wait for research, and {overdue} actions are overdue.",
        points=points,
        waiting=waiting,
        overdue=overdue,
    )
    next_time = (
        say("The next review is on {day}.", day=review) if review else say("No date is set for the next review.")
    )
    return f"{first} {next_time}"


def _most_severe(case: Case) -> Iterator[Block]:
    rows = tuple(
        (
            title_of(each.impact),
            Banded(words.severity(each.severity), each.severity.band),
            words.state(each.impact.state),
            involvement_of(each),
        )
        for each in case.judged[:MOST]
    )
    header = (say("Impact"), say("Severity"), say("State"), say("Our involvement"))
    yield Table(say("What comes first, in order of priority"), header, rows, (44, 14, 18, 24))


def _uncovered(case: Case) -> Iterator[Block]:
    bare = [
        say("{impact}: {response}", impact=title_of(judged.impact), response=each.required.words)
        for judged in _settled(case)
        for each in judged.uncovered
    ]
    if bare:
        yield Bullets(_shortened(bare), say("Asked of the company, and not in the plan:"))


def _decisions(case: Case) -> Iterator[Block]:
    decided = [each.impact for each in case.judged if each.impact.decided_outcome]
    lines = [
        say(
            "{impact}: {outcome}, decided by {name}",
            impact=title_of(impact),
            outcome=words.involvement(outcome).lower(),
            name=impact.decided_by or say("somebody not named yet"),
        )
        for impact in decided
        if (outcome := impact.decided_outcome)
    ]
    if lines:
        yield Bullets(_shortened(lines), say("Decided by people:"))
    else:
        yield Paragraph(say("Nobody has decided on a class of involvement yet; what is shown is what the rule says."))


def _coming_up(case: Case) -> Iterator[Block]:
    waiting = [each for each in case.workbook.actions if is_open(each) and each.due]
    soonest = sorted(waiting, key=lambda each: (each.due, each.position))
    if soonest:
        yield Bullets(tuple(_due(case, each) for each in islice(soonest, MOST)), say("Next in the plan:"))


def _due(case: Case, action: Action) -> str:
    owner = action.owner or say("nobody named yet")
    line = say("{action}: {owner}, due {day}", action=title_of(action), owner=owner, day=day(action.due))
    return say("{line} (overdue)", line=line) if is_overdue(case, action) else line


def is_open(action: Action) -> bool:
    """Whether an action is still to be carried through."""
    return action.status in (ActionStatus.OPEN, ActionStatus.UNDER_WAY)


def is_overdue(case: Case, action: Action) -> bool:
    """Whether an open action is past its date."""
    return is_open(action) and action.due is not None and action.due < case.desk.today


def _shortened(lines: Sequence[str]) -> tuple[str, ...]:
    more = len(lines) - MOST
    return (*lines[:MOST], *([say("and {number} more, in the chapters below", number=more)] if more > 0 else []))
