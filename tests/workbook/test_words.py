"""Closed words as people read them."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from hrdd.rules.involvement import SHAPE
from hrdd.vocabulary import (
    ActionKind,
    ActionStatus,
    AssessmentStatus,
    Degree,
    Dimension,
    ImpactState,
    Involvement,
    Origin,
    PartyRole,
    Priority,
    Response,
    SeverityBand,
    Steps,
    Truth,
)
from hrdd.workbook import words

NAMED: list[tuple[Callable[[Any], str], Iterable[Any]]] = [
    (words.involvement, Involvement),
    (words.band, (*SeverityBand, None)),
    (words.priority, Priority),
    (words.state, (*ImpactState, None)),
    (words.truth, (*Truth, None)),
    (words.degree, (*Degree, None)),
    (words.steps, (*Steps, None)),
    (words.action_kind, (*ActionKind, None)),
    (words.response, (*Response, None)),
    (words.action_status, ActionStatus),
    (words.assessment_status, AssessmentStatus),
    (words.role, (*PartyRole, None)),
    (words.origin, Origin),
    (words.dimension, Dimension),
    (words.fifth, (1, 2, 3, 4, 5, None)),
]


@pytest.mark.parametrize(("name", "values"), NAMED, ids=lambda each: getattr(each, "__name__", ""))
def test_every_value_has_words_of_its_own(name: Callable[[Any], str], values: Iterable[Any]) -> None:
    told = [name(value) for value in values]

    assert len(set(told)) == len(told)


@pytest.mark.parametrize("column", SHAPE.inputs, ids=lambda column: column.name)
def test_every_answer_to_a_fact_has_words(column: Any) -> None:
    told = [words.fact_value(column.name, value) for value in (*column.values, "unknown", None)]

    assert told[-2:] == ["Not known", "Not answered yet"]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("unknown", [words.band(None), words.state(None), words.truth(Truth.UNKNOWN)])
def test_what_is_not_known_never_reads_as_no_or_low(unknown: str) -> None:
    assert unknown.startswith("Not known")


def test_the_kind_of_an_action_reads_like_the_response_it_is_for() -> None:
    assert [words.action_kind(ActionKind(each.value)) for each in Response] == [
        words.response(each) for each in Response
    ]
