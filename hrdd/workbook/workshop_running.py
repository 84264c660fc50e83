"""Running a workshop: taking a point through its steps, noting the discussion, counting hands, tending to ideas."""

import json
from collections.abc import Mapping

from sqlalchemy import Connection

from hrdd.errors import ChangedMeanwhile, UnacceptableValue
from hrdd.language import say
from hrdd.model.workshop import Item, Round, Workshop
from hrdd.rules.agenda import Standing, after
from hrdd.store import workshop_ballots, workshops
from hrdd.vocabulary import ItemKind, ItemState, Step
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_agenda import of_chair
from hrdd.workbook.workshop_asking import asked
from hrdd.workbook.workshop_recording import keep
from hrdd.workbook.workshop_results import hands_of
from hrdd.workbook.workshop_traces import clear
from hrdd.workbook.workshop_views import standing_of, visible
from hrdd.workbook.workshops import Chair, as_text, there
from hrdd.workshop_errors import AnotherPointIsOpen, NotInARehearsal, StepNotPossible, TooLate, UnknownItem

MOST_HANDS = 1000
CLEARING = (Step.RECORD, Step.RESET)
"""The steps after which nothing of the ballots may be left in the file."""


def take(desk: Desk, chair: Chair, item_id: int, step: Step) -> Item:
    """Take a point a step further; one that has just been taken by somebody else has no second effect.

    Raises UnknownItem, WorkshopEnded, StepNotPossible, AnotherPointIsOpen, NotInARehearsal.
    """
    with desk.store.writing() as tx:
        item = of_chair(tx, chair, item_id)
        target = after(standing_of(item), step)
        if target is None:
            raise StepNotPossible(step.value, item.state.value)
        if target == standing_of(item):
            return item
        workshop = there(tx, chair.workshop_id)
        _do(tx, desk, workshop, item, step, target)
        workshops.change_item(tx, item.id, state=target.state, round=target.round)
        workshops.change(tx, workshop.id, current=item.id)
    if step in CLEARING:
        clear(desk)
    return item.model_copy(update={"state": target.state, "round": target.round})


def _do(tx: Connection, desk: Desk, workshop: Workshop, item: Item, step: Step, target: Standing) -> None:
    """What a step does besides moving the point on."""
    match step:
        case Step.OPEN | Step.AGAIN:
            _check_none_open(tx, workshop, item)
            workshops.put_round(tx, Round(item_id=item.id, round=target.round, opened_at=desk.now()))
        case Step.REVEAL:
            present = workshop_ballots.seats(tx, workshop.id)
            kept = _round(tx, item)
            workshops.put_round(tx, kept.model_copy(update={"revealed_at": desk.now(), "present": present}))
        case Step.RECORD:
            if workshop.rehearsal:
                raise NotInARehearsal
            keep(tx, desk, workshop, item)
        case Step.RESET:
            workshop_ballots.forget(tx, item.id)
            workshops.forget_rounds(tx, item.id)


def _check_none_open(tx: Connection, workshop: Workshop, item: Item) -> None:
    for each in workshops.items(tx, workshop.id):
        if each.state is ItemState.OPEN and each.id != item.id:
            raise AnotherPointIsOpen(each.title)


def _round(tx: Connection, item: Item) -> Round:
    return next(each for each in workshops.rounds(tx, item.id) if each.round == item.round)


def bring_up(desk: Desk, chair: Chair, item_id: int) -> None:
    """Put a point on the screens again, as it stands; not while people answer another one.

    Raises UnknownItem, AnotherPointIsOpen.
    """
    with desk.store.writing() as tx:
        item = of_chair(tx, chair, item_id)
        _check_none_open(tx, there(tx, chair.workshop_id), item)
        workshops.change(tx, chair.workshop_id, current=item_id)


def note_of(desk: Desk, item_id: int) -> str:
    """The note of the discussion as it stands; it is not a part of what all screens follow."""
    with desk.store.reading() as tx:
        found = workshops.item(tx, item_id)
    return found.note if found else ""


def note(desk: Desk, chair: Chair, item_id: int, text: str, expected: str | None = None) -> str:
    """Keep the note of the discussion, and return it as it is kept; a recorded point keeps the note it had.

    Raises UnknownItem, StepNotPossible, UnacceptableValue, or ChangedMeanwhile where another note than the `expected`
    one is kept by now; without it, whatever is kept is written over.
    """
    kept = as_text(say("Note"), text)
    with desk.store.writing() as tx:
        item = of_chair(tx, chair, item_id)
        if item.state is ItemState.RECORDED:
            raise StepNotPossible("note", item.state.value)
        if expected not in (None, item.note) and kept != item.note:
            raise ChangedMeanwhile(say("Note"), item.note)
        workshops.change_item(tx, item_id, note=kept)
    return kept


def count_hands(desk: Desk, chair: Chair, item_id: int, hands: Mapping[str, int]) -> None:
    """Enter a show of hands for the round that is open, by choice; it replaces what was entered before.

    Raises UnknownItem, TooLate where no round is open, UnacceptableValue.
    """
    with desk.store.writing() as tx:
        item = of_chair(tx, chair, item_id)
        if item.state is not ItemState.OPEN:
            raise TooLate
        known = {each.id for each in asked(desk, item).options} if item.kind is not ItemKind.RANK else set()
        for choice, count in hands.items():
            if choice not in known or not 0 <= count <= MOST_HANDS:
                raise UnacceptableValue(say("Hands"), say("a number for each of the choices is expected"))
        kept = {choice: count for choice, count in hands.items() if count}
        workshops.put_round(tx, _round(tx, item).model_copy(update={"hands": json.dumps(kept)}))


def hands(desk: Desk, chair: Chair, item_id: int) -> dict[str, int]:
    """The hands entered for the latest round, by choice."""
    with desk.store.reading() as tx:
        item = of_chair(tx, chair, item_id)
        turn = next((each for each in workshops.rounds(tx, item.id) if each.round == item.round), None)
    return hands_of(turn) if turn else {}


def remove_idea(desk: Desk, chair: Chair, item_id: int, idea_id: str) -> None:
    """Take an idea off all screens, and its text out of the database.

    Raises UnknownItem.
    """
    with desk.store.writing() as tx:
        _card(tx, chair, item_id, idea_id)
        workshop_ballots.change_idea(tx, idea_id, removed=True, text="")
        workshops.change(tx, chair.workshop_id)


def merge_ideas(desk: Desk, chair: Chair, item_id: int, idea_id: str, into: str) -> None:
    """Let one idea stand for another that says the same; whoever supports both counts once.

    Raises UnknownItem.
    """
    with desk.store.writing() as tx:
        _card(tx, chair, item_id, idea_id)
        _card(tx, chair, item_id, into)
        if idea_id != into:
            workshop_ballots.move_support(tx, idea_id, into)
            workshop_ballots.change_idea(tx, idea_id, merged_into=into)
            workshops.change(tx, chair.workshop_id)


def _card(tx: Connection, chair: Chair, item_id: int, idea_id: str) -> None:
    """An idea that is shown, of a point that is not recorded."""
    item = of_chair(tx, chair, item_id)
    if idea_id not in {each.idea.id for each in workshop_ballots.ideas(tx, item.id) if visible(each)}:
        raise UnknownItem
