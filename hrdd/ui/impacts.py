"""The register of impacts: one line each in the order they are taken up, and the one that is open."""

from collections.abc import Iterable

import streamlit as st

from hrdd.language import say
from hrdd.model.records import Impact
from hrdd.model.workbook import Kind
from hrdd.ui import attached, badges, entry, fields, harm, history, ratings, session
from hrdd.ui.frame import Opened
from hrdd.ui.wording import joined, plain
from hrdd.vocabulary import ImpactState
from hrdd.workbook import words
from hrdd.workbook.judging import Judgement, judge_all


def register(opened: Opened) -> None:
    """All impacts; the chosen one unfolds below its line."""
    st.subheader(say("Impacts"), anchor=False)
    judged = judge_all(session.desk(), opened.workbook)
    if not judged:
        st.markdown(say("No impact yet. Add the first: one harm, to some people, in one sentence."))
    for each in judged:
        _line(each)
        if session.chosen("impact") == each.impact.id:
            _open(opened.id, each.impact.id)
    entry.add_button(opened.id, Kind.IMPACT, say("Add an impact"))
    entry.put_back_list(opened.id, Kind.IMPACT)


def _line(judged: Judgement) -> None:
    impact = judged.impact
    is_open = session.chosen("impact") == impact.id
    with st.container(border=True):
        about, severity, action = st.columns([5.5, 2.7, 1.8], vertical_alignment="center")
        about.markdown(f"**{impact.id} {plain(impact.title) or say('Untitled')}**  \n{_summary(impact)}")
        severity.markdown(badges.severity(judged.severity))
        action.button(
            say("Close") if is_open else say("Open"),
            icon=":material/expand_less:" if is_open else ":material/expand_more:",
            type="tertiary",
            key=f"open/{impact.assessment_id}/{impact.id}",
            on_click=session.choose,
            args=("impact", "" if is_open else impact.id),
        )


def _summary(impact: Impact) -> str:
    method = session.desk().method
    shorts = [method.rights[right].short for right in impact.rights if right in method.rights]
    groups = [method.groups[group].name for group in impact.groups if group in method.groups]
    parts = (joined(shorts, say("No right named yet")), *groups, words.state(impact.state))
    return plain(" · ".join(parts))


def _open(assessment: str, impact_id: str) -> None:
    with st.container(border=True):
        _named(assessment, impact_id)
        _told(assessment, impact_id)
        _whose(assessment, impact_id)
        _how(assessment, impact_id)
        ratings.severity(assessment, impact_id)
        ratings.after_action(assessment, impact_id)
        harm.competing(assessment, impact_id)
        attached.beside(assessment, impact_id)
        history.show(assessment, Kind.IMPACT, impact_id)
        entry.take_out_button(entry.read(assessment, Kind.IMPACT, impact_id), Kind.IMPACT)


@st.fragment
def _named(assessment: str, impact_id: str) -> None:
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    fields.line(at("title"), impact.title, say("The impact in a few words"), prompt=say("Who is harmed, and how"))
    fields.saved_line(impact.changed_at, at("title"))


@st.fragment
def _told(assessment: str, impact_id: str) -> None:
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    fields.long_text(at("description"), impact.description, say("What happens, to whom, by whom"))
    fields.saved_line(impact.changed_at, at("description"))


@st.fragment
def _whose(assessment: str, impact_id: str) -> None:
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    method = session.desk().method
    st.markdown(f"#### {say('Whose rights')}")
    fields.several(at("rights"), impact.rights, say("Rights at stake"), entry.right_names())
    fields.several(at("groups"), impact.groups, say("Groups at heightened risk"), entry.names(method.groups))
    fields.several(
        at("rights_holders"),
        impact.rights_holders,
        say("How they relate to the product"),
        entry.topic_names("rights_holders"),
    )
    fields.long_text(at("people"), impact.people, say("The people affected, in words"))
    fields.saved_line(impact.changed_at, *map(at, ("rights", "groups", "rights_holders", "people")))


@st.fragment
def _how(assessment: str, impact_id: str) -> None:
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    st.markdown(f"#### {say('How the harm comes about')}")
    states = {each: words.state(each) for each in ImpactState}
    fields.choice(at("state"), impact.state, say("Has it happened?"), states, redraws=True)
    fields.long_text(at("state_reason"), impact.state_reason, say("What shows it"))
    fields.choice(at("harm_mode"), impact.harm_mode, say("Way it comes about"), entry.topic_names("harm_modes"))
    stages = entry.topic_names("lifecycle")
    fields.several(at("stages"), impact.stages, say("Stages where our own acts or omissions count"), stages)
    fields.saved_line(impact.changed_at, *map(at, ("state", "state_reason", "harm_mode", "stages")))


def titles(impacts: Iterable[Impact]) -> dict[str, str]:
    """Impacts as choices: id to id and title."""
    return {each.id: f"{each.id} {each.title}" for each in impacts}
