"""The workshops of an assessment, and a new one."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.language import say
from hrdd.model.workshop import Workshop
from hrdd.ui import session, workshop_chair, workshop_words
from hrdd.ui.frame import Opened
from hrdd.ui.wording import plain
from hrdd.workbook import workshop_agenda, workshops
from hrdd.workbook.workshop_content import content_of
from hrdd.workbook.workshops import KEEP_DAYS

ONE_BY_ONE = ""


class Wanted(NamedTuple):
    """What the form to begin with says."""

    title: str
    groups: Sequence[str]
    pattern: str
    impacts: Sequence[str]
    keep_until: date | None
    rehearsal: bool


def listed(opened: Opened) -> None:
    """All workshops of the assessment, the last opened first."""
    found = workshops.of_assessment(session.desk(), opened.id)
    if not found:
        st.markdown(say("No workshop yet. Begin one below; a rehearsal is a good first."))
    for each in found:
        _line(each)


def form(opened: Opened) -> None:
    """What has to be known to begin; everything but the impacts can be changed later."""
    st.subheader(say("Begin a workshop"), anchor=False)
    with st.form("workshop/begin"):
        wanted = _asked(opened)
        if st.form_submit_button(say("Begin"), type="primary", icon=":material/add:"):
            _begin(opened, wanted)


def _line(workshop: Workshop) -> None:
    with st.container(border=True):
        about, act = st.columns([8, 2], vertical_alignment="center")
        mark = f" · *{say('Rehearsal')}*" if workshop.rehearsal else ""
        when = session.clock(workshop.created_at) if workshop.created_at else ""
        parts = (workshop_words.going(workshop), when, workshop.begun_by)
        about.markdown(f"**{plain(workshop.title)}**{mark}  \n{plain(' · '.join(filter(None, parts)))}")
        act.button(
            say("Open"),
            key=f"workshop/open/{workshop.id}",
            icon=":material/arrow_forward:",
            on_click=session.choose,
            args=("workshop", workshop.id),
        )


def _asked(opened: Opened) -> Wanted:
    desk = session.desk()
    patterns = content_of(desk).patterns
    names = {each.id: f"{each.name}. {each.summary}" for each in patterns.values()}
    names[ONE_BY_ONE] = say("Item by item. I put the agenda together myself.")
    impacts = {each.id: f"{each.id} {each.title}".strip() for each in opened.workbook.impacts}
    title = st.text_input(say("Title"), placeholder=opened.workbook.assessment.title, help=_title_help())
    pattern = st.radio(say("Agenda to begin with"), list(names), format_func=names.__getitem__)
    rated = st.multiselect(
        say("Impacts it rates"),
        list(impacts),
        format_func=impacts.__getitem__,
        placeholder=say("The first ones of the assessment") if impacts else say("No impact is described yet"),
        help=say("A ready agenda takes only as many as fit its time. More can be put on it afterwards."),
    )
    left, right = st.columns(2, gap="large")
    with left:
        groups = st.text_area(
            say("Groups people may choose from, one a line"),
            placeholder=say("None: nobody is asked for a group"),
            help=say("A group's answers are shown apart only where three or more of it have answered."),
        )
    with right:
        keep = st.date_input(
            say("Delete what people wrote after"),
            value=desk.today + timedelta(days=KEEP_DAYS),
            min_value=desk.today,
            format="YYYY-MM-DD",
        )
        rehearsal = st.checkbox(say("This is a rehearsal"), help=_rehearsal_help())
    return Wanted(title, groups.splitlines(), pattern, rated, keep, rehearsal)


def _title_help() -> str:
    return say("People read it on their phones. Left empty, it is the title of the assessment.")


def _rehearsal_help() -> str:
    return say("Simulated people can take seats and answer; nothing of it can be recorded.")


def _begin(opened: Opened, wanted: Wanted) -> None:
    if not session.once(f"workshop/begin/{opened.id}"):
        return
    desk = session.desk()
    try:
        begun = workshops.begin(
            desk,
            opened.id,
            session.person(),
            wanted.title,
            wanted.groups,
            wanted.keep_until,
            rehearsal=wanted.rehearsal,
        )
    except WorkbookError as refused:
        st.error(plain(str(refused)))
        return
    workshop_chair.sit(begun.workshop.id, begun.links)
    if wanted.pattern:
        chair = workshops.enter(desk, begun.workshop.id, begun.links.facilitator)
        workshop_agenda.use_pattern(desk, chair, wanted.pattern, wanted.impacts or None)
    session.choose("workshop", begun.workshop.id)
    st.rerun()
