"""A card that folds: what is in it is drawn only while it is open."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from hrdd.ui import session


def folding(heading: str, key: str, *, unfolded: bool = False) -> DeltaGenerator | None:
    """The card to draw in, None while it is folded; a heading that changes leaves it as it is."""
    session.keep_folding(key)
    card = st.expander(heading, expanded=unfolded, key=key, on_change="rerun")
    return card if card.open else None
