"""The pages a phone is given: words from the use cases into templates that escape whatever people typed."""

import hashlib
from http import HTTPStatus
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from hrdd.language import say
from hrdd.model.workshop import Answer, Workshop
from hrdd.rules.agenda import SECOND
from hrdd.vocabulary import ItemKind, ItemState
from hrdd.workbook.workshop_results import points_of
from hrdd.workbook.workshop_seats import Phone, new_token, supportable
from hrdd.workbook.workshop_views import Stage
from hrdd.workbook.workshops import as_shown

HERE = Path(__file__).parent
STYLE = (HERE / "assets" / "phone.css").read_text(encoding="utf-8").strip()
SCRIPT = (HERE / "assets" / "live.js").read_bytes()
SCRIPT_MARK = hashlib.sha256(SCRIPT).hexdigest()[:12]
TEXT_SIZE = "text"
LARGE = "large"
NOT_KEPT = {"Cache-Control": "no-store"}

_templates = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_templates.globals.update(say=say, css=Markup(STYLE), script=SCRIPT_MARK)  # noqa: S704 - our own file


def code_page(request: Request, trouble: str = "", status: int = HTTPStatus.OK) -> HTMLResponse:
    """Where the code is typed."""
    return _page(request, "code.html", status, trouble=trouble, back="/join")


def thanks_page(request: Request, told: str, status: int) -> HTMLResponse:
    """After the workshop, or after leaving it."""
    return _page(request, "thanks.html", status, told=told, back="/join")


def notice_page(request: Request, workshop: Workshop, trouble: str = "", status: int = HTTPStatus.OK) -> HTMLResponse:
    """What is kept and who sees it, to be confirmed before a seat is taken."""
    heading, *paragraphs = filter(None, (each.strip() for each in workshop.notice.split("\n\n")))
    said = {"heading": heading, "paragraphs": paragraphs, "workshop": workshop, "code": as_shown(workshop.code)}
    return _page(
        request, "notice.html", status, trouble=trouble, once=new_token(), back=f"/join/{workshop.code}", **said
    )


def room_page(request: Request, phone: Phone, trouble: str = "", status: int = HTTPStatus.OK) -> HTMLResponse:
    """The point that is on, with its form or its result."""
    stage, asked = phone.stage, phone.stage.asked
    said: dict[str, Any] = {
        "stage": stage,
        "asked": asked,
        "code": as_shown(stage.workshop.code),
        "step": step_of(stage),
        "told": _told(stage),
        "mine": phone.mine,
        "trouble": trouble,
    }
    if asked is not None:
        said |= {
            "open": asked.item.state is ItemState.OPEN,
            "closed": asked.item.state is ItemState.CLOSED,
            "second": asked.item.round == SECOND,
            "gathers": asked.item.kind is ItemKind.GATHER,
            "ranks": asked.item.kind is ItemKind.RANK,
            "points": _points(asked.item.kind, phone.mine),
            "ideas": phone.told,
            "supported": phone.supported,
            "supportable": supportable(stage),
        }
    return _page(request, "room.html", status, back="/join/room", **said)


def step_of(stage: Stage) -> str:
    """What a phone compares to know that the room has moved on; not that somebody else has answered."""
    item = stage.asked.item if stage.asked else None
    return f"{item.id}-{item.round}-{item.state.value}" if item else "0"


def _told(stage: Stage) -> str:
    """What a screen reader says when the room moves on."""
    if stage.asked is None:
        return ""
    match stage.asked.item.state:
        case ItemState.OPEN:
            return say("This question is open now.")
        case ItemState.REVEALED:
            return say("All answers are shown now.")
        case _:
            return ""


def _points(kind: ItemKind, mine: Answer | None) -> dict[str, int]:
    return points_of(mine) if mine and kind is ItemKind.RANK and not mine.skipped else {}


def _page(request: Request, template: str, status: int, **said: Any) -> HTMLResponse:
    large = request.cookies.get(TEXT_SIZE) == LARGE
    return HTMLResponse(_templates.get_template(template).render(large=large, **said), status, NOT_KEPT)
