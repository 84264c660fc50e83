"""Long lists are drawn a part at a time; how much of one somebody asked for stands in the address."""

import streamlit as st

from hrdd.language import say
from hrdd.ui import session

MOST = 500
"""Nobody reads more at once."""


def drawn_of(name: str, first: int) -> int:
    """How many of a list are drawn: the first few, or as many as somebody asked for."""
    chosen = session.chosen(name)
    return max(first, min(int(chosen), MOST)) if chosen.isdecimal() else first


def show_more(name: str, wanted: int) -> None:
    """A button that has so many of a list drawn; where all are drawn that can be, a word about it."""
    if drawn_of(name, 0) >= MOST:
        st.caption(say("No more than {n} are shown at once.", n=MOST))
        return
    st.button(say("Show more"), key=f"more/{name}", type="tertiary", on_click=session.choose, args=(name, str(wanted)))
