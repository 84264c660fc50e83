"""A workshop that somebody else runs: what goes on in it, and the way to take it over."""

import streamlit as st

from hrdd.language import say
from hrdd.model.workshop import Workshop
from hrdd.ui import workshop_after, workshop_chair, workshop_numbers, workshop_run
from hrdd.ui.frame import Opened
from hrdd.ui.wording import plain
from hrdd.workshop_errors import NotTheFacilitator


def show(opened: Opened, workshop: Workshop) -> None:
    """The numbers, the agenda, what was recorded so far; nothing can be changed from here but by taking over."""
    if workshop_chair.was_here(workshop.id):
        st.warning(plain(str(NotTheFacilitator())))
    st.markdown(say("Somebody else runs this workshop ({name}). You see what goes on.", name=plain(workshop.begun_by)))
    workshop_numbers.show(workshop.id)
    workshop_run.order(workshop.id, mine=False)
    workshop_chair.take_over(workshop)
    workshop_after.show(opened, workshop)
