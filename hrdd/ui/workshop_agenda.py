"""The agenda while it is put together: its order, the time of each point, and what can be taken off."""

import streamlit as st

from hrdd.language import say, say_number
from hrdd.model.workshop import Workshop
from hrdd.ui import session, workshop_chair, workshop_parts, workshop_text, workshop_words
from hrdd.ui.wording import plain
from hrdd.vocabulary import ItemState
from hrdd.workbook import workshop_agenda as acts
from hrdd.workbook import workshop_views
from hrdd.workbook.workshop_asking import Asked
from hrdd.workbook.workshop_content import content_of

PART = "workshop/agenda"
GROUP = "agenda"


@st.fragment(key=PART)
def points(workshop_id: str) -> None:
    """All points, each with its minutes and ways to move it."""
    now = workshop_views.stage(session.desk(), workshop_id)
    workshop_parts.drawn(PART, now)
    agenda = acts.agenda(session.desk(), workshop_id)
    if not agenda:
        st.info(
            say("Nothing is on the agenda yet. Add a point below. To have impacts rated, describe them in 3 Impacts.")
        )
        return
    st.markdown(_time(now.workshop, sum(each.item.minutes for each in agenda)))
    st.caption(say("The number beside a point is its minutes; 0 is as long as it needs."))
    for place, asked in enumerate(agenda, start=1):
        _point(workshop_id, place, asked, len(agenda))
    workshop_chair.trouble(GROUP)


def _point(workshop_id: str, place: int, asked: Asked, total: int) -> None:
    item = asked.item
    about, minutes, ways = st.columns([52, 12, 36], gap="small", vertical_alignment="center")
    told = f"{workshop_words.kind(item.kind)} · {workshop_words.standing(asked)}"
    about.markdown(f"**{place}. {workshop_words.point(asked)}**  \n{plain(told)}")
    with minutes:
        _minutes(workshop_id, place, asked)
    with ways.container(horizontal=True, horizontal_alignment="right", gap="small"):
        _way(workshop_id, acts.move, item.id, -1, label=say("Up"), icon="arrow_upward", possible=place > 1)
        _way(workshop_id, acts.move, item.id, 1, label=say("Down"), icon="arrow_downward", possible=place < total)
        closed = item.state is ItemState.CLOSED
        why = "" if closed else say("It has begun. Reset it first.")
        _way(workshop_id, acts.take_off, item.id, label=say("Off"), icon="close", possible=closed, why=why)


def _minutes(workshop_id: str, place: int, asked: Asked) -> None:
    item = asked.item
    key = workshop_text.key_of(workshop_text.place_of(workshop_id, "minutes", str(item.id)), item.minutes)
    st.number_input(
        say("Minutes for point {place}", place=place),
        0,
        acts.MOST_MINUTES,
        item.minutes,
        key=key,
        label_visibility="collapsed",
        on_change=_set_minutes,
        args=(workshop_id, item.id, key),
    )


def _set_minutes(workshop_id: str, item_id: int, key: str) -> None:
    minutes = session.held(key)
    session.looking().drawn[workshop_text.place_of(workshop_id, "minutes", str(item_id))] = minutes
    workshop_chair.act(GROUP, workshop_id, acts.set_minutes, item_id, minutes)


def _way(
    workshop_id: str,
    do: workshop_chair.Act,
    *said: int,
    label: str,
    icon: str,
    possible: bool,
    why: str = "",
) -> None:
    workshop_chair.button(
        GROUP, workshop_id, label, do, *said, icon=icon, kind="tertiary", why=why or None, possible=possible
    )


def _time(workshop: Workshop, minutes: int) -> str:
    told = say_number("In all **{number} minute**.", "In all **{number} minutes**.", minutes)
    pattern = content_of(session.desk()).patterns.get(workshop.pattern or "")
    if pattern is None:
        return told
    return f"{told} " + say("The {name} is made for {minutes}.", name=plain(pattern.name), minutes=pattern.minutes)
