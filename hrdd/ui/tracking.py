"""Tracking on the screen: indicators with their readings under them, reviews with what they show, what must go up."""

import streamlit as st

from hrdd.language import say
from hrdd.model.workbook import Kind
from hrdd.ui import card, entry, history, over_time, registers, session
from hrdd.ui.frame import Opened
from hrdd.ui.verdict import sources
from hrdd.ui.wording import plain
from hrdd.workbook import tracking
from hrdd.workbook.registers import register

FOLLOWS = "2s"
"""How soon what follows from an answer is shown, where the answer stands in a card of its own."""


def indicators(opened: Opened) -> None:
    """Each indicator with its picture over time and its readings."""
    registers.show(opened, Kind.INDICATOR, _under_indicator)
    loose = tracking.without_indicator(opened.workbook)
    if loose:
        st.subheader(say("Readings without an indicator"), anchor=False)
        st.markdown(say("Name the indicator each belongs to, or take it out."))
    for each in loose:
        _reading(opened.id, each.id)
    entry.put_back_list(opened.id, Kind.READING)


def reviews(opened: Opened) -> None:
    """Reviews, each with what it shows about people; then what repeats."""
    registers.show(opened, Kind.REVIEW, _shows)
    _for_management(opened.id)


def _under_indicator(assessment: str, indicator_id: str) -> None:
    _over_time(assessment, indicator_id)
    st.markdown(f"#### {register(Kind.READING).title}")
    st.markdown(register(Kind.READING).about)
    found = tracking.of_indicator(session.as_it_stands(assessment), indicator_id)
    for reading in reversed(found.readings if found else ()):
        _reading(assessment, reading.id)
    entry.add_button(assessment, Kind.READING, register(Kind.READING).add, indicator=indicator_id)


@st.fragment(run_every=FOLLOWS)
def _over_time(assessment: str, indicator_id: str) -> None:
    found = tracking.of_indicator(session.as_it_stands(assessment), indicator_id)
    if found is None:
        return
    st.html(over_time.picture(found))
    if found.readings:
        st.html(over_time.table(found))
    _warned(found.warnings)


@st.fragment
def _reading(assessment: str, reading_id: str) -> None:
    reading = entry.read(assessment, Kind.READING, reading_id)
    day = reading.read_on.isoformat() if reading.read_on else say("no date")
    heading = f"**{reading.id}** {day} · {plain(reading.value) or say('no value')}"
    shown = card.folding(heading, f"{Kind.READING}/{assessment}/{reading_id}")
    if shown is None:
        return
    with shown:
        for field in register(Kind.READING).fields:
            registers.one(assessment, Kind.READING, reading_id, field)
        history.show(assessment, Kind.READING, reading_id)
        entry.take_out_button(reading, Kind.READING)


@st.fragment(run_every=FOLLOWS)
def _shows(assessment: str, review_id: str) -> None:
    workbook = session.as_it_stands(assessment)
    found = next((each for each in workbook.reviews if each.id == review_id), None)
    if found is None:
        return
    shown = tracking.reviewed(found)
    with st.container(border=True):
        st.markdown(say("**What this shows.** {words}", words=shown.words))
        _warned(shown.warnings)
        st.caption(sources(shown.sources))


@st.fragment(run_every=FOLLOWS)
def _for_management(assessment: str) -> None:
    patterns = tracking.for_management(session.as_it_stands(assessment))
    if not patterns:
        return
    st.subheader(say("For senior management"), anchor=False)
    st.markdown(say("What repeats points to a cause in policies or processes, which only they can change."))
    for each in patterns:
        st.markdown(f"- **{plain(each.seen_in)}** {plain(each.told)}")


def _warned(warnings: tuple[str, ...]) -> None:
    for each in warnings:
        st.caption(":material/error: " + plain(each))
