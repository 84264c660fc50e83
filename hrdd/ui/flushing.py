"""Answers are sent as soon as they are ready.

Streamlit waits 5 ms before it sends the second part of what a script has drawn, longer than saving and drawing a card
takes. The waiting time has no setting of its own.
"""

from streamlit.runtime import runtime

WAIT_SECONDS = 0.001


def send_at_once() -> None:
    """Wait one millisecond only."""
    vars(runtime)["MESSAGE_FLUSH_INTERVAL_SECS"] = WAIT_SECONDS
