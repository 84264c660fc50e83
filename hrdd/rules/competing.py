"""When protecting one right strains another: may it be done, and what speaks for or against it (method 1.12).

Five questions come from human rights practice: a basis in law, an aim that is accepted, nothing milder, more gained
than lost for people, safeguards. One no and the limit is not justified; what nobody knows leaves it open. Some rights
may never be strained, whatever the answers.
"""

from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from hrdd.language import say
from hrdd.vocabulary import RightStatus, Truth

TESTS = ("legality", "aim", "necessity", "proportionality", "safeguards")
"""The five questions, in the order they are asked."""

NEVER = frozenset({RightStatus.ABSOLUTE, RightStatus.NON_DEROGABLE})
IN_PART = frozenset({RightStatus.QUALIFIED, RightStatus.DEROGABLE, RightStatus.PROGRESSIVE})
SOURCES = ("S3 headline five", "ICCPR 4(2), 18(3), 19(3)")


class Outcome(StrEnum):
    """What the test says of a limit, gravest first."""

    NEVER = "never"
    FAILED = "failed"
    OPEN = "open"
    PASSED = "passed"


class CompetingFacts(NamedTuple):
    """The five answers, and the rights that are strained, by name with their status."""

    legality: Truth | None = None
    aim: Truth | None = None
    necessity: Truth | None = None
    proportionality: Truth | None = None
    safeguards: Truth | None = None
    strained: Mapping[str, Collection[RightStatus]] = {}


class Verdict(NamedTuple):
    """The outcome, why, and where that comes from."""

    outcome: Outcome
    reasons: tuple[str, ...]
    sources: tuple[str, ...] = SOURCES


def weigh(facts: CompetingFacts) -> Verdict:
    """What the test says of the limit; a right that may not be strained at all comes before any answer."""
    found = (
        (Outcome.NEVER, _barred(facts)),
        (Outcome.FAILED, _failed(facts)),
        (Outcome.OPEN, _open(facts)),
    )
    for outcome, reasons in found:
        given = tuple(reasons)
        if given:
            return Verdict(outcome, given)
    return Verdict(Outcome.PASSED, (say("Each of the five questions is answered with yes."),))


def _barred(facts: CompetingFacts) -> Iterator[str]:
    for right, status in facts.strained.items():
        if NEVER & set(status) and not IN_PART & set(status):
            yield say("“{right}” may not be strained at all, for any aim. Look for another way.", right=right)


def _failed(facts: CompetingFacts) -> Iterator[str]:
    for test in TESTS:
        if getattr(facts, test) is Truth.NO:
            yield shortfall(test)


def _open(facts: CompetingFacts) -> Iterator[str]:
    for right, status in facts.strained.items():
        if NEVER & set(status) and IN_PART & set(status):
            yield say(
                "Part of “{right}” may never be strained. Whether this limit touches that part is for a person to say.",
                right=right,
            )
    if not facts.strained:
        yield say("No strained right is named yet.")
    for test in TESTS:
        if getattr(facts, test) in (None, Truth.UNKNOWN):
            yield question(test)


def shortfall(test: str) -> str:
    """What a no to one of the five questions means."""
    return {
        "legality": say("It has no basis in law."),
        "aim": say("Its aim is none that human rights law accepts."),
        "necessity": say("Something milder would do."),
        "proportionality": say("People lose more by it than they gain."),
        "safeguards": say("There are no safeguards, or no way to complain."),
    }[test]


def question(test: str) -> str:
    """What is to find out for one of the five questions."""
    return {
        "legality": say("Not known: whether it has a basis in law."),
        "aim": say("Not known: whether its aim is one that human rights law accepts."),
        "necessity": say("Not known: whether something milder would do."),
        "proportionality": say("Not known: whether people gain more than they lose."),
        "safeguards": say("Not known: whether there are safeguards and a way to complain."),
    }[test]
