"""How a report words dates, ratings, names and sources."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from babel.dates import format_date

from hrdd.content.method import Method
from hrdd.language import say
from hrdd.report.blocks import Block, Facts, Note
from hrdd.vocabulary import Involvement
from hrdd.workbook import told as told_of
from hrdd.workbook import words
from hrdd.workbook.judging import Judgement


def day(known: date | None) -> str:
    """A date in words; empty where there is none."""
    return format_date(known, "d MMMM yyyy", locale="en_GB") if known else ""


def short_day(known: date | None) -> str:
    """A date for a narrow column; empty where there is none."""
    return format_date(known, "d MMM yyyy", locale="en_GB") if known else ""


def moment(known: datetime | None) -> str:
    """A point in time in words, in UTC."""
    return say("{day}, {time:%H:%M} UTC", day=day(known.astimezone(UTC)), time=known.astimezone(UTC)) if known else ""


def level(method: Method, scale: str, rating: int | None) -> str:
    """The word of a rating first, its number second."""
    if rating is None:
        return say("Not rated yet")
    name = method.scales[scale].levels[rating - 1].name
    return say("{name} ({rating} of 5)", name=name, rating=rating)


def named(ids: Iterable[str], entries: Mapping[str, Any]) -> str:
    """Entries of the method by name, in the order given; the id itself where the method has dropped one."""
    return "; ".join(entries[each].name if each in entries else each for each in ids)


def in_topic(method: Method, topic: str, ids: Iterable[str | None]) -> str:
    """Statements of a topic by their short name, in the order given."""
    return "; ".join(method.name_in(topic, each) for each in ids if each)


def title_of(record: Any) -> str:
    """An entry by its number and its title or name."""
    return f"{record.id} {told_of.title_of(record) or say('(no name yet)')}"


def any_of(outcomes: Iterable[Involvement]) -> str:
    """Classes of involvement as alternatives."""
    return say(" or ").join(words.involvement(each) for each in reversed(tuple(outcomes)))


def involvement_of(judged: Judgement) -> str:
    """The class of involvement in force, or that it is open."""
    if len(judged.outcomes) == 1:
        return any_of(judged.outcomes)
    return say("Open: {classes}", classes=any_of(judged.outcomes)) if judged.begun else say("Not examined yet")


def cited(method: Method, places: Iterable[str]) -> str:
    """Sources as the rules name them (`S3 headline two`), each once by title and year, with the places in it."""
    found: dict[str, list[str]] = {}
    for source_id, _, place in (each.partition(" ") for each in dict.fromkeys(places)):
        found.setdefault(source_id, []).append(place)
    return " ".join(_cited(method, source_id, each) for source_id, each in found.items())


def _cited(method: Method, source_id: str, places: Iterable[str]) -> str:
    source = method.sources[source_id]
    return f"{source.title} ({source.year}): {'; '.join(places)}."


def told(about: str, rows: Iterable[tuple[str, str]]) -> Iterator[Block]:
    """What was said; nothing where nobody said anything."""
    kept = tuple((label, text) for label, text in rows if text)
    if kept:
        yield Facts(about, kept)


def said(about: str, rows: Sequence[tuple[str, str]]) -> Iterator[Block]:
    """What was said, and then by label what nobody has said anything about yet."""
    yield from told(about, rows)
    silent = [label for label, text in rows if not text]
    if silent:
        yield Note(say("Nothing said yet on: {labels}.", labels=", ".join(silent).lower()))
