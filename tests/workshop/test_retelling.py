"""The record of a workshop: what was revealed and no more, and nothing that leads to a person."""

import pytest

from hrdd.model.workshop_record import PointRecord, WorkshopRecord
from hrdd.store import workshop_ballots
from hrdd.vocabulary import ItemState, ProposalState, Step
from hrdd.workbook import (
    workshop_agenda,
    workshop_retention,
    workshop_running,
    workshop_seats,
    workshops,
)
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_retelling import retell
from hrdd.workbook.workshop_seats import Said
from hrdd.workshop_errors import UnknownWorkshop
from tests.conftest import NOON, Clock
from tests.workshop.marked import Marked, marked_workshop
from tests.workshop.room import Opened, a_rating, a_workshop, people, rate, recorded_rating, take


@pytest.fixture
def marked(desk: Desk) -> Marked:
    """A workshop in which everything was said."""
    return marked_workshop(desk)


@pytest.fixture
def record(desk: Desk, marked: Marked) -> WorkshopRecord:
    """Its record."""
    return told(marked.opened)


def told(opened: Opened) -> WorkshopRecord:
    """The record of a workshop, as it stands."""
    return retell(opened.desk, opened.chair.workshop_id, NOON)


def the_point(opened: Opened) -> PointRecord:
    """The only point of a workshop, in its record."""
    (point,) = told(opened).agenda
    return point


def test_everything_that_was_shown_to_the_room_is_told(marked: Marked, record: WorkshopRecord) -> None:
    words = record.model_dump_json()

    assert [name for name, text in marked.told.items() if text not in words] == []


def test_nothing_that_was_not_shown_is_told(marked: Marked, record: WorkshopRecord) -> None:
    words = record.model_dump_json()

    assert [text for text in marked.hidden.values() if text in words] == []


def test_neither_code_nor_secrets_nor_seats_nor_ballots_are_told(
    desk: Desk, marked: Marked, record: WorkshopRecord
) -> None:
    workshop = workshops.look_up(desk, record.id)
    items = [each.item for each in workshop_agenda.agenda(desk, record.id)]
    ballots = {
        workshop_seats.ballot_of(token, item.id, turn)
        for token in marked.tokens
        for item in items
        for turn in (0, 1, 2)
    }
    seats = {*marked.tokens, *map(workshops.hash_of, marked.tokens)}
    secrets = {workshop.code, workshop.facilitator_hash, workshop.second_hash, *marked.opened.links}

    words = record.model_dump_json()

    assert [each for each in (*ballots, *seats, *secrets) if each in words] == []


def test_points_come_in_the_order_of_the_agenda_with_where_they_stand(record: WorkshopRecord) -> None:
    assert [each.number for each in record.agenda] == list(range(1, 12))
    assert [str(each.state) for each in record.agenda] == [
        *["recorded"] * 4,
        "revealed",
        "recorded",
        "recorded",
        "discussed",
        "closed",
        "open",
        "closed",
    ]


def test_a_recorded_rating_tells_both_rounds_in_the_words_of_the_room(record: WorkshopRecord) -> None:
    point = record.agenda[0]

    first, second = point.rounds
    assert (first.present, first.answered, first.skipped, first.hands) == (9, 8, 0, 0)
    assert (second.present, second.answered, second.skipped, second.hands) == (11, 9, 1, 2)
    assert (second.median, second.lowest, second.highest, second.dissent) == (4, "1", "5", ("1",))
    assert [each.name for each in point.choices] == ["Slight", "Limited", "Serious", "Grave", "Extreme"]
    assert point.name_of("9") == "9"


def test_a_group_is_told_apart_where_the_room_saw_it_apart(record: WorkshopRecord) -> None:
    groups = [[each.group for each in turn.by_group] for turn in record.agenda[0].rounds]

    assert groups == [["mark-group"], ["mark-group"]]


def test_reasons_of_those_who_stood_apart_are_marked(record: WorkshopRecord) -> None:
    apart = [(each.round, each.choice, each.text) for each in record.agenda[0].reasons if each.dissent]

    assert apart == [
        (1, "1", "mark-first-1"),
        (1, "1", "mark-first-1"),
        (1, "2", "mark-first-2"),
        (2, "1", "mark-second-1"),
    ]


def test_what_the_team_did_is_told_with_who_and_why(record: WorkshopRecord) -> None:
    given = record.agenda[0].proposal

    assert given is not None
    assert (given.state, given.proposed, given.decided_value) == (ProposalState.CHANGED, "4", "4")
    assert (given.decided_by, given.decided_reason) == ("mark-who-changed", "mark-why-changed")


