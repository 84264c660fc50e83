"""Tracking: what was measured against which baseline, what reviews show about people, what must reach the top."""

from collections.abc import Iterable, Iterator
from typing import Any

from hrdd.language import say
from hrdd.model.registers import Reading
from hrdd.model.workbook import Kind
from hrdd.report.blocks import Block, Bullets, Callout, Heading, Note, Paragraph, Table
from hrdd.report.case import Case
from hrdd.report.registers import register
from hrdd.report.wording import cited
from hrdd.rules.tracking import SOURCES
from hrdd.workbook import tracking as tracks
from hrdd.workbook.told import in_words

COLUMNS = ("read_on", "value", "voice", "note")
WIDTHS = (9, 14, 20, 20, 37)


def tracking(case: Case) -> Iterator[Block]:
    """Indicators with their readings, reviews with what they show, and what repeats."""
    yield Heading(say("7 Tracking"))
    yield from register(case, Kind.INDICATOR, _followed)
    yield from _loose(case)
    yield from register(case, Kind.REVIEW, _shown)
    yield from _for_management(case)
    yield Note(say("Sources: {sources}", sources=cited(case.method, SOURCES)))


def _followed(case: Case, indicator: Any) -> Iterator[Block]:
    found = next(each for each in tracks.tracked(case.workbook) if each.indicator is indicator)
    yield Paragraph(say("Did the risk fall? {answer}", answer=tracks.movement_in_words(found)))
    if found.readings:
        yield _table(case, say("Readings of {id}", id=indicator.id), found.readings)
    if found.warnings:
        yield Bullets(found.warnings, say("What weakens it:"))


def _loose(case: Case) -> Iterator[Block]:
    found = tracks.without_indicator(case.workbook)
    if found:
        yield _table(case, say("Readings that belong to no indicator"), found)


def _table(case: Case, caption: str, readings: Iterable[Reading]) -> Table:
    header = (say("Reading"), say("Date"), say("Value"), say("By whose account"), say("Circumstances"))
    rows = tuple((each.id, *(_told(case, each, field) for field in COLUMNS)) for each in readings)
    return Table(caption, header, rows, WIDTHS)


def _told(case: Case, reading: Reading, field: str) -> str:
    words = in_words(case.method, case.workbook, Kind.READING, field, getattr(reading, field))
    return words or (say("Not said") if field != "note" else "")


def _shown(_case: Case, review: Any) -> Iterator[Block]:
    found = tracks.reviewed(review)
    yield Callout(say("What {id} shows", id=review.id), found.words)
    if found.warnings:
        yield Bullets(found.warnings, say("What weakens it:"))


def _for_management(case: Case) -> Iterator[Block]:
    found = tracks.for_management(case.workbook)
    if found:
        yield Heading(say("For senior management"), 2)
        items = tuple(say("{place}: {text}", place=each.seen_in, text=each.told) for each in found)
        yield Bullets(items, say("What repeats points to a cause in policies or processes:"))
