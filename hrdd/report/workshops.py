"""What workshops said: who was in the room as numbers, how both rounds lay, who dissented, what the team made of it."""

from collections import Counter
from collections.abc import Iterator

from hrdd.language import say
from hrdd.report.blocks import Block, Bullets, Heading, Note, Table
from hrdd.report.case import Case
from hrdd.report.provenance import lay, middle, proposed, quoted, standing
from hrdd.report.wording import day, moment, title_of, told
from hrdd.vocabulary import ItemKind, ProposalState
from hrdd.workbook.workshop_behind import Held, Recorded, choices, name_of, readable, stands_now


def workshops(case: Case) -> Iterator[Block]:
    """The chapter; nothing at all where no workshop recorded anything."""
    if not case.workshops:
        return
    yield Heading(say("What workshops said"))
    yield Note(
        say(
            "Whatever a room says is a proposal: nothing in this assessment changes by itself, and a named person "
            "decides. A group is told apart only where nobody can be found out by it."
        )
    )
    for each in case.workshops:
        yield from _workshop(case, each)


def in_one_line(case: Case) -> str:
    """How many proposals there are, and what became of them; empty where there are none."""
    counted = Counter(point.proposal.state for each in case.workshops for point in each.points)
    if not counted:
        return ""
    return say(
        "{all} proposals: {accepted} accepted, {changed} decided otherwise, {declined} declined, {waiting} waiting",
        all=counted.total(),
        **{state.value: counted[state] for state in ProposalState},
    )


def _workshop(case: Case, held: Held) -> Iterator[Block]:
    workshop = held.workshop
    yield Heading(workshop.title or say("Workshop without a title"), 2)
    present = max((result.present for point in held.points for result in point.rounds), default=0)
    rows = (
        (say("Opened"), moment(workshop.created_at)),
        (say("Opened by"), workshop.begun_by),
        (say("Ended"), moment(workshop.ended_at)),
        (say("Most people present at one point"), str(present)),
        (say("Groups people could choose from"), "; ".join(workshop.groups)),
        (say("Points recorded"), str(len(held.points))),
    )
    yield from told(say("Workshop: {title}", title=workshop.title), rows)
    yield Note(_kept(case, held))
    for point in held.points:
        yield from _point(case, point)


def _kept(case: Case, held: Held) -> str:
    if not readable(case.desk, held.workshop):
        return say("What people wrote in their own words has been deleted, as they were promised. The figures stay.")
    return say(
        "What people wrote in their own words is deleted from the workbook after {day}; copies of this report keep it.",
        day=day(held.workshop.keep_until) or say("the day that is set"),
    )


def _point(case: Case, point: Recorded) -> Iterator[Block]:
    name = title(case, point)
    yield Heading(name, 3)
    yield from told(name, tuple(_facts(case, point)))
    yield _rounds(name, point)
    yield from _groups(name, point)
    yield from _words(case, point)
    if point.proposal.kind is ItemKind.GATHER and point.told:
        yield _ideas(name, point)


def title(case: Case, point: Recorded) -> str:
    """What a point was about: the impact and the dimension, or the title it had."""
    given = point.proposal
    if given.kind is not ItemKind.RATE:
        return given.title
    impact = case.workbook.impact(given.about)
    named = title_of(impact) if impact else given.title
    return say("{impact}: {dimension}", impact=named, dimension=case.method.scales[given.dimension].name)


def _facts(case: Case, point: Recorded) -> Iterator[tuple[str, str]]:
    given = point.proposal
    yield say("What was asked"), given.wording
    yield say("Recorded"), moment(given.recorded_at)
    yield say("What the room proposes"), proposed(case.desk, given) if given.kind is not ItemKind.GATHER else ""
    yield say("Note of the discussion"), given.note
    yield say("What the team made of it"), standing(case.desk, given)
    yield say("Why the team decided so"), given.decided_reason
    now = stands_now(case.desk, given)
    if choices(case.desk, given):
        yield say("In the assessment now"), name_of(case.desk, given, now) or say("Nothing yet")


def _rounds(name: str, point: Recorded) -> Table:
    lay_in = say("Points given") if point.proposal.kind is ItemKind.RANK else say("How it lay")
    header = (say("Round"), say("Present"), say("Answered"), say("Skipped"), lay_in, say("Middle and range"))
    rows = tuple(
        (
            str(each.round),
            _with_hands(each.present, each.hands),
            str(each.answered),
            str(each.skipped),
            lay(each.tallies),
            middle(each),
        )
        for each in point.rounds
    )
    return Table(say("Rounds of {point}", point=name), header, rows, (9, 12, 11, 10, 29, 29))


def _with_hands(present: int, hands: int) -> str:
    return (
        say("{present}, of these {hands} by a show of hands", present=present, hands=hands) if hands else str(present)
    )


def _groups(name: str, point: Recorded) -> Iterator[Block]:
    rows = tuple(
        (str(result.round), each.group, lay(each.tallies)) for result in point.rounds for each in result.by_group
    )
    if rows:
        header = (say("Round"), say("Group"), say("How it lay"))
        yield Table(say("Groups at {point}", point=name), header, rows, (12, 30, 58))


def _words(case: Case, point: Recorded) -> Iterator[Block]:
    """The reasons of those who stood apart, and what was written beside no choice."""
    if point.dissent:
        lines = tuple(quoted(case.desk, point.proposal, each) for each in point.dissent)
        yield Bullets(lines, say("Reasons of those far from the middle, in the last round:"))
    free = tuple(each.text for each in point.told if not each.choice)
    if free and point.proposal.kind is not ItemKind.GATHER:
        yield Bullets(free, say("In people's own words:"))


def _ideas(name: str, point: Recorded) -> Table:
    header = (say("Idea"), say("Supported by"), say("Entry it became"))
    rows = tuple((each.text, str(each.support), each.adopted_as or say("None")) for each in point.told)
    return Table(say("Ideas: {point}", point=name), header, rows, (64, 16, 20))
