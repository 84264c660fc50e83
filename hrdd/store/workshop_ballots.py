"""Seats, ballots and ideas of a workshop; after a point is recorded, none of its ballots is left in the file."""

import sqlite3
from contextlib import closing
from typing import Any, NamedTuple

from sqlalchemy import Connection, Integer, bindparam, cast, delete, func, insert, literal_column, select, update

from hrdd.model.workshop import Answer, Idea
from hrdd.store.engine import Store
from hrdd.store.prepared import Prepared
from hrdd.store.workshop_tables import ANSWERS, IDEAS, SEATS, SUPPORT, WORKSHOPS

SEAT, BALLOT, CARD, HAND = SEATS.c, ANSWERS.c, IDEAS.c, SUPPORT.c
ROOM = WORKSHOPS.c

ADD_SEAT = Prepared(insert(SEATS), given=[column.name for column in SEAT])
SITTING = Prepared(
    select(SEAT.workshop_id, SEAT.group, ROOM.version, ROOM.current, ROOM.ended_at)
    .join_from(SEATS, WORKSHOPS, SEAT.workshop_id == ROOM.id)
    .where(SEAT.token_hash == bindparam("hashed")),
    answers=(SEAT.workshop_id, SEAT.group, ROOM.version, ROOM.current, ROOM.ended_at),
)
_joined = func.count().label("joined")
JOINED = Prepared(
    select(_joined).select_from(SEATS).where(SEAT.workshop_id == bindparam("workshop")), answers=(_joined,)
)
_counted = (
    func.count().label("ballots"),
    func.coalesce(func.sum(cast(BALLOT.skipped, Integer)), literal_column("0")).label("skips"),
)
COUNTED = Prepared(
    select(*_counted).where(BALLOT.item_id == bindparam("item_id"), BALLOT.round == bindparam("turn")),
    answers=_counted,
)
SAID = ("choice", "reason", "skipped", "group")
KEY = (
    BALLOT.item_id == bindparam("its_item"),
    BALLOT.round == bindparam("its_round"),
    BALLOT.ballot == bindparam("its_ballot"),
)
AGAIN = Prepared(update(ANSWERS).where(*KEY).values({name: bindparam(name, type_=BALLOT[name].type) for name in SAID}))
FIRST = Prepared(insert(ANSWERS), given=[column.name for column in BALLOT])
MINE = Prepared(select(ANSWERS).where(*KEY), answers=tuple(BALLOT))


class Sitting(NamedTuple):
    """A seat and the room it is in: its group, the room's version, the point it is at, whether it has ended."""

    workshop_id: str
    group: str
    version: int
    current: int
    ended: bool


class Counted(NamedTuple):
    """How many ballots answer and how many skip; never what they say."""

    answered: int
    skipped: int


class Card(NamedTuple):
    """An idea and how many support it."""

    idea: Idea
    support: int


def take_seat(tx: Connection, token_hash: str, workshop_id: str, group: str) -> None:
    """Add a seat."""
    ADD_SEAT.run(tx, token_hash=token_hash, workshop_id=workshop_id, group=group)


def sitting(tx: Connection, token_hash: str) -> Sitting | None:
    """The seat with this hash, or None."""
    found = SITTING.first(tx, hashed=token_hash)
    if found is None:
        return None
    return Sitting(found["workshop_id"], found["group"], found["version"], found["current"], bool(found["ended_at"]))


def leave(tx: Connection, token_hash: str) -> None:
    """Take one seat away."""
    tx.execute(delete(SEATS).where(SEAT.token_hash == token_hash))


def seats(tx: Connection, workshop_id: str) -> int:
    """How many have joined."""
    found = JOINED.first(tx, workshop=workshop_id)
    return int(found["joined"]) if found else 0


def clear_seats(tx: Connection, workshop_id: str) -> None:
    """Take all seats away."""
    tx.execute(delete(SEATS).where(SEAT.workshop_id == workshop_id))


def put(tx: Connection, answer: Answer) -> None:
    """Keep a ballot; one sent before by the same phone in the same round is replaced."""
    said = {name: getattr(answer, name) for name in SAID}
    if not AGAIN.run(tx, its_item=answer.item_id, its_round=answer.round, its_ballot=answer.ballot, **said):
        FIRST.run(tx, **answer.model_dump())


