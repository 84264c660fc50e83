"""Two people wrote in one field: what keeping both comes to."""

from typing import Any

from hrdd.model.fields import Sort, no_twice, sort_of
from hrdd.workbook.saving import Place, shape_of

NEITHER = None
"""Where two values cannot stand side by side."""


def both(place: Place, theirs: Any, mine: Any) -> Any:
    """Theirs and then mine, as one value of a long text or a list; `NEITHER` for a field that holds only one."""
    match sort_of(shape_of(place.kind), place.field):
        case Sort.LONG_TEXT:
            return "\n\n".join(filter(None, no_twice((theirs, mine))))
        case Sort.IDS:
            return no_twice((*theirs, *mine))
        case _:
            return NEITHER
