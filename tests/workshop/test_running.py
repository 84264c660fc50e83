"""Running a workshop: hidden until revealed, one effect for two hands, hands in the room, ideas."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from hrdd.errors import ChangedMeanwhile, UnacceptableValue
from hrdd.model.fields import TEXT_LENGTH
from hrdd.vocabulary import ItemState, Step
from hrdd.workbook import workshop_agenda, workshop_running, workshop_seats, workshop_views
from hrdd.workbook.desk import Desk, open_desk
from hrdd.workbook.workshop_seats import Said
from hrdd.workshop_errors import AnotherPointIsOpen, StepNotPossible, TooLate, UnknownItem
from tests.conftest import Clock
from tests.workshop.room import Opened, a_rating, a_workshop, people, rate, take


def facilitator(opened: Opened) -> workshop_views.Facilitator:
    """What the facilitator sees."""
    return workshop_views.facilitator(opened.desk, opened.chair)


def test_before_the_first_point_there_is_nothing_on(desk: Desk) -> None:
    seen = facilitator(a_workshop(desk))

    assert (seen.room.stage.asked, seen.steps, seen.reasons) == (None, (), ())


def test_before_the_reveal_the_facilitator_sees_how_many_and_never_what(desk: Desk) -> None:
    opened = a_workshop(desk)
    tokens = people(opened, 3)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, tokens[:2], "51", reason="seen it myself")
    workshop_seats.skip(desk, tokens[2], item.id, 1)

    seen = facilitator(opened)

    assert seen.room.pulse[1:] == (3, 2, 1)
    assert (seen.room.stage.rounds, seen.room.stage.cards, seen.reasons) == ((), (), ())
    assert "seen it myself" not in repr(seen)


def test_after_the_reveal_everybody_sees_how_it_lies(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, people(opened, 4), "5541", reason="why")
    take(opened, item, Step.REVEAL)

    (result,) = workshop_views.room(desk, opened.chair.workshop_id).stage.rounds

    assert (result.median, result.lowest, result.highest, result.dissent) == (4.5, "1", "5", ("1",))
    assert [reason.choice for reason in facilitator(opened).reasons] == ["1", "4", "5", "5"]


def test_in_the_second_round_only_the_first_is_seen(desk: Desk) -> None:
    opened = a_workshop(desk)
    tokens = people(opened, 2)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, tokens, "15")
    item = take(opened, item, Step.REVEAL, Step.DISCUSS, Step.AGAIN)

    rate(opened, item, tokens, "33", turn=2)

    assert [result.round for result in facilitator(opened).room.stage.rounds] == [1]


def test_two_facilitators_who_reveal_at_once_reveal_once(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, a_rating(opened), Step.OPEN)
    version = workshop_views.pulse(desk, opened.chair.workshop_id).version

    with ThreadPoolExecutor(8) as both:
        states = list(both.map(lambda _: take(opened, item, Step.REVEAL).state, range(8)))

    assert set(states) == {ItemState.REVEALED}
    assert workshop_views.pulse(desk, opened.chair.workshop_id).version == version + 1


def test_a_step_out_of_turn_is_refused_in_words(desk: Desk) -> None:
    opened = a_workshop(desk)

    with pytest.raises(StepNotPossible, match="closed"):
        take(opened, a_rating(opened), Step.REVEAL)


def test_one_point_is_open_at_a_time(desk: Desk) -> None:
    opened = a_workshop(desk)
    first, second = a_rating(opened), a_rating(opened, "scope")
    take(opened, first, Step.OPEN)

    with pytest.raises(AnotherPointIsOpen, match="People are followed"):
        take(opened, second, Step.OPEN)


def test_a_point_is_brought_up_again(desk: Desk) -> None:
    opened = a_workshop(desk)
    first, second = a_rating(opened), a_rating(opened, "scope")
    take(opened, first, Step.OPEN, Step.REVEAL)
    take(opened, second, Step.OPEN, Step.REVEAL)

    workshop_running.bring_up(desk, opened.chair, first.id)

    stage = workshop_views.room(desk, opened.chair.workshop_id).stage
    assert (stage.asked and stage.asked.item.id, stage.place, stage.total) == (first.id, 1, 2)


def test_a_reset_point_begins_anew(desk: Desk) -> None:
    opened = a_workshop(desk)
    tokens = people(opened, 2)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, tokens, "45")

    take(opened, item, Step.REVEAL, Step.RESET, Step.OPEN)

    assert workshop_views.pulse(desk, opened.chair.workshop_id)[1:] == (2, 0, 0)
    assert workshop_seats.look(desk, tokens[0]).mine is None


def test_a_point_with_a_time_says_when_it_is_over(desk: Desk, clock: Clock) -> None:
    opened = a_workshop(desk)
    item = a_rating(opened)
    workshop_agenda.set_minutes(desk, opened.chair, item.id, 4)

    take(opened, item, Step.OPEN)

    closes_at = workshop_views.room(desk, opened.chair.workshop_id).stage.closes_at
    assert closes_at is not None
    assert (closes_at - clock()).total_seconds() == 240


def test_the_note_of_the_discussion_is_kept(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, a_rating(opened), Step.OPEN, Step.REVEAL, Step.DISCUSS)

    workshop_running.note(desk, opened.chair, item.id, "One had seen it")

    assert [point.item.note for point in facilitator(opened).agenda] == ["One had seen it"]


def test_a_note_that_was_changed_since_it_was_read_is_not_written_over(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, a_rating(opened), Step.OPEN, Step.REVEAL)
    workshop_running.note(desk, opened.chair, item.id, "Theirs", expected="")

    with pytest.raises(ChangedMeanwhile) as refused:
        workshop_running.note(desk, opened.chair, item.id, "Mine", expected="")

    assert (refused.value.kept, workshop_running.note_of(desk, item.id)) == ("Theirs", "Theirs")


def test_a_note_that_says_what_is_kept_already_is_no_conflict(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, a_rating(opened), Step.OPEN, Step.REVEAL)
    workshop_running.note(desk, opened.chair, item.id, "The same")

    assert workshop_running.note(desk, opened.chair, item.id, "The same", expected="") == "The same"


def test_a_note_with_a_character_no_file_can_hold_is_refused(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, a_rating(opened), Step.OPEN, Step.REVEAL)

    with pytest.raises(UnacceptableValue, match="U\\+0007 after “bell”; take it out"):
        workshop_running.note(desk, opened.chair, item.id, "A bell\x07 rings")

    assert [point.item.note for point in facilitator(opened).agenda] == [""]


def test_a_recorded_point_keeps_the_note_it_had(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, a_rating(opened), Step.OPEN, Step.REVEAL, Step.RECORD)

    with pytest.raises(StepNotPossible):
        workshop_running.note(desk, opened.chair, item.id, "Later")
    with pytest.raises(UnacceptableValue):
        workshop_running.note(desk, opened.chair, item.id, "x" * (TEXT_LENGTH + 1))


def test_a_show_of_hands_counts_with_the_phones(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, people(opened, 2), "55")

    workshop_running.count_hands(desk, opened.chair, item.id, {"1": 9})
    workshop_running.count_hands(desk, opened.chair, item.id, {"1": 3, "2": 0})
    take(opened, item, Step.REVEAL)

    (result,) = workshop_views.room(desk, opened.chair.workshop_id).stage.rounds
    assert (result.present, result.answered, result.hands, result.median) == (5, 5, 3, 1.0)
    assert workshop_running.hands(desk, opened.chair, item.id) == {"1": 3}


def test_hands_are_counted_for_what_is_offered_while_it_is_open(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = a_rating(opened)

    with pytest.raises(TooLate):
        workshop_running.count_hands(desk, opened.chair, item.id, {"1": 1})
    take(opened, item, Step.OPEN)
    with pytest.raises(UnacceptableValue):
        workshop_running.count_hands(desk, opened.chair, item.id, {"9": 1})
    assert workshop_running.hands(desk, opened.chair, a_rating(opened, "scope").id) == {}


def test_hands_are_not_counted_where_points_are_given(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, workshop_agenda.add_rank(desk, opened.chair, ["One", "Two"]), Step.OPEN)

    with pytest.raises(UnacceptableValue):
        workshop_running.count_hands(desk, opened.chair, item.id, {"0": 1})


def gathered(opened: Opened, *texts: str) -> tuple[int, list[str]]:
    """A revealed point with an idea from each of several phones; the phones."""
    tokens = people(opened, len(texts))
    item = take(opened, workshop_agenda.add_gather(opened.desk, opened.chair, "impacts"), Step.OPEN)
    for token, text in zip(tokens, texts, strict=True):
        workshop_seats.tell(opened.desk, token, item.id, 1, text)
    take(opened, item, Step.REVEAL)
    return item.id, tokens


def cards(opened: Opened) -> dict[str, tuple[str, int]]:
    """The ideas shown: their ids and support, by their texts."""
    stage = workshop_views.room(opened.desk, opened.chair.workshop_id).stage
    return {card.idea.text: (card.idea.id, card.support) for card in stage.cards}


def test_ideas_are_seen_after_the_reveal_and_their_support_after_the_discussion(desk: Desk) -> None:
    opened = a_workshop(desk)
    item, tokens = gathered(opened, "Jobs are lost", "People are watched")
    workshop_seats.support(desk, tokens[0], item, cards(opened)["People are watched"][0])

    before = {text: support for text, (_, support) in cards(opened).items()}
    workshop_running.take(desk, opened.chair, item, Step.DISCUSS)

    assert before == {"Jobs are lost": 0, "People are watched": 0}
    assert {text: support for text, (_, support) in cards(opened).items()} == {
        "People are watched": 2,
        "Jobs are lost": 1,
    }


def test_a_removed_idea_is_seen_nowhere(desk: Desk) -> None:
    opened = a_workshop(desk)
    item, tokens = gathered(opened, "Mr Example did it", "People are watched")

    workshop_running.remove_idea(desk, opened.chair, item, cards(opened)["Mr Example did it"][0])

    assert list(cards(opened)) == ["People are watched"]
    assert workshop_seats.look(desk, tokens[0]).told == ()


def test_of_merged_ideas_one_stands_with_the_support_of_both(desk: Desk) -> None:
    opened = a_workshop(desk)
    item, tokens = gathered(opened, "Being watched", "People are watched")
    shown = cards(opened)
    workshop_seats.support(desk, tokens[0], item, shown["People are watched"][0])

    workshop_running.merge_ideas(desk, opened.chair, item, shown["Being watched"][0], shown["People are watched"][0])
    workshop_running.take(desk, opened.chair, item, Step.DISCUSS)

    assert {text: support for text, (_, support) in cards(opened).items()} == {"People are watched": 2}


def test_an_idea_is_not_merged_with_itself_or_with_none(desk: Desk) -> None:
    opened = a_workshop(desk)
    item, _ = gathered(opened, "Being watched")
    only = cards(opened)["Being watched"][0]

    workshop_running.merge_ideas(desk, opened.chair, item, only, only)
    with pytest.raises(UnknownItem):
        workshop_running.merge_ideas(desk, opened.chair, item, only, "none")

    assert list(cards(opened)) == ["Being watched"]


def test_ideas_of_an_open_second_round_wait_for_their_reveal(desk: Desk) -> None:
    opened = a_workshop(desk)
    item, tokens = gathered(opened, "Being watched")
    workshop_running.take(desk, opened.chair, item, Step.DISCUSS)
    workshop_running.take(desk, opened.chair, item, Step.AGAIN)

    workshop_seats.tell(desk, tokens[0], item, 2, "Falling silent")

    assert list(cards(opened)) == ["Being watched"]


def test_a_restart_in_mid_round_loses_nothing(desk: Desk) -> None:
    opened = a_workshop(desk)
    tokens = people(opened, 2)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, tokens, "45")
    desk.store.close()

    again = open_desk(desk.store.path, now=desk.now)
    mine = workshop_seats.look(again, tokens[0]).mine
    workshop_seats.answer(again, tokens[0], item.id, 1, Said(choice="3"))

    assert mine is not None
    assert (mine.choice, workshop_views.pulse(again, opened.chair.workshop_id)[1:]) == ("4", (2, 2, 0))
    again.store.close()
