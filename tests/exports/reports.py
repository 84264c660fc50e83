"""Reports to be written: a cover's worth of facts, and the blocks a test is about."""

from datetime import UTC, datetime
from typing import Any

from hrdd.report.blocks import Banded, Block, Report, Table

MORNING = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def a_report(*blocks: Block, **told: Any) -> Report:
    """A report on a camera."""
    usual: dict[str, Any] = {
        "title": "Cameras at the station",
        "subtitle": "Human rights due diligence",
        "company": "Example Optics",
        "product": "Camera",
        "origin": "Own assessment",
        "revision": 7,
        "method_version": "1.0",
        "when": MORNING,
        "blocks": blocks,
    }
    return Report(**{**usual, **told})


def a_table(*rows: tuple[str | Banded, ...]) -> Table:
    """A table of two columns."""
    return Table("Register", ("Impact", "Severity"), rows, (70, 30))
