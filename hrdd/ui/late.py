"""An answer that reaches the server after its screen was left: it is saved, and nobody is taken back.

A browser that turns to another screen can send the last answer of the old one right behind, as a part of the old
screen. Streamlit would take the window back there, or drop the answer, and at the next look the page would go blank.
Until the first run of a visit has wholly ended, Streamlit takes the frame for the screen: that tells of no turn.

A request can also come just when a run has ended and the last of what it drew is still on its way to the browser.
Streamlit would begin anew at once and forget the rest, and a card stays empty: such a request waits until it was sent.
"""

from functools import wraps

from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner_utils.script_requests import ScriptRequestType

asked_before = AppSession.request_rerun


def follow_the_last_page() -> None:
    """Take a late answer along to the screen that was asked for last."""
    AppSession.request_rerun = _taken_along  # type: ignore[method-assign,assignment]


@wraps(asked_before)
def _taken_along(session: AppSession, client_state: ClientState | None) -> None:
    if client_state is not None and client_state.page_script_hash:
        turned_to = session._client_state.page_script_hash
        if not client_state.fragment_id:
            session._client_state.page_script_hash = client_state.page_script_hash
        elif turned_to not in ("", session._pages_manager.main_script_hash, client_state.page_script_hash):
            if client_state.is_auto_rerun:
                return
            client_state.page_script_hash, client_state.fragment_id = turned_to, ""
    runner = session._scriptrunner
    if runner is not None and runner._requests._state is ScriptRequestType.STOP:
        session._event_loop.call_soon(asked_before, session, client_state)
    else:
        asked_before(session, client_state)
