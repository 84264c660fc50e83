"""An assessment as a workbook for a spreadsheet: a sheet a register, filters, dates, numbers, never a formula."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from io import BytesIO
from itertools import chain

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from hrdd.exports.colours import ACCENT
from hrdd.exports.proposal_sheets import proposal_sheets
from hrdd.exports.sheets import Sheet, Value, sheets
from hrdd.language import say
from hrdd.workbook.desk import Desk

LONGEST = 32_000
"""Letters of a text that a cell may hold; what is longer goes on in a sheet of its own."""

LOOKS_LIKE_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
WIDTHS = {str: 36, date: 12, datetime: 18, int: 10, float: 10}
NARROW = 14
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def write_xlsx(desk: Desk, assessment_id: str, when: datetime) -> bytes:
    """Everything said in an assessment, as the bytes of an XLSX file.

    Raises UnknownAssessment.
    """
    return as_xlsx(chain(sheets(desk, assessment_id, when), proposal_sheets(desk, assessment_id)), when)


def as_xlsx(found: Iterable[Sheet], when: datetime) -> bytes:
    """Sheets as the bytes of an XLSX file."""
    held = BytesIO()
    with xlsxwriter.Workbook(held, OPTIONS) as book:
        book.set_properties({"created": when.replace(tzinfo=None, microsecond=0)})
        writer = _Writer(book)
        for sheet in found:
            writer.write(sheet)
        writer.write_rest()
    return held.getvalue()


class _Writer:
    """Writes sheets, and keeps what no cell can hold for the last of them."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self.book = book
        wrapped = {"text_wrap": True, "valign": "top"}
        self.head = book.add_format({**wrapped, "bold": True, "bg_color": f"#{ACCENT}", "font_color": "#FFFFFF"})
        self.text = book.add_format(wrapped)
        self.quoted = book.add_format({**wrapped, "quote_prefix": True})
        self.day = book.add_format({**wrapped, "num_format": "yyyy-mm-dd"})
        self.moment = book.add_format({**wrapped, "num_format": "yyyy-mm-dd hh:mm:ss"})
        self.rest: list[tuple[str, str, str, int, str]] = []

    def write(self, sheet: Sheet) -> None:
        """A sheet with its headings in sight and a filter on each column."""
        page = self.book.add_worksheet(sheet.title[:31])
        for column, heading in enumerate(sheet.header):
            page.write_string(0, column, heading, self.head)
            page.set_column(column, column, _width(sheet, column))
        for line, row in enumerate(sheet.rows, start=1):
            for column, value in enumerate(row):
                self._cell(page, sheet, line, column, value)
        page.freeze_panes(1, 1)
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.header) - 1)

    def write_rest(self) -> None:
        """What was too long for its cell, in parts to be read one after the other."""
        if self.rest:
            header = (say("Sheet"), say("Row"), say("Field"), say("Part"), say("Text"))
            self.write(Sheet(say("Long texts"), header, tuple(self.rest)))

    def _cell(self, page: Worksheet, sheet: Sheet, line: int, column: int, value: Value) -> None:
        match value:
            case None | "":
                pass
            case datetime():
                page.write_datetime(line, column, value, self.moment)
            case date():
                page.write_datetime(line, column, value, self.day)
            case int() | float():
                page.write_number(line, column, value, self.text)
            case _:
                text = value if len(value) <= LONGEST else self._shortened(sheet, line, column, value)
                page.write_string(line, column, text, self._look(text))

    def _shortened(self, sheet: Sheet, line: int, column: int, text: str) -> str:
        row = str(sheet.rows[line - 1][0])
        for number, part in enumerate(_parts(text), start=1):
            self.rest.append((sheet.title, row, sheet.header[column], number, part))
        return say("{beginning}… (the whole text is on the sheet “Long texts”)", beginning=text[: LONGEST // 2])

    def _look(self, text: str) -> Format:
        """What could be taken for a formula is marked as text, so that it stays one when somebody edits the cell."""
        return self.quoted if text.startswith(LOOKS_LIKE_A_FORMULA) else self.text


def _parts(text: str) -> Iterator[str]:
    for start in range(0, len(text), LONGEST):
        yield text[start : start + LONGEST]


def _width(sheet: Sheet, column: int) -> int:
    kinds = {type(row[column]) for row in sheet.rows if row[column] not in (None, "")}
    return max((WIDTHS[kind] for kind in kinds), default=NARROW)
