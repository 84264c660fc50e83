"""Reading the stories of a folder of `tests/scenarios`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

SCENARIOS = Path(__file__).parents[1] / "scenarios"


def stories(folder: str) -> list[Mapping[str, Any]]:
    """The stories of a folder, each with a title, a story and its sources."""
    files = sorted((SCENARIOS / folder).glob("*.yaml"))
    found = [entry for file in files for entry in yaml.safe_load(file.read_text(encoding="utf-8"))]
    assert found
    assert all(each["story"] and each["sources"] for each in found)
    return found


def each_story(folder: str) -> pytest.MarkDecorator:
    """Runs a test once a story, under its title."""
    told = stories(folder)
    return pytest.mark.parametrize("story", told, ids=[each["title"] for each in told])
