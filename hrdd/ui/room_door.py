"""How people come into the room: the code and the QR code, large before anything runs and in the corner after."""

from datetime import datetime
from html import escape
from ipaddress import ip_address
from urllib.parse import urlsplit

from hrdd.language import say
from hrdd.model.workshop import Workshop
from hrdd.ui import qr
from hrdd.workbook.workshop_addresses import join_link
from hrdd.workbook.workshops import as_shown


def closed_because(workshop: Workshop, now: datetime) -> str:
    """Why nobody can join; empty while people can."""
    if workshop.locked_at:
        return say("The room is locked. Nobody else can join just now.")
    if workshop.code_ends_at and workshop.code_ends_at <= now:
        return say("The code has run out. The facilitator can make a new one.")
    return ""


def picture(workshop: Workshop, closed: str) -> str:
    """What stands beside the invitation: the QR code, or a closed door in words."""
    if closed:
        return f'<div class="room door closed"><p class="large">{escape(closed)}</p></div>'
    return f'<div class="room qr">{qr.picture(join_link(workshop.code))}</div>'


def invitation(workshop: Workshop, closed: str) -> str:
    """The room before anything runs: its name, and how to join in words."""
    parts = [_rehearsal(workshop), f"<h1>{escape(workshop.title)}</h1>"]
    if not closed:
        parts += [
            f'<p class="lead">{escape(say("Take part by phone. Nobody asks for your name."))}</p>',
            f'<p class="way">{escape(say("Point the camera at the square, or open"))}<b>{_address()}</b></p>',
            f'<p class="way">{escape(say("and type the code"))}<b class="code">{_code(workshop)}</b></p>',
            _only_here(),
        ]
    return f'<div class="room invitation">{"".join(parts)}</div>'


def corner(workshop: Workshop, closed: str) -> str:
    """The same in the corner of a running room."""
    if closed:
        return f'<div class="room door">{_rehearsal(workshop)}<p>{escape(closed)}</p></div>'
    return (
        f'<div class="room door">{_rehearsal(workshop)}{qr.picture(join_link(workshop.code))}'
        f'<p class="code"><b>{_code(workshop)}</b></p><p class="address">{_address()}</p></div>'
    )


def _rehearsal(workshop: Workshop) -> str:
    return f'<p class="rehearsal">{escape(say("Rehearsal"))}</p>' if workshop.rehearsal else ""


def _code(workshop: Workshop) -> str:
    return escape(as_shown(workshop.code))


def _address() -> str:
    """The address as people type it; it may break where a part of it ends."""
    parts = urlsplit(join_link())
    return escape(f"{parts.netloc}{parts.path}").replace("/", "<wbr>/").replace(":", "<wbr>:")


def _only_here() -> str:
    """A word where the address is that of this computer alone, so that no phone can reach it."""
    host = urlsplit(join_link()).hostname or ""
    words = say("This address works on this computer only. Start the workbook with --room so that phones reach it.")
    return f'<p class="quiet">{escape(words)}</p>' if _is_loopback(host) else ""


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
