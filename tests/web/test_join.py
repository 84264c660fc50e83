"""A phone in the room: code, notice, one point at a time; nothing but the Join pages for whoever has its cookie."""

import asyncio
import base64
import gc
import hashlib
import logging
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.types import Message

from hrdd.vocabulary import Step
from hrdd.web.join import LARGEST, SEAT, Phones
from hrdd.web.limits import MOST_GUESSES
from hrdd.web.phone_pages import SCRIPT
from hrdd.web.room import LOGGER, WithoutWords, room, start
from hrdd.workbook import workshop_agenda, workshop_running, workshop_seats, workshop_views, workshops
from hrdd.workbook.desk import Desk
from tests.web.phone import Phone
from tests.workshop.room import Opened, a_rating, a_workshop, take

ROOM = "/join/room"
LARGEST_PAGE = 60_000
SCREENS = sorted(path.stem for path in (Path(__file__).parents[2] / "pages").glob("[a-z]*.py"))
ELSEWHERE = [
    *(f"/{screen}" for screen in SCREENS),
    "/index.html",
    "/static/js/main.js",
    "/media/anything.png",
    "/_stcore/health",
    "/_stcore/stream",
    "/_stcore/host-config",
    "/_stcore/upload_file/session/file",
    "/component/any/index.html",
    "/app/static/any",
    "/join/room/other",
    "/join/../_stcore/health",
    "/%2F_stcore/health",
]


@pytest.fixture
def opened(desk: Desk) -> Opened:
    """A workshop with two groups to choose from."""
    return a_workshop(desk, "Users", "Staff & <others>")


@pytest.fixture
def client(desk: Desk) -> Phone:
    """A phone with JavaScript off."""
    return Phone(room(lambda: desk))


class Form(HTMLParser):
    """The hidden fields of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.hidden: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a hidden field."""
        said = dict(attrs)
        if tag == "input" and said.get("type") == "hidden":
            self.hidden[said["name"] or ""] = said["value"] or ""


def joined(client: Phone, opened: Opened, group: str = "") -> str:
    """Join by the pages; returns what the cookie holds."""
    notice = client.post("/join", data={"code": workshops.as_shown(opened.code).lower()})
    once = Form(notice.text).hidden["once"]
    client.post(f"/join/{opened.code}", data={"agreed": "yes", "once": once, "group": group})
    return client.cookies[SEAT]


def sent(client: Phone, **said: str) -> str:
    """Send the form of the page that is on; returns the page that follows."""
    page = client.get(ROOM)
    return client.post(ROOM, data={**Form(page.text).hidden, **said}).text


def counted(opened: Opened) -> tuple[int, ...]:
    """How many joined, answered and skipped."""
    return workshop_views.pulse(opened.desk, opened.chair.workshop_id)[1:]


def test_the_door_leads_to_the_code(client: Phone) -> None:
    assert "Code on the screen" in client.get("/").text


def test_whoever_only_asks_for_the_head_of_the_page_has_guessed_nothing(client: Phone) -> None:
    answers = {client.request("HEAD", "/join").status_code for _ in range(MOST_GUESSES + 1)}

    assert answers == {200}


def test_a_person_joins_by_code_and_notice(client: Phone, opened: Opened) -> None:
    notice = client.post("/join", data={"code": opened.code})
    joined(client, opened, "Staff & <others>")

    assert "Nobody asks for your name" in notice.text
    assert "Staff &amp; &lt;others&gt;" in notice.text
    assert "The first question comes" in client.get(ROOM).text
    assert counted(opened) == (1, 0, 0)


def test_nobody_has_a_seat_before_the_notice_is_confirmed(client: Phone, opened: Opened) -> None:
    page = client.post(f"/join/{opened.code}", data={})

    assert "confirm it with the button" in page.text
    assert (counted(opened), SEAT in client.cookies) == ((0, 0, 0), False)


def test_the_seat_is_out_of_reach_of_scripts_other_hosts_and_other_routes(client: Phone, opened: Opened) -> None:
    answer = client.post(f"/join/{opened.code}", data={"agreed": "yes"}, follow_redirects=False)

    flags = {part.strip().lower() for part in answer.headers["set-cookie"].split(";")[1:]}
    assert {"httponly", "samesite=strict", "path=/join"} <= flags
    assert "secure" not in flags


