"""An answer that reaches the server after its screen was left: it is saved, and nobody is taken back.

A browser that turns to another screen can send the last answer of the old one right behind, as a part of the old
screen. Streamlit would take the window back there, or drop the answer, and at the next look the page would go blank.
It also drops the answer of a part that a run of the script has just put away, and says nothing: such an answer has the
whole screen drawn.
"""

from functools import wraps

from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession

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
        elif (left := turned_to not in ("", client_state.page_script_hash)) or _put_away(session, client_state):
            if client_state.is_auto_rerun:
                return
            client_state.fragment_id = ""
            if left:
                client_state.page_script_hash = turned_to
    asked_before(session, client_state)


def _put_away(session: AppSession, client_state: ClientState) -> bool:
    return not session.has_fragment(client_state.fragment_id)
