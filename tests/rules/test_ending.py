"""When leaving comes up, and what must be written before a worksheet may close."""

from collections.abc import Mapping
from typing import Any

import pytest

from hrdd.rules.ending import EndingFacts, comes_up, may_close, still_open, unwritten
from hrdd.vocabulary import EndingDecision, LeverageJudgement, Truth

from .stories import each_story

FULL = EndingFacts(
    decision=EndingDecision.STAY,
    tried="Talks",
    crucial="Very",
    abuse="Grave",
    leaving_harms=Truth.NO,
    consequences="None found",
    left_behind="Nothing",
    heard="The union",
    continuing="Audits",
    accepted="Bad press",
    name="The chair",
    role="Chair",
    reason="It helps people",
)


def told(says: Mapping[str, Any]) -> EndingFacts:
    """What a story says, its closed words read as such."""
    closed = {"decision": EndingDecision, "leaving_harms": Truth}
    return EndingFacts(**{field: closed[field](value) if field in closed else value for field, value in says.items()})


@each_story("leaving")
def test_a_worksheet_may_close_once_all_that_counts_is_written(story: Mapping[str, Any]) -> None:
    found = may_close(told(story["says"]))

    assert [each.field for each in found] == story["missing"]


@pytest.mark.parametrize("decision", list(EndingDecision))
def test_what_is_missing_for_one_way_leaves_the_person_out(decision: EndingDecision) -> None:
    found = unwritten(FULL._replace(name="", role="", reason="", tried=""), decision)

    assert [each.field for each in found] == ["tried"]


def test_each_thing_missing_is_told_in_words() -> None:
    found = may_close(EndingFacts(decision=EndingDecision.LEAVE))

    assert found[1].words == "how crucial the relationship is, for us and for them"


@pytest.mark.parametrize(
    ("judged", "up"),
    [
        (LeverageJudgement.NOT_ENOUGH, True),
        (LeverageJudgement.CAN_BE_RAISED, False),
        (LeverageJudgement.ENOUGH, False),
        (LeverageJudgement.UNKNOWN, False),
        (None, False),
    ],
)
def test_leaving_comes_up_where_leverage_is_lacking_for_good(judged: LeverageJudgement | None, up: bool) -> None:
    assert comes_up(judged) is up


def test_an_undecided_worksheet_leaves_open_only_the_decision() -> None:
    assert [each.field for each in still_open(FULL._replace(decision=None))] == ["decision"]


def test_that_nobody_knows_whether_leaving_harms_people_stays_open() -> None:
    found = still_open(FULL._replace(leaving_harms=Truth.UNKNOWN))

    assert [each.words for each in found] == ["whether leaving itself harms people, which nobody knows yet"]


@pytest.mark.parametrize("decision", list(EndingDecision))
@pytest.mark.parametrize("field", ["tried", "crucial", "abuse", "leaving_harms"])
def test_neither_way_closes_before_what_was_tried_and_weighed_is_written(decision: EndingDecision, field: str) -> None:
    found = may_close(FULL._replace(**{"decision": decision, field: None}))

    assert [each.field for each in found] == [field]


@pytest.mark.parametrize(("decision", "missing"), [(EndingDecision.LEAVE, 1), (EndingDecision.STAY, 0)])
def test_nobody_leaves_while_it_is_not_known_whom_that_harms(decision: EndingDecision, missing: int) -> None:
    found = may_close(FULL._replace(decision=decision, leaving_harms=Truth.UNKNOWN))

    assert [each.field for each in found] == ["leaving_harms"] * missing
