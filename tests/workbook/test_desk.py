"""What every use case needs at hand."""

from datetime import date
from pathlib import Path

import pytest

from hrdd.workbook.assessments import listed
from hrdd.workbook.desk import DEFAULT_DATABASE, Desk, default_database, open_desk, utc_now
from tests.conftest import Clock


def test_a_desk_opens_on_a_new_database(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "new.db")

    found = listed(desk)
    desk.store.close()

    assert found == ()


def test_today_is_the_day_of_the_clock(desk: Desk, clock: Clock) -> None:
    clock.forward(days=1)

    assert desk.today == date(2026, 11, 23)


def test_the_usual_clock_knows_its_time_zone() -> None:
    assert utc_now().utcoffset().total_seconds() == 0


def test_the_database_lies_where_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HRDD_DATABASE", str(tmp_path / "ours.db"))

    assert default_database() == tmp_path / "ours.db"


def test_the_database_lies_in_var_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HRDD_DATABASE", raising=False)

    assert default_database() == DEFAULT_DATABASE
    assert DEFAULT_DATABASE.parts[-2:] == ("var", "workbook.db")
