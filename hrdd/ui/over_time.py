"""An indicator over time, drawn by ourselves: figures, baseline, target, and where words were given instead."""

from base64 import b64encode
from collections.abc import Iterator
from datetime import date, timedelta
from html import escape
from textwrap import shorten
from typing import NamedTuple

from hrdd.language import say
from hrdd.workbook.tracking import Figure, Tracked, movement_in_words
from hrdd.workbook.words import voice

WIDTH, HEIGHT = 720, 260
LEFT, RIGHT, TOP, BOTTOM = 60, 200, 22, 200
LANE = 222
MANY = 12
"""With more figures than these, only the first and the last are written beside their points."""

APART = 15
TEXT = 'font-family="sans-serif" font-size="13" fill="currentColor"'
SHAPE = (
    f"width:100%;max-width:48rem;aspect-ratio:{WIDTH}/{HEIGHT};background:currentColor;"
    "print-color-adjust:exact;forced-color-adjust:none"
)
CELL = "border:1px solid rgba(128,128,128,.35);padding:.3rem .5rem;text-align:left;vertical-align:top"


class Field(NamedTuple):
    """The part of the calendar and of the scale that the picture shows."""

    first: date
    last: date
    low: float
    high: float

    def across(self, day: date) -> float:
        """Where a day stands."""
        return LEFT + (day - self.first) / (self.last - self.first) * (WIDTH - LEFT - RIGHT)

    def down(self, value: float) -> float:
        """Where a figure stands."""
        return BOTTOM - (value - self.low) / (self.high - self.low) * (BOTTOM - TOP)


def question(followed: Tracked) -> str:
    """The question that the picture answers."""
    title = followed.indicator.title or followed.indicator.id
    return say("Did the risk fall? {title}", title=f"{title}, {followed.unit}" if followed.unit else title)


def picture(followed: Tracked) -> str:
    """The picture and its sentence, as HTML; without a dated figure the sentence alone."""
    heading = f'<figcaption style="font-weight:600">{escape(question(followed))}</figcaption>'
    sentence = f'<p style="margin:.3rem 0">{escape(movement_in_words(followed))}</p>'
    drawn = _drawn(followed) if followed.figures else ""
    return f'<figure style="margin:0">{heading}{drawn}{sentence}</figure>'


def table(followed: Tracked) -> str:
    """The readings as a table, for those who cannot see the picture and for readings in words."""
    titles = (say("Reading"), say("Date"), say("Value"), say("By whose account"), say("Circumstances"))
    head = "".join(f'<th scope="col" style="{CELL}">{escape(each)}</th>' for each in titles)
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in _rows(followed))
    return (
        f'<div style="overflow-x:auto" tabindex="0" role="region" aria-label="{escape(_of(followed))}">'
        f'<table style="border-collapse:collapse;width:100%;font-size:.875rem"><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _of(followed: Tracked) -> str:
    return say("Readings of {id}", id=followed.indicator.id)


def _rows(followed: Tracked) -> Iterator[tuple[str, ...]]:
    for each in followed.readings:
        day = each.read_on.isoformat() if each.read_on else say("no date")
        account = voice(each.voice) if each.voice else say("Not said")
        yield each.id, day, each.value or say("no value"), account, shorten(each.note, 200, placeholder=" …")


def _cell(text: str) -> str:
    return f'<td style="{CELL}">{escape(text)}</td>'


def _drawn(followed: Tracked) -> str:
    shown = _field(followed)
    parts = (
        *_frame(shown),
        *_lines(followed, shown),
        *_course(followed.figures, shown),
        *_told(followed, shown),
    )
    label = escape(f"{question(followed)} {movement_in_words(followed)} {_legend()}")
    return (
        f'<div role="img" aria-label="{label}" style="{SHAPE};mask:{_masked("".join(parts))}"></div>'
        f'<p style="margin:.2rem 0;font-size:.875rem">{escape(_legend())}</p>'
    )


def _masked(drawing: str) -> str:
    """The drawing as a stencil that lets the colour of the text through: Streamlit takes no SVG among its HTML."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">{drawing}</svg>'
    return f"url(data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}) center/contain no-repeat"


def _legend() -> str:
    return say(
        "Filled points: told by people affected, or by somebody in their place. Rings: told by others. "
        "Diamonds: told in words, in the table."
    )


def _field(followed: Tracked) -> Field:
    days = [each.read_on for each in followed.readings if each.read_on]
    days += [followed.indicator.baseline_on] if followed.indicator.baseline_on else []
    lines = [each for each in (followed.baseline, followed.target) if each is not None]
    values = [0.0, *lines, *(each.value for each in followed.figures)]
    low, high = min(values), max(values)
    first, last = min(days), max(days)
    apart = last if last > first else first + timedelta(days=1)
    return Field(first, apart, low, high if high > low else low + 1)


def _frame(shown: Field) -> Iterator[str]:
    right = WIDTH - RIGHT
    for value in (shown.low, shown.high):
        height = shown.down(value)
        yield _line(LEFT, height, right, height, "stroke-opacity=.35")
        yield _text(LEFT - 8, height + 4, f"{value:.6g}", "end")
    for day, anchor in ((shown.first, "start"), (shown.last, "end")):
        yield _text(shown.across(day), HEIGHT - 8, day.isoformat(), anchor)


def _lines(followed: Tracked, shown: Field) -> Iterator[str]:
    """Baseline and target, each named in words at its end; the words never stand on each other."""
    taken: list[float] = []
    named = (
        (followed.baseline, say("Baseline {value}", value=followed.indicator.baseline), "stroke-dasharray=8,5"),
        (followed.target, say("Target {value}", value=followed.indicator.target), "stroke-dasharray=2,4"),
    )
    for value, words, style in named:
        if value is None:
            continue
        height = shown.down(value)
        yield _line(LEFT, height, WIDTH - RIGHT, height, style)
        beside = height + 4
        if taken and abs(beside - taken[0]) < APART:
            beside = taken[0] + (APART if beside >= taken[0] else -APART)
        taken.append(beside)
        yield _text(WIDTH - RIGHT + 8, beside, shorten(words, 28, placeholder="…"), "start")


def _course(figures: tuple[Figure, ...], shown: Field) -> Iterator[str]:
    places = [(shown.across(each.on), shown.down(each.value)) for each in figures]
    course = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    yield f'<polyline points="{course}" fill="none" stroke="currentColor" stroke-width="2"/>'
    ends = {0, len(figures) - 1}
    for at, (each, (x, y)) in enumerate(zip(figures, places, strict=True)):
        fill = "currentColor" if each.by_people else "none"
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{fill}" stroke="currentColor" stroke-width="2"/>'
        if len(figures) <= MANY or at in ends:
            yield _text(x, y - 10, f"{each.value:.6g}", "middle")


def _told(followed: Tracked, shown: Field) -> Iterator[str]:
    for reading, day in followed.in_words:
        x = shown.across(day)
        yield f'<path d="M{x:.1f} {LANE - 6} l6 6 -6 6 -6 -6z" fill="currentColor"/>'
        yield _text(x + 9, LANE + 4, reading.id, "start")


def _line(x1: float, y1: float, x2: float, y2: float, style: str) -> str:
    name, value = style.split("=")
    ends = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f'<line {ends} stroke="currentColor" {name}="{value}"/>'


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" {TEXT} text-anchor="{anchor}">{escape(words)}</text>'
