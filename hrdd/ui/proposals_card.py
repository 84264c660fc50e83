"""One proposal as a card that folds: what was asked, how the room answered, who dissents and why, what was decided."""

from collections.abc import Iterable

import streamlit as st

from hrdd.language import say, say_number
from hrdd.model.workshop import Proposal, Told
from hrdd.report.provenance import on_day, outcome, proposed, quoted, turnout
from hrdd.ui import card as cards
from hrdd.ui import dots, proposals_deciding, proposals_ideas, session
from hrdd.ui.wording import plain
from hrdd.vocabulary import ItemKind, ProposalState
from hrdd.workbook import workshop_agenda, workshop_recording, workshops
from hrdd.workbook.workshop_behind import choices, name_of, readable, stands_now
from hrdd.workbook.workshop_results import rounds_in


def about(given: Proposal) -> str:
    """What a point was about."""
    if given.kind is not ItemKind.RATE:
        return given.title
    scale = session.desk().method.scales[given.dimension]
    return say("{dimension} of {id} {title}", dimension=scale.name, id=given.about, title=given.title)


@st.fragment
def card(given: Proposal, lead: str) -> None:
    """The card; its heading begins with `lead`, then says what is proposed by how many."""
    shown = cards.folding(_heading(given, lead), f"proposal/{given.id}/{given.state}")
    if shown is None:
        return
    with shown:
        _body(workshop_recording.proposal(session.desk(), given.id))


def _heading(given: Proposal, lead: str) -> str:
    level = "" if given.kind is ItemKind.GATHER else f": **{plain(proposed(session.desk(), given))}**"
    state = "" if given.state is ProposalState.WAITING else f"*{outcome(given.state)}*"
    return " · ".join(filter(None, (plain(lead) + level, turnout(rounds_in(given)[-1]), state)))


def _body(given: Proposal) -> None:
    _asked(given)
    _spread(given)
    told = _texts(given)
    if given.note:
        st.markdown(f"**{say('Note of the discussion')}**  \n{plain(given.note)}")
    if given.kind is ItemKind.GATHER:
        proposals_ideas.ideas(given, told)
    _now(given)
    if given.state is ProposalState.WAITING:
        proposals_deciding.form(given, told)
    else:
        _decided(given)


def _asked(given: Proposal) -> None:
    day, present = on_day(session.desk(), given), rounds_in(given)[-1].present
    st.markdown(f"**{plain(given.wording)}**")
    st.caption(
        say_number(
            "Asked in the workshop of {day}, {number} person present.",
            "Asked in the workshop of {day}, {number} people present.",
            present,
            day=day,
        )
    )


def _spread(given: Proposal) -> None:
    """The dots of the last round, beside those of the round before."""
    points = workshop_agenda.agenda(session.desk(), given.workshop_id)
    asked = next(each for each in points if each.item.id == given.item_id)
    *earlier, latest = rounds_in(given)
    if latest.tallies:
        dots.show(asked, latest, earlier[-1] if earlier else None)


def _texts(given: Proposal) -> tuple[Told, ...]:
    """What people wrote, as long as it may be read; first the reasons of those who stand apart."""
    workshop = workshops.look_up(session.desk(), given.workshop_id)
    if not readable(session.desk(), workshop):
        st.caption(say("What people wrote in their own words has been deleted, as they were promised."))
        return ()
    told = workshop_recording.told_of(session.desk(), given)
    dissent = workshop_recording.dissent_of(session.desk(), given)
    if dissent:
        _list(say("Far from the middle, and why"), [quoted(session.desk(), given, each) for each in dissent])
    others = [each.text for each in told if not each.choice]
    if others and given.kind is not ItemKind.GATHER:
        _list(say("In people's own words"), others)
    return told


def _list(title: str, lines: Iterable[str]) -> None:
    st.markdown("\n".join([f"**{title}**", "", *(f"- {plain(each)}" for each in lines)]))


def _now(given: Proposal) -> None:
    """What stands in the assessment, where the proposal is for a field of it."""
    if choices(session.desk(), given):
        now = name_of(session.desk(), given, stands_now(session.desk(), given)) or say("nothing yet")
        st.markdown(say("In the assessment now: **{level}**", level=plain(now)))


def _decided(given: Proposal) -> None:
    when = session.clock(given.decided_at) if given.decided_at else ""
    lines = [f"**{outcome(given.state)}** · {plain(given.decided_by)}, {when}"]
    if given.decided_value:
        kept = name_of(session.desk(), given, given.decided_value)
        lines.append(plain(say("Kept instead: {level}", level=kept)))
    st.markdown("  \n".join([*lines, *([plain(given.decided_reason)] if given.decided_reason else [])]))
