"""What was changed in an entry, by whom and when, read only when somebody asks; and the way back to an earlier text."""

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.language import say
from hrdd.ui import session
from hrdd.ui.wording import plain
from hrdd.workbook.reverting import Step, bring_back, steps
from hrdd.workbook.saving import ASSESSMENT, Place

FIRST = 10
"""So many changes are shown at once; the older ones on demand."""

READABLE = 600


@st.fragment
def show(assessment: str, kind: str = ASSESSMENT, record_id: str = "") -> None:
    """A way to the history of an entry, or of the assessment's own fields; nothing is read until it is opened."""
    if session.catch_up():
        st.rerun()
    key = f"history/{kind}/{assessment}/{record_id}"
    opened = st.popover(
        say("History"), icon=":material/history:", type="tertiary", width="content", key=key, on_change="rerun"
    )
    if opened.open:
        with opened:
            _listed(Place(assessment, kind, record_id, ""))


def _listed(about: Place) -> None:
    st.markdown(say("**Every change is kept.** Bringing a text back is one more change; nothing is wiped out."))
    trouble = session.looking().troubles.pop(about, "")
    if trouble:
        st.caption(":material/error: " + plain(trouble))
    found = steps(session.desk(), session.as_it_stands(about.assessment_id), about.kind, about.record_id)
    if not found:
        st.markdown(say("Nothing has been changed yet."))
    older = len(found) > FIRST and st.toggle(say("Show all {n}", n=len(found)), key="/".join(("older", *about)))
    for step in found if older else found[:FIRST]:
        _step(about, step)


def _step(about: Place, step: Step) -> None:
    with st.container(border=True):
        version = " · " + say("version {number}", number=step.version) if step.place.field else ""
        st.markdown(f"**{plain(step.label)}**{version}  \n{plain(step.by)}, {plain(session.clock(step.at))}")
        if step.place.field:
            st.markdown(
                say("Before: {text}", text=_told(step.before)) + "  \n" + say("After: {text}", text=_told(step.after))
            )
        if step.can_return:
            st.button(
                say("Bring back what stood before"),
                key=f"back/{step.id}",
                icon=":material/undo:",
                type="tertiary",
                on_click=_bring_back,
                args=(about, step),
            )


def _told(text: str) -> str:
    return plain(text if len(text) <= READABLE else text[:READABLE].rstrip() + " …") or say("nothing")


def _bring_back(about: Place, step: Step) -> None:
    try:
        bring_back(session.desk(), step, session.person())
        session.renew(step.place)
        session.looking().behind = True
    except WorkbookError as refused:
        session.looking().troubles[about] = str(refused)
