"""A database of its own in a temporary folder, with copies of the worked example in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hrdd.workbook.desk import Desk, open_desk
from hrdd.workbook.samples import begin_from

EXAMPLE = "epilepsy_medicine"


class Scratch(NamedTuple):
    """A folder that will be gone, the database in it, and the assessments in that."""

    folder: Path
    database: Path
    desk: Desk
    assessments: tuple[str, ...]


@contextmanager
def scratch(copies: int = 1) -> Iterator[Scratch]:
    """A new database with so many copies of the worked example."""
    with TemporaryDirectory(prefix="hrdd-benchmark-") as place:
        folder = Path(place)
        desk = open_desk(folder / "workbook.db")
        begun = tuple(begin_from(desk, EXAMPLE, "benchmark").id for _ in range(copies))
        yield Scratch(folder, desk.store.path, desk, begun)
        desk.store.close()
