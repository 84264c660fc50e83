"""How far a screen of the walk has come."""

from collections.abc import Mapping

import streamlit as st

from hrdd.language import say
from hrdd.ui import session
from hrdd.ui.frame import Opened
from hrdd.workbook.progress import Standing, standings

EVERY = "3s"


def bar(opened: Opened) -> None:
    """Done out of all, and what needs research; follows the answers while they are given."""
    _bar(opened.id, opened.screen.name)


@st.fragment(run_every=EVERY)
def _bar(assessment: str, screen: str) -> None:
    standing = _standings(assessment)[screen]
    st.progress(share(standing), text=in_words(standing))


def everywhere(opened: Opened) -> Mapping[str, Standing]:
    """Where each screen of the walk stands."""
    return _standings(opened.id)


def _standings(assessment: str) -> Mapping[str, Standing]:
    """Where each screen stands; worked out anew only where the assessment has changed since."""
    workbook, seen = session.as_it_stands(assessment), session.looking().standings
    revision = workbook.assessment.revision
    if (assessment, revision) not in seen:
        seen.clear()
        seen[assessment, revision] = standings(session.desk(), workbook)
    found: Mapping[str, Standing] = seen[assessment, revision]
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
