"""Answers are sent as soon as they are ready: two ways of Streamlit that have no setting of their own.

Streamlit waits 5 ms before it sends the second part of what a script has drawn, longer than saving and drawing a card
takes. And before it draws a part of a screen anew, it copies each container around it with all those around that one,
so that the outermost is copied as often as there are containers inside.
"""

from copy import deepcopy
from typing import Any

from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime import runtime

WAIT_SECONDS = 0.001


def answer_at_once() -> None:
    """Wait one millisecond only, and copy each container once."""
    vars(runtime)["MESSAGE_FLUSH_INTERVAL_SECS"] = WAIT_SECONDS
    DeltaGenerator.__deepcopy__ = copied  # type: ignore[assignment]


def copied(container: DeltaGenerator, done: dict[int, Any]) -> DeltaGenerator:
    """A container as Streamlit copies it, with what was copied before in the same copy."""
    made = DeltaGenerator(
        root_container=container._root_container,
        cursor=deepcopy(container._cursor, done),
        parent=deepcopy(container._parent, done),
        block_type=container._block_type,
    )
    made._form_data = deepcopy(container._form_data, done)
    made._creating_fragment_id = container._creating_fragment_id
    return made