def test_ideas_are_told_with_those_put_together_with_them_and_what_they_became(record: WorkshopRecord) -> None:
    recorded, discussed = record.agenda[6].ideas, record.agenda[7].ideas

    assert [(each.text, each.support, each.became) for each in recorded] == [
        ("mark-idea", 1, ""),
        ("mark-idea-that-became", 1, "I-2"),
    ]
    assert [(each.text, each.support, each.merged) for each in discussed] == [
        ("mark-kept", 3, ("mark-merged", "mark-merged-before"))
    ]


def test_an_open_second_round_is_told_by_its_counts_and_the_first_as_it_was_shown(record: WorkshopRecord) -> None:
    point = record.agenda[9]

    first, second = point.rounds
    assert (first.answered, second.present, second.answered, second.skipped) == (1, 9, 1, 1)
    assert (second.revealed_at, second.tallies) == (None, ())
    assert [(each.text, each.support) for each in point.ideas] == [("mark-idea-of-the-first-round", None)]


def test_an_open_rating_is_told_by_its_counts_alone(desk: Desk) -> None:
    opened = a_workshop(desk, "City")
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, people(opened, 4, "City"), "5511", reason="nobody's business yet")
    workshop_running.count_hands(desk, opened.chair, item.id, {"3": 2})
    workshop_running.note(desk, opened.chair, item.id, "not yet")

    point = the_point(opened)

    (turn,) = point.rounds
    assert (turn.present, turn.answered, turn.skipped, turn.hands) == (6, 6, 0, 2)
    assert (turn.tallies, turn.median, turn.dissent, turn.by_group) == ((), None, (), ())
    assert (point.reasons, point.note, point.proposal) == ((), "", None)


def test_nothing_is_in_the_order_in_which_it_came(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, workshop_agenda.add_ask(desk, opened.chair, "Q-EU-1", open_question=True), Step.OPEN)
    for token, text in zip(people(opened, 6), "fbdace", strict=True):
        workshop_seats.answer(desk, token, item.id, 1, Said(reason=text))
    take(opened, item, Step.REVEAL)
    shown = the_point(opened).reasons
    take(opened, item, Step.RECORD)

    kept = the_point(opened).reasons

    assert [each.text for each in shown] == [each.text for each in kept] == list("abcdef")


def test_what_was_begun_and_not_recorded_when_it_ended_is_told_as_lost(desk: Desk, marked: Marked) -> None:
    workshops.end(desk, marked.opened.chair)

    record = told(marked.opened)

    assert [each.number for each in record.agenda if each.lost] == [5, 8, 10]
    point = record.agenda[9]
    assert [(each.present, each.answered, each.skipped) for each in point.rounds] == [
        (9, None, None),
        (None, None, None),
    ]
    assert (record.agenda[4].reasons, record.agenda[7].ideas, record.agenda[4].note) == (
        (),
        (),
        "mark-note-of-a-question",
    )
    assert (record.joined, record.most_present) == (None, 11)


def test_what_is_due_is_deleted_before_anything_is_told(desk: Desk, clock: Clock) -> None:
    opened = a_workshop(desk)
    recorded_rating(opened, reason="told in confidence")
    assert told(opened).holds_words
    clock.forward(days=workshops.KEEP_DAYS + 1)

    record = told(opened)

    assert (record.holds_words, record.raw_gone_at) == (False, clock())
    assert record.agenda[0].rounds[0].answered == 4


def test_figures_stay_when_the_words_are_deleted(desk: Desk, marked: Marked) -> None:
    before = told(marked.opened)
    workshop_retention.delete_raw(desk, before.id)

    after = told(marked.opened)

    assert not after.holds_words
    assert [each.rounds for each in after.agenda if each.proposal] == [
        each.rounds for each in before.agenda if each.proposal
    ]


def test_a_workshop_with_nothing_on_its_agenda_has_a_record(desk: Desk) -> None:
    record = told(a_workshop(desk))

    assert (record.agenda, record.joined, record.most_present, record.holds_words) == ((), 0, 0, False)


def test_an_idea_put_together_with_one_not_shown_yet_stays_hidden(desk: Desk) -> None:
    opened = a_workshop(desk)
    tokens = people(opened, 2)
    item = take(opened, workshop_agenda.add_gather(desk, opened.chair, "impacts"), Step.OPEN)
    workshop_seats.tell(desk, tokens[0], item.id, 1, "first")
    item = take(opened, item, Step.REVEAL, Step.DISCUSS, Step.AGAIN)
    workshop_seats.tell(desk, tokens[1], item.id, 2, "second")
    with desk.store.writing() as tx:
        ideas = {each.idea.text: each.idea.id for each in workshop_ballots.ideas(tx, item.id)}
        workshop_ballots.change_idea(tx, ideas["first"], merged_into=ideas["second"])

    point = the_point(opened)

    assert (point.state, point.ideas) == (ItemState.OPEN, ())


def test_a_workshop_that_is_not_there_is_told(desk: Desk) -> None:
    with pytest.raises(UnknownWorkshop):
        retell(desk, "nowhere", NOON)
