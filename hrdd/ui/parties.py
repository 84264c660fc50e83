"""Parties: who stands between the company and the people affected."""

import streamlit as st

from hrdd.language import say
from hrdd.model.records import Party
from hrdd.model.workbook import Kind
from hrdd.ui import card, entry, fields, session
from hrdd.ui.frame import Opened
from hrdd.ui.wording import plain
from hrdd.vocabulary import PartyRole
from hrdd.workbook import countries, words
from hrdd.workbook.saving import of_entry


def register(opened: Opened) -> None:
    """The parties of the chain, one card each."""
    st.subheader(say("Parties"), anchor=False)
    st.markdown(
        say("Who buys, who passes it on, who uses it. A code name will do where a name must stay confidential.")
    )
    for party in opened.workbook.parties:
        _card(opened.id, party.id)
    entry.add_button(opened.id, Kind.PARTY, say("Add a party"))
    entry.put_back_list(opened.id, Kind.PARTY)


@st.fragment
def _card(assessment: str, party_id: str) -> None:
    party: Party = entry.read(assessment, Kind.PARTY, party_id)
    role = f" · *{words.role(party.role)}*" if party.role else ""
    heading = f"**{party.id}** {plain(party.name)}{role}"
    shown = card.folding(heading, f"{Kind.PARTY}/{assessment}/{party_id}")
    if shown is None:
        return
    name, role_at, country, record, note = (
        of_entry(party, Kind.PARTY, field) for field in ("name", "role", "country", "record", "note")
    )
    with shown:
        fields.line(name, party.name, say("Name"))
        fields.choice(role_at, party.role, say("Role"), {each: words.role(each) for each in PartyRole})
        fields.pick(country, party.country, say("Country"), countries.names(session.desk().method))
        fields.long_text(record, party.record, say("What is known of its conduct, with source and date"))
        fields.long_text(note, party.note, say("Interests, capacity and commitments"))
        fields.saved_line(party.changed_at, name, role_at, country, record, note)
        entry.take_out_button(party, Kind.PARTY)
