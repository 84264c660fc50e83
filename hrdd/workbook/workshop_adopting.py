"""What the team makes of a proposal: accept it, keep something else, decline it. Nothing changes by itself."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from hrdd.language import say, say_number
from hrdd.model.fields import LINE_LENGTH, one_line
from hrdd.model.records import Kept
from hrdd.model.workbook import Kind
from hrdd.model.workshop import Proposal, RoundResult, Told
from hrdd.store import workshop_proposals
from hrdd.vocabulary import ItemKind, ProposalState
from hrdd.workbook.assessments import read_one
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.saving import Place, save
from hrdd.workbook.workshop_content import content_of
from hrdd.workbook.workshop_recording import proposal, told_of
from hrdd.workbook.workshop_results import rounds_in
from hrdd.workshop_errors import DecidedAlready, NothingToTakeOver, ReasonMissing


class Target(NamedTuple):
    """Where a proposal goes: the field it is for, and the field that says why."""

    value: Place
    reason: Place


def target_of(given: Proposal) -> Target | None:
    """Where a proposal goes; None for what was gathered or ranked, which informs the team."""
    match given.kind:
        case ItemKind.RATE:
            place = Place(given.assessment_id, Kind.IMPACT, given.about, given.dimension)
            return Target(place, place._replace(field=f"{given.dimension}_reason"))
        case ItemKind.ASK:
            place = Place(given.assessment_id, Kind.ANSWER, given.about, "choice")
            return Target(place, place._replace(field="reason"))
    return None


def accept(desk: Desk, proposal_id: int, by: str, quoted: Collection[int] = ()) -> Proposal:
    """Take over what the room said, with where it comes from; `quoted` are texts whose words go into the reason.

    Raises UnknownProposal, DecidedAlready, NothingToTakeOver where the room left no single result, and what saving
    raises.
    """
    given = _waiting(desk, proposal_id)
    target = target_of(given)
    if target and not given.proposed and not quoted:
        raise NothingToTakeOver
    if target:
        _keep(desk, given, target, given.proposed, "", by, quoted)
    return _decide(desk, given, by, ProposalState.ACCEPTED)


def change(desk: Desk, proposal_id: int, by: str, value: Any, reason: str, quoted: Collection[int] = ()) -> Proposal:
    """Keep another value than the room's, with the reason; both stand in the assessment.

    Raises UnknownProposal, DecidedAlready, ReasonMissing, NothingToTakeOver, and what saving raises.
    """
    given = _waiting(desk, proposal_id)
    target = target_of(given)
    if target is None:
        raise NothingToTakeOver
    if not reason.strip():
        raise ReasonMissing
    _keep(desk, given, target, value, reason, by, quoted)
    return _decide(desk, given, by, ProposalState.CHANGED, reason, str(value))


def decline(desk: Desk, proposal_id: int, by: str, reason: str) -> Proposal:
    """Leave the assessment as it is, with the reason.

    Raises UnknownProposal, DecidedAlready, ReasonMissing.
    """
    given = _waiting(desk, proposal_id)
    if not reason.strip():
        raise ReasonMissing
    return _decide(desk, given, by, ProposalState.DECLINED, reason)


def adopt_idea(desk: Desk, proposal_id: int, told_id: int, by: str) -> Kept:
    """Make an idea an entry of the assessment, of the kind its prompt names; where it comes from stands in it.

    Raises UnknownProposal, NothingToTakeOver where its prompt names no kind, DecidedAlready where it is one already.
    """
    given = proposal(desk, proposal_id)
    idea = next((each for each in told_of(desk, given) if each.id == told_id), None)
    prompt = content_of(desk).prompts.get(given.about)
    if idea is None or prompt is None or not prompt.becomes:
        raise NothingToTakeOver
    if idea.adopted_as:
        raise DecidedAlready(idea.adopted_as)
    made = add(desk, given.assessment_id, Kind(prompt.becomes), by, **_entry(desk, given, idea, prompt.becomes))
    with desk.store.writing() as tx:
        workshop_proposals.adopted(tx, told_id, made.id)
    return made


def _entry(desk: Desk, given: Proposal, idea: Told, kind: str) -> dict[str, str]:
    whence = say_number(
        "Idea from the workshop of {day}, supported by {number} person.",
        "Idea from the workshop of {day}, supported by {number} people.",
        idea.support,
        day=day_of(desk, given),
    )
    return {"title": one_line(idea.text)[:LINE_LENGTH], "description" if kind == Kind.IMPACT else "note": whence}


def provenance(desk: Desk, given: Proposal, quoted: Sequence[str] = ()) -> str:
    """Where a rating or an answer comes from, in sentences: who was there, how it lay, what was said."""
    rounds = rounds_in(given)
    told = [
        say("Workshop of {day}, asked: {wording}", day=day_of(desk, given), wording=given.wording),
        *(_round(each, len(rounds)) for each in rounds),
        *([say("Discussed: {note}", note=given.note.strip())] if given.note.strip() else []),
        *(say("Said: {words}", words=words) for words in quoted),
    ]
    return "\n".join(told)


def day_of(desk: Desk, given: Proposal) -> date:
    """The day a point was recorded, where the server stands."""
    return (given.recorded_at or desk.now()).astimezone().date()


def _round(result: RoundResult, of: int) -> str:
    return " ".join(_sentences(result, of))


def _sentences(result: RoundResult, of: int) -> Iterator[str]:
    if of > 1:
        yield say("Round {number}:", number=result.round)
    yield say(
        "{present} present, {answered} answered, {skipped} skipped.",
        present=result.present,
        answered=result.answered,
        skipped=result.skipped,
    )
    chosen = [f"{each.name}: {each.count}" for each in result.tallies if each.count]
    if chosen:
        yield say("{spread}.", spread=", ".join(chosen))
    if result.median is not None:
        names = {each.id: each.name for each in result.tallies}
        yield say(
            "Median {median:g}, from {lowest} to {highest}.",
            median=result.median,
            lowest=names[result.lowest],
            highest=names[result.highest],
        )
        if result.dissent:
            yield say("Far from the middle: {levels}.", levels=", ".join(names[each] for each in result.dissent))


def _keep(
    desk: Desk, given: Proposal, target: Target, value: Any, reason: str, by: str, quoted: Collection[int]
) -> None:
    """The reason first, so that no rating stands in the assessment without where it comes from."""
    words = [each.text for each in told_of(desk, given) if each.id in quoted]
    whence = provenance(desk, given, words)
    told = "\n".join(filter(None, [whence, say("Decided otherwise: {why}", why=reason.strip()) if reason else ""]))
    kept = _held(desk, target.reason)
    if told not in kept:
        save(desk, target.reason, "\n\n".join(filter(None, [kept, told])), by, expected=kept)
    if value:
        save(desk, target.value, int(value) if given.kind is ItemKind.RATE else value, by)


def _held(desk: Desk, place: Place) -> str:
    entry = read_one(desk, place.assessment_id, Kind(place.kind), place.record_id)
    return getattr(entry, place.field) if entry else ""


def _waiting(desk: Desk, proposal_id: int) -> Proposal:
    given = proposal(desk, proposal_id)
    if given.state is not ProposalState.WAITING:
        raise DecidedAlready(given.decided_by)
    return given


def _decide(desk: Desk, given: Proposal, by: str, state: ProposalState, reason: str = "", value: str = "") -> Proposal:
    said = {
        "state": state.value,
        "decided_by": by[:LINE_LENGTH],
        "decided_at": desk.now(),
        "decided_value": value[:LINE_LENGTH],
        "decided_reason": reason.strip(),
    }
    with desk.store.writing() as tx:
        decided = workshop_proposals.decide(tx, given.id, **said)
    now = proposal(desk, given.id)
    if not decided:
        raise DecidedAlready(now.decided_by)
    return now
