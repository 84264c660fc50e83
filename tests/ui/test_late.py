"""Which screen a request of the browser runs, where it comes from a part of a screen that was left."""

from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession

from hrdd.ui import late


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[ClientState | None]:
    """What Streamlit was asked to run."""
    asked: list[ClientState | None] = []
    monkeypatch.setattr(AppSession, "request_rerun", AppSession.request_rerun)
    monkeypatch.setattr(late, "asked_before", lambda _session, state: asked.append(state))
    late.follow_the_last_page()
    return asked


def ask(session: Any, state: ClientState | None) -> None:
    AppSession.request_rerun(session, state)


def on(page: str) -> Any:
    pages = SimpleNamespace(main_script_hash="frame")
    return SimpleNamespace(_client_state=ClientState(page_script_hash=page), _pages_manager=pages)


def test_an_answer_of_the_screen_that_is_shown_draws_its_part_only(ran: list[ClientState]) -> None:
    ask(on("plan"), ClientState(page_script_hash="plan", fragment_id="due"))

    assert [(each.page_script_hash, each.fragment_id) for each in ran] == [("plan", "due")]


def test_an_answer_of_the_screen_that_was_left_goes_along_to_the_new_one(ran: list[ClientState]) -> None:
    session, late_answer = on("overview"), ClientState(page_script_hash="overview", fragment_id="review")
    late_answer.widget_states.widgets.add(id="review", string_value="2027-03-31")

    ask(session, ClientState(page_script_hash="plan"))
    ask(session, late_answer)

    assert [(each.page_script_hash, each.fragment_id) for each in ran] == [("plan", ""), ("plan", "")]
    assert [each.string_value for each in ran[1].widget_states.widgets] == ["2027-03-31"]


def test_a_part_of_the_left_screen_that_looks_again_by_itself_is_let_go(ran: list[ClientState]) -> None:
    ask(on("plan"), ClientState(page_script_hash="overview", fragment_id="walk", is_auto_rerun=True))

    assert ran == []


def test_an_answer_right_behind_the_first_run_of_a_visit_stays_on_its_screen(ran: list[ClientState]) -> None:
    ask(on("frame"), ClientState(page_script_hash="plan", fragment_id="due"))

    assert [(each.page_script_hash, each.fragment_id) for each in ran] == [("plan", "due")]


def test_a_visit_that_names_no_screen_yet_is_left_to_streamlit(ran: list[ClientState | None]) -> None:
    first, nothing = ClientState(page_name="plan"), None
    session = on("")

    ask(session, first)
    ask(session, nothing)
    ask(session, ClientState(page_script_hash="plan", fragment_id="due"))

    assert ran[:2] == [first, nothing]
    assert [(each.page_script_hash, each.fragment_id) for each in ran[2:] if each] == [("plan", "due")]
