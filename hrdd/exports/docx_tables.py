"""Tables of Word: a header row that repeats, widths that fit the page, severity in words with its colour behind."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from docx.document import Document
from docx.oxml.table import CT_Tbl
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import RGBColor, Twips
from docx.table import Table as Written
from docx.table import _Cell

from hrdd.exports.colours import RAMP
from hrdd.exports.docx_fields import element
from hrdd.exports.docx_look import LINE, TABLE_STYLE
from hrdd.exports.docx_text import at_the_end, styled, write_in
from hrdd.exports.text import paragraphs_of
from hrdd.report.blocks import Banded, Cell, Facts, Grid, Table

SHORT_ROW, SHORT_TABLE = 600, 900
"""Letters a row or a whole table may have to be kept on one page."""


def write(document: Document, block: Facts | Table | Grid, line: int = LINE) -> None:
    """The table at the end of the document, as wide as a line."""
    match block:
        case Facts(about, rows):
            _write(document, about, rows, _shared(line, (30, 70)), header=False)
        case Table(caption, header, rows, widths):
            twips = _shared(line, widths or (1,) * len(header))
            _write(document, caption, (header, *rows), twips, header=True)
        case Grid(caption, corner, columns, rows):
            lines: list[tuple[Cell, ...]] = [(row.label, *row.cells) for row in rows]
            widths = (17, 15, *(68 // (len(columns) - 1) for _ in columns[1:]))
            _write(document, caption, ((corner, *columns), *lines), _shared(line, widths), header=True)
        case _:
            assert_never(block)


def _shared(line: int, widths: Sequence[int]) -> list[int]:
    """The widths of columns, in twentieths of a point, from their shares of the line."""
    return [line * width // sum(widths) for width in widths]


def _write(
    document: Document, about: str, rows: Sequence[Sequence[Cell]], twips: Sequence[int], *, header: bool
) -> None:
    written = Written(CT_Tbl.new_tbl(len(rows), len(twips), Twips(sum(twips))), document._body)
    at_the_end(document, written._tbl)
    written._tbl.tblPr.style = TABLE_STYLE.replace(" ", "")
    written.autofit = False
    _describe(written, about, twips, header=header)
    small = sum(map(_length, rows)) <= SHORT_TABLE
    for line, (row, said) in enumerate(zip(written._tbl.tr_lst, rows, strict=True)):
        heads = header and line == 0
        together = heads or (small and line + 1 < len(rows))
        for column, (tc, cell, width) in enumerate(zip(row.tc_lst, said, twips, strict=True)):
            tc.width = Twips(width)
            style = "Table Head" if heads or (column == 0 and not header) else "Table Text"
            _fill(_Cell(tc, written), cell, style, together=together)
        _keep(row.get_or_add_trPr(), said, repeated=heads)


def _describe(written: Written, about: str, twips: Sequence[int], *, header: bool) -> None:
    """Widths, which row or column names the others, and the words for those who cannot see it."""
    properties = written._tbl.tblPr
    for column, width in zip(written._tbl.tblGrid.gridCol_lst, twips, strict=True):
        column.w = Twips(width)
    for old in properties.xpath("w:tblLook | w:tblW"):
        properties.remove(old)
    first = {"val": "0620" if header else "0680", "firstRow": str(int(header)), "firstColumn": str(int(not header))}
    properties.insert(1, element("tblW", w=str(sum(twips)), type="dxa"))
    properties.append(element("tblLook", **first, lastRow="0", lastColumn="0", noHBand="1", noVBand="1"))
    properties.append(element("tblCaption", val=about))


def _keep(properties: BaseOxmlElement, said: Iterable[Cell], *, repeated: bool) -> None:
    if _length(said) <= SHORT_ROW:
        properties.append(element("cantSplit"))
    if repeated:
        properties.append(element("tblHeader"))


def _length(said: Iterable[Cell]) -> int:
    return sum(len(_text(cell)) for cell in said)


def _text(cell: Cell) -> str:
    return cell.text if isinstance(cell, Banded) else cell


def _fill(cell: _Cell, said: Cell, style: str, *, together: bool) -> None:
    first, *others = paragraphs_of(_text(said)) or [""]
    written = [cell.paragraphs[0], *(cell.add_paragraph() for _ in others)]
    for paragraph, part in zip(written, (first, *others), strict=True):
        styled(paragraph, style).paragraph_format.keep_with_next = together or None
        write_in(paragraph, part)
    if isinstance(said, Banded):
        _colour(cell, said)


def _colour(cell: _Cell, said: Banded) -> None:
    ground, ink = RAMP[said.band]
    cell._tc.get_or_add_tcPr().append(element("shd", val="clear", color="auto", fill=ground))
    for paragraph in cell.paragraphs:
        for run in paragraph.runs:
            run.bold = True
            run.font.color.rgb = RGBColor.from_string(ink)
