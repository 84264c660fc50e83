"""Reading a composed report the way a person would: line by line, table rows with bars between their cells."""

from collections.abc import Iterable

from hrdd.model.workbook import Workbook
from hrdd.report import blocks
from hrdd.report.blocks import Banded, Block, Cell, Report
from hrdd.report.compose import compose
from hrdd.workbook.desk import Desk


def composed(desk: Desk, workbook: Workbook) -> Report:
    """The report as it stands now."""
    return compose(desk, workbook, desk.now())


def lines(desk: Desk, workbook: Workbook) -> list[str]:
    """Every line of the report."""
    return [line for block in composed(desk, workbook).blocks for line in lines_of(block)]


def chapter(desk: Desk, workbook: Workbook, title: str) -> list[str]:
    """The lines of one chapter, its heading first."""
    found: list[str] = []
    for block in composed(desk, workbook).blocks:
        opens = isinstance(block, blocks.Heading) and block.level == 1
        if (opens and block.text == title) or (found and not opens):
            found += lines_of(block)
        elif found:
            break
    return found


def lines_of(block: Block) -> list[str]:  # noqa: C901 - one arm a block
    """What a block says."""
    match block:
        case blocks.Facts(_, rows):
            return [_row(row) for row in rows]
        case blocks.Table(caption, header, rows, _):
            return [caption, _row(header), *map(_row, rows)]
        case blocks.Grid(caption, corner, columns, rows):
            return [caption, _row((corner, *columns)), *(_row((row.label, *row.cells)) for row in rows)]
        case blocks.Bullets(items, lead):
            return [*filter(None, [lead]), *items]
        case blocks.Callout(title, text):
            return [title, text]
        case blocks.Answered():
            return [f"{block.number} {block.question}", block.choice, block.reason, block.evidence]
        case blocks.PageBreak():
            return []
        case blocks.Contents(text) | blocks.Heading(text, _) | blocks.Paragraph(text) | blocks.Note(text):
            return [text]


def _row(cells: Iterable[Cell]) -> str:
    return " | ".join(cell.text if isinstance(cell, Banded) else cell for cell in cells)
