"""What a workshop takes from `data/workshop`: ready agendas, prompts, the notice, the facilitator's guide."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from hrdd.content.entries import Entry
from hrdd.content.method import Method
from hrdd.content.reading import Problems, by_id, read_entries
from hrdd.errors import ContentProblems
from hrdd.language import say
from hrdd.vocabulary import ItemKind

FOLDER = "workshop"
FOR_EACH = "impact"


class Point(BaseModel):
    """A point of a ready agenda; with `each`, one for every impact, at most so many."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: ItemKind
    about: str = ""
    each: str = Field(default="", pattern=f"^({FOR_EACH})?$")
    at_most: int = Field(default=0, ge=0)
    dimensions: tuple[str, ...] = ()
    points: int = Field(default=0, ge=0, le=20)
    minutes: int = Field(default=0, ge=0, le=240)


class Pattern(Entry):
    """A ready agenda."""

    name: str
    summary: str
    minutes: int
    points: tuple[Point, ...] = Field(min_length=1)


class Prompt(Entry):
    """What a room is asked to gather or to rank, and what an idea can become in the assessment."""

    kind: ItemKind
    name: str
    wording: str
    help: str
    example: str = ""
    becomes: str = Field(default="", pattern="^(impact|action)?$")


class Paragraph(Entry):
    """A paragraph of the notice."""

    text: str


class Advice(Entry):
    """One piece of advice to a facilitator."""

    name: str
    text: str


class Chapter(Entry):
    """Advice that belongs together: before, during, after; with `beside`, a part that is read with another chapter."""

    title: str
    beside: str = ""
    entries: tuple[Advice, ...] = Field(min_length=1)


@dataclass(frozen=True)
class Content:
    """All of it, by id."""

    patterns: Mapping[str, Pattern]
    prompts: Mapping[str, Prompt]
    notice: Mapping[str, Paragraph]
    guide: Mapping[str, Chapter]


NOTICE = ("title", "purpose", "no_name", "who_sees", "how_long", "free", "groups")
"""The paragraphs every notice has."""


def load_workshop(data: Path, method: Method) -> Content:
    """What is in the folder.

    Raises ContentProblems with every problem at once, each with file and id.
    """
    problems = Problems()
    folder = data / FOLDER
    content = Content(
        by_id("patterns.yaml", read_entries(folder / "patterns.yaml", Pattern, problems), problems),
        by_id("prompts.yaml", read_entries(folder / "prompts.yaml", Prompt, problems), problems),
        by_id("notice.yaml", read_entries(folder / "notice.yaml", Paragraph, problems), problems),
        by_id("guide.yaml", read_entries(folder / "guide.yaml", Chapter, problems), problems),
    )
    if not problems.found:
        _check(content, method, problems)
    if problems.found:
        raise ContentProblems([f"{FOLDER}/{each}" for each in problems.found])
    return content


def _check(content: Content, method: Method, problems: Problems) -> None:
    for name in NOTICE:
        if name not in content.notice:
            problems.note("notice.yaml", name, say("this paragraph is missing"))
    for chapter in content.guide.values():
        if chapter.beside and chapter.beside not in content.guide:
            problems.note("guide.yaml", chapter.id, say("names {id}, which is not known", id=chapter.beside))
    for pattern in content.patterns.values():
        for point in pattern.points:
            for unknown in _unknown(point, content, method):
                problems.note("patterns.yaml", pattern.id, say("names {id}, which is not known", id=unknown))


def _unknown(point: Point, content: Content, method: Method) -> Iterator[str]:
    """What a point names that is not there."""
    yield from (each for each in point.dimensions if each not in method.scales)
    prompt = content.prompts.get(point.about)
    known = {
        ItemKind.RATE: bool(point.each and point.dimensions),
        ItemKind.ASK: point.about in method.questions,
        ItemKind.GATHER: prompt is not None and prompt.kind is ItemKind.GATHER,
        ItemKind.RANK: prompt is not None and prompt.kind is ItemKind.RANK,
    }
    if not known[point.kind]:
        yield f"{point.kind.value} {point.about}"
