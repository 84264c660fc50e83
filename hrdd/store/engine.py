"""Opening the database: SQLite in a file, read by many, written by one at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from hrdd.errors import UnusableDatabase

BUSY_SECONDS = 15
PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", f"busy_timeout={BUSY_SECONDS * 1000}", "foreign_keys=ON")


class Store:
    """An open database; ask it for a transaction to read in or to write in.

    Raises UnusableDatabase where the file is something else or cannot be reached.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.engine = _engine(path)
        self._reach()
        self._writer = self.engine.execution_options(writes=True)
        self._turn = Lock()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database and changes nothing."""
        with self.engine.begin() as tx:
            yield tx

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that takes its turn, and is stored as a whole or not at all.

        Writers of one process wait for each other here and go on at once; SQLite would let them sleep and try again.
        """
        with self._turn, self._writer.begin() as tx:
            yield tx

    def _reach(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.engine.connect().close()
        except (OSError, DBAPIError) as failure:
            raise UnusableDatabase(self.path, str(getattr(failure, "orig", failure))) from None

    def close(self) -> None:
        """Give the file back."""
        self.engine.dispose()


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_SECONDS}, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.connection.cursor().execute("BEGIN IMMEDIATE" if writes else "BEGIN")
