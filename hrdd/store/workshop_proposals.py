"""What workshops propose, and the texts people told, once a point is recorded."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from hrdd.model.workshop import Proposal, ProposalFields, Told, ToldFields
from hrdd.store.workshop_tables import ITEMS, PROPOSALS, TOLD
from hrdd.vocabulary import ProposalState

ROW, TEXT, POINT = PROPOSALS.c, TOLD.c, ITEMS.c


def add(tx: Connection, said: ProposalFields) -> int:
    """Add a proposal; returns its number."""
    number: int = tx.scalars(insert(PROPOSALS).values(said.model_dump()).returning(ROW.id)).one()
    return number


def one(tx: Connection, proposal_id: int) -> Proposal | None:
    """One proposal, or None."""
    return _read(tx, ROW.id == proposal_id)


def of_item(tx: Connection, item_id: int) -> Proposal | None:
    """The proposal a point came to, or None."""
    return _read(tx, ROW.item_id == item_id)


def of_assessment(tx: Connection, assessment_id: str) -> tuple[Proposal, ...]:
    """The proposals to an assessment, the oldest first."""
    found = tx.execute(select(PROPOSALS).where(ROW.assessment_id == assessment_id).order_by(ROW.id))
    return tuple(Proposal.model_validate(dict(row)) for row in found.mappings())


def of_workshop(tx: Connection, workshop_id: str) -> tuple[Proposal, ...]:
    """The proposals of a workshop, the oldest first."""
    found = tx.execute(select(PROPOSALS).where(ROW.workshop_id == workshop_id).order_by(ROW.id))
    return tuple(Proposal.model_validate(dict(row)) for row in found.mappings())


def decide(tx: Connection, proposal_id: int, **said: Any) -> bool:
    """Write down what the team made of a proposal; False where somebody did so before."""
    waiting = (ROW.id == proposal_id, ROW.state == ProposalState.WAITING.value)
    return bool(tx.execute(update(PROPOSALS).where(*waiting).values(**said)).rowcount)


def add_told(tx: Connection, texts: Iterable[ToldFields]) -> None:
    """Add texts in the order given, which must not be that of arrival."""
    rows = [each.model_dump() for each in texts]
    if rows:
        tx.execute(insert(TOLD), rows)


def told(tx: Connection, item_id: int) -> tuple[Told, ...]:
    """The texts told at a point, the most supported first."""
    found = tx.execute(select(TOLD).where(TEXT.item_id == item_id).order_by(TEXT.support.desc(), TEXT.id))
    return tuple(Told.model_validate(dict(row)) for row in found.mappings())


def adopted(tx: Connection, told_id: int, record_id: str) -> bool:
    """Write down which entry an idea became; False where it became one before."""
    free = (TEXT.id == told_id, TEXT.adopted_as == "")
    return bool(tx.execute(update(TOLD).where(*free).values(adopted_as=record_id)).rowcount)


def forget_told(tx: Connection, workshop_id: str) -> None:
    """Delete the texts told in a workshop."""
    of_it = select(POINT.id).where(POINT.workshop_id == workshop_id).scalar_subquery()
    tx.execute(delete(TOLD).where(TEXT.item_id.in_(of_it)))


def _read(tx: Connection, which: Any) -> Proposal | None:
    found = tx.execute(select(PROPOSALS).where(which)).mappings().first()
    return None if found is None else Proposal.model_validate(dict(found))
