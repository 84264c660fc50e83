"""A screen as a person meets it: opened by its address, read as text, answered box by box.

Keys and labels of the screens are known here and nowhere else in these tests.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from hrdd.model.workbook import Kind
from hrdd.workbook.saving import Place

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30
TEXTS = ("title", "header", "subheader", "markdown", "caption", "html", "error", "warning", "info")


class VisitedBefore(PagesManager):
    """Streamlit's pages on a server that somebody has visited before; AppTest acts as a new server at each run."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        PagesManager.uses_pages_directory = False


class NoComponents(BidiComponentManager):
    """No components from elsewhere: AppTest would read what every installed package says of itself, for each screen."""

    def discover_and_register_components(self, **_: Any) -> None:
        """Look for none."""


def opened(page: str, assessment: str = "", **in_address: str) -> AppTest:
    """The screen of a page alone."""
    return ran(about_to_open(f"pages/{page}.py", assessment, **in_address))


def in_menu(page: str = "home", assessment: str = "", **in_address: str) -> AppTest:
    """The screen of a page inside the menu."""
    at = ran(about_to_open("app.py", assessment, **in_address))
    return at if page == "home" else ran(at.switch_page(f"pages/{page}.py"))


def about_to_open(file: str, assessment: str = "", **in_address: str) -> AppTest:
    """A screen whose address is typed in, and that has not been drawn yet."""
    at = AppTest.from_file(str(ROOT / file), default_timeout=PATIENCE)
    at.query_params |= {"assessment": assessment, **in_address} if assessment else in_address
    return at


def drawn_by(script: Callable[..., None], *args: Any, **in_address: str) -> AppTest:
    """A screen that is nothing but a script."""
    at = AppTest.from_function(script, default_timeout=PATIENCE, args=args)
    at.query_params |= in_address
    return ran(at)


def ran(at: AppTest) -> AppTest:
    """The screen after what was done to it; it must not have failed."""
    at.run()
    return _sound(at)


def told(part: AppTest | Block) -> str:
    """All texts of a screen or a part of it, as they are read."""
    return re.sub(r"\\(.)", r"\1", written(part))


def written(part: AppTest | Block) -> str:
    """All texts of a screen or a part of it, as they are handed to the browser."""
    main = part.main if isinstance(part, AppTest) else part
    return "\n".join(str(node.value) for node in main if node.type in TEXTS)


def box(at: AppTest, place: Place) -> Any:
    """The widget of a field, however often it was made anew."""
    stem = "/".join(place) + "/"
    (found,) = {id(each): each for each in _keyed(at) if each.key.startswith(stem)}.values()
    return found


def has_box(at: AppTest, place: Place) -> bool:
    """Whether a field is asked for on the screen."""
    return any(each.key.startswith("/".join(place) + "/") for each in _keyed(at))


def give(at: AppTest, place: Place, value: Any) -> AppTest:
    """Answer a field."""
    box(at, place).set_value(value)
    return ran(at)


def typed_before_a_restart(at: AppTest, place: Place, text: Any) -> AppTest:
    """A screen whose box holds a text that the server was never told of."""
    at.session_state["/".join([*place, "0"])] = text
    return at


def press(at: AppTest, key: str) -> AppTest:
    """Press the button of a key."""
    at.button(key=key).click()
    return ran(at)


def press_labelled(at: AppTest, label: str) -> AppTest:
    """Press the first button that says this."""
    next(each for each in at.button if each.label == label).click()
    return ran(at)


def write_in(at: AppTest, label: str, text: str) -> None:
    """Fill a box of a form in."""
    boxes = (*at.text_input, *at.text_area)
    next(each for each in boxes if each.label == label).input(text)


def labels(at: AppTest) -> list[str]:
    """What the buttons of a screen say."""
    return [each.label for each in at.button]


def unfold(at: AppTest, name: str, *, folded: bool = False) -> AppTest:
    """Open a card, or fold it."""
    at.session_state[name] = not folded
    return ran(at)


def card(kind: Kind | str, assessment: str, record: str) -> str:
    """The key of a card."""
    return f"{kind}/{assessment}/{record}"


def edit_cells(at: AppTest, cells: Mapping[int, Mapping[str, Any]]) -> AppTest:
    """Edit cells of the table, row by row; the browser sends all edits since the table was drawn."""
    states = at._tree.get_widget_states()
    states.widgets.append(WidgetState(id=at.data_editor[0].proto.id, string_value=json.dumps(_edits(cells))))
    at._run(states)
    return _sound(at)


def held_in(box_of: Any) -> WidgetState:
    """What the browser says that a box holds."""
    state: WidgetState = box_of._widget_state
    return state


def sent_late(at: AppTest, held: WidgetState) -> AppTest:
    """The screen after the browser has also told what a box held that is not there any more."""
    states = at._tree.get_widget_states()
    states.widgets.append(held)
    at._run(states)
    return _sound(at)


def _sound(at: AppTest) -> AppTest:
    failures = [each.message for each in at.exception]
    assert not failures, failures
    return at


def _edits(cells: Mapping[int, Mapping[str, Any]]) -> dict[str, Any]:
    return {"edited_rows": cells, "added_rows": [], "deleted_rows": []}


def _keyed(at: AppTest) -> Iterator[Any]:
    kinds = (at.text_area, at.text_input, at.button_group, at.selectbox, at.multiselect, at.date_input)
    return (each for kind in kinds for each in kind if each.key)
