"""Whose voice reached the assessment, impact by impact, and why nobody was heard where that is so."""

from collections.abc import Iterator, Mapping

import streamlit as st

from hrdd.language import say
from hrdd.rules.engagement import Hearing
from hrdd.ui import entry, fields, session
from hrdd.ui.frame import Opened
from hrdd.ui.ratings import FOLLOWS
from hrdd.ui.wording import plain
from hrdd.workbook import verdicts, weighing

SHOWN = 12


def voices(opened: Opened) -> None:
    """Whose voice was heard, and the reason where nobody's was."""
    _voices(opened.id)
    _nobody(opened.id)


@st.fragment(run_every=FOLLOWS)
def _voices(assessment: str) -> None:
    """Who was heard at all and about each impact; follows the answers by itself."""
    workbook = session.as_it_stands(assessment)
    with st.container(border=True):
        st.markdown(f"**{verdicts.hearing(weighing.hearing(workbook))}**")
        st.markdown("\n".join(_by_impact(weighing.hearings(workbook))))
        st.caption(say("Somebody counts as heard once it is written for whom they speak and what they said."))


def _by_impact(found: Mapping[str, Hearing]) -> Iterator[str]:
    for voice in reversed(Hearing):
        about = [impact for impact, heard in found.items() if heard is voice]
        if about:
            named = ", ".join(about[:SHOWN])
            more = say(" and {n} more", n=len(about) - SHOWN) if len(about) > SHOWN else ""
            yield f"- {verdicts.hearing(voice)}: {plain(named)}{more}"


@st.fragment
def _nobody(assessment: str) -> None:
    about, at = entry.about(assessment)
    prompt = say("What stood in the way, what was tried, when it will be tried again. The report prints it.")
    fields.long_text(
        at("nobody_heard"), about.nobody_heard, say("Why nobody has been heard, where that is so"), prompt=prompt
    )
    fields.saved_line(about.nobody_heard and about.changed_at, at("nobody_heard"))
