"""The shape of the code: pages stay tables of contents, and only their own layer knows a thing."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted(path for path in (ROOT / "pages").glob("*.py") if path.name != "__init__.py")
MODULES = sorted((ROOT / "hrdd").rglob("*.py"))
PAGE_LINES = 80
MODULE_LINES = 300
OTHER_HOSTS = ("http://", "https://")
NAMESPACES = ("http://schemas.openxmlformats.org", "https://json-schema.org", "http://www.w3.org/2000/svg")
"""Names of formats that look like addresses; nothing is ever asked of them."""


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_is_short(page: Path) -> None:
    assert len(page.read_text(encoding="utf-8").splitlines()) <= PAGE_LINES


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_defines_nothing_and_leaves_session_state_alone(page: Path) -> None:
    tree = ast.parse(page.read_text(encoding="utf-8"))

    defined = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda)]

    assert defined == []
    assert "session_state" not in page.read_text(encoding="utf-8")


def test_every_page_but_the_one_for_the_wall_is_in_the_menu_and_every_screen_has_a_page() -> None:
    from hrdd.ui.screens import WALL, screens

    assert {*screens(), WALL} == {page.stem for page in PAGES}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_no_longer_than_a_person_reads_at_once(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= MODULE_LINES


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_names_another_host(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    for namespace in NAMESPACES:
        text = text.replace(namespace, "")

    assert [host for host in OTHER_HOSTS if host in text] == []


def test_only_the_session_module_touches_session_state() -> None:
    touching = [path for path in MODULES if "session_state" in path.read_text(encoding="utf-8")]

    assert touching == [ROOT / "hrdd" / "ui" / "session.py"]
