"""Any register in a report: each entry with all that was said of it, and what nobody has said yet."""

from collections.abc import Callable, Iterator
from typing import Any

from hrdd.language import say
from hrdd.model.workbook import SHAPES, Kind, entries
from hrdd.report.blocks import Block, Heading, Note, Paragraph
from hrdd.report.case import Case
from hrdd.report.wording import said
from hrdd.workbook import registers
from hrdd.workbook.told import in_words, title_of

After = Callable[[Case, Any], Iterator[Block]]


def register(case: Case, kind: Kind, after: After | None = None) -> Iterator[Block]:
    """A register under its title; `after` tells what else belongs to an entry; that it is empty is said too."""
    about = registers.register(kind)
    yield Heading(about.title, 2)
    yield Note(about.about)
    found = entries(case.workbook, kind)
    if not found:
        yield Paragraph(say("Nothing has been entered here yet."))
    for record in found:
        name = f"{record.id} {title_of(record) or say('(no name yet)')}"
        rows = tuple(
            (
                str(SHAPES[kind].model_fields[field].description),
                in_words(case.method, case.workbook, kind, field, getattr(record, field)),
            )
            for field in about.fields
        )
        yield Heading(name, 3)
        yield from said(name, rows)
        if after:
            yield from after(case, record)
