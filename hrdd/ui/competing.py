"""What the test of five questions says of a conflict of rights."""

import streamlit as st

from hrdd.language import say
from hrdd.model.workbook import Kind
from hrdd.ui import entry, session, verdict
from hrdd.ui.ratings import FOLLOWS
from hrdd.ui.wording import plain
from hrdd.workbook import verdicts, weighing


@st.fragment(run_every=FOLLOWS)
def weighed(assessment: str, conflict_id: str) -> None:
    """Whether the limit may be justified, and why; follows the answers by itself."""
    conflict = entry.read(assessment, Kind.COMPETING, conflict_id)
    found = weighing.weighed(session.desk().method, conflict)
    with st.container(border=True):
        st.markdown(f"**{verdicts.weighed(found.outcome)}**")
        st.markdown("\n".join(f"- {plain(each)}" for each in found.reasons))
        st.caption(verdict.sources(found.sources) + " · " + say("The test proposes; people decide and explain."))
