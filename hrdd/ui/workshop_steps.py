"""The steps that a point can take, and the way to the next one."""

import streamlit as st

from hrdd.language import say
from hrdd.ui import workshop_chair, workshop_room, workshop_words
from hrdd.vocabulary import ItemState, Step
from hrdd.workbook import workshop_running
from hrdd.workbook.workshop_asking import Asked
from hrdd.workbook.workshop_views import Facilitator

GROUP = "steps"
IN_SIGHT = (Step.OPEN, Step.REVEAL, Step.DISCUSS, Step.AGAIN, Step.RECORD)
"""The steps in their order; each keeps its place, so that nobody presses one for another when the screen moves on."""

WIDTHS = (95, 105, 112, 152, 110)


def begin(workshop_id: str, view: Facilitator) -> None:
    """The way to the first point, while nothing is on the screens."""
    told = say("Nothing is on the screens yet. People who join see the title and wait.")
    st.markdown(told if view.agenda else say("The agenda is empty. Put points on it first."))
    _next(workshop_id, view)
    workshop_chair.trouble(GROUP)


def show(workshop_id: str, view: Facilitator, asked: Asked) -> None:
    """The steps, what else can be done with the point, and why the last act was refused."""
    rehearsal = view.room.stage.workshop.rehearsal
    leading = next((each for each in IN_SIGHT if each in view.steps), None)
    for column, step in zip(st.columns(WIDTHS, gap="small"), IN_SIGHT, strict=True):
        with column:
            _step(workshop_id, asked, step, step in view.steps, leading=step is leading, rehearsal=rehearsal)
    with st.container(horizontal=True, vertical_alignment="center"):
        if asked.item.state is ItemState.OPEN and rehearsal:
            workshop_room.answers(workshop_id)
        if asked.item.state is not ItemState.OPEN:
            _next(workshop_id, view)
        if Step.RESET in view.steps:
            _reset(workshop_id, asked)
    workshop_chair.trouble(GROUP)


def _step(workshop_id: str, asked: Asked, step: Step, possible: bool, *, leading: bool, rehearsal: bool) -> None:
    barred = rehearsal and step is Step.RECORD
    why = workshop_words.effect(step) if possible else workshop_words.before(step)
    workshop_chair.button(
        GROUP,
        workshop_id,
        workshop_words.step(step),
        workshop_running.take,
        asked.item.id,
        step,
        icon=workshop_words.STEP_ICONS[step],
        kind="primary" if leading and not barred else "secondary",
        why=say("This is a rehearsal: nothing of it can be recorded.") if barred else why,
        possible=possible and not barred,
        wide=True,
        turn=asked.item.round,
    )


def _reset(workshop_id: str, asked: Asked) -> None:
    with st.popover(workshop_words.step(Step.RESET), icon=":material/restart_alt:", type="tertiary"):
        st.markdown(workshop_words.effect(Step.RESET))
        workshop_chair.button(
            GROUP,
            workshop_id,
            say("Delete what was said, and close the point"),
            workshop_running.take,
            asked.item.id,
            Step.RESET,
            icon="delete_forever",
        )


def _next(workshop_id: str, view: Facilitator) -> None:
    """The way to the next point that was not opened yet."""
    following, current = _following(view), view.room.stage.asked
    done = current is None or current.item.state is ItemState.RECORDED
    if following is None:
        st.markdown(say("Every point has had its turn.") if view.agenda and done else "")
        return
    workshop_chair.button(
        GROUP,
        workshop_id,
        say("Next: {point}", point=workshop_words.point(following)),
        workshop_running.bring_up,
        following.item.id,
        icon="skip_next",
        kind="primary" if done else "tertiary",
        why=say("It is put on all screens, still closed."),
    )


def _following(view: Facilitator) -> Asked | None:
    """The first closed point behind the one that is on; the first closed one where there is none behind it."""
    current = view.room.stage.asked
    closed = [
        (place, each)
        for place, each in enumerate(view.agenda, start=1)
        if each.item.state is ItemState.CLOSED and (current is None or each.item.id != current.item.id)
    ]
    behind = [each for place, each in closed if place > view.room.stage.place]
    return next(iter([*behind, *(each for _, each in closed)]), None)
