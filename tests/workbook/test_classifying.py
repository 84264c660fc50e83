"""Classifying from facts alone: what is unknown stays open, what is no fact is refused."""

import json
from typing import Any

import pytest

from hrdd.errors import UnreadableFacts
from hrdd.rules.involvement import Facts
from hrdd.vocabulary import Involvement, Response
from hrdd.workbook.classifying import WORDS, Classified, classify, read_facts
from tests.builders import CAUSED, LINKED, SAFE


def said(**facts: Any) -> bytes:
    """Facts as JSON."""
    return json.dumps(facts).encode()


def classified(**facts: Any) -> Classified:
    """What follows from facts."""
    return classify(said(**facts))


@pytest.mark.parametrize(
    ("facts", "state", "outcome", "responses"),
    [
        (CAUSED, "potential", "cause", ["prevent"]),
        (CAUSED, "actual", "cause", ["cease", "remedy"]),
        (LINKED, "actual", "directly_linked", ["use_leverage"]),
        (SAFE, "potential", "not_involved", []),
        (CAUSED, "unknown", "cause", ["prevent", "cease", "remedy"]),
    ],
)
def test_known_facts_give_one_outcome_and_what_it_asks(
    facts: dict[str, str], state: str, outcome: str, responses: list[str]
) -> None:
    found = classified(**facts, state=state)

    assert (found.outcomes, found.decisive) == ((outcome,), ())
    assert list(found.responses) == responses


def test_no_facts_leave_everything_open_mildest_first() -> None:
    found = classified()

    assert found.outcomes == tuple(Involvement)
    assert found.responses == tuple(Response)


@pytest.mark.parametrize("nothing", [{}, dict.fromkeys(WORDS, "unknown"), dict.fromkeys(WORDS)])
def test_left_out_null_and_unknown_are_the_same(nothing: dict[str, Any]) -> None:
    assert read_facts(said(**nothing)) == Facts()


def test_it_tells_reasons_sources_what_would_decide_and_what_would_move_it() -> None:
    found = classified(**{**LINKED, "knew": "yes", "steps": "unknown"})

    assert found.decisive == ("steps",)
    assert found.reasons and found.sources and found.drift


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", r"it is not JSON from here on \(line 1, column 1\)"),
        (b"[]", "a JSON object is expected"),
        (b'"cause"', "a JSON object is expected"),
        (b'{"tied": "yes", "tied": "no"}', 'the key "tied" stands twice'),
        (b'{"colour": "red"}', 'the key "colour" is not known; use state, alone_sufficient, tied, facilitated'),
        (b'{"tied": "maybe"}', 'tied cannot be "maybe"; use one of yes, no, unknown'),
        (b'{"state": "yes"}', 'state cannot be "yes"; use one of actual, potential, unknown'),
        (b'{"steps": true}', "steps cannot be true; use one of none, some, all_reasonable, unknown"),
        (b'{"knew": ["yes"]}', r'knew cannot be \["yes"\]'),
        (b'{"knew": {"a": 1}}', r'knew cannot be \{"a": 1\}'),
        (b'{"knew": NaN}', "NaN is not a number"),
    ],
)
def test_what_is_no_fact_is_refused_in_words(raw: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFacts, match=f"These facts were not classified: {reason}"):
        read_facts(raw)
