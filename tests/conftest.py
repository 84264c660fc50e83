"""The method as it is, and a desk of one's own for each test, with a clock that is set by hand."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hrdd.content.method import DATA, Method, load
from hrdd.store.engine import Store
from hrdd.store.migrating import migrate
from hrdd.workbook.desk import Desk
from hrdd.workbook.rulebook import Rulebook, prove

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Clock:
    """A clock that stands still until it is put forward."""

    def __init__(self) -> None:
        self.moment = NOON

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **span: float) -> datetime:
        """Put the clock forward, by `minutes=5` for instance."""
        self.moment += timedelta(**span)
        return self.moment


@pytest.fixture(scope="session")
def method() -> Method:
    """The method in `data/`."""
    return load(DATA)


@pytest.fixture(scope="session")
def rules(method: Method) -> Rulebook:
    """Its proved rules."""
    return prove(method)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A database that is up to date and holds nothing."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    store = Store(path)
    migrate(store, NOON)
    store.close()
    return path.read_bytes()


@pytest.fixture
def clock() -> Clock:
    """The desk's clock."""
    return Clock()


@pytest.fixture
def new_desk(
    method: Method, rules: Rulebook, empty_database: bytes, tmp_path: Path, clock: Clock
) -> Iterator[Callable[[str], Desk]]:
    """Makes desks, each with a fresh database of the name given."""
    stores: list[Store] = []

    def make(name: str) -> Desk:
        path = tmp_path / f"{name}.db"
        path.write_bytes(empty_database)
        stores.append(Store(path))
        return Desk(stores[-1], method, rules, clock)

    yield make
    for store in stores:
        store.close()


@pytest.fixture
def desk(new_desk: Callable[[str], Desk]) -> Desk:
    """A desk with a fresh database."""
    return new_desk("workbook")
