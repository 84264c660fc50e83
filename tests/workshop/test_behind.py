"""What workshops said, beside what stands in the assessment now."""

from hrdd.model.workbook import Kind
from hrdd.vocabulary import NEEDS_RESEARCH, Step
from hrdd.workbook import workshop_adopting, workshop_agenda, workshop_behind, workshop_retention
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import Place, save
from hrdd.workbook.workshops import KEEP_DAYS, look_up
from tests.builders import ALICE, BOB, stored_assessment
from tests.conftest import Clock
from tests.workshop.room import a_rating, a_workshop, people, recorded_rating, take


def test_an_assessment_without_workshops_holds_none(desk: Desk) -> None:
    assert workshop_behind.held(desk, stored_assessment(desk)) == ()


def test_a_workshop_stands_with_what_it_recorded_and_what_was_said(desk: Desk) -> None:
    opened = a_workshop(desk)
    recorded_rating(opened, levels="5541", reason="I was there")

    (held,) = workshop_behind.held(desk, opened.assessment)

    (point,) = held.points
    assert (held.workshop.id, point.rounds[0].answered, len(point.told)) == (opened.chair.workshop_id, 4, 4)
    assert [each.choice for each in point.dissent] == ["1"]


def test_a_workshop_that_recorded_nothing_is_left_out(desk: Desk) -> None:
    opened = a_workshop(desk)
    take(opened, a_rating(opened), Step.OPEN)

    assert workshop_behind.held(desk, opened.assessment) == ()


def test_words_are_not_told_after_their_day_even_before_they_are_deleted(desk: Desk, clock: Clock) -> None:
    opened = a_workshop(desk)
    recorded_rating(opened, reason="told in confidence")
    clock.forward(days=KEEP_DAYS + 1)

    (held,) = workshop_behind.held(desk, opened.assessment)

    assert (held.points[0].told, held.points[0].dissent) == ((), ())


def test_words_deleted_early_are_not_readable(desk: Desk) -> None:
    opened = a_workshop(desk)
    recorded_rating(opened, reason="told in confidence")
    workshop_retention.delete_raw(desk, opened.chair.workshop_id)

    assert not workshop_behind.readable(desk, look_up(desk, opened.chair.workshop_id))


def test_proposals_are_found_by_the_rating_they_are_for(desk: Desk) -> None:
    opened = a_workshop(desk)
    given = recorded_rating(opened)
    item = take(opened, workshop_agenda.add_rank(desk, opened.chair, ["One", "Two"]), Step.OPEN)
    take(opened, item, Step.REVEAL, Step.RECORD)

    found = workshop_behind.by_rating(workshop_behind.all_of(desk, opened.assessment))

    assert found == {(opened.impact, "scale"): (given,)}


def test_what_stands_now_is_told_as_a_choice(desk: Desk) -> None:
    opened = a_workshop(desk)
    given = recorded_rating(opened)
    before = workshop_behind.stands_now(desk, given)

    save(desk, Place(opened.assessment, Kind.IMPACT, opened.impact, "scale"), 3, ALICE)

    assert (before, workshop_behind.stands_now(desk, given)) == ("", "3")


def test_what_was_kept_follows_the_decision(desk: Desk) -> None:
    opened = a_workshop(desk)
    waiting = recorded_rating(opened, levels="4")

    accepted = workshop_adopting.accept(desk, waiting.id, BOB)
    changed = workshop_adopting.change(desk, recorded_rating(opened, levels="4").id, BOB, 2, "Two cases only")

    assert [workshop_behind.kept_of(each) for each in (waiting, accepted, changed)] == ["", "4", "2"]


def test_a_question_offers_its_answers_and_that_somebody_should_find_out(desk: Desk) -> None:
    opened = a_workshop(desk)
    people(opened, 1)
    item = take(opened, workshop_agenda.add_ask(desk, opened.chair, "Q-EU-1"), Step.OPEN)
    take(opened, item, Step.REVEAL, Step.RECORD)
    (given,) = workshop_behind.all_of(desk, opened.assessment)

    offered = workshop_behind.choices(desk, given)

    assert offered[NEEDS_RESEARCH] == "Needs research"
    assert workshop_behind.choices(desk, given.model_copy(update={"about": "Q-XX-1"})) == {}


def test_a_choice_that_nobody_knows_any_more_goes_by_its_id(desk: Desk) -> None:
    given = recorded_rating(a_workshop(desk))

    assert [workshop_behind.name_of(desk, given, each) for each in ("4", "9")] == ["Grave", "9"]


def test_a_ranking_stands_nowhere(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, workshop_agenda.add_rank(desk, opened.chair, ["One", "Two"]), Step.OPEN)
    take(opened, item, Step.REVEAL, Step.RECORD)
    (given,) = workshop_behind.all_of(desk, opened.assessment)

    assert (workshop_behind.stands_now(desk, given), workshop_behind.choices(desk, given)) == ("", {})
