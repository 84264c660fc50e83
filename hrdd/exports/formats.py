"""The formats an assessment can be written in, by name."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from hrdd.errors import UnknownAudience, UnknownFormat
from hrdd.exports import docx, house_template, html, json_file, markdown, pdf, xlsx
from hrdd.language import say
from hrdd.report.audience import Audience
from hrdd.report.blocks import Report
from hrdd.report.compose import compose
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk

OFFICE = "application/vnd.openxmlformats-officedocument"
EVERYBODY, TEAM = tuple(Audience), (Audience.INTERNAL,)

Write = Callable[[Desk, str, datetime, Audience], bytes]


class Format(NamedTuple):
    """A kind of file: what it is for, its extension and media type, for whom it can be, and what writes it."""

    about: str
    extension: str
    mime: str
    audiences: tuple[Audience, ...]
    write: Write

    @property
    def title(self) -> str:
        """What a button for it says."""
        return say(self.about)


def _document(write: Callable[[Report], bytes]) -> Write:
    return lambda desk, name, when, audience: write(report(desk, name, when, audience))


def _docx(desk: Desk, assessment_id: str, when: datetime, audience: Audience) -> bytes:
    return docx.write_docx(report(desk, assessment_id, when, audience), house_template.kept(desk))


def _xlsx(desk: Desk, assessment_id: str, when: datetime, _audience: Audience) -> bytes:
    return xlsx.write_xlsx(desk, assessment_id, when)


def _json(desk: Desk, assessment_id: str, _when: datetime, _audience: Audience) -> bytes:
    return json_file.write_json(desk, assessment_id)


FORMATS: Mapping[str, Format] = {
    "docx": Format("Word", "docx", f"{OFFICE}.wordprocessingml.document", EVERYBODY, _docx),
    "pdf": Format("PDF", "pdf", "application/pdf", EVERYBODY, _document(pdf.write_pdf)),
    "md": Format("Markdown", "md", "text/markdown", EVERYBODY, _document(markdown.write_markdown)),
    "html": Format("Page to print (HTML)", "html", "text/html", EVERYBODY, _document(html.write_html)),
    "xlsx": Format("Registers (Excel)", "xlsx", f"{OFFICE}.spreadsheetml.sheet", TEAM, _xlsx),
    "json": Format("Everything, for another workbook (JSON)", "json", "application/json", TEAM, _json),
}


def report(desk: Desk, assessment_id: str, when: datetime, audience: Audience) -> Report:
    """The report of an assessment for an audience.

    Raises UnknownAssessment.
    """
    return compose(desk, open_workbook(desk, assessment_id), when, audience)


def offered(audience: Audience) -> dict[str, Format]:
    """The formats there are for an audience."""
    return {name: each for name, each in FORMATS.items() if audience in each.audiences}


def audience_named(name: str) -> Audience:
    """An audience by its name.

    Raises UnknownAudience.
    """
    if name not in set(Audience):
        raise UnknownAudience(name, tuple(Audience))
    return Audience(name)


def export(desk: Desk, assessment_id: str, name: str, when: datetime, audience: Audience = Audience.INTERNAL) -> bytes:
    """An assessment as a file.

    Raises UnknownFormat, UnknownAssessment, UnusableTemplate.
    """
    known = offered(audience)
    if name not in known:
        raise UnknownFormat(name, tuple(known))
    return known[name].write(desk, assessment_id, when, audience)
