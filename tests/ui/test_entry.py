"""An entry drawn anew by itself: as it stands in the store, and gone where another tab has taken it out."""

from streamlit.testing.v1 import AppTest

from hrdd.model.workbook import Kind
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, take_out
from hrdd.workbook.saving import of_entry, save
from tests.builders import ALICE, BOB
from tests.ui.at import drawn_by, told


def a_card(assessment: str) -> AppTest:
    """A card that is drawn by itself, and the screen around it once the card's entry is gone."""

    def script(assessment: str) -> None:
        import streamlit as st

        from hrdd.model.workbook import Kind
        from hrdd.ui import entry, session

        drawn_first = session.enter("card", assessment)
        st.markdown(entry.read(assessment, Kind.BENEFIT, "B-1").title if drawn_first else "the screen is drawn anew")

    return drawn_by(script, assessment)


def test_a_card_shows_what_another_tab_just_wrote(desk: Desk, assessment: str) -> None:
    benefit = add(desk, assessment, Kind.BENEFIT, ALICE, title="Safer stations")
    save(desk, of_entry(benefit, Kind.BENEFIT, "title"), "Trains on time", BOB)

    assert told(a_card(assessment)) == "Trains on time"


def test_a_card_whose_entry_another_tab_took_out_has_the_screen_drawn_anew(desk: Desk, assessment: str) -> None:
    add(desk, assessment, Kind.BENEFIT, ALICE, title="Safer stations")
    take_out(desk, assessment, Kind.BENEFIT, "B-1", BOB)

    assert told(a_card(assessment)) == "the screen is drawn anew"


def test_a_card_whose_entry_is_not_there_has_the_screen_drawn_anew(assessment: str) -> None:
    assert told(a_card(assessment)) == "the screen is drawn anew"
