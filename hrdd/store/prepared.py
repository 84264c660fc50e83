"""Statements that SQLAlchemy writes once and the driver then runs as they are.

Every answer runs the same few statements. Working out again what they look like takes longer than running them.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any, NamedTuple

from sqlalchemy import Column, Connection, Dialect, Label
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.elements import ClauseElement

Processor = Callable[[Any], Any] | None


class Written(NamedTuple):
    """A statement in the words of one database: its text, its values in their order, how values go in and come out."""

    text: str
    order: Sequence[str]
    positional: bool
    going_in: dict[str, Processor]
    coming_out: tuple[tuple[str, Processor], ...]


class Prepared:
    """A statement with named values, and the columns of the rows it answers with."""

    def __init__(
        self,
        statement: ClauseElement,
        answers: Sequence[Column[Any] | Label[Any]] = (),
        given: Sequence[str] | None = None,
    ) -> None:
        self._statement, self._answers, self._given = statement, answers, given
        self._written: dict[str, Written] = {}

    def run(self, tx: Connection, **values: Any) -> int:
        """Run it; returns how many rows it changed."""
        with self._running(tx, self._in_words_of(tx.dialect), values) as cursor:
            changed: int = cursor.rowcount
        return changed

    def first(self, tx: Connection, **values: Any) -> dict[str, Any] | None:
        """Run it; returns its first row by column, or None."""
        written = self._in_words_of(tx.dialect)
        with self._running(tx, written, values) as cursor:
            row = cursor.fetchone()
        if row is None:
            return None
        return {
            name: value if read is None else read(value)
            for (name, read), value in zip(written.coming_out, row, strict=True)
        }

    @staticmethod
    @contextmanager
    def _running(tx: Connection, written: Written, values: dict[str, Any]) -> Iterator[Any]:
        said = {
            name: value if (write := written.going_in[name]) is None else write(value) for name, value in values.items()
        }
        given = tuple(said[name] for name in written.order) if written.positional else said
        driver = tx.dialect.loaded_dbapi.Error
        with closing(tx.connection.cursor()) as cursor:
            try:
                cursor.execute(written.text, given)
            except driver as failure:
                raise DBAPIError.instance(written.text, None, failure, driver) from failure
            yield cursor

    def _in_words_of(self, dialect: Dialect) -> Written:
        if dialect.name not in self._written:
            self._written[dialect.name] = self._write(dialect)
        return self._written[dialect.name]

    def _write(self, dialect: Dialect) -> Written:
        compiled: Any = self._statement.compile(dialect=dialect, column_keys=self._given)
        return Written(
            str(compiled),
            compiled.positiontup or (),
            compiled.positional,
            {name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in compiled.binds.items()},
            tuple(
                (column.name, column.type.dialect_impl(dialect).result_processor(dialect, None))
                for column in self._answers
            ),
        )
