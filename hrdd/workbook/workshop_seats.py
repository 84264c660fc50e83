"""What a phone can do: find the room, take a seat, answer, skip, tell an idea, support one, leave.

The seat is a random token that only the phone's cookie holds; its hash is stored. What the phone answers is stored
under a ballot number worked out from the token and the round: nobody who has the database can tell whose it is, or
which two ballots are of the same phone.
"""

import hashlib
import json
import secrets
from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import Connection

from hrdd.language import say
from hrdd.model.fields import clean, one_line, printable
from hrdd.model.workshop import Answer, Idea, Workshop
from hrdd.store import workshop_ballots, workshops
from hrdd.store.workshop_ballots import Sitting
from hrdd.vocabulary import ItemKind, ItemState
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_asking import Asked
from hrdd.workbook.workshop_views import Stage, stage_of
from hrdd.workbook.workshops import as_typed, hash_of
from hrdd.workshop_errors import AnswerDoesNotFit, NoSeat, NoSuchRoom, RoomLocked, SeatGone, TooLate

REASON_LENGTH = 1000
IDEA_LENGTH = 280
MOST_IDEAS = 10
ALL_ROUNDS = 0


class Said(NamedTuple):
    """What a phone answers: a choice, or points by option, and why; an open answer is the reason alone."""

    choice: str = ""
    points: Mapping[str, int] = {}
    reason: str = ""


class Phone(NamedTuple):
    """What a phone shows: what everybody may see, its own ballot of this round, and its own hand on the ideas."""

    stage: Stage
    mine: Answer | None
    told: tuple[str, ...]
    supported: frozenset[str]


def find(desk: Desk, typed: str) -> Workshop:
    """The room that a code opens.

    Raises NoSuchRoom, RoomLocked.
    """
    with desk.store.reading() as tx:
        return _open_room(tx, desk, typed)


def new_token() -> str:
    """A seat's secret: 32 characters drawn by lot, which only the phone's cookie will hold."""
    return secrets.token_urlsafe(24)


def join(desk: Desk, typed: str, group: str, token: str) -> str:
    """Take a seat with a token; with the same token again, it is the same seat. Returns the token.

    Raises NoSuchRoom, RoomLocked, AnswerDoesNotFit where the group is not one of those offered.
    """
    with desk.store.writing() as tx:
        workshop = _open_room(tx, desk, typed)
        if group and group not in workshop.groups:
            raise AnswerDoesNotFit(say("this group is not offered here"))
        if workshop_ballots.sitting(tx, hash_of(token)) is None:
            workshop_ballots.take_seat(tx, hash_of(token), workshop.id, group)
    return token


def sits_under(desk: Desk, token: str, typed: str) -> bool:
    """Whether a phone has a seat in the room of this code, be it locked or the code run out."""
    if not token:
        return False
    with desk.store.reading() as tx:
        seat, room = workshop_ballots.sitting(tx, hash_of(token)), workshops.of_code(tx, as_typed(typed))
    return seat is not None and room is not None and seat.workshop_id == room.id and not seat.ended


def _open_room(tx: Connection, desk: Desk, typed: str) -> Workshop:
    found = workshops.of_code(tx, as_typed(typed))
    if found is None or found.ended_at or not found.code_ends_at or found.code_ends_at <= desk.now():
        raise NoSuchRoom
    if found.locked_at:
        raise RoomLocked
    return found


def room_of(desk: Desk, token: str) -> tuple[str, int]:
    """The workshop a seat is in, and the version it has now.

    Raises NoSeat.
    """
    with desk.store.reading() as tx:
        seat = _seat(tx, token)
    return seat.workshop_id, seat.version


def version(desk: Desk, workshop_id: str) -> int:
    """The version of a room, for those who wait for the next."""
    with desk.store.reading() as tx:
        return workshops.version(tx, workshop_id)


def look(desk: Desk, token: str) -> Phone:
    """What a phone shows now.

    Raises NoSeat.
    """
    with desk.store.reading() as tx:
        seat = _seat(tx, token)
        stage = stage_of(desk, tx, seat.workshop_id, seat.version)
        if stage.asked is None:
            return Phone(stage, None, (), frozenset())
        item = stage.asked.item
        mine = workshop_ballots.mine(tx, item.id, item.round, ballot_of(token, item.id, item.round))
        if item.kind is not ItemKind.GATHER or item.state is ItemState.RECORDED:
            return Phone(stage, mine, (), frozenset())
        return Phone(stage, mine, *_hand(tx, token, item.id))


def _hand(tx: Connection, token: str, item_id: int) -> tuple[tuple[str, ...], frozenset[str]]:
    """The ideas a phone has told, in their own words, and all that it supports."""
    ballot = ballot_of(token, item_id, ALL_ROUNDS)
    supported = workshop_ballots.supported(tx, item_id, ballot)
    own = workshop_ballots.supported(tx, item_id, ballot, own=True)
    told = tuple(each.idea.text for each in workshop_ballots.ideas(tx, item_id) if each.idea.id in own) if own else ()
    return tuple(filter(None, told)), supported


def answer(desk: Desk, token: str, item_id: int, turn: int, said: Said) -> None:
    """Answer the point that is open; until the reveal, the last answer counts.

    Raises NoSeat, TooLate, AnswerDoesNotFit.
    """
    with desk.store.writing() as tx:
        seat, asked = _at(tx, desk, token, item_id, turn)
        kept = _fitting(asked, said)
        reason = _text(said.reason, REASON_LENGTH)
        if not kept and not reason:
            raise AnswerDoesNotFit(say("choose one, or skip this one"))
        _put(tx, seat, token, item_id, turn, choice=kept, reason=reason)


