"""Clearing the file of what was deleted, and knowing where that has not succeeded yet because somebody was reading."""

from pathlib import Path

from hrdd.store import workshop_ballots
from hrdd.workbook.desk import Desk

_left: set[Path] = set()


def clear(desk: Desk) -> bool:
    """Have nothing of what was deleted stand in the file; False where it has to be tried again."""
    cleared = workshop_ballots.leave_no_trace(desk.store)
    (_left.discard if cleared else _left.add)(desk.store.path)
    return cleared


def left(desk: Desk) -> bool:
    """Whether what was deleted may still stand in the file, as far as this server knows since its start."""
    return desk.store.path in _left
