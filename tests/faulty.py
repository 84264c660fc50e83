"""What can go wrong with a database file, done to a real one: locked, not to be written, damaged, without room."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import event

from hrdd.store.engine import Store

NOBODY = 65534
WRITER, EVERYBODY = "PRAGMA journal_mode=WAL", "PRAGMA locking_mode=EXCLUSIVE"


@contextmanager
def held(database: Path, by: str = WRITER) -> Iterator[None]:
    """Another program writes to the database and does not end; by `EVERYBODY`, so that nobody can even read."""
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute(by)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def without_rights(*paths: Path) -> Iterator[None]:
    """Whoever runs the tests may read the files and folders and not write to them; the superuser becomes nobody."""
    before = {path: path.stat().st_mode for path in paths}
    am_root = os.geteuid() == 0
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    if am_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if am_root:
            os.seteuid(0)
        for path, mode in before.items():
            path.chmod(mode)


@contextmanager
def without_room(store: Store) -> Iterator[None]:
    """The database may not grow by a single page."""

    def limit(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count=1")

    store.close()
    event.listen(store.engine, "connect", limit)
    try:
        yield
    finally:
        event.remove(store.engine, "connect", limit)
        store.close()


def damage(database: Path, table: str) -> bytes:
    """Write nonsense over the first page of a table; returns what the file held before."""
    with closing(sqlite3.connect(database)) as opened:
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = opened.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()
        (size,) = opened.execute("PRAGMA page_size").fetchone()
    whole = database.read_bytes()
    start = (page - 1) * size
    database.write_bytes(whole[:start] + b"\xde\xad" * (size // 2) + whole[start + size :])
    return whole


def behead(database: Path) -> None:
    """Write nonsense over the beginning of the file."""
    database.write_bytes(b"nonsense" * 16 + database.read_bytes()[128:])
