"""What workshops propose to the team: the list of all of it, and beside each rating what a room said of it."""

from collections.abc import Iterable

import streamlit as st

from hrdd.language import say, say_number
from hrdd.model.workshop import Proposal, Workshop
from hrdd.report.provenance import on_day, sources
from hrdd.ui import proposals_card, session
from hrdd.ui.frame import Opened
from hrdd.ui.wording import plain
from hrdd.vocabulary import ProposalState
from hrdd.workbook import workshop_behind, workshop_recording, workshops
from hrdd.workbook.workshop_behind import as_choice

Rooms = dict[str, tuple[Proposal, ...]]
"""What workshops propose for the ratings of one impact, by dimension."""


def listed(opened: Opened) -> None:
    """All proposals to an assessment, workshop by workshop, the latest first; in each, those that wait come first."""
    st.subheader(say("What the rooms propose"), anchor=False)
    found = workshop_recording.proposals(session.desk(), opened.id)
    if not found:
        st.markdown(say("Nothing has been recorded yet. Each point that is recorded in a workshop stands here then."))
        return
    st.markdown(say("A room proposes; somebody of the team decides, with a name. Nothing changes by itself."))
    st.markdown(f":material/pending_actions: **{_waiting(found)}**")
    for workshop in workshops.of_assessment(session.desk(), opened.id):
        _of(workshop, [each for each in found if each.workshop_id == workshop.id])


def behind(assessment: str, impact_id: str) -> Rooms:
    """What workshops propose for the ratings of an impact; to be asked once for a screen, not by each part of it."""
    found = workshop_behind.by_rating(workshop_behind.all_of(session.desk(), assessment))
    return {dimension: each for (about, dimension), each in found.items() if about == impact_id}


def beside(found: tuple[Proposal, ...]) -> None:
    """What waits for a decision on one rating, each with the place to decide."""
    for each in found:
        if each.state is ProposalState.WAITING:
            proposals_card.card(each, say("A workshop proposes"))


def source(found: tuple[Proposal, ...], value: int | None) -> None:
    """Where a rating came from, once somebody has decided; nothing where no workshop has to do with it."""
    decided = tuple(each for each in found if each.state is not ProposalState.WAITING)
    if decided:
        told = sources(session.desk(), decided, as_choice(value))
        st.caption(":material/forum: " + "  \n".join(map(plain, told)))


def _of(workshop: Workshop, found: Iterable[Proposal]) -> None:
    ordered = sorted(found, key=lambda each: each.state is not ProposalState.WAITING)
    if ordered:
        title = workshop.title or say("Workshop without a title")
        st.markdown(f"#### {plain(title)}  \n{plain(on_day(session.desk(), ordered[0]))}")
    for each in ordered:
        proposals_card.card(each, proposals_card.about(each))


def _waiting(found: Iterable[Proposal]) -> str:
    number = sum(each.state is ProposalState.WAITING for each in found)
    if not number:
        return say("All have been decided on.")
    return say_number("{number} waits for a decision.", "{number} wait for a decision.", number)
