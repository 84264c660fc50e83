"""Refusing ids the method does not know, at the screen and on import alike."""

from collections.abc import Collection, Iterable
from typing import Any

from hrdd.content.method import Method
from hrdd.errors import UnacceptableValue
from hrdd.language import say
from hrdd.model.workbook import Kind
from hrdd.vocabulary import NEEDS_RESEARCH

LEVERAGE_TYPES = ("LV-1", "LV-2", "LV-3", "LV-4")

TOPICS = {"harm_mode": "harm_modes", "stages": "lifecycle", "trigger": "triggers", "rights_holders": "rights_holders"}


def known_ids(method: Method, kind: str, record_id: str, field: str) -> Collection[str] | None:
    """The ids a field may hold; None where it is not limited to ids of the method."""
    match kind, field:
        case Kind.ANSWER, "choice":
            question = method.questions.get(record_id)
            return [*(choice.id for choice in method.options(question)), NEEDS_RESEARCH] if question else ()
        case _, "rights" | "competing_rights":
            return method.rights
        case _, "groups":
            return method.groups
        case _, "measure":
            return method.measures
        case _, "country":
            return method.countries
        case _, "leverage_type":
            return LEVERAGE_TYPES
        case _, "harm_mode" | "stages" | "trigger" | "rights_holders":
            return [entry.id for entry in method.topic(TOPICS[field])]
        case _:
            return None


def check_links(impacts: Collection[str], named: Iterable[str]) -> None:
    """Raise UnacceptableValue where an action names an impact that the assessment does not have."""
    for each in named:
        if each not in impacts:
            raise UnacceptableValue("impacts", say("there is no impact {id} in this assessment", id=each))


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
