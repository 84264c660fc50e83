"""Two pages for whoever decides: what was decided, what is gravest, what is asked and not planned, what is late.

Every list is cut and every text shortened, so that it stays two pages whatever the assessment holds; what was left out
is counted.
"""

from collections.abc import Iterator, Sequence

from hrdd.language import say, say_number
from hrdd.model.records import Action
from hrdd.model.registers import Decision
from hrdd.report.blocks import Banded, Block, Bullets, Callout, Facts, Heading, Note, Paragraph, Table
from hrdd.report.case import Case
from hrdd.report.cover import origin
from hrdd.report.summary import is_open, is_overdue
from hrdd.report.wording import day, involvement_of, moment, title_of
from hrdd.report.workshops import in_one_line
from hrdd.workbook import signing, words
from hrdd.workbook.judging import Judgement
from hrdd.workbook.since import Difference, since_signed

MOST, MOST_IMPACTS = 3, 5
SHORT, LONG = 64, 170
"""Letters that a text in a list and a text of its own may have."""


def headline(title: str) -> str:
    """The title, short enough to leave room for the rest."""
    return shortened(title, SHORT)


def management(case: Case) -> Iterator[Block]:
    """The two pages."""
    yield from origin(case)
    yield Facts(say("About this document"), tuple(_about(case)))
    yield from _decision(case)
    yield from _most_severe(case)
    yield from _bare(case)
    yield from _overdue(case)
    yield Note(say("There is no overall score, and no benefit is set against a harm. The full report has the reasons."))


def _about(case: Case) -> Iterator[tuple[str, str]]:
    told = case.assessment
    yield (
        say("Product and use"),
        shortened(": ".join(filter(None, (told.product, told.use))), LONG) or say("Not said yet"),
    )
    yield say("Company"), shortened(told.company, SHORT) or say("Not said yet")
    yield say("Status"), words.assessment_status(told.status)
    yield say("Next review"), day(told.next_review) or say("No date set")
    yield say("Report of"), moment(case.desk.now())
    proposals = in_one_line(case)
    if proposals:
        yield say("Workshops"), proposals


def _decision(case: Case) -> Iterator[Block]:
    yield Heading(say("Decision"))
    signed = signing.in_force(case.workbook)
    decision = signed or next(reversed(signing.drafts(case.workbook)), None)
    if decision is None or decision.decision is None:
        yield Paragraph(say("Nothing has been decided yet."))
        return
    lines = _by_whom(decision), shortened(decision.reason, LONG)
    yield Callout(words.go_decision(decision.decision), "\n".join(filter(None, lines)))
    conditions = [_line(each) for each in signing.conditions(case.workbook, decision.id)]
    if conditions:
        yield Bullets(_cut(conditions), say("On these conditions:"))
    yield Paragraph(_residual(decision))
    if signed:
        yield from _changes(case, signed)


def _by_whom(decision: Decision) -> str:
    who = shortened(decision.decided_by, SHORT) or say("nobody named yet")
    when = say("signed on {day}", day=moment(decision.signed_at)) if decision.signed_at else say("not signed yet")
    return say("{who}, {when}.", who=who, when=when)


def _residual(decision: Decision) -> str:
    risk = shortened(decision.residual, LONG) or say("nothing has been said")
    name = shortened(decision.residual_by, SHORT) or say("nobody named yet")
    return say("Risk to people that remains, accepted by {name}: {risk}", name=name, risk=risk)


def _changes(case: Case, signed: Decision) -> Iterator[Block]:
    found = since_signed(case.desk, case.workbook, signed)
    if found.intact:
        yield Paragraph(say("Nothing has changed since it was signed."))
        return
    told = [_difference(each) for each in reversed(found.differences)]
    yield Bullets(
        _cut(told), say_number("{number} change since:", "{number} changes since, the latest first:", len(told))
    )


def _difference(found: Difference) -> str:
    where, what = shortened(found.where, SHORT), found.what
    return say("{where}: {what} ({day})", where=where, what=what, day=day(found.at.date()))


def _most_severe(case: Case) -> Iterator[Block]:
    yield Heading(say("Most severe impacts on people"))
    if not case.judged:
        yield Paragraph(say("No impact has been entered yet, so nothing can be said about how severe the risks are."))
        return
    header = (say("Impact"), say("Severity"), say("State"), say("Our involvement"))
    rows = tuple(_impact(each) for each in case.judged[:MOST_IMPACTS])
    yield Table(say("What comes first, in order of priority"), header, rows, (44, 14, 18, 24))
    more = len(case.judged) - MOST_IMPACTS
    if more > 0:
        yield Note(
            say_number("{number} more impact is in the full report.", "{number} more are in the full report.", more)
        )


def _impact(judged: Judgement) -> tuple[str | Banded, ...]:
    return (
        shortened(title_of(judged.impact), SHORT),
        Banded(words.severity(judged.severity), judged.severity.band),
        words.state(judged.impact.state),
        involvement_of(judged),
    )


def _bare(case: Case) -> Iterator[Block]:
    yield Heading(say("Asked of the company, and not in the plan"))
    settled = [judged for judged in case.judged if len(judged.outcomes) == 1]
    bare = [
        say("{impact}: {response}", impact=shortened(title_of(judged.impact), SHORT), response=each.required.words)
        for judged in settled
        for each in judged.uncovered
    ]
    yield Bullets(_cut(bare)) if bare else Paragraph(say("Every response that is asked for so far has an action."))
    undecided = len(case.judged) - len(settled)
    if undecided:
        yield Note(
            say_number(
                "For {number} impact it is open how the company is involved, and so what is asked of it.",
                "For {number} impacts it is open how the company is involved, and so what is asked of it.",
                undecided,
            )
        )


def _overdue(case: Case) -> Iterator[Block]:
    yield Heading(say("Late and next in the plan"))
    late = sorted((each for each in case.workbook.actions if is_overdue(case, each)), key=lambda each: str(each.due))
    waiting = sum(is_open(each) for each in case.workbook.actions) - len(late)
    yield Bullets(_cut([_line(each) for each in late])) if late else Paragraph(say("No action is overdue."))
    if waiting:
        yield Note(
            say_number("{number} action is open and not late.", "{number} actions are open and not late.", waiting)
        )


def _line(action: Action) -> str:
    owner = shortened(action.owner, SHORT) or say("nobody named yet")
    due = say("due {day}", day=day(action.due)) if action.due else say("no date set")
    status = words.action_status(action.status).lower()
    title = shortened(title_of(action), SHORT)
    return say("{title}: {owner}, {due}, {status}", title=title, owner=owner, due=due, status=status)


def shortened(text: str, most: int) -> str:
    """A text on one line, cut at a word where it is long."""
    told = " ".join(text.split())
    if len(told) <= most:
        return told
    kept, _, rest = told[:most].rpartition(" ")
    return f"{kept or rest}…"


def _cut(lines: Sequence[str]) -> tuple[str, ...]:
    more = len(lines) - MOST
    return (*lines[:MOST], *([say("and {number} more, in the full report", number=more)] if more > 0 else []))