def test_over_a_safe_line_the_seat_is_kept_to_it(desk: Desk, opened: Opened) -> None:
    safe = Phone(room(lambda: desk), "https://room")

    answer = safe.post(f"/join/{opened.code}", data={"agreed": "yes"}, follow_redirects=False)

    assert "secure" in answer.headers["set-cookie"].lower()


def test_a_notice_confirmed_twice_is_one_seat(client: Phone, opened: Opened) -> None:
    once = Form(client.get(f"/join/{opened.code}").text).hidden["once"]

    for _ in range(2):
        client.cookies.clear()
        client.post(f"/join/{opened.code}", data={"agreed": "yes", "once": once})

    assert counted(opened) == (1, 0, 0)


def test_who_has_a_seat_comes_back_to_it_by_every_way_even_when_the_room_is_locked(
    client: Phone, opened: Opened
) -> None:
    token = joined(client, opened)
    workshops.lock(opened.desk, opened.chair)

    for page in (
        client.get(f"/join/{opened.code}"),
        client.post("/join", data={"code": opened.code}),
        client.post(f"/join/{opened.code}", data={"agreed": "yes"}),
    ):
        assert page.url.path == ROOM
    assert (client.cookies[SEAT], counted(opened)) == (token, (1, 0, 0))


def test_a_group_that_is_not_offered_gives_no_seat(client: Phone, opened: Opened) -> None:
    answer = client.post(f"/join/{opened.code}", data={"agreed": "yes", "group": "Others"})

    assert (answer.status_code, counted(opened)) == (403, (0, 0, 0))


def test_a_locked_room_says_so(client: Phone, opened: Opened) -> None:
    workshops.lock(opened.desk, opened.chair)

    answer = client.get(f"/join/{opened.code}")

    assert (answer.status_code, "This room is locked" in answer.text) == (403, True)


def test_an_answer_is_sent_changed_and_skipped(client: Phone, opened: Opened) -> None:
    joined(client, opened)
    take(opened, a_rating(opened), Step.OPEN)

    page = sent(client, choice="5", reason="<b>seen</b>", act="send")
    assert re.search(r'value="5" checked', page)
    assert "&lt;b&gt;seen&lt;/b&gt;" in page
    assert counted(opened) == (1, 1, 0)

    assert "You skipped this one" in sent(client, act="skip")
    assert counted(opened) == (1, 0, 1)


def test_the_same_form_sent_again_counts_once(client: Phone, opened: Opened) -> None:
    joined(client, opened)
    take(opened, a_rating(opened), Step.OPEN)
    form = {**Form(client.get(ROOM).text).hidden, "choice": "5", "act": "send"}

    for _ in range(3):
        answer = client.post(ROOM, data=form, follow_redirects=False)

    assert (answer.status_code, answer.headers["location"], counted(opened)) == (303, ROOM, (1, 1, 0))


def test_an_answer_that_comes_too_late_is_told_and_shows_where_the_room_is(client: Phone, opened: Opened) -> None:
    joined(client, opened)
    item = take(opened, a_rating(opened), Step.OPEN)
    form = {**Form(client.get(ROOM).text).hidden, "choice": "5"}
    take(opened, item, Step.REVEAL)

    answer = client.post(ROOM, data=form)

    assert (answer.status_code, counted(opened)) == (409, (1, 0, 0))
    assert "The room has moved on" in answer.text
    assert "First round" in answer.text


def test_an_answer_without_a_choice_is_told(client: Phone, opened: Opened) -> None:
    joined(client, opened)
    take(opened, a_rating(opened), Step.OPEN)
    form = Form(client.get(ROOM).text).hidden

    answer = client.post(ROOM, data=form)

    assert (answer.status_code, "choose one, or skip" in answer.text) == (422, True)


def test_points_ideas_and_support_are_sent(client: Phone, opened: Opened) -> None:
    joined(client, opened)
    ranked = take(opened, workshop_agenda.add_rank(opened.desk, opened.chair, ["One", "Two"]), Step.OPEN)
    page = sent(client, **{"points-0": "2", "points-1": "1"})
    assert page.count(" selected") == 2
    take(opened, ranked, Step.REVEAL)
    assert "Points" in client.get(ROOM).text

    gathers = take(opened, workshop_agenda.add_gather(opened.desk, opened.chair, "impacts"), Step.OPEN)
    page = sent(client, idea="Jobs <are> lost")
    assert "Jobs &lt;are&gt; lost" in page
    other = workshop_seats.join(opened.desk, opened.code, "", workshop_seats.new_token())
    workshop_seats.tell(opened.desk, other, gathers.id, 1, "People are watched")
    take(opened, gathers, Step.REVEAL)
    form = Form(client.get(ROOM).text).hidden
    assert "Take back" in client.post("/join/support", data={**form, "wanted": "yes"}).text
    assert "Take back" not in client.post("/join/support", data={**form, "wanted": "no"}).text
    workshop_running.take(opened.desk, opened.chair, gathers.id, Step.DISCUSS)
    assert "Supported by 1" in client.get(ROOM).text


