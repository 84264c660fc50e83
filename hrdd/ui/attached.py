"""The evidence for an entry, named in its card, and the way to attach more."""

import streamlit as st

from hrdd.language import say
from hrdd.ui import frame, session
from hrdd.ui.wording import plain
from hrdd.workbook import evidence

ABOUT = "about"
"""What is to be supported, in the address of the Evidence screen."""


def beside(assessment: str, record_id: str) -> None:
    """What supports an entry so far, and a button to attach more."""
    found = evidence.supporting(session.as_it_stands(assessment), record_id)
    if found:
        named = "; ".join(f"{each.id} {each.title}" for each in found)
        st.caption(say("Evidence: {named}", named=plain(named)))
    key = f"attach/{assessment}/{record_id}"
    if st.button(say("Attach evidence"), key=key, type="tertiary", icon=":material/attach_file:"):
        frame.go("evidence", **{ABOUT: record_id})
