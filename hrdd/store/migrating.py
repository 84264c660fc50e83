"""Bringing the database up to date at start, with a backup before each change of its schema."""

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from hrdd.errors import NewerDatabase
from hrdd.store.engine import Store
from hrdd.store.faults import of_disk

MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"


def migrate(store: Store, now: datetime, migrations: Path = MIGRATIONS) -> Path | None:
    """Apply what is missing, under the database's write lock; returns the backup made before it, if one was needed.

    A database that is up to date is only read. Raises NewerDatabase, with nothing changed, where the file knows a
    schema this code does not.
    """
    config = Config()
    config.set_main_option("script_location", str(migrations))
    script = ScriptDirectory.from_config(config)
    newest = script.get_current_head()
    with store.reading() as tx:
        if _schema(tx, script) == newest:
            return None
    with store.writing() as tx:
        current = _schema(tx, script)
        backup = _back_up(store.path, f"{current}-{now:%Y%m%dT%H%M%S%f}") if current not in {None, newest} else None
        config.attributes["connection"] = tx
        command.upgrade(config, "head")
    return backup


def _schema(tx: Connection, script: ScriptDirectory) -> str | None:
    """The schema the database has; None for a new one."""
    current = MigrationContext.configure(tx).get_current_revision()
    if current not in {None, *(each.revision for each in script.walk_revisions())}:
        raise NewerDatabase(str(current))
    return current


def _back_up(database: Path, name: str) -> Path:
    """A copy beside the database, whole or not there at all."""
    target = database.parent / "backups" / f"{database.stem}-{name}.db"
    part = target.with_suffix(".part")
    try:
        target.parent.mkdir(exist_ok=True)
        with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
        part.replace(target)
    except OSError as failure:
        raise of_disk(failure, database) from failure
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return target
