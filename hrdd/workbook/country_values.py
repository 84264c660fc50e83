"""Values about countries that people brought in: kept as sets, each with edition, licence and source, for all to see.

They stand beside the fifths of the method and never change them: a value raises questions, it clears nothing.
"""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from hrdd.errors import UnknownValueSet
from hrdd.model.country_values import CountryValue, Placed, ValueSet, ValueSetFields
from hrdd.store import country_values as store
from hrdd.vocabulary import Direction, ValueOrigin
from hrdd.workbook.desk import Desk


class NewSet(NamedTuple):
    """A set that was read and may be kept: what is said of it, and its values."""

    said: ValueSetFields
    values: tuple[CountryValue, ...]


class KeptSet(NamedTuple):
    """A set that is kept, and how many countries it has."""

    value_set: ValueSet
    countries: int


def value_sets(desk: Desk) -> tuple[KeptSet, ...]:
    """Every set, by indicator, the last kept first; those taken out as well."""
    with desk.store.reading() as tx:
        return tuple(KeptSet(*found) for found in store.read_sets(tx))


def country_values_of(desk: Desk, iso3: str) -> tuple[Placed, ...]:
    """What the sets in use say about a country."""
    with desk.store.reading() as tx:
        return store.read_of_country(tx, iso3)


def keep(desk: Desk, sets: Iterable[NewSet], by: str) -> int:
    """Keep sets, each in place of the one it replaces, which can be put back; returns how many values were kept."""
    now, kept = desk.now(), 0
    with desk.store.writing() as tx:
        for new in sets:
            for before in _in_place_of(tx, new.said):
                store.set_removed(tx, before.id, now)
            store.insert_set(tx, new.said.model_copy(update={"kept_by": by, "kept_at": now}), new.values)
            kept += len(new.values)
    return kept


def replaced(desk: Desk, new: NewSet) -> tuple[ValueSet, ...]:
    """The sets whose place a new one would take."""
    with desk.store.reading() as tx:
        return _in_place_of(tx, new.said)


def take_out(desk: Desk, set_id: int) -> None:
    """Stop showing a set; it is kept and can be put back.

    Raises UnknownValueSet.
    """
    with desk.store.writing() as tx:
        store.set_removed(tx, _there(tx, set_id).id, desk.now())


def put_back(desk: Desk, set_id: int) -> None:
    """Show a set again, in place of the one that had taken its place.

    Raises UnknownValueSet.
    """
    with desk.store.writing() as tx:
        for other in _in_place_of(tx, _there(tx, set_id)):
            store.set_removed(tx, other.id, desk.now())
        store.set_removed(tx, set_id, None)


def worse_elsewhere(placed: Placed) -> int:
    """In how many other countries of the set the value is worse."""
    return placed.lower if placed.value_set.direction is Direction.HIGH_IS_GOOD else placed.higher


def _there(tx: Connection, set_id: int) -> ValueSet:
    found = store.read_set(tx, set_id)
    if found is None:
        raise UnknownValueSet
    return found


def _in_place_of(tx: Connection, said: ValueSetFields) -> tuple[ValueSet, ...]:
    in_use = (found for found, _ in store.read_sets(tx) if found.removed_at is None)
    return tuple(found for found in in_use if _same(found) == _same(said))


def _same(said: ValueSetFields) -> tuple[str, ...]:
    """What makes two sets the same: for scores that were fetched the code, else indicator, edition and source."""
    if said.origin is ValueOrigin.WORLD_BANK:
        return said.origin, said.code
    return said.origin, said.indicator, said.edition, said.source
