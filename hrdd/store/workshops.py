"""Reading and writing workshops, their agendas and their rounds."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from hrdd.model.workshop import Item, Round, Workshop
from hrdd.store.prepared import Prepared
from hrdd.store.workshop_tables import ITEMS, ROUNDS, WORKSHOPS

ROOM, POINT, TURN = WORKSHOPS.c, ITEMS.c, ROUNDS.c
READ = Prepared(select(WORKSHOPS).where(ROOM.id == bindparam("workshop")), answers=tuple(ROOM))
ITEM = Prepared(select(ITEMS).where(POINT.id == bindparam("point")), answers=tuple(POINT))
VERSION = Prepared(select(ROOM.version).where(ROOM.id == bindparam("workshop")), answers=(ROOM.version,))


def add(tx: Connection, workshop: Workshop) -> None:
    """Add a workshop as it is."""
    tx.execute(insert(WORKSHOPS).values(workshop.model_dump()))


def read(tx: Connection, workshop_id: str) -> Workshop | None:
    """One workshop, or None."""
    found = READ.first(tx, workshop=workshop_id)
    return None if found is None else Workshop.model_validate(found)


def of_code(tx: Connection, code: str) -> Workshop | None:
    """The workshop with this code, or None."""
    found = tx.execute(select(WORKSHOPS).where(ROOM.code == code)).mappings().first()
    return None if found is None else Workshop.model_validate(dict(found))


def of_assessment(tx: Connection, assessment_id: str) -> tuple[Workshop, ...]:
    """The workshops opened from an assessment, the last opened first."""
    found = tx.execute(
        select(WORKSHOPS).where(ROOM.assessment_id == assessment_id).order_by(ROOM.created_at.desc(), ROOM.id)
    )
    return tuple(Workshop.model_validate(dict(row)) for row in found.mappings())


def with_raw_answers(tx: Connection) -> tuple[Workshop, ...]:
    """The workshops whose raw answers have not been deleted."""
    found = tx.execute(select(WORKSHOPS).where(ROOM.raw_gone_at.is_(None)))
    return tuple(Workshop.model_validate(dict(row)) for row in found.mappings())


def change(tx: Connection, workshop_id: str, **values: Any) -> None:
    """Change a workshop; every screen of it learns by the next version that it has to look again."""
    tx.execute(update(WORKSHOPS).where(ROOM.id == workshop_id).values(version=ROOM.version + 1, **values))


def version(tx: Connection, workshop_id: str) -> int:
    """The version a workshop has now; 0 where there is none."""
    found = VERSION.first(tx, workshop=workshop_id)
    return int(found["version"]) if found else 0


def add_item(tx: Connection, said: Mapping[str, Any]) -> int:
    """Add a point to an agenda; returns its number."""
    number: int = tx.scalars(insert(ITEMS).values(**said).returning(POINT.id)).one()
    return number


def item(tx: Connection, item_id: int) -> Item | None:
    """One point, or None."""
    found = ITEM.first(tx, point=item_id)
    return None if found is None else Item.model_validate(found)


def items(tx: Connection, workshop_id: str) -> tuple[Item, ...]:
    """The agenda in its order."""
    found = tx.execute(select(ITEMS).where(POINT.workshop_id == workshop_id).order_by(POINT.position, POINT.id))
    return tuple(Item.model_validate(dict(row)) for row in found.mappings())


def change_item(tx: Connection, item_id: int, **values: Any) -> None:
    """Change a point."""
    tx.execute(update(ITEMS).where(POINT.id == item_id).values(**values))


def take_off(tx: Connection, item_id: int) -> None:
    """Take a point off the agenda, with its rounds."""
    tx.execute(delete(ROUNDS).where(TURN.item_id == item_id))
    tx.execute(delete(ITEMS).where(POINT.id == item_id))


def last_position(tx: Connection, workshop_id: str) -> int:
    """The position of the last point; 0 where there is none."""
    return tx.scalar(select(func.max(POINT.position)).where(POINT.workshop_id == workshop_id)) or 0


def rounds(tx: Connection, item_id: int) -> tuple[Round, ...]:
    """The rounds of a point that were opened."""
    found = tx.execute(select(ROUNDS).where(TURN.item_id == item_id).order_by(TURN.round))
    return tuple(Round.model_validate(dict(row)) for row in found.mappings())


def put_round(tx: Connection, said: Round) -> None:
    """Keep a round, new or changed."""
    where = (TURN.item_id == said.item_id, TURN.round == said.round)
    if not tx.execute(update(ROUNDS).where(*where).values(said.model_dump())).rowcount:
        tx.execute(insert(ROUNDS).values(said.model_dump()))


def forget_rounds(tx: Connection, item_id: int) -> None:
    """Forget the rounds of a point."""
    tx.execute(delete(ROUNDS).where(TURN.item_id == item_id))
