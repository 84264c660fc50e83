"""Bringing a database up to date: exactly the schema of the model, a backup before, newer ones left alone."""

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from hrdd.errors import NewerDatabase
from hrdd.store.engine import Store
from hrdd.store.migrating import migrate
from hrdd.store.workshop_tables import Table
from hrdd.workbook.assessments import history_of, listed, open_workbook
from hrdd.workbook.desk import Desk, open_desk
from tests.conftest import NOON
from tests.databases.make import DATABASES

KEPT = sorted(DATABASES.glob("*.db"))
NEWEST = max(path.stem[:4] for path in (DATABASES.parents[1] / "migrations" / "versions").glob("*.py"))


def set_revision(path: Path, revision: str) -> None:
    """Have a database claim another schema."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("update alembic_version set version_num = ?", [revision])


def fingerprint(path: Path) -> str:
    """What a file holds, in short."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_migrations_make_exactly_the_schema_of_the_model(desk: Desk) -> None:
    with desk.store.engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Table.metadata)

    assert differences == []


def test_a_new_database_needs_no_backup(tmp_path: Path) -> None:
    store = Store(tmp_path / "new.db")

    backup = migrate(store, NOON)
    store.close()

    assert backup is None
    assert not (tmp_path / "backups").exists()


def test_a_database_that_is_up_to_date_is_left_as_it_is(desk: Desk) -> None:
    assert migrate(desk.store, NOON) is None


def test_a_newer_database_is_refused_and_left_alone(desk: Desk) -> None:
    desk.store.close()
    set_revision(desk.store.path, "9999")
    before = fingerprint(desk.store.path)
    store = Store(desk.store.path)

    with pytest.raises(NewerDatabase, match=r"schema 9999.*Nothing was changed"):
        migrate(store, NOON)
    store.close()

    assert fingerprint(desk.store.path) == before


def test_a_backup_is_made_before_the_schema_changes(desk: Desk, tmp_path: Path) -> None:
    migrations = a_second_schema(tmp_path / "migrations")

    backup = migrate(desk.store, NOON, migrations)

    assert backup == tmp_path / "backups" / f"workbook-{NEWEST}-20261122T120000000000.db"
    assert (columns(backup), columns(desk.store.path)) == (set(), {"colour"})


def test_a_schema_change_that_fails_leaves_the_database_as_it_was(desk: Desk, tmp_path: Path) -> None:
    migrations = a_second_schema(tmp_path / "migrations", then='raise RuntimeError("out of paint")')

    with pytest.raises(RuntimeError, match="out of paint"):
        migrate(desk.store, NOON, migrations)

    assert columns(desk.store.path) == set()
    assert migrate(desk.store, NOON) is None


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_a_database_of_every_released_schema_still_opens(kept: Path, tmp_path: Path) -> None:
    desk = open_desk(Path(shutil.copy(kept, tmp_path)))

    (found,) = listed(desk)
    workbook, history = open_workbook(desk, found.id), history_of(desk, found.id)
    desk.store.close()

    assert (found.title, workbook.impacts[0].title) == ("Cameras at the station", "People are followed")
    assert (len(workbook.actions), len(workbook.answers), len(workbook.destinations)) == (1, 1, 1)
    assert len(history) == found.revision


def test_there_is_a_kept_database_of_the_first_schema() -> None:
    assert "0001" in {path.stem for path in KEPT}


def a_second_schema(folder: Path, then: str = "") -> Path:
    """The migrations, and one more that adds a column."""
    shutil.copytree(Path(__file__).parents[2] / "migrations", folder)
    (folder / "versions" / "9001_colour.py").write_text(
        f'''"""A colour."""

import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "{NEWEST}"


def upgrade() -> None:
    """Bring the schema up."""
    op.add_column("assessment", sa.Column("colour", sa.String()))
    {then}
''',
        encoding="utf-8",
    )
    return folder


def columns(path: Path) -> set[str]:
    """Whether the second schema's column is there."""
    with closing(sqlite3.connect(path)) as database:
        return {row[1] for row in database.execute("pragma table_info(assessment)")} & {"colour"}
