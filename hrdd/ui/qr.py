"""An address as a QR code: drawn here, so that nothing is asked of another host."""

from base64 import b64encode
from functools import lru_cache
from html import escape
from io import BytesIO

import segno
import streamlit as st

from hrdd.language import say

QUIET_ZONE = 4
"""Squares of white around the code; with fewer, some phones do not find it."""

WIDEST = "18rem"
CODES = 100
"""So many are kept: drawing one takes longer than the rest of its screen."""


@lru_cache(maxsize=CODES)
def svg(address: str) -> str:
    """The address as a drawing that fills its place; dark on white, also where the screen is dark."""
    drawn = BytesIO()
    code = segno.make_qr(address, error="m")
    code.save(drawn, kind="svg", xmldecl=False, border=QUIET_ZONE, dark="#000", light="#fff", omitsize=True)
    return drawn.getvalue().decode()


def picture(address: str) -> str:
    """The same as an image with its words, for HTML; Streamlit takes bare drawings out of it."""
    words = escape(say("QR code that leads to {address}", address=address))
    return f'<img alt="{words}" src="data:image/svg+xml;base64,{b64encode(svg(address).encode()).decode()}">'


def show(address: str) -> None:
    """Draw it, as large as its column, and no larger than a hand."""
    st.html(f'<div style="max-width:{WIDEST}">{picture(address)}</div>')
