"""Every screen, light and dark, against the rules of WCAG 2.2 level AA and the practices that a machine can check."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from hrdd.workbook.desk import Desk
from hrdd.workbook.samples import begin_from
from tests.browser.conftest import OpenWindow
from tests.browser.screens import TITLES
from tests.browser.server import ROOT
from tests.builders import ALICE

pytestmark = pytest.mark.browser

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
BARRIERS = {"serious", "critical"}
KNOWN = set(re.findall(r"^\| `([a-z-]+)` \|", (ROOT / "docs" / "accessibility.md").read_text("utf-8"), re.MULTILINE))
"""Rules that are broken in a minor way; `docs/accessibility.md` tells where and why."""


@pytest.fixture(scope="module")
def example(desk: Desk) -> str:
    """The worked example, opened as an assessment; its id."""
    return begin_from(desk, "epilepsy_medicine", ALICE).id


@pytest.mark.parametrize("name", TITLES)
def test_a_screen_keeps_nobody_out_in_light_or_dark(name: str, window: OpenWindow, example: str) -> None:
    screens = window(color_scheme="light")
    screens.open(name, example, impact="I-1", way="file")
    screens.unfold_one()
    found = violations(screens.page)
    screens.page.emulate_media(color_scheme="dark")
    screens.reload()
    screens.unfold_one()
    found += violations(screens.page)

    assert [_told(each) for each in found if each["impact"] in BARRIERS] == []
    assert {each["id"] for each in found} <= KNOWN


def violations(page: Page) -> list[dict[str, Any]]:
    """What axe finds on a page."""
    found: list[dict[str, Any]] = Axe().run(page, options=RULES).response["violations"]
    return found


def _told(violation: dict[str, Any]) -> str:
    nodes = "\n  ".join(f"{node['html'][:200]}: {node['failureSummary']}" for node in violation["nodes"][:4])
    return f"{violation['id']} ({violation['impact']}), {len(violation['nodes'])} times\n  {nodes}"
