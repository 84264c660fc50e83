"""Reading and writing values about countries."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from hrdd.model.country_values import CountryValue, Placed, ValueSet, ValueSetFields
from hrdd.store.tables import COUNTRY_VALUES, VALUE_SETS

SET, ROW = VALUE_SETS.c, COUNTRY_VALUES.c
OTHERS = COUNTRY_VALUES.alias()


def read_sets(tx: Connection) -> tuple[tuple[ValueSet, int], ...]:
    """Every set with the number of its countries, by indicator, the last kept first; those taken out as well."""
    found = tx.execute(select(VALUE_SETS, _counted()).order_by(SET.indicator, SET.id.desc()))
    return tuple((_set(row), row["counted"]) for row in found.mappings())


def read_set(tx: Connection, set_id: int) -> ValueSet | None:
    """One set, or None."""
    found = tx.execute(select(VALUE_SETS).where(SET.id == set_id)).mappings().first()
    return None if found is None else _set(found)


def read_of_country(tx: Connection, country: str) -> tuple[Placed, ...]:
    """A country's values in the sets not taken out, with its place in each."""
    found = tx.execute(
        select(
            VALUE_SETS,
            *(column for column in ROW if column.name != "set_id"),
            _counted(),
            _counted(OTHERS.c.value < ROW.value).label("lower"),
            _counted(OTHERS.c.value > ROW.value).label("higher"),
        )
        .join(COUNTRY_VALUES, ROW.set_id == SET.id)
        .where(ROW.country == country, SET.removed_at.is_(None))
        .order_by(SET.indicator, SET.id.desc())
    )
    return tuple(
        Placed(_set(row), _value(row), row["counted"], row["lower"], row["higher"]) for row in found.mappings()
    )


def insert_set(tx: Connection, said: ValueSetFields, values: Iterable[CountryValue]) -> int:
    """Add a set with its values; returns its id."""
    set_id: int = tx.scalars(insert(VALUE_SETS).values(said.model_dump()).returning(SET.id)).one()
    tx.execute(insert(COUNTRY_VALUES), [{"set_id": set_id, **value.model_dump()} for value in values])
    return set_id


def set_removed(tx: Connection, set_id: int, at: datetime | None) -> None:
    """Take a set out, or put it back."""
    tx.execute(update(VALUE_SETS).where(SET.id == set_id).values(removed_at=at))


def _counted(*where: ColumnElement[bool]) -> Any:
    counting = select(func.count()).select_from(OTHERS).where(OTHERS.c.set_id == SET.id, *where)
    return counting.correlate(VALUE_SETS, COUNTRY_VALUES).scalar_subquery().label("counted")


def _set(row: Mapping[Any, Any]) -> ValueSet:
    return ValueSet.model_validate({name: row[name] for name in ValueSet.model_fields})


def _value(row: Mapping[Any, Any]) -> CountryValue:
    return CountryValue.model_validate({name: row[name] for name in CountryValue.model_fields})
