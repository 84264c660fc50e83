"""The decision tables of `data/method`, proved before anybody relies on them."""

from collections.abc import Callable
from typing import NamedTuple

from hrdd.content.method import Method
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
    sheets = {name: _sheet(method, name) for name in method.tables}
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


def _sheet(method: Method, name: str) -> Sheet:
    file = method.tables[name]
    policy = file.policy.removeprefix("hit policy:").split(";")[0].strip()
    return Sheet(f"{name}.csv", policy, file.header, file.rows)
