"""Classifying one impact from its facts alone, without a database: for the command line.

Only the decision tables are read, not the whole method, so that an answer takes a moment.
"""

from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from hrdd.content.method import DATA
from hrdd.errors import BrokenJson, UnreadableFacts
from hrdd.language import say
from hrdd.rules import involvement, responses
from hrdd.rules.involvement import Facts, Verdict
from hrdd.rules.responses import Required
from hrdd.vocabulary import Degree, ImpactState, Response, Steps, Truth
from hrdd.workbook.rulebook import prove_folder
from hrdd.workbook.strict_json import read_json, shown

UNKNOWN = "unknown"

WORDS: dict[str, type[StrEnum]] = {
    "state": ImpactState,
    "alone_sufficient": Truth,
    "tied": Truth,
    "facilitated": Degree,
    "incentivised": Degree,
    "knew": Truth,
    "steps": Steps,
}
"""The keys of the facts of an impact, and the words each may hold."""


class Classified(NamedTuple):
    """What the method says of an impact, each part as a list of words or sentences."""

    outcomes: tuple[str, ...]
    reasons: tuple[str, ...]
    sources: tuple[str, ...]
    decisive: tuple[str, ...]
    responses: tuple[str, ...]
    drift: tuple[str, ...]


def classify(raw: bytes, data: Path = DATA) -> Classified:
    """What follows from facts given as a JSON object; a fact that is left out or null is unknown.

    Raises UnreadableFacts, and ContentProblems where the tables cannot be relied on.
    """
    facts, rules = read_facts(raw), prove_folder(data)
    verdict = involvement.classify(facts, rules.involvement)
    return _classified(verdict, responses.required(verdict.outcomes, facts.state, rules.responses))


def read_facts(raw: bytes) -> Facts:
    """The facts a JSON object tells.

    Raises UnreadableFacts.
    """
    try:
        found = read_json(raw)
    except BrokenJson as broken:
        raise UnreadableFacts(str(broken)) from None
    if not isinstance(found, dict):
        raise UnreadableFacts(say("a JSON object is expected"))
    return Facts(**{key: _fact(key, value) for key, value in found.items()})


def _fact(key: str, value: Any) -> Any:
    if key not in WORDS:
        keys = ", ".join(WORDS)
        raise UnreadableFacts(say("the key {key} is not known; use {keys}", key=shown(key), keys=keys))
    if value is None or value == UNKNOWN:
        return None
    words = WORDS[key]
    if value not in list(words):
        allowed = ", ".join(dict.fromkeys([*words, UNKNOWN]))
        template = "{key} cannot be {value}; use one of {allowed}"
        raise UnreadableFacts(say(template, key=key, value=shown(value), allowed=allowed))
    return words(value)


def _classified(verdict: Verdict, asked: tuple[Required, ...]) -> Classified:
    must = {each.response for each in asked if not each.voluntary}
    return Classified(
        outcomes=verdict.outcomes,
        reasons=verdict.reasons,
        sources=verdict.sources,
        decisive=verdict.decisive,
        responses=tuple(each for each in Response if each in must),
        drift=tuple(each.sentence for each in verdict.drift),
    )
