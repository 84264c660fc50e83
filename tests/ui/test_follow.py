"""What follows from an answer catches up by itself, and a screen that no longer fits is drawn anew."""

from collections.abc import Callable
from typing import Any

import pytest

from hrdd.model.workbook import Kind
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.saving import of_assessment, of_entry, save
from tests.builders import ALICE
from tests.ui.at import drawn_by, ran, told


def follow_the_band(assessment: str) -> None:
    import streamlit as st

    from hrdd.ui import ratings, session

    if session.looking().page == "drawn":
        st.markdown("drawn anew")
    else:
        session.looking().page = "drawn"
        ratings._band(assessment, "I-9")


def follow_the_verdict(assessment: str) -> None:
    import streamlit as st

    from hrdd.ui import session, verdict

    if session.looking().page == "drawn":
        st.markdown("drawn anew")
    else:
        session.looking().page = "drawn"
        verdict.show(assessment, "I-9")


@pytest.mark.parametrize("follow", [follow_the_band, follow_the_verdict])
def test_a_screen_that_no_longer_fits_is_drawn_anew(assessment: str, follow: Callable[[str], None]) -> None:
    assert told(drawn_by(follow, assessment)) == "drawn anew"


def test_an_assessment_is_read_anew_once_it_has_changed(desk: Desk, assessment: str) -> None:
    impact: Any = add(desk, assessment, Kind.IMPACT, ALICE, title="People are filmed")

    def script(assessment: str) -> None:
        import streamlit as st
        from streamlit.runtime.scriptrunner import get_script_run_ctx

        from hrdd.ui import session

        run = get_script_run_ctx()
        assert run
        run.fragment_ids_this_run = ["a card of its own"]
        before = session.as_it_stands(assessment)
        st.markdown(before.impacts[0].title)
        st.markdown(str(session.as_it_stands(assessment) is before))

    at = drawn_by(script, assessment)
    first = told(at)
    save(desk, of_entry(impact, Kind.IMPACT, "title"), "People are followed", ALICE)
    second = told(ran(at))

    assert ("People are filmed" in first, "People are followed" in second) == (True, True)
    assert "True" in second


def test_a_card_is_drawn_from_what_was_just_saved_in_the_same_run_only(desk: Desk, assessment: str) -> None:
    save(desk, of_assessment(assessment, "use"), "as stored", ALICE)

    def script(assessment: str) -> None:
        import streamlit as st
        from streamlit.runtime.scriptrunner import get_script_run_ctx

        from hrdd.ui import session
        from hrdd.workbook.assessments import look_up
        from hrdd.workbook.saving import of_assessment

        run, place = get_script_run_ctx(), of_assessment(assessment, "use")
        assert run
        saved = look_up(session.desk(), assessment)
        session.note_saved(place, saved)
        st.markdown(str(session.just_saved(*place[:3])))
        for card in ("a card of its own", "another run"):
            run.fragment_ids_this_run = [card]
            if card == "a card of its own":
                session.note_saved(place, saved)
            st.markdown(str(session.just_saved(*place[:3]) is saved))

    assert told(drawn_by(script, assessment)) == "None\nTrue\nFalse"
