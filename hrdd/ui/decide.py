"""Decide: what a decision rests on, the one in force with what changed since, the drafts, and those it replaced."""

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.language import say, say_number
from hrdd.model.records import Action
from hrdd.model.registers import Decision
from hrdd.model.workbook import Kind, Workbook
from hrdd.ui import card, entry, history, registers, session
from hrdd.ui.frame import Opened
from hrdd.ui.verdict import sources
from hrdd.ui.wording import plain
from hrdd.workbook import entries, signing, words
from hrdd.workbook.saving import Place
from hrdd.workbook.since import Difference, Since, since_signed

EVERY = "3s"
SHOWN = 30
LONGEST = 200
"""Letters of a text that was changed; the whole of it is in the history of its entry."""


def standing(opened: Opened) -> None:
    """The decision in force, and whether the assessment still says what was signed."""
    st.subheader(say("In force"), anchor=False)
    decision = signing.in_force(opened.workbook)
    if decision is None:
        st.markdown(say("Nobody has signed a decision yet."))
        return
    with st.container(border=True):
        _signed(opened.workbook, decision)
        _since(since_signed(session.desk(), opened.workbook, decision))


def overview_line(opened: Opened) -> None:
    """The decision in force in one line, for the overview; nothing before there is one."""
    decision = signing.in_force(opened.workbook)
    if decision is None:
        return
    found = since_signed(session.desk(), opened.workbook, decision)
    parts = [_outcome(decision), _by(decision), say("Unchanged since.") if found.intact else _how_many(found)]
    st.caption(":material/approval: " + " ".join(plain(each) for each in parts))


def drafts(opened: Opened) -> None:
    """Decisions being prepared, each with its conditions and the place to sign."""
    st.subheader(say("In preparation"), anchor=False)
    for each in signing.drafts(opened.workbook):
        _draft(opened.id, each.id, signing.grounds(opened.workbook, each.id))
    entry.add_button(opened.id, Kind.DECISION, say("Prepare a decision"))
    entry.put_back_list(opened.id, Kind.DECISION)


def earlier(opened: Opened) -> None:
    """Decisions that another one has replaced, as they were signed."""
    past = signing.earlier(opened.workbook)
    if past:
        st.subheader(say("Replaced by a later decision"), anchor=False)
    for each in past:
        shown = card.folding(f"**{each.id}** {_outcome(each)} {plain(_by(each))}", f"signed/{opened.id}/{each.id}")
        if shown:
            with shown:
                _signed(opened.workbook, each)


@st.fragment
def _draft(assessment: str, decision_id: str, seen: str) -> None:
    decision = entry.read(assessment, Kind.DECISION, decision_id)
    heading = f"**{decision_id}** {_outcome(decision)} · *{say('not signed')}*"
    shown = card.folding(heading, f"{Kind.DECISION}/{assessment}/{decision_id}", unfolded=True)
    if shown is None:
        return
    with shown:
        for field in ("decision", "reason"):
            registers.one(assessment, Kind.DECISION, decision_id, field)
        _conditions(assessment, decision_id)
        st.markdown(f"#### {say('Risk that remains')}")
        for field in ("residual", "residual_by"):
            registers.one(assessment, Kind.DECISION, decision_id, field)
        _signing(assessment, decision_id, seen)
        history.show(assessment, Kind.DECISION, decision_id)
        entry.take_out_button(decision, Kind.DECISION)


def _conditions(assessment: str, decision_id: str) -> None:
    """The actions a decision is bound to; they stand in the action plan too."""
    st.markdown(f"#### {say('Conditions')}")
    st.caption(say("Each is an action of the plan: what is done, by whom, until when."))
    for action in signing.conditions(session.as_it_stands(assessment), decision_id):
        st.markdown(f"**{action.id}** *{words.action_status(action.status)}*")
        for field in ("title", "impacts", "owner", "due"):
            registers.one(assessment, Kind.ACTION, action.id, field)
    key = f"condition/{assessment}/{decision_id}"
    if st.button(say("Add a condition"), icon=":material/add:", key=key) and session.once(key):
        entries.add(session.desk(), assessment, Kind.ACTION, session.person(), condition_of=decision_id)
        st.rerun()


