"""The database as it is opened: careful settings, one writer at a time, nothing lost."""

import os
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError

from hrdd.errors import DatabaseDamaged, UnusableDatabase
from hrdd.model.workbook import Kind
from hrdd.store import assessments, records
from hrdd.store.engine import MOST_RESTING, Store
from hrdd.workbook.assessments import history_of, look_up, open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import of_assessment, save
from tests.builders import ALICE, an_assessment, an_impact, stored_assessment

WRITERS = 20


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 1), ("busy_timeout", 15000), ("foreign_keys", 1)]
)
def test_every_connection_is_set_up_with_care(desk: Desk, pragma: str, value: object) -> None:
    with desk.store.reading() as tx:
        found = tx.execute(text(f"PRAGMA {pragma}")).scalar()

    assert found == value


def test_a_write_that_fails_is_undone_as_a_whole(desk: Desk) -> None:
    with pytest.raises(IntegrityError), desk.store.writing() as tx:
        assessments.insert(tx, an_assessment())
        records.insert(tx, Kind.IMPACT, [an_impact(assessment_id="nobody")])

    with desk.store.reading() as tx:
        assert assessments.read_all(tx) == ()


def test_a_reader_sees_one_state_while_somebody_writes(desk: Desk) -> None:
    with desk.store.reading() as tx:
        before = assessments.read_all(tx)
        stored_assessment(desk)
        after = assessments.read_all(tx)

    assert before == after == ()


def test_a_hundred_can_read_at_once_and_a_few_connections_rest_after_it(desk: Desk) -> None:
    closed: list[object] = []
    event.listen(desk.store.engine, "close", lambda *what: closed.append(what))

    with ExitStack() as readers:
        for _ in range(100):
            assert assessments.read_all(readers.enter_context(desk.store.reading())) == ()

    assert len(closed) == 100 - MOST_RESTING


def test_twenty_writers_at_once_lose_nothing(desk: Desk) -> None:
    assessment = stored_assessment(desk)

    def write(number: int) -> None:
        save(desk, of_assessment(assessment, "use"), f"text {number}", ALICE)

    with ThreadPoolExecutor(WRITERS) as writers:
        list(writers.map(write, range(WRITERS)))

    told = [change.new for change in history_of(desk, assessment) if change.field == "use"]
    assert sorted(told) == sorted(f'"text {number}"' for number in range(WRITERS))
    assert look_up(desk, assessment).revision == WRITERS + 1


def test_several_starts_at_once_make_one_database(tmp_path: Path) -> None:
    database = tmp_path / "new.db"
    program = (
        "from pathlib import Path; from datetime import UTC, datetime;"
        "from hrdd.store.engine import Store; from hrdd.store.migrating import migrate;"
        f"migrate(Store(Path({str(database)!r})), datetime.now(UTC))"
    )

    starts = [subprocess.Popen([sys.executable, "-c", program]) for _ in range(3)]

    assert [start.wait(60) for start in starts] == [0, 0, 0]


KILLED = """
import os, sys
from pathlib import Path
from hrdd.store.engine import MOST_RESTING, Store
from hrdd.store import assessments
with Store(Path(sys.argv[1])).writing() as tx:
    for number in range(2000):
        assessments.set_value(tx, sys.argv[2], "use", str(number) * 1000)
    print("writing", flush=True)
    sys.stdin.read()
"""


def test_a_process_killed_in_a_write_leaves_the_last_committed_state(desk: Desk) -> None:
    assessment = stored_assessment(desk, use="as committed")
    command = [sys.executable, "-c", KILLED, str(desk.store.path), assessment]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout.readline() == "writing\n"

        os.kill(writer.pid, signal.SIGKILL)

    assert open_workbook(desk, assessment).assessment.use == "as committed"
    assert save(desk, of_assessment(assessment, "use"), "after it", ALICE).revision == 2


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    store = Store(tmp_path / "deep" / "er" / "workbook.db")

    store.close()

    assert (tmp_path / "deep" / "er" / "workbook.db").is_file()


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear colleague, " * 100, encoding="utf-8")

    with pytest.raises(DatabaseDamaged, match=r"letter.txt is damaged, or is no database"):
        Store(path)

    assert path.read_text(encoding="utf-8") == "Dear colleague, " * 100


def test_a_place_that_cannot_be_reached_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(UnusableDatabase, match="cannot be used"):
        Store(tmp_path / "file" / "workbook.db")


def test_the_data_lie_in_one_file_once_closed(desk: Desk) -> None:
    stored_assessment(desk)
    desk.store.close()

    with closing(sqlite3.connect(desk.store.path)) as database:
        found = database.execute("select title from assessment").fetchall()

    assert found == [("Cameras at the station",)]
