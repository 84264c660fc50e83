"""Every entry with its place and when it was last changed, for whoever checks the report against the workbook."""

from collections.abc import Iterator

from hrdd.language import say
from hrdd.model.records import Kept
from hrdd.model.workbook import Kind, entries
from hrdd.report.blocks import Block, Heading, Table
from hrdd.report.case import Case
from hrdd.report.wording import moment, title_of
from hrdd.workbook import any_word


def annex(case: Case) -> Iterator[Block]:
    """The entries kind by kind, in the order of the workbook."""
    rows = tuple(
        (
            any_word.entry_kind(kind),
            _name(case, kind, entry),
            str(entry.position or ""),
            moment(entry.changed_at) or say("Not noted"),
        )
        for kind in Kind
        for entry in _in_order(case, kind)
    )
    if rows:
        yield Heading(say("Annex: entries and when they were last changed"))
        header = (say("Kind"), say("Entry"), say("Place"), say("Last changed"))
        yield Table(say("Entries of the assessment"), header, rows, (12, 43, 8, 37))


def _in_order(case: Case, kind: Kind) -> list[Kept]:
    """Answers as the method asks them, everything else as it stands in the workbook."""
    asked = list(case.method.questions)
    found: tuple[Kept, ...] = entries(case.workbook, kind)
    return sorted(found, key=lambda entry: asked.index(entry.id)) if kind is Kind.ANSWER else list(found)


def _name(case: Case, kind: Kind, entry: Kept) -> str:
    if kind is Kind.ANSWER:
        return say("Question {number}", number=case.method.questions[entry.id].number)
    return case.countries[entry.id] if kind is Kind.DESTINATION else title_of(entry)
