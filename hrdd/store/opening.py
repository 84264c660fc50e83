"""A connection to the database file: careful settings; only for reading where the file or its folder allows no more."""

import sqlite3
from pathlib import Path

from hrdd.errors import UnusableDatabase
from hrdd.language import say
from hrdd.store.faults import code_of

WRITES_AHEAD = "journal_mode=WAL"
CAREFUL = ("synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON")
SHUT = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL)
"""What the driver says where it may not make the files it wants beside the database."""

OURS = "alembic_version"
FOLDED = "folded"
"""In statements: a text as it is compared where upper and lower case count alike, in any script."""


class Unchanging(sqlite3.Connection):
    """Reads a file that may not be written as it was when it was opened; what others write there it never sees."""


def connect(path: Path, seconds: float) -> sqlite3.Connection:
    """A connection that waits so many seconds for others; the file must be there.

    Raises UnusableDatabase, with nothing changed, where another program made the file.
    """
    try:
        return _connect(path, seconds, "mode=rw", WRITES_AHEAD)
    except sqlite3.Error as failure:
        if code_of(failure) & 0xFF in SHUT and _all_in_one_file(path):
            return _connect(path, seconds, "mode=ro&immutable=1", made_as=Unchanging)
        raise


def _connect(
    path: Path, seconds: float, way: str, *more: str, made_as: type[sqlite3.Connection] = sqlite3.Connection
) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?{way}"
    made = sqlite3.connect(address, seconds, isolation_level=None, check_same_thread=False, uri=True, factory=made_as)
    try:
        _check_maker(made, path)
        made.create_function(FOLDED, 1, str.casefold, deterministic=True)
        for pragma in (f"busy_timeout={seconds * 1000:.0f}", *CAREFUL, *more):
            made.execute(f"PRAGMA {pragma}")
    except (sqlite3.Error, UnusableDatabase):
        made.close()
        raise
    return made


def _check_maker(made: sqlite3.Connection, path: Path) -> None:
    tables = {name for (name,) in made.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if tables and OURS not in tables:
        raise UnusableDatabase(path, say("another program made it"))


def _all_in_one_file(path: Path) -> bool:
    """Whether nothing that was saved waits beside the file to be brought into it."""
    beside = path.with_name(f"{path.name}-wal")
    return path.is_file() and not (beside.exists() and beside.stat().st_size)
