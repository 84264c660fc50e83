"""Retelling a workshop for its record: what has been revealed, in an order that tells nothing of who came when.

A round that is closed or open is told by its counts alone; what is due to be deleted is deleted first.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection

from hrdd.model.workshop import Idea, Item, Proposal, Round, RoundResult, Workshop
from hrdd.model.workshop_record import (
    Choice,
    IdeaRecord,
    PointRecord,
    ProposalRecord,
    ReasonRecord,
    RoundRecord,
    WorkshopRecord,
)
from hrdd.store import assessments, workshop_ballots, workshop_proposals, workshops
from hrdd.vocabulary import ItemKind, ItemState
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_asking import Asked, asked
from hrdd.workbook.workshop_results import hands_of, rounds_in
from hrdd.workbook.workshop_retention import delete_due
from hrdd.workbook.workshop_views import results_of, visible
from hrdd.workbook.workshops import there


def retell(desk: Desk, workshop_id: str, when: datetime) -> WorkshopRecord:
    """The record of a workshop as it stands, written at a moment.

    Raises UnknownWorkshop.
    """
    delete_due(desk)
    with desk.store.reading() as tx:
        workshop = there(tx, workshop_id)
        assessment = assessments.read_one(tx, workshop.assessment_id)
        joined = workshop_ballots.seats(tx, workshop.id)
        agenda = tuple(_points(tx, desk, workshop, joined))
    return WorkshopRecord(
        **workshop.model_dump(include=set(WorkshopRecord.model_fields)),
        assessment=assessment.title if assessment else "",
        joined=None if workshop.ended_at else joined,
        most_present=max((turn.present or 0 for point in agenda for turn in point.rounds), default=0),
        method_version=desk.method.version,
        written_at=when,
        agenda=agenda,
    )


class _Point(NamedTuple):
    """A point as it is kept; `lost` where its answers were deleted unrecorded."""

    asked: Asked
    turns: tuple[Round, ...]
    proposal: Proposal | None
    lost: bool

    @property
    def item(self) -> Item:
        """Where it stands."""
        return self.asked.item

    @property
    def revealed(self) -> int:
        """The last round that was revealed; 0 where none was."""
        return max((turn.round for turn in self.turns if turn.revealed_at), default=0)


def _points(tx: Connection, desk: Desk, workshop: Workshop, joined: int) -> Iterator[PointRecord]:
    for number, item in enumerate(workshops.items(tx, workshop.id), start=1):
        proposal, turns = workshop_proposals.of_item(tx, item.id), workshops.rounds(tx, item.id)
        lost = bool(turns and workshop.ended_at and proposal is None)
        yield _point(tx, _Point(asked(desk, item), turns, proposal, lost), number, joined)


def _point(tx: Connection, point: _Point, number: int, joined: int) -> PointRecord:
    item, worded = point.item, point.proposal or point.asked
    rounds = tuple(_rounds(tx, point, joined))
    return PointRecord(
        **item.model_dump(include={"kind", "about", "dimension", "minutes", "points", "open_question", "state"}),
        number=number,
        title=worded.title,
        label=point.asked.label,
        wording=worded.wording,
        lost=point.lost,
        choices=tuple(_choices(point, rounds)),
        rounds=rounds,
        note=item.note if point.revealed else "",
        reasons=_reasons(tx, point, rounds),
        ideas=_ideas(tx, point),
        proposal=_proposal(point.proposal),
    )


def _choices(point: _Point, rounds: tuple[RoundRecord, ...]) -> Iterator[Choice]:
    """What could be chosen: as the room was told it where the point is recorded, as the method has it otherwise."""
    meanings = {each.id: each.meaning for each in point.asked.options}
    for each in rounds[-1].tallies if point.proposal and rounds else point.asked.options:
        yield Choice(id=each.id, name=each.name, meaning=meanings.get(each.id, ""))


def _rounds(tx: Connection, point: _Point, joined: int) -> Iterator[RoundRecord]:
    known = {each.round: each for each in _results(tx, point)}
    for turn in point.turns:
        told = {"round": turn.round, "opened_at": turn.opened_at, "revealed_at": turn.revealed_at}
        if turn.round in known:
            yield RoundRecord(**{**told, **known[turn.round].model_dump()})
        elif point.lost:
            yield RoundRecord(**told, present=turn.present if turn.revealed_at else None)
        else:
            yield RoundRecord(**told, **_counts(tx, turn, joined))


def _results(tx: Connection, point: _Point) -> tuple[RoundResult, ...]:
    if point.proposal:
        return rounds_in(point.proposal)
    return () if point.lost else results_of(tx, point.asked, point.turns)


def _counts(tx: Connection, turn: Round, joined: int) -> dict[str, int]:
    """How many, and never what."""
    counted, hands = workshop_ballots.counted(tx, turn.item_id, turn.round), sum(hands_of(turn).values())
    return {
        "present": joined + hands,
        "answered": counted.answered + hands,
        "skipped": counted.skipped,
        "hands": hands,
    }


def _reasons(tx: Connection, point: _Point, rounds: tuple[RoundRecord, ...]) -> tuple[ReasonRecord, ...]:
    if point.item.kind is ItemKind.GATHER or point.lost:
        return ()
    apart = {(turn.round, level) for turn in rounds for level in turn.dissent}
    said = _kept_words(tx, point.item) if point.proposal else _revealed_words(tx, point)
    return tuple(
        ReasonRecord(round=turn, choice=choice, text=text, dissent=(turn, choice) in apart)
        for turn, choice, text in sorted(said)
    )


def _kept_words(tx: Connection, item: Item) -> Iterator[tuple[int, str, str]]:
    yield from ((each.round, each.choice, each.text) for each in workshop_proposals.told(tx, item.id))


def _revealed_words(tx: Connection, point: _Point) -> Iterator[tuple[int, str, str]]:
    for turn in filter(lambda each: each.revealed_at, point.turns):
        for answer in workshop_ballots.answers(tx, point.item.id, turn.round):
            if answer.reason:
                choice = "" if point.item.kind is ItemKind.RANK else answer.choice
                yield turn.round, choice, answer.reason


def _ideas(tx: Connection, point: _Point) -> tuple[IdeaRecord, ...]:
    if point.item.kind is not ItemKind.GATHER or point.lost:
        return ()
    found = _kept_ideas(tx, point.item) if point.proposal else _revealed_ideas(tx, point)
    return tuple(sorted(found, key=lambda each: (-(each.support or 0), each.text)))


def _kept_ideas(tx: Connection, item: Item) -> Iterator[IdeaRecord]:
    for each in workshop_proposals.told(tx, item.id):
        yield IdeaRecord(text=each.text, support=each.support, became=each.adopted_as)


def _revealed_ideas(tx: Connection, point: _Point) -> Iterator[IdeaRecord]:
    """The ideas that are shown, each with those it stands for; their support once the point is discussed."""
    cards = [each for each in workshop_ballots.ideas(tx, point.item.id) if each.idea.round <= point.revealed]
    merged = _merged(each.idea for each in cards)
    for card in filter(visible, cards):
        support = card.support if point.item.state is ItemState.DISCUSSED else None
        yield IdeaRecord(text=card.idea.text, support=support, merged=merged.get(card.idea.id, ()))


def _merged(ideas: Iterable[Idea]) -> Mapping[str, tuple[str, ...]]:
    """The texts each idea stands for, by its id, in the order of their letters; none of those removed."""
    known = {each.id: each for each in ideas}
    found: dict[str, tuple[str, ...]] = {}
    for each in known.values():
        stands = each
        while stands.merged_into in known:
            stands = known[stands.merged_into]
        if stands is not each:
            found[stands.id] = tuple(sorted((*found.get(stands.id, ()), each.text)))
    return found


def _proposal(given: Proposal | None) -> ProposalRecord | None:
    if given is None:
        return None
    return ProposalRecord(**given.model_dump(include=set(ProposalRecord.model_fields)))
