"""Seconds and memory for the files of an assessment with sixty impacts: `python -m benchmarks.exports`.

Each file is written twice in a process of its own: the first time with all that must be loaded for it.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator

import psutil

from benchmarks.figures import Figure, tell
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
MOST_SECONDS = 10.0
MOST_MEMORY = 200.0
WAIT_SECONDS = 120
MEGABYTE = 2**20


def figures() -> Iterator[Figure]:
    """Every format that is measured: the first file, the next one, and what the process grew by."""
    with scratch() as people:
        fill(people.desk, people.assessments[0])
        for name in FORMATS:
            first, again, grown, size = _in_a_process_of_its_own(people, name)
            told = f"{size / 1024:.0f} KB"
            yield Figure(f"{name}: first file", first, "s", MOST_SECONDS, told)
            yield Figure(f"{name}: next file", again, "s", MOST_SECONDS)
            yield Figure(f"{name}: additional memory", grown, "MB", MOST_MEMORY)


def fill(desk: Desk, assessment: str) -> None:
    """Repeat the impacts of the worked example, each with all that is said in it, until there are sixty."""
    told = open_workbook(desk, assessment).impacts
    more = [_another(told[number % len(told)], number + 1) for number in range(len(told), IMPACTS)]
    with desk.store.writing() as tx:
        records.insert(tx, Kind.IMPACT, more)


def _another(impact: Impact, number: int) -> Impact:
    return impact.model_copy(update={"id": f"I-{number}", "position": number})


def _in_a_process_of_its_own(people: Scratch, name: str) -> tuple[float, float, float, int]:
    command = [sys.executable, "-m", "benchmarks.exports", str(people.database), people.assessments[0], name]
    told = subprocess.run(command, cwd=PROJECT, capture_output=True, check=True, timeout=WAIT_SECONDS)
    first, again, grown, size = json.loads(told.stdout)
    return first, again, grown, size


def _measure(desk: Desk, assessment: str, name: str) -> tuple[float, float, float, int]:
    process, begun = psutil.Process(), time.perf_counter()
    before = process.memory_info().rss
    written = export(desk, assessment, name, desk.now())
    first = time.perf_counter()
    export(desk, assessment, name, desk.now())
    again, grown = time.perf_counter() - first, (process.memory_info().rss - before) / MEGABYTE
    return first - begun, again, grown, len(written)


if __name__ == "__main__":
    from pathlib import Path

    match sys.argv[1:]:
        case [database, assessment, name]:
            print(json.dumps(_measure(open_desk(Path(database)), assessment, name)))
        case _:
            raise SystemExit(bool(tell(TITLE, figures())))