@st.fragment
def _signing(assessment: str, decision_id: str, seen: str) -> None:
    """The form to sign, why it was not signed, and below it what stands in the way."""
    st.markdown(f"#### {say('Sign')}")
    decision = entry.read(assessment, Kind.DECISION, decision_id)
    with st.form(f"sign/{assessment}/{decision_id}"):
        who = st.text_input(say("Name and role of the person who signs"), value=decision.decided_by)
        read = st.checkbox(say("I have read what this decision rests on, and I sign it in my own name."))
        pressed = st.form_submit_button(say("Sign"), type="primary", icon=":material/approval:")
    if pressed:
        _sign(Place(assessment, Kind.DECISION, decision_id, "signed_at"), who, seen, read=read)
    trouble = session.looking().troubles.get(Place(assessment, Kind.DECISION, decision_id, "signed_at"), "")
    st.caption(f":material/error: {plain(trouble)}" if trouble else "&nbsp;")
    _missing(assessment, decision_id)


@st.fragment(run_every=EVERY)
def _missing(assessment: str, decision_id: str) -> None:
    """What stands in the way of signing; follows what is filled in, and stands last, so that nothing moves for it."""
    workbook = session.as_it_stands(assessment)
    for each in (draft for draft in signing.drafts(workbook) if draft.id == decision_id):
        gaps = signing.readiness(session.desk(), workbook, each).gaps
        lines = [f"- {plain(gap.words)} *{plain(gap.because)}* {sources(gap.sources)}" for gap in gaps]
        st.markdown("\n".join([say("**Before it can be signed:**"), "", *lines] if gaps else [say("Ready to sign.")]))


def _sign(place: Place, who: str, seen: str, *, read: bool) -> None:
    """Sign in somebody's name; the screen follows, because everything on it depends on that."""
    troubles = session.looking().troubles
    troubles.pop(place, None)
    if not read:
        troubles[place] = say("Not signed: tick that you have read what the decision rests on.")
        return
    try:
        signing.sign(session.desk(), place.assessment_id, place.record_id, who, session.person(), seen)
    except WorkbookError as refused:
        troubles[place] = str(refused)
    st.rerun()


def _signed(workbook: Workbook, decision: Decision) -> None:
    st.markdown(f"**{_outcome(decision)}** · {decision.id}  \n{plain(_by(decision))}")
    st.markdown(plain(decision.reason))
    if decision.residual:
        st.markdown(
            say("**Risk that remains, accepted by {name}:**", name=plain(decision.residual_by))
            + f" {plain(decision.residual)}"
        )
    bound = signing.conditions(workbook, decision.id)
    if bound:
        st.markdown("\n".join([say("**Conditions**"), "", *(f"- {plain(_condition(each))}" for each in bound)]))
    st.caption(
        say("Revision {revision}. SHA-256 {hash}", revision=decision.signed_revision, hash=plain(decision.signed_hash))
    )


def _condition(action: Action) -> str:
    parts = [f"{action.id} {action.title}", action.owner, str(action.due or ""), words.action_status(action.status)]
    return " · ".join(filter(None, parts))


def _since(found: Since) -> None:
    if found.intact:
        st.markdown(":material/verified: " + say("The assessment says what was signed; nothing has changed since."))
        return
    with st.expander(_how_many(found), icon=":material/update:", expanded=True):
        if not found.differences:
            st.markdown(say("The history does not tell what changed. Compare with a report from the day of signing."))
        for each in found.differences[:SHOWN]:
            st.markdown(f"- {_told(each)}")
        if len(found.differences) > SHOWN:
            st.caption(say("and {n} more", n=len(found.differences) - SHOWN))


def _told(difference: Difference) -> str:
    """One change in a line: where, what, from what to what, by whom and when."""
    head = f"**{plain(difference.where)}** · {plain(difference.what)}"
    moved = ""
    if difference.before or difference.now:
        nothing = say("nothing")
        before, now = (plain(_cut(each)) or nothing for each in (difference.before, difference.now))
        moved = say(": from “{before}” to “{now}”", before=before, now=now)
    return f"{head}{moved} ({plain(difference.by)}, {session.clock(difference.at)})"


def _cut(text: str) -> str:
    one = " ".join(text.split())
    return one if len(one) <= LONGEST else f"{one[: LONGEST - 1]}…"


def _how_many(found: Since) -> str:
    if not found.differences:
        return say("Changed since signed.")
    return say_number(
        "Changed since signed: {number} change.", "Changed since signed: {number} changes.", len(found.differences)
    )


def _outcome(decision: Decision) -> str:
    return words.go_decision(decision.decision) if decision.decision else say("Nothing decided yet")


def _by(decision: Decision) -> str:
    when = session.clock(decision.signed_at) if decision.signed_at else ""
    return say("Signed by {who}, {when}.", who=decision.decided_by, when=when)
