"""Where a rating came from, and how a room's answers lay, in words for reports and screens alike."""

from collections.abc import Iterable, Iterator

from hrdd.language import say
from hrdd.model.workshop import Proposal, RoundResult, Tally, Told
from hrdd.report.wording import day, moment
from hrdd.vocabulary import ItemKind, ProposalState
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_adopting import day_of
from hrdd.workbook.workshop_behind import kept_of, name_of
from hrdd.workbook.workshop_results import rounds_in


def sources(desk: Desk, found: tuple[Proposal, ...], now: str) -> tuple[str, ...]:
    """One sentence for each proposal to a rating, the latest first; `now` is what the rating is, as a choice."""
    return tuple(source(desk, each, now) for each in reversed(found))


def source(desk: Desk, given: Proposal, now: str) -> str:
    """What a workshop has to do with what stands in the assessment now."""
    said = {"day": on_day(desk, given), "level": proposed(desk, given), "who": given.decided_by}
    match given.state:
        case ProposalState.WAITING:
            return say("The workshop of {day} proposes: {level}. Nobody has decided on it yet.", **said)
        case ProposalState.DECLINED:
            return say("The workshop of {day} proposed: {level}. Declined by {who}.", **said)
        case ProposalState.ACCEPTED if not given.proposed:
            return say("With words from the workshop of {day}, taken over by {who}.", **said)
        case ProposalState.ACCEPTED if kept_of(given) == now:
            return say("From the workshop of {day}, accepted by {who}.", **said)
        case ProposalState.CHANGED if kept_of(given) == now:
            return say("The workshop of {day} proposed: {level}. Decided otherwise by {who}.", **said)
    return say("The workshop of {day} proposed: {level}. Decided by {who}, and rated again since.", **said)


def proposed(desk: Desk, given: Proposal) -> str:
    """What a room proposes in words; that it proposes nothing single is told too."""
    if given.kind is ItemKind.GATHER:
        return say("ideas, each to be looked at")
    if not rounds_in(given)[-1].tallies:
        return say("answers in people's own words")
    return name_of(desk, given, given.proposed) if given.proposed else say("no single result")


def on_day(desk: Desk, given: Proposal) -> str:
    """The day a point was recorded, in words."""
    return day(day_of(desk, given))


def standing(desk: Desk, given: Proposal) -> str:
    """What the team made of a proposal, by whom and when."""
    said = {
        "who": given.decided_by,
        "when": moment(given.decided_at),
        "level": name_of(desk, given, given.decided_value),
    }
    match given.state:
        case ProposalState.ACCEPTED if given.kind in (ItemKind.GATHER, ItemKind.RANK):
            return say("Taken note of by {who}, {when}.", **said)
        case ProposalState.ACCEPTED:
            return say("Accepted by {who}, {when}.", **said)
        case ProposalState.CHANGED:
            return say("Decided otherwise by {who}, {when}: {level}.", **said)
        case ProposalState.DECLINED:
            return say("Declined by {who}, {when}.", **said)
    return say("Nobody has decided on it yet.")


def outcome(state: ProposalState) -> str:
    """What the team made of a proposal, in a word or two."""
    return {
        ProposalState.WAITING: say("Waiting"),
        ProposalState.ACCEPTED: say("Accepted"),
        ProposalState.CHANGED: say("Decided otherwise"),
        ProposalState.DECLINED: say("Declined"),
    }[state]


def quoted(desk: Desk, given: Proposal, told: Told) -> str:
    """What somebody wrote, after the choice it is the reason of."""
    return f"{name_of(desk, given, told.choice)}: {told.text}" if told.choice else told.text


def turnout(result: RoundResult) -> str:
    """How many of those present answered, and how many skipped."""
    return say(
        "{answered} of {present} answered, {skipped} skipped",
        answered=result.answered,
        present=result.present,
        skipped=result.skipped,
    )


def lay(tallies: Iterable[Tally]) -> str:
    """How often each choice was made, or how many points it got; empty where nothing could be chosen."""
    return ", ".join(f"{each.name}: {each.count}" for each in tallies if each.count)


def middle(result: RoundResult) -> str:
    """Middle, range and who stood apart; empty where the choices have no order."""
    return " ".join(_middle(result)) if result.median is not None else ""


def _middle(result: RoundResult) -> Iterator[str]:
    names = {each.id: each.name for each in result.tallies}
    lowest, highest = names[result.lowest], names[result.highest]
    if result.lowest == result.highest:
        yield say("All at {level}.", level=lowest)
        return
    yield say("Median {median:g}, from {lowest} to {highest}.", median=result.median, lowest=lowest, highest=highest)
    if result.dissent:
        yield say("Far from the middle: {levels}.", levels=", ".join(names[each] for each in result.dissent))
