"""Draws a PDF from data by the template of Typst; run as a process of its own, whose memory goes when it is done.

Fonts come with packages that are installed; nothing is looked up anywhere else.
"""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import fontpkg_amiri
import manimgx_fonts
import manimgx_fonts_cjk
import typst

if TYPE_CHECKING:
    from typst import PDFStandard

TEMPLATE = Path(__file__).parent / "templates" / "report.typ"
STANDARDS: "Sequence[PDFStandard]" = ("a-2a", "ua-1")
"""For archives, and for people who cannot see the page."""


def main() -> None:
    """Read the data from standard input, the moment from the first argument, and write the file to standard output."""
    when = datetime.fromtimestamp(int(sys.argv[1]), UTC)
    sys.stdout.buffer.write(typeset(sys.stdin.buffer.read().decode(), when))


def typeset(given: str, when: datetime) -> bytes:
    """The file for some data.

    A letter that no font knows is drawn as an empty box; both standards forbid that, so the file then claims neither.
    """
    try:
        return _compiled(given, when, STANDARDS)
    except typst.TypstError:
        return _compiled(given, when, ())


def _compiled(given: str, when: datetime, standards: "Sequence[PDFStandard]") -> bytes:
    compiler = typst.Compiler(font_paths=fonts(), ignore_system_fonts=True)
    written = compiler.compile(
        TEMPLATE.read_bytes(),
        format="pdf",
        sys_inputs={"given": given},
        pdf_standards=list(standards),
        timestamp=when,
    )
    return cast(bytes, written)


def fonts() -> typst.Fonts:
    """The fonts by which every report looks alike, on every machine."""
    packages = (manimgx_fonts, manimgx_fonts_cjk, fontpkg_amiri)
    folders: list[Path] = [Path(folder) for package in packages for folder in package.__path__]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders)
