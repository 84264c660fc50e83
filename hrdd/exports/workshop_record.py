"""The formats the record of a workshop can be written in, by name: Word, PDF, sheets, and JSON for programs."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Literal, NamedTuple

from hrdd.errors import UnknownFormat
from hrdd.exports import docx, house_template, pdf, xlsx
from hrdd.exports.formats import FORMATS
from hrdd.exports.workshop_sheets import record_sheets
from hrdd.language import say
from hrdd.model.workshop_record import WorkshopRecord
from hrdd.report.workshop_record import compose_record
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_retelling import retell

FORMAT: Literal["downstream-hrdd-workshop"] = "downstream-hrdd-workshop"
VERSION: Literal[1] = 1

Write = Callable[[Desk, WorkshopRecord], bytes]


class RecordFile(WorkshopRecord):
    """The record of a workshop of the downstream human rights due diligence workbook; moments in ISO 8601, UTC."""

    format: Literal["downstream-hrdd-workshop"]
    version: Literal[1]


class RecordFormat(NamedTuple):
    """A kind of file: what a button for it says, its extension and media type, and what writes it."""

    about: str
    extension: str
    mime: str
    write: Write

    @property
    def title(self) -> str:
        """What a button for it says."""
        return say(self.about)


def _docx(desk: Desk, record: WorkshopRecord) -> bytes:
    return docx.write_docx(compose_record(desk, record), house_template.kept(desk))


def _pdf(desk: Desk, record: WorkshopRecord) -> bytes:
    return pdf.write_pdf(compose_record(desk, record))


def _xlsx(_desk: Desk, record: WorkshopRecord) -> bytes:
    return xlsx.as_xlsx(record_sheets(record), record.written_at)


def _json(_desk: Desk, record: WorkshopRecord) -> bytes:
    return _as_text({"format": FORMAT, "version": VERSION, **record.model_dump(mode="json")})


RECORD_FORMATS: Mapping[str, RecordFormat] = {
    "docx": RecordFormat("Word", "docx", FORMATS["docx"].mime, _docx),
    "pdf": RecordFormat("PDF", "pdf", FORMATS["pdf"].mime, _pdf),
    "xlsx": RecordFormat("Tables (Excel)", "xlsx", FORMATS["xlsx"].mime, _xlsx),
    "json": RecordFormat("For programs (JSON)", "json", FORMATS["json"].mime, _json),
}


def export_record(desk: Desk, workshop_id: str, name: str, when: datetime) -> bytes:
    """The record of a workshop as a file: what has been revealed, and nothing that singles out a person.

    Raises UnknownFormat, UnknownWorkshop, UnusableTemplate.
    """
    if name not in RECORD_FORMATS:
        raise UnknownFormat(name, tuple(RECORD_FORMATS))
    return RECORD_FORMATS[name].write(desk, retell(desk, workshop_id, when))


def record_schema() -> bytes:
    """The JSON Schema of the file, as `docs/workshop-record.schema.json` publishes it."""
    return _as_text({"$schema": "https://json-schema.org/draft/2020-12/schema", **RecordFile.model_json_schema()})


def _as_text(found: dict[str, Any]) -> bytes:
    return f"{json.dumps(found, ensure_ascii=False, indent=2)}\n".encode()
