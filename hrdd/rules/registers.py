"""What an entry of a register has to say before it is of use to anybody, register by register.

Missing is never no, and “not known” is an answer that stays open until somebody finds out. The clock is an argument.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from hrdd.language import say
from hrdd.vocabulary import ActionStatus, LeverageDegree, Truth, Voice

UNKNOWN = Truth.UNKNOWN.value


class EntryFacts(NamedTuple):
    """An entry: the kind of register, its id, and what each field says, closed words by value, dates as ISO texts."""

    kind: str
    id: str
    said: Mapping[str, str]


class Need(NamedTuple):
    """A field that is asked for: always, where another one says something (or one of some words), unless others do."""

    field: str
    words: str
    given: str = ""
    among: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


class Gap(NamedTuple):
    """What is missing in an entry, and whether somebody said that it is not known yet or that its day has passed."""

    words: str
    unknown: bool = False
    overdue: bool = False


def gaps(entry: EntryFacts, today: date) -> tuple[Gap, ...]:
    """What an entry still has to say, each thing once; an entry that was dropped has to say nothing."""
    if entry.said.get("status") == ActionStatus.DROPPED:
        return ()
    found = (_gap(entry, need) for need in NEEDS[entry.kind]() if _applies(entry, need))
    return (*dict.fromkeys(gap for gap in found if gap), *_late(entry, today))


def _applies(entry: EntryFacts, need: Need) -> bool:
    if any(_of(entry, field) for field in need.unless):
        return False
    given = _of(entry, need.given) if need.given else ""
    return not need.given or (given in need.among if need.among else given not in ("", UNKNOWN))


def _gap(entry: EntryFacts, need: Need) -> Gap | None:
    value = _of(entry, need.field)
    return Gap(need.words, value == UNKNOWN) if value in ("", UNKNOWN) else None


def _of(entry: EntryFacts, field: str) -> str:
    return entry.said.get(field, "").strip()


def _late(entry: EntryFacts, today: date) -> Iterator[Gap]:
    due = _of(entry, "due")
    if due and due < today.isoformat() and entry.said.get("status") != ActionStatus.DONE:
        yield Gap(say("Was due on {due}.", due=due), overdue=True)


def _party() -> tuple[Need, ...]:
    return (
        Need("name", say("Name the party.")),
        Need("role", say("Say what it does in the chain.")),
        Need("code_name", say("Give it a code name, which stands in reports."), "confidential", (Truth.YES,)),
        Need("record", say("Write down what is known of its conduct, or where you looked and found nothing.")),
        Need("practice", say("Say what it does in practice, beside what its policies promise."), "policies"),
        Need("capacity", say("Say how able it is to prevent and lessen harm.")),
    )


def _leverage() -> tuple[Need, ...]:
    thin = (LeverageDegree.NONE, LeverageDegree.LITTLE)
    firm = (LeverageDegree.SOME, LeverageDegree.STRONG)
    return (
        Need("title", say("Name the leverage.")),
        Need("impacts", say("Name the impacts it can change.")),
        Need("comes_from", say("Say where it comes from.")),
        Need("leverage_type", say("Say through which type of leverage it works.")),
        Need("degree", say("Find out how much influence it gives.")),
        Need("degree_reason", say("Say why it gives that much."), "degree"),
        Need("raised_how", say("It is thin: say how it can grow, by whom and when."), "degree", thin),
        Need("used", say("Leverage there is is there to be used: say what was done with it."), "degree", firm),
    )


def _ending() -> tuple[Need, ...]:
    return (
        Need("title", say("Name the relationship.")),
        Need("parties", say("Name the parties it is with.")),
        Need("impacts", say("Name the impacts that raise the question.")),
    )


def _competing() -> tuple[Need, ...]:
    whether = {
        "legality": say("Settle whether it rests on a clear rule that people can know."),
        "aim": say("Settle whether its aim is one that human rights law accepts."),
        "necessity": say("Settle whether nothing milder would do."),
        "proportionality": say(
            "Settle whether it is no heavier than its aim justifies, leaves the heart of the right whole, "
            "and singles nobody out."
        ),
        "safeguards": say("Settle whether safeguards and a way to complain are in place."),
    }
    why = say("Give the reason for each answer of the test.")
    return (
        Need("title", say("Name the conflict.")),
        Need("strained", say("Name the right that is strained.")),
        Need("protected", say("Name the right that is protected.")),
        Need("consulted", say("Ask those on both sides, and write down what they said.")),
        *(Need(test, words) for test, words in whether.items()),
        *(Need(f"{test}_reason", why, test) for test in whether),
        Need("reasoning", say("Write the reasoning as you would explain it to those who lose.")),
        Need("outcome", say("Say what follows for the action.")),
    )


def _engagement() -> tuple[Need, ...]:
    return (
        Need("title", say("Say who was heard.")),
        Need("voice", say("Say for whom they speak.")),
        Need("held_on", say("Say when they were heard.")),
        Need("form", say("Say how they were heard.")),
        Need("heard", say("Write down what they said.")),
        Need("changed", say("Say what it changed, or why it changed nothing.")),
        Need(
            "protection",
            say("Say how those who spoke are protected."),
            "voice",
            (Voice.AFFECTED, Voice.STAND_IN),
        ),
    )


def _communication() -> tuple[Need, ...]:
    yes = (Truth.YES,)
    return (
        Need("title", say("Name the message.")),
        Need("audience", say("Say to whom it goes.")),
        Need("form", say("Say in which form and language.")),
        Need("content", say("Write what it says.")),
        Need("owner", say("Name who sees to it.")),
        Need("due", say("Set the date.")),
        Need("endangers", say("Settle whether it could endanger people or lay their privacy bare.")),
        Need("endangers_note", say("Say what was done about the danger to people."), "endangers", yes),
        Need("helps_misuse", say("Settle whether it could help somebody get around a safeguard.")),
        Need("helps_misuse_note", say("Say what was left out so that no safeguard is betrayed."), "helps_misuse", yes),
        Need("commercial", say("Settle whether business secrets limit it.")),
        Need("commercial_note", say("Say what is withheld, and why people can still judge."), "commercial", yes),
    )


def _indicator() -> tuple[Need, ...]:
    return (
        Need("title", say("Name the indicator.")),
        Need("impacts", say("Name the impacts it watches."), unless=("actions",)),
        Need("shows", say("Say what it shows about risk or people's situation.")),
        Need("baseline", say("Write down where things stood at the beginning.")),
        Need("target", say("Say what is aimed at.")),
        Need("source", say("Say where readings come from, and how people affected take part.")),
        Need("owner", say("Name who sees to it.")),
    )


def _reading() -> tuple[Need, ...]:
    return (
        Need("indicator", say("Say which indicator was read.")),
        Need("read_on", say("Say when it was read.")),
        Need("value", say("Write down the value.")),
        Need("voice", say("Say by whose account.")),
    )


def _review() -> tuple[Need, ...]:
    return (
        Need("title", say("Say what was reviewed.")),
        Need("held_on", say("Say when.")),
        Need("risk_fell", say("Find out whether the risk to people fell.")),
        Need("people_better", say("Find out whether the people affected are better off.")),
        Need("voice", say("Say by whose account.")),
        Need("account", say("Say what shows it.")),
    )


def _evidence() -> tuple[Need, ...]:
    return (
        Need("title", say("Say what it is.")),
        Need("about", say("Say what it supports.")),
        Need("link", say("Give the link, add the file, or say where it can be seen."), unless=("stored_as", "note")),
        Need("dated", say("Give the date of the document.")),
        Need("owner", say("Say who holds it.")),
        Need("confidential", say("Settle whether it is confidential.")),
    )


def _decision() -> tuple[Need, ...]:
    return (
        Need("decision", say("Say what is decided.")),
        Need("reason", say("Give the reason for the decision.")),
        Need("residual", say("Say which risk to people remains, or that none does."), unless=("signed_at",)),
        Need("residual_by", say("Name who accepts the risk that remains, with the role."), "residual"),
        Need("decided_by", say("Name who decides, with the role.")),
    )


NEEDS: Mapping[str, Callable[[], tuple[Need, ...]]] = {
    "party": _party,
    "leverage": _leverage,
    "ending": _ending,
    "competing": _competing,
    "engagement": _engagement,
    "communication": _communication,
    "indicator": _indicator,
    "reading": _reading,
    "review": _review,
    "evidence": _evidence,
    "decision": _decision,
}
"""What is asked for, by the kind of register."""
