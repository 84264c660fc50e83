"""Chosen answers stay legible: Streamlit writes them in the colour of its buttons, too dark on a dark ground."""

import streamlit as st

STYLE = "<style>[data-variant][data-selected] p { color: light-dark(#0b5c63, #7cc7cc); }</style>"


def legible() -> None:
    """Put the style into the page."""
    st.html(STYLE)
