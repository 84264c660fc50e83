"""Which screen a request of the browser runs, where it comes from a part of a screen that was left."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner_utils.script_requests import ScriptRequestType

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


def on(page: str, runner: Any = None, loop: Any = None) -> Any:
    pages = SimpleNamespace(main_script_hash="frame")
    state = ClientState(page_script_hash=page)
    return SimpleNamespace(_client_state=state, _pages_manager=pages, _scriptrunner=runner, _event_loop=loop)


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


@pytest.mark.parametrize(
    ("so_far", "order"),
    [(ScriptRequestType.STOP, ["what was drawn", "due"]), (ScriptRequestType.CONTINUE, ["due", "what was drawn"])],
)
def test_what_a_run_that_has_ended_drew_last_is_sent_before_the_next_begins(
    monkeypatch: pytest.MonkeyPatch, so_far: ScriptRequestType, order: list[str]
) -> None:
    happened: list[str] = []
    monkeypatch.setattr(AppSession, "request_rerun", AppSession.request_rerun)
    monkeypatch.setattr(late, "asked_before", lambda _session, state: happened.append(state.fragment_id))
    late.follow_the_last_page()

    async def a_moment() -> None:
        loop = asyncio.get_running_loop()
        loop.call_soon(happened.append, "what was drawn")
        runner = SimpleNamespace(_requests=SimpleNamespace(_state=so_far))
        ask(on("plan", runner, loop), ClientState(page_script_hash="plan", fragment_id="due"))
        await asyncio.sleep(0)

    asyncio.run(a_moment())

    assert happened == order
