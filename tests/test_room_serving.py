"""The phones' own server beside the workbook: it answers while that lasts, and shows nothing else."""

import os
import time
from http.client import HTTPConnection
from pathlib import Path

import httpx
import pytest
import uvicorn

from hrdd import cli, serving
from hrdd.vocabulary import Step
from hrdd.workbook import workshop_views
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_addresses import ROOM, join_link
from tests.test_serving import PATIENCE, ROOT, a_free_port
from tests.workshop.room import a_rating, a_workshop, take


def asked(port: int, path: str) -> int:
    """The status of an answer; 0 where nobody answers."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


def wait_until_well(port: int) -> None:
    """Wait for the server."""
    until = time.monotonic() + PATIENCE
    while asked(port, "/health") != 200 and time.monotonic() < until:
        time.sleep(0.05)


def test_phones_are_served_beside_the_workbook_and_no_longer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HRDD_DATABASE", str(tmp_path / "workbook.db"))
    port = a_free_port()

    with serving.room_beside("127.0.0.1", port) as address:
        wait_until_well(port)
        served = [asked(port, path) for path in ("/health", "/join", "/", "/impacts", "/_stcore/health")]
        announced = os.environ[ROOM], join_link("K7M4QX")

    assert served == [200, 200, 303, 404, 404]
    assert announced == (address, f"{address}/join/K7M4QX")
    assert (asked(port, "/health"), ROOM in os.environ, capfd.readouterr()) == (0, False, ("", ""))


def test_a_restart_in_mid_round_keeps_seat_and_vote_and_the_log_tells_of_neither(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HRDD_DATABASE", str(desk.store.path))
    opened, port = a_workshop(desk), a_free_port()
    soon_over = a_rating(opened)
    with serving.room_beside("127.0.0.1", port) as address:
        wait_until_well(port)
        with httpx.Client(base_url=address) as phone:
            phone.post(f"/join/{opened.code}", data={"agreed": "yes"})
            item = str(take(opened, soon_over, Step.OPEN).id)
            form = {"item": item, "round": "1", "choice": "4", "reason": "told in confidence"}
            phone.post("/join/room", data=form)
            seat = phone.cookies["seat"]

    with serving.room_beside("127.0.0.1", port) as address:
        wait_until_well(port)
        page = httpx.get(f"{address}/join/room", cookies={"seat": seat})

    told = "".join(capfd.readouterr())
    assert 'value="4" checked' in page.text
    assert workshop_views.pulse(desk, opened.chair.workshop_id)[1:] == (1, 1, 0)
    assert [trace for trace in (seat, opened.code, "127.0.0.1", "confidence") if trace in told] == []


def test_without_a_server_of_their_own_phones_ask_the_workbook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ROOM, raising=False)

    assert join_link().endswith("127.0.0.1:8501/join")


def test_phones_find_this_computer_by_its_address_in_the_house(monkeypatch: pytest.MonkeyPatch) -> None:
    found = serving.own_address()
    monkeypatch.setattr(serving, "NOWHERE", ("256.0.0.1", 9))

    assert found.count(".") == 3
    assert serving.own_address() == "127.0.0.1"


def test_in_a_network_of_its_own_that_leads_nowhere_phones_find_this_computer_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = serving.own_address()
    monkeypatch.setattr(serving, "NOWHERE", ("256.0.0.1", 9))
    monkeypatch.setattr(serving, "OF_A_HOTSPOT", (("256.0.0.2", 9), (found, 9)))

    assert serving.own_address() == found


def test_the_commands_start_the_servers_they_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    started: list[tuple[object, object, object]] = []
    monkeypatch.setattr(uvicorn, "run", lambda app, **said: started.append((app, said["host"], said["port"])))
    monkeypatch.setenv("HRDD_DATABASE", str(tmp_path / "workbook.db"))
    monkeypatch.chdir(ROOT)
    port = a_free_port()

    statuses = [
        cli.main(["room", "--port", "8611"]),
        cli.main(["serve", "--no-browser"]),
        cli.main(["serve", "--no-browser", "--room", str(port), "--room-host", "127.0.0.1"]),
    ]

    assert statuses == [0, 0, 0]
    assert started == [
        ("hrdd.web.room:app", "127.0.0.1", 8611),
        *[("asgi:app", "127.0.0.1", 8501)] * 2,
    ]
    assert f":{port}/join and find nothing else there." in capsys.readouterr().out
