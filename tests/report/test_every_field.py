"""Nothing that was said is left out of the report."""

from collections.abc import Callable
from typing import Any

import pytest

from hrdd.model.workbook import ENTRIES, Kind, Workbook
from hrdd.report.compose import compose
from hrdd.report.wording import day, level, moment, short_day
from hrdd.vocabulary import Involvement
from hrdd.workbook import words
from hrdd.workbook.desk import Desk
from hrdd.workbook.registers import registers
from hrdd.workbook.saving import ASSESSMENT
from hrdd.workbook.told import in_words
from tests.markers import SHAPES, is_text, marked_workbook, said_in
from tests.report.reading import lines

CLOSED = [(kind, field) for kind in SHAPES for field, info in said_in(kind).items() if not is_text(kind, field, info)]

NAMED = {"rights": "rights", "competing_rights": "rights", "groups": "groups", "measure": "measures"}
TOPICS = {"trigger": "triggers", "harm_mode": "harm_modes", "stages": "lifecycle", "rights_holders": "rights_holders"}
WORDS: dict[str, Callable[[Any], str]] = {
    "next_review": day,
    "due": short_day,
    "decided_at": moment,
    "origin": words.origin,
    "role": words.role,
    "state": words.state,
    "kind": words.action_kind,
    "delay_irremediable": words.truth,
    "leverage_judged": words.leverage_judgement,
    "decided_outcome": words.involvement,
}


GENERIC = [each.kind for each in registers()]
"""Registers whose values are told in the same words everywhere."""


def told(desk: Desk, workbook: Workbook, kind: str, field: str, value: Any) -> list[str]:
    """The words in which a closed value is read."""
    if kind in GENERIC:
        return in_words(desk.method, workbook, Kind(kind), field, value).split("; ")
    several = value if isinstance(value, tuple) else (value,)
    if field in NAMED:
        return [getattr(desk.method, NAMED[field])[each].name for each in several]
    if field in TOPICS or field == "leverage_type":
        return [desk.method.name_in(TOPICS.get(field, "leverage"), each) for each in several]
    if field in desk.method.facts:
        return [words.fact_value(field, value)]
    scale = field.removeprefix("residual_")
    return [level(desk.method, scale, value)] if scale in desk.method.scales else [_other(desk, kind, field, value)]


def _other(desk: Desk, kind: str, field: str, value: Any) -> str:
    match kind, field:
        case _, "country":
            return "Kenya"
        case _, "impacts":
            return f"{value[0]} mark"
        case _, "condition_of":
            return value
        case _, "decided_beside":
            return " or ".join(words.involvement(Involvement(each)) for each in reversed(value.split()))
        case Kind.ANSWER, "choice":
            offered = (each for question in desk.method.questions.values() for each in desk.method.options(question))
            return next(each.name for each in offered if each.id == value)
        case _, "status":
            return words.assessment_status(value) if kind == ASSESSMENT else words.action_status(value)
        case _:
            return WORDS[field](value)


def entry_of(workbook: Workbook, kind: str) -> Any:
    """The entry that holds a marked field."""
    return workbook.assessment if kind == ASSESSMENT else getattr(workbook, ENTRIES[Kind(kind)])[0]


def without(workbook: Workbook, kind: str, field: str) -> Workbook:
    """The workbook with one field as if nobody had said anything in it."""
    bare = entry_of(workbook, kind).model_copy(update={field: SHAPES[kind].model_fields[field].default})
    held = bare if kind == ASSESSMENT else (bare, *getattr(workbook, ENTRIES[Kind(kind)])[1:])
    return workbook.model_copy(update={kind if kind == ASSESSMENT else ENTRIES[Kind(kind)]: held})


def test_every_text_somebody_typed_is_in_the_report(desk: Desk) -> None:
    workbook, marks = marked_workbook(desk)

    report = "\n".join(lines(desk, workbook))

    assert [place for place, mark in marks.items() if mark not in report] == []


def test_every_closed_answer_is_in_the_report_in_words(desk: Desk) -> None:
    workbook, _ = marked_workbook(desk)

    report = "\n".join(lines(desk, workbook))

    expected = {
        (kind, field): told(desk, workbook, kind, field, getattr(entry_of(workbook, kind), field))
        for kind, field in CLOSED
    }
    assert [place for place, found in expected.items() if any(each not in report for each in found)] == []


@pytest.fixture
def marked(desk: Desk) -> Workbook:
    """An assessment in which nothing is left unsaid."""
    return marked_workbook(desk)[0]


def test_a_report_without_a_closed_answer_reads_otherwise(desk: Desk, marked: Workbook) -> None:
    whole = compose(desk, marked, desk.now()).blocks

    alike = [
        (kind, field)
        for kind, field in CLOSED
        if compose(desk, without(marked, kind, field), desk.now()).blocks == whole
    ]

    assert alike == []
