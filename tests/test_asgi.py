"""Starting under ASGI: the database is up to date and the method is read before anybody visits."""

import asyncio
import gc
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.runtime.pages_manager import PagesManager

import asgi
from hrdd.ui import failing, session


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where a database is to lie; what a start changes for good is put back."""
    monkeypatch.setenv("HRDD_DATABASE", str(tmp_path / "made" / "workbook.db"))
    monkeypatch.setattr(PagesManager, "uses_pages_directory", True)
    seldom = gc.get_threshold()
    yield tmp_path / "made" / "workbook.db"
    session.desk().store.close()
    session.st.cache_resource.clear()
    gc.unfreeze()
    gc.set_threshold(*seldom)


async def started() -> None:
    """Start the server and stop it again."""
    async with asgi.start(asgi.app):
        pass


def test_a_start_brings_the_database_up_to_date(database: Path) -> None:
    asyncio.run(started())

    assert database.read_bytes().startswith(b"SQLite format 3")


def test_what_was_entered_lies_in_one_file_once_the_server_was_stopped(database: Path) -> None:
    asyncio.run(started())

    assert [path.name for path in database.parent.iterdir() if path.is_file()] == ["workbook.db"]


def test_a_start_without_a_database_says_so_and_goes_on(database: Path, caplog: pytest.LogCaptureFixture) -> None:
    database.parent.mkdir()
    database.write_bytes(b"nonsense" * 1000)

    asyncio.run(started())
    database.unlink()

    assert "is damaged, or is no database" in caplog.text


def test_a_start_keeps_words_out_of_the_log_and_pages_out_of_streamlits_hands(database: Path) -> None:
    asyncio.run(started())

    filters = [type(each) for each in logging.getLogger(failing.LOGGER).filters]
    assert (filters.count(failing.WithoutWords), PagesManager.uses_pages_directory) == (1, False)
