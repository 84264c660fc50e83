"""Point by point, what a room was asked and what it said: counts always, the rest once it was revealed."""

from collections.abc import Iterator
from itertools import groupby

from hrdd.language import say
from hrdd.model.workshop_record import IdeaRecord, PointRecord, ReasonRecord, RoundRecord, WorkshopRecord
from hrdd.report import workshop_words as words_of
from hrdd.report.blocks import Block, Bullets, Heading, Note, Paragraph, Table
from hrdd.report.wording import moment, told
from hrdd.vocabulary import ItemKind


def point_by_point(record: WorkshopRecord) -> Iterator[Block]:
    """Every point that was begun, in the order of the agenda."""
    begun = [each for each in record.agenda if each.begun]
    if begun:
        yield Heading(say("Point by point"))
    for point in begun:
        yield Heading(words_of.heading(point), 2)
        yield from _point(record, point)


def _point(record: WorkshopRecord, point: PointRecord) -> Iterator[Block]:
    yield from told(words_of.heading(point), tuple(_about(record, point)))
    yield _who_answered(point)
    yield from _choices(point)
    yield from _groups(point)
    yield from _ideas(point)
    yield from _reasons(point)
    if record.raw_gone_at and point.proposal:
        yield Note(say("What people wrote here was deleted on {when}.", when=moment(record.raw_gone_at)))
    if point.note.strip():
        yield Heading(say("Note of the discussion"), 3)
        yield Paragraph(point.note)


def _about(record: WorkshopRecord, point: PointRecord) -> Iterator[tuple[str, str]]:
    yield say("What was asked"), point.wording
    yield say("What the room did"), words_of.did(point)
    yield say("Time planned"), say("{minutes} minutes", minutes=point.minutes) if point.minutes else ""
    yield say("Where it stands"), words_of.stands_in_full(record, point)
    yield say("What the room came to"), words_of.came_to(point)
    yield say("What the team did"), words_of.decided_in_full(point)


def _who_answered(point: PointRecord) -> Table:
    """The counts of each round, and of ratings how they lay; lines that hold nothing in any round are left out."""
    rows = [
        (say("Present"), *(_number(each.present) for each in point.rounds)),
        (say("Answered"), *(_number(each.answered) for each in point.rounds)),
        (say("Of them by raising a hand"), *(str(each.hands or "") for each in point.rounds)),
        (say("Skipped"), *(_number(each.skipped) for each in point.rounds)),
        (say("Median"), *("" if each.median is None else f"{each.median:g}" for each in point.rounds)),
        (say("Range"), *(_range(point, each) for each in point.rounds)),
        (say("Far from the middle"), *(", ".join(map(point.name_of, each.dissent)) for each in point.rounds)),
    ]
    kept, header = tuple(row for row in rows if any(row[1:])), (say("Counted"), *map(_round_name, point.rounds))
    return Table(say("Who answered"), header, kept, (30, *(70 // len(point.rounds) for _ in point.rounds)))


def _number(known: int | None) -> str:
    return say("Not known") if known is None else str(known)


def _range(point: PointRecord, turn: RoundRecord) -> str:
    if turn.median is None:
        return ""
    return say("{lowest} to {highest}", lowest=point.name_of(turn.lowest), highest=point.name_of(turn.highest))


def _choices(point: PointRecord) -> Iterator[Block]:
    """Every choice with what it means; beside it, how often it was chosen in each round that was revealed."""
    if not point.choices:
        return
    shown = [each for each in point.rounds if each.tallies]
    meant = any(each.meaning for each in point.choices)
    counts = [{tally.id: str(tally.count) for tally in each.tallies} for each in shown]
    header = (say("Choice"), *([say("What it means")] if meant else []), *map(_round_name, shown))
    rows = tuple(
        (each.name, *([each.meaning] if meant else []), *(count.get(each.id, "") for count in counts))
        for each in point.choices
    )
    yield Table(
        _caption(point, any_shown=bool(shown)), header, rows, (24, *((52,) if meant else ()), *(12 for _ in shown))
    )


def _caption(point: PointRecord, *, any_shown: bool) -> str:
    if not any_shown:
        return say("What could be chosen")
    return say("Points given") if point.kind is ItemKind.RANK else say("How the room answered")


def _round_name(turn: RoundRecord) -> str:
    return say("Round {number}", number=turn.round)


def _groups(point: PointRecord) -> Iterator[Block]:
    names = sorted({group.group for turn in point.rounds for group in turn.by_group})
    if names:
        turns = [each for each in point.rounds if each.by_group]
        rows = tuple((name, *(words_of.of_group(turn, name) for turn in turns)) for name in names)
        yield Table(say("By group"), (say("Group"), *map(_round_name, turns)), rows, (24, *(38 for _ in turns)))


def _ideas(point: PointRecord) -> Iterator[Block]:
    if point.ideas:
        header = (say("Idea"), say("Backed by"), say("Became"))
        rows = tuple(
            (_idea(each), "" if each.support is None else str(each.support), each.became) for each in point.ideas
        )
        yield Table(say("Ideas"), header, rows, (70, 14, 16))


def _idea(told_once: IdeaRecord) -> str:
    others = say("Put together with it: {ideas}", ideas="; ".join(told_once.merged)) if told_once.merged else ""
    return "\n\n".join(filter(None, (told_once.text, others)))


def _reasons(point: PointRecord) -> Iterator[Block]:
    """What people wrote, by round and choice; first of those far from the middle."""
    if not point.reasons:
        return
    open_answers = point.kind is ItemKind.ASK and not point.choices
    yield Heading(say("What people answered") if open_answers else say("Why, in people's own words"), 3)
    ordered = sorted(point.reasons, key=lambda each: (not each.dissent, each.round, each.choice))
    for _, found in groupby(ordered, key=lambda each: (each.dissent, each.round, each.choice)):
        said = tuple(found)
        yield Bullets(tuple(each.text for each in said), _lead(point, said[0]))


def _lead(point: PointRecord, reason: ReasonRecord) -> str:
    lead = say("Round {number}", number=reason.round)
    if reason.choice:
        lead = say("{round}: {choice}", round=lead, choice=point.name_of(reason.choice))
    return say("{lead}, far from the middle", lead=lead) if reason.dissent else lead
