"""Decision tables are proved before anybody relies on them."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from hrdd.content.method import DATA, Method
from hrdd.content.reading import DecisionFile
from hrdd.errors import ContentProblems
from hrdd.workbook.rulebook import prove, prove_folder


def without_a_row(method: Method, name: str) -> Method:
    """The method with the last row of a table gone."""
    file = method.tables[name]
    shorter = DecisionFile(file.name, file.policy, file.header, file.rows[:-1])
    return replace(method, tables={**method.tables, name: shorter})


@pytest.mark.parametrize("name", ["involvement", "severity", "priority"])
def test_a_table_that_does_not_cover_everything_is_refused(method: Method, name: str) -> None:
    with pytest.raises(ContentProblems, match=rf"method/{name}.csv: No row covers"):
        prove(without_a_row(method, name))


def test_the_problems_of_all_tables_come_together(method: Method) -> None:
    broken = without_a_row(without_a_row(method, "severity"), "priority")

    with pytest.raises(ContentProblems) as refused:
        prove(broken)

    assert [each.split(":")[0] for each in refused.value.problems] == ["method/severity.csv", "method/priority.csv"]


def test_the_tables_can_be_read_without_the_rest_of_the_method() -> None:
    assert prove_folder(DATA).severity.name == "severity.csv"


def test_a_table_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    shutil.copytree(DATA / "method", tmp_path / "method")
    (tmp_path / "method" / "drift.csv").unlink()

    with pytest.raises(ContentProblems, match=r"drift\.csv: the file is missing"):
        prove_folder(tmp_path)
