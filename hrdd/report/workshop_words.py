"""How the record of a workshop words a point: what the room did, where it stands, what came of it."""

from datetime import date

from hrdd.language import say, say_number
from hrdd.model.workshop import GroupTally, Tally
from hrdd.model.workshop_record import PointRecord, RoundRecord, WorkshopRecord
from hrdd.report.provenance import outcome
from hrdd.report.wording import day, moment
from hrdd.vocabulary import ItemKind, ItemState, ProposalState


def heading(point: PointRecord) -> str:
    """A point by its number, its title, and the scale that was rated."""
    return f"{point.number}  {titled(point)}"


def titled(point: PointRecord) -> str:
    """A point by its title and the scale that was rated."""
    return say("{title}: {scale}", title=point.title, scale=point.label) if point.label else point.title


def did(point: PointRecord) -> str:
    """What the room did with a point."""
    match point.kind:
        case ItemKind.GATHER:
            return say("Gathered ideas")
        case ItemKind.RATE:
            return say("Rated impact {id}", id=point.about)
        case ItemKind.RANK:
            return say_number("Gave {number} point each", "Gave {number} points each", point.points)
    return say("Answered in their own words") if point.open_question else say("Chose an answer")


def stands(record: WorkshopRecord, point: PointRecord) -> str:
    """Where a point stands."""
    if point.proposal:
        return say("Recorded")
    if point.lost:
        return say("Begun, not recorded")
    match point.state:
        case ItemState.CLOSED:
            return say("Not reached") if record.ended_at else say("Not opened yet")
        case ItemState.OPEN:
            return say("Open in round {round}; answers are hidden", round=point.rounds[-1].round)
        case ItemState.REVEALED:
            return say("Revealed, not recorded")
    return say("Discussed, not recorded")


def chosen(point: PointRecord, choice: str) -> str:
    """A choice in words; a level with its number."""
    name = point.name_of(choice)
    if point.kind is ItemKind.RATE and name != choice:
        return say("{name} ({level} of {most})", name=name, level=choice, most=len(point.choices))
    return name


def came_to(point: PointRecord) -> str:
    """What the last revealed round came to; empty where nothing was revealed."""
    turn = last_revealed(point)
    if turn is None or point.lost:
        return ""
    if not turn.answered:
        return say("Nobody answered")
    if not point.choices:
        return say_number("{number} person contributed", "{number} people contributed", turn.answered)
    return chosen(point, turn.proposed) if turn.proposed else say("No single result")


def last_revealed(point: PointRecord) -> RoundRecord | None:
    """The last round that was revealed."""
    return next((each for each in reversed(point.rounds) if each.revealed_at), None)


def decided(point: PointRecord) -> str:
    """What the team did with what a point proposes, and who did it; empty where nothing was recorded."""
    given = point.proposal
    if given is None or given.state is ProposalState.WAITING:
        return outcome(given.state) if given else ""
    kept = chosen(point, given.decided_value)
    word = say("{outcome}: {value}", outcome=outcome(given.state), value=kept) if kept else outcome(given.state)
    return say("{decision} by {person}", decision=word, person=given.decided_by)


def decided_in_full(point: PointRecord) -> str:
    """What the team did, who, when, and in a paragraph of its own, why."""
    given = point.proposal
    if given is None or given.decided_at is None:
        return decided(point)
    dated = say("{decision}, {when}", decision=decided(point), when=moment(given.decided_at))
    return "\n\n".join(filter(None, (dated, given.decided_reason)))


def stands_in_full(record: WorkshopRecord, point: PointRecord) -> str:
    """Where a point stands, when it was recorded, or what became of its answers."""
    if point.lost:
        return say("Begun, not recorded; its answers were deleted when the workshop ended")
    if point.proposal is None:
        return stands(record, point)
    return say("Recorded on {when}", when=moment(point.proposal.recorded_at))


def spread(tallies: tuple[Tally, ...]) -> str:
    """How often each was chosen, leaving out what nobody chose."""
    return ", ".join(f"{each.name}: {each.count}" for each in tallies if each.count)


def of_group(turn: RoundRecord, group: str) -> str:
    """How a group answered in a round; empty where it is not told apart."""
    found: GroupTally | None = next((each for each in turn.by_group if each.group == group), None)
    return spread(found.tallies) if found else ""


def how_many(record: WorkshopRecord) -> str:
    """How many people took part."""
    most = say_number(
        "At most {number} person in any round", "At most {number} people in any round", record.most_present
    )
    if record.joined is None:
        return most
    return say("{now} in the room now; {most}", now=record.joined, most=most[:1].lower() + most[1:])


def kept_until(record: WorkshopRecord) -> str:
    """What becomes of the words that people wrote."""
    if record.raw_gone_at:
        return say("Deleted on {when}", when=moment(record.raw_gone_at))
    return _until(record.keep_until)


def _until(known: date | None) -> str:
    return say("Kept until {day}, then deleted", day=day(known)) if known else say("No date set")
