"""What every use case needs at hand: the database, the method, the rules, the clock."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from threading import Lock

from hrdd.content.method import DATA, Method, load
from hrdd.errors import WorkbookError
from hrdd.store.engine import Store
from hrdd.store.migrating import migrate
from hrdd.workbook.rulebook import Rulebook, prove

DEFAULT_DATABASE = DATA.parent / "var" / "workbook.db"
_OPENING = Lock()


def utc_now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def default_database() -> Path:
    """Where the database lies: `HRDD_DATABASE`, or `var/workbook.db` beside `data/`."""
    return Path(os.environ.get("HRDD_DATABASE") or DEFAULT_DATABASE).resolve()


@dataclass(frozen=True)
class Desk:
    """The database, the method, the proved rules and the clock."""

    store: Store
    method: Method
    rules: Rulebook
    now: Callable[[], datetime]

    @property
    def today(self) -> date:
        """The day, where the server stands."""
        return self.now().astimezone().date()


def open_desk(database: Path, data: Path = DATA, now: Callable[[], datetime] = utc_now) -> Desk:
    """A desk with its database brought up to date.

    Raises a DatabaseFault where the database cannot be used, NewerDatabase for instance, and ContentProblems where
    `data/` contradicts itself.
    """
    store = Store(database)
    try:
        migrate(store, now())
        method = load(data)
        return Desk(store, method, prove(method), now)
    except WorkbookError:
        store.close()
        raise


def the_desk() -> Desk:
    """The desk of this server, opened on first use; where that fails, the next use tries again."""
    with _OPENING:
        return _desk_at(os.environ.get("HRDD_DATABASE", ""))


@cache
def _desk_at(_named: str) -> Desk:
    return open_desk(default_database())


def check_database() -> None:
    """Raise a DatabaseFault where the database of this server cannot be read."""
    the_desk().store.check()
