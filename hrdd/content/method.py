"""The method in one frozen object, every reference in it resolved or reported."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any

from hrdd.content import entries as shapes
from hrdd.content.reading import (
    DecisionFile,
    Problems,
    by_id,
    read_entries,
    read_entry,
    read_rows,
    read_table,
    read_yaml,
)
from hrdd.errors import ContentProblems
from hrdd.language import say
from hrdd.vocabulary import Dimension

DATA = Path(__file__).resolve().parents[2] / "data"

GUIDING = ("end_use", "customer", "geography", "impacts", "connection")
"""The sections that ask about the product, in the order of the walk."""

SECTIONS = (*GUIDING, "self_check", "governance", "remedy", "communication")
"""All sections; those after the guiding ones ask about the work itself."""

TABLES = ("involvement", "responses", "severity", "priority", "drift")
GUIDANCE = ("harm_modes", "leverage", "lifecycle", "rights_holders", "triggers")
"""The topics that fields of an assessment choose from."""

OF_COUNTRIES = frozenset({"countries", "world_bank", "world_map", "also_called"})
"""What is known of countries; no statement of the method stands there."""

LATER_PARTS = frozenset({"1.21", "1.22", "1.23", "1.24", "1.25"})


@dataclass(frozen=True)
class Country:
    """A country and where it stands: fifths from 1 (lowest) to 5 (highest), None where there is no value."""

    id: str
    alpha2: str
    fifths: Mapping[str, int | None]


@dataclass(frozen=True, eq=False)
class Method:
    """Everything in `data/`: what is asked, what is offered, how it is decided, where it comes from."""

    version: str
    edition: Mapping[str, str]
    sources: Mapping[str, shapes.Source]
    rights: Mapping[str, shapes.Right]
    groups: Mapping[str, shapes.Group]
    terms: Mapping[str, shapes.Term]
    scales: Mapping[str, shapes.Scale]
    bands: Mapping[str, shapes.Guidance]
    choices: Mapping[str, shapes.ChoiceSet]
    facts: Mapping[str, shapes.Fact]
    measures: Mapping[str, shapes.Measure]
    sections: Mapping[str, shapes.Section]
    topics: Mapping[str, shapes.Topic]
    tables: Mapping[str, DecisionFile]
    countries: Mapping[str, Country]
    world_bank: shapes.WorldBank
    world_map: shapes.WorldMap
    also_called: Mapping[str, str]

    @cached_property
    def questions(self) -> Mapping[str, shapes.Question]:
        """Every question, sub-question and flag by its id."""
        return {question.id: question for section in self.sections.values() for question in everything_asked(section)}

    @cached_property
    def section_of(self) -> Mapping[str, str]:
        """The section each question stands in."""
        return {question.id: name for name, section in self.sections.items() for question in everything_asked(section)}

    def topic(self, name: str) -> tuple[shapes.Guidance, ...]:
        """The statements of one topic."""
        return self.topics[name].entries

    def name_in(self, topic: str, entry_id: str) -> str:
        """The short name of a statement, as shown in a choice; the id itself where the method has dropped it."""
        return next((entry.name for entry in self.topic(topic) if entry.id == entry_id), entry_id)

    def options(self, question: shapes.Question) -> tuple[shapes.Choice, ...]:
        """The closed answers of a question."""
        return self.choices[question.choices].choices


def everything_asked(section: shapes.Section) -> Iterator[shapes.Question]:
    """The questions of a section, each followed by its sub-questions, then the risk flags."""
    for question in (*section.questions, *section.flags):
        yield question
        yield from question.sub


def load(folder: Path) -> Method:
    """The method in a folder.

    Raises ContentProblems with every problem at once, each with file and id.
    """
    problems = Problems()
    method = _read(folder, problems)
    _check_references(method, problems)
    _check_homes(method, read_rows(folder / "inventory.csv", ("id", "part"), problems), problems)
    if problems.found:
        raise ContentProblems(problems.found)
    return method


def _read(folder: Path, problems: Problems) -> Method:
    def listed(name: str, shape: type[Any]) -> dict[str, Any]:
        return by_id(f"{name}.yaml", read_entries(folder / f"{name}.yaml", shape, problems), problems)

    def filed(part: str, shape: type[Any]) -> dict[str, Any]:
        paths = sorted((folder / part).glob("*.yaml"))
        read = (read_entry(f"{part}/{path.name}", read_yaml(path, problems), shape, problems) for path in paths)
        return by_id(part, [entry for entry in read if entry], problems)

    about = read_entry("method.yaml", read_yaml(folder / "method.yaml", problems), shapes.About, problems)
    sections, topics = filed("questions", shapes.Section), filed("guidance", shapes.Topic)
    _check_there("questions", SECTIONS, sections, problems)
    _check_there("guidance", GUIDANCE, topics, problems)
    return Method(
        version=about.version if about else "",
        edition=about.country_indicators if about else {},
        sources=listed("sources", shapes.Source),
        rights=listed("rights", shapes.Right),
        groups=listed("groups", shapes.Group),
        terms=listed("glossary", shapes.Term),
        scales=listed("scales", shapes.Scale),
        bands=listed("bands", shapes.Guidance),
        choices=listed("choices", shapes.ChoiceSet),
        facts=listed("facts", shapes.Fact),
        measures=listed("measures", shapes.Measure),
        sections={name: sections[name] for name in SECTIONS if name in sections},
        topics=topics,
        tables={name: read_table(folder / "method" / f"{name}.csv", problems) for name in TABLES},
        countries=_countries(folder / "geography" / "countries.csv", problems),
        also_called=_also_called(folder / "geography" / "names.csv", problems),
        **_beyond(folder / "geography", problems),
    )


def _check_there(part: str, wanted: Iterable[str], found: Mapping[str, shapes.Entry], problems: Problems) -> None:
    for name in wanted:
        if name not in found:
            problems.note(f"{part}/{name}.yaml", name, say("no file of this folder has this id"))


def _countries(path: Path, problems: Problems) -> dict[str, Country]:
    found: dict[str, Country] = {}
    for row in read_rows(path, ("iso3", "iso2", *Dimension), problems):
        for name in Dimension:
            if row[name] not in {"", "1", "2", "3", "4", "5"}:
                problems.note(path.name, row["iso3"], say("{column} is no fifth from 1 to 5", column=name))
                row[name] = ""
        if row["iso3"] in found:
            problems.note(path.name, row["iso3"], say("this country stands twice"))
        fifths: dict[str, int | None] = {name: int(row[name]) if row[name] else None for name in Dimension}
        found[row["iso3"]] = Country(row["iso3"], row["iso2"], fifths)
    return found


def _beyond(folder: Path, problems: Problems) -> dict[str, Any]:
    """What is known of countries beside their fifths: where newer scores are had, and their outlines."""
    wanted = {"world_bank": shapes.WorldBank, "world_map": shapes.WorldMap}
    paths = {"world_bank": folder / "world_bank.yaml", "world_map": folder / "outlines.json"}
    return {
        name: read_entry(paths[name].name, read_yaml(paths[name], problems), shape, problems)
        for name, shape in wanted.items()
    }


def _also_called(path: Path, problems: Problems) -> dict[str, str]:
    """Other names of countries, with the country each belongs to."""
    found: dict[str, str] = {}
    for row in read_rows(path, ("iso3", "name"), problems):
        if row["name"] in found:
            problems.note(path.name, row["name"], say("this name stands twice"))
        found[row["name"]] = row["iso3"]
    return found


def _all_entries(method: Method) -> Iterator[tuple[str, shapes.Entry]]:
    for field in fields(method):
        held = getattr(method, field.name)
        if field.name not in {"version", "edition", "tables", *OF_COUNTRIES}:
            yield from ((field.name, entry) for entry in held.values())
    for name, section in method.sections.items():
        yield from ((f"questions/{name}", question) for question in everything_asked(section))
    for name, topic in method.topics.items():
        yield from ((f"guidance/{name}", entry) for entry in topic.entries)


def _check_references(method: Method, problems: Problems) -> None:
    seen: dict[str, str] = {}
    known = _known(method)
    for place, entry in _all_entries(method):
        if place.startswith(("questions/", "guidance/", "bands", "measures")):
            if entry.id in seen:
                problems.note(place, entry.id, say("this id also stands in {other}", other=seen[entry.id]))
            seen.setdefault(entry.id, place)
        for field, cited in _cited(entry):
            if cited not in known[field]:
                problems.note(place, entry.id, say("{field} names {id}, which is not known", field=field, id=cited))
    _check_countries(method, problems)
    for table in method.tables.values():
        for row in table.rows:
            _check_row(dict(zip(table.header, row, strict=True)), table.name, method, problems)


def _check_countries(method: Method, problems: Problems) -> None:
    for name, country in (*method.also_called.items(), *((code, code) for code in _drawn(method))):
        if method.countries and country not in method.countries:
            problems.note("geography", name, say("{id} is no country of countries.csv", id=country))


def _drawn(method: Method) -> tuple[str, ...]:
    return tuple(method.world_map.outlines) if method.world_map else ()


def _known(method: Method) -> dict[str, set[str]]:
    leverage = {entry.id for entry in method.topic("leverage")} if "leverage" in method.topics else set()
    stages = {entry.id for entry in method.topic("lifecycle")} if "lifecycle" in method.topics else set()
    return {
        "sources": set(method.sources),
        "measures": set(method.measures),
        "choices": set(method.choices),
        "see": set(method.terms),
        "leverage": leverage,
        "stages": stages,
    }


def _cited(entry: shapes.Entry) -> Iterator[tuple[str, str]]:
    for field in ("sources", "instruments"):
        yield from (("sources", citation.id) for citation in getattr(entry, field, ()))
    for field in ("measures", "see", "leverage", "stages"):
        yield from ((field, cited) for cited in getattr(entry, field, ()))
    if isinstance(entry, shapes.Question):
        yield "choices", entry.choices


def _check_row(row: Mapping[str, str], table: str, method: Method, problems: Problems) -> None:
    for citation in filter(None, (each.strip() for each in row.get("sources", "").split(";"))):
        if citation.split()[0] not in method.sources:
            problems.note(
                f"method/{table}.csv", row.get("id", ""), say("sources name {id}, which is not known", id=citation)
            )


def homes(method: Method) -> dict[str, list[str]]:
    """Where each item of the inventory is covered; a row of the responses table covers the cell it is named after."""
    found: dict[str, list[str]] = {}
    for place, entry in _all_entries(method):
        for item in entry.covers:
            found.setdefault(item, []).append(f"{place}: {entry.id}")
    responses = method.tables["responses"]
    for row in responses.rows:
        item = dict(zip(responses.header, row, strict=True)).get("id", "")
        found.setdefault(item, []).append("method/responses.csv")
    return found


def _check_homes(method: Method, inventory: Iterable[Mapping[str, str]], problems: Problems) -> None:
    parts = {row["id"]: row["part"] for row in inventory}
    covered = homes(method)
    for item, part in parts.items():
        if item not in covered and part not in LATER_PARTS:
            problems.note("inventory.csv", item, say("part {part}: no entry covers it", part=part))
    for item in sorted(covered.keys() - parts.keys()):
        problems.note(", ".join(covered[item]), item, say("covers an item the inventory does not list"))
