"""A named person decides: confirms the rule's verdict or overrides it with a reason, for ever beside the rule's."""

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.language import say
from hrdd.model.records import Impact
from hrdd.ui import session
from hrdd.ui.frame import Opened
from hrdd.ui.wording import plain
from hrdd.vocabulary import Involvement
from hrdd.workbook import deciding, decisions, words
from hrdd.workbook.judging import judge


def named_person(opened: Opened, impact: Impact) -> None:
    """The decision in force, earlier ones, and the form to decide or to open it again."""
    st.subheader(say("Decision"), anchor=False)
    if impact.decided_outcome:
        _in_force(impact)
    _form(impact)
    _earlier(decisions.earlier_decisions(session.desk(), opened.workbook)[impact.id])


def _in_force(impact: Impact) -> None:
    judged = judge(session.desk().rules, impact)
    rule = say(" or ").join(words.involvement(each) for each in judged.verdict.outcomes)
    with st.container(border=True):
        st.markdown(f"**{words.involvement(impact.decided_outcome)}**" if impact.decided_outcome else "")
        st.markdown(say("Decided by {who}, {when}.", who=plain(impact.decided_by), when=_when(impact)))
        st.markdown(plain(impact.decided_reason))
        st.markdown(say("The rule says: **{rule}**.", rule=rule))
        if judged.rule_moved:
            st.markdown(
                ":material/update: " + say("The rule said something else when this was decided. Look at it again.")
            )
        if st.button(say("Open it again"), key=f"reopen/{impact.assessment_id}/{impact.id}", type="tertiary"):
            deciding.reopen(session.desk(), impact, session.person())
            st.rerun()


def _form(impact: Impact) -> None:
    with (
        st.expander(say("Decide, with your name and the reason")),
        st.form(f"decide/{impact.assessment_id}/{impact.id}"),
    ):
        st.markdown(say("The rule proposes; a named person decides. What the rule said stays beside it for ever."))
        listed = list(Involvement)
        outcome = st.selectbox(
            say("Class"), listed, index=None, format_func=words.involvement, placeholder=say("Choose")
        )
        who = st.text_input(say("Name and role"))
        reason = st.text_area(say("Reason for the decision"))
        if st.form_submit_button(say("Decide"), type="primary"):
            _decide(impact, outcome, who, reason)


def _decide(impact: Impact, outcome: Involvement | None, who: str, reason: str) -> None:
    if not (outcome and who.strip() and reason.strip()):
        st.error(say("A decision needs a class, a name with a role, and a reason. Nothing was stored."))
        return
    try:
        deciding.decide(session.desk(), impact, outcome, who, reason, session.person())
    except WorkbookError as refused:
        st.error(plain(str(refused)))
        return
    st.rerun()


def _earlier(past: tuple[decisions.Decision, ...]) -> None:
    if not past:
        return
    with st.expander(say("Earlier decisions: {n}", n=len(past))):
        for each in past:
            rule = say(" or ").join(words.involvement(outcome) for outcome in each.beside)
            told = [
                words.involvement(each.outcome),
                say("by {who}", who=each.by),
                each.reason,
                say("rule: {rule}", rule=rule),
            ]
            st.markdown("- " + " · ".join(plain(part) for part in told))


def _when(impact: Impact) -> str:
    return session.clock(impact.decided_at) if impact.decided_at else ""
