"""The facilitator's screen: the workshops of an assessment; of one of them, what comes before, during and after."""

import streamlit as st

from hrdd.language import say
from hrdd.model.workshop import Workshop
from hrdd.ui import (
    session,
    workshop_after,
    workshop_begin,
    workshop_chair,
    workshop_guide,
    workshop_parts,
    workshop_prepare,
    workshop_run,
    workshop_watch,
)
from hrdd.ui.frame import Opened
from hrdd.ui.wording import plain
from hrdd.workbook import workshop_traces, workshops
from hrdd.workshop_errors import UnknownWorkshop

BEFORE, TOLD, DURING, AFTER = "before", "told", "during", "after"
GUIDE = {BEFORE: "before", TOLD: "before", DURING: "during", AFTER: "after"}
"""The parts of the screen, and the chapter of the guide that belongs to each."""


def show(opened: Opened) -> None:
    """The workshop in the address, or all of them."""
    workshop_parts.begin()
    workshop = _wanted(opened.id)
    if workshop is None:
        st.title(opened.screen.title, anchor=False)
        st.markdown(opened.screen.about)
        workshop_begin.listed(opened)
        workshop_begin.form(opened)
        return
    _head(workshop)
    _traces()
    if workshop.ended_at:
        workshop_after.show(opened, workshop)
    elif workshop_chair.of(workshop.id):
        _as_facilitator(opened, workshop)
    else:
        workshop_watch.show(opened, workshop)


def _wanted(assessment: str) -> Workshop | None:
    wanted = session.chosen("workshop")
    if not wanted:
        return None
    try:
        found = workshops.look_up(session.desk(), wanted)
        if found.assessment_id != assessment:
            raise UnknownWorkshop
    except UnknownWorkshop as missing:
        st.warning(plain(str(missing)))
        return None
    return found


def _head(workshop: Workshop) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        mark = f" · *{say('Rehearsal')}*" if workshop.rehearsal else ""
        st.title(plain(workshop.title) + mark, anchor=False, width="stretch")
        st.button(
            say("All workshops"),
            key="workshop/all",
            type="tertiary",
            icon=":material/list:",
            on_click=_leave,
        )
        with st.popover(say("Guide"), icon=":material/menu_book:", type="tertiary"):
            workshop_guide.guide(GUIDE[AFTER if workshop.ended_at else _phase(workshop)])
        st.link_button(
            say("Room screen"),
            workshop_chair.address_of("room", workshop=workshop.id),
            icon=":material/cast:",
            help=say("For the projector; it opens in a tab of its own."),
        )


def _leave() -> None:
    session.choose("workshop", "")
    session.choose("phase", "")


def _traces() -> None:
    """Whether something deleted may still stand in the file, with the way to clear it."""
    if not workshop_traces.left(session.desk()):
        return
    st.warning(
        say(
            "**What was deleted may still stand in unused pages of the file**, because somebody was reading it "
            "just then. Clear it before the next backup is made."
        ),
        icon=":material/cleaning_services:",
    )
    if st.button(say("Clear it now"), key="workshop/clear"):
        if workshop_traces.clear(session.desk()):
            st.rerun()
        st.caption(say("Somebody is still reading. Try again in a moment."))


def _phase(workshop: Workshop) -> str:
    """The phase that is chosen; until then the one that fits."""
    chosen = session.chosen("phase")
    return chosen if chosen in _phases() else (DURING if workshop.current else BEFORE)


def _phases() -> dict[str, str]:
    return {BEFORE: say("Agenda"), TOLD: say("What people are told"), DURING: say("Run"), AFTER: say("After")}


def _as_facilitator(opened: Opened, workshop: Workshop) -> None:
    if workshop_chair.links(workshop):
        return
    names, now = _phases(), _phase(workshop)
    key = f"workshop/phase/{workshop.id}/{now}"
    session.choose("phase", now)
    st.segmented_control(
        say("Part of the workshop"),
        list(names),
        default=now,
        required=True,
        format_func=names.__getitem__,
        key=key,
        on_change=_turn,
        args=(key,),
        label_visibility="collapsed",
    )
    match now:
        case "before":
            workshop_prepare.agenda(opened, workshop)
        case "told":
            workshop_prepare.told(workshop)
        case "during":
            workshop_run.show(workshop)
        case _:
            workshop_after.show(opened, workshop)


def _turn(key: str) -> None:
    session.choose("phase", session.held(key))
