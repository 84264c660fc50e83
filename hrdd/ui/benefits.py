"""Benefits, in a place of their own: told beside the harms, never set against them."""

import streamlit as st

from hrdd.language import say
from hrdd.model.records import Benefit
from hrdd.model.workbook import Kind
from hrdd.ui import card, entry, fields, history, session
from hrdd.ui.frame import Opened
from hrdd.ui.wording import plain
from hrdd.workbook.saving import of_entry


def register(opened: Opened) -> None:
    """The benefits of the product, one card each."""
    st.subheader(say("Benefits"), anchor=False)
    st.markdown(say("Who gains from the product, and how. A benefit never makes a harm smaller; both are told."))
    for benefit in opened.workbook.benefits:
        _card(opened.id, benefit.id)
    entry.add_button(opened.id, Kind.BENEFIT, say("Add a benefit"))
    entry.put_back_list(opened.id, Kind.BENEFIT)


@st.fragment
def _card(assessment: str, benefit_id: str) -> None:
    benefit: Benefit = entry.read(assessment, Kind.BENEFIT, benefit_id)
    method = session.desk().method
    heading = f"**{benefit.id}** {plain(benefit.title)}"
    shown = card.folding(heading, f"{Kind.BENEFIT}/{assessment}/{benefit_id}")
    if shown is None:
        return
    title, description, rights, groups = (
        of_entry(benefit, Kind.BENEFIT, field) for field in ("title", "description", "rights", "groups")
    )
    with shown:
        fields.line(title, benefit.title, say("Benefit in a few words"))
        fields.long_text(description, benefit.description, say("Who gains what, and how that is known"))
        fields.several(rights, benefit.rights, say("Rights it supports"), entry.right_names())
        fields.several(groups, benefit.groups, say("Groups that gain"), entry.names(method.groups))
        fields.saved_line(benefit.changed_at, title, description, rights, groups)
        history.show(assessment, Kind.BENEFIT, benefit_id)
        entry.take_out_button(benefit, Kind.BENEFIT)
