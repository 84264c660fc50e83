"""How far a screen of the walk has come."""

import streamlit as st

from hrdd.language import say
from hrdd.ui import session
from hrdd.ui.frame import Opened
from hrdd.workbook import assessments
from hrdd.workbook.progress import Standing, standings

EVERY = "3s"


def bar(opened: Opened) -> None:
    """Done out of all, and what needs research; follows the answers while they are given."""
    _bar(opened.id, opened.screen.name)


@st.fragment(run_every=EVERY)
def _bar(assessment: str, screen: str) -> None:
    standing = _standing(assessment, screen)
    st.progress(share(standing), text=in_words(standing))


def _standing(assessment: str, screen: str) -> Standing:
    """Where the screen stands; worked out anew only where the assessment has changed since."""
    desk, seen = session.desk(), session.looking().standings
    drawn = session.snapshot()
    revision = (drawn.assessment if drawn else assessments.look_up(desk, assessment)).revision
    if (assessment, revision) not in seen:
        seen.clear()
        seen[assessment, revision] = standings(desk, drawn or assessments.open_workbook(desk, assessment))
    found: Standing = seen[assessment, revision][screen]
    return found


def share(standing: Standing) -> float:
    """The share done, from 0 to 1."""
    return standing.done / standing.total if standing.total else 0.0


def in_words(standing: Standing) -> str:
    """Where a screen stands, in words."""
    if not standing.total:
        return say("Nothing here yet")
    words = say("{done} of {total} done", done=standing.done, total=standing.total)
    if standing.needs_research:
        words += say(" · {n} need research", n=standing.needs_research)
    return words
