"""What workshops said, beside what stands in the assessment now: read for screens and reports, never changed here."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from hrdd.language import say
from hrdd.model.workbook import Kind
from hrdd.model.workshop import Proposal, RoundResult, Told, Workshop
from hrdd.store import workshop_proposals
from hrdd.vocabulary import NEEDS_RESEARCH, ItemKind, ProposalState
from hrdd.workbook.assessments import read_one
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import Place
from hrdd.workbook.workshop_adopting import target_of
from hrdd.workbook.workshop_recording import dissent_of, told_of
from hrdd.workbook.workshop_results import rounds_in
from hrdd.workbook.workshops import of_assessment

Names = Mapping[str, str]


class Recorded(NamedTuple):
    """A recorded point: what it proposes, each round, what people said as long as it may be read, and who dissents."""

    proposal: Proposal
    rounds: tuple[RoundResult, ...]
    told: tuple[Told, ...]
    dissent: tuple[Told, ...]


class Held(NamedTuple):
    """A workshop that recorded something, and its points in the order in which they were recorded."""

    workshop: Workshop
    points: tuple[Recorded, ...]


def held(desk: Desk, assessment_id: str) -> tuple[Held, ...]:
    """The workshops of an assessment that recorded something, the first one first."""
    found = all_of(desk, assessment_id)
    listed = reversed(of_assessment(desk, assessment_id)) if found else ()
    each_of = ((one, tuple(each for each in found if each.workshop_id == one.id)) for one in listed)
    return tuple(Held(one, tuple(_recorded(desk, one, each) for each in points)) for one, points in each_of if points)


def all_of(desk: Desk, assessment_id: str) -> tuple[Proposal, ...]:
    """The proposals to an assessment, the oldest first; one query, and nothing is deleted on the way."""
    with desk.store.reading() as tx:
        return workshop_proposals.of_assessment(tx, assessment_id)


def by_rating(found: tuple[Proposal, ...]) -> dict[tuple[str, str], tuple[Proposal, ...]]:
    """The proposals for ratings, by impact and dimension, the oldest first."""
    rated = [each for each in found if each.kind is ItemKind.RATE]
    places = dict.fromkeys((each.about, each.dimension) for each in rated)
    return {place: tuple(each for each in rated if (each.about, each.dimension) == place) for place in places}


def readable(desk: Desk, workshop: Workshop) -> bool:
    """Whether what people wrote may still be read: until the day they were promised, deleted yet or not."""
    return not workshop.raw_gone_at and (workshop.keep_until is None or desk.today <= workshop.keep_until)


def place_of(given: Proposal) -> Place | None:
    """The field a proposal is for; None where it is for none."""
    target = target_of(given)
    return target.value if target else None


def stands_now(desk: Desk, given: Proposal) -> str:
    """What the field a proposal is for holds now, as the id of a choice; empty where it holds nothing."""
    place = place_of(given)
    entry = read_one(desk, place.assessment_id, Kind(place.kind), place.record_id) if place else None
    return as_choice(getattr(entry, place.field)) if place and entry else ""


def as_choice(value: Any) -> str:
    """A stored value as the id of a choice."""
    return "" if value is None else str(value)


def kept_of(given: Proposal) -> str:
    """What a decision put into the assessment, as the id of a choice; empty where it put none."""
    match given.state:
        case ProposalState.ACCEPTED:
            return given.proposed
        case ProposalState.CHANGED:
            return given.decided_value
    return ""


def choices(desk: Desk, given: Proposal) -> Names:
    """What the field a proposal is for can hold, in words."""
    match given.kind:
        case ItemKind.RATE:
            return {str(level.value): level.name for level in desk.method.scales[given.dimension].levels}
        case ItemKind.ASK if given.about in desk.method.questions:
            offered = desk.method.options(desk.method.questions[given.about])
            return {**{each.id: each.name for each in offered}, NEEDS_RESEARCH: say("Needs research")}
    return {}


def name_of(desk: Desk, given: Proposal, choice: str) -> str:
    """A choice in the words the room saw, else in those of the method, else its id."""
    seen = {each.id: each.name for result in rounds_in(given) for each in result.tallies}
    return {**choices(desk, given), **seen}.get(choice, choice)


def _recorded(desk: Desk, workshop: Workshop, given: Proposal) -> Recorded:
    texts = (told_of(desk, given), dissent_of(desk, given)) if readable(desk, workshop) else ((), ())
    return Recorded(given, rounds_in(given), *texts)
