"""Refusing ids the method does not know, at the screen and on import alike."""

from collections.abc import Collection, Mapping
from typing import Any

from hrdd.content.method import Method
from hrdd.errors import UnacceptableValue
from hrdd.language import say
from hrdd.model.workbook import SHAPES, Kind
from hrdd.vocabulary import NEEDS_RESEARCH

LEVERAGE_TYPES = ("LV-1", "LV-2", "LV-3", "LV-4")

TOPICS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "harm_mode": ("harm_modes", ()),
    "stages": ("lifecycle", ()),
    "trigger": ("triggers", ()),
    "rights_holders": ("rights_holders", ()),
    "leverage_type": ("leverage", LEVERAGE_TYPES),
    "raised_by": ("leverage", ("LV-5", "LV-6")),
    "comes_from": ("leverage", ("LV-7", "LV-8", "LV-9", "LV-10", "LV-11")),
    "steps_served": ("process", ("PR-1", "PR-2", "PR-3", "PR-4")),
    "tells_of": ("communication", ("CM-4", "CM-5", "CM-6", "CM-7")),
}
"""Fields that choose from the statements of a topic, and from which of them; all where none are named."""

CLOSING = ("decision", "decided_by", "decided_reason", "decided_at")
"""The fields of a worksheet on leaving that hold what a named person decided."""

LINKS: Mapping[str, Kind] = {
    "impacts": Kind.IMPACT,
    "actions": Kind.ACTION,
    "parties": Kind.PARTY,
    "condition_of": Kind.DECISION,
}
"""Fields that name other entries of the assessment, and of which kind."""


def linked_kind(kind: str, field: str) -> Kind | None:
    """The kind of entry a field names; None where it names none. What an action calls its indicator is a text."""
    return Kind.INDICATOR if (kind, field) == (Kind.READING, "indicator") else LINKS.get(field)


def known_in_topic(method: Method, field: str) -> dict[str, str] | None:
    """The statements a field may name, by id; None where it names none."""
    if field not in TOPICS:
        return None
    topic, only = TOPICS[field]
    return {each.id: each.name for each in method.topic(topic) if not only or each.id in only}


def known_ids(method: Method, kind: str, record_id: str, field: str) -> Collection[str] | None:
    """The ids a field may hold; None where it is not limited to ids of the method."""
    match kind, field:
        case Kind.ANSWER, "choice":
            question = method.questions.get(record_id)
            return [*(choice.id for choice in method.options(question)), NEEDS_RESEARCH] if question else ()
        case _, "rights" | "competing_rights" | "protected" | "strained":
            return method.rights
        case _, "groups":
            return method.groups
        case _, "measure":
            return method.measures
        case _, "country" | "countries":
            return method.countries
        case _, "flags":
            return [flag.id for flag in method.sections["customer"].flags]
        case _:
            return known_in_topic(method, field)


def check_links(kind: Kind, field: str, there: Collection[str], named: Any) -> None:
    """Raise UnacceptableValue where an entry names another one, of a kind, that the assessment does not have."""
    for each in named if isinstance(named, tuple) else filter(None, [named]):
        if each not in there:
            raise UnacceptableValue(field, say("there is no {kind} {id} in this assessment", kind=kind, id=each))


def check_decided(kind: str, field: str) -> None:
    """Raise UnacceptableValue where somebody wants to write what only closing a worksheet, or reopening it, says."""
    if kind == Kind.ENDING and field in CLOSING:
        raise UnacceptableValue(
            SHAPES[Kind.ENDING].model_fields[field].description or field,
            say("a named person sets it by closing the worksheet, or by opening it again"),
        )


def check_ids(method: Method, kind: str, record_id: str, field: str, value: Any) -> None:
    """Raise UnacceptableValue where a field names something the method does not know."""
    if kind == Kind.ANSWER and record_id not in method.questions:
        raise UnacceptableValue(record_id, say("there is no such question"))
    if kind == Kind.DESTINATION and record_id not in method.countries:
        raise UnacceptableValue(record_id, say("there is no such country code"))
    known = known_ids(method, kind, record_id, field)
    if known is None or value is None:
        return
    for each in value if isinstance(value, tuple) else (value,):
        if each not in known:
            raise UnacceptableValue(field, say("the method does not know {id}", id=each))