def test_a_point_that_is_not_open_yet_can_be_looked_at(client: Phone, opened: Opened) -> None:
    joined(client, opened)
    item = a_rating(opened)
    workshop_running.bring_up(opened.desk, opened.chair, item.id)

    assert "not open yet" in client.get(ROOM).text


def test_the_discussion_and_the_second_round_are_told(client: Phone, opened: Opened) -> None:
    joined(client, opened)
    take(opened, a_rating(opened), Step.OPEN, Step.REVEAL, Step.DISCUSS, Step.AGAIN)

    page = client.get(ROOM).text

    assert "second round" in page
    assert 'data-told="This question is open now."' in page


def test_who_leaves_is_led_to_the_code_and_has_no_cookie(client: Phone, opened: Opened) -> None:
    joined(client, opened)

    page = client.post("/join/leave")

    assert (page.url.path, SEAT in client.cookies, counted(opened)) == ("/join", False, (0, 0, 0))


def test_who_has_no_seat_is_led_to_the_code(client: Phone, opened: Opened) -> None:
    answer = client.get(ROOM)
    late = client.post(ROOM, data={"item": "1", "round": "1", "choice": "5"})

    assert (answer.status_code, late.status_code) == (403, 403)
    assert "Code on the screen" in answer.text


def test_a_seat_lost_in_mid_vote_is_told(client: Phone, opened: Opened) -> None:
    joined(client, opened)
    take(opened, a_rating(opened), Step.OPEN)
    form = Form(client.get(ROOM).text).hidden
    workshops.end(opened.desk, opened.chair)

    assert client.post(ROOM, data={**form, "choice": "5"}).status_code == 403


def test_after_the_end_a_phone_is_thanked_and_can_join_another_room(client: Phone, opened: Opened) -> None:
    joined(client, opened)
    workshops.end(opened.desk, opened.chair)
    other = a_workshop(opened.desk)

    page = client.get(ROOM).text

    assert "<h1>Thank you for taking part</h1>" in page
    assert joined(client, other) == client.cookies[SEAT]


def test_larger_text_is_kept_by_the_phone(client: Phone, opened: Opened) -> None:
    joined(client, opened)

    large = client.post("/join/text", data={"size": "large", "back": ROOM})
    usual = client.post("/join/text", data={"size": "usual", "back": "http://elsewhere"})

    assert (large.url.path, 'class="large"' in large.text) == (ROOM, True)
    assert (usual.url.path, 'class="large"' in usual.text) == ("/join", False)


def test_the_version_is_told_with_a_mark(client: Phone, opened: Opened) -> None:
    joined(client, opened)
    first = client.get(f"{ROOM}/version")

    same = client.get(f"{ROOM}/version", headers={"If-None-Match": first.headers["etag"]})
    take(opened, a_rating(opened), Step.OPEN)
    moved = client.get(f"{ROOM}/version", headers={"If-None-Match": first.headers["etag"]})

    assert (first.status_code, same.status_code, moved.status_code) == (200, 304, 200)
    assert moved.json()["version"] > first.json()["version"]


def test_events_are_for_those_who_have_a_seat(client: Phone, opened: Opened) -> None:
    assert client.get(f"{ROOM}/live").status_code == 204


