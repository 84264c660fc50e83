"""What every use case needs at hand: the database, the method, the rules, the clock."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from hrdd.content.method import DATA, Method, load
from hrdd.store.engine import Store
from hrdd.store.migrating import migrate
from hrdd.workbook.rulebook import Rulebook, prove

DEFAULT_DATABASE = DATA.parent / "var" / "workbook.db"


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

    Raises ContentProblems where `data/` contradicts itself, NewerDatabase where the file is newer than the code.
    """
    method = load(data)
    rules = prove(method)
    store = Store(database)
    migrate(store, now())
    return Desk(store, method, rules, now)
