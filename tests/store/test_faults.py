"""A database that does not do its work is told in words; nothing is overwritten, and what was saved can be read."""

import errno
import hashlib
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import psutil
import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError

from hrdd import errors
from hrdd.model.assessment import Assessment
from hrdd.model.workbook import Kind
from hrdd.store import assessments, faults, records
from hrdd.store.engine import MOST_RESTING, Store
from hrdd.store.migrating import migrate
from tests.builders import an_assessment, an_impact
from tests.conftest import NOON
from tests.faulty import EVERYBODY, behead, damage, held, without_rights, without_room

PATIENCE = 0.05
LONG = "What was seen. " * 2000


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that everybody may enter."""
    with tempfile.TemporaryDirectory(prefix="hrdd-faults-") as made:
        Path(made).chmod(0o755)
        yield Path(made)


@pytest.fixture
def store(place: Path, empty_database: bytes) -> Iterator[Store]:
    """A database with one assessment, opened by somebody who does not wait long."""
    (place / "workbook.db").write_bytes(empty_database)
    opened = Store(place / "workbook.db", PATIENCE)
    with opened.writing() as tx:
        assessments.insert(tx, an_assessment())
        records.insert(tx, Kind.IMPACT, [an_impact()])
    yield opened
    opened.close()


def read_at_once(store: Store) -> list[tuple[Assessment, ...]]:
    """What each of more readers finds than connections rest."""
    with ExitStack() as readers:
        at_once = [readers.enter_context(store.reading()) for _ in range(MOST_RESTING + 3)]
        return [assessments.read_all(tx) for tx in at_once]


def titles(store: Store) -> list[str]:
    """What can be read."""
    with store.reading() as tx:
        return [each.title for each in assessments.read_all(tx)]


def write(store: Store, use: str = LONG) -> None:
    """Save something."""
    with store.writing() as tx:
        assessments.set_value(tx, an_assessment().id, "use", use)


def fingerprint(path: Path) -> str:
    """What a file holds, in short."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_writer_who_waits_too_long_is_told_and_everybody_can_read(store: Store) -> None:
    with held(store.path):
        with pytest.raises(errors.DatabaseBusy, match=r"busy for 0.05 seconds.*What was saved before is safe"):
            write(store)

        assert titles(store) == ["Cameras at the station"]

    write(store)


def test_a_reader_who_waits_too_long_is_told(store: Store) -> None:
    store.close()

    with held(store.path, EVERYBODY), pytest.raises(errors.DatabaseBusy, match="Try again"):
        titles(store)

    assert titles(store) == ["Cameras at the station"]


def test_a_writer_of_the_same_process_who_never_ends_is_not_waited_for_without_end(store: Store) -> None:
    with store.writing(), pytest.raises(errors.DatabaseBusy):
        write(store)

    write(store)


def test_a_file_that_may_not_be_written_is_read_and_written_again_once_it_may(store: Store) -> None:
    store.close()

    with without_rights(store.path, store.path.parent):
        read = titles(store)
        with pytest.raises(errors.DatabaseReadOnly, match="may be read but not written"):
            write(store)

    write(store, "as it was meant")
    with store.reading() as tx:
        assert (read, assessments.read_all(tx)[0].use) == (["Cameras at the station"], "as it was meant")


def test_what_is_written_once_it_may_be_is_read_though_nobody_tried_before(store: Store) -> None:
    store.close()
    with without_rights(store.path, store.path.parent):
        titles(store)

    write(store, "as it was meant")

    with store.reading() as tx:
        assert assessments.read_all(tx)[0].use == "as it was meant"


def test_a_file_given_back_while_somebody_reads_is_let_go_when_they_have_read(store: Store) -> None:
    store.close()
    with store.reading() as tx:
        store.close()
        assessments.read_all(tx)

    assert str(store.path) not in {each.path for each in psutil.Process().open_files()}


