"""Putting points on a workshop's agenda: from a ready pattern, or one by one; a point that has begun stays as it is."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from hrdd.content.workshops import Point
from hrdd.language import say
from hrdd.model.fields import LINE_LENGTH, one_line
from hrdd.model.records import Impact
from hrdd.model.workbook import Kind
from hrdd.model.workshop import Item
from hrdd.store import records, workshops
from hrdd.vocabulary import ImpactState, ItemKind, ItemState
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_asking import Asked, asked
from hrdd.workbook.workshop_content import content_of
from hrdd.workbook.workshops import Chair, going_on
from hrdd.workshop_errors import PointHasBegun, UnfitForAgenda, UnknownItem

DIMENSIONS = ("scale", "scope", "irremediability", "likelihood")
POINTS = 3
MOST_POINTS = 20
MOST_OPTIONS = 20
MOST_MINUTES = 240


def agenda(desk: Desk, workshop_id: str) -> tuple[Asked, ...]:
    """The points in their order, in words."""
    with desk.store.reading() as tx:
        found = workshops.items(tx, workshop_id)
    return tuple(asked(desk, item) for item in found)


def use_pattern(desk: Desk, chair: Chair, pattern_id: str, impacts: Sequence[str] | None = None) -> None:
    """Put a ready agenda behind what is there, for the impacts named, or for those of the assessment.

    Raises UnfitForAgenda where there is no such pattern.
    """
    pattern = content_of(desk).patterns.get(pattern_id)
    if pattern is None:
        raise UnfitForAgenda(say("there is no pattern {id}", id=pattern_id))
    with desk.store.writing() as tx:
        workshop = going_on(tx, chair.workshop_id)
        known = [each for each in _impacts(tx, workshop.assessment_id) if impacts is None or each.id in impacts]
        for point in pattern.points:
            for said in _from(desk, point, known):
                _append(tx, chair.workshop_id, said)
        workshops.change(tx, chair.workshop_id, pattern=pattern_id)


def _from(desk: Desk, point: Point, impacts: Sequence[Impact]) -> Iterator[dict[str, Any]]:
    """The points that one of a pattern stands for; none where there is nothing to rate or rank yet."""
    match point.kind:
        case ItemKind.RATE:
            for impact in impacts[: point.at_most or None]:
                for dimension in _asked_of(impact, point.dimensions):
                    yield _rate(impact, dimension, point.minutes)
        case ItemKind.RANK if len(impacts) > 1:
            named = [named_impact(impact) for impact in impacts[:MOST_OPTIONS]]
            yield _rank(desk, point.about, named, point.points or POINTS, point.minutes)
        case ItemKind.ASK:
            yield _ask(desk, point.about, point.minutes, open_question=False)
        case ItemKind.GATHER:
            yield _gather(desk, point.about, point.minutes)


def _asked_of(impact: Impact, dimensions: Iterable[str]) -> Iterator[str]:
    """Likelihood is not asked of what has happened."""
    yield from (each for each in dimensions if each != "likelihood" or impact.state is not ImpactState.ACTUAL)


def named_impact(impact: Impact) -> str:
    """An impact as one of several to rank."""
    return one_line(f"{impact.id} {impact.title}")[:LINE_LENGTH]


def add_ratings(
    desk: Desk, chair: Chair, impact_id: str, dimensions: Sequence[str] = DIMENSIONS, minutes: int = 0
) -> tuple[Item, ...]:
    """Have an impact rated, one point for each dimension; likelihood is left out where it has happened.

    Raises UnfitForAgenda.
    """
    for each in dimensions:
        if each not in desk.method.scales:
            raise UnfitForAgenda(say("there is no scale {id}", id=each))
    with desk.store.writing() as tx:
        workshop = going_on(tx, chair.workshop_id)
        found = records.read_one(tx, Kind.IMPACT, workshop.assessment_id, impact_id)
        if not isinstance(found, Impact) or found.removed_at:
            raise UnfitForAgenda(say("there is no impact {id} in this assessment", id=impact_id))
        made = [_append(tx, workshop.id, _rate(found, each, minutes)) for each in _asked_of(found, dimensions)]
        workshops.change(tx, workshop.id)
    return tuple(made)


def add_gather(desk: Desk, chair: Chair, prompt_id: str, minutes: int = 0) -> Item:
    """Have ideas gathered on a prompt of the method.

    Raises UnfitForAgenda.
    """
    return _add(desk, chair, _gather(desk, prompt_id, minutes))


def add_rank(
    desk: Desk, chair: Chair, options: Sequence[str], points: int = POINTS, prompt_id: str = "first", minutes: int = 0
) -> Item:
    """Have points given to options, each named on one line.

    Raises UnfitForAgenda.
    """
    return _add(desk, chair, _rank(desk, prompt_id, options, points, minutes))


def add_ask(desk: Desk, chair: Chair, question_id: str, minutes: int = 0, *, open_question: bool = False) -> Item:
    """Have a question of the walk answered, by its closed answers or in people's own words.

    Raises UnfitForAgenda.
    """
    return _add(desk, chair, _ask(desk, question_id, minutes, open_question=open_question))


def take_off(desk: Desk, chair: Chair, item_id: int) -> None:
    """Take a point that has not begun off the agenda.

    Raises UnknownItem, PointHasBegun.
    """
    with desk.store.writing() as tx:
        not_begun(tx, chair, item_id)
        workshops.take_off(tx, item_id)
        workshops.change(tx, chair.workshop_id)


def set_minutes(desk: Desk, chair: Chair, item_id: int, minutes: int) -> None:
    """Set how long a point may take; 0 is as long as it needs."""
    with desk.store.writing() as tx:
        of_chair(tx, chair, item_id)
        workshops.change_item(tx, item_id, minutes=_minutes(minutes))
        workshops.change(tx, chair.workshop_id)


def move(desk: Desk, chair: Chair, item_id: int, by: int) -> None:
    """Move a point so many places down the agenda, or up where the number is negative."""
    with desk.store.writing() as tx:
        of_chair(tx, chair, item_id)
        order = [each.id for each in workshops.items(tx, chair.workshop_id)]
        place = max(0, min(len(order) - 1, order.index(item_id) + by))
        order.remove(item_id)
        order.insert(place, item_id)
        for position, each in enumerate(order, start=1):
            workshops.change_item(tx, each, position=position)
        workshops.change(tx, chair.workshop_id)


def of_chair(tx: Connection, chair: Chair, item_id: int) -> Item:
    """A point of the workshop that somebody runs, which has not ended.

    Raises UnknownItem, WorkshopEnded.
    """
    going_on(tx, chair.workshop_id)
    found = workshops.item(tx, item_id)
    if found is None or found.workshop_id != chair.workshop_id:
        raise UnknownItem
    return found


def not_begun(tx: Connection, chair: Chair, item_id: int) -> Item:
    """A point that nobody has answered.

    Raises UnknownItem, PointHasBegun.
    """
    found = of_chair(tx, chair, item_id)
    if found.state is not ItemState.CLOSED:
        raise PointHasBegun
    return found


def _add(desk: Desk, chair: Chair, said: dict[str, Any]) -> Item:
    with desk.store.writing() as tx:
        going_on(tx, chair.workshop_id)
        made = _append(tx, chair.workshop_id, said)
        workshops.change(tx, chair.workshop_id)
    return made


def _append(tx: Connection, workshop_id: str, said: dict[str, Any]) -> Item:
    position = workshops.last_position(tx, workshop_id) + 1
    made = Item(id=0, workshop_id=workshop_id, position=position, **said)
    return made.model_copy(update={"id": workshops.add_item(tx, made.model_dump(exclude={"id"}))})


def _impacts(tx: Connection, assessment_id: str) -> list[Impact]:
    return [each for each in records.read_all(tx, Kind.IMPACT, assessment_id) if isinstance(each, Impact)]


def _rate(impact: Impact, dimension: str, minutes: int) -> dict[str, Any]:
    title = impact.title or impact.id
    return {
        "kind": ItemKind.RATE,
        "about": impact.id,
        "dimension": dimension,
        "title": title,
        "minutes": _minutes(minutes),
    }


def _gather(desk: Desk, prompt_id: str, minutes: int) -> dict[str, Any]:
    name = _prompt_name(desk, prompt_id, ItemKind.GATHER)
    return {"kind": ItemKind.GATHER, "about": prompt_id, "title": name, "minutes": _minutes(minutes)}


def _rank(desk: Desk, prompt_id: str, options: Sequence[str], points: int, minutes: int) -> dict[str, Any]:
    named = tuple(dict.fromkeys(filter(None, (one_line(each)[:LINE_LENGTH] for each in options))))
    if not 2 <= len(named) <= MOST_OPTIONS:
        raise UnfitForAgenda(say("two to {most} different options can be ranked", most=MOST_OPTIONS))
    if not 1 <= points <= MOST_POINTS:
        raise UnfitForAgenda(say("each person gives 1 to {most} points", most=MOST_POINTS))
    return {
        "kind": ItemKind.RANK,
        "about": prompt_id,
        "title": _prompt_name(desk, prompt_id, ItemKind.RANK),
        "options": named,
        "points": points,
        "minutes": _minutes(minutes),
    }


def _ask(desk: Desk, question_id: str, minutes: int, *, open_question: bool) -> dict[str, Any]:
    if question_id not in desk.method.questions:
        raise UnfitForAgenda(say("there is no question {id}", id=question_id))
    return {
        "kind": ItemKind.ASK,
        "about": question_id,
        "title": say("Question {number}", number=desk.method.questions[question_id].number),
        "open_question": open_question,
        "minutes": _minutes(minutes),
    }


def _prompt_name(desk: Desk, prompt_id: str, kind: ItemKind) -> str:
    prompt = content_of(desk).prompts.get(prompt_id)
    if prompt is None or prompt.kind is not kind:
        raise UnfitForAgenda(say("there is no prompt {id}", id=prompt_id))
    return prompt.name


def _minutes(minutes: int) -> int:
    if not 0 <= minutes <= MOST_MINUTES:
        raise UnfitForAgenda(say("a point takes 0 to {most} minutes", most=MOST_MINUTES))
    return minutes
