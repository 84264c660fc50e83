"""The evidence in a report: what it is, of when, who holds it, what it supports; what is confidential is marked."""

from collections.abc import Iterator
from typing import Any

from hrdd.language import say
from hrdd.model.registers import Evidence
from hrdd.model.workbook import SHAPES, Kind
from hrdd.report.blocks import Block, Heading, Table
from hrdd.report.case import Case
from hrdd.report.registers import register
from hrdd.report.wording import title_of, told
from hrdd.vocabulary import Truth
from hrdd.workbook.told import in_words

FILE = ("file_name", "media_type", "size", "stored_as")


def evidence(case: Case) -> Iterator[Block]:
    """All of it in one table, then what was said of each piece."""
    yield Heading(say("9 Evidence"))
    if case.workbook.evidence:
        header = (say("Evidence"), say("Date"), say("Held by"), say("Supports"), say("Confidential"))
        rows = tuple(_row(case, each) for each in case.workbook.evidence)
        yield Table(say("Evidence of the assessment"), header, rows, (28, 12, 16, 28, 16))
    yield from register(case, Kind.EVIDENCE, _file)


def _row(case: Case, piece: Evidence) -> tuple[str, ...]:
    supports = _in_words(case, piece, "about") or say("Nothing named yet")
    return title_of(piece), _in_words(case, piece, "dated"), piece.owner, supports, _marked(piece)


def _marked(piece: Evidence) -> str:
    """Whether it may be passed on; while nobody has said so, it may not."""
    match piece.confidential:
        case Truth.YES:
            return say("CONFIDENTIAL")
        case Truth.NO:
            return say("No")
        case _:
            return say("Not settled; treat as confidential")


def _file(case: Case, piece: Any) -> Iterator[Block]:
    """The file it was attached as; the report names it and does not hold it."""
    if piece.file_name:
        labels = {each: SHAPES[Kind.EVIDENCE].model_fields[each].description or say("Size in bytes") for each in FILE}
        name = say("File of {evidence}", evidence=title_of(piece))
        yield from told(name, [(label, _in_words(case, piece, each)) for each, label in labels.items()])


def _in_words(case: Case, piece: Evidence, field: str) -> str:
    return in_words(case.method, case.workbook, Kind.EVIDENCE, field, getattr(piece, field))
