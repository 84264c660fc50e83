"""After the workshop: what was recorded, the record to hand out, and how long people's own words are kept."""

import streamlit as st

from hrdd.language import say
from hrdd.model.workshop import Workshop
from hrdd.report.wording import day
from hrdd.ui import proposals, session, workshop_chair, workshop_record, workshop_run
from hrdd.ui.frame import Opened
from hrdd.workbook import workshop_retention


def show(opened: Opened, workshop: Workshop) -> None:
    """All of it; a workshop that still goes on can be ended here too."""
    if not workshop.ended_at and workshop_chair.of(workshop.id):
        st.info(say("The workshop is still going on. End it when people have gone."))
        workshop_run.finish(workshop)
    proposals.listed(opened)
    st.subheader(say("The record of the workshop"), anchor=False)
    workshop_record.downloads(workshop.id)
    st.subheader(say("What people wrote"), anchor=False)
    _raw(workshop)


def _raw(workshop: Workshop) -> None:
    if workshop.raw_gone_at:
        st.markdown(say("It was deleted {when}.", when=session.clock(workshop.raw_gone_at)))
        return
    st.markdown(
        say(
            "Ideas, open answers and reasons are deleted after **{day}**, as people were promised.",
            day=day(workshop.keep_until),
        )
        + " "
        + say("How many chose what stays, and so does what the team has quoted.")
    )
    with st.popover(say("Delete it now"), icon=":material/delete_forever:"):
        st.markdown(say("It cannot be brought back. A workshop that still goes on ends with it."))
        if st.button(say("Delete what people wrote"), key=f"raw/{workshop.id}", icon=":material/delete_forever:"):
            workshop_retention.delete_raw(session.desk(), workshop.id)
            st.rerun()
