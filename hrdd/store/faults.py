"""What the driver and the disk say of the database, as failures a person can act on; the one place that knows codes."""

import errno
import shutil
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from hrdd.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseFault,
    DatabaseReadOnly,
    DiskFailing,
    DiskFull,
    UnusableDatabase,
)

NO_ROOM = 64 * 1024
"""In bytes; the database needs as much beside its file to be opened at all."""

MEANT: Mapping[int, type[DiskFull | DatabaseReadOnly | DiskFailing | DatabaseDamaged]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: DatabaseReadOnly,
    sqlite3.SQLITE_IOERR: DiskFailing,
    sqlite3.SQLITE_CORRUPT: DatabaseDamaged,
    sqlite3.SQLITE_NOTADB: DatabaseDamaged,
}
WANT_ROOM = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)
"""What the driver also says where no room is left for a file it wants beside the database."""

FULL = (errno.ENOSPC, errno.EDQUOT)
FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


def of_database(failure: Exception, path: Path, seconds: float) -> DatabaseFault | None:
    """What the driver's failure means for the database; None where it says nothing of the database itself."""
    code = code_of(failure)
    if code & 0xFF in WANT_ROOM and has_no_room(path):
        return DiskFull(path)
    if code & 0xFF in MEANT:
        return MEANT[code & 0xFF](path)
    if code & 0xFF == sqlite3.SQLITE_CANTOPEN:
        return UnusableDatabase(path, str(_raw(failure)))
    if code & 0xFF == sqlite3.SQLITE_BUSY:
        return DatabaseBusy(path, seconds)
    return DatabaseDamaged(path) if _is_no_value_of_ours(_raw(failure)) else None


def _is_no_value_of_ours(failure: object) -> bool:
    """Whether something was found in the file that the workbook cannot have put there."""
    return isinstance(failure, ValueError) or "Could not decode to UTF-8" in str(failure)


def of_disk(failure: OSError, path: Path) -> DatabaseFault:
    """What the disk's failure means for the database that should lie on it."""
    if failure.errno in FULL:
        return DiskFull(path)
    if failure.errno in FORBIDDEN:
        return DatabaseReadOnly(path)
    return UnusableDatabase(path, failure.strerror or str(failure))


def spoils_the_connection(failure: Exception) -> bool:
    """Whether a connection that failed so must be opened anew; one that waited or found no room need not."""
    return code_of(failure) & 0xFF not in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL}


def code_of(failure: Exception) -> int:
    """The driver's number for a failure; 0 where it has none."""
    return getattr(_raw(failure), "sqlite_errorcode", 0)


def _raw(failure: Exception) -> object:
    return failure.orig if isinstance(failure, DBAPIError) else failure


def has_no_room(path: Path) -> bool:
    """Whether the disk has no room to speak of."""
    return shutil.disk_usage(path.parent).free < NO_ROOM
