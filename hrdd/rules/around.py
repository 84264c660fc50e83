"""What is missing around the impacts: leverage and leaving, registers, those heard, and the next look.

Every gap is a to-do with its place. Which entry needs what stands in `registers`, `ending` and `engagement`.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from hrdd.language import say
from hrdd.rules import ending, engagement, registers, words
from hrdd.rules.ending import EndingFacts
from hrdd.rules.engagement import HeardFacts
from hrdd.rules.gaps import Place, ToDo, ToDoKind
from hrdd.rules.registers import EntryFacts
from hrdd.vocabulary import LeverageJudgement

CONNECTION = "connection"
ENDINGS = "endings"
HEARD = "heard"
REVIEW = "next_review"

SECTIONS: Mapping[str, str] = {
    "party": "parties",
    "competing": "competing",
    "leverage": "leverage",
    "ending": ENDINGS,
    "engagement": HEARD,
    "communication": "messages",
    "indicator": "indicators",
    "reading": "readings",
    "review": "reviews",
    "evidence": "evidence",
    "decision": "decisions",
}
"""The section each register stands in."""


class LeverageFacts(NamedTuple):
    """How leverage on one impact was judged: whether it is asked, whether it can grow, which worksheets there are."""

    asked: bool = False
    judged: LeverageJudgement | None = None
    reason: str = ""
    raised: str = ""
    worksheets: tuple[str, ...] = ()


class WorksheetFacts(NamedTuple):
    """A worksheet on leaving, and what it says."""

    id: str
    said: EndingFacts


class HearingFacts(NamedTuple):
    """Every occasion on which somebody was heard, and why nobody was."""

    occasions: tuple[HeardFacts, ...] = ()
    nobody_heard: str = ""


class LookFacts(NamedTuple):
    """What set the assessment off, and when it is looked at again."""

    trigger: str | None = None
    next_review: date | None = None


class AroundFacts(NamedTuple):
    """All that surrounds the impacts; where something is `None`, it is not looked at."""

    entries: tuple[EntryFacts, ...] = ()
    worksheets: tuple[WorksheetFacts, ...] = ()
    hearing: HearingFacts | None = None
    look: LookFacts | None = None


def to_dos(facts: AroundFacts, today: date) -> Iterator[ToDo]:
    """Every gap around the impacts."""
    for entry in facts.entries:
        yield from _entry(entry, today)
    for worksheet in facts.worksheets:
        yield from _worksheet(worksheet)
    if facts.hearing:
        for gap in engagement.missing(*facts.hearing):
            yield ToDo(ToDoKind.UNHEARD, Place(HEARD, gap.entry), gap.words)
    if facts.look:
        yield from _look(facts.look, today)


def places(facts: AroundFacts) -> Iterator[Place]:
    """Everything around the impacts that can have a gap."""
    yield from (Place(SECTIONS[entry.kind], entry.id) for entry in facts.entries)
    if facts.hearing:
        yield Place(HEARD, "")
    if facts.look:
        yield Place(REVIEW, "")


def leverage(facts: LeverageFacts, impact: str) -> Iterator[ToDo]:
    """What is missing about the leverage on one impact, and whether leaving has to be considered."""
    place = Place(CONNECTION, impact)
    match facts.judged:
        case None if facts.asked:
            yield ToDo(ToDoKind.LEVERAGE_UNJUDGED, place, say("Judge whether the leverage there is is enough."))
        case LeverageJudgement.UNKNOWN:
            yield ToDo(ToDoKind.NOT_KNOWN, place, say("Find out whether the leverage there is is enough."))
        case LeverageJudgement.CAN_BE_RAISED if not facts.raised.strip():
            yield ToDo(ToDoKind.LEVERAGE_UNJUDGED, place, say("Say how leverage can be raised."))
    if facts.judged not in (None, LeverageJudgement.UNKNOWN) and not facts.reason.strip():
        yield ToDo(ToDoKind.REASON_MISSING, place, say("Say why leverage is judged so."))
    if ending.comes_up(facts.judged) and not facts.worksheets:
        told = say("Leverage is not enough and cannot be raised: open a worksheet on leaving or staying.")
        yield ToDo(ToDoKind.WORKSHEET_MISSING, Place(ENDINGS, impact), told)


def worksheets(facts: LeverageFacts, impact: str) -> Iterator[Place]:
    """The place of the worksheet an impact needs, where it needs one."""
    if ending.comes_up(facts.judged):
        yield Place(ENDINGS, impact)


def _entry(entry: EntryFacts, today: date) -> Iterator[ToDo]:
    for gap in registers.gaps(entry, today):
        kind = ToDoKind.OVERDUE if gap.overdue else ToDoKind.NOT_KNOWN if gap.unknown else ToDoKind.ENTRY_INCOMPLETE
        yield ToDo(kind, Place(SECTIONS[entry.kind], entry.id), gap.words)


def _worksheet(worksheet: WorksheetFacts) -> Iterator[ToDo]:
    place = Place(ENDINGS, worksheet.id)
    if worksheet.said.decision is None:
        open_yet = ending.still_open(worksheet.said)
        told = say("Write down {what}.", what=words.all_of([each.words for each in open_yet]))
        yield ToDo(ToDoKind.ENDING_OPEN, place, told)
    else:
        lost = ending.may_close(worksheet.said)
        if lost:
            what = words.all_of([each.words for each in lost])
            told = say("It is decided, but no longer says {what}. Write it down, or open it again.", what=what)
            yield ToDo(ToDoKind.ENDING_OPEN, place, told)


def _look(look: LookFacts, today: date) -> Iterator[ToDo]:
    place = Place(REVIEW, "")
    if not look.trigger:
        yield ToDo(ToDoKind.REVIEW_UNSET, place, say("Say what set the assessment off."))
    if look.next_review is None:
        yield ToDo(ToDoKind.REVIEW_UNSET, place, say("Set the date of the next review."))
    elif look.next_review < today:
        told = say("The next review was due on {day}.", day=look.next_review.isoformat())
        yield ToDo(ToDoKind.OVERDUE, place, told)
