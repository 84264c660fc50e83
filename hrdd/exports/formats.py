"""The formats an assessment can be written in, by name."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from hrdd.errors import UnknownFormat
from hrdd.exports.docx import write_docx
from hrdd.exports.json_file import write_json
from hrdd.language import say
from hrdd.report.compose import compose
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Format(NamedTuple):
    """A kind of file: what it is for, its extension and media type, and what writes an assessment at a moment."""

    about: str
    extension: str
    mime: str
    write: Callable[[Desk, str, datetime], bytes]

    @property
    def title(self) -> str:
        """What a button for it says."""
        return say(self.about)


def _docx(desk: Desk, assessment_id: str, when: datetime) -> bytes:
    return write_docx(compose(desk, open_workbook(desk, assessment_id), when))


def _json(desk: Desk, assessment_id: str, _when: datetime) -> bytes:
    return write_json(desk, assessment_id)


FORMATS: Mapping[str, Format] = {
    "docx": Format("Report for people (Word)", "docx", WORD, _docx),
    "json": Format("Everything, for another workbook (JSON)", "json", "application/json", _json),
}


def export(desk: Desk, assessment_id: str, name: str, when: datetime) -> bytes:
    """An assessment as a file.

    Raises UnknownFormat, UnknownAssessment.
    """
    if name not in FORMATS:
        raise UnknownFormat(name, tuple(FORMATS))
    return FORMATS[name].write(desk, assessment_id, when)
