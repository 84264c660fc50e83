"""The blocks of a report as plain data for the template of the PDF: one `kind` a block, texts taken apart by line."""

from collections.abc import Iterable, Iterator
from typing import Any, assert_never

from hrdd.exports.colours import RAMP
from hrdd.exports.imprint import imprint
from hrdd.exports.text import cut, east_asian, paragraphs_of, runs_leftwards
from hrdd.language import say
from hrdd.report import blocks
from hrdd.report.blocks import Banded, Block, Cell, Report

Data = dict[str, Any]


def told(report: Report) -> Data:
    """The whole report."""
    return {
        "title": report.title,
        "heading": _texts(report.title),
        "subtitle": _texts(report.subtitle),
        "header": cut(report.title),
        "owner": cut(", ".join(filter(None, (report.company, report.product)))),
        "footer": imprint(report),
        "page": say("Page"),
        "of": say("of"),
        "table": say("Table"),
        "evidence": say("Known from:"),
        "blocks": [_block(each) for each in _without_gaps(report.blocks)],
    }


def _without_gaps(found: Iterable[Block]) -> Iterator[Block]:
    """The blocks with no level of heading left out, as people who hear a document need it."""
    last = 0
    for block in found:
        if isinstance(block, blocks.Heading):
            last = min(block.level, last + 1)
            yield blocks.Heading(block.text, last)
        else:
            yield block


def _block(block: Block) -> Data:  # noqa: C901 - one arm a block
    match block:
        case blocks.Heading(text, level):
            return {"kind": "heading", "level": level, "text": _texts(text)}
        case blocks.Paragraph(text):
            return {"kind": "paragraph", "text": _texts(text)}
        case blocks.Note(text):
            return {"kind": "note", "text": _texts(text)}
        case blocks.Bullets(items, lead):
            return {"kind": "bullets", "lead": _texts(lead), "items": [_texts(each) for each in items]}
        case blocks.Callout(title, text):
            return {"kind": "callout", "title": _texts(title), "text": _texts(text)}
        case blocks.Facts(about, rows):
            cells = [(_texts(label), _texts(said)) for label, said in rows]
            return {"kind": "facts", "about": _texts(about), "rows": cells}
        case blocks.Table(caption, header, rows, widths):
            return _table(caption, header, rows, widths or (1,) * len(header))
        case blocks.Grid(caption, corner, columns, lines):
            widths = (17, 15, *(68 // (len(columns) - 1) for _ in columns[1:]))
            return _table(caption, (corner, *columns), [(line.label, *line.cells) for line in lines], widths)
        case blocks.Answered():
            return _answered(block)
        case blocks.Contents(title):
            return {"kind": "contents", "title": _texts(title)}
        case blocks.PageBreak():
            return {"kind": "page_break"}
        case _:
            assert_never(block)


def _answered(block: blocks.Answered) -> Data:
    return {
        "kind": "answered",
        "depth": block.depth,
        "question": _texts(f"{block.number}  {block.question}"),
        "choice": _texts(block.choice),
        "reason": _texts(block.reason),
        "evidence": _texts(block.evidence),
    }


def _table(caption: str, header: tuple[str, ...], rows: Any, widths: tuple[int, ...]) -> Data:
    return {
        "kind": "table",
        "caption": _texts(caption),
        "header": [_texts(each) for each in header],
        "rows": [[_cell(each) for each in row] for row in rows],
        "widths": widths,
    }


def _cell(cell: Cell) -> Data | list[str | Data]:
    if isinstance(cell, Banded):
        ground, ink = RAMP[cell.band]
        return {"text": _texts(cell.text), "ground": f"#{ground}", "ink": f"#{ink}"}
    return _texts(cell)


def _texts(text: str) -> list[str | Data]:
    """The paragraphs of a text."""
    return [_text(part) for part in paragraphs_of(text)]


def _text(part: str) -> str | Data:
    """A paragraph: as it is where it is plain, else as its lines, with the way it runs and the language it shows."""
    if part.isascii() and "\n" not in part:
        return part
    return {"lines": part.split("\n"), "leftwards": runs_leftwards(part), "language": east_asian(part)}
