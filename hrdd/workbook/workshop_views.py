"""What the screens of a workshop show; before the reveal nobody is given more than how many have answered."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection

from hrdd.model.workshop import Idea, Item, Round, RoundResult, Workshop
from hrdd.rules.agenda import FIRST, Standing, possible, shown
from hrdd.store import workshop_ballots, workshop_proposals, workshops
from hrdd.store.workshop_ballots import Card
from hrdd.vocabulary import ItemKind, ItemState, Step
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_asking import Asked, asked
from hrdd.workbook.workshop_results import result_of, rounds_in
from hrdd.workbook.workshops import Chair, there

MOST_STAGES = 16


class Pulse(NamedTuple):
    """What changes from second to second: the version of all else, how many joined, answered and skipped."""

    version: int
    joined: int
    answered: int
    skipped: int


class Stage(NamedTuple):
    """What everybody in the room may see: the point that is on, and of the rounds only those revealed.

    `place` of `total` is where it stands on the agenda. `cards` are the ideas shown, without those removed or merged;
    their support is told once the point is discussed.
    """

    workshop: Workshop
    asked: Asked | None
    standing: Standing | None
    place: int
    total: int
    closes_at: datetime | None
    rounds: tuple[RoundResult, ...]
    cards: tuple[Card, ...]


class Room(NamedTuple):
    """The room screen."""

    stage: Stage
    pulse: Pulse


class Reason(NamedTuple):
    """Why somebody chose what they chose, or an open answer, without anything of the person."""

    round: int
    choice: str
    text: str


class Facilitator(NamedTuple):
    """The facilitator's screen: the room's, the agenda, the steps that can be taken, the reasons once revealed."""

    room: Room
    agenda: tuple[Asked, ...]
    steps: tuple[Step, ...]
    reasons: tuple[Reason, ...]


_stages: dict[tuple[str, int], Stage] = {}


def pulse(desk: Desk, workshop_id: str) -> Pulse:
    """What changes from second to second; cheap enough to be asked every second.

    Raises UnknownWorkshop.
    """
    with desk.store.reading() as tx:
        return _pulse(tx, there(tx, workshop_id))


def stage(desk: Desk, workshop_id: str) -> Stage:
    """What is on, without the numbers.

    Raises UnknownWorkshop.
    """
    with desk.store.reading() as tx:
        return stage_of(desk, tx, workshop_id, workshops.version(tx, workshop_id))


def room(desk: Desk, workshop_id: str) -> Room:
    """What the room screen shows.

    Raises UnknownWorkshop.
    """
    with desk.store.reading() as tx:
        workshop = there(tx, workshop_id)
        return Room(stage_of(desk, tx, workshop.id, workshop.version), _pulse(tx, workshop))


def facilitator(desk: Desk, chair: Chair) -> Facilitator:
    """What the facilitator's screen shows.

    Raises UnknownWorkshop.
    """
    with desk.store.reading() as tx:
        workshop = there(tx, chair.workshop_id)
        stage = stage_of(desk, tx, workshop.id, workshop.version)
        points = tuple(asked(desk, item) for item in workshops.items(tx, workshop.id))
        reasons = _reasons(tx, stage)
        now = Room(stage, _pulse(tx, workshop))
    return Facilitator(now, points, possible(stage.standing) if stage.standing else (), reasons)


def stage_of(desk: Desk, tx: Connection, workshop_id: str, version: int) -> Stage:
    """What everybody may see in this version of the room; worked out once for all phones."""
    key = (workshop_id, version)
    found = _stages.get(key)
    if found is None:
        found = _stages[key] = _stage(desk, tx, there(tx, workshop_id))
        for old in list(_stages)[:-MOST_STAGES]:
            _stages.pop(old, None)
    return found


def _stage(desk: Desk, tx: Connection, workshop: Workshop) -> Stage:
    points = workshops.items(tx, workshop.id)
    item = next((each for each in points if each.id == workshop.current), None)
    if item is None:
        return Stage(workshop, None, None, 0, len(points), None, (), ())
    told, turns = asked(desk, item), workshops.rounds(tx, item.id)
    rounds, cards = recorded(tx, item) if item.state is ItemState.RECORDED else _revealed(tx, told, turns)
    place = points.index(item) + 1
    return Stage(workshop, told, standing_of(item), place, len(points), _closes_at(item, turns), rounds, cards)


def _revealed(
    tx: Connection, told: Asked, turns: tuple[Round, ...]
) -> tuple[tuple[RoundResult, ...], tuple[Card, ...]]:
    return results_of(tx, told, turns), _cards(tx, told.item)


def results_of(tx: Connection, told: Asked, turns: tuple[Round, ...]) -> tuple[RoundResult, ...]:
    """What the rounds came to that have been shown to all."""
    return tuple(
        result_of(told, turn, workshop_ballots.answers(tx, told.item.id, turn.round))
        for turn in turns
        if turn.revealed_at
    )


def recorded(tx: Connection, item: Item) -> tuple[tuple[RoundResult, ...], tuple[Card, ...]]:
    """What a recorded point came to, as the record keeps it; its ballots are gone."""
    proposal = workshop_proposals.of_item(tx, item.id)
    ideas = workshop_proposals.told(tx, item.id) if item.kind is ItemKind.GATHER else ()
    cards = tuple(Card(Idea(id=str(each.id), item_id=item.id, text=each.text), each.support) for each in ideas)
    return (rounds_in(proposal) if proposal else ()), cards


def standing_of(item: Item) -> Standing:
    """Where a point stands."""
    return Standing(item.state, item.round)


def _closes_at(item: Item, turns: tuple[Round, ...]) -> datetime | None:
    opened = next((turn.opened_at for turn in turns if turn.round == item.round), None)
    if item.state is not ItemState.OPEN or not item.minutes or opened is None:
        return None
    return opened + timedelta(minutes=item.minutes)


def _cards(tx: Connection, item: Item) -> tuple[Card, ...]:
    """The ideas to show; those of an open first round are nobody's to see yet."""
    standing = standing_of(item)
    if item.kind is not ItemKind.GATHER or not (shown(standing) or item.round > FIRST):
        return ()
    seen = item.round if shown(standing) else FIRST
    cards = [each for each in workshop_ballots.ideas(tx, item.id) if visible(each) and each.idea.round <= seen]
    if item.state is ItemState.DISCUSSED:
        return tuple(sorted(cards, key=lambda each: -each.support))
    return tuple(Card(each.idea, 0) for each in cards)


def visible(card: Card) -> bool:
    """Whether an idea is shown: not removed, and not merged into another."""
    return not (card.idea.removed or card.idea.merged_into)


def _reasons(tx: Connection, stage: Stage) -> tuple[Reason, ...]:
    """The reasons of the rounds revealed, by choice and then by their texts, so that no order of arrival shows."""
    if stage.asked is None:
        return ()
    told = [
        Reason(answer.round, answer.choice if stage.asked.item.kind is not ItemKind.RANK else "", answer.reason)
        for turn in stage.rounds
        for answer in workshop_ballots.answers(tx, stage.asked.item.id, turn.round)
        if answer.reason
    ]
    return tuple(sorted(told))


def _pulse(tx: Connection, workshop: Workshop) -> Pulse:
    item = workshops.item(tx, workshop.current)
    counted = workshop_ballots.counted(tx, item.id, item.round) if item else workshop_ballots.Counted(0, 0)
    return Pulse(workshop.version, workshop_ballots.seats(tx, workshop.id), *counted)
