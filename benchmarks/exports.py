"""Seconds and memory for the files of an assessment with sixty impacts: `python -m benchmarks.exports`.

With a number of impacts behind it, `python -m benchmarks.exports 2000`, the same for so many, without a budget.

Each file is written twice in a process of its own: the first time with all that must be loaded for it. Memory is what
the process has grown to at most, together with the most of any process it started.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import NamedTuple

import psutil

from benchmarks.figures import NO_LIMIT, Figure, tell
from benchmarks.scratch import Scratch, scratch
from benchmarks.servers import PROJECT
from hrdd.exports.formats import FORMATS, export
from hrdd.model.records import Impact
from hrdd.model.workbook import Kind
from hrdd.store import records
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk, open_desk

TITLE = "Files of an assessment with sixty impacts"
IMPACTS = 60
MOST_SECONDS = 3.0
MOST_MEMORY = 300.0
WAIT_SECONDS = 1200
MEGABYTE = 2**20
KILOBYTES = 1024


class Measured(NamedTuple):
    """Seconds for the first file and for the next, megabytes, bytes, and seconds of the processor for the first."""

    first: float
    again: float
    grown: float
    size: int
    worked: float


def figures(impacts: int = IMPACTS) -> Iterator[Figure]:
    """Every format that is measured: the first file, the next one, and what the process grew by."""
    seconds, memory = (MOST_SECONDS, MOST_MEMORY) if impacts <= IMPACTS else (NO_LIMIT, NO_LIMIT)
    with scratch() as people:
        fill(people.desk, people.assessments[0], impacts)
        for name in FORMATS:
            first, again, grown, size, worked = _in_a_process_of_its_own(people, name)
            told = f"{size / 1024:.0f} KB, {worked:.2f} s of the processor"
            yield Figure(f"{name}: first file", first, "s", seconds, told)
            yield Figure(f"{name}: next file", again, "s", seconds)
            yield Figure(f"{name}: additional memory", grown, "MB", memory)


def fill(desk: Desk, assessment: str, impacts: int = IMPACTS) -> None:
    """Repeat the impacts of the worked example, each with all that is said in it, until there are so many."""
    told = open_workbook(desk, assessment).impacts
    more = [_another(told[number % len(told)], number + 1) for number in range(len(told), impacts)]
    with desk.store.writing() as tx:
        records.insert(tx, Kind.IMPACT, more)


def _another(impact: Impact, number: int) -> Impact:
    return impact.model_copy(update={"id": f"I-{number}", "position": number})


def _in_a_process_of_its_own(people: Scratch, name: str) -> Measured:
    command = [sys.executable, "-m", "benchmarks.exports", str(people.database), people.assessments[0], name]
    told = subprocess.run(command, cwd=PROJECT, capture_output=True, check=True, timeout=WAIT_SECONDS)
    return Measured(*json.loads(told.stdout))


def _measure(desk: Desk, assessment: str, name: str) -> Measured:
    before, worked, begun = psutil.Process().memory_info().rss / MEGABYTE, _worked(), time.perf_counter()
    written = export(desk, assessment, name, desk.now())
    first, worked = time.perf_counter(), _worked() - worked
    export(desk, assessment, name, desk.now())
    again, most = time.perf_counter() - first, _most(resource.RUSAGE_SELF) + _most(resource.RUSAGE_CHILDREN)
    return Measured(first - begun, again, most - before, len(written), worked)


def _worked() -> float:
    """Seconds of the processor so far, with those of processes that were started; they do not grow with other work."""
    told = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in told)


def _most(whose: int) -> float:
    """Megabytes at the highest; of several processes that were started, the largest counts."""
    return resource.getrusage(whose).ru_maxrss / KILOBYTES


if __name__ == "__main__":
    from pathlib import Path

    match sys.argv[1:]:
        case [database, assessment, name]:
            print(json.dumps(_measure(open_desk(Path(database)), assessment, name)))
        case [number]:
            raise SystemExit(bool(tell(f"Files of an assessment with {number} impacts", figures(int(number)))))
        case _:
            raise SystemExit(bool(tell(TITLE, figures())))