def test_a_file_alone_that_may_not_be_written_is_read(store: Store) -> None:
    store.close()

    with without_rights(store.path):
        read = titles(store)
        with pytest.raises(errors.DatabaseReadOnly):
            write(store)

    assert read == ["Cameras at the station"]


def test_a_start_needs_no_right_to_write_where_nothing_is_to_be_brought_up_to_date(store: Store) -> None:
    store.close()

    with without_rights(store.path, store.path.parent):
        opened = Store(store.path, PATIENCE)
        backup = migrate(opened, NOON)
        opened.close()

    assert backup is None


def test_what_waits_beside_a_file_that_may_not_be_written_is_never_left_out(store: Store) -> None:
    write(store, "not yet in the file itself")
    beside = store.path.with_name("workbook.db-wal").read_bytes()
    store.close()
    store.path.with_name("workbook.db-wal").write_bytes(beside)

    with without_rights(store.path, store.path.parent), pytest.raises(errors.DatabaseFault):
        titles(store)


def test_a_damaged_page_is_told_and_the_others_can_be_read(store: Store) -> None:
    store.close()
    damage(store.path, "impact")
    before = fingerprint(store.path)

    assert titles(store) == ["Cameras at the station"]
    with (
        pytest.raises(errors.DatabaseDamaged, match=r"Nothing was written over it.*backups"),
        store.reading() as tx,
    ):
        records.read_all(tx, Kind.IMPACT, an_assessment().id)
    store.close()
    assert fingerprint(store.path) == before


def test_a_whole_copy_that_is_put_back_is_used_at_once(store: Store) -> None:
    store.close()
    whole = damage(store.path, "assessment")
    with pytest.raises(errors.DatabaseDamaged):
        titles(store)

    store.path.write_bytes(whole)

    assert titles(store) == ["Cameras at the station"]


def test_a_damaged_beginning_is_told_and_left_alone(store: Store) -> None:
    store.close()
    behead(store.path)
    before = fingerprint(store.path)

    with pytest.raises(errors.DatabaseDamaged, match="is damaged, or is no database"):
        Store(store.path)

    assert fingerprint(store.path) == before


@pytest.mark.parametrize("kept", [b"\xff\xfe", "nonsense"], ids=["no text", "no date"])
def test_a_value_nobody_can_have_saved_is_told_as_damage(store: Store, kept: object) -> None:
    store.close()
    with closing(sqlite3.connect(store.path)) as other, other:
        other.execute("UPDATE assessment SET created_at = CAST(? AS TEXT)", [kept])

    with pytest.raises(errors.DatabaseDamaged):
        titles(store)


def test_a_full_disk_is_told_and_what_was_saved_stays(store: Store) -> None:
    with without_room(store):
        with pytest.raises(errors.DiskFull, match="Make room on the disk"):
            write(store)

        assert titles(store) == ["Cameras at the station"]

    write(store)


TOO_LITTLE = """
import resource, sys
from pathlib import Path
from hrdd.errors import DiskFailing
from hrdd.store import assessments
from hrdd.store.engine import Store
store = Store(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
try:
    with store.writing() as tx:
        assessments.set_value(tx, sys.argv[2], "use", "x" * 1_000_000)
except DiskFailing as fault:
    with store.reading() as tx:
        print(assessments.read_all(tx)[0].title, "|", fault)
"""


def test_a_disk_that_refuses_is_told_and_what_was_saved_stays(store: Store) -> None:
    store.close()
    command = [sys.executable, "-c", TOO_LITTLE, str(store.path), an_assessment().id]

    said = subprocess.run(command, capture_output=True, check=True, text=True).stdout

    assert said.startswith("Cameras at the station | The disk that holds")
    assert titles(store) == ["Cameras at the station"]


def test_a_file_that_was_removed_is_not_made_anew_in_silence(store: Store) -> None:
    titles(store)
    store.path.unlink()

    with pytest.raises(errors.UnusableDatabase, match="unable to open database file"):
        titles(store)

    assert not store.path.exists()


