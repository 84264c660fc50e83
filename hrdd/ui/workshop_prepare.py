"""Before the workshop: its agenda, how people get in, and what they are told."""

from collections.abc import Mapping
from datetime import timedelta

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from hrdd.language import say
from hrdd.model.workshop import Workshop
from hrdd.ui import session, workshop_add, workshop_agenda, workshop_chair, workshop_parts, workshop_room, workshop_text
from hrdd.ui.frame import Opened
from hrdd.workbook import workshops

SETTINGS = "settings"


def agenda(opened: Opened, workshop: Workshop) -> None:
    """What the room is asked, in its order, and more of it."""
    with _beside_the_door(workshop):
        workshop_agenda.points(workshop.id)
        workshop_add.point(workshop.id, opened.workbook)


def told(workshop: Workshop) -> None:
    """What people read before they join, what they are asked of themselves, and until when what they write is kept."""
    with _beside_the_door(workshop):
        _title(workshop.id)
        _notice(workshop.id)
        _groups(workshop.id)
        _keep_until(workshop.id)


def _beside_the_door(workshop: Workshop) -> DeltaGenerator:
    """The column to work in; the door of the room is drawn beside it."""
    main, side = workshop_parts.columns()
    with side:
        workshop_room.joined(workshop.id)
        workshop_room.door(workshop.id)
        workshop_room.simulated(workshop)
    return main


@st.fragment
def _title(workshop_id: str) -> None:
    place = workshop_text.place_of(workshop_id, "title")
    workshop_text.line(
        place,
        say("Title on the phones"),
        lambda: _now(workshop_id).title,
        lambda text: _set(workshop_id, title=text).title,
    )


@st.fragment
def _notice(workshop_id: str) -> None:
    workshop_text.long_text(
        workshop_text.place_of(workshop_id, "notice"),
        say("Notice that everybody confirms before joining"),
        lambda: _now(workshop_id).notice,
        lambda text, seen: _set(workshop_id, {"notice": seen}, notice=text).notice,
        about=say("What is kept and who sees it. The first line is its title; an empty line begins a new paragraph."),
    )


@st.fragment
def _groups(workshop_id: str) -> None:
    workshop_text.long_text(
        workshop_text.place_of(workshop_id, "groups"),
        say("Groups people may choose from, one a line"),
        lambda: "\n".join(_now(workshop_id).groups),
        lambda text, seen: "\n".join(
            _set(workshop_id, {"groups": tuple(seen.splitlines())}, groups=text.splitlines()).groups
        ),
        prompt=say("None: nobody is asked for a group"),
    )


@st.fragment
def _keep_until(workshop_id: str) -> None:
    workshop = _now(workshop_id)
    key = workshop_text.key_of(workshop_text.place_of(workshop_id, "keep_until"), workshop.keep_until)
    st.date_input(
        say("Delete what people wrote after"),
        value=workshop.keep_until,
        min_value=min(session.desk().today, workshop.keep_until or session.desk().today),
        max_value=session.desk().today + timedelta(days=3650),
        format="YYYY-MM-DD",
        key=key,
        on_change=_set_day,
        args=(workshop_id, key),
    )
    workshop_chair.trouble(SETTINGS)


def _set_day(workshop_id: str, key: str) -> None:
    day = session.held(key) or _now(workshop_id).keep_until
    session.looking().drawn[workshop_text.place_of(workshop_id, "keep_until")] = day
    workshop_chair.act(SETTINGS, workshop_id, workshops.prepare, keep_until=day)


def _now(workshop_id: str) -> Workshop:
    return workshops.look_up(session.desk(), workshop_id)


def _set(workshop_id: str, instead_of: Mapping[str, object] | None = None, **said: object) -> Workshop:
    """Keep a setting; what stands in the way is told beside its own box."""
    workshops.prepare(session.desk(), workshop_chair.of_now(workshop_id), instead_of=instead_of, **said)
    return _now(workshop_id)
