"""The shape of the file an assessment travels in, derived from the fields of the model: each is declared once."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model
from sqlmodel import SQLModel

from hrdd.model.assessment import Assessment
from hrdd.model.fields import Line
from hrdd.model.workbook import ENTRIES, SHAPES, Change, Kind
from hrdd.workbook.entries import LETTERS

FORMAT = "downstream-hrdd-workbook"
VERSION = 1

ASSESSMENT_ID = r"^[A-Za-z0-9_-]{1,64}$"
ENTRY_IDS = {kind: rf"^{letter}-[1-9][0-9]{{0,5}}$" for kind, letter in LETTERS.items()}
OTHER_IDS = r"^[A-Za-z0-9.-]{1,40}$"


def _shape(name: str, about: str, fields: dict[str, Any]) -> type[BaseModel]:
    return create_model(name, __config__=ConfigDict(strict=True, extra="forbid"), __doc__=about, **fields)


def _in_file(model: type[SQLModel], id_pattern: str, *without: str) -> type[BaseModel]:
    """The fields of a model as the file holds them: nothing is turned into another type, no key is unknown."""
    fields: dict[str, Any] = {
        name: (field.annotation, field) for name, field in model.model_fields.items() if name not in without
    }
    if "id" in fields:
        fields["id"] = (Annotated[str, Field(pattern=id_pattern)], ...)
    return _shape(model.__name__, model.__doc__ or "", fields)


def _list_of(shape: type[BaseModel], about: str) -> tuple[Any, Any]:
    return tuple[shape, ...], Field((), description=about)  # type: ignore[valid-type]


ASSESSMENT_IN_FILE = _in_file(Assessment, ASSESSMENT_ID)
CHANGE_IN_FILE = _in_file(Change, "", "id", "assessment_id")
ENTRIES_IN_FILE: dict[Kind, type[BaseModel]] = {
    kind: _in_file(model, ENTRY_IDS.get(kind, OTHER_IDS), "assessment_id") for kind, model in SHAPES.items()
}
FILE = _shape(
    "AssessmentFile",
    "An assessment of the downstream human rights due diligence workbook, with all its entries and its history.",
    {
        "format": (Literal["downstream-hrdd-workbook"], ...),
        "version": (Literal[1], ...),
        "method_version": (Line, Field("", description="Version of the method it was made with")),
        "assessment": (ASSESSMENT_IN_FILE, ...),
        **{
            ENTRIES[kind]: _list_of(shape, "Entries taken out have removed_at set")
            for kind, shape in ENTRIES_IN_FILE.items()
        },
        "history": _list_of(CHANGE_IN_FILE, "Every change, the oldest first"),
    },
)
