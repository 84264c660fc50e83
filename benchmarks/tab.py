"""One browser tab without the browser: it speaks Streamlit's own protocol over a real websocket.

It sends what the browser sends when a widget changes, and takes the time until that very run of the script has ended;
so it tells what the server takes, not what drawing takes.
"""

import asyncio
import time
from typing import Any, NamedTuple

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

WAIT_SECONDS = 60.0
TURNED_BACK = ForwardMsg.ScriptFinishedStatus.FINISHED_EARLY_FOR_RERUN
BUTTONS = ("button", "download_button")


class Widget(NamedTuple):
    """A widget as the page drew it: its id, its kind, and the fragment it stands in."""

    id: str
    kind: str
    fragment_id: str


class Run(NamedTuple):
    """What a change took: seconds until the script had run, messages and bytes sent back."""

    seconds: float
    messages: int
    bytes: int


class Tab:
    """A page of a server on this machine, its widgets found by the keys the page gave them."""

    def __init__(self, port: int, page: str = "", query: str = "") -> None:
        self.address = f"127.0.0.1:{port}"
        self.page, self.query = page, query
        self.url = f"http://{self.address}/{page}"
        self.page_hash = ""
        self.widgets: dict[str, Widget] = {}
        self.held: dict[str, WidgetState] = {}
        self.known: set[str] = set()
        self.looks: list[str] = []
        self.errors: list[str] = []
        self.socket: ClientConnection | None = None

    async def open(self) -> Run:
        """Open the page and wait until it is drawn."""
        self.socket = await connect(
            f"ws://{self.address}/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            max_size=None,
            compression=None,
            ping_interval=None,
            open_timeout=WAIT_SECONDS,
        )
        return await self._run("")

    async def reload(self) -> Run:
        """Have the whole page drawn anew."""
        return await self._run("")

    async def look_again(self) -> Run:
        """Draw the part anew that looks by itself, as the browser has it done each time its time has come."""
        return await self._run(self.looks[-1])

    async def close(self) -> None:
        """Leave the page."""
        if self.socket:
            await self.socket.close()

    async def give(self, key: str, value: Any) -> Run:
        """Change a widget, or press a button (any value will do), and wait until the page has followed."""
        widget = self.widgets[key]
        self.held[widget.id] = _state(widget, value)
        taken = await self._run(widget.fragment_id)
        if widget.kind in BUTTONS:
            del self.held[widget.id]
        return taken

    async def _run(self, fragment_id: str) -> Run:
        assert self.socket
        begun = time.perf_counter()
        await self.socket.send(self._asked(fragment_id))
        async with asyncio.timeout(WAIT_SECONDS):
            messages, size = await self._followed(self.socket)
        return Run(time.perf_counter() - begun, messages, size)

    def _asked(self, fragment_id: str) -> bytes:
        message = BackMsg()
        asked = message.rerun_script
        asked.query_string, asked.page_name, asked.page_script_hash = self.query, self.page, self.page_hash
        asked.fragment_id = fragment_id
        asked.widget_states.widgets.extend(self.held.values())
        asked.cached_message_hashes.extend(self.known)
        asked.context_info.timezone = "Europe/Copenhagen"
        asked.context_info.locale = "en-GB"
        asked.context_info.url = self.url
        written: bytes = message.SerializeToString()
        return written

    async def _followed(self, socket: ClientConnection) -> tuple[int, int]:
        messages = size = 0
        async for raw in socket:
            messages, size = messages + 1, size + len(raw)
            message = ForwardMsg.FromString(raw if isinstance(raw, bytes) else raw.encode())
            if message.WhichOneof("type") == "script_finished" and message.script_finished != TURNED_BACK:
                return messages, size
            self._note(message)
        raise ConnectionError("The server closed the page while it was drawn.")

    def _note(self, message: ForwardMsg) -> None:
        match message.WhichOneof("type"):
            case "navigation":
                self.page_hash = message.navigation.page_script_hash or self.page_hash
                self.page = ""
            case "page_info_changed":
                self.query = message.page_info_changed.query_string
            case "auto_rerun":
                self.looks.append(message.auto_rerun.fragment_id)
            case "page_not_found":
                self.errors.append("page not found")
            case "delta":
                if message.metadata.cacheable and message.hash:
                    self.known.add(message.hash)
                self._note_widget(message)

    def _note_widget(self, message: ForwardMsg) -> None:
        drawn: Any
        match message.delta.WhichOneof("type"):
            case "new_element":
                drawn = message.delta.new_element
            case "add_block":
                drawn = message.delta.add_block
            case _:
                return
        kind = drawn.WhichOneof("type") or ""
        if kind == "exception":
            self.errors.append(f"{drawn.exception.type}: {drawn.exception.message}")
        named = getattr(getattr(drawn, kind, None), "id", "")
        if isinstance(named, str) and named.count("-") > 1:
            self.widgets[named.split("-", 2)[2]] = Widget(named, kind, message.delta.fragment_id)


def _state(widget: Widget, value: Any) -> WidgetState:
    state = WidgetState(id=widget.id)
    match value:
        case _ if widget.kind in BUTTONS:
            state.trigger_value = True
        case bool():
            state.bool_value = value
        case str():
            state.string_value = value
        case _:
            state.string_array_value.data.extend(value)
    return state
