"""An answer that reaches the server behind the turn to another screen: it is saved, and the new screen stays."""

from datetime import date

import pytest
from playwright.sync_api import WebSocketRoute
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import of_assessment
from tests.browser.conftest import OpenWindow
from tests.browser.stored import soon_stored
from tests.builders import stored_assessment

pytestmark = pytest.mark.browser

LONGER_THAN_A_LOOK = 4_000
"""Milliseconds until the bar of the walk has looked again by itself."""


class Line:
    """A slow line: the first answer of a part of a screen waits until the server has sent something of a kind."""

    def __init__(self, route: WebSocketRoute, until: str) -> None:
        self.server = route.connect_to_server()
        self.until = until
        self.held: list[bytes | str] = []
        self.turned = False
        self.let_go = False
        self.browser = route
        route.on_message(self._from_browser)
        self.server.on_message(self._from_server)

    def _from_browser(self, sent: bytes | str) -> None:
        asked = BackMsg.FromString(sent).rerun_script if isinstance(sent, bytes) else BackMsg().rerun_script
        if any("next_review" in each.id for each in asked.widget_states.widgets) and not self.let_go:
            self.held.append(sent)
            return
        self.turned = self.turned or bool(asked.page_script_hash and not asked.fragment_id)
        self.server.send(sent)

    def _from_server(self, sent: bytes | str) -> None:
        self.browser.send(sent)
        kind = ForwardMsg.FromString(sent).WhichOneof("type") if isinstance(sent, bytes) else None
        if self.turned and kind == self.until:
            self.let_go = True
            while self.held:
                self.server.send(self.held.pop(0))


@pytest.mark.parametrize("until", ["new_session", "delta", "script_finished"])
def test_an_answer_that_comes_behind_the_turn_is_saved_and_the_new_screen_stays(
    until: str, window: OpenWindow, desk: Desk
) -> None:
    assessment, screens = stored_assessment(desk), window()
    lines: list[Line] = []
    screens.page.route_web_socket("**/_stcore/stream*", lambda route: lines.append(Line(route, until)))
    screens.open("overview", assessment)

    screens.set_day(screens.main(), "Next review", "20270331")
    screens.way_to("plan").click()

    screens.arrived("plan")
    assert soon_stored(desk, of_assessment(assessment, "next_review"), date(2027, 3, 31)) == date(2027, 3, 31)
    assert [each.let_go for each in lines] == [True]
    screens.page.wait_for_timeout(LONGER_THAN_A_LOOK)
    screens.arrived("plan")
