"""The parts of the facilitator's screen that follow the room, each drawn anew only when what it shows has changed.

One small part asks every second. It draws the numbers, and has the other parts drawn anew where the room has moved on:
no box that somebody types in is ever among them unless its own point has gone.
"""

from collections.abc import Callable, Hashable
from typing import NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime.scriptrunner import RerunData, get_script_run_ctx

from hrdd.ui import session
from hrdd.workbook.workshop_views import Stage

EVERY = "1s"


class Part(NamedTuple):
    """A part as it was drawn last: what it depends on, and what that was."""

    depends: Callable[[Stage], Hashable]
    was: Hashable


def by_version(now: Stage) -> Hashable:
    """Anything at all that was done in the room."""
    return now.workshop.version


def by_point(now: Stage) -> Hashable:
    """The point that is on, and where it stands."""
    return (now.asked.item.id if now.asked else 0, now.standing)


def columns() -> tuple[DeltaGenerator, DeltaGenerator]:
    """Where the work is done, and what is at hand beside it."""
    main, side = st.columns([73, 27], gap="medium")
    return main, side


def begin() -> None:
    """Forget the parts of another screen; called where a screen begins."""
    session.looking().parts.clear()


def drawn(part: str, now: Stage, depends: Callable[[Stage], Hashable] = by_version) -> None:
    """Note from what a part is being drawn."""
    session.looking().parts[part] = Part(depends, depends(now))


def leave_if_ended(now: Stage) -> None:
    """Draw the whole screen anew where the workshop has ended meanwhile: it is another one then."""
    if now.workshop.ended_at:
        st.rerun()


def catch_up(now: Stage) -> None:
    """Have the parts drawn anew that the room has left behind."""
    parts: dict[str, Part] = session.looking().parts
    redraw(*(name for name, part in parts.items() if part.depends(now) != part.was))


def redraw(*parts: str) -> None:
    """Have parts of the screen (fragments by their keys) drawn anew and nothing else.

    Streamlit offers this to the callbacks of widgets only; a part that looks by itself has none. While the whole screen
    is being drawn there is nothing to catch up with.
    """
    run = get_script_run_ctx()
    if parts and run is not None and run.fragment_ids_this_run and run.script_requests:
        run.script_requests.request_rerun(
            RerunData(
                query_string=run.query_string,
                page_script_hash=run.page_script_hash,
                fragment_id_queue=run.fragment_storage.resolve_target(parts),
                is_fragment_scoped_rerun=True,
                cached_message_hashes=run.cached_message_hashes,
                context_info=run.context_info,
            )
        )
