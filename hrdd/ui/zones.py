"""Where the person is: the zone that the browser names."""

from zoneinfo import ZoneInfo

import streamlit as st


def here() -> ZoneInfo | None:
    """The zone of the browser; None, for the one of this computer, where it names none or one that nobody knows."""
    try:
        return ZoneInfo(st.context.timezone) if st.context.timezone else None
    except (KeyError, ValueError):
        return None
