"""Every story in `tests/scenarios` ends as its author expects."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from hrdd.rules.involvement import Facts, classify
from hrdd.rules.responses import required
from hrdd.vocabulary import Degree, ImpactState, Steps, Truth

from .builders import INVOLVEMENT, RESPONSES

SCENARIOS = Path(__file__).parents[1] / "scenarios"
YES_OR_NO = {"True": "yes", "False": "no"}
VALUES: dict[str, Callable[[str], Any]] = {
    "alone_sufficient": Truth,
    "tied": Truth,
    "facilitated": Degree,
    "incentivised": Degree,
    "knew": Truth,
    "steps": Steps,
}


class Scenario(NamedTuple):
    """A story, its facts, and what the rules must say."""

    title: str
    has_story_and_sources: bool
    facts: Facts
    expect: Mapping[str, list[str]]


def _scenarios() -> list[Scenario]:
    files = sorted(SCENARIOS.glob("*.yaml"))
    return [_scenario(entry) for file in files for entry in yaml.safe_load(file.read_text(encoding="utf-8"))]


def _scenario(entry: Mapping[str, object]) -> Scenario:
    """YAML reads a bare yes or no as true or false; both are meant as words here."""
    facts, expect, state = entry["facts"], entry["expect"], entry.get("state")
    assert isinstance(facts, Mapping)
    assert isinstance(expect, Mapping)
    words = {name: YES_OR_NO.get(str(value), str(value)) for name, value in facts.items()}
    values = {name: VALUES[name](word) for name, word in words.items()}
    told = Facts(ImpactState(str(state)) if state else None)._replace(**values)
    return Scenario(str(entry["title"]), bool(entry["story"] and entry["sources"]), told, expect)


ALL = _scenarios()
each_scenario = pytest.mark.parametrize("scenario", ALL, ids=[scenario.title for scenario in ALL])


@each_scenario
def test_the_outcomes_are_those_expected(scenario: Scenario) -> None:
    verdict = classify(scenario.facts, INVOLVEMENT)

    assert list(verdict.outcomes) == scenario.expect["outcomes"]


@each_scenario
def test_the_open_questions_are_those_that_decide(scenario: Scenario) -> None:
    verdict = classify(scenario.facts, INVOLVEMENT)

    assert list(verdict.decisive) == scenario.expect.get("decisive", list(verdict.decisive))


@each_scenario
def test_what_is_asked_follows(scenario: Scenario) -> None:
    outcomes = classify(scenario.facts, INVOLVEMENT).outcomes

    asked = required(outcomes, scenario.facts.state, RESPONSES)

    kinds = {one.response for one in asked if one.response and not one.voluntary}
    assert kinds == set(scenario.expect.get("responses", kinds))


def test_every_scenario_tells_a_story_and_where_it_comes_from() -> None:
    assert [scenario.title for scenario in ALL if not scenario.has_story_and_sources] == []


def test_no_title_is_used_twice() -> None:
    titles = [scenario.title for scenario in ALL]

    assert len(set(titles)) == len(titles) >= 45
