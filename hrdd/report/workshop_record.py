"""The record of a workshop as the blocks of a report: what was asked, what the room said, what the team did with it."""

from collections.abc import Iterator

from hrdd.language import say
from hrdd.model.workbook import Workbook
from hrdd.model.workshop_record import PointRecord, WorkshopRecord
from hrdd.report import workshop_words as words_of
from hrdd.report.blocks import Block, Bullets, Callout, Facts, Heading, Note, Paragraph, Report, Table
from hrdd.report.confidential import with_code_names
from hrdd.report.wording import day, moment
from hrdd.report.workshop_points import point_by_point
from hrdd.workbook import words
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_content import content_of


def compose_record(desk: Desk, record: WorkshopRecord) -> Report:
    """The record of a workshop for the writers of documents; confidential parties go by their code names."""
    workbook = open_workbook(desk, record.assessment_id)
    told = workbook.assessment
    report = Report(
        title=record.title or say("Workshop without a title"),
        subtitle=say("Record of a rehearsal") if record.rehearsal else say("Record of a workshop"),
        company=told.company,
        product=told.product,
        origin=words.origin(told.origin),
        revision=told.revision,
        method_version=record.method_version,
        when=record.written_at,
        blocks=tuple(_chapters(desk, workbook, record)),
    )
    return with_code_names(report, workbook.parties)


def _chapters(desk: Desk, workbook: Workbook, record: WorkshopRecord) -> Iterator[Block]:
    yield from _cautions(record)
    yield Facts(say("About this workshop"), tuple(_about(desk, workbook, record)))
    yield from _at_a_glance(record)
    yield Heading(say("What people confirmed before they joined"))
    yield Paragraph(record.notice or say("There was no notice."))
    yield from point_by_point(record)
    yield from _not_reached(record)
    yield from _how_to_read()


def _cautions(record: WorkshopRecord) -> Iterator[Block]:
    if record.rehearsal:
        yield Callout(
            say("This was a rehearsal"),
            say("The people in it were simulated. Nothing here is anybody's opinion, and nothing of it was recorded."),
        )
    if record.holds_words and record.keep_until and not record.rehearsal:
        yield Callout(
            say("Delete this file by {day}", day=day(record.keep_until)),
            say(
                "It holds what people wrote in their own words. They were told that this is deleted after that day; "
                "the workbook does so by itself, and a file that was taken away cannot. Read it before you pass it on: "
                "words can give somebody away."
            ),
        )


def _about(desk: Desk, workbook: Workbook, record: WorkshopRecord) -> Iterator[tuple[str, str]]:
    told, pattern = workbook.assessment, content_of(desk).patterns.get(record.pattern or "")
    yield say("Assessment"), record.assessment or say("Assessment without a title")
    yield say("Facts of the assessment"), words.origin(told.origin)
    yield say("Product or service"), told.product or say("Not said yet")
    yield say("Company"), told.company or say("Not said yet")
    yield say("Opened"), say("{when}, by {person}", when=moment(record.created_at), person=record.begun_by)
    yield say("Ended"), moment(record.ended_at) or say("Still going on")
    yield say("Ready agenda"), pattern.name if pattern else say("None; put together point by point")
    yield say("People"), words_of.how_many(record)
    yield say("Groups to choose from"), "; ".join(record.groups) or say("None")
    yield say("What people wrote"), words_of.kept_until(record)
    yield say("Record of"), moment(record.written_at)


def _at_a_glance(record: WorkshopRecord) -> Iterator[Block]:
    yield Heading(say("At a glance"))
    if not record.agenda:
        yield Paragraph(say("There was nothing on the agenda."))
        return
    header = (say("Point"), say("Where it stands"), say("What the room came to"), say("What the team did"))
    rows = tuple(_in_a_row(record, each) for each in record.agenda)
    yield Table(say("The agenda"), header, rows, (36, 24, 20, 20))


def _in_a_row(record: WorkshopRecord, point: PointRecord) -> tuple[str, ...]:
    stands, came_to = words_of.stands(record, point), words_of.came_to(point)
    return words_of.heading(point), stands, came_to, words_of.decided(point)


def _not_reached(record: WorkshopRecord) -> Iterator[Block]:
    left = tuple(each for each in record.agenda if not each.begun)
    if left:
        title = say("Not reached") if record.ended_at else say("Not opened yet")
        yield Heading(title)
        header = (say("Point"), say("What would be asked"), say("Minutes planned"))
        rows = tuple((words_of.heading(each), _would_be_asked(each), str(each.minutes or "")) for each in left)
        yield Table(say("Points nobody was asked about"), header, rows, (32, 54, 14))


def _would_be_asked(point: PointRecord) -> str:
    return "\n\n".join(filter(None, (point.wording, "; ".join(each.name for each in point.choices))))


def _how_to_read() -> Iterator[Block]:
    yield Heading(say("How to read this record"))
    yield Bullets(
        (
            say("Answers stayed hidden, from the facilitator too, until all were shown together."),
            say("No name, seat or device stands next to an answer, and nothing is in the order in which it came."),
            say("The middle is the median. Between two levels the graver one is proposed. There is no average."),
            say("Far from the middle is what lies two levels or more away; the reasons given there come first."),
            say("Groups are told apart only where three or more of each answered and nobody can be found out by it."),
            say("Where ideas were put together by hand, one stands for all, and whoever backed several counts once."),
            say("A point proposes. Nothing in the assessment changed until a named person decided."),
        )
    )
    yield Note(say("Times are in UTC."))
