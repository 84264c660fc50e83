"""How a screen is divided."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

READING_WIDTH = 720
"""Pixels; about 75 letters a line."""


def with_side() -> tuple[DeltaGenerator, DeltaGenerator]:
    """A main column, and a narrow one beside it."""
    main, side = st.columns([7, 3], gap="large")
    return main, side


def halves() -> tuple[DeltaGenerator, DeltaGenerator]:
    """A column of questions, and one for what follows from them."""
    left, right = st.columns([6, 4], gap="large")
    return left, right


def reading() -> DeltaGenerator:
    """A column as wide as a line of print, for screens that are read."""
    return st.container(width=READING_WIDTH)
