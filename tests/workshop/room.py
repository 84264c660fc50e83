"""A room with people in it, for the tests."""

from typing import NamedTuple

from hrdd.model.workbook import Kind
from hrdd.model.workshop import Item, Proposal
from hrdd.vocabulary import Step
from hrdd.workbook import workshop_agenda, workshop_recording, workshop_running, workshop_seats, workshops
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.workshop_seats import Said
from hrdd.workbook.workshops import Chair, Links
from tests.builders import ALICE, stored_assessment


class Opened(NamedTuple):
    """A workshop on one impact: the desk, the assessment, the impact, who runs it, the code and the links."""

    desk: Desk
    assessment: str
    impact: str
    chair: Chair
    code: str
    links: Links


def a_workshop(desk: Desk, *groups: str, rehearsal: bool = False) -> Opened:
    """A workshop with an empty agenda."""
    assessment = stored_assessment(desk)
    impact = add(desk, assessment, Kind.IMPACT, ALICE, title="People are followed").id
    begun = workshops.begin(desk, assessment, ALICE, groups=groups, rehearsal=rehearsal)
    chair = workshops.enter(desk, begun.workshop.id, begun.links.facilitator)
    return Opened(desk, assessment, impact, chair, begun.workshop.code, begun.links)


def a_rating(opened: Opened, dimension: str = "scale") -> Item:
    """A point that rates the impact."""
    (item,) = workshop_agenda.add_ratings(opened.desk, opened.chair, opened.impact, (dimension,))
    return item


def people(opened: Opened, number: int, group: str = "") -> list[str]:
    """So many seats; their tokens."""
    return [workshop_seats.join(opened.desk, opened.code, group, workshop_seats.new_token()) for _ in range(number)]


def take(opened: Opened, item: Item, *steps: Step) -> Item:
    """Take a point through steps."""
    for step in steps:
        item = workshop_running.take(opened.desk, opened.chair, item.id, step)
    return item


def rate(opened: Opened, item: Item, tokens: list[str], levels: str, turn: int = 1, reason: str = "") -> None:
    """Have each seat choose a level, one digit each."""
    for token, level in zip(tokens, levels, strict=True):
        workshop_seats.answer(opened.desk, token, item.id, turn, Said(choice=level, reason=reason))


def recorded_rating(opened: Opened, levels: str = "5541", reason: str = "") -> Proposal:
    """A proposal from one round of a rating."""
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, people(opened, len(levels)), levels, reason=reason)
    take(opened, item, Step.REVEAL, Step.RECORD)
    return workshop_recording.proposals(opened.desk, opened.assessment)[-1]
