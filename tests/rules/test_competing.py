"""The test of five questions, and the rights it cannot be applied to."""

from collections.abc import Mapping
from itertools import product
from typing import Any

import pytest

from hrdd.content.method import Method
from hrdd.rules.competing import TESTS, CompetingFacts, Outcome, weigh
from hrdd.vocabulary import RightStatus, Truth

from .stories import each_story

LIMITABLE = {"Expression": (RightStatus.QUALIFIED,)}
ALL_YES = dict.fromkeys(TESTS, Truth.YES)


@each_story("competing")
def test_the_test_says_what_the_story_expects(story: Mapping[str, Any], method: Method) -> None:
    strained = {method.rights[each].name: method.rights[each].status for each in story["strained"]}
    answers = {test: Truth(answer) for test, answer in story["answers"].items()}

    verdict = weigh(CompetingFacts(**answers, strained=strained))

    assert verdict.outcome == story["outcome"]


def test_in_every_combination_one_no_fails_and_only_five_times_yes_passes() -> None:
    for answers in product((*Truth, None), repeat=5):
        outcome = weigh(CompetingFacts(*answers, strained=LIMITABLE)).outcome

        expected = Outcome.FAILED if Truth.NO in answers else Outcome.OPEN
        assert outcome is (Outcome.PASSED if set(answers) == {Truth.YES} else expected)


@pytest.mark.parametrize("test", TESTS)
def test_each_no_is_told_as_the_reason(test: str) -> None:
    reasons = weigh(CompetingFacts(**{**ALL_YES, test: Truth.NO}, strained=LIMITABLE)).reasons

    assert len(reasons) == 1


@pytest.mark.parametrize("test", TESTS)
def test_each_question_nobody_answered_is_told(test: str) -> None:
    (reason,) = weigh(CompetingFacts(**{**ALL_YES, test: None}, strained=LIMITABLE)).reasons

    assert reason.startswith("Not known: whether ")


@pytest.mark.parametrize("status", [RightStatus.ABSOLUTE, RightStatus.NON_DEROGABLE])
def test_a_right_that_admits_no_limit_is_never_strained(status: RightStatus) -> None:
    verdict = weigh(CompetingFacts(**ALL_YES, strained={"Freedom from torture": (status,)}))

    assert verdict.outcome is Outcome.NEVER
    assert verdict.reasons == ("“Freedom from torture” may not be strained at all, for any aim. Look for another way.",)


@pytest.mark.parametrize("status", [RightStatus.QUALIFIED, RightStatus.DEROGABLE, RightStatus.PROGRESSIVE])
def test_a_right_that_may_be_strained_in_part_stays_with_people(status: RightStatus) -> None:
    verdict = weigh(CompetingFacts(**ALL_YES, strained={"Religion": (RightStatus.ABSOLUTE, status)}))

    assert verdict.outcome is Outcome.OPEN
    assert "is for a person to say" in verdict.reasons[0]


def test_a_verdict_names_its_sources() -> None:
    assert weigh(CompetingFacts()).sources[0] == "S3 headline five"
