"""Reading the files of `data/`: YAML into entries, CSV into rows, every problem noted with file and id."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import yaml
from pydantic import ValidationError

from hrdd.content.entries import Entry
from hrdd.language import say

Kind = TypeVar("Kind", bound=Entry)


UNREAD = object()
"""What a file that cannot be read holds; its problem has been noted."""


class DecisionFile(NamedTuple):
    """A decision table as its file has it: name, first line, column names, cells."""

    name: str
    policy: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Problems:
    """The problems found so far, in the order found."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def note(self, file: str, entry: str, words: str) -> None:
        """Add a problem, with the file and the entry an editor has to open."""
        self.found.append(": ".join(part for part in (file, entry, words) if part))


class _StrictLoader(yaml.CSafeLoader):
    """YAML in which a key may stand only once."""


def _mapping(loader: _StrictLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    for key in keys:
        if keys.count(key) > 1:
            words = say("the key '{key}' stands twice", key=key)
            raise yaml.constructor.ConstructorError(problem=words, problem_mark=node.start_mark)
        if not isinstance(key, str):
            words = say("the key '{key}' is not a word; put it in quotes", key=key)
            raise yaml.constructor.ConstructorError(problem=words, problem_mark=node.start_mark)
    return dict(loader.construct_pairs(node, deep=True))


_StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def read_yaml(path: Path, problems: Problems) -> Any:
    """What a YAML file holds; UNREAD, with a problem noted, where it cannot be read."""
    text = _read_text(path, problems)
    if text is None:
        return UNREAD
    try:
        return yaml.load(text, _StrictLoader)  # noqa: S506 - a safe loader
    except yaml.MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        problems.note(path.name, "", say("line {line}: {what}", line=line, what=broken.problem))
    except yaml.reader.ReaderError as broken:
        line = text.count("\n", 0, broken.position) + 1
        problems.note(path.name, "", say("line {line}: a character no text may hold", line=line))
    return UNREAD


def _read_text(path: Path, problems: Problems) -> str | None:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        problems.note(path.name, "", say("the file is missing"))
    except UnicodeDecodeError:
        problems.note(path.name, "", say("the file is not a text in UTF-8"))
    return None


def read_entries(path: Path, shape: type[Kind], problems: Problems) -> tuple[Kind, ...]:
    """The entries of a file that holds a list of them."""
    found = read_yaml(path, problems)
    if not isinstance(found, list):
        if found is not UNREAD:
            problems.note(path.name, "", say("a list of entries is expected"))
        return ()
    return tuple(entry for each in found if (entry := read_entry(path.name, each, shape, problems)))


def read_entry(file: str, values: Any, shape: type[Kind], problems: Problems) -> Kind | None:
    """One entry; None, with every problem in it noted, where it does not have the shape."""
    if values is UNREAD:
        return None
    name = str(values.get("id", "")) if isinstance(values, Mapping) else ""
    try:
        return shape.model_validate(values)
    except ValidationError as refused:
        for error in refused.errors(include_url=False):
            problems.note(file, name, _in_words(error))
    return None


def read_table(path: Path, problems: Problems) -> DecisionFile:
    """A decision table: a line that names its hit policy, a line of column names, one line a rule."""
    text = _read_text(path, problems)
    if text is None:
        return DecisionFile(path.stem, "", (), ())
    lines = text.splitlines()
    if len(lines) < 2 or not lines[0].startswith("#"):
        problems.note(path.name, "", say("the first line names the hit policy, the second the columns"))
        return DecisionFile(path.stem, "", (), ())
    header, *rows = csv.reader(lines[1:])
    for row in rows:
        if len(row) != len(header):
            problems.note(
                path.name, row[0] if row else "", say("the row has {n} cells, not {m}", n=len(row), m=len(header))
            )
    kept = tuple(tuple(row) for row in rows if len(row) == len(header))
    return DecisionFile(path.stem, lines[0].lstrip("# "), tuple(header), kept)


def read_rows(path: Path, columns: Iterable[str], problems: Problems) -> list[dict[str, str]]:
    """The rows of a plain CSV file, by column name; none, with a problem noted, where a column is missing."""
    text = _read_text(path, problems) or ""
    table = csv.DictReader(line for line in text.splitlines(keepends=True) if not line.startswith("#"))
    missing = [column for column in columns if text and column not in (table.fieldnames or ())]
    for column in missing:
        problems.note(path.name, "", say("the column {column} is missing", column=column))
    return [] if missing else [{name: row[name] or "" for name in columns} for row in table]


def by_id(file: str, entries: Iterable[Kind], problems: Problems) -> dict[str, Kind]:
    """Entries found by their id; an id that stands twice is a problem."""
    found: dict[str, Kind] = {}
    for entry in entries:
        if entry.id in found:
            problems.note(file, entry.id, say("this id stands twice"))
        found.setdefault(entry.id, entry)
    return found


def _in_words(error: Any) -> str:
    place = ".".join(str(part) for part in error["loc"])
    match error["type"]:
        case "extra_forbidden":
            return say("the key '{key}' is not known here", key=place)
        case "model_type":
            return say("an entry with keys is expected")
        case "missing":
            return say("the key '{key}' is missing", key=place)
        case _:
            return say("'{key}': {what}", key=place, what=error["msg"])
