"""How a Word report looks: styles a reader can change in one place, and the colours of severity."""

from collections.abc import Iterator
from typing import NamedTuple

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor, Twips
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from hrdd.exports.colours import ACCENT, INK, QUIET

LINE = 9412
"""How wide the text is, in twentieths of a point: A4 with 2.2 cm on either side."""

SERIF, PLAIN = "Georgia", "Calibri"
TABLE_STYLE = "Report Table"


class Look(NamedTuple):
    """One paragraph style: font, size and space in points, colour; whether it stays with what follows."""

    name: str
    font: str = PLAIN
    size: float = 10.5
    before: float = 0
    after: float = 6
    colour: str = INK
    bold: bool | None = False
    italic: bool = False
    together: bool = False


LOOKS = (
    Look("Normal"),
    Look("Body Text", before=4),
    Look("Title", SERIF, 26, before=48, after=4, colour=ACCENT),
    Look("Subtitle", SERIF, 13, after=22, colour=QUIET),
    Look("Heading 1", SERIF, 18, before=26, after=8, colour=ACCENT, together=True),
    Look("Heading 2", SERIF, 13.5, before=18, after=6, colour=ACCENT, together=True),
    Look("Heading 3", SERIF, 11.5, before=14, after=4, together=True),
    Look("Caption", size=9.5, before=12, after=4, colour=QUIET, bold=True, together=True),
    Look("List Bullet", after=3),
    Look("Header", size=9, after=0, colour=QUIET),
    Look("Footer", size=9, after=0, colour=QUIET),
    Look("toc 1", before=2, after=1),
    Look("Contents Title", SERIF, 14, before=22, after=6, colour=ACCENT, together=True),
    Look("Aside", size=9, before=6, after=8, colour=QUIET),
    Look("Callout Title", SERIF, 12, before=10, after=0, colour=ACCENT, bold=True, together=True),
    Look("Callout", after=0, together=True),
    Look("Lead", before=10, after=3, bold=True, together=True),
    Look("Question", before=10, after=2, bold=True, together=True),
    Look("Answer", after=3),
    Look("Evidence", size=9, after=3, colour=QUIET),
    Look("Table Text", size=9.5, before=2, after=2, bold=None),
    Look("Table Head", size=9, before=2, after=2, bold=True),
    Look("Table Title", size=9.5, before=12, after=4, colour=QUIET, bold=True, together=True),
)

FRAMED = ("Callout Title", "Callout")


def prepare(document: Document) -> None:
    """Give the document its styles."""
    for look in LOOKS:
        _apply(_style(document, look.name), look)
    _speak_english(document)
    for name in FRAMED:
        _frame(document.styles[name])
    document.styles.element.append(table_style())


def add(document: Document, look: Look) -> None:
    """A style that a template lacks: our spacing and weight, the fonts and colours of the template."""
    style = _style(document, look.name)
    style.font.size = None if look.name == "Normal" else Pt(look.size)
    style.font.bold = look.bold or None
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after, spacing.keep_with_next = Pt(look.before), Pt(look.after), look.together
    if look.name in FRAMED:
        _frame(style)


def line_of(document: Document) -> int:
    """How wide the text of a document is, in twentieths of a point."""
    section = document.sections[0]
    width, *margins = (each or 0 for each in (section.page_width, section.left_margin, section.right_margin))
    return int((width - sum(margins)) // Twips(1)) if width > sum(margins) else LINE


def bullet_of(document: Document) -> str:
    """What stands before each item of a list where the style of lists has no bullets of its own."""
    return "" if document.styles["List Bullet"].element.xpath("w:pPr/w:numPr") else "•\t"


def indent(paragraph: Paragraph, depth: int) -> None:
    """Move a paragraph in by its depth."""
    if depth:
        paragraph.paragraph_format.left_indent = Cm(0.8 * depth)


def _style(document: Document, name: str) -> ParagraphStyle:
    known = {style.name for style in document.styles}
    if name not in known:
        made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.startswith("toc"))
        made.base_style = document.styles["Normal"]
        made.quick_style = not name.startswith("toc")
    found: ParagraphStyle = document.styles[name]
    return found


def _apply(style: ParagraphStyle, look: Look) -> None:
    _set_font(style, look.font)
    style.font.size = Pt(look.size)
    style.font.bold = look.bold
    style.font.italic = look.italic
    style.font.color.rgb = RGBColor.from_string(look.colour)
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after = Pt(look.before), Pt(look.after)
    spacing.line_spacing = 1.15 if look.size < 13 else 1.05
    spacing.keep_with_next = look.together
    for left_over in style.element.xpath("w:pPr/w:pBdr | w:pPr/w:tabs"):
        left_over.getparent().remove(left_over)


def _set_font(style: ParagraphStyle, font: str) -> None:
    """The font for every script, in place of the theme's."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), font)


def _speak_english(document: Document) -> None:
    for language in document.styles.element.xpath("w:docDefaults//w:lang"):
        language.set(qn("w:val"), "en-GB")


def _frame(style: ParagraphStyle) -> None:
    """A bar at the left and a light ground."""
    properties = style.element.get_or_add_pPr()
    for part in _bar():
        properties.insert_element_before(part, "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc")


def _bar() -> Iterator[object]:
    names = nsdecls("w")
    yield parse_xml(f'<w:pBdr {names}><w:left w:val="single" w:sz="24" w:space="8" w:color="{ACCENT}"/></w:pBdr>')
    yield parse_xml(f'<w:shd {names} w:val="clear" w:color="auto" w:fill="EAF1F1"/>')


def table_style() -> object:
    """The style of every table: thin rules, the first row or column shaded."""
    rule = 'w:val="single" w:sz="4" w:space="0" w:color="B9C4C5"'
    return parse_xml(
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="ReportTable">'
        f'<w:name w:val="{TABLE_STYLE}"/><w:uiPriority w:val="59"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders><w:top {rule}/><w:left {rule}/><w:bottom {rule}/><w:right {rule}/>"
        f"<w:insideH {rule}/><w:insideV {rule}/></w:tblBorders><w:tblCellMar>"
        '<w:top w:w="20" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
        '<w:bottom w:w="20" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'
        '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="DCE8E8"/></w:tcPr></w:tblStylePr>'
        '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr>'
        '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F1F5F5"/></w:tcPr></w:tblStylePr>'
        "</w:style>"
    )