def skip(desk: Desk, token: str, item_id: int, turn: int) -> None:
    """Skip the point that is open; it is counted, and can be taken back until the reveal.

    Raises NoSeat, TooLate.
    """
    with desk.store.writing() as tx:
        seat, _ = _at(tx, desk, token, item_id, turn)
        _put(tx, seat, token, item_id, turn, skipped=True)


def tell(desk: Desk, token: str, item_id: int, turn: int, text: str) -> None:
    """Tell an idea; sent twice, it is there once.

    Raises NoSeat, TooLate, AnswerDoesNotFit.
    """
    kept = one_line(_text(text, IDEA_LENGTH))
    if not kept:
        raise AnswerDoesNotFit(say("write an idea, or skip this one"))
    with desk.store.writing() as tx:
        seat, asked = _at(tx, desk, token, item_id, turn)
        if asked.item.kind is not ItemKind.GATHER:
            raise TooLate
        ballot = ballot_of(token, item_id, ALL_ROUNDS)
        if len(workshop_ballots.supported(tx, item_id, ballot, own=True)) >= MOST_IDEAS:
            raise AnswerDoesNotFit(say("each person can tell {most} ideas", most=MOST_IDEAS))
        idea = Idea(id=_digest(ballot, kept.casefold()), item_id=item_id, round=turn, text=kept)
        workshop_ballots.add_idea(tx, idea, ballot)
        _put(tx, seat, token, item_id, turn)


def support(desk: Desk, token: str, item_id: int, idea_id: str, *, wanted: bool = True) -> None:
    """Support an idea that is shown, or take that back; possible until the support is told.

    Raises NoSeat, TooLate.
    """
    with desk.store.writing() as tx:
        seat = _seat(tx, token)
        stage = stage_of(desk, tx, seat.workshop_id, seat.version)
        on = stage.asked.item if stage.asked else None
        shown = {each.idea.id for each in stage.cards}
        if on is None or on.id != item_id or not supportable(stage) or idea_id not in shown:
            raise TooLate
        act = workshop_ballots.support if wanted else workshop_ballots.withdraw
        act(tx, idea_id, ballot_of(token, item_id, ALL_ROUNDS))


def supportable(stage: Stage) -> bool:
    """Whether ideas are shown whose support has not been told yet."""
    return bool(stage.cards) and stage.standing is not None and stage.standing.state in SUPPORTABLE


SUPPORTABLE = (ItemState.OPEN, ItemState.REVEALED)


def leave(desk: Desk, token: str) -> None:
    """Give the seat back; what was answered stays counted."""
    with desk.store.writing() as tx:
        workshop_ballots.leave(tx, hash_of(token))


def ballot_of(token: str, item_id: int, turn: int) -> str:
    """The number a phone's ballot is stored under; it can be worked out only from the token."""
    return _digest("ballot", token, str(item_id), str(turn))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _seat(tx: Connection, token: str) -> Sitting:
    if not token:
        raise NoSeat
    found = workshop_ballots.sitting(tx, hash_of(token))
    if found is None or found.ended:
        raise SeatGone
    return found


def _at(tx: Connection, desk: Desk, token: str, item_id: int, turn: int) -> tuple[Sitting, Asked]:
    """The seat and the point it answers, which must be open in this very round."""
    seat = _seat(tx, token)
    stage = stage_of(desk, tx, seat.workshop_id, seat.version)
    if stage.asked is None or stage.standing is None or stage.asked.item.id != item_id:
        raise TooLate
    if stage.standing.state is not ItemState.OPEN or stage.standing.round != turn:
        raise TooLate
    return seat, stage.asked


def _put(
    tx: Connection,
    seat: Sitting,
    token: str,
    item_id: int,
    turn: int,
    choice: str = "",
    reason: str = "",
    *,
    skipped: bool = False,
) -> None:
    ballot = ballot_of(token, item_id, turn)
    workshop_ballots.put(
        tx,
        Answer(
            item_id=item_id,
            round=turn,
            ballot=ballot,
            choice=choice,
            reason=reason,
            skipped=skipped,
            group=seat.group,
        ),
    )


def _fitting(asked: Asked, said: Said) -> str:
    """The choice as it is kept; empty for an open answer."""
    match asked.item.kind:
        case ItemKind.RANK:
            return _points(asked, said.points)
        case ItemKind.GATHER:
            raise AnswerDoesNotFit(say("write an idea, or skip this one"))
    if asked.options and said.choice not in {each.id for each in asked.options}:
        raise AnswerDoesNotFit(say("choose one, or skip this one"))
    return said.choice if asked.options else ""


def _points(asked: Asked, points: Mapping[str, int]) -> str:
    given = {option: count for option, count in points.items() if count}
    if not given.keys() <= {each.id for each in asked.options} or min(given.values(), default=0) < 0:
        raise AnswerDoesNotFit(say("give your points to the choices that are offered"))
    if not 0 < sum(given.values()) <= asked.item.points:
        raise AnswerDoesNotFit(
            say("you have {most} points to give; give at least one, or skip", most=asked.item.points)
        )
    return json.dumps(given, sort_keys=True)


def _text(text: str, most: int) -> str:
    try:
        kept = clean(printable(text)).strip()
    except ValueError as refused:
        raise AnswerDoesNotFit(str(refused)) from None
    if len(kept) > most:
        raise AnswerDoesNotFit(say("it is longer than {most} characters", most=most))
    return kept
