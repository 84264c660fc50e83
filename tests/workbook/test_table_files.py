"""Tables from files: every line that holds something, with its number, whatever program wrote it."""

import io
import zipfile
from datetime import datetime
from typing import Any

import pytest
from openpyxl import Workbook

from hrdd.errors import UnreadableFile
from hrdd.workbook import table_files
from hrdd.workbook.table_files import Line, read_lines, sheet_names


def a_book(**sheets: list[list[Any]]) -> bytes:
    """A workbook file with some sheets."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_cells_are_parted_whatever_separates_them(separator: str) -> None:
    raw = f"iso3{separator}value\nKEN{separator}41.2\n".encode()

    assert read_lines("a.csv", raw) == (Line(1, ("iso3", "value")), Line(2, ("KEN", "41.2")))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_are_read_in_every_usual_encoding(encoding: str) -> None:
    lines = read_lines("a.csv", "name,value\nCôte d'Ivoire,3\n".encode(encoding))

    assert lines[1].cells == ("Côte d'Ivoire", "3")


def test_commas_in_cells_do_not_part_a_table_of_semicolons() -> None:
    raw = b"country;value\nKorea, Rep.;41,2\nCongo, Dem. Rep.;12,5\n"

    assert read_lines("a.csv", raw)[1].cells == ("Korea, Rep.", "41,2")


def test_lines_keep_their_numbers_over_empty_ones_and_breaks_in_cells() -> None:
    raw = b'a,b\r\n\r\n"two\nlines",1\r\n,\r\nKEN,2\r\n'

    assert [(line.number, line.cells) for line in read_lines("a.csv", raw)] == [
        (1, ("a", "b")),
        (3, ("two\nlines", "1")),
        (6, ("KEN", "2")),
    ]


def test_a_cell_beyond_all_measure_is_refused_with_its_line() -> None:
    with pytest.raises(UnreadableFile, match=r"a cell in it never ends\. Place: line 2"):
        read_lines("a.csv", b'a,b\nx,"' + b"y" * 200_000)


def test_a_sheet_is_read_as_texts() -> None:
    raw = a_book(
        Values=[["iso3", "value", "on"], ["KEN", 41.5, datetime.fromisoformat("2026-01-02")], [], ["DEU", 90.0, None]]
    )

    assert read_lines("a.xlsx", raw) == (
        Line(1, ("iso3", "value", "on")),
        Line(2, ("KEN", "41.5", "2026-01-02")),
        Line(4, ("DEU", "90")),
    )


def test_a_whole_number_is_read_without_a_fraction() -> None:
    assert read_lines("a.xlsx", a_book(A=[["KEN", 1e22]]))[0].cells == ("KEN", "1" + "0" * 22)


def test_a_sheet_is_read_by_its_name() -> None:
    raw = a_book(About=[["Read me"]], Values=[["KEN", 1]])

    assert sheet_names("a.XLSX", raw) == ("About", "Values")
    assert read_lines("a.xlsx", raw, "Values")[0].cells == ("KEN", "1")


def test_a_text_is_one_sheet_without_a_name() -> None:
    assert sheet_names("a.csv", b"a,b") == ("",)


@pytest.mark.parametrize("raw", [b"", b"not packed", a_book(A=[["x"]])[:-400]])
def test_a_damaged_workbook_file_is_refused(raw: bytes) -> None:
    with pytest.raises(UnreadableFile, match="it is no workbook file"):
        read_lines("a.xlsx", raw)


def test_a_sheet_that_is_damaged_is_refused() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(a_book(A=[["x"]]))) as whole, zipfile.ZipFile(written, "w") as broken:
        for each in whole.namelist():
            content = whole.read(each)
            broken.writestr(each, content[: len(content) // 2] if "sheet1" in each else content)

    with pytest.raises(UnreadableFile, match="the sheet in it cannot be read"):
        read_lines("a.xlsx", written.getvalue())


def test_a_file_that_swells_when_unpacked_is_refused() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("x", "w", force_zip64=True) as one:
        for _ in range(201):
            one.write(bytes(1024 * 1024))

    with pytest.raises(UnreadableFile, match="it unpacks to more than 200 MB"):
        sheet_names("a.xlsx", written.getvalue())


def test_a_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="it is larger than 20 MB"):
        read_lines("a.csv", bytes(table_files.LARGEST + 1))


def test_a_file_with_too_many_lines_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="it has more than 50000 lines"):
        read_lines("a.csv", b"a,b\n" * 50_001)


@pytest.mark.parametrize("raw", [b"", b"\n\n,,\n"])
def test_a_file_without_anything_in_it_is_refused(raw: bytes) -> None:
    with pytest.raises(UnreadableFile, match="there is nothing in it"):
        read_lines("a.csv", raw)
