"""What could not be saved as it was: remembered here, and saved on a click once the fault is gone, or the character."""

from collections.abc import Callable
from functools import partial
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
    for place in places:
        if place in session.looking().troubles:
            offer_one(place, partial(_save, place))


def offer_one(place: Place, save: Callable[[Any], None]) -> None:
    """The button of an answer that waits to be saved, and how it then is; a press that is sent twice saves once."""
    waiting = session.looking().unsaved.get(place)
    if waiting:
        key = f"again/{session.key(place)}"
        st.button(waiting.words, key=key, icon=":material/refresh:", on_click=_pressed, args=(place, save))


def _pressed(place: Place, save: Callable[[Any], None]) -> None:
    waiting = session.looking().unsaved.pop(place, None)
    if waiting:
        save(waiting.value)


def _save(place: Place, value: Any) -> None:
    looking = session.looking()
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
