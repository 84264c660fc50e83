"""A named person decides on a proposal: accepts it, or with a reason keeps something else or declines it."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.language import say
from hrdd.model.workshop import Proposal, Told
from hrdd.report.provenance import proposed, quoted
from hrdd.ui import session
from hrdd.ui.wording import plain
from hrdd.workbook import workshop_adopting as adopting
from hrdd.workbook.saving import Place
from hrdd.workbook.workshop_behind import choices
from hrdd.workbook.workshop_results import rounds_in

SHOWN = 6
"""So many texts stand on the screen; more of them scroll."""


class Act(StrEnum):
    """What can be decided."""

    ACCEPT = "accept"
    CHANGE = "change"
    DECLINE = "decline"


def form(given: Proposal, told: Sequence[Told]) -> None:
    """First which decision it is, then the form for it, and why it was not stored."""
    named = _acts(given, told)
    act = st.segmented_control(
        say("What do you decide?"), list(named), format_func=named.__getitem__, key=f"act/{given.id}", wrap=True
    )
    if act:
        with st.form(f"decide/{given.id}/{act}"):
            _form(given, Act(act), told)
    trouble = session.looking().troubles.get(place(given), "")
    st.caption(f":material/error: {plain(trouble)}" if trouble else "&nbsp;")


def place(given: Proposal) -> Place:
    """Where it is kept why a decision was not stored."""
    return Place(given.assessment_id, "proposal", str(given.id), "state")


def _acts(given: Proposal, told: Sequence[Told]) -> Mapping[Act, str]:
    """What can be decided, in words; what holds nothing to take over cannot be accepted."""
    decline = {Act.DECLINE: say("Decline")}
    if adopting.target_of(given) is None:
        return {Act.ACCEPT: say("Take note"), **decline}
    change = {Act.CHANGE: say("Decide otherwise"), **decline}
    if given.proposed:
        return {Act.ACCEPT: say("Accept: {level}", level=plain(proposed(session.desk(), given))), **change}
    return {Act.ACCEPT: say("Take over words only"), **change} if told else change


def _form(given: Proposal, act: Act, told: Sequence[Told]) -> None:
    names = {name: word for name, word in choices(session.desk(), given).items() if name != given.proposed}
    st.markdown(_about(given, act))
    value = None
    if act is Act.CHANGE:
        value = st.selectbox(
            say("What is kept instead"),
            list(names),
            index=None,
            format_func=names.__getitem__,
            placeholder=say("Choose"),
        )
    reason = "" if act is Act.ACCEPT else st.text_area(say("Why you decide otherwise than the room"))
    words = _quotes(given, told) if act is not Act.DECLINE and adopting.target_of(given) else []
    who = st.text_input(say("Name and role of the person who decides"), value=session.looking().person)
    if st.form_submit_button(say("Store the decision"), type="primary") and session.once(f"decide/{given.id}"):
        _store(given, act, value, reason, words, who.strip())


def _about(given: Proposal, act: Act) -> str:
    match act:
        case Act.ACCEPT if adopting.target_of(given):
            return say(
                "The assessment takes it over, and says beside it where it comes from and how the room was divided."
            )
        case Act.ACCEPT:
            return say("It changes nothing by itself: it is written down that you have seen it.")
        case Act.CHANGE:
            return say("The assessment keeps your choice. What the room said, and your reason, stand beside it.")
    return say("The assessment stays as it is. What the room said, and your reason, are kept.")


def _quotes(given: Proposal, told: Sequence[Told]) -> list[int]:
    """The texts that are quoted word for word."""
    if not told:
        return []
    st.markdown(f"**{say('Words to quote')}**")
    st.caption(say("What you quote stays for good. Leave out what could tell who wrote it."))
    with st.container(height=280 if len(told) > SHOWN else "content"):
        return [each.id for each in sorted(told, key=_later_first) if _ticked(given, each)]


def _later_first(told: Told) -> tuple[int, str]:
    return -told.round, told.choice


def _ticked(given: Proposal, told: Told) -> bool:
    words = plain(quoted(session.desk(), given, told))
    if told.round < len(rounds_in(given)):
        words += " " + say("*(round {number})*", number=told.round)
    return st.checkbox(words, key=f"quote/{given.id}/{told.id}")


def _store(given: Proposal, act: Act, value: str | None, reason: str, words: Sequence[int], who: str) -> None:
    """Store a decision; the whole screen follows, because the rating is shown on more of it than this card."""
    troubles = session.looking().troubles
    troubles.pop(place(given), None)
    if not who or (act is Act.CHANGE and not value):
        troubles[place(given)] = say(
            "Nothing was stored: a decision needs a name, and a choice where you keep another."
        )
        return
    try:
        _decide(given, act, value, reason, words, who)
    except WorkbookError as refused:
        troubles[place(given)] = str(refused)
        return
    for each in adopting.target_of(given) or ():
        session.renew(each)
    st.rerun()


def _decide(given: Proposal, act: Act, value: str | None, reason: str, words: Sequence[int], who: str) -> None:
    desk = session.desk()
    match act:
        case Act.ACCEPT:
            adopting.accept(desk, given.id, who, words)
        case Act.CHANGE:
            adopting.change(desk, given.id, who, value, reason, words)
        case _:
            adopting.decline(desk, given.id, who, reason)
