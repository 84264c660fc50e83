"""Severity, dimension by dimension: the word first, then the reason; what it comes to, and why."""

import streamlit as st

from hrdd.content.entries import Scale
from hrdd.language import say
from hrdd.model.workbook import Kind
from hrdd.model.workshop import Proposal
from hrdd.ui import badges, entry, fields, proposals, session
from hrdd.ui.wording import backing, cited, plain
from hrdd.vocabulary import Truth
from hrdd.workbook import words
from hrdd.workbook.judging import happened, judge

DIMENSIONS = ("scale", "scope", "irremediability")
FOLLOWS = "1s"
"""How soon what follows from an answer is shown, where the answer stands in a card of its own."""


def severity(assessment: str, impact_id: str) -> None:
    """The three dimensions, likelihood where it is asked, and the band that follows."""
    st.markdown(f"#### {say('How severe')}")
    rooms = proposals.behind(assessment, impact_id)
    for dimension in DIMENSIONS:
        _rating(assessment, impact_id, dimension, rooms.get(dimension, ()))
    _heightened(assessment, impact_id)
    if happened(entry.read(assessment, Kind.IMPACT, impact_id)):
        st.caption(say("Likelihood is not asked: it has happened."))
    else:
        _rating(assessment, impact_id, "likelihood", rooms.get("likelihood", ()))
    _delay(assessment, impact_id)
    _band(assessment, impact_id)


@st.fragment
def after_action(assessment: str, impact_id: str) -> None:
    """What remains after what is done: only scope, irremediability and likelihood may differ, with evidence."""
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    names = ("residual_scope", "residual_irremediability", "residual_likelihood")
    st.markdown(f"#### {say('What remains after what is done')}")
    st.markdown(say("Only what the evidence bears. How grave the harm is for each person stays as it is."))
    for name in names if not happened(impact) else names[:2]:
        scale = _scale(name.removeprefix("residual_"))
        fields.choice(at(name), getattr(impact, name), scale.name, _levels(scale))
    fields.long_text(at("residual_reason"), impact.residual_reason, say("Why, and by what evidence"))
    fields.saved_line(impact.changed_at, *map(at, (*names, "residual_reason")))


def _rating(assessment: str, impact_id: str, dimension: str, rooms: tuple[Proposal, ...]) -> None:
    scale = _scale(dimension)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"**{scale.name}.** {scale.question}")
        _levels_explained(scale)
    _level(assessment, impact_id, dimension, rooms)
    proposals.beside(rooms)
    _why(assessment, impact_id, f"{dimension}_reason")


@st.fragment
def _level(assessment: str, impact_id: str, dimension: str, rooms: tuple[Proposal, ...]) -> None:
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    scale, value = _scale(dimension), getattr(impact, dimension)
    fields.choice(at(dimension), value, scale.name, _levels(scale), hidden=True)
    st.caption(_meaning(scale, value))
    proposals.source(rooms, value)
    fields.saved_line(value and impact.changed_at, at(dimension), otherwise=say("Not rated yet"))


@st.fragment
def _why(assessment: str, impact_id: str, reason: str) -> None:
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    said = getattr(impact, reason)
    fields.long_text(at(reason), said, say("Why this level"), prompt=say("Facts and source"))
    fields.saved_line(said and impact.changed_at, at(reason), otherwise=words.open_yet())


@st.fragment
def _heightened(assessment: str, impact_id: str) -> None:
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    title = say("Did a group at heightened risk lift a rating? Which, and why")
    fields.long_text(at("heightened_note"), impact.heightened_note, title)
    fields.saved_line(impact.changed_at, at("heightened_note"))


@st.fragment
def _delay(assessment: str, impact_id: str) -> None:
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    answers = {each: words.truth(each) for each in Truth}
    title = say("Would waiting make it impossible to put right?")
    fields.choice(at("delay_irremediable"), impact.delay_irremediable, title, answers)


@st.fragment(run_every=FOLLOWS)
def _band(assessment: str, impact_id: str) -> None:
    impact = session.as_it_stands(assessment).impact(impact_id)
    if impact is None:
        st.rerun()
    judged = judge(session.desk().rules, impact)
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(say("**Severity:**"))
            st.markdown(badges.severity(judged.severity))
            st.markdown(say("**Order of work:** {level}", level=words.priority(judged.priority.level)))
        st.markdown("\n".join(f"- {plain(each)}" for each in (*judged.severity.reasons, *judged.priority.reasons)))


def _scale(dimension: str) -> Scale:
    return session.desk().method.scales[dimension]


def _levels(scale: Scale) -> dict[int, str]:
    return {level.value: level.name for level in scale.levels}


def _meaning(scale: Scale, value: int | None) -> str:
    found = next((level for level in scale.levels if level.value == value), None)
    return (
        f"{found.name}: {found.meaning}"
        if found
        else say("Not rated: it counts as not known, and sorts as at least serious.")
    )


def _levels_explained(scale: Scale) -> None:
    with st.popover(say("The levels"), icon=":material/help:", type="tertiary"):
        st.markdown(scale.help)
        st.markdown(
            "\n".join(f"{each.value}. **{each.name}**: {each.meaning} *{each.example}*" for each in scale.levels)
        )
        st.caption(" ".join([cited(scale.sources), backing(scale.confidence)]))
