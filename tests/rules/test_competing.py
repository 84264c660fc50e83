"""The test of five questions, and the rights it cannot be applied to."""

from collections.abc import Mapping
from itertools import product
from typing import Any

import pytest

from hrdd.content.method import Method
from hrdd.rules.competing import TESTS, CompetingFacts, Outcome, question, shortfall, weigh
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


@pytest.mark.parametrize(
    "status",
    [
        (RightStatus.ABSOLUTE,),
        (RightStatus.NON_DEROGABLE, RightStatus.ABSOLUTE),
        (RightStatus.ABSOLUTE, RightStatus.SPECIAL_PROTECTION),
    ],
)
def test_a_right_that_admits_no_limit_is_never_strained(status: tuple[RightStatus, ...]) -> None:
    verdict = weigh(CompetingFacts(**ALL_YES, strained={"Freedom from torture": status}))

    assert verdict.outcome is Outcome.NEVER
    assert verdict.reasons == ("“Freedom from torture” may not be strained at all, for any aim. Look for another way.",)


@pytest.mark.parametrize("status", [RightStatus.QUALIFIED, RightStatus.DEROGABLE, RightStatus.PROGRESSIVE])
def test_a_right_that_may_be_strained_in_part_stays_with_people(status: RightStatus) -> None:
    verdict = weigh(CompetingFacts(**ALL_YES, strained={"Religion": (RightStatus.ABSOLUTE, status)}))

    assert verdict.outcome is Outcome.OPEN
    assert "is for a person to say" in verdict.reasons[0]


def test_a_right_no_emergency_suspends_is_no_refusal_and_stays_with_people() -> None:
    verdict = weigh(CompetingFacts(**ALL_YES, strained={"Right to life": (RightStatus.NON_DEROGABLE,)}))

    assert verdict.outcome is Outcome.OPEN
    assert verdict.reasons == (
        "“Right to life” is never suspended, not even in an emergency. Whether this measure takes it from anybody is "
        "for a person to say; if it does, it may not be done.",
    )


def test_a_right_of_which_a_part_may_be_suspended_is_asked_for_the_part_that_is_meant() -> None:
    status = (RightStatus.NON_DEROGABLE, RightStatus.DEROGABLE)

    (reason,) = weigh(CompetingFacts(**ALL_YES, strained={"Freedom from forced labour": status})).reasons

    assert reason.startswith("Part of “Freedom from forced labour” may never be strained.")


@pytest.mark.parametrize("status", [each for each in RightStatus if each is not RightStatus.ABSOLUTE])
def test_only_an_absolute_right_is_a_flat_refusal(status: RightStatus) -> None:
    outcome = weigh(CompetingFacts(**ALL_YES, strained={"A right": (status,)})).outcome

    assert outcome is not Outcome.NEVER


def test_no_words_of_the_test_set_a_gain_against_a_loss() -> None:
    told = [*map(shortfall, TESTS), *map(question, TESTS)]

    assert not any(word in each for each in told for word in ("gain", "outweigh", "lose", "benefit"))


def test_a_verdict_names_its_sources() -> None:
    assert weigh(CompetingFacts()).sources[0] == "S3 headline five"
