"""Nothing leads from an answer to a phone: the whole database file, what lies beside it, and backups are read."""

import sqlite3
from contextlib import closing
from pathlib import Path

from hrdd.model.workshop import ToldFields
from hrdd.store import workshop_ballots
from hrdd.vocabulary import Step
from hrdd.workbook import workshop_agenda, workshop_running, workshop_seats, workshop_views
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_seats import ALL_ROUNDS, ballot_of
from hrdd.workbook.workshops import hash_of
from tests.workshop.room import Opened, a_rating, a_workshop, people, rate, recorded_rating, take

MANY = 120
"""Enough for the ballots to fill several pages of the file, and to be moved between them."""


def everything(desk: Desk) -> bytes:
    """All bytes of the database and of what lies beside it, read while it is open."""
    return b"".join(path.read_bytes() for path in sorted(desk.store.path.parent.glob(f"{desk.store.path.name}*")))


def traces(read: bytes, *secrets: str) -> list[str]:
    """Those of the secrets that stand in what was read."""
    return [each for each in secrets if each.encode() in read]


def two_rounds(opened: Opened) -> tuple[list[str], int]:
    """A point that many rated twice, with second thoughts before each reveal, and that was recorded."""
    tokens = people(opened, MANY)
    item = take(opened, a_rating(opened), Step.OPEN)
    levels = [str(number % 5 + 1) for number in range(MANY)]
    for turn in (1, 2):
        rate(opened, item, tokens, "".join(reversed(levels)), turn=turn, reason="first thought")
        rate(opened, item, tokens, "".join(levels), turn=turn, reason="r" * 40)
        item = take(opened, item, Step.REVEAL, *((Step.DISCUSS, Step.AGAIN) if turn == 1 else ()))
    take(opened, item, Step.RECORD)
    return tokens, item.id


def test_after_a_point_is_recorded_no_trace_of_its_ballots_is_in_any_file(desk: Desk) -> None:
    tokens, item = two_rounds(a_workshop(desk))

    read = everything(desk)

    ballots = [ballot_of(token, item, turn) for token in tokens for turn in (1, 2)]
    assert traces(read, *tokens, *ballots, "first thought") == []


def test_a_backup_taken_afterwards_holds_no_trace_either(desk: Desk, tmp_path: Path) -> None:
    tokens, item = two_rounds(a_workshop(desk))
    with closing(sqlite3.connect(desk.store.path)) as source, closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        source.backup(copy)

    read = (tmp_path / "copy.db").read_bytes()

    assert traces(read, *tokens, *(ballot_of(token, item, turn) for token in tokens for turn in (1, 2))) == []


def test_even_before_that_no_ballot_names_its_seat(desk: Desk) -> None:
    opened = a_workshop(desk)
    tokens = people(opened, 3)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, tokens, "135")

    with desk.store.reading() as tx:
        told = repr(workshop_ballots.answers(tx, item.id, 1))

    assert traces(told.encode(), *tokens, *map(hash_of, tokens)) == []
    assert traces(everything(desk), *tokens) == []


def test_the_ballots_of_one_phone_have_nothing_in_common(desk: Desk) -> None:
    token = workshop_seats.new_token()

    numbers = {ballot_of(token, item, turn) for item in (1, 2) for turn in (ALL_ROUNDS, 1, 2)}

    assert len(numbers) == 6


def test_ideas_lose_who_told_and_who_supported_them(desk: Desk) -> None:
    opened = a_workshop(desk)
    tokens = people(opened, 30)
    item = take(opened, workshop_agenda.add_gather(desk, opened.chair, "impacts"), Step.OPEN)
    for number, token in enumerate(tokens):
        workshop_seats.tell(desk, token, item.id, 1, f"Idea {number}")
    take(opened, item, Step.REVEAL)
    shown = [card.idea.id for card in workshop_views.room(desk, opened.chair.workshop_id).stage.cards]
    for token in tokens:
        workshop_seats.support(desk, token, item.id, shown[0])
    workshop_running.remove_idea(desk, opened.chair, item.id, shown[1])
    take(opened, item, Step.RECORD)

    read = everything(desk)

    assert traces(read, *shown, *(ballot_of(token, item.id, ALL_ROUNDS) for token in tokens)) == []


def test_no_table_of_ballots_keeps_an_order_or_a_moment(desk: Desk) -> None:
    tables = ("workshop_seat", "workshop_answer", "workshop_idea", "workshop_support")

    with desk.store.reading() as tx:
        made = {
            table: tx.exec_driver_sql("select sql from sqlite_master where name = ?", (table,)).scalar_one()
            for table in tables
        }

    assert all("WITHOUT ROWID" in words for words in made.values())
    assert not any("_at" in words for words in made.values())


def test_a_reset_leaves_no_trace(desk: Desk) -> None:
    opened = a_workshop(desk)
    tokens = people(opened, 3)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, tokens, "135", reason="told in confidence")
    take(opened, item, Step.RESET)

    assert traces(everything(desk), "told in confidence", *(ballot_of(token, item.id, 1) for token in tokens)) == []


def test_a_group_of_two_is_never_told_apart_in_the_record(desk: Desk) -> None:
    opened = a_workshop(desk, "Users", "Staff")
    users, staff = people(opened, 3, "Users"), people(opened, 2, "Staff")
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, [*users, *staff, *people(opened, 3)], "33311555")
    take(opened, item, Step.REVEAL)

    (result,) = workshop_views.room(desk, opened.chair.workshop_id).stage.rounds

    assert [each.group for each in result.by_group] == ["Users"]


def test_reasons_stand_beside_a_level_and_beside_nothing_else(desk: Desk) -> None:
    opened = a_workshop(desk, "Users")
    recorded_rating(opened, "135", reason="seen it")

    with desk.store.reading() as tx:
        told = tx.exec_driver_sql("select * from workshop_told").mappings().all()

    assert {name for row in told for name in row} == {*ToldFields.model_fields, "id"}
    assert sorted(row["choice"] for row in told) == ["1", "3", "5"]


def test_while_somebody_reads_the_file_is_not_made_anew_and_the_next_time_it_is(desk: Desk) -> None:
    desk.store.patience = 0.05
    with closing(sqlite3.connect(desk.store.path)) as reader:
        reader.execute("begin")
        reader.execute("select count(*) from workshop").fetchone()
        with desk.store.writing() as tx:
            tx.exec_driver_sql("create table passing (a)")
        during = workshop_ballots.leave_no_trace(desk.store)

    assert (during, workshop_ballots.leave_no_trace(desk.store)) == (False, True)


def test_while_somebody_writes_the_file_is_not_made_anew(desk: Desk) -> None:
    desk.store.patience = 0.05
    with desk.store.writing():
        assert not workshop_ballots.leave_no_trace(desk.store)
