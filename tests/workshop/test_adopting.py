"""What the team makes of a proposal: accepted, changed or declined, with where it comes from."""

import pytest

from hrdd.errors import UnacceptableValue, UnknownRecord
from hrdd.model.records import Action, Impact
from hrdd.model.workbook import Kind
from hrdd.model.workshop import Proposal
from hrdd.vocabulary import ProposalState, Step
from hrdd.workbook import workshop_adopting as adopting
from hrdd.workbook import workshop_agenda, workshop_recording, workshop_running, workshop_seats
from hrdd.workbook.assessments import history_of, open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import take_out
from hrdd.workbook.saving import Place, save
from hrdd.workbook.workshop_seats import Said
from hrdd.workshop_errors import DecidedAlready, NothingToTakeOver, ReasonMissing
from tests.builders import ALICE, BOB
from tests.workshop.room import Opened, a_rating, a_workshop, people, rate, recorded_rating, take


def impact(opened: Opened) -> Impact:
    """The impact as it stands."""
    return open_workbook(opened.desk, opened.assessment).impacts[0]


def test_an_accepted_rating_stands_in_the_assessment_with_where_it_comes_from(desk: Desk) -> None:
    opened = a_workshop(desk)
    given = recorded_rating(opened)

    decided = adopting.accept(desk, given.id, BOB)

    assert (decided.state, decided.decided_by, impact(opened).scale) == (ProposalState.ACCEPTED, BOB, 5)
    assert impact(opened).scale_reason == (
        "Workshop of 2026-11-22, asked: How grave is the harm for each person it reaches?\n"
        "4 present, 4 answered, 0 skipped. Slight: 1, Grave: 1, Extreme: 2. "
        "Median 4.5, from Slight to Extreme. Far from the middle: Slight."
    )


def test_the_history_names_who_accepted(desk: Desk) -> None:
    opened = a_workshop(desk)

    adopting.accept(desk, recorded_rating(opened).id, BOB)

    assert {(change.field, change.by) for change in history_of(desk, opened.assessment)[-2:]} == {
        ("scale_reason", BOB),
        ("scale", BOB),
    }


def test_what_was_said_before_stays_and_quotes_and_the_note_are_added(desk: Desk) -> None:
    opened = a_workshop(desk)
    save(desk, Place(opened.assessment, Kind.IMPACT, opened.impact, "scale_reason"), "Our own view", ALICE)
    tokens = people(opened, 1)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, tokens, "5", reason="I was there")
    item = take(opened, item, Step.REVEAL, Step.DISCUSS, Step.AGAIN, Step.REVEAL)
    workshop_running.note(desk, opened.chair, item.id, "Nobody objected")
    take(opened, item, Step.RECORD)
    (given,) = workshop_recording.proposals(desk, opened.assessment)
    (told,) = workshop_recording.told_of(desk, given)

    adopting.accept(desk, given.id, BOB, quoted=[told.id])

    reason = impact(opened).scale_reason
    assert reason.startswith("Our own view\n\nWorkshop of 2026-11-22")
    assert reason.endswith("Round 2: 1 present, 0 answered, 0 skipped.\nDiscussed: Nobody objected\nSaid: I was there")


def test_a_changed_rating_needs_a_reason_and_both_stand(desk: Desk) -> None:
    opened = a_workshop(desk)
    given = recorded_rating(opened)

    with pytest.raises(ReasonMissing):
        adopting.change(desk, given.id, BOB, 4, " ")
    decided = adopting.change(desk, given.id, BOB, 4, "Two cases only")

    assert (decided.state, decided.decided_value, decided.decided_reason) == ("changed", "4", "Two cases only")
    assert (impact(opened).scale, impact(opened).scale_reason.splitlines()[-1]) == (
        4,
        "Decided otherwise: Two cases only",
    )


def test_a_declined_rating_leaves_the_assessment_as_it_is(desk: Desk) -> None:
    opened = a_workshop(desk)
    given = recorded_rating(opened)

    with pytest.raises(ReasonMissing):
        adopting.decline(desk, given.id, BOB, "")
    decided = adopting.decline(desk, given.id, BOB, "Nobody affected was there")

    assert (decided.state, decided.decided_reason) == (ProposalState.DECLINED, "Nobody affected was there")
    assert (impact(opened).scale, impact(opened).scale_reason) == (None, "")


def test_a_proposal_is_decided_once(desk: Desk) -> None:
    given = recorded_rating(a_workshop(desk))
    adopting.decline(desk, given.id, BOB, "Nobody affected was there")

    for again in (
        lambda: adopting.accept(desk, given.id, ALICE),
        lambda: adopting._decide(desk, given, ALICE, ProposalState.ACCEPTED),
    ):
        with pytest.raises(DecidedAlready, match=BOB):
            again()


def test_where_saving_is_refused_the_proposal_waits(desk: Desk) -> None:
    opened = a_workshop(desk)
    given = recorded_rating(opened)

    with pytest.raises(UnacceptableValue):
        adopting.change(desk, given.id, BOB, 9, "More than extreme")

    assert workshop_recording.proposal(desk, given.id).state is ProposalState.WAITING


