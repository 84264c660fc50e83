"""A card that folds: what is in it is drawn only while it is open."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from hrdd.ui import session


def folding(heading: str, key: str, *, unfolded: bool = False) -> DeltaGenerator | None:
    """The card to draw in, None while it is folded; its heading follows what is said in it when it is folded."""
    session.keep_folding(key)
    shown = session.heading(key, heading, unfolded=unfolded)
    card = st.expander(shown, expanded=unfolded, key=key, on_change="rerun")
    return card if card.open else None
