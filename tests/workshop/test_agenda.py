"""Putting points on the agenda: patterns, single points, their words."""

import pytest

from hrdd.model.workbook import Kind
from hrdd.vocabulary import NEEDS_RESEARCH, ImpactState, ItemKind, Step
from hrdd.workbook import workshop_agenda as agendas
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, take_out
from hrdd.workbook.workshop_asking import asked
from hrdd.workbook.workshop_content import content_of
from hrdd.workshop_errors import PointHasBegun, UnfitForAgenda, UnknownItem
from tests.builders import ALICE
from tests.workshop.room import a_rating, a_workshop, take


@pytest.mark.parametrize("pattern", ["impact_workshop", "severity_round", "customer_deep_dive"])
def test_a_ready_agenda_is_put_on_and_every_point_has_words(desk: Desk, pattern: str) -> None:
    opened = a_workshop(desk)

    agendas.use_pattern(desk, opened.chair, pattern)

    points = agendas.agenda(desk, opened.chair.workshop_id)
    assert len(points) >= 3
    assert all(point.title and point.wording and point.item.minutes for point in points)


def test_the_minutes_of_a_ready_agenda_fit_into_its_time(desk: Desk) -> None:
    for pattern in content_of(desk).patterns.values():
        least = sum(point.minutes * max(1, len(point.dimensions)) for point in pattern.points)
        assert least <= pattern.minutes


def test_a_ready_agenda_rates_the_impacts_named_and_ranks_them(desk: Desk) -> None:
    opened = a_workshop(desk)
    second = add(desk, opened.assessment, Kind.IMPACT, ALICE, title="People fall silent").id
    add(desk, opened.assessment, Kind.IMPACT, ALICE, title="Left out")

    agendas.use_pattern(desk, opened.chair, "impact_workshop", [opened.impact, second])

    points = [point.item for point in agendas.agenda(desk, opened.chair.workshop_id)]
    assert {item.about for item in points if item.kind is ItemKind.RATE} == {opened.impact, second}
    assert [len(item.options) for item in points if item.kind is ItemKind.RANK] == [2]


def test_the_likelihood_of_what_has_happened_is_not_asked(desk: Desk) -> None:
    opened = a_workshop(desk)
    actual = add(desk, opened.assessment, Kind.IMPACT, ALICE, title="Hurt", state=ImpactState.ACTUAL).id

    made = agendas.add_ratings(desk, opened.chair, actual)

    assert [item.dimension for item in made] == ["scale", "scope", "irremediability"]


def test_a_rating_takes_the_words_of_its_scale(desk: Desk) -> None:
    told = asked(desk, a_rating(a_workshop(desk)))

    scale = desk.method.scales["scale"]
    assert (told.wording, [option.name for option in told.options]) == (
        scale.question,
        [level.name for level in scale.levels],
    )
    assert (told.label, told.ordered, told.name_of("9")) == ("Scale", True, "9")


def test_a_question_of_the_walk_offers_its_answers_and_that_nobody_knows(desk: Desk) -> None:
    opened = a_workshop(desk)

    told = asked(desk, agendas.add_ask(desk, opened.chair, "Q-EU-1"))

    assert told.wording == desk.method.questions["Q-EU-1"].wording
    assert told.options[-1].id == NEEDS_RESEARCH


def test_an_open_question_offers_nothing(desk: Desk) -> None:
    opened = a_workshop(desk)

    assert asked(desk, agendas.add_ask(desk, opened.chair, "Q-EU-1", open_question=True)).options == ()


@pytest.mark.parametrize("kind", [ItemKind.ASK, ItemKind.GATHER, ItemKind.RANK])
def test_a_point_the_method_has_dropped_keeps_its_title(desk: Desk, kind: ItemKind) -> None:
    item = a_rating(a_workshop(desk)).model_copy(update={"kind": kind, "about": "gone", "title": "Kept"})

    assert asked(desk, item).wording == "Kept"


def test_points_are_moved_timed_and_taken_off(desk: Desk) -> None:
    opened = a_workshop(desk)
    first = agendas.add_gather(desk, opened.chair, "impacts")
    second = agendas.add_rank(desk, opened.chair, ["One", "Two", "Two"], minutes=5)
    third = agendas.add_gather(desk, opened.chair, "measures")

    agendas.move(desk, opened.chair, third.id, -9)
    agendas.set_minutes(desk, opened.chair, third.id, 7)
    agendas.take_off(desk, opened.chair, first.id)

    found = [point.item for point in agendas.agenda(desk, opened.chair.workshop_id)]
    assert [(item.id, item.minutes) for item in found] == [(third.id, 7), (second.id, 5)]


def test_a_point_that_has_begun_stays_on_the_agenda(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, a_rating(opened), Step.OPEN)

    with pytest.raises(PointHasBegun):
        agendas.take_off(desk, opened.chair, item.id)


def test_nobody_changes_the_agenda_of_another_workshop(desk: Desk) -> None:
    item, other = a_rating(a_workshop(desk)), a_workshop(desk)

    with pytest.raises(UnknownItem):
        agendas.take_off(desk, other.chair, item.id)


def test_an_impact_that_was_taken_out_is_not_rated(desk: Desk) -> None:
    opened = a_workshop(desk)
    take_out(desk, opened.assessment, Kind.IMPACT, opened.impact, ALICE)

    with pytest.raises(UnfitForAgenda, match="no impact"):
        a_rating(opened)


def test_what_the_method_does_not_know_is_not_put_on(desk: Desk) -> None:
    opened = a_workshop(desk)
    chair = opened.chair

    for refused in (
        lambda: agendas.use_pattern(desk, chair, "nothing"),
        lambda: agendas.add_ratings(desk, chair, opened.impact, ["colour"]),
        lambda: agendas.add_gather(desk, chair, "first"),
        lambda: agendas.add_ask(desk, chair, "Q-NO-1"),
        lambda: agendas.add_rank(desk, chair, ["One"]),
        lambda: agendas.add_rank(desk, chair, ["One", "Two"], points=21),
        lambda: agendas.add_gather(desk, chair, "impacts", minutes=241),
    ):
        with pytest.raises(UnfitForAgenda):
            refused()