def mine(tx: Connection, item_id: int, turn: int, ballot: str) -> Answer | None:
    """The ballot of one phone in one round."""
    found = MINE.first(tx, its_item=item_id, its_round=turn, its_ballot=ballot)
    return Answer.model_validate(found) if found else None


def answers(tx: Connection, item_id: int, turn: int) -> tuple[Answer, ...]:
    """All ballots of a round; for what has been revealed."""
    found = tx.execute(select(ANSWERS).where(BALLOT.item_id == item_id, BALLOT.round == turn))
    return tuple(Answer.model_validate(dict(row)) for row in found.mappings())


def counted(tx: Connection, item_id: int, turn: int) -> Counted:
    """How many ballots there are in a round."""
    found = COUNTED.first(tx, item_id=item_id, turn=turn) or {"ballots": 0, "skips": 0}
    return Counted(found["ballots"] - found["skips"], found["skips"])


def add_idea(tx: Connection, idea: Idea, ballot: str) -> bool:
    """Add an idea with its first supporter; False where this phone has told it already."""
    if tx.scalar(select(CARD.id).where(CARD.id == idea.id)):
        return False
    tx.execute(insert(IDEAS).values(idea.model_dump()))
    tx.execute(insert(SUPPORT).values(idea_id=idea.id, ballot=ballot, own=True))
    return True


def ideas(tx: Connection, item_id: int) -> tuple[Card, ...]:
    """The ideas of a point with their support, by their texts."""
    backed = func.count(HAND.ballot).label("backed")
    found = tx.execute(
        select(IDEAS, backed)
        .outerjoin(SUPPORT, HAND.idea_id == CARD.id)
        .where(CARD.item_id == item_id)
        .group_by(*CARD)
        .order_by(CARD.text, CARD.id)
    )
    return tuple(
        Card(Idea.model_validate({name: row[name] for name in Idea.model_fields}), row["backed"])
        for row in found.mappings()
    )


def change_idea(tx: Connection, idea_id: str, **values: Any) -> int:
    """Change an idea; returns whether it was there."""
    return tx.execute(update(IDEAS).where(CARD.id == idea_id).values(**values)).rowcount


def supported(tx: Connection, item_id: int, ballot: str, *, own: bool = False) -> frozenset[str]:
    """The ideas of a point that one phone supports, or has told."""
    mine = (CARD.item_id == item_id, HAND.ballot == ballot, *((HAND.own,) if own else ()))
    return frozenset(tx.scalars(select(HAND.idea_id).join(IDEAS, CARD.id == HAND.idea_id).where(*mine)))


def support(tx: Connection, idea_id: str, ballot: str) -> None:
    """Support an idea; doing so twice counts once."""
    if not tx.scalar(select(func.count()).where(HAND.idea_id == idea_id, HAND.ballot == ballot)):
        tx.execute(insert(SUPPORT).values(idea_id=idea_id, ballot=ballot, own=False))


def withdraw(tx: Connection, idea_id: str, ballot: str) -> None:
    """Support an idea no more."""
    tx.execute(delete(SUPPORT).where(HAND.idea_id == idea_id, HAND.ballot == ballot, HAND.own.is_(False)))


def move_support(tx: Connection, source: str, target: str) -> None:
    """Let those who support one idea support another instead, each once."""
    already = select(HAND.ballot).where(HAND.idea_id == target).scalar_subquery()
    tx.execute(delete(SUPPORT).where(HAND.idea_id == source, HAND.ballot.in_(already)))
    tx.execute(update(SUPPORT).where(HAND.idea_id == source).values(idea_id=target))


def forget(tx: Connection, item_id: int) -> None:
    """Delete all ballots and ideas of a point."""
    cards = select(CARD.id).where(CARD.item_id == item_id).scalar_subquery()
    tx.execute(delete(SUPPORT).where(HAND.idea_id.in_(cards)))
    tx.execute(delete(IDEAS).where(CARD.item_id == item_id))
    tx.execute(delete(ANSWERS).where(BALLOT.item_id == item_id))


def leave_no_trace(store: Store) -> bool:
    """Write the file anew without what was deleted, and empty the log beside it.

    False where somebody read or wrote for too long meanwhile; what was deleted may then still stand in pages that are
    not used any more, until this is called again.
    """
    with closing(sqlite3.connect(store.path, store.patience, isolation_level=None)) as alone:
        try:
            alone.execute("VACUUM")
            busy, *_ = alone.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError:
            return False
    return not busy
