"""Workshop, after: what was recorded, the record, how long people's words are kept, and whether traces were left."""

import sqlite3
from contextlib import closing

import pytest

from hrdd.report.wording import day
from hrdd.vocabulary import Step
from hrdd.workbook import workshop_traces, workshops
from hrdd.workbook.desk import Desk
from tests.pages.facilitating import as_anybody, as_facilitator, now
from tests.ui.at import labels, press_labelled, ran, told
from tests.workshop.room import Opened, a_rating, a_workshop, recorded_rating, take


@pytest.fixture
def room(desk: Desk) -> Opened:
    """A workshop with one impact."""
    return a_workshop(desk)


@pytest.fixture
def traces(room: Opened) -> Opened:
    """A workshop that ended while somebody read, so that what was deleted may still stand in the file."""
    take(room, a_rating(room), Step.OPEN)
    patience, room.desk.store.patience = room.desk.store.patience, 0.05
    with closing(sqlite3.connect(room.desk.store.path)) as reader:
        reader.execute("begin")
        reader.execute("select count(*) from workshop").fetchone()
        workshops.end(room.desk, room.chair)
    room.desk.store.patience = patience
    return room


def test_what_was_recorded_and_the_record_are_at_hand_while_the_workshop_goes_on(room: Opened) -> None:
    recorded_rating(room)

    at = as_facilitator(room, "after")

    text = told(at)
    assert ("1 waits for a decision." in text, "The record of the workshop" in text) == (True, True)
    assert "End it now" in labels(at)


def test_a_workshop_that_has_ended_is_open_to_the_whole_team(room: Opened) -> None:
    workshops.end(room.desk, room.chair)

    at = as_anybody(room)

    assert "The record of the workshop" in told(at)
    assert not {"End it now", "Take over"} & set(labels(at))


def test_what_people_wrote_is_deleted_on_the_day_promised_or_now(room: Opened) -> None:
    at = as_facilitator(room, "after")
    assert f"deleted after **{day(now(room).keep_until)}**" in told(at)

    press_labelled(at, "Delete what people wrote")

    assert now(room).raw_gone_at
    assert "It was deleted" in told(at)


def test_traces_that_are_left_are_told_and_cleared(traces: Opened) -> None:
    at = as_anybody(traces)
    assert "**What was deleted may still stand in unused pages of the file**" in told(at)

    press_labelled(at, "Clear it now")

    assert not workshop_traces.left(traces.desk)
    assert "unused pages" not in told(at)


def test_while_somebody_still_reads_traces_stay_and_the_screen_says_so(traces: Opened) -> None:
    at = as_anybody(traces)
    traces.desk.store.patience = 0.05
    with closing(sqlite3.connect(traces.desk.store.path)) as reader:
        reader.execute("begin")
        reader.execute("select count(*) from workshop").fetchone()
        with traces.desk.store.writing() as tx:
            tx.exec_driver_sql("create table passing (a)")
        press_labelled(at, "Clear it now")

    assert "Somebody is still reading. Try again in a moment." in told(at)
    traces.desk.store.patience = 15
    assert workshop_traces.clear(traces.desk)
    assert "unused pages" not in told(ran(at))
