"""Evidence: files kept beside the database, what they support, and which of them are not here."""

from collections.abc import Iterable
from pathlib import Path
from typing import cast

from hrdd.model.registers import Evidence
from hrdd.model.workbook import Kind, Workbook
from hrdd.store import files
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.file_checks import accept


def folder_of(desk: Desk) -> Path:
    """Where the files lie: the folder `evidence` beside the database."""
    return desk.store.path.parent / "evidence"


def attach(desk: Desk, assessment_id: str, name: str, content: bytes, by: str, about: Iterable[str] = ()) -> Evidence:
    """Keep a file and add a piece of evidence for it.

    Raises UnacceptableFile, FileNotKept; then nothing is stored.
    """
    accepted = accept(name, content)
    made = add(
        desk,
        assessment_id,
        Kind.EVIDENCE,
        by,
        title=accepted.name,
        about=tuple(about),
        file_name=accepted.name,
        stored_as=files.keep(folder_of(desk), content),
        media_type=accepted.media_type,
        size=len(content),
    )
    return cast(Evidence, made)


def content_of(desk: Desk, evidence: Evidence) -> bytes:
    """The file of a piece of evidence, just as it was stored.

    Raises MissingFile.
    """
    return files.read(folder_of(desk), evidence.stored_as)


def is_here(desk: Desk, evidence: Evidence) -> bool:
    """Whether its file lies on this computer; a link needs none."""
    return not evidence.file_name or files.holds(folder_of(desk), evidence.stored_as)


def missing(desk: Desk, workbook: Workbook) -> tuple[Evidence, ...]:
    """The evidence whose files are not on this computer, as after an import, which brings their names only."""
    return tuple(each for each in workbook.evidence if not is_here(desk, each))


def supporting(workbook: Workbook, record_id: str) -> tuple[Evidence, ...]:
    """The evidence about an entry or a question."""
    return tuple(each for each in workbook.evidence if record_id in each.about)
