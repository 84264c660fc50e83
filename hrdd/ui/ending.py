"""Closing a worksheet on leaving or staying: what is missing for either way, the decision, and the way back."""

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.language import say
from hrdd.model.registers import Ending
from hrdd.model.workbook import Kind
from hrdd.ui import entry, session
from hrdd.ui.ratings import FOLLOWS
from hrdd.ui.wording import plain
from hrdd.vocabulary import EndingDecision
from hrdd.workbook import leaving, weighing, words
from hrdd.workbook.leaving import Closing, Earlier


def closing(assessment: str, worksheet_id: str) -> None:
    """What stands at the foot of a worksheet: the decision in force or the form to make one, and earlier ones."""
    st.markdown(f"#### {say('Decision')}")
    worksheet = entry.read(assessment, Kind.ENDING, worksheet_id)
    if worksheet.decision:
        _in_force(worksheet)
        _open_again(worksheet)
    else:
        _opened_again(worksheet)
        _lacking(assessment, worksheet_id)
        _decide(worksheet)
    _earlier(leaving.earlier(session.desk(), assessment, worksheet_id))


@st.fragment(run_every=FOLLOWS)
def _lacking(assessment: str, worksheet_id: str) -> None:
    """What is missing for either way; follows the answers by itself."""
    worksheet = entry.read(assessment, Kind.ENDING, worksheet_id)
    if weighing.too_early(worksheet, session.as_it_stands(assessment).impacts):
        st.markdown(
            ":material/schedule: "
            + say("On none of its impacts is leverage judged to be lacking for good. Is it too early to leave?")
        )
    for decision in EndingDecision:
        missing = leaving.lacking(worksheet, decision)
        title = say("**{decision}:**", decision=words.ending(decision))
        told = (
            say("first write down {what}", what="; ".join(missing)) if missing else say("all that is needed is written")
        )
        st.markdown(f"{title} {plain(told)}.")


def _in_force(worksheet: Ending) -> None:
    with st.container(border=True):
        st.markdown(f"**{words.ending(worksheet.decision)}**" if worksheet.decision else "")
        when = session.clock(worksheet.decided_at) if worksheet.decided_at else say("no date")
        st.markdown(say("Decided by {who}, {when}.", who=plain(worksheet.decided_by), when=when))
        st.markdown(plain(worksheet.decided_reason))


def _opened_again(worksheet: Ending) -> None:
    if worksheet.decided_by:
        told = say("Opened again by {who}: {reason}", who=worksheet.decided_by, reason=worksheet.decided_reason)
        st.markdown(f":material/lock_open: {plain(told)}")


def _decide(worksheet: Ending) -> None:
    with st.expander(say("Decide, with your name, your role and the reason")), st.form(_form("close", worksheet)):
        listed = list(EndingDecision)
        decision = st.selectbox(
            say("Leave or stay"), listed, index=None, format_func=words.ending, placeholder=say("Choose")
        )
        name, role = st.text_input(say("Name")), st.text_input(say("Role"))
        reason = st.text_area(say("Reason for the decision"))
        if st.form_submit_button(say("Close the worksheet"), type="primary"):
            _close(worksheet, Closing(decision, name, role, reason))


def _close(worksheet: Ending, chosen: Closing) -> None:
    try:
        leaving.decide(session.desk(), worksheet.assessment_id, worksheet.id, chosen, session.person())
    except WorkbookError as refused:
        st.error(plain(str(refused)))
        return
    st.rerun()


def _open_again(worksheet: Ending) -> None:
    with st.expander(say("Open it again")), st.form(_form("again", worksheet)):
        st.markdown(say("The decision stays in sight, with who opened it again and why."))
        who, reason = st.text_input(say("Name and role")), st.text_area(say("What has changed"))
        if st.form_submit_button(say("Open it again")):
            try:
                leaving.reopen(session.desk(), worksheet.assessment_id, worksheet.id, who, reason, session.person())
            except WorkbookError as refused:
                st.error(plain(str(refused)))
                return
            st.rerun()


def _earlier(past: tuple[Earlier, ...]) -> None:
    if not past:
        return
    with st.expander(say("Earlier decisions: {n}", n=len(past))):
        for each in past:
            again = say("opened again by {who}: {why}", who=each.opened_again, why=each.why_again)
            told = [words.ending(each.decision), say("by {who}", who=each.by), each.reason, again]
            st.markdown("- " + " · ".join(plain(part) for part in told))


def _form(act: str, worksheet: Ending) -> str:
    return f"{act}/{worksheet.assessment_id}/{worksheet.id}"
