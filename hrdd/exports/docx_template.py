"""An organisation's own Word template: checked before anything is read from it, emptied, and its styles used.

Styles are found by their names, as every language of Word stores them. What the template has is left as it is; what it
lacks is added in the workbook's own form, with the template's fonts, and named to whoever uploads it.
"""

import zlib
from collections.abc import Iterable
from io import BytesIO
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from hrdd.errors import UnusableTemplate
from hrdd.exports import docx_look
from hrdd.exports.docx_look import LOOKS, TABLE_STYLE
from hrdd.language import say

LARGEST, LARGEST_UNPACKED = 5 * 2**20, 60 * 2**20
WORD = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACROS = ("vbaproject", "vbadata", "activex", "embeddings/", "oleobject")
OUTSIDE = b'TargetMode="External"'
HARMLESS = ("hyperlink", "attachedtemplate")
"""What may point elsewhere: links that somebody must press, and the template's own template, which is taken away."""

OWN = ("Callout Title", "Callout", "Aside", "Lead", "Question", "Answer", "Evidence", "Contents Title")
"""Styles of ours that no other template can be expected to have, beside those of tables."""


def opened(raw: bytes) -> Document:
    """The template as an empty document.

    Raises UnusableTemplate, with what is wrong with it.
    """
    _check(raw)
    try:
        document = docx.Document(BytesIO(raw))
        _empty(document)
    except (KeyError, ValueError, AttributeError, XMLSyntaxError, PackageNotFoundError):
        raise UnusableTemplate(say("it is damaged; open it in Word and save it again")) from None
    return document


def missing(raw: bytes) -> tuple[str, ...]:
    """The styles of Word that a report uses and the template does not have.

    Raises UnusableTemplate.
    """
    known = _names(opened(raw))
    expected = (look.name for look in LOOKS if look.name not in OWN and not look.name.startswith("Table "))
    return tuple(name for name in expected if name not in known)


def prepare(document: Document) -> None:
    """Give the document the styles a report uses and it has not, and every style the id by which we call it."""
    known = _names(document)
    for look in LOOKS:
        if look.name not in known:
            docx_look.add(document, look)
    if TABLE_STYLE not in known:
        document.styles.element.append(docx_look.table_style())
    _call_by_our_ids(document)


def _names(document: Document) -> set[str]:
    """The names of the styles, as python-docx tells them: `Heading 1` however the language of Word calls it."""
    return {
        str(style.name) for style in document.styles if style.type in (WD_STYLE_TYPE.PARAGRAPH, WD_STYLE_TYPE.TABLE)
    }


def _check(raw: bytes) -> None:
    if len(raw) > LARGEST:
        raise UnusableTemplate(say("it is larger than {most} MB", most=LARGEST // 2**20))
    try:
        with ZipFile(BytesIO(raw)) as parts:
            _check_parts(parts)
    except (BadZipFile, zlib.error, NotImplementedError, RuntimeError, KeyError, EOFError):
        raise UnusableTemplate(say("it is no Word document; save it in Word as .docx")) from None


def _check_parts(parts: ZipFile) -> None:
    if sum(each.file_size for each in parts.infolist()) > LARGEST_UNPACKED:
        raise UnusableTemplate(say("it unpacks to more than {most} MB", most=LARGEST_UNPACKED // 2**20))
    names = [each.filename for each in parts.infolist()]
    if any(odd in name.lower() for name in names for odd in MACROS):
        raise UnusableTemplate(say("it holds macros or embedded programs; save it as .docx without them"))
    if WORD not in parts.read("[Content_Types].xml"):
        raise UnusableTemplate(say("it is no plain Word document; save it in Word as .docx"))
    for name in names:
        if name.endswith((".xml", ".rels")):
            _check_part(name, parts.read(name))


def _check_part(name: str, text: bytes) -> None:
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise UnusableTemplate(say("it declares entities, which no Word document needs"))
    outside = [each.lower() for each in text.split(b"<Relationship ") if OUTSIDE in each]
    if any(not any(kind.encode() in each for kind in HARMLESS) for each in outside):
        raise UnusableTemplate(say("it loads something from elsewhere (named in {part})", part=name))


def _empty(document: Document) -> None:
    """Take out what the template says, but for its last page set-up, header and footer."""
    body = document.element.body
    for element in list(body):
        if element.tag != qn("w:sectPr"):
            body.remove(element)
    for named in document.settings.element.xpath("w:attachedTemplate"):
        named.getparent().remove(named)
    for part in list(document.part.package.iter_parts()):
        for key, relation in list(part.rels.items()):
            if relation.reltype.endswith("/attachedTemplate"):
                part.rels.pop(key)
    body.get_or_add_sectPr()


def _call_by_our_ids(document: Document) -> None:
    wanted = {each.name: str(each.name).replace(" ", "") for each in document.styles if each.name in _ours()}
    named = {name: document.styles[name].element for name in wanted}
    changed = {style.styleId: wanted[name] for name, style in named.items() if style.styleId != wanted[name]}
    taken = {style.styleId for style in document.styles.element.style_lst} & set(changed.values())
    changed |= {each: f"{each}Other" for each in taken if each not in changed}
    _rename(document, changed)


def _ours() -> Iterable[str]:
    return {TABLE_STYLE, *(look.name for look in LOOKS)}


def _rename(document: Document, changed: dict[str, str]) -> None:
    """Give styles other ids, wherever they are named."""
    for style in document.styles.element.style_lst:
        style.styleId = changed.get(style.styleId, style.styleId)
    pointing = "//w:basedOn | //w:next | //w:link | //w:pStyle | //w:rStyle | //w:tblStyle"
    for part in document.part.package.iter_parts():
        element = getattr(part, "element", None)
        for each in element.xpath(pointing) if element is not None else ():
            each.set(qn("w:val"), changed.get(each.get(qn("w:val")), each.get(qn("w:val"))))
