"""Answers are sent as soon as they are ready: five ways of Streamlit that have no setting of their own.

Streamlit waits 5 ms before it sends the second part of what a script has drawn, longer than saving and drawing a card
takes. Before it draws a part of a screen anew, it copies each container around it with all those around that one, so
that the outermost is copied as often as there are containers inside, and asks each place in it how it is copied. For
each box it draws, it gathers what all boxes of the visit hold, to look at one. And for each line it has pandas read how
long "600ms" is.

Python, for its part, looks for garbage every 700 objects, and so within each answer, through all that is still open.
"""

import gc
from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache
from typing import Any

from streamlit.cursor import Cursor
from streamlit.delta_generator import DeltaGenerator
from streamlit.elements.widgets import text_widgets
from streamlit.runtime import runtime
from streamlit.runtime.state import SafeSessionState
from streamlit.time_util import time_to_seconds

WAIT_SECONDS = 0.001
COLLECTED_AFTER = (20_000, 10, 10)
"""Objects until the youngest are looked through, and how often that is done until the older ones are."""
gathered: Any = SafeSessionState.filtered_state


class Held(Mapping[str, Any]):
    """What the boxes of a visit hold, by key: looked up one by one, gathered only where all are asked for."""

    def __init__(self, state: SafeSessionState) -> None:
        self._state = state

    def __contains__(self, key: object) -> bool:
        return str(key) in self._state

    def __getitem__(self, key: str) -> Any:
        return self._state[key]

    def __iter__(self) -> Iterator[str]:
        return iter(gathered.fget(self._state))

    def __len__(self) -> int:
        return len(gathered.fget(self._state))


def answer_at_once() -> None:
    """Wait one millisecond only, copy each container once, look at one box for one box, read a duration once."""
    vars(runtime)["MESSAGE_FLUSH_INTERVAL_SECS"] = WAIT_SECONDS
    vars(text_widgets)["time_to_seconds"] = cache(time_to_seconds)
    DeltaGenerator.__deepcopy__ = copied  # type: ignore[assignment]
    Cursor.__deepcopy__ = placed  # type: ignore[attr-defined]
    SafeSessionState.filtered_state = property(Held)  # type: ignore[assignment]


def collect_seldom() -> None:
    """Keep the collector off what was loaded by now, and have it look less often: most of an answer goes without it."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTED_AFTER)


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


def placed(cursor: Cursor, done: dict[int, Any]) -> Cursor:
    """A place as Streamlit copies it: all that it is told by is fixed, but for what stands there for a moment."""
    made = object.__new__(type(cursor))
    vars(made).update(vars(cursor), _transient_elements=deepcopy(cursor.transient_elements, done))
    return made
