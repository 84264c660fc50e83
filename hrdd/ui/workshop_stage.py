"""The point that is on: what is asked, the steps it can take, and what the room said once it is revealed."""

from collections.abc import Iterator

import streamlit as st

from hrdd.language import say
from hrdd.ui import dots, session, workshop_chair, workshop_ideas, workshop_parts, workshop_steps, workshop_words
from hrdd.ui.wording import plain
from hrdd.vocabulary import ItemKind, ItemState
from hrdd.workbook import workshop_views
from hrdd.workbook.workshop_asking import Asked
from hrdd.workbook.workshop_views import Facilitator, Reason, Stage

PART = "workshop/stage"
BEFORE_THE_REVEAL = {ItemState.CLOSED, ItemState.OPEN}


@st.fragment(key=PART)
def show(workshop_id: str) -> None:
    """The point that is on, or the one to begin with."""
    chair = workshop_chair.of(workshop_id)
    if chair is None:
        st.rerun()
    view = workshop_views.facilitator(session.desk(), chair)
    workshop_parts.leave_if_ended(view.room.stage)
    workshop_parts.drawn(PART, view.room.stage)
    stage = view.room.stage
    if stage.asked is None:
        workshop_steps.begin(workshop_id, view)
        return
    _place(stage, stage.asked)
    workshop_steps.show(workshop_id, view, stage.asked)
    _question(stage.asked)
    _said(workshop_id, view, stage.asked)


def _place(stage: Stage, asked: Asked) -> None:
    place = say("Point {place} of {total}", place=stage.place, total=stage.total)
    icon = workshop_words.ICONS[asked.item.state]
    st.markdown(f"{place} · **{workshop_words.point(asked)}** · :material/{icon}: *{workshop_words.standing(asked)}*")


def _question(asked: Asked) -> None:
    """What is asked, with the answers in words until the drawing of the result tells them."""
    st.markdown(f"### {plain(asked.wording)}")
    if asked.item.state in BEFORE_THE_REVEAL:
        st.caption(plain(asked.help))
        st.markdown("\n".join(_option(each.name, each.meaning) for each in asked.options))


def _option(name: str, meaning: str) -> str:
    return f"- **{plain(name)}**: {plain(meaning)}" if meaning else f"- **{plain(name)}**"


def _said(workshop_id: str, view: Facilitator, asked: Asked) -> None:
    """What the room said, as far as it has been revealed."""
    stage = view.room.stage
    if stage.rounds:
        earlier = stage.rounds[-2] if len(stage.rounds) > 1 else None
        dots.show(asked, stage.rounds[-1], earlier)
    if asked.item.kind is ItemKind.GATHER:
        workshop_ideas.cards(workshop_id, stage)
    if view.reasons:
        st.markdown("\n".join(_reasons(asked, view.reasons)))


def _reasons(asked: Asked, reasons: tuple[Reason, ...]) -> Iterator[str]:
    yield say("**In people's own words**") + "\n"
    for each in reasons:
        head = f"*{plain(asked.name_of(each.choice))}:* " if each.choice else ""
        yield f"- {head}{plain(each.text)}"
