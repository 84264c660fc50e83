"""What a field of an entry may hold and what it holds, in words: one answer for screens, reports and tables."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, get_args

from hrdd.content.method import Method
from hrdd.model.workbook import SHAPES, Kind, Workbook, entries
from hrdd.workbook import any_word, countries
from hrdd.workbook.checking import known_in_topic, linked_kind

SUPPORTED = (Kind.IMPACT, Kind.PARTY, Kind.ACTION, Kind.ENGAGEMENT, Kind.INDICATOR, Kind.REVIEW)
"""The kinds of entry that evidence can be about, beside questions."""


def names_entries(kind: Kind, field: str) -> bool:
    """Whether a field chooses from what stands in the same assessment."""
    return field == "about" or bool(linked_kind(kind, field))


def choices(method: Method, workbook: Workbook, kind: Kind, field: str) -> Mapping[str, str] | None:
    """What can be chosen in a field, by its id or word; None where the field is free."""
    words_of = _closed(kind, field)
    if words_of:
        return {each: any_word.of(each) for each in words_of}
    linked = linked_kind(kind, field)
    if linked:
        return titles(workbook, linked)
    if field == "about":
        return everything(method, workbook)
    named = CATALOGUES.get(field)
    return named(method) if named else known_in_topic(method, field)


def in_words(method: Method, workbook: Workbook, kind: Kind, field: str, value: Any) -> str:
    """The value of a field as people read it; empty where nothing was said, the id where the method has dropped it."""
    if value is None or value in ("", ()):
        return ""
    names = choices(method, workbook, kind, field) or {}
    match value:
        case tuple():
            return "; ".join(names.get(each, each) for each in value)
        case datetime():
            return f"{value:%Y-%m-%d %H:%M} UTC"
        case date():
            return value.isoformat()
        case str():
            return names.get(value, value)
        case _:
            return str(value)


def title_of(record: Any) -> str:
    """What an entry is called; empty where nobody has said."""
    return str(getattr(record, "title", "") or getattr(record, "name", ""))


def titles(workbook: Workbook, kind: Kind) -> dict[str, str]:
    """The entries of a kind: id to id and title."""
    return {each.id: f"{each.id} {title_of(each)}".strip() for each in entries(workbook, kind)}


def everything(method: Method, workbook: Workbook) -> dict[str, str]:
    """Whatever evidence can be about: entries by title, questions by number and wording."""
    found = {each: title for kind in SUPPORTED for each, title in titles(workbook, kind).items()}
    return found | {each.id: f"{each.number} {each.wording}" for each in method.questions.values()}


def _closed(kind: Kind, field: str) -> type[StrEnum] | None:
    """The closed words of a field, if it has any."""
    annotation = SHAPES[kind].model_fields[field].annotation
    kinds = get_args(annotation) if isinstance(annotation, UnionType) or get_args(annotation) else (annotation,)
    return next((each for each in kinds if isinstance(each, type) and issubclass(each, StrEnum)), None)


def _rights(method: Method) -> dict[str, str]:
    return {each.id: each.short for each in method.rights.values()}


CATALOGUES: Mapping[str, Callable[[Method], Mapping[str, str]]] = {
    "rights": _rights,
    "protected": _rights,
    "strained": _rights,
    "groups": lambda method: {each.id: each.name for each in method.groups.values()},
    "measure": lambda method: {each.id: each.name for each in method.measures.values()},
    "country": countries.names,
    "countries": countries.names,
    "flags": lambda method: {each.id: each.wording for each in method.sections["customer"].flags},
}
"""Fields that choose from a list of the method, and what stands in it."""
