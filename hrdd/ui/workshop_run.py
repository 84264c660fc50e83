"""During the workshop: the point that is on, the way through the agenda, the note, the door of the room, the end."""

from collections.abc import Sequence

import streamlit as st

from hrdd.language import say, say_number
from hrdd.model.workshop import Workshop
from hrdd.ui import (
    session,
    workshop_beside,
    workshop_chair,
    workshop_numbers,
    workshop_parts,
    workshop_room,
    workshop_stage,
    workshop_words,
)
from hrdd.vocabulary import ItemState
from hrdd.workbook import workshop_agenda, workshop_running, workshop_views, workshops
from hrdd.workbook.workshop_asking import Asked

PART = "workshop/order"
SHOWN = 6
GROUP = "order"
BEGUN = {ItemState.OPEN, ItemState.REVEALED, ItemState.DISCUSSED}


def show(workshop: Workshop) -> None:
    """What is on in the middle; what else is at hand beside it."""
    main, side = workshop_parts.columns()
    with main:
        workshop_numbers.show(workshop.id)
        workshop_stage.show(workshop.id)
        workshop_beside.hands(workshop.id)
        workshop_beside.note(workshop.id)
    with side:
        workshop_room.door(workshop.id)
        order(workshop.id, mine=True)
        workshop_room.simulated(workshop)
        finish(workshop)


@st.fragment(key=PART)
def order(workshop_id: str, *, mine: bool) -> None:
    """The agenda with where each point stands; whoever runs the workshop can bring any of them up."""
    now = workshop_views.stage(session.desk(), workshop_id)
    workshop_parts.leave_if_ended(now)
    workshop_parts.drawn(PART, now)
    agenda = workshop_agenda.agenda(session.desk(), workshop_id)
    current = now.asked.item.id if now.asked else 0
    recorded = sum(each.item.state is ItemState.RECORDED for each in agenda)
    st.markdown(say("**Agenda**, {n} of {total} recorded", n=recorded, total=len(agenda)))
    _around(agenda, now.place, current)
    others = {each.item.id: f"{each.title} {each.label}".strip() for each in agenda if each.item.id != current}
    if mine and others:
        _bring_up(workshop_id, others)


def _around(agenda: Sequence[Asked], place: int, current: int) -> None:
    """The point that is on with its neighbours; Agenda shows the whole."""
    first = max(place - 2, 0)
    shown = [*enumerate(agenda, start=1)][first : first + SHOWN]
    st.markdown("\n".join(_line(number, each, current) for number, each in shown))
    later = len(agenda) - first - len(shown)
    if later:
        st.caption(say_number("and {number} more", "and {number} more", later))


def _line(place: int, asked: Asked, current: int) -> str:
    name = f"{place}. {workshop_words.point(asked)}"
    told = f"**{name}**" if asked.item.id == current else name
    return f":material/{workshop_words.ICONS[asked.item.state]}: {told}, *{workshop_words.standing(asked)}*  "


def _bring_up(workshop_id: str, others: dict[int, str]) -> None:
    with st.popover(say("Bring up another point"), icon=":material/swap_vert:"):
        wanted = st.selectbox(
            say("Point"), list(others), format_func=others.__getitem__, key=f"bring/{workshop_id}/{len(others)}"
        )
        workshop_chair.button(
            GROUP, workshop_id, say("Put it on all screens"), workshop_running.bring_up, wanted, icon="cast"
        )
        workshop_chair.trouble(GROUP)


def finish(workshop: Workshop) -> None:
    """The end of the workshop, after asking."""
    with st.popover(say("End the workshop"), icon=":material/stop_circle:"):
        st.markdown(say("People lose their seats, and the code stops working. This cannot be undone."))
        agenda = workshop_agenda.agenda(session.desk(), workshop.id)
        lost = sum(each.item.state in BEGUN for each in agenda)
        if lost:
            told = "**What was said on {number} point is not recorded** and will be deleted."
            many = "**What was said on {number} points is not recorded** and will be deleted."
            st.markdown(say_number(told, many, lost))
        workshop_chair.button("end", workshop.id, say("End it now"), workshops.end, icon="stop_circle", kind="primary")
        workshop_chair.trouble("end")
