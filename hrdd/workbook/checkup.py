"""Everything that is wrong in a folder of the method: its texts, its tables, its worked examples."""

from collections.abc import Iterator
from pathlib import Path

from hrdd.content.method import Method, load
from hrdd.content.workshops import load_workshop
from hrdd.errors import ContentProblems, UnreadableFile
from hrdd.workbook.rulebook import prove_folder
from hrdd.workbook.samples import read_sample


def problems_in(data: Path) -> tuple[str, ...]:
    """All problems at once, each told once with its file; worked examples are read once the texts are in order."""
    return tuple(dict.fromkeys([*_in_texts(data), *_in_tables(data)]))


def _in_texts(data: Path) -> Iterator[str]:
    try:
        method = load(data)
    except ContentProblems as found:
        yield from found.problems
    else:
        yield from _in_workshops(method, data)
        yield from _in_samples(method, data / "samples")


def _in_workshops(method: Method, data: Path) -> Iterator[str]:
    try:
        load_workshop(data, method)
    except ContentProblems as found:
        yield from found.problems


def _in_tables(data: Path) -> Iterator[str]:
    try:
        prove_folder(data)
    except ContentProblems as found:
        yield from found.problems


def _in_samples(method: Method, folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.json")):
        try:
            read_sample(method, path)
        except UnreadableFile as refused:
            yield f"samples/{path.name}: {refused}"
