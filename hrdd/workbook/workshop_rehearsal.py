"""A rehearsal: simulated people take seats and answer, as unlike each other as people; nothing of it is recorded."""

from random import Random

from hrdd.language import say
from hrdd.model.workshop import Workshop
from hrdd.store import workshop_ballots
from hrdd.vocabulary import ItemKind, ItemState
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_asking import Asked
from hrdd.workbook.workshop_seats import Said, answer, look, skip, tell
from hrdd.workbook.workshops import Chair, going_on, hash_of
from hrdd.workshop_errors import OnlyInARehearsal

MOST_PEOPLE = 300
SKIPPING = 0.1


def seat_people(desk: Desk, chair: Chair, people: int, chance: Random) -> None:
    """Have so many simulated people in the room.

    Raises OnlyInARehearsal.
    """
    with desk.store.writing() as tx:
        workshop = going_on(tx, chair.workshop_id)
        if not workshop.rehearsal:
            raise OnlyInARehearsal
        workshop_ballots.clear_seats(tx, workshop.id)
        for number in range(min(people, MOST_PEOPLE)):
            group = chance.choice(["", *workshop.groups])
            workshop_ballots.take_seat(tx, hash_of(_token(workshop, number)), workshop.id, group)


def answer_all(desk: Desk, chair: Chair, chance: Random) -> int:
    """Have the simulated people answer the point that is open; returns how many did anything.

    Raises OnlyInARehearsal.
    """
    with desk.store.reading() as tx:
        workshop = going_on(tx, chair.workshop_id)
        seats = range(workshop_ballots.seats(tx, workshop.id))
        people = [each for each in seats if workshop_ballots.sitting(tx, hash_of(_token(workshop, each)))]
    if not workshop.rehearsal:
        raise OnlyInARehearsal
    for number in people:
        asked = look(desk, _token(workshop, number)).stage.asked
        if asked is None or asked.item.state is not ItemState.OPEN:
            return 0
        _answer(desk, _token(workshop, number), asked, number, chance)
    return len(people)


def _answer(desk: Desk, token: str, asked: Asked, number: int, chance: Random) -> None:
    item = asked.item
    if chance.random() < SKIPPING:
        skip(desk, token, item.id, item.round)
    elif item.kind is ItemKind.GATHER:
        tell(desk, token, item.id, item.round, say("Simulated idea {number}", number=number + 1))
    elif item.kind is ItemKind.RANK:
        points = [chance.choice(asked.options).id for _ in range(item.points)]
        answer(desk, token, item.id, item.round, Said(points={each: points.count(each) for each in points}))
    elif asked.options:
        answer(desk, token, item.id, item.round, Said(choice=chance.choice(asked.options).id))
    else:
        words = say("Simulated answer {number}", number=number + 1)
        answer(desk, token, item.id, item.round, Said(reason=words))


def _token(workshop: Workshop, number: int) -> str:
    return f"rehearsal-{workshop.id}-{number}"
