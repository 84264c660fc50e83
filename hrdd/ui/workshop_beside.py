"""Beside the point that is on: the note of its discussion, and hands counted in the room."""

import streamlit as st

from hrdd.language import say
from hrdd.ui import session, workshop_chair, workshop_parts, workshop_text
from hrdd.ui.wording import plain
from hrdd.vocabulary import ItemKind, ItemState
from hrdd.workbook import workshop_running, workshop_views
from hrdd.workbook.workshop_asking import Asked

NOTE, HANDS = "workshop/note", "workshop/hands"
GROUP = "hands"


@st.fragment(key=NOTE)
def note(workshop_id: str) -> None:
    """The note of the discussion; a recorded point keeps the one it had."""
    now = workshop_views.stage(session.desk(), workshop_id)
    workshop_parts.drawn(NOTE, now, workshop_parts.by_point)
    asked = now.asked
    if asked is None:
        return
    desk, item_id = session.desk(), asked.item.id
    if asked.item.state is ItemState.RECORDED:
        st.markdown(f"**{say('Note of the discussion')}**")
        st.markdown(plain(workshop_running.note_of(desk, item_id)) or say("No note was taken."))
        return
    workshop_text.long_text(
        workshop_text.place_of(workshop_id, "note", str(item_id)),
        say("Note of the discussion"),
        lambda: workshop_running.note_of(desk, item_id),
        lambda text, seen: _keep(workshop_id, item_id, text, seen),
        prompt=say("What was said, by whom only as a group; who is missing; why people stood apart."),
    )


@st.fragment(key=HANDS)
def hands(workshop_id: str) -> None:
    """The form for people without a phone, while a point with answers to choose from is open."""
    now = workshop_views.stage(session.desk(), workshop_id)
    workshop_parts.drawn(HANDS, now, workshop_parts.by_point)
    asked, chair = now.asked, workshop_chair.of(workshop_id)
    if asked is None or chair is None or not _countable(asked):
        return
    known = workshop_running.hands(session.desk(), chair, asked.item.id)
    with st.popover(_heading(sum(known.values())), icon=":material/pan_tool:"):
        st.markdown(say("For people without a phone. Ask them to close their eyes, so that nobody follows another."))
        with st.form(f"hands/{asked.item.id}/{asked.item.round}", border=False):
            counted = {
                each.id: st.number_input(each.name, 0, workshop_running.MOST_HANDS, known.get(each.id, 0))
                for each in asked.options
            }
            pressed = st.form_submit_button(say("Enter the hands"), icon=":material/check:")
        workshop_chair.trouble(GROUP)
    if pressed:
        workshop_chair.act(GROUP, workshop_id, workshop_running.count_hands, asked.item.id, counted)
        st.rerun()


def _countable(asked: Asked) -> bool:
    return asked.item.state is ItemState.OPEN and bool(asked.options) and asked.item.kind is not ItemKind.RANK


def _heading(number: int) -> str:
    return say("Hands entered: {n}", n=number) if number else say("Enter a show of hands")


def _keep(workshop_id: str, item_id: int, text: str, seen: str) -> str:
    chair = workshop_chair.of_now(workshop_id)
    return workshop_running.note(session.desk(), chair, item_id, text, seen)
