"""The routes of a phone in a workshop: enter the code, confirm the notice, answer what is on; nothing leads elsewhere.

A phone is known by its cookie only, which the browser sends to these routes and no others.
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from hrdd.errors import DatabaseFault, WorkbookError
from hrdd.language import say
from hrdd.model.workshop import Workshop
from hrdd.web.limits import Guesses
from hrdd.web.live import Watch
from hrdd.web.phone_pages import (
    LARGE,
    NOT_KEPT,
    SCRIPT,
    TEXT_SIZE,
    code_page,
    notice_page,
    room_page,
    thanks_page,
)
from hrdd.workbook import workshop_seats as seats
from hrdd.workbook.desk import Desk
from hrdd.workshop_errors import AnswerDoesNotFit, NoSeat, NoSuchRoom, RoomLocked, SeatGone, TooLate, TooManyGuesses

SEAT = "seat"
PATH = "/join"
ROOM = "/join/room"
HOURS = 12
LARGEST = 32 * 1024
TOKEN = re.compile("[A-Za-z0-9_-]{32}")
BACK = re.compile("/join(/[A-Za-z0-9-]{1,12})?")
POINTS = "points-"
FOR_A_DAY = {"Cache-Control": "public, max-age=86400"}
ANSWERS: Mapping[type[WorkbookError], int] = {
    NoSuchRoom: HTTPStatus.NOT_FOUND,
    RoomLocked: HTTPStatus.FORBIDDEN,
    TooManyGuesses: HTTPStatus.TOO_MANY_REQUESTS,
    NoSeat: HTTPStatus.FORBIDDEN,
}
STAYING: Mapping[type[WorkbookError], int] = {
    TooLate: HTTPStatus.CONFLICT,
    AnswerDoesNotFit: HTTPStatus.UNPROCESSABLE_ENTITY,
}
"""Failures after which the phone is still in the room."""


class Phones:
    """Serves the phones of all workshops of one database."""

    def __init__(self, desk: Callable[[], Desk], guesses: Guesses | None = None) -> None:
        self._desk, self._guesses = desk, guesses or Guesses()
        self._watch = Watch(lambda workshop_id: seats.version(desk(), workshop_id))

    def routes(self) -> list[Route]:
        """All routes, each below `/join`."""
        return [
            Route(PATH, self._told(self.enter), methods=["GET", "POST"]),
            Route(f"{PATH}/live.js", script),
            Route(f"{PATH}/text", set_text_size, methods=["POST"]),
            Route(f"{PATH}/leave", self._told(self.leave), methods=["POST"]),
            Route(f"{PATH}/support", self._told(self.support), methods=["POST"]),
            Route(ROOM, self._told(self.show), methods=["GET"]),
            Route(ROOM, self._told(self.answer), methods=["POST"]),
            Route(f"{ROOM}/live", self._told(self.live)),
            Route(f"{ROOM}/version", self._told(self.version)),
            Route(f"{PATH}/{{code}}", self._told(self.notice), methods=["GET"]),
            Route(f"{PATH}/{{code}}", self._told(self.join), methods=["POST"]),
        ]

    def _told(self, serve: Callable[[Request], Response]) -> Callable[[Request], Awaitable[Response]]:
        """Serve in a thread, so that nobody waits for the database on another's behalf."""

        async def answer(request: Request) -> Response:
            form = await form_of(request)
            if form is None:
                return code_page(
                    request,
                    say("This text is too long to be sent. Please make it shorter."),
                    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                )
            request.state.form = form
            return await run_in_threadpool(self._served, serve, request)

        return answer

    def _served(self, serve: Callable[[Request], Response], request: Request) -> Response:
        """Serve; a failure is told on the page it belongs to."""
        try:
            return self._staying(serve, request)
        except DatabaseFault:
            trouble = say("The room cannot be reached just now. Wait a moment, then load the page again.")
            return code_page(request, trouble, HTTPStatus.SERVICE_UNAVAILABLE)
        except SeatGone as failure:
            return thanks_page(request, str(failure), HTTPStatus.FORBIDDEN)
        except tuple(ANSWERS) as failure:
            return code_page(request, str(failure), ANSWERS[type(failure)])

    def _staying(self, serve: Callable[[Request], Response], request: Request) -> Response:
        """Serve; whose answer is not counted stays in the room and is shown where it stands."""
        try:
            return serve(request)
        except (TooLate, AnswerDoesNotFit) as failure:
            phone = seats.look(self._desk(), seat_of(request))
            return room_page(request, phone, str(failure), STAYING[type(failure)])

    def enter(self, request: Request) -> Response:
        """Ask for the code; lead on to its room."""
        if request.method != "POST":
            return code_page(request)
        typed = request.state.form.get("code", "")
        return to(ROOM) if self._sits(request, typed) else to(f"{PATH}/{self._room(request, typed).code}")

    def notice(self, request: Request) -> Response:
        """Show what is kept and who sees it; who has a seat in this room goes on to it, locked or not."""
        typed = request.path_params["code"]
        return to(ROOM) if self._sits(request, typed) else notice_page(request, self._room(request, typed))

    def join(self, request: Request) -> Response:
        """Give a seat to whoever has confirmed the notice; sent twice, it is the same seat."""
        typed, form = request.path_params["code"], request.state.form
        if self._sits(request, typed):
            return to(ROOM)
        workshop = self._room(request, typed)
        if form.get("agreed") != "yes":
            return notice_page(request, workshop, say("Please read this, then confirm it with the button below."))
        once = form.get("once", "")
        token = once if TOKEN.fullmatch(once) else seats.new_token()
        return with_seat(to(ROOM), seats.join(self._desk(), workshop.code, form.get("group", ""), token), request)

    def show(self, request: Request) -> Response:
        """The point that is on."""
        return room_page(request, seats.look(self._desk(), seat_of(request)))

    def answer(self, request: Request) -> Response:
        """Take an answer, an idea or a skip."""
        form, token = request.state.form, seat_of(request)
        item, turn = number(form.get("item")), number(form.get("round"))
        if form.get("act") == "skip":
            seats.skip(self._desk(), token, item, turn)
        elif "idea" in form:
            seats.tell(self._desk(), token, item, turn, form["idea"])
        else:
            seats.answer(self._desk(), token, item, turn, said_in(form))
        return to(ROOM)

    def support(self, request: Request) -> Response:
        """Support an idea, or take that back."""
        form = request.state.form
        wanted, idea = form.get("wanted") != "no", form.get("idea", "")
        seats.support(self._desk(), seat_of(request), number(form.get("item")), idea, wanted=wanted)
        return to(ROOM)

    def leave(self, request: Request) -> Response:
        """Give the seat back."""
        seats.leave(self._desk(), seat_of(request))
        answer = to(PATH)
        answer.delete_cookie(SEAT, PATH, httponly=True, samesite="strict")
        return answer

    def version(self, request: Request) -> Response:
        """The version of the room, with its mark; 304 where the phone has seen it."""
        _, version = seats.room_of(self._desk(), seat_of(request))
        mark = f'"{version}"'
        if request.headers.get("if-none-match") == mark:
            return Response(status_code=HTTPStatus.NOT_MODIFIED, headers={"ETag": mark})
        return JSONResponse({"version": version}, headers={"ETag": mark, **NOT_KEPT})

    def live(self, request: Request) -> Response:
        """Each new version of the room, as it comes; nothing more where the phone has no seat."""
        try:
            workshop_id, _ = seats.room_of(self._desk(), seat_of(request))
        except NoSeat:
            return Response(status_code=HTTPStatus.NO_CONTENT)
        seen = number(request.query_params.get("v"))
        events = self._watch.follow(workshop_id, seen)
        return StreamingResponse(events, media_type="text/event-stream", headers=NOT_KEPT)

    def _room(self, request: Request, typed: str) -> Workshop:
        """The room of a code; wrong codes are counted by where they come from."""
        address = request.client.host if request.client else ""
        self._guesses.check(address)
        try:
            return seats.find(self._desk(), typed)
        except NoSuchRoom:
            self._guesses.wrong(address)
            raise

    def _sits(self, request: Request, typed: str) -> bool:
        return seats.sits_under(self._desk(), seat_of(request), typed)


