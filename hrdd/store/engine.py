"""Opening the database: SQLite in a file, read by many, written by one at a time."""

import os
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from sqlite3 import Error
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from hrdd.errors import DatabaseBusy
from hrdd.store import faults
from hrdd.store.opening import Unchanging, connect

BUSY_SECONDS = 15
MOST_RESTING = 8


class Store:
    """An open database; ask it for a transaction to read in or to write in.

    Each of its ways raises a DatabaseFault, with message and remedy, where the file or its disk does not do its work.
    """

    def __init__(self, path: Path, patience: float = BUSY_SECONDS) -> None:
        self.path, self.patience = path, patience
        self.engine = _engine(path, patience)
        self._readers = Resting(self.engine, path)
        self._writers = Resting(self.engine.execution_options(writes=True), path)
        self._turn = Lock()
        self._reach()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database and changes nothing."""
        with self._faults_in_words(ValueError), self._readers.one() as tx:
            yield tx

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that takes its turn, and is stored as a whole or not at all.

        Writers of one process wait for each other here and go on at once; SQLite would let them sleep and try again.
        """
        with self._faults_in_words(), self._in_turn(), self._writers.one() as tx:
            yield tx

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        if not self._turn.acquire(timeout=self.patience):
            raise DatabaseBusy(self.path, self.patience)
        try:
            yield
        finally:
            self._turn.release()

    @contextmanager
    def _faults_in_words(self, *more: type[Exception]) -> Iterator[None]:
        """Failures as DatabaseFaults; of a value that was kept and cannot be read tells one of `more`."""
        told: tuple[type[Exception], ...] = (DBAPIError, Error, *more)
        try:
            yield
        except told as failure:
            fault = faults.of_database(failure, self.path, self.patience)
            if fault is None:
                raise
            if faults.spoils_the_connection(failure):
                self.close()
            raise fault from failure

    def check(self) -> None:
        """Raise a DatabaseFault where the file cannot be read."""
        with self.reading() as tx:
            tx.exec_driver_sql("SELECT count(*) FROM sqlite_master")

    def _reach(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if not self.path.exists():
                self.path.touch()
        except OSError as failure:
            raise faults.of_disk(failure, self.path) from failure
        with self._faults_in_words(), self._readers.one():
            pass

    def close(self) -> None:
        """Give the file back; it is opened again when it is next asked for something."""
        self._readers.close()
        self._writers.close()


class Resting:
    """Connections that rest between transactions: taking one from SQLAlchemy's pool takes longer than most statements.

    One whose transaction failed rests no more, nor one that reads an unchanging picture of the file, nor one whose file
    was put away: nothing is written there.
    """

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine, self._path = engine, path
        self._resting: deque[Connection] = deque()

    @contextmanager
    def one(self) -> Iterator[Connection]:
        """A transaction on one of them, kept as a whole or not at all."""
        resting = self._resting
        connection = self._awake(resting)
        try:
            with connection.begin():
                yield connection
        except BaseException:
            connection.close()
            raise
        if resting is self._resting and len(resting) < MOST_RESTING and not connection.info["unchanging"]:
            resting.append(connection)
        else:
            connection.close()

    def _awake(self, resting: deque[Connection]) -> Connection:
        with suppress(IndexError):
            while True:
                connection = resting.pop()
                if connection.info["file"] == _file_at(self._path):
                    return connection
                connection.close()
        return self._engine.connect()

    def close(self) -> None:
        """Have none rest, nor any that is at work just now."""
        resting, self._resting = self._resting, deque()
        with suppress(IndexError):
            while True:
                resting.pop().close()


def _engine(path: Path, patience: float) -> Engine:
    opened = partial(connect, path, patience)
    engine = create_engine(f"sqlite:///{path}", creator=opened, poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "connect", partial(_note_file, path))
    return engine


def _note_file(path: Path, connection: object, record: Any) -> None:
    record.info.update(file=_file_at(path), unchanging=isinstance(connection, Unchanging))


def _file_at(path: Path) -> int | None:
    try:
        return os.stat(path).st_ino  # noqa: PTH116 - asked at every step, and twice as fast
    except OSError:
        return None


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.connection.cursor().execute("BEGIN IMMEDIATE" if writes else "BEGIN")
