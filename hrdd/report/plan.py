"""The action plan: who does what about which impact by when, and how it will show that it worked."""

from collections.abc import Iterator

from hrdd.language import say
from hrdd.model.records import Action
from hrdd.report.blocks import Block, Heading, Paragraph, Table
from hrdd.report.case import Case
from hrdd.report.summary import is_overdue
from hrdd.report.wording import in_topic, named, short_day, title_of, told
from hrdd.workbook import words


def plan(case: Case) -> Iterator[Block]:
    """The plan as one table, then what was said of each action beyond it."""
    yield Heading(say("6 Action plan"))
    if not case.workbook.actions:
        yield Paragraph(say("No action has been planned yet."))
        return
    yield _overview(case)
    for action in case.workbook.actions:
        yield from _details(case, action)


def _overview(case: Case) -> Table:
    header = (say("Action"), say("For"), say("Impacts"), say("Owner"), say("Due"), say("Status"))
    rows = tuple(
        (
            title_of(each),
            words.action_kind(each.kind) if each.kind else say("Not said yet"),
            ", ".join(each.impacts) or say("None named"),
            each.owner or say("Nobody named"),
            short_day(each.due) or say("No date"),
            _status(case, each),
        )
        for each in case.workbook.actions
    )
    return Table(say("Action plan"), header, rows, (30, 12, 12, 17, 15, 14))


def _status(case: Case, action: Action) -> str:
    status = words.action_status(action.status)
    return say("{status}, overdue", status=status) if is_overdue(case, action) else status


def _details(case: Case, action: Action) -> Iterator[Block]:
    rows = (
        (say("About"), "\n".join(_about(case, each) for each in action.impacts)),
        (say("Through which leverage"), in_topic(case.method, "leverage", [action.leverage_type])),
        (say("Measure of the library"), named(filter(None, [action.measure]), case.method.measures)),
        (say("How it will show that it worked"), action.indicator),
        (say("Details"), action.note),
    )
    yield Heading(title_of(action), 3)
    yield from told(title_of(action), rows)


def _about(case: Case, impact_id: str) -> str:
    impact = case.workbook.impact(impact_id)
    return title_of(impact) if impact else say("{id} (taken out)", id=impact_id)
