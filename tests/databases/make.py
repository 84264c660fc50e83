"""Makes the kept database of the newest schema anew: `python -m tests.databases.make`."""

import sqlite3
from contextlib import closing
from pathlib import Path

from hrdd.model.workbook import Kind
from hrdd.workbook.desk import open_desk
from hrdd.workbook.entries import add, add_destination
from hrdd.workbook.saving import Place, save
from tests.builders import ALICE, stored_assessment, stored_impact
from tests.conftest import Clock

DATABASES = Path(__file__).parent


def make(path: Path) -> None:
    """Fill a database with an assessment that has one entry of most kinds, and leave all of it in one file."""
    desk = open_desk(path, now=Clock())
    assessment = stored_assessment(desk)
    impact = stored_impact(desk, assessment, title="People are followed", scale=3, rights=("R01",))
    add(desk, assessment, Kind.ACTION, ALICE, title="Talk to the city", impacts=(impact.id,), due="2026-12-24")
    add_destination(desk, assessment, "DEU", ALICE)
    save(desk, Place(assessment, Kind.ANSWER, "Q-EU-1", "reason"), "Read in the leaflet 👁", ALICE)
    desk.store.close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("pragma journal_mode=delete")


def newest_schema(path: Path) -> str:
    """The schema a database says it has."""
    with closing(sqlite3.connect(path)) as database:
        return str(database.execute("select version_num from alembic_version").fetchone()[0])


if __name__ == "__main__":
    fresh = DATABASES / "fresh.db"
    fresh.unlink(missing_ok=True)
    make(fresh)
    fresh.replace(DATABASES / f"{newest_schema(fresh)}.db")
