"""How many are in the room and have answered, never what; how much time is left; once a second."""

from datetime import datetime, timedelta

import streamlit as st

from hrdd.language import say
from hrdd.ui import session, workshop_parts
from hrdd.vocabulary import ItemState
from hrdd.workbook import workshop_views
from hrdd.workbook.workshop_views import Room

UNTOLD = "–"


@st.fragment(run_every=workshop_parts.EVERY)
def show(workshop_id: str) -> None:
    """Joined, answered, skipped, and the time; the other parts of the screen follow the room by it."""
    now = workshop_views.room(session.desk(), workshop_id)
    answered, skipped = _ballots(now)
    told = {say("Joined"): str(now.pulse.joined), say("Answered"): answered, say("Skipped"): skipped}
    told[say("Time left")] = left(now.stage.closes_at, session.desk().now())
    with st.container(border=True):
        for column, (label, value) in zip(st.columns(len(told)), told.items(), strict=True):
            column.metric(label, value)
    workshop_parts.catch_up(now.stage)


def _ballots(now: Room) -> tuple[str, str]:
    """Answered and skipped; nothing where no ballots are kept: before a point is opened, and after it is recorded."""
    where = now.stage.standing
    if where is None or where.state in {ItemState.CLOSED, ItemState.RECORDED}:
        return UNTOLD, UNTOLD
    return str(now.pulse.answered), str(now.pulse.skipped)


def left(closes_at: datetime | None, now: datetime) -> str:
    """The time until a point should close as minutes and seconds, with a minus once it is over."""
    if closes_at is None:
        return UNTOLD
    seconds = (closes_at - now) // timedelta(seconds=1)
    minutes, rest = divmod(abs(seconds), 60)
    return f"{'−' if seconds < 0 else ''}{minutes}:{rest:02}"
