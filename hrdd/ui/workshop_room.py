"""How people get into the room: address, code, lock; in a rehearsal, simulated people."""

from random import SystemRandom

import streamlit as st

from hrdd.language import say, say_number
from hrdd.model.workshop import Workshop
from hrdd.ui import session, workshop_chair, workshop_parts
from hrdd.ui.wording import plain
from hrdd.workbook import workshop_rehearsal, workshop_views, workshops
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_addresses import WITHOUT_A_ROOM, join_link
from hrdd.workbook.workshops import Chair, as_shown

PART = "workshop/room"
PEOPLE = 12


@st.fragment(key=PART)
def door(workshop_id: str) -> None:
    """Where and by which code people join, and whether they still can."""
    now = workshop_views.stage(session.desk(), workshop_id)
    workshop_parts.leave_if_ended(now)
    workshop_parts.drawn(PART, now)
    workshop = now.workshop
    with st.container(border=True):
        st.metric(say("Code to join by"), as_shown(workshop.code), help=say("It stands on the room screen, large."))
        st.markdown(plain(_where()))
        st.caption(_until(workshop))
        with st.container(horizontal=True):
            if workshop.locked_at:
                _press(workshop_id, say("Unlock"), workshops.unlock, "lock_open", say("People can join again."))
            else:
                _press(workshop_id, say("Lock the room"), workshops.lock, "lock", say("Nobody else can join."))
            _press(workshop_id, say("New code"), workshops.new_code, "password", _new_code_help())
        if session.looking().refused.get("door"):
            workshop_chair.trouble("door")


@st.fragment(run_every=workshop_parts.EVERY)
def joined(workshop_id: str) -> None:
    """How many have joined; the other parts of the screen follow the room by it."""
    now = workshop_views.room(session.desk(), workshop_id)
    people = now.pulse.joined
    st.markdown(say_number("**{number}** person has joined.", "**{number}** people have joined.", people))
    workshop_parts.catch_up(now.stage)


def simulated(workshop: Workshop) -> None:
    """Simulated people for a rehearsal."""
    if not workshop.rehearsal:
        return
    with st.container(border=True):
        st.markdown(f"**{say('Rehearsal')}**")
        number = st.number_input(
            say("Simulated people"), 1, workshop_rehearsal.MOST_PEOPLE, PEOPLE, key=f"simulated/{workshop.id}"
        )
        workshop_chair.button(
            "rehearsal",
            workshop.id,
            say("Seat them"),
            _seat,
            number,
            icon="event_seat",
            why=say("They take the place of those seated before."),
        )
        workshop_chair.trouble("rehearsal")


def answers(workshop_id: str) -> None:
    """Have the simulated people answer the point that is open."""
    workshop_chair.button(
        "steps", workshop_id, say("Have the simulated people answer"), _answer, icon="smart_toy", kind="tertiary"
    )


def _seat(desk: Desk, chair: Chair, number: int) -> None:
    workshop_rehearsal.seat_people(desk, chair, number, SystemRandom())


def _answer(desk: Desk, chair: Chair) -> None:
    workshop_rehearsal.answer_all(desk, chair, SystemRandom())


def _press(workshop_id: str, label: str, do: workshop_chair.Act, icon: str, why: str) -> None:
    workshop_chair.button("door", workshop_id, label, do, icon=icon, why=why)


def _where() -> str:
    if WITHOUT_A_ROOM in join_link():
        return say("Phones do not reach this computer yet: start the workbook with --room, as the guide tells.")
    return say("People point their camera at the room screen, or open {address}", address=join_link())


def _until(workshop: Workshop) -> str:
    if workshop.locked_at:
        return ":material/lock: " + say("Locked: who has joined stays, nobody else gets in.")
    ends = workshop.code_ends_at
    if ends and ends < session.desk().now():
        return ":material/timer_off: " + say("The code has run out. Make a new one.")
    return say("Good until {time}.", time=session.clock(ends)) if ends else "&nbsp;"


def _new_code_help() -> str:
    return say("The old code stops working at once. Who has joined keeps the seat.")
