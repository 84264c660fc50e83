"""How the rules name things in a sentence."""

from collections.abc import Sequence

from hrdd.language import say
from hrdd.vocabulary import Involvement, SeverityBand


def any_of(words: Sequence[str]) -> str:
    """The words as alternatives: one, two or three."""
    return _listed(words, say("or"))


def all_of(words: Sequence[str]) -> str:
    """The words together: one, two and three."""
    return _listed(words, say("and"))


def involvement(outcome: Involvement) -> str:
    """How a company is tied to a harm, as a noun."""
    return {
        Involvement.NOT_INVOLVED: say("no involvement"),
        Involvement.DIRECTLY_LINKED: say("linkage"),
        Involvement.CONTRIBUTE: say("contribution"),
        Involvement.CAUSE: say("cause"),
    }[outcome]


def band(severity: SeverityBand) -> str:
    """A severity band inside a sentence."""
    return {
        SeverityBand.LIMITED: say("limited"),
        SeverityBand.SERIOUS: say("serious"),
        SeverityBand.HIGH: say("high"),
        SeverityBand.CRITICAL: say("critical"),
    }[severity]


def dimension(name: str) -> str:
    """A dimension of severity inside a sentence."""
    return {"scale": say("scale"), "scope": say("scope"), "irremediability": say("irremediability")}[name]


def fact(name: str) -> str:
    """One of the six facts of the connection, as something one can find out."""
    return {
        "alone_sufficient": say("whether our own conduct alone is enough for the harm"),
        "tied": say("whether a business relationship ties us to the harm"),
        "facilitated": say("how far we make the harm possible"),
        "incentivised": say("how far we make the harm more likely"),
        "knew": say("whether we knew or should have known"),
        "steps": say("which steps were taken to prevent it"),
    }[name]


def _listed(words: Sequence[str], last: str) -> str:
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
