"""The decision tables of `data/method`, proved before anybody relies on them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from hrdd.content.method import TABLES, Method
from hrdd.content.reading import DecisionFile, Problems, read_table
from hrdd.errors import ContentProblems
from hrdd.rules import involvement, priority, responses, severity
from hrdd.rules.sheet import Problem, Sheet
from hrdd.rules.table import Table


class Rulebook(NamedTuple):
    """The proved tables of every rule."""

    involvement: involvement.Tables
    severity: Table
    priority: Table
    responses: Table


def prove(method: Method) -> Rulebook:
    """The rules of a method.

    Raises ContentProblems naming every missing combination and every pair of rows that contradict each other.
    """
    return _prove(method.tables)


def prove_folder(data: Path) -> Rulebook:
    """The rules of a folder, of which only the decision tables are read.

    Raises ContentProblems.
    """
    problems = Problems()
    files = {name: read_table(data / "method" / f"{name}.csv", problems) for name in TABLES}
    if problems.found:
        raise ContentProblems(problems.found)
    return _prove(files)


def _prove(files: Mapping[str, DecisionFile]) -> Rulebook:
    sheets = {name: _sheet(file) for name, file in files.items()}
    ties, in_ties = involvement.read(sheets["involvement"], sheets["drift"])
    tables, problems = [], list(in_ties)
    readers: tuple[tuple[str, Callable[[Sheet], tuple[Table, tuple[Problem, ...]]]], ...] = (
        ("severity", severity.read),
        ("priority", priority.read),
        ("responses", responses.read),
    )
    for name, read in readers:
        table, found = read(sheets[name])
        tables.append(table)
        problems.extend(found)
    if problems:
        raise ContentProblems([f"method/{where}: {what}" for where, what in problems])
    return Rulebook(ties, *tables)


def _sheet(file: DecisionFile) -> Sheet:
    policy = file.policy.removeprefix("hit policy:").split(";")[0].strip()
    return Sheet(f"{file.name}.csv", policy, file.header, file.rows)
