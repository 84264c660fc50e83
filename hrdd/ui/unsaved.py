"""What could not be saved as it was: remembered here, and saved on a click once the fault is gone, or the character."""

from typing import Any, NamedTuple

import streamlit as st

from hrdd.errors import ChangedMeanwhile, DatabaseFault, UnacceptableValue, WorkbookError
from hrdd.language import say
from hrdd.model.fields import clean, printable
from hrdd.ui import session
from hrdd.workbook.saving import Place, save


class Waiting(NamedTuple):
    """A value that waits to be saved, and the words on its button."""

    value: Any
    words: str


def noted(place: Place, value: Any, failure: WorkbookError) -> str:
    """What to say beside the field; where a click can save the value, it is remembered, whatever becomes of its box."""
    looking = session.looking()
    looking.unsaved.pop(place, None)
    if isinstance(failure, UnacceptableValue) and isinstance(value, str) and not _is_printable(value):
        looking.unsaved[place] = Waiting(clean(value), say("Save without it"))
    if isinstance(failure, DatabaseFault):
        looking.unsaved[place] = Waiting(value, say("Save again"))
        return say("Not saved yet; your answer is kept here meanwhile. {reason}", reason=failure)
    return str(failure)


def offer(*places: Place) -> None:
    """A button for each answer that waits to be saved."""
    looking = session.looking()
    for place in places:
        if place in looking.unsaved and place in looking.troubles:
            st.button(
                looking.unsaved[place].words,
                key=f"again/{session.key(place)}",
                icon=":material/refresh:",
                on_click=_save,
                args=(place,),
            )


def _save(place: Place) -> None:
    looking = session.looking()
    waiting = looking.unsaved.pop(place, None)
    if waiting is None:
        return  # The browser can send one press twice.
    value = waiting.value
    try:
        save(session.desk(), place, value, session.person(), *looking.shown[place])
    except ChangedMeanwhile:
        looking.conflicts[place] = value
    except WorkbookError as failure:
        looking.troubles[place] = noted(place, value, failure)
        return
    looking.troubles.pop(place)
    session.renew(place)


def _is_printable(text: str) -> bool:
    try:
        printable(text)
    except ValueError:
        return False
    return True
