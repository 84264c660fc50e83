"""The page of a Word report: size, header, footer, and what the file says of itself."""

from datetime import UTC

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.section import Section, _Footer, _Header
from docx.shared import Cm, Mm, Twips
from docx.text.paragraph import Paragraph

from hrdd.exports.docx_fields import field
from hrdd.exports.docx_look import LINE
from hrdd.exports.imprint import imprint
from hrdd.exports.text import cut
from hrdd.language import say
from hrdd.report.blocks import Report

LEFTOVERS = ("thumbnail", "customXml", "extended-properties")
"""Parts of the blank document that say something about its maker and nothing about this report."""


def set_up(document: Document, report: Report) -> None:
    """A4, header and footer on every page but for the header of the first, and properties of this report alone."""
    section = document.sections[0]
    _size(section)
    section.different_first_page_header_footer = True
    _write_header(section.header, report)
    for footer in (section.footer, section.first_page_footer):
        _write_footer(footer, report)
    _say_of_itself(document, report)
    _drop_leftovers(document)
    _set_settings(document)


def set_up_in(document: Document, report: Report) -> None:
    """The page as an organisation's template has it; header and footer only where it has left them empty."""
    section = document.sections[-1]
    if not _says(section.header):
        _write_header(section.header, report)
    if not _says(section.footer):
        _write_footer(section.footer, report)
    _say_of_itself(document, report)
    _drop_leftovers(document)


def _says(part: _Header | _Footer) -> bool:
    """Whether there is a word, a picture or a table in it."""
    return bool(
        "".join(each.text for each in part.paragraphs).strip()
        or part._element.xpath(".//w:drawing | .//w:tbl | .//w:pict")
    )


def _size(section: Section) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.2)
    section.header_distance = section.footer_distance = Cm(1.1)


def _write_header(header: _Header, report: Report) -> None:
    owner = ", ".join(filter(None, (report.company, report.product)))
    _two_ended(header.paragraphs[0], cut(report.title)).add_run(cut(owner))


def _write_footer(footer: _Footer, report: Report) -> None:
    paragraph = _two_ended(footer.paragraphs[0], imprint(report))
    paragraph.add_run(say("Page") + " ")
    field(paragraph, "PAGE", "1")
    paragraph.add_run(" " + say("of") + " ")
    field(paragraph, "NUMPAGES", "1")


def _two_ended(paragraph: Paragraph, left: str) -> Paragraph:
    """A line with a text at its left end, ready for another at its right end."""
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Twips(LINE), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(left + "\t")
    return paragraph


def _say_of_itself(document: Document, report: Report) -> None:
    told = document.core_properties
    told.title, told.subject = report.title[:255], report.subtitle[:255]
    told.author = told.last_modified_by = told.comments = told.keywords = told.category = ""
    told.created = told.modified = report.when.astimezone(UTC)
    told.language, told.revision = "en-GB", 1


def _drop_leftovers(document: Document) -> None:
    for owner in (document.part.package, document.part):
        for key, relation in list(owner.rels.items()):
            if any(name in relation.reltype for name in LEFTOVERS):
                owner.rels.pop(key)


def _set_settings(document: Document) -> None:
    """Today's Word rather than an older one, in British English, without the maker's editing sessions."""
    settings = document.settings.element
    for mode in settings.xpath(".//w:compatSetting[@w:name='compatibilityMode']"):
        mode.set(qn("w:val"), "15")
    for language in settings.xpath("w:themeFontLang"):
        language.set(qn("w:val"), "en-GB")
    for sessions in settings.xpath("w:rsids"):
        settings.remove(sessions)
