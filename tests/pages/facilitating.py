"""The facilitator's screen, opened by whoever has which link."""

from typing import Any

from streamlit.testing.v1 import AppTest

from hrdd.vocabulary import ItemState
from hrdd.workbook import workshop_agenda, workshop_views, workshops
from hrdd.workbook.workshop_asking import Asked
from tests.ui.at import opened as at_page
from tests.ui.at import press_labelled, ran
from tests.workshop.room import Opened


def as_facilitator(room: Opened, part: str = "", secret: str = "") -> AppTest:
    """The screen as opened by a link, at one of its parts."""
    at_part = {"phase": part} if part else {}
    return at_page(
        "workshop", room.assessment, workshop=room.chair.workshop_id, chair=secret or room.links.facilitator, **at_part
    )


def as_anybody(room: Opened) -> AppTest:
    """The screen as opened by somebody of the team who has no link."""
    return at_page("workshop", room.assessment, workshop=room.chair.workshop_id)


def agenda(room: Opened) -> tuple[Asked, ...]:
    """The agenda as stored."""
    return workshop_agenda.agenda(room.desk, room.chair.workshop_id)


def titles(room: Opened) -> list[str]:
    """The titles of the agenda as stored."""
    return [each.title for each in agenda(room)]


def stands(room: Opened) -> tuple[ItemState, int]:
    """Where the point that is on stands."""
    standing = workshop_views.room(room.desk, room.chair.workshop_id).stage.standing
    assert standing
    return standing.state, standing.round


def now(room: Opened) -> workshops.Workshop:
    """The workshop as stored."""
    return workshops.look_up(room.desk, room.chair.workshop_id)


def numbers(at: AppTest) -> dict[str, str]:
    """The numbers at the head of the screen."""
    return {each.label: str(each.value) for each in at.metric}


def button(at: AppTest, label: str) -> Any:
    """The first button that says this."""
    return next(each for each in at.button if each.label == label)


def choose(at: AppTest, label: str, value: Any) -> AppTest:
    """Pick one of a list or of a group of buttons."""
    kinds = (at.selectbox, at.button_group, at.radio, at.multiselect, at.number_input, at.date_input, at.text_input)
    next(each for kind in kinds for each in kind if each.label == label).set_value(value)
    return ran(at)


def fill(at: AppTest, label: str, value: Any) -> None:
    """Fill a box of a form in."""
    kinds = (at.selectbox, at.multiselect, at.number_input, at.text_area, at.text_input, at.toggle, at.radio)
    next(each for kind in kinds for each in kind if each.label == label).set_value(value)


def write(at: AppTest, label: str, text: str) -> AppTest:
    """Write into a box that saves what is written."""
    fill(at, label, text)
    return ran(at)


def done(at: AppTest, *steps: str) -> AppTest:
    """Press one button after the other."""
    for step in steps:
        press_labelled(at, step)
    return at
