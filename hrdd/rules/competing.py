"""When protecting one right strains another: may it be done, and what speaks for or against it (method 1.12).

Five questions come from human rights practice: a clear rule, an aim that is accepted, nothing milder, no heavier than
the aim justifies, safeguards. What others gain is never set against what people lose. One no and the limit is not
justified; what nobody knows leaves it open. Absolute rights may never be strained, whatever the answers.
"""

from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from hrdd.language import say
from hrdd.vocabulary import RightStatus, Truth

TESTS = ("legality", "aim", "necessity", "proportionality", "safeguards")
"""The five questions, in the order they are asked."""

BEYOND_LIMITS = frozenset({RightStatus.ABSOLUTE, RightStatus.NON_DEROGABLE})
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
        if RightStatus.ABSOLUTE in status and not IN_PART & set(status):
            yield say("“{right}” may not be strained at all, for any aim. Look for another way.", right=right)


def _failed(facts: CompetingFacts) -> Iterator[str]:
    for test in TESTS:
        if getattr(facts, test) is Truth.NO:
            yield shortfall(test)


def _open(facts: CompetingFacts) -> Iterator[str]:
    for right, status in facts.strained.items():
        if BEYOND_LIMITS & set(status):
            yield _left_to_people(right, status)
    if not facts.strained:
        yield say("No strained right is named yet.")
    for test in TESTS:
        if getattr(facts, test) in (None, Truth.UNKNOWN):
            yield question(test)


def _left_to_people(right: str, status: Collection[RightStatus]) -> str:
    """Of a right only part of which is beyond limits, or one no emergency suspends: neither settles the limit."""
    if IN_PART & set(status):
        told = "Part of “{right}” may never be strained. Whether this limit touches that part is for a person to say."
        return say(told, right=right)
    told = (
        "“{right}” is never suspended, not even in an emergency. Whether this measure takes it from anybody is for a "
        "person to say; if it does, it may not be done."
    )
    return say(told, right=right)


def shortfall(test: str) -> str:
    """What a no to one of the five questions means."""
    return {
        "legality": say("It rests on no clear rule that people can know."),
        "aim": say("Its aim is none that human rights law accepts."),
        "necessity": say("Something milder would do."),
        "proportionality": say("It is heavier than its aim justifies, empties the right, or singles people out."),
        "safeguards": say("There are no safeguards, or no way to complain."),
    }[test]


def question(test: str) -> str:
    """What is to find out for one of the five questions."""
    return {
        "legality": say("Not known: whether it rests on a clear rule that people can know."),
        "aim": say("Not known: whether its aim is one that human rights law accepts."),
        "necessity": say("Not known: whether something milder would do."),
        "proportionality": say(
            "Not known: whether it is no heavier than its aim justifies, leaves the heart of the right whole, "
            "and singles nobody out."
        ),
        "safeguards": say("Not known: whether there are safeguards and a way to complain."),
    }[test]