@pytest.mark.parametrize("before", [False, True], ids=["while it waits", "before it began to wait"])
def test_a_phone_is_told_of_what_changed_since_it_was_drawn(
    desk: Desk, client: Phone, opened: Opened, *, before: bool
) -> None:
    token = joined(client, opened)
    drawn = workshop_views.pulse(desk, opened.chair.workshop_id).version
    if before:
        workshops.lock(desk, opened.chair)
    app = Phones(lambda: desk)
    told: list[bytes] = []

    async def wait() -> None:
        gone = asyncio.Event()

        async def receive() -> Message:
            await gone.wait()
            return {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            told.append(message.get("body", b""))
            if b"retry" in told[-1] and not before:
                workshops.lock(desk, opened.chair)
            if b"data" in told[-1]:
                gone.set()

        scope = {"type": "http", "method": "GET", "path": f"{ROOM}/live", "query_string": b"", "client": None}
        scope["query_string"] = f"v={drawn}".encode()
        cookie = [(b"cookie", f"{SEAT}={token}".encode())]
        await asyncio.wait_for(Starlette(routes=app.routes())({**scope, "headers": cookie}, receive, send), 20)

    asyncio.run(wait())

    version = workshop_views.pulse(desk, opened.chair.workshop_id).version
    assert f"data: {version}\n\n".encode() in told


def test_the_servers_log_tells_of_a_failure_and_not_its_words(desk: Desk) -> None:
    async def started() -> None:
        for _ in range(2):
            async with start(room(lambda: desk)):
                pass

    asyncio.run(started())
    gc.unfreeze()

    filters = [each for each in logging.getLogger(LOGGER).filters if isinstance(each, WithoutWords)]
    failed = logging.LogRecord(LOGGER, logging.ERROR, "", 1, "words", (), (ValueError, ValueError("told"), None))
    plain = logging.LogRecord(LOGGER, logging.ERROR, "", 1, "words", (), None)
    assert len(filters) == 1
    assert [filters[0].filter(each) and each.getMessage() for each in (failed, plain)] == ["ValueError", "words"]


def test_whoever_guesses_codes_is_made_to_wait(client: Phone, opened: Opened) -> None:
    tried = [client.post("/join", data={"code": "AAAAAA"}).status_code for _ in range(MOST_GUESSES)]

    right = client.get(f"/join/{opened.code}")

    assert (set(tried), right.status_code) == ({404}, 429)


def test_what_is_longer_than_a_page_takes_is_refused(client: Phone, opened: Opened) -> None:
    joined(client, opened)

    assert client.post(ROOM, data={"reason": "x" * LARGEST}).status_code == 413
    assert client.post("/join/text", data={"back": "x" * LARGEST}).url.path == "/join"


def test_a_database_that_cannot_be_reached_is_told_without_its_place(
    client: Phone, opened: Opened, tmp_path: Path
) -> None:
    joined(client, opened)
    opened.desk.store.close()
    opened.desk.store.path.write_bytes(b"no database" * 100)

    answer = client.get(ROOM)

    assert (answer.status_code, str(tmp_path) in answer.text) == (503, False)


@pytest.mark.parametrize("path", ELSEWHERE)
@pytest.mark.parametrize("verb", ["GET", "POST", "PUT", "DELETE"])
def test_nothing_else_is_served_to_a_phone_with_or_without_its_cookie(
    client: Phone, opened: Opened, path: str, verb: str
) -> None:
    stranger = client.request(verb, path).status_code
    joined(client, opened)

    assert {stranger, client.request(verb, path).status_code} == {404}


def test_the_routes_are_those_of_the_join_pages_and_no_others(desk: Desk) -> None:
    paths = {str(getattr(route, "path", "")) for route in room(lambda: desk).routes}

    assert {path for path in paths if not path.startswith("/join")} == {"/", "/health"}


def test_a_page_loads_nothing_but_its_own_script_and_weighs_little(client: Phone, opened: Opened) -> None:
    notice = client.get(f"/join/{opened.code}")
    joined(client, opened)
    take(opened, a_rating(opened), Step.OPEN)

    page = client.get(ROOM)
    script = client.get(re.findall(r'<script src="([^"]+)"', page.text)[0])

    assert script.content == SCRIPT
    assert len(notice.content) + len(page.content) + len(script.content) < LARGEST_PAGE
    assert re.findall(r'(?:src|href)="([^"]+)"', page.text) == [
        "data:,",
        ROOM,
        re.findall(r'src="([^"]+)"', page.text)[0],
    ]


def test_the_pages_allow_less_than_the_workbook_does(client: Phone) -> None:
    policy = client.get("/join").headers["content-security-policy"]

    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_the_style_is_the_one_the_policy_allows(client: Phone) -> None:
    page = client.get("/join")
    (style,) = re.findall(r"<style>(.*?)</style>", page.text, re.DOTALL)

    mark = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"'sha256-{mark}'" in page.headers["content-security-policy"]
