"""The room screen: it shows where a workshop stands, and follows it by itself.

A small part looks each second at what changes all the time; the rest is drawn anew only when the room has moved on.
While the database cannot be read, what was shown last stays.
"""

from contextlib import suppress
from pathlib import Path

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from hrdd.errors import DatabaseFault
from hrdd.language import say
from hrdd.ui import session
from hrdd.ui.frame import file_of
from hrdd.ui.room_counts import counts, interrupted
from hrdd.ui.room_door import closed_because, corner, invitation, picture
from hrdd.ui.room_stage import point, thanks
from hrdd.ui.wording import plain
from hrdd.workbook import workshop_views
from hrdd.workbook.workshop_views import Pulse, Room, Stage
from hrdd.workshop_errors import UnknownWorkshop

EVERY = "1s"
STYLE = Path(__file__).parent / "assets" / "room.css"


def show(workshop_id: str) -> None:
    """Show a workshop; where there is none by this id, say so kindly."""
    st.html(STYLE)
    try:
        drawn = _read(workshop_id)
    except UnknownWorkshop as missing:
        st.title(say("No workshop to show"), anchor=False)
        st.info(plain(str(missing)))
        if st.button(say("Go to Home"), icon=":material/home:"):
            st.switch_page(file_of("home"))
    else:
        _draw(workshop_id, drawn)


def _read(workshop_id: str) -> Room | None:
    """The room as it stands; as it was read last while the database fails, and None where it never was.

    Raises UnknownWorkshop.
    """
    with suppress(DatabaseFault):
        session.looking().projected = workshop_views.room(session.desk(), workshop_id)
    return _read_last(workshop_id)


def _read_last(workshop_id: str) -> Room | None:
    seen: Room | None = session.looking().projected
    return seen if seen and seen.stage.workshop.id == workshop_id else None


def _draw(workshop_id: str, drawn: Room | None) -> None:
    if drawn is None:
        _follow(workshop_id, None, "")
    elif drawn.stage.workshop.ended_at:
        st.html(thanks(drawn.stage.workshop))
    else:
        _beside(drawn.stage)


def _beside(stage: Stage) -> None:
    """What is on, and beside it the way into the room and what changes from second to second."""
    workshop, closed = stage.workshop, closed_because(stage.workshop, session.desk().now())
    if stage.asked is None:
        main, side = st.columns([45, 55], gap="large", vertical_alignment="center")
        main.html(picture(workshop, closed))
        side.html(invitation(workshop, closed))
    else:
        main, side = st.columns([79, 21], gap="medium")
        main.html(point(stage, stage.asked))
        side.html(corner(workshop, closed))
    with side:
        _follow(workshop.id, stage, closed)


@st.fragment(run_every=EVERY)
def _follow(workshop_id: str, drawn: Stage | None, closed: str) -> None:
    """What changes from second to second; a look that finds the room no longer as it was drawn has all drawn anew."""
    try:
        pulse = workshop_views.pulse(session.desk(), workshop_id)
    except UnknownWorkshop:
        st.rerun()
    except DatabaseFault:
        _count(_read_last(workshop_id))
        st.html(interrupted())
        return
    if _is_a_look() and _has_moved(drawn, pulse, closed):
        st.rerun()
    if drawn is not None:
        session.looking().projected = Room(drawn, pulse)
        _count(Room(drawn, pulse))


def _count(seen: Room | None) -> None:
    if seen:
        st.html(counts(seen.stage, seen.pulse, session.desk().now()))


def _is_a_look() -> bool:
    """Whether this is one of the looks of each second, and not the whole screen, which has just been read."""
    run = get_script_run_ctx()
    return run is not None and bool(run.fragment_ids_this_run)


def _has_moved(drawn: Stage | None, pulse: Pulse, closed: str) -> bool:
    if drawn is None or pulse.version != drawn.workshop.version:
        return True
    return closed_because(drawn.workshop, session.desk().now()) != closed
