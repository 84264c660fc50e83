"""Word templates as organisations have them, and some that nobody should use."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm, Pt


def a_template(change: Callable[[Document], object] | None = None) -> bytes:
    """A template with the styles that python-docx has, a word in it, and one thing changed."""
    document = docx.Document()
    document.add_paragraph("Delete this text")
    if change:
        change(document)
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def with_named_parts(raw: bytes, parts: dict[str, bytes | None]) -> bytes:
    """The file with parts added, replaced or, where None, taken out, by their names."""
    held = BytesIO()
    with ZipFile(BytesIO(raw)) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            if part is not None:
                new.writestr(name, part)
    return held.getvalue()


def part_of(raw: bytes, name: str) -> bytes:
    """One part of the file."""
    with ZipFile(BytesIO(raw)) as parts:
        return parts.read(name)


def with_corporate_look(document: Document) -> None:
    """Another font, narrower page, header and footer."""
    document.styles["Heading 1"].font.name = "Corporate Sans"
    document.styles["Heading 1"].font.size = Pt(33)
    document.sections[0].page_width, document.sections[0].left_margin = Cm(18), Cm(3)
    document.sections[0].header.paragraphs[0].text = "Corporate header"
    document.sections[0].footer.paragraphs[0].text = "Corporate footer"


def in_another_language(document: Document) -> None:
    """Ids of styles as a Word of another language writes them; one of ours is taken by a style of their own."""
    heading = document.styles["Heading 1"]
    old, heading.element.styleId = heading.element.styleId, "berschrift1"
    for style in document.styles.element.style_lst:
        for pointing in style.xpath("w:next | w:basedOn | w:link"):
            if pointing.get(pointing.keys()[0]) == old:
                pointing.set(pointing.keys()[0], "berschrift1")
    document.styles.add_style("Their own", WD_STYLE_TYPE.PARAGRAPH).element.styleId = "Heading1"


def without(*names: str) -> Callable[[Document], object]:
    """Styles taken out."""

    def change(document: Document) -> None:
        for name in names:
            document.styles[name].delete()

    return change
