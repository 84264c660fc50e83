"""A card that is drawn alone knows how often its fields were changed, and asks again only where it did not save."""

from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import of_assessment, save
from tests.builders import ALICE
from tests.ui.at import drawn_by, told


def test_the_version_of_what_a_card_saved_is_known_and_of_all_else_it_is_asked(desk: Desk, assessment: str) -> None:
    for field in ("use", "scope"):
        save(desk, of_assessment(assessment, field), "as stored", ALICE)

    def script(assessment: str) -> None:
        import streamlit as st
        from streamlit.runtime.scriptrunner import get_script_run_ctx

        from hrdd.ui import session
        from hrdd.workbook.saving import Seen, of_assessment, save

        run, place = get_script_run_ctx(), of_assessment(assessment, "use")
        assert run
        run.fragment_ids_this_run = ["a card of its own"]
        saved = save(session.desk(), place, "said in the card", "Bob")
        session.looking().shown[place] = Seen(saved.value, saved.version)
        session.note_saved(place, saved.owner)
        save(session.desk(), place, "said elsewhere at once", "Alice")
        st.markdown(f"saved here {session.version(place)}")
        st.markdown(f"beside it {session.version(of_assessment(assessment, 'scope'))}")

    assert told(drawn_by(script, assessment)) == "saved here 2\nbeside it 1"


def test_the_versions_of_a_whole_screen_are_read_once_for_all_its_fields(desk: Desk, assessment: str) -> None:
    save(desk, of_assessment(assessment, "use"), "as stored", ALICE)

    def script(assessment: str) -> None:
        import streamlit as st

        from hrdd.ui import session
        from hrdd.workbook.assessments import open_workbook
        from hrdd.workbook.saving import of_assessment

        session.looking().snapshot = open_workbook(session.desk(), assessment)
        for field in ("use", "scope"):
            st.markdown(f"{field} {session.version(of_assessment(assessment, field))}")

    assert told(drawn_by(script, assessment)) == "use 1\nscope 0"
