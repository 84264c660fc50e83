"""What a phone can do: one ballot a seat and round, changed until the reveal, never counted twice."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy.exc import IntegrityError

from hrdd.model.workshop import Answer
from hrdd.store import workshop_ballots
from hrdd.vocabulary import Step
from hrdd.workbook import workshop_agenda, workshop_running, workshop_seats, workshop_views
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_seats import Said
from hrdd.workshop_errors import AnswerDoesNotFit, NoSeat, NoSuchRoom, TooLate
from tests.workshop.room import Opened, a_rating, a_workshop, people, rate, take


def counted(opened: Opened) -> tuple[int, ...]:
    """How many joined, answered and skipped."""
    return workshop_views.pulse(opened.desk, opened.chair.workshop_id)[1:]


def test_a_phone_that_joins_twice_has_one_seat(desk: Desk) -> None:
    opened, token = a_workshop(desk), workshop_seats.new_token()

    for _ in range(2):
        workshop_seats.join(desk, opened.code, "", token)

    assert counted(opened) == (1, 0, 0)


def test_a_group_that_is_not_offered_is_refused(desk: Desk) -> None:
    with pytest.raises(AnswerDoesNotFit):
        people(a_workshop(desk, "Users"), 1, "Others")


def test_a_wrong_code_opens_nothing(desk: Desk) -> None:
    a_workshop(desk)

    with pytest.raises(NoSuchRoom):
        workshop_seats.find(desk, "AAAAAA")


def test_a_vote_sent_many_times_at_once_counts_once(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    item = take(opened, a_rating(opened), Step.OPEN)

    with ThreadPoolExecutor(8) as hasty:
        list(hasty.map(lambda level: rate(opened, item, [token], level), "12345123"))

    assert counted(opened) == (1, 1, 0)


def test_the_database_itself_refuses_a_second_ballot_of_a_seat_in_a_round(desk: Desk) -> None:
    opened = a_workshop(desk)
    ballot = Answer(item_id=a_rating(opened).id, round=1, ballot="same", choice="3").model_dump()

    with desk.store.writing() as tx, pytest.raises(IntegrityError):
        for _ in range(2):
            workshop_ballots.FIRST.run(tx, **ballot)


def test_until_the_reveal_the_last_answer_counts(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    item = take(opened, a_rating(opened), Step.OPEN)
    workshop_seats.skip(desk, token, item.id, 1)
    rate(opened, item, [token], "2", reason="first thought")
    rate(opened, item, [token], "5")

    mine = workshop_seats.look(desk, token).mine

    assert mine is not None
    assert (mine.choice, mine.reason, mine.skipped, counted(opened)) == ("5", "", False, (1, 1, 0))


def test_after_the_reveal_an_answer_comes_too_late(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    item = take(opened, a_rating(opened), Step.OPEN, Step.REVEAL)

    with pytest.raises(TooLate):
        rate(opened, item, [token], "5")


def test_an_answer_to_the_first_round_is_not_counted_in_the_second(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    item = take(opened, a_rating(opened), Step.OPEN, Step.REVEAL, Step.DISCUSS, Step.AGAIN)

    with pytest.raises(TooLate):
        rate(opened, item, [token], "5", turn=1)


def test_an_answer_to_another_point_is_not_counted(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    other = a_rating(opened, "scope")

    with pytest.raises(TooLate):
        workshop_seats.skip(desk, token, other.id, 1)


@pytest.mark.parametrize("token", ["", "guessed"])
def test_who_has_no_seat_sees_and_says_nothing(desk: Desk, token: str) -> None:
    opened = a_workshop(desk)
    item = take(opened, a_rating(opened), Step.OPEN)

    for act in (
        lambda: workshop_seats.look(desk, token),
        lambda: workshop_seats.skip(desk, token, item.id, 1),
        lambda: workshop_seats.support(desk, token, item.id, "any"),
        lambda: workshop_seats.room_of(desk, token),
    ):
        with pytest.raises(NoSeat):
            act()
    assert not workshop_seats.sits_under(desk, token, opened.code)


def test_who_leaves_has_no_seat_and_stays_counted(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, [token], "5")

    workshop_seats.leave(desk, token)

    assert counted(opened) == (0, 1, 0)


@pytest.mark.parametrize(
    "said", [Said(), Said(choice="6"), Said(reason="only words"), Said(choice="3", reason="x" * 1001)]
)
def test_a_level_that_is_not_offered_is_not_counted(desk: Desk, said: Said) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    item = take(opened, a_rating(opened), Step.OPEN)

    with pytest.raises(AnswerDoesNotFit):
        workshop_seats.answer(desk, token, item.id, 1, said)


def test_an_open_question_is_answered_in_ones_own_words(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    item = take(opened, workshop_agenda.add_ask(desk, opened.chair, "Q-EU-1", open_question=True), Step.OPEN)

    workshop_seats.answer(desk, token, item.id, 1, Said(reason="By the police"))
    with pytest.raises(AnswerDoesNotFit):
        workshop_seats.answer(desk, token, item.id, 1, Said())

    assert counted(opened) == (1, 1, 0)


def test_points_are_given_up_to_the_number_there_is(desk: Desk) -> None:
    opened = a_workshop(desk)
    tokens = people(opened, 2)
    item = take(opened, workshop_agenda.add_rank(desk, opened.chair, ["One", "Two"]), Step.OPEN)
    workshop_seats.answer(desk, tokens[0], item.id, 1, Said(points={"0": 2, "1": 1}))
    workshop_seats.answer(desk, tokens[1], item.id, 1, Said(points={"1": 3, "0": 0}, reason="urgent"))
    take(opened, item, Step.REVEAL)

    seen = workshop_views.facilitator(desk, opened.chair)

    (result,) = seen.room.stage.rounds
    assert ([tally.count for tally in result.tallies], result.proposed, result.answered) == ([2, 4], "1", 2)
    assert seen.reasons == ((1, "", "urgent"),)


@pytest.mark.parametrize("points", [{}, {"0": 4}, {"7": 1}, {"0": -1}])
def test_points_that_do_not_fit_are_not_counted(desk: Desk, points: dict[str, int]) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    item = take(opened, workshop_agenda.add_rank(desk, opened.chair, ["One", "Two"]), Step.OPEN)

    with pytest.raises(AnswerDoesNotFit):
        workshop_seats.answer(desk, token, item.id, 1, Said(points=points))


def gathering(opened: Opened) -> int:
    """An open point that gathers."""
    return take(opened, workshop_agenda.add_gather(opened.desk, opened.chair, "impacts"), Step.OPEN).id


def test_an_idea_sent_twice_is_there_once(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,), item = people(opened, 1), gathering(opened)

    for text in ("Jobs are lost", " jobs  are LOST "):
        workshop_seats.tell(desk, token, item, 1, text)

    assert workshop_seats.look(desk, token).told == ("Jobs are lost",)
    assert counted(opened) == (1, 1, 0)


@pytest.mark.parametrize("text", [" ", "x" * 281, "A bell\x07 rings"])
def test_an_idea_that_does_not_fit_is_refused(desk: Desk, text: str) -> None:
    opened = a_workshop(desk)
    (token,), item = people(opened, 1), gathering(opened)

    with pytest.raises(AnswerDoesNotFit):
        workshop_seats.tell(desk, token, item, 1, text)


def test_nobody_fills_the_wall_alone(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,), item = people(opened, 1), gathering(opened)
    for number in range(workshop_seats.MOST_IDEAS):
        workshop_seats.tell(desk, token, item, 1, f"Idea {number}")

    with pytest.raises(AnswerDoesNotFit):
        workshop_seats.tell(desk, token, item, 1, "One more")


def test_ideas_are_told_where_ideas_are_gathered(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,), rating = people(opened, 1), a_rating(opened)
    item = gathering(opened)

    with pytest.raises(AnswerDoesNotFit):
        workshop_seats.answer(desk, token, item, 1, Said(choice="1"))
    workshop_running.take(desk, opened.chair, item, Step.REVEAL)
    take(opened, rating, Step.OPEN)
    with pytest.raises(TooLate):
        workshop_seats.tell(desk, token, rating.id, 1, "An idea")


def test_support_is_given_once_and_taken_back(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token, other), item = people(opened, 2), gathering(opened)
    workshop_seats.tell(desk, token, item, 1, "Jobs are lost")
    workshop_running.take(desk, opened.chair, item, Step.REVEAL)
    (card,) = workshop_seats.look(desk, other).stage.cards

    for _ in range(2):
        workshop_seats.support(desk, other, item, card.idea.id)
    given = workshop_seats.look(desk, other).supported
    workshop_seats.support(desk, other, item, card.idea.id, wanted=False)

    assert (given, workshop_seats.look(desk, other).supported) == ({card.idea.id}, frozenset())


def test_support_comes_too_late_once_it_is_told(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,), item = people(opened, 1), gathering(opened)
    workshop_seats.tell(desk, token, item, 1, "Jobs are lost")
    workshop_running.take(desk, opened.chair, item, Step.REVEAL)
    (card,) = workshop_seats.look(desk, token).stage.cards
    workshop_running.take(desk, opened.chair, item, Step.DISCUSS)

    with pytest.raises(TooLate):
        workshop_seats.support(desk, token, item, card.idea.id)


def test_a_phone_hears_of_a_new_version_when_the_room_moves_and_not_when_others_answer(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    item = take(opened, a_rating(opened), Step.OPEN)
    workshop_id, opened_at = workshop_seats.room_of(desk, token)
    rate(opened, item, [token], "5")

    answered_at = workshop_seats.version(desk, workshop_id)
    take(opened, item, Step.REVEAL)

    assert (answered_at, workshop_seats.version(desk, workshop_id)) == (opened_at, opened_at + 1)
    assert workshop_seats.version(desk, "nowhere") == 0


def test_many_versions_are_shown_and_few_are_remembered(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = a_rating(opened)

    for minutes in range(2 * workshop_views.MOST_STAGES):
        workshop_agenda.set_minutes(desk, opened.chair, item.id, minutes)
        workshop_views.room(desk, opened.chair.workshop_id)

    assert len(workshop_views._stages) <= workshop_views.MOST_STAGES
