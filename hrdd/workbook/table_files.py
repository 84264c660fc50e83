"""Reading a table from a file, CSV or XLSX, as lines of texts; what the cells mean is settled elsewhere."""

import codecs
import csv
import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple

from openpyxl import load_workbook

from hrdd.errors import UnreadableFile
from hrdd.language import say

LARGEST = 20 * 1024 * 1024
"""In bytes; a larger file is refused before it is read."""

LARGEST_UNPACKED = 10 * LARGEST
MOST_LINES = 50_000
MOST_COLUMNS = 200
SEPARATORS = (",", ";", "\t", "|")
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, SyntaxError, OSError, EOFError),
    *(KeyError, ValueError, TypeError, AttributeError, IndexError),
)
"""What reading a damaged workbook file can end in."""


class Line(NamedTuple):
    """A line that holds something: its number in the file, counted from 1, and its cells."""

    number: int
    cells: tuple[str, ...]


def sheet_names(name: str, raw: bytes) -> tuple[str, ...]:
    """The sheets of a workbook file; a CSV file is one sheet without a name.

    Raises UnreadableFile.
    """
    return tuple(_book(raw).sheetnames) if is_book(name) else ("",)


def read_lines(name: str, raw: bytes, sheet: str = "") -> tuple[Line, ...]:
    """The lines of a CSV file, or of one sheet of a workbook file (the first unless one is named).

    Raises UnreadableFile.
    """
    if len(raw) > LARGEST:
        raise UnreadableFile(say("it is larger than 20 MB"))
    lines = tuple(islice(_of_sheet(raw, sheet) if is_book(name) else _of_text(raw), MOST_LINES + 1))
    if len(lines) > MOST_LINES:
        raise UnreadableFile(say("it has more than {number} lines", number=MOST_LINES))
    if not lines:
        raise UnreadableFile(say("there is nothing in it"))
    return lines


def is_book(name: str) -> bool:
    """Whether a file is a workbook file, by its name."""
    return name.lower().endswith(".xlsx")


def _of_text(raw: bytes) -> Iterator[Line]:
    text = _decoded(raw)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    before = 0
    try:
        for cells in reader:
            yield from _filled(before + 1, cells)
            before = reader.line_num
    except csv.Error:
        raise UnreadableFile(say("a cell in it never ends"), say("line {line}", line=before + 1)) from None


def _decoded(raw: bytes) -> str:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _separator(text: str) -> str:
    """The character that parts every one of the first lines into most cells."""
    first = [line[:2000] for line in text.splitlines()[:20] if line.strip()]

    def cells(each: str) -> tuple[int, int]:
        counts = [len(parted) for parted in csv.reader(first, delimiter=each)]
        return min(counts, default=0), sum(counts)

    return max(SEPARATORS, key=cells)


def _book(raw: bytes) -> Any:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            unpacked = sum(each.file_size for each in packed.infolist())
        if unpacked > LARGEST_UNPACKED:
            raise UnreadableFile(say("it unpacks to more than 200 MB"))
        return load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
    except BROKEN:
        raise UnreadableFile(say("it is no workbook file (.xlsx), or is damaged")) from None


def _of_sheet(raw: bytes, sheet: str) -> Iterator[Line]:
    book = _book(raw)
    try:
        found = book[sheet or book.sheetnames[0]]
        found.reset_dimensions()
        rows = found.iter_rows(max_row=MOST_LINES + 1, max_col=MOST_COLUMNS, values_only=True)
        for number, cells in enumerate(rows, start=1):
            yield from _filled(number, (_as_text(cell) for cell in cells))
    except BROKEN:
        raise UnreadableFile(say("the sheet in it cannot be read")) from None


def _as_text(cell: Any) -> str:
    match cell:
        case None:
            return ""
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return cell.date().isoformat()
        case _:
            return str(cell)


def _filled(number: int, cells: Iterable[str]) -> Iterator[Line]:
    kept = [cell.strip() for cell in islice(cells, MOST_COLUMNS)]
    while kept and not kept[-1]:
        kept.pop()
    if kept:
        yield Line(number, tuple(kept))
