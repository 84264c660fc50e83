"""Fields of Word with their results filled in, so that they read right before anybody updates them."""

from collections.abc import Iterable, Iterator

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from hrdd.exports.docx_text import write_in
from hrdd.language import say
from hrdd.report.blocks import Block, Heading

DEPTH = 1
"""How many levels of headings the table of contents lists, so that it stays on the first page."""


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """An element of WordprocessingML with attributes of the same namespace."""
    made: BaseOxmlElement = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def field(paragraph: Paragraph, instruction: str, result: str) -> None:
    """A field with the result it has until it is updated."""
    simple = element("fldSimple", instr=instruction)
    run = paragraph.add_run(result)._r
    simple.append(run)
    paragraph._p.append(simple)


def caption(paragraph: Paragraph, number: int, text: str) -> None:
    """The caption of a table, numbered by a field so that a list of tables can be made."""
    paragraph.add_run(say("Table") + " ")
    field(paragraph, "SEQ Table \\* ARABIC", str(number))
    write_in(paragraph, f"  {text}")


def bookmark(paragraph: Paragraph, number: int) -> None:
    """Mark a heading, so that the table of contents can lead there."""
    start = element("bookmarkStart", id=str(number), name=_anchor(number))
    paragraph._p.insert(1, start)
    paragraph._p.append(element("bookmarkEnd", id=str(number)))


def contents(document: Document, blocks: Iterable[Block]) -> None:
    """A table of contents that already lists the headings; Word adds page numbers when it is updated."""
    entries = list(_entries(document, blocks))
    holder = _holder()
    document.element.body.insert(document.element.body.index(entries[0]._p), holder)
    for entry in entries:
        holder[-1].append(entry._p)
    for at, part in enumerate(_opening()):
        entries[0]._p.insert(1 + at, part)
    entries[-1]._p.append(_character("end"))


def _entries(document: Document, blocks: Iterable[Block]) -> Iterator[Paragraph]:
    headings = (block for block in blocks if isinstance(block, Heading))
    for number, heading in enumerate(headings, start=1):
        if heading.level <= DEPTH:
            written = document.add_paragraph(style=f"toc {heading.level}")
            link = element("hyperlink", anchor=_anchor(number), history="1")
            write_in(written, heading.text)
            link.extend(written._p.r_lst)
            written._p.append(link)
            yield written


def _opening() -> tuple[BaseOxmlElement, ...]:
    instruction = element("r")
    text = element("instrText")
    text.text = f' TOC \\o "1-{DEPTH}" \\h \\z \\u '
    text.set(qn("xml:space"), "preserve")
    instruction.append(text)
    return _character("begin"), instruction, _character("separate")


def _character(kind: str) -> BaseOxmlElement:
    run = element("r")
    run.append(element("fldChar", fldCharType=kind))
    return run


def _holder() -> BaseOxmlElement:
    """What Word knows as a table of contents, with a button to update it."""
    made: BaseOxmlElement = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtPr><w:docPartObj>"
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        "</w:docPartObj></w:sdtPr><w:sdtContent/></w:sdt>"
    )
    return made


def _anchor(number: int) -> str:
    return f"_Toc{number:06d}"
