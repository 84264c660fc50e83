"""What a field held at some time, in words: of an entry, of an answer, of the assessment itself."""

from enum import StrEnum
from typing import Any

from hrdd.content.method import Method
from hrdd.language import say
from hrdd.model.workbook import Kind, Workbook
from hrdd.vocabulary import NEEDS_RESEARCH
from hrdd.workbook import any_word, told
from hrdd.workbook.saving import ASSESSMENT, Place


def in_words(method: Method, workbook: Workbook, place: Place, value: Any) -> str:
    """A value as people read it; empty where nothing was said."""
    if isinstance(value, StrEnum):
        return any_word.of(value)
    scale = place.field.removeprefix("residual_")
    if isinstance(value, int) and scale in method.scales:
        return say("{name} ({rating} of 5)", name=method.scales[scale].levels[value - 1].name, rating=value)
    if place.kind == Kind.ANSWER and place.field == "choice" and value:
        return _choice(method, place.record_id, value)
    if place.kind == ASSESSMENT:
        return method.name_in("triggers", value) if place.field == "trigger" and value else str(value or "")
    return told.in_words(method, workbook, Kind(place.kind), place.field, value)


def _choice(method: Method, question_id: str, value: str) -> str:
    """A closed answer by its name; its id where the method has dropped the question or the answer."""
    question = method.questions.get(question_id)
    named = {each.id: each.name for each in method.options(question)} if question else {}
    return {NEEDS_RESEARCH: say("Needs research"), **named}.get(value, value)
