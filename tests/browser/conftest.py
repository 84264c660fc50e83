"""A server with its database, and a Chromium that opens fresh windows on it and keeps pictures of what failed."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from hrdd.workbook.desk import Desk, open_desk
from tests import needs
from tests.browser.screens import Screens
from tests.browser.server import ROOT, Server

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LAPTOP = {"width": 1366, "height": 768}
PICTURES = ROOT / "test-results"
NO_BROWSER = (
    "These tests need a Chromium and found none. Install the package `chromium`, or name one in HRDD_CHROMIUM; "
    "`python -m tests.needs` does it for you."
)
FAILED = pytest.StashKey[bool]()

OpenWindow = Callable[..., Screens]


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """The Chromium of this machine."""
    path = needs.browser()
    if path is None or not Path(path).exists():
        pytest.fail(NO_BROWSER)
    expect.set_options(timeout=15_000)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running server with an empty database."""
    started = Server(tmp_path_factory.mktemp("server"))
    started.start()
    yield started
    started.kill()


@pytest.fixture(scope="module")
def desk(server: Server) -> Iterator[Desk]:
    """The use cases on the server's database, from outside the server."""
    opened = open_desk(server.database)
    yield opened
    opened.store.close()


@pytest.fixture
def window(chromium: Browser, server: Server, request: pytest.FixtureRequest) -> Iterator[OpenWindow]:
    """Opens windows, each in a context of its own, as another person's browser would."""
    opened: list[BrowserContext] = []

    def make(**options: Any) -> Screens:
        context = chromium.new_context(viewport=options.pop("viewport", LAPTOP), **options)
        context.set_default_timeout(20_000)
        opened.append(context)
        return Screens(context.new_page(), server.url)

    yield make
    pages = [page for context in opened for page in context.pages]
    if request.node.stash.get(FAILED, False):
        _picture(request.node.name, pages)
    for context in opened:
        context.close()


@pytest.fixture
def screens(window: OpenWindow) -> Screens:
    """A window on a laptop."""
    return window()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Note whether a test failed, for the picture."""
    report = yield
    if report.failed:
        item.stash[FAILED] = True
    return report


def _picture(name: str, pages: list[Page]) -> None:
    for number, page in enumerate(pages, start=1):
        picture(f"{re.sub(r'[^a-zA-Z0-9_]+', '-', name)}-{number}", page, full_page=True)


def picture(name: str, page: Page, *, full_page: bool = False) -> None:
    """Keep a picture of a page among the results of the tests."""
    PICTURES.mkdir(exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png", full_page=full_page)
