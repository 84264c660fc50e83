"""A file is evidence only where its name and its content say the same harmless thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdd.errors import UnacceptableFile
from hrdd.workbook.file_checks import LARGEST, LONGEST_NAME, SORTS, accept, clean_name
from tests.files import DOCX, EXE, JPEG, MAIL, ODS, ODT, PDF, PNG, PPTX, WEBP, XLSX, office, packed

GOOD = {
    "a.pdf": PDF,
    "a.docx": DOCX,
    "a.xlsx": XLSX,
    "a.pptx": PPTX,
    "a.odt": ODT,
    "a.ods": ODS,
    "a.png": PNG,
    "a.jpg": JPEG,
    "a.jpeg": JPEG,
    "a.webp": WEBP,
    "a.eml": MAIL,
    "a.txt": b"They watch us.\r\n\tAlways.\n",
    "a.csv": b"\xef\xbb\xbfcountry;value\nKEN;3\n",
    "a.md": b"# Notes\n\nAn angle <b>bracket</b> in the middle.",
    "windows.txt": "Müller, straße".encode("cp1252"),
    "excel.csv": "land\twert\nKEN\t3\n".encode("utf-16"),
}


@pytest.mark.parametrize("name", GOOD)
def test_what_is_what_its_name_says_is_accepted(name: str) -> None:
    found = accept(name, GOOD[name])

    assert (found.name, found.media_type) == (name, SORTS[name.rpartition(".")[2]].media_type)


def test_every_sort_has_an_example() -> None:
    assert {name.rpartition(".")[2] for name in GOOD} == SORTS.keys()


@pytest.mark.parametrize(
    "name",
    [
        "a.html",
        "a.htm",
        "a.svg",
        "a.js",
        "a.exe",
        "a.docm",
        "a.xlsm",
        "a.zip",
        "a.gif",
        "a",
        "",
        ".pdf",
        "pdf",
        "a.PDF.exe",
    ],
)
def test_any_other_sort_is_refused_and_the_sorts_are_named(name: str) -> None:
    with pytest.raises(UnacceptableFile, match="only files of these sorts are kept: pdf, docx"):
        accept(name, PDF)


PAIRS = [
    (f"a.{ending}", content)
    for ending in SORTS
    for other, content in GOOD.items()
    if SORTS[other.rpartition(".")[2]] is not SORTS[ending]
    and not {ending, other.rpartition(".")[2]} <= {"txt", "csv", "md", "eml"}
    and {ending, other.rpartition(".")[2]} != {"jpg", "jpeg"}
    and not (ending in {"txt", "csv", "md"} and other == "a.pdf")
]


@pytest.mark.parametrize(("name", "content"), PAIRS)
def test_what_is_something_else_than_its_name_says_is_refused(name: str, content: bytes) -> None:
    with pytest.raises(UnacceptableFile, match="its content is not what"):
        accept(name, content)


@pytest.mark.parametrize(
    "content",
    [
        b"<!DOCTYPE html><html></html>",
        b"\xef\xbb\xbf \n<html>",
        b"<!-- kind --><!-- words -->\n<SVG onload='x'>",
        b"<?xml version='1.0'?><svg/>",
        b"<script>alert(1)</script>",
        "<script>alert(1)</script>".encode("utf-16"),
        b"#!/bin/sh\nrm x\n",
        b"text\x00with a zero",
        b"\x1b[2Jtext",
        b"\xff\xfe\x00",
        EXE,
        PNG,
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.md"])
def test_no_text_is_the_source_of_something_that_runs(name: str, content: bytes) -> None:
    with pytest.raises(UnacceptableFile, match="something that could run"):
        accept(name, content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("macro.docx", office("wordprocessingml.document", word__vbaProject___bin="x")),
        ("macro.xlsx", office("spreadsheetml.sheet", xl__macrosheets__sheet1___xml="x")),
        ("control.docx", office("wordprocessingml.document", word__activeX__activeX1___xml="x")),
        ("program.pptx", office("presentationml.presentation", ppt__embeddings__setup___exe="x")),
        ("named.docx", packed(**{"[Content_Types].xml": "application/vnd.ms-word.document.macroEnabled.main+xml"})),
        (
            "both.docx",
            office("wordprocessingml.document", **{"x.xml": "y"}).replace(b"document.main", b"documentXmain"),
        ),
        ("basic.odt", packed(mimetype="application/vnd.oasis.opendocument.text", Basic__script___xml="x")),
        ("bare.docx", packed(word__document___xml="x")),
        ("bare.odt", packed(content___xml="x")),
        ("cut.docx", DOCX[: len(DOCX) // 2]),
        ("glued.docx", b"<html></html>" + DOCX),
        ("other.xlsx", DOCX),
        ("no.eml", b"Dear Ana,\n\nthey watch us.\n"),
        ("page.eml", b"<html>From: a\nDate: b\n\n"),
    ],
)
def test_no_office_file_with_macros_or_programs_and_none_that_is_broken(name: str, content: bytes) -> None:
    with pytest.raises(UnacceptableFile, match="something that could run, such as a macro"):
        accept(name, content)


def test_macros_announced_in_the_table_of_contents_are_enough() -> None:
    announced = packed(
        **{"[Content_Types].xml": "x.wordprocessingml.document.main+xml application/vnd.ms-word.template.macroEnabled"}
    )

    with pytest.raises(UnacceptableFile):
        accept("a.docx", announced)


def test_an_empty_file_and_one_that_is_too_large_are_refused() -> None:
    with pytest.raises(UnacceptableFile, match="it is empty"):
        accept("a.pdf", b"")
    with pytest.raises(UnacceptableFile, match="it is larger than 20 MB"):
        accept("a.pdf", PDF + bytes(LARGEST))


def test_a_file_of_exactly_20_mb_is_accepted() -> None:
    assert accept("a.pdf", PDF.ljust(LARGEST)).name == "a.pdf"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Report 2026.PDF", "Report 2026.pdf"),
        ("C:\\Users\\ana\\report.pdf", "report.pdf"),
        ("../../etc/report.pdf", "report.pdf"),
        ('re<po>rt:|?*".pdf', "re po rt.pdf"),
        ("  . report . .pdf", "report.pdf"),
        ("line\nbreak\x00\x7f.pdf", "line break.pdf"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("zero\u200bwidth\ud800.pdf", "zerowidth.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("com1", "_com1"),
        ("e\u0301te\u0301.txt", "\u00e9t\u00e9.txt"),
        ("گزارش.pdf", "گزارش.pdf"),
        ("....", ""),
        (".pdf", "pdf"),
        ("x" * 500, "x" * LONGEST_NAME),
    ],
)
def test_names_are_cleaned(name: str, expected: str) -> None:
    assert clean_name(name) == expected


@given(st.text(max_size=300))
def test_whatever_the_name_the_clean_one_is_short_holds_no_path_and_stays_as_it_is(name: str) -> None:
    found = clean_name(f"{name}.pdf")

    assert len(found) <= LONGEST_NAME + 2
    assert not set('/\\<>:"|?*\n\r\0') & set(found)
    assert clean_name(found) == found
