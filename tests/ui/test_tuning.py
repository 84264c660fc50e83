"""What Streamlit does faster than by itself, it does all the same."""

from collections.abc import Iterator
from copy import deepcopy

import pytest
from streamlit.cursor import RunningCursor
from streamlit.delta_generator import DeltaGenerator
from streamlit.elements.widgets import text_widgets
from streamlit.proto.Element_pb2 import Element
from streamlit.runtime import runtime
from streamlit.runtime.state import SafeSessionState
from streamlit.testing.v1 import AppTest

from hrdd.ui import tuning

CHANGED = (
    (SafeSessionState, "filtered_state", tuning.gathered),
    (text_widgets, "time_to_seconds", tuning.time_to_seconds),
    (runtime, "MESSAGE_FLUSH_INTERVAL_SECS", 0.01),
)


@pytest.fixture
def as_it_comes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Streamlit as it comes; what a test changes of it is put back."""
    with monkeypatch.context() as way:
        for owner, name, first in CHANGED:
            way.setattr(owner, name, first)
        for each in (DeltaGenerator, tuning.Cursor):
            way.setattr(each, "__deepcopy__", each.__dict__.get("__deepcopy__"), raising=False)
            way.delattr(each, "__deepcopy__")
        yield


SCREEN = """
import streamlit as st
st.session_state.setdefault("emptied", None)
st.session_state.setdefault("looking", "here")
st.text_area("Emptied", key="emptied")
st.text_input("Line", "shown", key="line", live="600ms")
st.text_input("Without a key", "not told")
st.text(f"{sorted(st.session_state)} {len(st.session_state)} {'line' in st.session_state} {st.session_state.line}")
"""


def drawn() -> list[str]:
    """What the screen sends to the browser."""
    shown = AppTest.from_string(SCREEN).run()
    assert not shown.exception
    return [str(each.proto) for each in (*shown.text_area, *shown.text_input)] + [each.value for each in shown.text]


@pytest.mark.usefixtures("as_it_comes")
def test_a_screen_is_the_same_however_soon_it_is_there() -> None:
    before = drawn()

    tuning.answer_at_once()

    assert drawn() == before
    assert any("live_debounce_ms: 600" in each for each in before)
    assert before[-1] == "['emptied', 'line', 'looking'] 3 True shown"


@pytest.mark.usefixtures("as_it_comes")
def test_a_copied_place_goes_its_own_way() -> None:
    first = RunningCursor(root_container=0, parent_path=(2, 1))
    first.lock_element()
    first.transient_elements[0] = Element()
    tuning.answer_at_once()

    copy = deepcopy(first)
    came_with = len(copy.transient_elements)
    copy.lock_element()

    assert (came_with, copy.delta_path, len(copy.transient_elements)) == (1, [0, 2, 1, 2], 0)
    assert (first.delta_path, len(first.transient_elements)) == ([0, 2, 1, 1], 1)
