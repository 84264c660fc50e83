"""The verdict in plain words: what it is, why, what is missing, what would move it, what is asked."""

import streamlit as st

from hrdd.language import say
from hrdd.model.records import Impact
from hrdd.rules.drift import Direction
from hrdd.ui import plan, session
from hrdd.ui.ratings import FOLLOWS
from hrdd.ui.wording import plain
from hrdd.vocabulary import Involvement
from hrdd.workbook import words
from hrdd.workbook.judging import Answerable, Judgement, judge


@st.fragment(run_every=FOLLOWS)
def show(assessment: str, impact_id: str) -> None:
    """The verdict on one impact, and whether an action covers each response; follows the answers by itself."""
    workbook = session.as_it_stands(assessment)
    impact = workbook.impact(impact_id)
    if impact is None:
        st.rerun()
    judged = judge(session.desk().rules, impact, workbook.actions)
    st.subheader(say("The verdict"), anchor=False)
    with st.container(border=True):
        if judged.begun:
            _verdict(judged)
        else:
            st.markdown(say("**Open.** Answer the six questions; the verdict grows with each answer."))
    st.subheader(say("What is asked"), anchor=False)
    _asked(judged)


def now(impact: Impact) -> str:
    """The verdict in a few words."""
    judged = judge(session.desk().rules, impact)
    return say("So far: {outcomes}", outcomes=outcomes(judged)) if judged.begun else ""


def _verdict(judged: Judgement) -> None:
    st.markdown(f"### {outcomes(judged)}")
    if judged.verdict.decisive:
        st.markdown(_missing(judged))
    for outcome in judged.verdict.outcomes:
        st.markdown(_because(judged, outcome))
    for direction, title in (
        (Direction.WORSE, say("**What would make it worse**")),
        (Direction.BETTER, say("**What would move it back**")),
    ):
        moves = [each for each in judged.verdict.drift if each.direction is direction]
        if moves:
            st.markdown(title + "\n\n" + "\n".join(f"- {plain(each.sentence)}" for each in moves))
    st.caption(sources(judged.verdict.sources) + " · " + say("method {version}", version=session.desk().method.version))


def _because(judged: Judgement, outcome: Involvement) -> str:
    reasons = dict.fromkeys(each.because for each in judged.verdict.grounds if each.outcome is outcome)
    if len(judged.verdict.outcomes) == 1:
        title = say("**Because**")
    else:
        title = say("**{outcome}, if:**", outcome=words.involvement(outcome))
    return title + "\n\n" + "\n".join(f"- {plain(each)}" for each in reasons)


def outcomes(judged: Judgement) -> str:
    """The class of involvement, or the classes still possible."""
    return say(" *or* ").join(words.involvement(each) for each in judged.verdict.outcomes)


def sources(cited: tuple[str, ...]) -> str:
    """Sources of a rule by title and year, `S3 headline two` read as the source and the place in it."""
    known = session.desk().method.sources
    parts = [each.split(" ", 1) for each in cited]
    return "; ".join(f"{known[name].title} ({known[name].year})" + (f", {at[0]}" if at else "") for name, *at in parts)


def _missing(judged: Judgement) -> str:
    facts = session.desk().method.facts
    labels = [f"**{facts[name].label}**" for name in judged.verdict.decisive]
    if len(labels) == 1:
        return say("One open question decides: {fact}.", fact=labels[0])
    return say("These open questions decide: {facts}.", facts="; ".join(labels))


def _asked(judged: Judgement) -> None:
    if not judged.examined:
        st.caption(say("What is asked follows from the verdict."))
        return
    for each in judged.responses:
        _response(judged, each)


def _response(judged: Judgement, asked: Answerable) -> None:
    words_of = plain(asked.required.words)
    if len(judged.outcomes) > len(asked.required.outcomes):
        only = say(" or ").join(words.involvement(each).lower() for each in asked.required.outcomes)
        words_of += " " + say("(if {outcome})", outcome=only)
    if asked.required.voluntary or asked.required.response is None:
        st.markdown(f":material/info: {words_of}")
    elif asked.covered:
        ids = ", ".join(each.id for each in asked.actions)
        st.markdown(f":material/check_circle: {words_of} · *{ids}*")
    else:
        st.markdown(f":material/error: **{say('Not covered:')}** {words_of}")
        _plan_button(judged, asked)


def _plan_button(judged: Judgement, asked: Answerable) -> None:
    st.button(
        say("Plan an action"),
        icon=":material/add:",
        type="tertiary",
        key=f"cover/{judged.impact.assessment_id}/{judged.impact.id}/{asked.required.response}/{asked.required.cells[0]}",
        on_click=plan.cover,
        args=(judged.impact.assessment_id, judged.impact.id, asked.required.words, str(asked.required.response)),
    )
