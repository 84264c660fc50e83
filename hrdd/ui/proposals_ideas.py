"""What a room gathered: each idea with its support, and the way to make it an entry of the assessment."""

from collections.abc import Sequence

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.language import say, say_number
from hrdd.model.workbook import Kind
from hrdd.model.workshop import Proposal, Told
from hrdd.ui import frame, many, session
from hrdd.ui.proposals_deciding import place
from hrdd.ui.wording import plain
from hrdd.workbook.saving import Place
from hrdd.workbook.workshop_adopting import adopt_idea
from hrdd.workbook.workshop_content import content_of

FIRST = 20
"""So many ideas are drawn at once; the others on demand."""


def ideas(given: Proposal, told: Sequence[Told]) -> None:
    """All ideas, the most supported first; those that the prompt names a kind of entry for can become one."""
    prompt = content_of(session.desk()).prompts.get(given.about)
    kind = Kind(prompt.becomes) if prompt and prompt.becomes else None
    named = f"ideas{given.id}"
    most = many.drawn_of(named, FIRST)
    if kind and any(not each.adopted_as for each in told):
        _name(given)
    for each in told[:most]:
        _idea(given, each, kind)
    if len(told) > most:
        many.show_more(named, most + FIRST)


def _name(given: Proposal) -> None:
    title = say("Name and role of the person who takes ideas over")
    st.text_input(title, value=session.looking().person, key=_who(given))
    trouble = session.looking().troubles.pop(_adopting(given), "")
    st.caption(f":material/error: {plain(trouble)}" if trouble else "&nbsp;")


def _idea(given: Proposal, told: Told, kind: Kind | None) -> None:
    with st.container(border=True):
        words, action = st.columns([7, 3], vertical_alignment="center")
        words.markdown(plain(told.text))
        words.caption(say_number("Supported by {number} person", "Supported by {number} people", told.support))
        with action:
            if told.adopted_as:
                _open(given, told, kind)
            elif kind:
                st.button(_make(kind), key=f"adopt/{given.id}/{told.id}", on_click=_adopt, args=(given, told))


def _open(given: Proposal, told: Told, kind: Kind | None) -> None:
    title = say("Open {id}", id=told.adopted_as)
    if st.button(title, key=f"adopted/{given.id}/{told.id}", type="tertiary", icon=":material/check_circle:"):
        if kind is Kind.ACTION:
            frame.go("plan")
        frame.go("impacts", impact=told.adopted_as)


def _make(kind: Kind) -> str:
    return say("Plan it as an action") if kind is Kind.ACTION else say("Make it an impact")


def _adopt(given: Proposal, told: Told) -> None:
    """Make an idea an entry; why it is none yet is told above the ideas."""
    if not session.once(f"adopt/{given.id}/{told.id}"):
        return
    who = session.held(_who(given)).strip()
    if not who:
        session.looking().troubles[_adopting(given)] = say("Write down first who takes the idea over.")
        return
    try:
        adopt_idea(session.desk(), given.id, told.id, who)
    except WorkbookError as refused:
        session.looking().troubles[_adopting(given)] = str(refused)


def _adopting(given: Proposal) -> Place:
    return place(given)._replace(field="ideas")


def _who(given: Proposal) -> str:
    return f"who/{given.id}"
