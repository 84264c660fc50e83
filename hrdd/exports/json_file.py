"""An assessment as a JSON file that another workbook can take in, with nothing lost."""

import json
from typing import Any

from hrdd.model.fields import Said
from hrdd.model.workbook import ENTRIES
from hrdd.workbook.desk import Desk
from hrdd.workbook.dossier import open_dossier
from hrdd.workbook.file_shape import FILE, FORMAT, VERSION


def write_json(desk: Desk, assessment_id: str) -> bytes:
    """The whole assessment, with entries taken out and the history, as UTF-8.

    Raises UnknownAssessment.
    """
    dossier = open_dossier(desk, assessment_id)
    return _as_text(
        {
            "format": FORMAT,
            "version": VERSION,
            "method_version": desk.method.version,
            "assessment": _said(dossier.assessment),
            **{
                name: [_said(entry, "assessment_id") for entry in dossier.entries[kind]]
                for kind, name in ENTRIES.items()
            },
            "history": [_said(change, "id", "assessment_id") for change in dossier.history],
        }
    )


def json_schema() -> bytes:
    """The JSON Schema of the file, as `docs/assessment.schema.json` publishes it."""
    return _as_text({"$schema": "https://json-schema.org/draft/2020-12/schema", **FILE.model_json_schema()})


def _said(said: Said, *without: str) -> dict[str, Any]:
    return said.model_dump(mode="json", exclude=set(without))


def _as_text(found: dict[str, Any]) -> bytes:
    return f"{json.dumps(found, ensure_ascii=False, indent=2)}\n".encode()
