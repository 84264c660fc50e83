"""What a recorded point leaves: a proposal with its spread, both rounds and dissent; raw words until their date."""

import pytest

from hrdd.vocabulary import ItemState, ProposalState, Step
from hrdd.workbook import (
    workshop_agenda,
    workshop_recording,
    workshop_retention,
    workshop_running,
    workshop_seats,
    workshop_views,
    workshops,
)
from hrdd.workbook.assessments import look_up, open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_results import rounds_in
from hrdd.workbook.workshop_seats import Said
from hrdd.workshop_errors import UnknownProposal, UnknownWorkshop
from tests.conftest import NOON, Clock
from tests.workshop.room import a_rating, a_workshop, people, rate, recorded_rating, take


def test_a_recorded_point_is_a_proposal_and_changes_nothing(desk: Desk) -> None:
    opened = a_workshop(desk)
    before = look_up(desk, opened.assessment).revision

    made = recorded_rating(opened)

    assert (made.state, made.proposed, made.recorded_at) == (ProposalState.WAITING, "5", NOON)
    assert look_up(desk, opened.assessment).revision == before
    assert open_workbook(desk, opened.assessment).impacts[0].scale is None


def test_a_proposal_tells_both_rounds_who_was_there_who_skipped_and_who_stood_apart(desk: Desk) -> None:
    opened = a_workshop(desk)
    tokens = people(opened, 4)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, tokens, "5511")
    item = take(opened, item, Step.REVEAL, Step.DISCUSS, Step.AGAIN)
    rate(opened, item, tokens[:3], "551", turn=2, reason="as before")
    workshop_seats.skip(desk, tokens[3], item.id, 2)
    take(opened, item, Step.REVEAL, Step.RECORD)

    (made,) = workshop_recording.proposals_of(desk, opened.chair.workshop_id)

    first, second = rounds_in(made)
    assert (first.median, first.dissent, first.skipped) == (3.0, ("1", "5"), 0)
    assert (second.present, second.answered, second.skipped, second.dissent) == (4, 3, 1, ("1",))
    assert [(told.choice, told.text) for told in workshop_recording.dissent_of(desk, made)] == [("1", "as before")]


def test_the_record_is_what_screens_show_from_then_on(desk: Desk) -> None:
    opened = a_workshop(desk)
    made = recorded_rating(opened)

    stage = workshop_views.room(desk, opened.chair.workshop_id).stage

    assert stage.standing is not None
    assert (stage.standing.state, stage.rounds) == (ItemState.RECORDED, rounds_in(made))


def test_gathered_ideas_are_told_with_their_support(desk: Desk) -> None:
    opened = a_workshop(desk)
    tokens = people(opened, 3)
    item = take(opened, workshop_agenda.add_gather(desk, opened.chair, "impacts"), Step.OPEN)
    workshop_seats.tell(desk, tokens[0], item.id, 1, "Jobs are lost")
    workshop_seats.tell(desk, tokens[1], item.id, 1, "Names are told")
    workshop_seats.skip(desk, tokens[2], item.id, 1)
    take(opened, item, Step.REVEAL)
    shown = {card.idea.text: card.idea.id for card in workshop_seats.look(desk, tokens[2]).stage.cards}
    workshop_seats.support(desk, tokens[2], item.id, shown["Jobs are lost"])
    workshop_running.remove_idea(desk, opened.chair, item.id, shown["Names are told"])
    take(opened, item, Step.RECORD)

    (made,) = workshop_recording.proposals(desk, opened.assessment)

    (result,) = rounds_in(made)
    assert (result.answered, result.skipped, made.proposed) == (2, 1, "")
    assert [(told.text, told.support) for told in workshop_recording.told_of(desk, made)] == [("Jobs are lost", 2)]
    assert [card.idea.text for card in workshop_seats.look(desk, tokens[0]).stage.cards] == ["Jobs are lost"]


def test_an_open_question_leaves_its_answers(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    item = take(opened, workshop_agenda.add_ask(desk, opened.chair, "Q-EU-1", open_question=True), Step.OPEN)
    workshop_seats.answer(desk, token, item.id, 1, Said(reason="By the police"))
    take(opened, item, Step.REVEAL, Step.RECORD)

    (made,) = workshop_recording.proposals(desk, opened.assessment)

    assert [told.text for told in workshop_recording.told_of(desk, made)] == ["By the police"]


def test_a_proposal_that_is_not_there_is_told(desk: Desk) -> None:
    with pytest.raises(UnknownProposal):
        workshop_recording.proposal(desk, 7)


def test_raw_words_are_deleted_after_their_date_and_the_figures_stay(desk: Desk, clock: Clock) -> None:
    opened = a_workshop(desk)
    made = recorded_rating(opened, reason="told in confidence")
    clock.forward(days=workshops.KEEP_DAYS)
    due_on_the_day = workshop_retention.delete_due(desk)
    clock.forward(days=1)

    due_after = workshop_retention.delete_due(desk)

    assert (due_on_the_day, due_after, workshop_retention.delete_due(desk)) == (0, 1, 0)
    assert workshop_recording.told_of(desk, made) == ()
    assert rounds_in(workshop_recording.proposal(desk, made.id))[0].answered == 4
    assert b"told in confidence" not in desk.store.path.read_bytes()


def test_a_workshop_that_nobody_ended_is_ended_on_that_date(desk: Desk, clock: Clock) -> None:
    opened = a_workshop(desk)
    tokens = people(opened, 2)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, tokens, "45", reason="never recorded")
    clock.forward(days=workshops.KEEP_DAYS + 1)

    workshop_recording.proposals(desk, opened.assessment)

    assert workshops.look_up(desk, opened.chair.workshop_id).ended_at == clock()
    assert workshop_views.pulse(desk, opened.chair.workshop_id).joined == 0
    assert b"never recorded" not in desk.store.path.read_bytes()


def test_only_what_is_there_can_be_deleted(desk: Desk) -> None:
    with pytest.raises(UnknownWorkshop):
        workshop_retention.delete_raw(desk, "nowhere")
