"""What workshops propose, as sheets: a row a round of each proposal, and a row a text as long as it may be read."""

from collections.abc import Iterator
from datetime import UTC, datetime

from hrdd.exports.sheets import Sheet, Value
from hrdd.language import say
from hrdd.model.workshop import Proposal, ProposalFields, RoundResult
from hrdd.report.provenance import lay, middle, outcome, proposed
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_behind import Held, held, name_of


def proposal_sheets(desk: Desk, assessment_id: str) -> Iterator[Sheet]:
    """The sheets; none where no workshop recorded anything."""
    found = held(desk, assessment_id)
    if found:
        yield Sheet(say("Workshop proposals"), _header(), tuple(_proposals(desk, found)))
        yield Sheet(say("Workshop texts"), _texts_header(), tuple(_texts(desk, found)))


def _header() -> tuple[str, ...]:
    return (
        say("Proposal"),
        say("Workshop"),
        say("{field} (UTC)", field=_label("recorded_at")),
        *map(_label, ("about", "dimension", "title", "wording")),
        say("Round"),
        say("Present"),
        say("Answered"),
        say("Skipped"),
        say("Of these by a show of hands"),
        say("How it lay"),
        say("Middle and range"),
        say("By group"),
        *map(_label, ("proposed", "note", "state", "decided_by")),
        say("{field} (UTC)", field=_label("decided_at")),
        *map(_label, ("decided_value", "decided_reason")),
    )


def _proposals(desk: Desk, found: tuple[Held, ...]) -> Iterator[tuple[Value, ...]]:
    for each in found:
        for point in each.points:
            for result in point.rounds:
                yield *_asked(desk, each, point.proposal), *_result(result), *_decided(desk, point.proposal)


def _asked(desk: Desk, found: Held, given: Proposal) -> tuple[Value, ...]:
    scale = desk.method.scales.get(given.dimension)
    return (
        given.id,
        found.workshop.title,
        _utc(given.recorded_at),
        given.about,
        scale.name if scale else "",
        given.title,
        given.wording,
    )


def _result(result: RoundResult) -> tuple[Value, ...]:
    groups = (f"{each.group} ({lay(each.tallies)})" for each in result.by_group)
    return (
        result.round,
        result.present,
        result.answered,
        result.skipped,
        result.hands,
        lay(result.tallies),
        middle(result),
        "; ".join(groups),
    )


def _decided(desk: Desk, given: Proposal) -> tuple[Value, ...]:
    return (
        proposed(desk, given),
        given.note,
        outcome(given.state),
        given.decided_by,
        _utc(given.decided_at),
        name_of(desk, given, given.decided_value),
        given.decided_reason,
    )


def _texts_header() -> tuple[str, ...]:
    return say("Proposal"), say("Round"), say("Choice"), say("Text"), say("Supported by"), say("Entry it became")


def _texts(desk: Desk, found: tuple[Held, ...]) -> Iterator[tuple[Value, ...]]:
    for each in found:
        for point in each.points:
            for told in point.told:
                choice = name_of(desk, point.proposal, told.choice)
                yield point.proposal.id, told.round, choice, told.text, told.support, told.adopted_as


def _label(field: str) -> str:
    return str(ProposalFields.model_fields[field].description)


def _utc(moment: datetime | None) -> datetime | None:
    return moment.astimezone(UTC).replace(tzinfo=None) if moment else None
