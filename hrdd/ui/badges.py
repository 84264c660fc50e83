"""Badges: a word, and a colour that only repeats it."""

from html import escape

import streamlit as st

from hrdd.rules.severity import SeverityVerdict
from hrdd.ui.grid import RAMP
from hrdd.workbook import words


def severity(verdict: SeverityVerdict) -> None:
    """A severity band; where it is still open, the least it can be."""
    tint, solid = RAMP[verdict.band]
    style = f"background:{tint};border-left:.3rem solid {solid};padding:.1rem .5rem;font-weight:600"
    st.html(f'<span style="{style}">{escape(words.severity(verdict))}</span>')
