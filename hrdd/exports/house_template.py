"""The organisation's own Word template, kept beside the database and used for every report from then on."""

from pathlib import Path

from hrdd.exports.docx_template import missing
from hrdd.workbook.desk import Desk

NAME = "report-template.docx"


def kept(desk: Desk) -> bytes:
    """The template in use; empty where there is none."""
    place = _place(desk)
    return place.read_bytes() if place.exists() else b""


def keep(desk: Desk, raw: bytes) -> tuple[str, ...]:
    """Use a template from now on; returns the styles it lacks.

    Raises UnusableTemplate; then the one in use stays.
    """
    lacking = missing(raw)
    half = _place(desk).with_suffix(".new")
    half.write_bytes(raw)
    half.replace(_place(desk))
    return lacking


def drop(desk: Desk) -> None:
    """Use the workbook's own look again."""
    _place(desk).unlink(missing_ok=True)


def _place(desk: Desk) -> Path:
    return desk.store.path.parent / NAME
