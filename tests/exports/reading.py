"""Reading a Word file without the library that wrote it: as a zip of XML, and through LibreOffice."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARKS = {f"{W}br": "\n", f"{W}tab": "\t"}
WRITTEN = {f"{W}t", *MARKS}


def part(file: bytes, name: str) -> ElementTree.Element:
    """One part of the file as XML."""
    with ZipFile(BytesIO(file)) as parts:
        return ElementTree.fromstring(parts.read(name))  # noqa: S314 - written by ourselves


def names(file: bytes) -> list[str]:
    """The parts of the file."""
    with ZipFile(BytesIO(file)) as parts:
        return parts.namelist()


def text_of(element: ElementTree.Element) -> str:
    """The words of an element; a line for each paragraph."""
    return "\n".join(_line(paragraph) for paragraph in element.iter(f"{W}p"))


def _line(paragraph: ElementTree.Element) -> str:
    pieces = (each for run in paragraph.iter(f"{W}r") for each in run if each.tag in WRITTEN)
    return "".join(MARKS.get(each.tag, each.text or "") for each in pieces)


def paragraphs(file: bytes, style: str) -> list[ElementTree.Element]:
    """The paragraphs of the document in a style, by the style's id."""
    found = part(file, "word/document.xml").iter(f"{W}p")
    return [
        each for each in found if (mark := each.find(f"{W}pPr/{W}pStyle")) is not None and mark.get(f"{W}val") == style
    ]


def value(element: ElementTree.Element | None, name: str = "val") -> str | None:
    """An attribute of WordprocessingML."""
    return None if element is None else element.get(f"{W}{name}")


def text_of_field(field: ElementTree.Element) -> tuple[str | None, str]:
    """A field's instruction and its result."""
    return value(field, "instr"), "".join(each.text or "" for each in field.iter(f"{W}t"))


def as_pdf(file: bytes, folder: Path) -> str:
    """The text LibreOffice shows once it has opened the file."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office, "LibreOffice is needed to open the Word report: install libreoffice-writer-nogui"
    (folder / "report.docx").write_bytes(file)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "report.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    told = subprocess.run(["pdftotext", "-layout", str(folder / "report.pdf"), "-"], check=True, capture_output=True)
    return told.stdout.decode()
