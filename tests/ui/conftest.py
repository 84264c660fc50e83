"""One desk for all screens, as on a server, and an empty database for each test."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import app_test

from hrdd.ui import session
from hrdd.workbook.desk import Desk
from tests.builders import stored_assessment
from tests.ui.at import NoComponents, VisitedBefore


@pytest.fixture(scope="session")
def served_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the screens' database lies; the desk that opens it is kept, because reading the method takes time."""
    path = tmp_path_factory.mktemp("screens") / "workbook.db"
    yield path
    session.st.cache_resource.clear()


@pytest.fixture(autouse=True)
def desk(monkeypatch: pytest.MonkeyPatch, served_database: Path, empty_database: bytes) -> Iterator[Desk]:
    """The desk of the screens, with a fresh database."""
    monkeypatch.setenv("HRDD_DATABASE", str(served_database))
    monkeypatch.delenv("HRDD_PERSON", raising=False)
    desk = session.desk()
    desk.store.close()
    served_database.write_bytes(empty_database)
    yield desk
    desk.store.close()


@pytest.fixture(autouse=True)
def visited_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server knows its pages and components already, as it does after the first visit."""
    monkeypatch.setattr(app_test, "PagesManager", VisitedBefore)
    monkeypatch.setattr(app_test, "BidiComponentManager", NoComponents)


@pytest.fixture
def desk_at(desk: Desk) -> Callable[[datetime], Desk]:
    """The same desk at another time."""
    return lambda moment: replace(desk, now=lambda: moment)


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment of cameras at a station."""
    return stored_assessment(desk)
