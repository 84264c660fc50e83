"""A report as a Word document: native styles, captions, fields and tables, so that people can go on working in it."""

from collections.abc import Iterable
from io import BytesIO
from itertools import count
from typing import assert_never

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph as Written

from hrdd.exports import docx_fields, docx_look, docx_pages, docx_tables, docx_template
from hrdd.exports.docx_text import at_the_end, styled, write_in
from hrdd.exports.text import paragraphs_of
from hrdd.language import say
from hrdd.report import blocks
from hrdd.report.blocks import Answered, Block, Report


def write_docx(report: Report, template: bytes = b"") -> bytes:
    """The report as the bytes of a DOCX file, in the styles of an organisation's own template where there is one.

    Raises UnusableTemplate.
    """
    document = docx_template.opened(template) if template else docx.Document()
    if template:
        docx_template.prepare(document)
        docx_pages.set_up_in(document, report)
    else:
        docx_look.prepare(document)
        docx_pages.set_up(document, report)
    _Writer(document, report).write_all()
    held = BytesIO()
    document.save(held)
    return held.getvalue()


class _Writer:
    """Writes blocks to the end of a document, counting tables and headings as it goes."""

    def __init__(self, document: Document, report: Report) -> None:
        self.document = document
        self.report = report
        self.tables = count(1)
        self.headings = count(1)
        self.line = docx_look.line_of(document)
        self.bullet = docx_look.bullet_of(document)
        self.break_next = False
        self.before: Block | None = None

    def write_all(self) -> None:
        """The title, then every block."""
        self.paragraphs("Title", self.report.title)
        self.paragraphs("Subtitle", self.report.subtitle)
        for block in self.report.blocks:
            self.write(block)
            self.before = block

    def write(self, block: Block) -> None:  # noqa: C901 - one arm a block
        """One block, whatever it is."""
        match block:
            case blocks.Heading(text, level):
                self.heading(text, level)
            case blocks.Paragraph(text):
                self.paragraphs("Body Text", text)
            case blocks.Note(text):
                self.paragraphs("Aside", text)
            case blocks.Bullets(items, lead):
                self.bullets(items, lead)
            case blocks.Callout(title, text):
                framed = [*self.paragraphs("Callout Title", title), *self.paragraphs("Callout", text)]
                framed[-1].paragraph_format.space_after = Pt(10)
            case blocks.Answered():
                self.answered(block)
            case blocks.Facts() | blocks.Table() | blocks.Grid():
                self.table(block)
            case blocks.Contents(title):
                self.paragraphs("Contents Title", title)
                docx_fields.contents(self.document, self.report.blocks)
            case blocks.PageBreak():
                self.break_next = True
            case _:
                assert_never(block)

    def paragraphs(self, style: str, text: str) -> list[Written]:
        """A paragraph for each in the text; none for no text."""
        return [write_in(self.new(style), part) for part in paragraphs_of(text)]

    def new(self, style: str) -> Written:
        """An empty paragraph at the end of the document."""
        written = Written(OxmlElement("w:p"), self.document._body)
        at_the_end(self.document, written._p)
        return styled(written, style)

    def heading(self, text: str, level: int) -> None:
        """A heading the table of contents can point to."""
        written = write_in(self.new(f"Heading {level}"), text)
        docx_fields.bookmark(written, next(self.headings))
        if self.break_next:
            written.paragraph_format.page_break_before = True
        self.break_next = False

    def bullets(self, items: Iterable[str], lead: str) -> None:
        """A list under what it lists."""
        self.paragraphs("Lead", lead)
        for item in items:
            self.paragraphs("List Bullet", self.bullet + item)

    def table(self, block: blocks.Facts | blocks.Table | blocks.Grid) -> None:
        """A table under its caption; facts need none right below a heading."""
        if isinstance(block, blocks.Facts):
            self.paragraphs("Table Title", "" if isinstance(self.before, blocks.Heading) else block.about)
        else:
            docx_fields.caption(self.new("Caption"), next(self.tables), block.caption)
        docx_tables.write(self.document, block, self.line)

    def answered(self, block: Answered) -> None:
        """A question; its answer in bold, then the reason, then where it is known from."""
        question = self.new("Question")
        write_in(question, f"{block.number}  {block.question}")
        answer = self.new("Answer")
        answer.add_run(block.choice).bold = True
        first, *others = paragraphs_of(block.reason) or [""]
        write_in(answer, f"  {first}" if first else "")
        evidence = say("Known from: {evidence}", evidence=block.evidence) if block.evidence else ""
        written = [question, answer]
        written += [each for part in others for each in self.paragraphs("Answer", part)]
        written += self.paragraphs("Evidence", evidence)
        for each in written:
            docx_look.indent(each, block.depth)
