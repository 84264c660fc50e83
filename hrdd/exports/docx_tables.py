"""Tables of Word: a header row that repeats, widths that fit the page, severity in words with its colour behind."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from docx.document import Document
from docx.shared import RGBColor, Twips
from docx.table import Table as Written
from docx.table import _Cell

from hrdd.exports.docx_fields import element
from hrdd.exports.docx_look import LINE, RAMP, TABLE_STYLE
from hrdd.exports.docx_text import paragraphs_of, write_in
from hrdd.report.blocks import Banded, Cell, Facts, Grid, Table

SHORT = 600
"""Letters a row may have to be kept on one page."""


def write(document: Document, block: Facts | Table | Grid) -> None:
    """The table at the end of the document."""
    match block:
        case Facts(about, rows):
            _write(document, about, rows, (28, 72), header=False)
        case Table(caption, header, rows, widths):
            _write(document, caption, (header, *rows), widths or (1,) * len(header), header=True)
        case Grid(caption, corner, columns, rows):
            lines: list[tuple[Cell, ...]] = [(row.label, *row.cells) for row in rows]
            widths = (20, *(80 // len(columns) for _ in columns))
            _write(document, caption, ((corner, *columns), *lines), widths, header=True)
        case _:
            assert_never(block)


def _write(
    document: Document, about: str, rows: Sequence[Sequence[Cell]], widths: Sequence[int], *, header: bool
) -> None:
    written = document.add_table(len(rows), len(widths), TABLE_STYLE)
    written.autofit = False
    twips = [LINE * width // sum(widths) for width in widths]
    _describe(written, about, twips, header=header)
    for line, (row, said) in enumerate(zip(written._tbl.tr_lst, rows, strict=True)):
        for tc, cell, width in zip(row.tc_lst, said, twips, strict=True):
            tc.width = Twips(width)
            _fill(_Cell(tc, written), cell, together=header and line == 0)
        _keep(row.get_or_add_trPr(), said, repeated=header and line == 0)


def _describe(written: Written, about: str, twips: Iterable[int], *, header: bool) -> None:
    """Widths, which row or column names the others, and the words for those who cannot see it."""
    properties = written._tbl.tblPr
    for column, width in zip(written._tbl.tblGrid.gridCol_lst, twips, strict=True):
        column.w = Twips(width)
    for old in properties.xpath("w:tblLook | w:tblW"):
        properties.remove(old)
    first = {"firstRow": str(int(header)), "firstColumn": str(int(not header))}
    properties.insert(1, element("tblW", w=str(LINE), type="dxa"))
    properties.append(element("tblLook", val="04A0", **first, lastRow="0", lastColumn="0", noHBand="1", noVBand="1"))
    properties.append(element("tblCaption", val=about))


def _keep(properties: object, said: Iterable[Cell], *, repeated: bool) -> None:
    length = sum(len(cell.text if isinstance(cell, Banded) else cell) for cell in said)
    if length <= SHORT:
        properties.append(element("cantSplit"))  # type: ignore[attr-defined]
    if repeated:
        properties.append(element("tblHeader"))  # type: ignore[attr-defined]


def _fill(cell: _Cell, said: Cell, *, together: bool) -> None:
    text = said.text if isinstance(said, Banded) else said
    first = cell.paragraphs[0]
    first.style = "Table Text"
    parts = paragraphs_of(text)
    for part in parts[:1]:
        write_in(first, part)
    for part in parts[1:]:
        write_in(cell.add_paragraph(style="Table Text"), part)
    first.paragraph_format.keep_with_next = True if together else None
    if isinstance(said, Banded):
        _colour(cell, said)


def _colour(cell: _Cell, said: Banded) -> None:
    ground, ink = RAMP[said.band]
    cell._tc.get_or_add_tcPr().append(element("shd", val="clear", color="auto", fill=ground))
    for paragraph in cell.paragraphs:
        for run in paragraph.runs:
            run.bold = True
            run.font.color.rgb = RGBColor.from_string(ink)
