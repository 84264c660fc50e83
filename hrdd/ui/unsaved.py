"""What a fault of the database kept from being saved: remembered here, and saved on a click once the fault is gone."""

from typing import Any

import streamlit as st

from hrdd.errors import ChangedMeanwhile, DatabaseFault, WorkbookError
from hrdd.language import say
from hrdd.ui import session
from hrdd.workbook.saving import Place, save


def noted(place: Place, value: Any, failure: WorkbookError) -> str:
    """What to say beside the field; where the database failed, the value is remembered, whatever becomes of its box."""
    looking = session.looking()
    looking.unsaved.pop(place, None)
    if isinstance(failure, DatabaseFault):
        looking.unsaved[place] = value
        return say("Not saved yet; your answer is kept here meanwhile. {reason}", reason=failure)
    return str(failure)


def offer(*places: Place) -> None:
    """A button for each answer that waits to be saved."""
    looking = session.looking()
    for place in places:
        if place in looking.unsaved and place in looking.troubles:
            st.button(
                say("Save again"),
                key=f"again/{session.key(place)}",
                icon=":material/refresh:",
                on_click=_save,
                args=(place,),
            )


def _save(place: Place) -> None:
    looking = session.looking()
    value = looking.unsaved[place]
    try:
        save(session.desk(), place, value, session.person(), *looking.shown[place])
    except ChangedMeanwhile:
        looking.conflicts[place] = value
    except WorkbookError as failure:
        looking.troubles[place] = noted(place, value, failure)
        return
    looking.unsaved.pop(place)
    looking.troubles.pop(place)
    session.renew(place)