def to(path: str) -> RedirectResponse:
    """Lead on to a page, so that loading it again sends nothing twice."""
    return RedirectResponse(path, HTTPStatus.SEE_OTHER, NOT_KEPT)


def with_seat(answer: Response, token: str, request: Request) -> Response:
    """Have the browser keep the seat, for these routes only and out of reach of any script."""
    answer.set_cookie(
        SEAT,
        token,
        max_age=HOURS * 3600,
        path=PATH,
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )
    return answer


def seat_of(request: Request) -> str:
    """What the phone's cookie holds; empty where it has none."""
    token = request.cookies.get(SEAT, "")
    return token if TOKEN.fullmatch(token) else ""


async def form_of(request: Request) -> dict[str, str] | None:
    """The fields that were sent; None where there is more than a page holds."""
    if request.method != "POST":
        return {}
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            return None
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def said_in(form: Mapping[str, str]) -> seats.Said:
    """The answer in a form."""
    points = {name.removeprefix(POINTS): number(value) for name, value in form.items() if name.startswith(POINTS)}
    return seats.Said(form.get("choice", ""), points, form.get("reason", ""))


def number(text: str | None) -> int:
    """A small number; 0 for anything else."""
    return int(text) if text and re.fullmatch("[0-9]{1,9}", text) else 0


def script(_request: Request) -> Response:
    """The few lines that keep a page up to date; everything works without them."""
    return Response(SCRIPT, media_type="text/javascript", headers=FOR_A_DAY)


async def set_text_size(request: Request) -> Response:
    """Set the size of the text, kept by the phone alone."""
    form = await form_of(request) or {}
    back = form.get("back", "")
    answer = to(back if BACK.fullmatch(back) else PATH)
    if form.get("size") == LARGE:
        answer.set_cookie(TEXT_SIZE, LARGE, max_age=HOURS * 3600, path=PATH, httponly=True, samesite="strict")
    else:
        answer.delete_cookie(TEXT_SIZE, PATH)
    return answer
