"""Bringing the database up to date at start, with a backup before each change of its schema."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from hrdd.errors import NewerDatabase
from hrdd.store.engine import Store

MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"


def migrate(store: Store, now: datetime, migrations: Path = MIGRATIONS) -> Path | None:
    """Apply what is missing, under the database's write lock; returns the backup made before it, if one was needed.

    Raises NewerDatabase, with nothing changed, where the file knows a schema this code does not.
    """
    config = Config()
    config.set_main_option("script_location", str(migrations))
    script = ScriptDirectory.from_config(config)
    with store.engine.execution_options(writes=True).connect() as connection, connection.begin():
        current = MigrationContext.configure(connection).get_current_revision()
        if current not in {None, *(each.revision for each in script.walk_revisions())}:
            raise NewerDatabase(str(current))
        if current == script.get_current_head():
            return None
        backup = _back_up(store.path, f"{current}-{now:%Y%m%dT%H%M%S%f}") if current else None
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return backup


def _back_up(database: Path, name: str) -> Path:
    target = database.parent / "backups" / f"{database.stem}-{name}.db"
    target.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target