def test_accepted_again_after_a_failure_it_says_where_it_comes_from_once(desk: Desk) -> None:
    opened = a_workshop(desk)
    given = recorded_rating(opened)
    place = Place(opened.assessment, Kind.IMPACT, opened.impact, "scale_reason")
    save(desk, place, adopting.provenance(desk, given), BOB)

    adopting.accept(desk, given.id, BOB)

    assert impact(opened).scale_reason.count("Workshop of") == 1


def test_a_question_is_answered_by_what_was_chosen_most(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    item = take(opened, workshop_agenda.add_ask(desk, opened.chair, "Q-EU-1"), Step.OPEN)
    workshop_seats.answer(desk, token, item.id, 1, Said(choice="needs_research"))
    take(opened, item, Step.REVEAL, Step.RECORD)
    (given,) = workshop_recording.proposals(desk, opened.assessment)

    adopting.accept(desk, given.id, BOB)

    answer = open_workbook(desk, opened.assessment).answer("Q-EU-1")
    assert answer is not None
    assert (answer.choice, answer.reason.splitlines()[-1]) == (
        "needs_research",
        "1 present, 1 answered, 0 skipped. Needs research: 1.",
    )


def open_answers(opened: Opened, *words: str) -> Proposal:
    """A proposal from an open question."""
    tokens = people(opened, len(words))
    item = take(opened, workshop_agenda.add_ask(opened.desk, opened.chair, "Q-EU-1", open_question=True), Step.OPEN)
    for token, said in zip(tokens, words, strict=True):
        workshop_seats.answer(opened.desk, token, item.id, 1, Said(reason=said))
    take(opened, item, Step.REVEAL, Step.RECORD)
    return workshop_recording.proposals(opened.desk, opened.assessment)[-1]


def test_of_open_answers_those_quoted_are_taken_over(desk: Desk) -> None:
    opened = a_workshop(desk)
    given = open_answers(opened, "By the police", "By nobody")
    quoted = [told.id for told in workshop_recording.told_of(desk, given) if told.text == "By the police"]

    with pytest.raises(NothingToTakeOver):
        adopting.accept(desk, given.id, BOB)
    adopting.accept(desk, given.id, BOB, quoted)

    answer = open_workbook(desk, opened.assessment).answer("Q-EU-1")
    assert answer is not None
    assert (answer.choice, answer.reason.splitlines()[-1]) == (None, "Said: By the police")


def test_a_ranking_is_accepted_as_told_and_has_no_field_to_change(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, workshop_agenda.add_rank(desk, opened.chair, ["One", "Two"]), Step.OPEN)
    take(opened, item, Step.REVEAL, Step.RECORD)
    (given,) = workshop_recording.proposals(desk, opened.assessment)

    with pytest.raises(NothingToTakeOver):
        adopting.change(desk, given.id, BOB, "x", "why")
    assert adopting.accept(desk, given.id, BOB).state is ProposalState.ACCEPTED


def ideas(opened: Opened, prompt: str, text: str) -> tuple[Proposal, int]:
    """A proposal with one idea, and the idea's number."""
    (token,) = people(opened, 1)
    item = take(opened, workshop_agenda.add_gather(opened.desk, opened.chair, prompt), Step.OPEN)
    workshop_seats.tell(opened.desk, token, item.id, 1, text)
    take(opened, item, Step.REVEAL, Step.RECORD)
    given = workshop_recording.proposals(opened.desk, opened.assessment)[-1]
    return given, workshop_recording.told_of(opened.desk, given)[0].id


def test_an_idea_becomes_an_impact_in_the_register(desk: Desk) -> None:
    opened = a_workshop(desk)
    given, idea = ideas(opened, "impacts", "Jobs are lost")

    made = adopting.adopt_idea(desk, given.id, idea, BOB)

    assert isinstance(made, Impact)
    assert (made.title, made.description) == (
        "Jobs are lost",
        "Idea from the workshop of 2026-11-22, supported by 1 person.",
    )
    with pytest.raises(DecidedAlready, match=made.id):
        adopting.adopt_idea(desk, given.id, idea, BOB)


def test_a_measure_becomes_an_action(desk: Desk) -> None:
    given, idea = ideas(a_workshop(desk), "measures", "Ask the city")

    made = adopting.adopt_idea(desk, given.id, idea, BOB)

    assert isinstance(made, Action)
    assert made.note.startswith("Idea from the workshop")


def test_what_only_informs_becomes_nothing(desk: Desk) -> None:
    given, idea = ideas(a_workshop(desk), "groups", "Cleaners at night")

    with pytest.raises(NothingToTakeOver):
        adopting.adopt_idea(desk, given.id, idea, BOB)


def test_an_answer_to_an_impact_taken_out_is_still_kept_with_it(desk: Desk) -> None:
    opened = a_workshop(desk)
    given = recorded_rating(opened)
    take_out(desk, opened.assessment, Kind.IMPACT, opened.impact, ALICE)

    assert adopting.accept(desk, given.id, BOB).state is ProposalState.ACCEPTED


def test_a_proposal_about_an_impact_that_never_was_is_refused(desk: Desk) -> None:
    given = recorded_rating(a_workshop(desk)).model_copy(update={"about": "I-99"})

    with pytest.raises(UnknownRecord):
        adopting._keep(desk, given, adopting.Target(*adopting.target_of(given) or ()), 3, "", BOB, ())
