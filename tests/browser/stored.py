"""What the database holds, asked until it is what it should be or patience ends."""

import time
from collections.abc import Callable
from typing import Any, TypeVar

from hrdd.model.workbook import Kind
from hrdd.workbook.assessments import look_up, read_one
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import ASSESSMENT, Place

Found = TypeVar("Found")
PATIENCE = 15.0


def stored(desk: Desk, place: Place) -> Any:
    """What a field holds now; None while its entry is not there."""
    if place.kind == ASSESSMENT:
        return getattr(look_up(desk, place.assessment_id), place.field)
    return getattr(read_one(desk, place.assessment_id, Kind(place.kind), place.record_id), place.field, None)


def soon(read: Callable[[], Found], wanted: Found) -> Found:
    """What is read as soon as it is what is wanted, else what it is when patience ends."""
    until = time.monotonic() + PATIENCE
    while (found := read()) != wanted and time.monotonic() < until:
        time.sleep(0.02)
    return found


def soon_stored(desk: Desk, place: Place, wanted: Any) -> Any:
    """What a field holds as soon as it is what is wanted, else what it holds when patience ends."""
    return soon(lambda: stored(desk, place), wanted)
