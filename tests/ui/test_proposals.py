"""What workshops propose, on the screen: listed, beside the rating, and decided by a named person."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.model.workbook import Kind
from hrdd.model.workshop import Proposal
from hrdd.vocabulary import ProposalState, Step
from hrdd.workbook import (
    workshop_adopting,
    workshop_agenda,
    workshop_recording,
    workshop_retention,
    workshop_running,
    workshop_seats,
    workshops,
)
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import Place
from hrdd.workbook.workshop_seats import Said
from tests.builders import ALICE, BOB
from tests.ui.at import box, drawn_by, give, in_menu, labels, opened, press, press_labelled, ran, told, unfold, written
from tests.workshop.room import Opened, a_rating, a_workshop, people, rate, recorded_rating, take

HOSTILE = "<b>*bold*</b> | {level} [x](javascript:1)"


def the_list(assessment: str) -> AppTest:
    """The list of all proposals."""

    def script() -> None:
        from hrdd.ui import frame, proposals

        proposals.listed(frame.open_assessment("workshop", titled=False))

    return drawn_by(script, assessment=assessment)


def beside(opened_in: Opened) -> AppTest:
    """3 Impacts with the impact open."""
    return opened("impacts", opened_in.assessment, impact=opened_in.impact)


def unfolded(at: AppTest, given: Proposal) -> AppTest:
    """A screen with the card of a proposal open."""
    return unfold(at, f"proposal/{given.id}/{given.state}")


def deciding(at: AppTest, given: Proposal, act: str) -> AppTest:
    """The form for one kind of decision."""
    next(each for each in unfolded(at, given).button_group if each.key == f"act/{given.id}").set_value(act)
    return ran(at)


def fill(at: AppTest, label: str, text: str) -> None:
    """Fill in the box of this label."""
    next(each for each in (*at.text_input, *at.text_area) if each.label == label).input(text)


def stored(at: AppTest, who: str = BOB) -> AppTest:
    """The screen after a person has stored a decision."""
    fill(at, "Name and role of the person who decides", who)
    return press_labelled(at, "Store the decision")


def now(desk: Desk, given: Proposal) -> Proposal:
    """A proposal as it stands."""
    return workshop_recording.proposal(desk, given.id)


def recorded(opened_in: Opened, item: Any, *said: Said) -> Proposal:
    """The proposal of a point that some people answered."""
    tokens = people(opened_in, len(said))
    take(opened_in, item, Step.OPEN)
    for token, answer in zip(tokens, said, strict=True):
        workshop_seats.answer(opened_in.desk, token, item.id, 1, answer)
    take(opened_in, item, Step.REVEAL, Step.RECORD)
    return workshop_recording.proposals(opened_in.desk, opened_in.assessment)[-1]


def gathered(opened_in: Opened, prompt: str, *ideas: str) -> Proposal:
    """The proposal of a point at which ideas were gathered."""
    item = take(opened_in, workshop_agenda.add_gather(opened_in.desk, opened_in.chair, prompt), Step.OPEN)
    for token, idea in zip(people(opened_in, len(ideas)), ideas, strict=True):
        workshop_seats.tell(opened_in.desk, token, item.id, 1, idea)
    take(opened_in, item, Step.REVEAL, Step.RECORD)
    return workshop_recording.proposals(opened_in.desk, opened_in.assessment)[-1]


def cards(at: AppTest) -> list[str]:
    """The headings of the cards."""
    return [each.label for each in at.expander]


def test_where_nothing_was_recorded_the_list_says_so(desk: Desk) -> None:
    shown = told(the_list(a_workshop(desk).assessment))

    assert "Nothing has been recorded yet." in shown


def test_a_card_says_what_the_room_proposes_and_how_many_answered(desk: Desk) -> None:
    room = a_workshop(desk)
    recorded_rating(room)

    at = the_list(room.assessment)

    assert cards(at) == [r"Scale of I\-1 People are followed: **Extreme** · 4 of 4 answered, 0 skipped"]
    assert "1 waits for a decision." in told(at)


def test_those_that_wait_stand_first(desk: Desk) -> None:
    room = a_workshop(desk)
    workshop_adopting.accept(desk, recorded_rating(room).id, BOB)
    recorded_rating(room, levels="22")

    assert [each.endswith("*Accepted*") for each in cards(the_list(room.assessment))] == [False, True]


def test_where_all_are_decided_the_list_says_so(desk: Desk) -> None:
    room = a_workshop(desk)
    workshop_adopting.accept(desk, recorded_rating(room).id, BOB)

    assert "All have been decided on." in told(the_list(room.assessment))


def test_a_workshop_that_recorded_nothing_is_not_listed(desk: Desk) -> None:
    room = a_workshop(desk)
    recorded_rating(room)
    workshops.begin(desk, room.assessment, ALICE, title="Later on")

    assert "Later on" not in told(the_list(room.assessment))


def test_a_card_shows_both_rounds_the_dissent_with_its_reason_and_the_note(desk: Desk) -> None:
    room = a_workshop(desk)
    tokens = people(room, 4)
    item = take(room, a_rating(room), Step.OPEN)
    rate(room, item, tokens, "5511", reason="first thoughts")
    item = take(room, item, Step.REVEAL, Step.DISCUSS, Step.AGAIN)
    rate(room, item, tokens, "5551", turn=2, reason="I was there")
    take(room, item, Step.REVEAL)
    workshop_running.note(desk, room.chair, item.id, "Two had seen it")
    take(room, item, Step.RECORD)
    (given,) = workshop_recording.proposals(desk, room.assessment)

    at = deciding(the_list(room.assessment), given, "accept")

    shown = told(at)
    assert "**Far from the middle, and why**\n\n- Slight: I was there" in shown
    assert all(each in shown for each in ("First round", "Second round", "Two had seen it", "4 people present"))
    assert [told_as(each.label) for each in at.checkbox][-1] == "Extreme: first thoughts (round 1)"


def told_as(label: str) -> str:
    """A label as it is read."""
    return label.replace("\\", "").replace("*", "")


def test_a_card_says_what_stands_in_the_assessment_now(desk: Desk) -> None:
    room = a_workshop(desk)
    given = recorded_rating(room)

    assert "In the assessment now: **nothing yet**" in told(unfolded(the_list(room.assessment), given))


def test_a_named_person_accepts_with_the_words_they_choose(desk: Desk) -> None:
    room = a_workshop(desk)
    given = recorded_rating(room, levels="5", reason="I was there")
    at = deciding(the_list(room.assessment), given, "accept")
    at.checkbox[0].check()

    stored(at)

    impact = open_workbook(desk, room.assessment).impacts[0]
    assert (now(desk, given).state, now(desk, given).decided_by, impact.scale) == (ProposalState.ACCEPTED, BOB, 5)
    assert impact.scale_reason.endswith("Said: I was there")


def test_nothing_is_accepted_without_a_name(desk: Desk) -> None:
    room = a_workshop(desk)
    given = recorded_rating(room)

    at = stored(deciding(the_list(room.assessment), given, "accept"), " ")

    assert now(desk, given).state is ProposalState.WAITING
    assert "Nothing was stored: a decision needs a name" in told(at)


def test_another_value_needs_a_reason(desk: Desk) -> None:
    room = a_workshop(desk)
    given = recorded_rating(room)
    at = deciding(the_list(room.assessment), given, "change")
    at.selectbox[0].set_value("3")

    at = stored(at)

    assert now(desk, given).state is ProposalState.WAITING
    assert "Write down why you decide otherwise" in told(at)


def test_another_value_is_kept_with_the_reason(desk: Desk) -> None:
    room = a_workshop(desk)
    given = recorded_rating(room)
    at = deciding(the_list(room.assessment), given, "change")
    at.selectbox[0].set_value("3")
    fill(at, "Why you decide otherwise than the room", "Two cases only")

    at = unfolded(stored(at), now(desk, given))

    assert open_workbook(desk, room.assessment).impacts[0].scale == 3
    shown = told(at)
    assert "**Decided otherwise** · Bob, " in shown and "Kept instead: Serious" in shown and "Two cases only" in shown


def test_to_decide_otherwise_takes_a_value(desk: Desk) -> None:
    room = a_workshop(desk)
    given = recorded_rating(room)

    stored(deciding(the_list(room.assessment), given, "change"))

    assert now(desk, given).state is ProposalState.WAITING


def test_what_is_declined_leaves_the_assessment_as_it_is(desk: Desk) -> None:
    room = a_workshop(desk)
    given = recorded_rating(room)
    at = deciding(the_list(room.assessment), given, "decline")
    fill(at, "Why you decide otherwise than the room", "Nobody affected was there")

    stored(at)

    assert (now(desk, given).state, now(desk, given).decided_reason) == ("declined", "Nobody affected was there")
    assert open_workbook(desk, room.assessment).impacts[0].scale is None


def test_a_press_that_the_browser_sends_twice_counts_once(desk: Desk) -> None:
    room = a_workshop(desk)
    given = recorded_rating(room)
    at = deciding(the_list(room.assessment), given, "accept")
    at.session_state["looking"].presses[f"decide/{given.id}"] = float("inf")

    stored(at)

    assert now(desk, given).state is ProposalState.WAITING


def test_what_somebody_else_has_decided_meanwhile_is_shown(desk: Desk) -> None:
    room = a_workshop(desk)
    given = recorded_rating(room)
    at = deciding(the_list(room.assessment), given, "accept")
    workshop_adopting.decline(desk, given.id, ALICE, "Too few people")

    at = unfolded(ran(at), now(desk, given))

    assert "**Declined** · Alice" in told(at)


def test_a_ranking_is_taken_note_of(desk: Desk) -> None:
    room = a_workshop(desk)
    ranked = workshop_agenda.add_rank(desk, room.chair, ["One", "Two"])
    given = recorded(room, ranked, Said(points={"1": 2}))

    at = deciding(the_list(room.assessment), given, "accept")

    assert "It changes nothing by itself" in told(at)
    stored(at)
    assert now(desk, given).state is ProposalState.ACCEPTED


def test_of_an_open_question_words_are_taken_over(desk: Desk) -> None:
    room = a_workshop(desk)
    question = workshop_agenda.add_ask(desk, room.chair, "Q-EU-1", open_question=True)
    given = recorded(room, question, *(Said(reason=f"Answer {number}") for number in range(8)))
    at = deciding(the_list(room.assessment), given, "accept")
    read = told(at)
    at.checkbox[0].check()

    stored(at)

    answer = open_workbook(desk, room.assessment).answer("Q-EU-1")
    assert answer is not None and "Said: Answer" in answer.reason
    assert "**In people's own words**" in read


def test_what_has_neither_a_result_nor_words_cannot_be_accepted(desk: Desk) -> None:
    room = a_workshop(desk)
    given = recorded(room, workshop_agenda.add_ask(desk, room.chair, "Q-EU-1"))

    at = unfolded(the_list(room.assessment), given)

    (acts,) = (each for each in at.button_group if each.key == f"act/{given.id}")
    assert acts.options == ["Decide otherwise", "Decline"]


def test_words_that_were_deleted_are_told_to_be(desk: Desk) -> None:
    room = a_workshop(desk)
    given = recorded_rating(room, reason="told in confidence")
    workshop_retention.delete_raw(desk, room.chair.workshop_id)

    shown = told(deciding(the_list(room.assessment), given, "accept"))

    assert "has been deleted, as they were promised" in shown
    assert "told in confidence" not in shown


def test_an_idea_becomes_an_impact_in_a_persons_name(desk: Desk) -> None:
    room = a_workshop(desk)
    given = gathered(room, "impacts", "Jobs are lost")
    at = unfolded(the_list(room.assessment), given)
    fill(at, "Name and role of the person who takes ideas over", BOB)

    at = press_labelled(ran(at), "Make it an impact")

    assert [each.title for each in open_workbook(desk, room.assessment).impacts] == [
        "People are followed",
        "Jobs are lost",
    ]
    assert "Open I-2" in labels(at) and "Make it an impact" not in labels(at)


def test_an_idea_becomes_nothing_without_a_name(desk: Desk) -> None:
    room = a_workshop(desk)
    given = gathered(room, "measures", "Ask the city")

    at = press_labelled(unfolded(the_list(room.assessment), given), "Plan it as an action")

    assert "Write down first who takes the idea over." in told(at)
    assert open_workbook(desk, room.assessment).actions == ()


def test_an_idea_taken_over_by_somebody_else_meanwhile_is_not_taken_twice(desk: Desk) -> None:
    room = a_workshop(desk)
    given = gathered(room, "impacts", "Jobs are lost", "Names are told")
    at = unfolded(the_list(room.assessment), given)
    fill(at, "Name and role of the person who takes ideas over", BOB)
    ran(at)
    first = workshop_recording.told_of(desk, given)[0]
    workshop_adopting.adopt_idea(desk, given.id, first.id, ALICE)

    press(at, f"adopt/{given.id}/{first.id}")

    assert len(open_workbook(desk, room.assessment).impacts) == 2
    assert "Nothing was changed" in told(at)


def test_an_idea_is_taken_over_once_however_often_the_press_comes(desk: Desk) -> None:
    room = a_workshop(desk)
    given = gathered(room, "impacts", "Jobs are lost")
    (idea,) = workshop_recording.told_of(desk, given)
    at = unfolded(the_list(room.assessment), given)
    at.session_state["looking"].presses[f"adopt/{given.id}/{idea.id}"] = float("inf")

    press(at, f"adopt/{given.id}/{idea.id}")

    assert len(open_workbook(desk, room.assessment).impacts) == 1


@pytest.mark.parametrize(("prompt", "shown"), [("impacts", "3 Impacts"), ("measures", "Action plan")])
def test_from_an_idea_there_is_a_way_to_the_entry_it_became(desk: Desk, prompt: str, shown: str) -> None:
    room = a_workshop(desk)
    given = gathered(room, prompt, "Something")
    (idea,) = workshop_recording.told_of(desk, given)
    made = workshop_adopting.adopt_idea(desk, given.id, idea.id, BOB)
    workshops.end(desk, room.chair)
    at = in_menu("workshop", room.assessment, workshop=room.chair.workshop_id)

    press_labelled(unfolded(at, given), f"Open {made.id}")

    assert at.title[0].value == shown


def test_what_only_informs_offers_no_entry(desk: Desk) -> None:
    room = a_workshop(desk)
    given = gathered(room, "groups", "Cleaners at night")

    at = unfolded(the_list(room.assessment), given)

    assert "Cleaners at night" in told(at)
    assert not any(each.startswith(("Make", "Plan")) for each in labels(at))


def test_many_ideas_are_drawn_a_part_at_a_time(desk: Desk) -> None:
    room = a_workshop(desk)
    given = gathered(room, "impacts", *(f"Idea {number}" for number in range(21)))
    at = unfolded(the_list(room.assessment), given)
    few = labels(at).count("Make it an impact")

    press_labelled(at, "Show more")

    assert (few, labels(at).count("Make it an impact")) == (20, 21)


def test_what_people_typed_is_shown_letter_by_letter(desk: Desk) -> None:
    room = a_workshop(desk, HOSTILE)
    workshops.prepare(desk, room.chair, title=HOSTILE)
    item = take(room, a_rating(room), Step.OPEN)
    rate(room, item, people(room, 3, HOSTILE), "551", reason=HOSTILE)
    take(room, item, Step.REVEAL)
    workshop_running.note(desk, room.chair, item.id, HOSTILE)
    take(room, item, Step.RECORD)
    (given,) = workshop_recording.proposals(desk, room.assessment)

    at = deciding(the_list(room.assessment), given, "accept")

    assert "<b>" not in written(at).replace(r"\<b\>", "").replace("<b>middle</b>", "")
    assert told(at).count(HOSTILE) == 3


def test_beside_the_rating_stands_what_a_workshop_proposes_and_the_place_to_decide(desk: Desk) -> None:
    room = a_workshop(desk)
    given = recorded_rating(room)
    at = beside(room)
    heading = "A workshop proposes: **Extreme** · 4 of 4 answered, 0 skipped"
    seen = heading in cards(at)

    stored(deciding(at, given, "accept"))

    assert seen and heading not in cards(at)
    assert box(at, Place(room.assessment, Kind.IMPACT, room.impact, "scale")).value == 5


def test_an_accepted_rating_says_which_workshop_it_came_from(desk: Desk) -> None:
    room = a_workshop(desk)
    given = recorded_rating(room)
    workshop_adopting.accept(desk, given.id, BOB)

    shown = told(beside(room))

    assert f"From the workshop of {workshop_adopting.day_of(desk, given):%-d %B %Y}, accepted by Bob." in shown


def test_where_somebody_rates_otherwise_later_it_is_not_the_rooms_any_more(desk: Desk) -> None:
    room = a_workshop(desk)
    workshop_adopting.accept(desk, recorded_rating(room).id, BOB)

    at = give(beside(room), Place(room.assessment, Kind.IMPACT, room.impact, "scale"), 2)

    assert "Decided by Bob, and rated again since." in told(at)
    assert "From the workshop" not in told(at)


def test_a_rating_that_no_workshop_has_to_do_with_says_nothing_of_one(desk: Desk) -> None:
    room = a_workshop(desk)

    shown = beside(room)

    assert "workshop" not in told(shown)
    assert not any("workshop" in each for each in cards(shown))
