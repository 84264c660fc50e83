"""The decision in a report: what was signed by whom, its conditions, what changed since, and those it replaced."""

from collections.abc import Iterator

from hrdd.language import say
from hrdd.model.registers import Decision
from hrdd.model.workbook import SHAPES, Kind
from hrdd.report.blocks import Block, Callout, Heading, Note, Paragraph, Table
from hrdd.report.case import Case
from hrdd.report.wording import moment, said, short_day, title_of
from hrdd.workbook import registers, signing, words
from hrdd.workbook.since import Difference, Since, since_signed

LONGEST = 300
"""Letters of a text that was changed; the text itself stands in its chapter."""


def decision(case: Case) -> Iterator[Block]:
    """The decision in force, those it replaced, and what is being prepared."""
    yield Heading(say("10 Decision"))
    now = signing.in_force(case.workbook)
    if now:
        yield from _in_force(case, now)
    else:
        yield Paragraph(say("Nobody has signed a decision yet. What this report says is not approved by anyone."))
    for each in signing.earlier(case.workbook):
        yield from _told(case, each, say("{id}, signed and replaced by a later decision", id=each.id))
    for each in signing.drafts(case.workbook):
        yield from _told(case, each, say("{id}, in preparation, signed by nobody", id=each.id))


def _in_force(case: Case, now: Decision) -> Iterator[Block]:
    told = say("Signed by {who} on {when}.", who=now.decided_by, when=_when(now))
    yield Callout(_outcome(now), told)
    yield from _told(case, now, say("{id}, in force", id=now.id))
    yield from _since(since_signed(case.desk, case.workbook, now))


def _told(case: Case, told: Decision, title: str) -> Iterator[Block]:
    yield Heading(title, 2)
    labels = SHAPES[Kind.DECISION].model_fields
    texts = {each: getattr(told, each) for each in registers.register(Kind.DECISION).fields}
    texts["decision"] = words.go_decision(told.decision) if told.decision else ""
    rows = [(str(labels[field].description), text) for field, text in texts.items()]
    if told.signed_at:
        rows.append((str(labels["signed_at"].description), _when(told)))
        rows.append((str(labels["signed_hash"].description), told.signed_hash))
        rows.append((say("Revision that was signed"), str(told.signed_revision)))
    yield from said(title, rows)
    yield from _conditions(case, told)


def _conditions(case: Case, told: Decision) -> Iterator[Block]:
    header = (say("Condition"), say("Owner"), say("Due"), say("Status"))
    rows = tuple(
        (
            title_of(each),
            each.owner or say("nobody named yet"),
            short_day(each.due) or say("no date"),
            words.action_status(each.status),
        )
        for each in signing.conditions(case.workbook, told.id)
    )
    if rows:
        yield Table(say("Conditions of decision {id}", id=told.id), header, rows, (46, 24, 15, 15))


def _since(found: Since) -> Iterator[Block]:
    """Whether the report says what was signed; every change since, with who made it and when."""
    if found.intact:
        yield Note(say("The assessment says what was signed; nothing has changed since."))
        return
    yield Callout(
        say("Changed since signed"),
        say(
            "This report says other things than what was signed. Whether the decision still holds is for people to say."
        ),
    )
    if found.differences:
        header = (say("What"), say("Before"), say("Now"), say("By whom and when"))
        yield Table(say("Changes since it was signed"), header, tuple(map(_row, found.differences)), (28, 26, 26, 20))
    else:
        yield Note(say("The history does not tell what changed."))


def _row(difference: Difference) -> tuple[str, ...]:
    what = f"{difference.where}: {difference.what}"
    who = f"{difference.by}, {moment(difference.at)}"
    return what, _cut(difference.before), _cut(difference.now), who


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _outcome(told: Decision) -> str:
    return words.go_decision(told.decision) if told.decision else say("Nothing decided")


def _when(told: Decision) -> str:
    return moment(told.signed_at)
