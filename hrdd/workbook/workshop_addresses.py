"""Where phones find the room: the address that `serve --room` announces, or the one that stands in HRDD_ROOM."""

import os
from urllib.parse import urlunsplit

ROOM = "HRDD_ROOM"
WITHOUT_A_ROOM = "127.0.0.1:8501"


def room_address() -> str:
    """The address phones ask, as it stands in HRDD_ROOM; without a listener of its own, that of the workbook."""
    return (os.environ.get(ROOM) or urlunsplit(("http", WITHOUT_A_ROOM, "", "", ""))).rstrip("/")


def join_link(code: str = "") -> str:
    """The link a phone opens, for the QR code; without a code, the page where it is typed."""
    return f"{room_address()}/join/{code}" if code else f"{room_address()}/join"
