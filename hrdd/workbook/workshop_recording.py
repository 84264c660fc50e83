"""Recording a point: what it came to is kept as a proposal; the ballots are deleted, and what they were written on."""

import random
from collections.abc import Iterator

from sqlalchemy import Connection

from hrdd.model.fields import LINE_LENGTH
from hrdd.model.workshop import Item, Proposal, ProposalFields, Round, Told, ToldFields, Workshop
from hrdd.store import workshop_ballots, workshop_proposals, workshops
from hrdd.vocabulary import ItemKind
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_asking import asked
from hrdd.workbook.workshop_results import ROUNDS, rounds_in
from hrdd.workbook.workshop_retention import delete_due
from hrdd.workbook.workshop_views import results_of, visible
from hrdd.workshop_errors import UnknownProposal

LOT = random.SystemRandom()


def keep(tx: Connection, desk: Desk, workshop: Workshop, item: Item) -> None:
    """Write down what a point came to, and forget who could have said it."""
    told, turns = asked(desk, item), workshops.rounds(tx, item.id)
    results = results_of(tx, told, turns)
    workshop_proposals.add(
        tx,
        ProposalFields(
            workshop_id=workshop.id,
            assessment_id=workshop.assessment_id,
            item_id=item.id,
            kind=item.kind,
            about=item.about,
            dimension=item.dimension,
            title=told.title,
            wording=told.wording,
            recorded_at=desk.now(),
            rounds=ROUNDS.dump_json(results).decode(),
            proposed=results[-1].proposed if results else "",
            note=item.note,
        ),
    )
    texts = list(_ideas(tx, item) if item.kind is ItemKind.GATHER else _reasons(tx, item, turns))
    LOT.shuffle(texts)
    workshop_proposals.add_told(tx, texts)
    workshop_ballots.forget(tx, item.id)


def _ideas(tx: Connection, item: Item) -> Iterator[ToldFields]:
    for card in filter(visible, workshop_ballots.ideas(tx, item.id)):
        yield ToldFields(item_id=item.id, round=card.idea.round, text=card.idea.text, support=card.support)


def _reasons(tx: Connection, item: Item, turns: tuple[Round, ...]) -> Iterator[ToldFields]:
    for turn in turns:
        for answer in workshop_ballots.answers(tx, item.id, turn.round):
            if answer.reason:
                choice = "" if item.kind is ItemKind.RANK else answer.choice[:LINE_LENGTH]
                yield ToldFields(item_id=item.id, round=turn.round, choice=choice, text=answer.reason)


def proposals(desk: Desk, assessment_id: str) -> tuple[Proposal, ...]:
    """All that workshops have proposed to an assessment, decided or not, the oldest first; what is due is deleted."""
    delete_due(desk)
    with desk.store.reading() as tx:
        return workshop_proposals.of_assessment(tx, assessment_id)


def proposals_of(desk: Desk, workshop_id: str) -> tuple[Proposal, ...]:
    """What one workshop proposed, the oldest first."""
    with desk.store.reading() as tx:
        return workshop_proposals.of_workshop(tx, workshop_id)


def proposal(desk: Desk, proposal_id: int) -> Proposal:
    """One proposal.

    Raises UnknownProposal.
    """
    with desk.store.reading() as tx:
        found = workshop_proposals.one(tx, proposal_id)
    if found is None:
        raise UnknownProposal
    return found


def told_of(desk: Desk, given: Proposal) -> tuple[Told, ...]:
    """The texts behind a proposal, until they are deleted: ideas with their support, open answers, reasons."""
    with desk.store.reading() as tx:
        return workshop_proposals.told(tx, given.item_id)


def dissent_of(desk: Desk, given: Proposal) -> tuple[Told, ...]:
    """The reasons of those who stood apart in the last round."""
    rounds = rounds_in(given)
    apart = {(each.round, choice) for each in rounds[-1:] for choice in each.dissent}
    return tuple(each for each in told_of(desk, given) if (each.round, each.choice) in apart)
