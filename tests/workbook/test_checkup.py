"""Everything that is wrong in a folder of the method, at once."""

import shutil
from pathlib import Path

import pytest

from hrdd.content.method import DATA
from hrdd.workbook.checkup import problems_in


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the method that may be broken."""
    return shutil.copytree(DATA, tmp_path / "data")


def test_the_method_is_in_order() -> None:
    assert problems_in(DATA) == ()


def test_texts_and_tables_are_told_together_and_once(data: Path) -> None:
    (data / "bands.yaml").unlink()
    (data / "method" / "drift.csv").unlink()

    found = problems_in(data)

    assert found.count("drift.csv: the file is missing") == found.count("bands.yaml: the file is missing") == 1


def test_a_table_that_contradicts_itself_is_told(data: Path) -> None:
    table = data / "method" / "severity.csv"
    table.write_text("\n".join(table.read_text(encoding="utf-8").splitlines()[:-1]), encoding="utf-8")

    (found,) = problems_in(data)

    assert found.startswith("method/severity.csv: No row covers")


def test_a_broken_worked_example_is_told_with_its_file(data: Path) -> None:
    (data / "samples").mkdir(exist_ok=True)
    (data / "samples" / "broken.json").write_text("[]", encoding="utf-8")

    (found,) = problems_in(data)

    assert found.startswith("samples/broken.json: This file was not imported: it is no assessment")


def test_what_workshops_take_from_the_method_is_checked_too(data: Path) -> None:
    (data / "workshop" / "notice.yaml").unlink()

    (found,) = problems_in(data)

    assert found == "workshop/notice.yaml: the file is missing"
