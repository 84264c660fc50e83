"""The record of a workshop as sheets: a row for one thing, numbers as numbers, moments as moments, in UTC."""

from collections.abc import Callable, Iterable, Iterator

from hrdd.exports.sheets import Sheet, Value, as_cell
from hrdd.language import say
from hrdd.model.workshop import Tally
from hrdd.model.workshop_record import PointRecord, RoundRecord, WorkshopRecord
from hrdd.report import workshop_words as words_of
from hrdd.report.provenance import outcome

Row = tuple[Value, ...]


def record_sheets(record: WorkshopRecord) -> tuple[Sheet, ...]:
    """The workshop, its agenda, what each round came to, each choice, the words people wrote, and the proposals."""
    return (
        Sheet(say("Workshop"), (say("Field"), say("Value")), tuple(_workshop(record))),
        _agenda(record),
        _results(record),
        _choices(record),
        _reasons(record),
        _ideas(record),
        _proposals(record),
    )


def _of_points(
    record: WorkshopRecord, title: str, header: Iterable[str], rows: Callable[[PointRecord], Iterable[Row]]
) -> Sheet:
    """A sheet whose rows begin with the point they are about."""
    told = tuple((each.number, words_of.titled(each), *row) for each in record.agenda for row in rows(each))
    return Sheet(title, (say("Point"), say("Title"), *header), told)


def _workshop(record: WorkshopRecord) -> Iterator[Row]:
    yield say("Title"), record.title
    yield say("What this is"), say("Record of a rehearsal") if record.rehearsal else say("Record of a workshop")
    yield say("Id"), record.id
    yield say("Assessment"), record.assessment
    yield say("Id of the assessment"), record.assessment_id
    yield say("Ready agenda"), record.pattern
    yield say("Opened by"), record.begun_by
    yield say("Opened (UTC)"), as_cell(record.created_at)
    yield say("Ended (UTC)"), as_cell(record.ended_at)
    yield say("In the room now"), record.joined
    yield say("Most present in any round"), record.most_present
    for group in record.groups:
        yield say("Group to choose from"), group
    yield say("What people confirmed before they joined"), record.notice
    yield say("Delete this file, and what people wrote, after"), record.keep_until
    yield say("What people wrote was deleted (UTC)"), as_cell(record.raw_gone_at)
    yield say("Version of the method"), record.method_version
    yield say("When this file was written (UTC)"), as_cell(record.written_at)


def _agenda(record: WorkshopRecord) -> Sheet:
    header = (
        say("What the room did"),
        say("What was asked"),
        say("About"),
        say("Scale"),
        say("Minutes planned"),
        say("Where it stands"),
        say("What the room came to"),
        say("Note of the discussion"),
    )
    return _of_points(record, say("Agenda"), header, lambda each: [_in_a_row(record, each)])


def _in_a_row(record: WorkshopRecord, point: PointRecord) -> Row:
    return (
        words_of.did(point),
        point.wording,
        point.about,
        point.label,
        point.minutes or None,
        words_of.stands(record, point),
        words_of.came_to(point),
        point.note,
    )


def _results(record: WorkshopRecord) -> Sheet:
    header = (
        say("Round"),
        say("Opened (UTC)"),
        say("Revealed (UTC)"),
        say("Present"),
        say("Answered"),
        say("Skipped"),
        say("Of them by hand"),
        say("Median"),
        say("From"),
        say("To"),
        say("Far from the middle"),
    )
    return _of_points(record, say("Results"), header, lambda point: (_result(point, each) for each in point.rounds))


def _result(point: PointRecord, turn: RoundRecord) -> Row:
    return (
        turn.round,
        as_cell(turn.opened_at),
        as_cell(turn.revealed_at),
        turn.present,
        turn.answered,
        turn.skipped,
        turn.hands,
        turn.median,
        point.name_of(turn.lowest),
        point.name_of(turn.highest),
        ", ".join(map(point.name_of, turn.dissent)),
    )


def _choices(record: WorkshopRecord) -> Sheet:
    """Every choice with what it means, and a row for each round and group that it was counted in."""
    header = (say("Choice"), say("What it means"), say("Round"), say("Group"), say("Count"))
    return _of_points(record, say("Choices"), header, _counted)


def _counted(point: PointRecord) -> Iterator[Row]:
    for choice in point.choices:
        rows = [row for turn in point.rounds for row in _counts(turn, choice.id)]
        for turn, group, count in rows or [(None, "", None)]:
            yield choice.name, choice.meaning, turn, group, count


def _counts(turn: RoundRecord, choice: str) -> Iterator[tuple[int | None, str, int | None]]:
    told = [(say("Everybody"), turn.tallies), *((each.group, each.tallies) for each in turn.by_group)]
    for group, tallies in told:
        yield from ((turn.round, group, each.count) for each in _of(tallies, choice))


def _of(tallies: tuple[Tally, ...], choice: str) -> Iterator[Tally]:
    yield from (each for each in tallies if each.id == choice)


def _reasons(record: WorkshopRecord) -> Sheet:
    header = (say("Round"), say("Choice"), say("Far from the middle"), say("What people wrote"))
    return _of_points(
        record,
        say("Reasons"),
        header,
        lambda point: (
            (each.round, point.name_of(each.choice), say("Yes") if each.dissent else "", each.text)
            for each in point.reasons
        ),
    )


def _ideas(record: WorkshopRecord) -> Sheet:
    header = (say("Idea"), say("Backed by"), say("Put together with it"), say("Became"))
    return _of_points(
        record,
        say("Ideas"),
        header,
        lambda point: ((each.text, each.support, "\n".join(each.merged), each.became) for each in point.ideas),
    )


def _proposals(record: WorkshopRecord) -> Sheet:
    header = (
        say("Recorded (UTC)"),
        say("Proposed"),
        say("What the team did"),
        say("Kept instead"),
        say("By"),
        say("When (UTC)"),
        say("Why"),
    )
    return _of_points(record, say("Proposals"), header, _proposal)


def _proposal(point: PointRecord) -> Iterator[Row]:
    if point.proposal:
        given = point.proposal
        yield (
            as_cell(given.recorded_at),
            words_of.chosen(point, given.proposed),
            outcome(given.state),
            words_of.chosen(point, given.decided_value),
            given.decided_by,
            as_cell(given.decided_at),
            given.decided_reason,
        )
