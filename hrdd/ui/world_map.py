"""A map of the countries of use, drawn from outlines that ship with the workbook; no other host is asked.

A country of use is hatched, numbered and named in a list below: colour is never the only sign of it.
"""

from base64 import b64encode
from collections.abc import Sequence
from functools import lru_cache
from html import escape
from itertools import combinations
from typing import NamedTuple

import streamlit as st

from hrdd.content.method import Method
from hrdd.language import say
from hrdd.ui import session
from hrdd.ui.frame import Opened
from hrdd.workbook import countries

SVG = "http://www.w3.org/2000/svg"
ACCENT, ON_ACCENT = "light-dark(#0b5c63,#7cc7cc)", "light-dark(#ffffff,#14181c)"
SIZE = "1.15rem"
DISC = (
    f"position:absolute;transform:translate(-50%,-50%);background:{ACCENT};color:{ON_ACCENT};border-radius:50%;"
    f"width:{SIZE};height:{SIZE};line-height:{SIZE};text-align:center;font-size:.75rem;font-weight:600;"
    f"box-shadow:0 0 0 1px {ON_ACCENT};print-color-adjust:exact;"
)
LAYER = "position:absolute;inset:0;print-color-adjust:exact;"
HATCH = (
    '<defs><pattern id="hatch" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<path d="M0 0V14M7 0V14" stroke="#000" stroke-width="4.5"/></pattern></defs>'
)
RADIUS = 31
APART = 2 * RADIUS + 4
ABOVE = 58
"""How far above its place a number stands, so that it hides no small country."""

ROUNDS = 24

Point = tuple[float, float]


class Mark(NamedTuple):
    """A country of use on the map: its code, its number in the list, the place it has, the place of its number."""

    country: str
    number: int
    at: Point
    label: Point


def draw(opened: Opened) -> None:
    """The map and the list of its numbers; nothing where no country of use is named."""
    there = [each.id for each in opened.workbook.destinations]
    if not there:
        return
    method = session.desk().method
    named = [(each, countries.names(method)[each]) for each in there]
    st.html(
        _picture(method, tuple(there), say("Countries of use: {names}", names=", ".join(name for _, name in named)))
    )
    st.markdown(" · ".join(f"**{number}** {name}" for number, (_, name) in enumerate(named, start=1)))
    missing = [name for each, name in named if each not in method.world_map.outlines]
    if missing:
        st.caption(say("Not on the map: {names}.", names=", ".join(missing)))
    st.caption(say("Outlines: {source}. They take no side on any border.", source=method.world_map.source))


def _picture(method: Method, there: tuple[str, ...], title: str) -> str:
    """The land, the hatched countries, the numbers, one upon the other; Streamlit lets a drawing in only as a mask."""
    width, height = method.world_map.width, method.world_map.height
    discs = "".join(
        f'<span style="{DISC}left:{u / width:.2%};top:{v / height:.2%}">{mark.number}</span>'
        for mark in marked(method, there)
        for u, v in [mark.label]
    )
    return (
        f'<div role="img" aria-label="{escape(title)}" style="position:relative;aspect-ratio:{width}/{height}">'
        f'<div style="{LAYER}background:currentColor;{_land(method)}"></div>'
        f'<div style="{LAYER}background:{ACCENT};{_hatched(method, there)}"></div>{discs}</div>'
    )


@lru_cache(maxsize=4)
def _land(method: Method) -> str:
    path = "".join(outline.path for outline in method.world_map.outlines.values())
    return _mask(method, f'<path d="{path}" fill-opacity=".1" stroke="#000" stroke-opacity=".4"/>')


@lru_cache(maxsize=64)
def _hatched(method: Method, there: tuple[str, ...]) -> str:
    outlines, marks = method.world_map.outlines, marked(method, there)
    paths = "".join(outlines[mark.country].path for mark in marks)
    ties = "".join("M{:.0f} {:.0f}L{:.0f} {:.0f}".format(*mark.at, *mark.label) for mark in marks)
    shapes = f'<path d="{paths}" fill="url(#hatch)" fill-rule="evenodd" stroke="#000" stroke-width="3"/>'
    return _mask(method, f'{HATCH}{shapes}<path d="{ties}" stroke="#000" stroke-width="7" stroke-linecap="round"/>')


def _mask(method: Method, drawing: str) -> str:
    world = method.world_map
    told = f'<svg xmlns="{SVG}" viewBox="0 0 {world.width} {world.height}">{drawing}</svg>'
    address = f"url(data:image/svg+xml;base64,{b64encode(told.encode()).decode()})"
    return f"mask:{address} 0 0/100% 100% no-repeat"


@lru_cache(maxsize=64)
def marked(method: Method, there: tuple[str, ...]) -> tuple[Mark, ...]:
    """The countries that are on the map, with their numbers moved apart so that each can be read."""
    outlines = method.world_map.outlines
    placed = [(each, number) for number, each in enumerate(there, start=1) if each in outlines]
    places = [(float(outlines[each].at[0]), float(outlines[each].at[1])) for each, _ in placed]
    above = [(x, y - ABOVE) for x, y in places]
    labels = spread(above, method.world_map.width, method.world_map.height)
    return tuple(
        Mark(each, number, at, label) for (each, number), at, label in zip(placed, places, labels, strict=True)
    )


def spread(points: Sequence[Point], width: float, height: float) -> list[Point]:
    """The points, those too close to each other pushed apart, all of them inside the picture."""
    found = list(points)
    for _ in range(ROUNDS):
        crowded = [pair for pair in combinations(range(len(found)), 2) if _distance(found, *pair) < APART - 1]
        for one, other in crowded:
            found[one], found[other] = _pushed(found[one], found[other])
        found = [(_within(x, width), _within(y, height)) for x, y in found]
        if not crowded:
            break
    return found


def _distance(points: Sequence[Point], one: int, other: int) -> float:
    (x, y), (u, v) = points[one], points[other]
    return float(((x - u) ** 2 + (y - v) ** 2) ** 0.5)


def _pushed(one: Point, other: Point) -> tuple[Point, Point]:
    """Two points, each moved half of what is missing between them; two on one spot part to the sides."""
    across, down = other[0] - one[0], other[1] - one[1]
    length = (across**2 + down**2) ** 0.5
    across, down = (across / length, down / length) if length else (1.0, 0.0)
    step = max(0.0, APART - length) / 2
    return (one[0] - across * step, one[1] - down * step), (other[0] + across * step, other[1] + down * step)


def _within(along: float, size: float) -> float:
    return min(max(along, RADIUS + 2.0), size - RADIUS - 2.0)