def test_a_file_that_was_put_away_while_it_was_open_is_not_written_to(store: Store, empty_database: bytes) -> None:
    store.close()
    titles(store)
    away = store.path.with_name("away.db")
    store.path.rename(away)
    before = fingerprint(away)
    store.path.write_bytes(empty_database)

    write(store)

    assert (titles(store), fingerprint(away)) == ([], before)


def test_a_file_that_came_in_its_place_is_read_by_all_however_many_read_at_once(
    store: Store, empty_database: bytes
) -> None:
    store.close()
    read_at_once(store)
    store.path.rename(store.path.with_name("away.db"))
    store.path.write_bytes(empty_database)

    assert read_at_once(store) == [()] * (MOST_RESTING + 3)


def test_a_database_of_another_program_is_left_as_it_is(place: Path) -> None:
    with closing(sqlite3.connect(place / "music.db")) as other, other:
        other.execute("CREATE TABLE song (title TEXT)")
    before = fingerprint(place / "music.db")

    with pytest.raises(errors.UnusableDatabase, match="another program made it"):
        Store(place / "music.db")

    assert fingerprint(place / "music.db") == before


def test_a_folder_nothing_may_be_put_in_is_told(place: Path) -> None:
    with without_rights(place), pytest.raises(errors.DatabaseReadOnly):
        Store(place / "workbook.db")


def test_a_database_that_needs_a_backup_without_room_for_it_stays_as_it_was(place: Path, older_database: Path) -> None:
    (place / "backups").write_text("no folder", encoding="utf-8")
    old = place / "old.db"
    old.write_bytes(older_database.read_bytes())
    store = Store(old)

    with pytest.raises(errors.UnusableDatabase, match="File exists"):
        migrate(store, NOON)
    store.close()

    assert sorted(each.name for each in place.iterdir()) == ["backups", "old.db"]


@pytest.fixture
def older_database() -> Path:
    """A database of the first schema."""
    return Path(__file__).parents[1] / "databases" / "0001.db"


def coded(code: int) -> DBAPIError:
    """A failure as the driver reports it."""
    raw = sqlite3.OperationalError("no details")
    raw.sqlite_errorcode = code
    return DBAPIError("SELECT", None, raw)


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (sqlite3.SQLITE_BUSY_SNAPSHOT, errors.DatabaseBusy),
        (sqlite3.SQLITE_IOERR_READ, errors.DiskFailing),
        (sqlite3.SQLITE_CORRUPT_INDEX, errors.DatabaseDamaged),
        (sqlite3.SQLITE_READONLY_DIRECTORY, errors.DatabaseReadOnly),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, errors.UnusableDatabase),
    ],
)
def test_every_shade_of_a_failure_is_told_alike(code: int, fault: type[errors.DatabaseFault], tmp_path: Path) -> None:
    assert isinstance(faults.of_database(coded(code), tmp_path / "workbook.db", 1), fault)


def test_a_disk_without_room_is_told_as_such_whatever_the_driver_wanted_it_for() -> None:
    found = faults.of_database(coded(sqlite3.SQLITE_IOERR_SHMSIZE), Path("/proc/workbook.db"), 1)

    assert isinstance(found, errors.DiskFull)


def test_a_failure_that_says_nothing_of_the_database_passes_as_it_is(store: Store) -> None:
    with pytest.raises(IntegrityError), store.writing() as tx:
        records.insert(tx, Kind.IMPACT, [an_impact(assessment_id="nobody")])


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.ENOSPC, errors.DiskFull),
        (errno.EROFS, errors.DatabaseReadOnly),
        (errno.ENOTDIR, errors.UnusableDatabase),
    ],
)
def test_a_disk_that_takes_no_folder_is_told(number: int, fault: type[errors.DatabaseFault], tmp_path: Path) -> None:
    assert isinstance(faults.of_disk(OSError(number, os.strerror(number)), tmp_path / "workbook.db"), fault)
