"""How a screen is divided."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def with_side() -> tuple[DeltaGenerator, DeltaGenerator]:
    """A main column, and a narrow one beside it."""
    main, side = st.columns([7, 3], gap="large")
    return main, side


def halves() -> tuple[DeltaGenerator, DeltaGenerator]:
    """A column of questions, and one for what follows from them."""
    left, right = st.columns([6, 4], gap="large")
    return left, right
