"""What else is said of one impact: competing rights."""

import streamlit as st

from hrdd.language import say
from hrdd.model.workbook import Kind
from hrdd.ui import entry, fields


@st.fragment
def competing(assessment: str, impact_id: str) -> None:
    """Other rights that acting on this impact would strain, and how they were weighed."""
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    st.markdown(f"#### {say('Competing rights')}")
    rights = entry.right_names()
    fields.several(
        at("competing_rights"), impact.competing_rights, say("Rights that acting on it would strain"), rights
    )
    fields.long_text(at("competing_note"), impact.competing_note, say("How they were weighed, and who was asked"))
    fields.saved_line(impact.changed_at, *map(at, ("competing_rights", "competing_note")))
