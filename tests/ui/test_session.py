"""What a tab looks at: the assessment in its address, the person who writes, its own clock."""

from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.ui import session
from tests.ui.at import PATIENCE, drawn_by, ran, told


def test_outside_a_screen_nothing_was_drawn_yet() -> None:
    assert session.snapshot() is None


@pytest.mark.parametrize(("named", "told_as"), [("Ana Lima", "Ana Lima"), ("", "somebody at this computer")])
def test_who_writes_is_named_by_the_environment_or_plainly(
    monkeypatch: pytest.MonkeyPatch, named: str, told_as: str
) -> None:
    monkeypatch.setenv("HRDD_PERSON", named)

    def script() -> None:
        import streamlit as st

        from hrdd.ui import session

        st.markdown(session.person())

    assert told(drawn_by(script)) == told_as


def test_what_is_chosen_on_a_screen_is_found_in_its_address() -> None:
    def script() -> None:
        import streamlit as st

        from hrdd.ui import session

        st.markdown(session.chosen("impact"))
        session.choose("impact", "I-3")

    at = drawn_by(script, impact="I-2")

    assert (told(at), at.query_params["impact"]) == ("I-2", "I-3")


def test_a_tab_remembers_what_was_chosen_when_the_address_forgets_it() -> None:
    def script() -> None:
        import streamlit as st

        from hrdd.ui import session

        session.looking().chosen.setdefault("impact", "I-4")
        st.markdown(session.chosen("impact"))

    assert told(drawn_by(script)) == "I-4"


def test_leaving_an_assessment_clears_the_address() -> None:
    def script() -> None:
        import streamlit as st

        from hrdd.ui import session

        before = session.assessment_id()
        session.leave()
        st.markdown(f"{before} then {session.assessment_id() or 'none'}")

    at = drawn_by(script, assessment="abc")

    assert (told(at), at.query_params) == ("abc then none", {})


def test_a_field_made_anew_has_another_key() -> None:
    def script() -> None:
        import streamlit as st

        from hrdd.ui import session
        from hrdd.workbook.saving import Place

        place = Place("a", "impact", "I-1", "title")
        st.markdown(session.key(place))
        session.renew(place)
        st.markdown(session.key(place))

    assert told(drawn_by(script)) == "a/impact/I-1/title/0\na/impact/I-1/title/1"


def test_a_screen_counts_as_opened_once_a_visit() -> None:
    def script() -> None:
        import streamlit as st

        from hrdd.ui import session

        visits = [("impacts", "a"), ("impacts", "a"), ("plan", "a"), ("plan", "b")]
        st.markdown(str([session.enter(*visit) for visit in visits]))

    assert told(drawn_by(script)) == "[True, False, True, True]"


@pytest.mark.parametrize("zone", ["Etc/Unknown", "../secrets"])
def test_a_moment_is_told_by_the_clock_of_this_computer_where_nobody_knows_the_persons_place(zone: str) -> None:
    def script(moment: object) -> None:
        import streamlit as st

        from hrdd.ui import session

        st.markdown(session.clock(moment))

    moment = datetime(2020, 5, 4, tzinfo=UTC)
    at = AppTest.from_function(script, default_timeout=PATIENCE, args=(moment,))
    at.context["timezone"] = zone

    assert told(ran(at)) == f"{moment.astimezone():%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(("zone", "hour"), [("Asia/Tokyo", 9), ("UTC", 0)])
def test_a_moment_is_told_by_the_persons_own_clock(zone: str, hour: int) -> None:
    def script(moment: object) -> None:
        import streamlit as st

        from hrdd.ui import session

        st.markdown(session.clock(moment))

    at = AppTest.from_function(script, default_timeout=PATIENCE, args=(datetime(2020, 5, 4, tzinfo=UTC),))
    at.context["timezone"] = zone

    assert told(ran(at)) == f"2020-05-04 {hour:02}:00"


def test_a_moment_of_today_is_told_by_its_time_alone() -> None:
    now = datetime.now(UTC)

    def script(moment: object) -> None:
        import streamlit as st

        from hrdd.ui import session

        st.markdown(session.clock(moment))

    assert told(drawn_by(script, now)) == f"{now.astimezone():%H:%M:%S}"


def test_another_assessment_begins_with_nothing_picked() -> None:
    def script() -> None:
        import streamlit as st

        from hrdd.ui import session

        session.choose("impact", "I-2")
        session.look_at("another")
        st.markdown(f"{session.chosen('impact')}|{session.assessment_id()}")

    shown = drawn_by(script)

    assert told(shown) == "|another"


def test_a_press_that_is_sent_twice_counts_once() -> None:
    def script() -> None:
        import streamlit as st

        from hrdd.ui import session

        presses = [("add", 10.0), ("add", 10.02), ("other", 10.02), ("add", 11.0)]
        st.markdown(str([session.once(name, now) for name, now in presses]))

    assert told(drawn_by(script)) == "[True, False, True, True]"


def test_somebody_who_presses_again_and_again_is_not_kept_waiting_by_the_presses_that_did_not_count() -> None:
    def script() -> None:
        import streamlit as st

        from hrdd.ui import session

        st.markdown(str([session.once("add", 10.0 + each * 0.3) for each in range(5)]))

    assert told(drawn_by(script)) == "[True, False, True, False, True]"
