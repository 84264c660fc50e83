"""Reading the file an assessment travels in: everything is checked before anything is kept."""

from codecs import BOM_UTF8
from typing import Any

from pydantic import ValidationError

from hrdd.content.method import Method
from hrdd.errors import BrokenJson, UnreadableFile
from hrdd.language import say
from hrdd.model.assessment import Assessment
from hrdd.model.workbook import ENTRIES, SHAPES, Change
from hrdd.workbook.dossier import Dossier
from hrdd.workbook.file_shape import FILE, FORMAT, VERSION
from hrdd.workbook.refusals import in_words, place_of
from hrdd.workbook.strict_json import read_json, shown
from hrdd.workbook.vetting import vet

LARGEST = 50 * 1024 * 1024
"""In bytes; a larger file is refused before it is read."""


def read_file(method: Method, raw: bytes) -> Dossier:
    """The assessment a file holds, vetted against the method.

    Raises UnreadableFile with the reason and, where there is one, the place.
    """
    if len(raw) > LARGEST:
        raise UnreadableFile(say("it is larger than 50 MB"))
    try:
        _check_maker(read_json(raw))
        found = FILE.model_validate_json(raw.removeprefix(BOM_UTF8))
    except BrokenJson as broken:
        raise UnreadableFile(broken.reason, broken.place) from None
    except ValidationError as refused:
        first = refused.errors(include_url=False)[0]
        raise UnreadableFile(in_words(first), place_of(first)) from None
    dossier = _dossier(found)
    vet(method, dossier)
    return dossier


def _check_maker(found: Any) -> None:
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise UnreadableFile(say("it is no assessment of this workbook; its format would be {format}", format=FORMAT))
    version = found.get("version")
    if isinstance(version, bool) or not isinstance(version, int):
        raise UnreadableFile(say("a whole number is expected, not {value}", value=shown(version)), "version")
    if version > VERSION:
        raise UnreadableFile(say("it was made by a newer version of the workbook; update this one first"), "version")


def _dossier(found: Any) -> Dossier:
    owner = found.assessment.id
    return Dossier(
        Assessment(**found.assessment.model_dump()),
        {
            kind: tuple(
                SHAPES[kind](assessment_id=owner, **({"position": number} | entry.model_dump(exclude_unset=True)))
                for number, entry in enumerate(getattr(found, name), start=1)
            )
            for kind, name in ENTRIES.items()
        },
        tuple(Change(id=0, assessment_id=owner, **change.model_dump()) for change in found.history),
    )
