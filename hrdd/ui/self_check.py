"""The self-check: questions about the work itself, and when the assessment is looked at again."""

import streamlit as st

from hrdd.language import say
from hrdd.ui import entry, fields, questions, session
from hrdd.ui.frame import Opened
from hrdd.ui.wording import cited

SECTIONS = ("self_check", "governance", "remedy", "communication")


def sections(opened: Opened) -> None:
    """The questions, part by part."""
    for name in SECTIONS:
        st.subheader(session.desk().method.sections[name].title, anchor=False)
        questions.intro(name)
        questions.cards(opened, name)


def next_look(opened: Opened) -> None:
    """What set the assessment off, when it is due again, and what each occasion means."""
    st.subheader(say("When to look again"), anchor=False)
    st.markdown(session.desk().method.topics["triggers"].intro)
    _trigger(opened.id)
    _next_review(opened.id)
    with st.expander(say("What each occasion means")):
        for each in session.desk().method.topic("triggers"):
            st.markdown(f"**{each.name}.** {each.text}")
            st.caption(cited(each.sources))


@st.fragment
def _trigger(assessment: str) -> None:
    about, at = entry.about(assessment)
    named = entry.topic_names("triggers")
    fields.pick(at("trigger"), about.trigger, say("What set it off"), named)
    meaning = {each.id: each.text for each in session.desk().method.topic("triggers")}.get(about.trigger or "", "")
    fields.saved_line(about.trigger and about.changed_at, at("trigger"), about=meaning)


@st.fragment
def _next_review(assessment: str) -> None:
    about, at = entry.about(assessment)
    rule = say("The graver the possible harm, the sooner.")
    fields.day(at("next_review"), about.next_review, say("Next review"))
    fields.saved_line(about.next_review and about.changed_at, at("next_review"), about=rule)
