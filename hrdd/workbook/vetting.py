"""What the shape of a file cannot tell: whether its ids are known, stand once, and lead somewhere."""

import json
from collections.abc import Mapping

from pydantic import BaseModel, ValidationError
from sqlmodel import SQLModel

from hrdd.content.method import Method
from hrdd.errors import BrokenJson, UnacceptableValue, UnreadableFile
from hrdd.language import say
from hrdd.model.records import Kept
from hrdd.model.workbook import ENTRIES, Change, Kind
from hrdd.workbook.checking import check_ids, check_links, linked_kind
from hrdd.workbook.dossier import Dossier
from hrdd.workbook.file_shape import ASSESSMENT_IN_FILE, ENTRIES_IN_FILE
from hrdd.workbook.refusals import in_words
from hrdd.workbook.saving import ASSESSMENT
from hrdd.workbook.strict_json import read_json, shown

SHAPES_IN_FILE: Mapping[str, type[BaseModel]] = {
    ASSESSMENT: ASSESSMENT_IN_FILE,
    **{str(kind): shape for kind, shape in ENTRIES_IN_FILE.items()},
}


def vet(method: Method, dossier: Dossier) -> None:
    """Raise UnreadableFile, with the place, at the first id that is not known, stands twice or leads nowhere."""
    _vet_ids(method, ASSESSMENT, "", dossier.assessment, ASSESSMENT)
    ids = {kind: {entry.id for entry in entries} for kind, entries in dossier.entries.items()}
    for kind, entries in dossier.entries.items():
        seen: set[str] = set()
        for number, entry in enumerate(entries):
            place = f"{ENTRIES[kind]}[{number}]"
            if entry.id in seen:
                raise UnreadableFile(say("the id {id} stands twice", id=entry.id), f"{place}.id")
            seen.add(entry.id)
            _vet_entry(method, kind, entry, place, ids)
    for number, change in enumerate(dossier.history):
        _vet_change(change, f"history[{number}]", ids)


def _vet_entry(method: Method, kind: Kind, entry: Kept, place: str, ids: Mapping[Kind, set[str]]) -> None:
    _vet_ids(method, kind, entry.id, entry, place)
    for field in type(entry).model_fields:
        linked = linked_kind(kind, field)
        try:
            check_links(linked or kind, field, ids[linked] if linked else (), getattr(entry, field) if linked else ())
        except UnacceptableValue as refused:
            raise UnreadableFile(refused.reason, f"{place}.{field}") from None


def _vet_ids(method: Method, kind: str, record_id: str, said: SQLModel, place: str) -> None:
    for field in type(said).model_fields:
        try:
            check_ids(method, kind, record_id, field, getattr(said, field))
        except UnacceptableValue as refused:
            raise UnreadableFile(refused.reason, f"{place}.{field}") from None


def _vet_change(change: Change, place: str, ids: Mapping[Kind, set[str]]) -> None:
    if change.kind not in SHAPES_IN_FILE:
        raise UnreadableFile(say("there is no kind of entry {kind}", kind=shown(change.kind)), f"{place}.kind")
    known = {""} if change.kind == ASSESSMENT else ids[Kind(change.kind)]
    if change.record_id not in known:
        raise UnreadableFile(say("there is no entry {id}", id=shown(change.record_id)), f"{place}.record_id")
    if change.field not in {"", *SHAPES_IN_FILE[change.kind].model_fields}:
        raise UnreadableFile(say("there is no field {field}", field=shown(change.field)), f"{place}.field")
    for side in ("old", "new"):
        _vet_value(change, getattr(change, side), f"{place}.{side}")


def _vet_value(change: Change, text: str, place: str) -> None:
    """A history text must hold what its field could hold; without a field, the whole entry or a remark."""
    try:
        value = read_json(text.encode())
        if change.field or isinstance(value, dict):
            said = {change.field: value} if change.field else value
            named = {"id": change.record_id or change.assessment_id, **said}
            named.pop("assessment_id", None)
            SHAPES_IN_FILE[change.kind].model_validate_json(json.dumps(named))
    except BrokenJson as broken:
        raise UnreadableFile(broken.reason, place) from None
    except ValidationError as refused:
        raise UnreadableFile(in_words(refused.errors(include_url=False)[0]), place) from None
