"""A rehearsal: simulated people answer everything, and nothing of it is recorded."""

import random

import pytest

from hrdd.model.workshop import Item
from hrdd.vocabulary import Step
from hrdd.workbook import workshop_agenda, workshop_rehearsal, workshop_views
from hrdd.workbook.desk import Desk
from hrdd.workshop_errors import NotInARehearsal, OnlyInARehearsal
from tests.workshop.room import Opened, a_rating, a_workshop, people, take


def chance_of(seed: int) -> random.Random:
    """The same chance every time."""
    return random.Random(seed)  # noqa: S311 - not a secret


def points(opened: Opened) -> list[Item]:
    """One point of each kind."""
    desk, chair = opened.desk, opened.chair
    return [
        a_rating(opened),
        workshop_agenda.add_gather(desk, chair, "impacts"),
        workshop_agenda.add_rank(desk, chair, ["One", "Two"]),
        workshop_agenda.add_ask(desk, chair, "Q-EU-1"),
        workshop_agenda.add_ask(desk, chair, "Q-EU-2", open_question=True),
    ]


@pytest.mark.parametrize("which", range(5))
def test_simulated_people_answer_or_skip_every_kind_of_point(desk: Desk, which: int) -> None:
    opened, chance = a_workshop(desk, "Users", rehearsal=True), chance_of(5)
    item = points(opened)[which]
    workshop_rehearsal.seat_people(desk, opened.chair, 25, chance)
    take(opened, item, Step.OPEN)

    acted = workshop_rehearsal.answer_all(desk, opened.chair, chance)

    _, joined, answered, skipped = workshop_views.pulse(desk, opened.chair.workshop_id)
    assert (acted, joined, answered + skipped) == (25, 25, 25)
    assert skipped


def test_simulated_people_wait_until_a_point_is_open(desk: Desk) -> None:
    opened = a_workshop(desk, rehearsal=True)
    workshop_rehearsal.seat_people(desk, opened.chair, 2, chance_of(1))

    assert workshop_rehearsal.answer_all(desk, opened.chair, chance_of(1)) == 0


def test_a_real_phone_in_a_rehearsal_answers_for_itself(desk: Desk) -> None:
    opened = a_workshop(desk, rehearsal=True)
    workshop_rehearsal.seat_people(desk, opened.chair, 5, chance_of(1))
    people(opened, 1)
    take(opened, a_rating(opened), Step.OPEN)

    acted = workshop_rehearsal.answer_all(desk, opened.chair, chance_of(1))

    _, joined, answered, skipped = workshop_views.pulse(desk, opened.chair.workshop_id)
    assert (acted, joined, answered + skipped) == (5, 6, 5)


def test_a_rehearsal_records_nothing(desk: Desk) -> None:
    opened = a_workshop(desk, rehearsal=True)
    item = take(opened, a_rating(opened), Step.OPEN, Step.REVEAL)

    with pytest.raises(NotInARehearsal):
        take(opened, item, Step.RECORD)


def test_nobody_is_simulated_among_real_people(desk: Desk) -> None:
    opened = a_workshop(desk)

    with pytest.raises(OnlyInARehearsal):
        workshop_rehearsal.seat_people(desk, opened.chair, 5, chance_of(1))
    with pytest.raises(OnlyInARehearsal):
        workshop_rehearsal.answer_all(desk, opened.chair, chance_of(1))
