"""Makes `outlines.json` anew from Natural Earth: `python data/geography/make_outlines.py FOLDER`.

FOLDER holds `countries-110m.json`, `-50m.json` and `-10m.json` of the npm package `world-atlas` 2.0.2.
Needs `pycountry`, which the makers' requirements bring. The workbook itself never runs this.
"""

import json
import math
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pycountry

WIDTH = 2000.0
NORTH, SOUTH = 84.0, -58.0
CODES = {"Kosovo": "XKX", "Somaliland": "SOM", "N. Cyprus": "CYP"}
"""Shapes without a number of their own, under the code ISO 3166 has for the place."""

WITHOUT_SHAPE = {
    "BES": (-68.3, 12.2),
    "BVT": (3.4, -54.4),
    "CCK": (96.8, -12.2),
    "CXR": (105.6, -10.5),
    "GLP": (-61.5, 16.2),
    "MTQ": (-61.0, 14.6),
    "MYT": (45.2, -12.8),
    "REU": (55.5, -21.1),
    "TKL": (-171.8, -9.2),
}
"""Longitude and latitude of places Natural Earth draws as part of another."""

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
Ring = list[tuple[float, float]]


def projected(longitude: float, latitude: float) -> tuple[float, float]:
    """Equal Earth: areas stay true, so that no country looks larger than it is."""
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    squared = theta * theta
    sixth = squared**3
    slope = A1 + 3 * A2 * squared + sixth * (7 * A3 + 9 * A4 * squared)
    x = math.radians(longitude) * 2 / math.sqrt(3) * math.cos(theta) / slope
    y = theta * (A1 + A2 * squared + sixth * (A3 + A4 * squared))
    return x, y


SCALE = WIDTH / 2 / projected(180, 0)[0]
TOP = projected(0, NORTH)[1]


def placed(longitude: float, latitude: float) -> tuple[float, float]:
    """A place on the picture, from its upper left corner."""
    x, y = projected(longitude, latitude)
    return x * SCALE + WIDTH / 2, (TOP - y) * SCALE


def rings(topology: dict[str, Any]) -> Iterator[tuple[str, bool, Ring]]:
    """The rings of every country in degrees, with its code, and whether a ring is a hole for another country."""
    scale, origin = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [list(_walked(arc, scale, origin)) for arc in topology["arcs"]]
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for number, ring in ((number, ring) for polygon in polygons for number, ring in enumerate(polygon)):
            whole = unwrapped([point for part in ring for point in _arc(arcs, part)])
            for turn in (-360, 0, 360):
                part = cut(cut([(x + turn, y) for x, y in whole], -180, 1), 180, -1)
                if part:
                    yield _own(_code(shape), part), number > 0, part


def _own(code: str, ring: Ring) -> str:
    """The code of a ring; two places drawn as part of a country have codes of their own."""
    longitude, latitude = ring[0]
    return (
        "GUF"
        if code == "FRA" and longitude < -50 and latitude > 0
        else "SJM"
        if code == "NOR" and latitude > 74
        else code
    )


def unwrapped(ring: Ring) -> Ring:
    """A ring that runs on beyond the 180th meridian where it crosses it, in place of jumping to the other side."""
    found, turn = [ring[0]], 0
    for (before, _), (x, y) in pairwise(ring):
        turn += 360 if before - x > 180 else -360 if x - before > 180 else 0
        found.append((x + turn, y))
    return found


def cut(ring: Ring, meridian: float, side: int) -> Ring:
    """The part of a ring east (1) or west (-1) of a meridian."""
    found: Ring = []
    for (x, y), (u, v) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        inside, next_inside = (x - meridian) * side >= 0, (u - meridian) * side >= 0
        if inside:
            found.append((x, y))
        if inside != next_inside:
            found.append((meridian, y + (v - y) * (meridian - x) / (u - x)))
    return found


def _walked(arc: list[list[int]], scale: list[float], origin: list[float]) -> Iterator[tuple[float, float]]:
    x = y = 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield x * scale[0] + origin[0], y * scale[1] + origin[1]


def _arc(arcs: list[Ring], number: int) -> Ring:
    return arcs[number] if number >= 0 else arcs[~number][::-1]


def _code(shape: dict[str, Any]) -> str:
    found = pycountry.countries.get(numeric=shape.get("id", ""))
    return found.alpha_3 if found else CODES.get(shape["properties"]["name"], "")


def path_of(ring: Ring) -> str:
    """A ring as SVG draws it: whole numbers, each step from the last."""
    points = [(round(x), round(y)) for x, y in (placed(*point) for point in ring)]
    kept = [point for before, point in zip([None, *points], points, strict=False) if point != before]
    steps = [f"{x - u} {y - v}" for (u, v), (x, y) in pairwise(kept)]
    return f"M{kept[0][0]} {kept[0][1]}l{' '.join(steps)}z".replace(" -", "-") if len(kept) > 3 else ""


def middle(ring: Ring) -> tuple[float, float, float]:
    """The size of a ring on the picture and the middle of it."""
    points = [placed(*point) for point in ring]
    size = across = down = 0.0
    for (x, y), (u, v) in zip(points, [*points[1:], points[0]], strict=True):
        cross = x * v - u * y
        size, across, down = size + cross / 2, across + (x + u) * cross / 6, down + (y + v) * cross / 6
    return (abs(size), across / size, down / size) if size else (0.0, *points[0])


def made(folder: Path) -> dict[str, Any]:
    """The content of `outlines.json`."""
    paths: dict[str, str] = {}
    places: dict[str, tuple[float, float, float]] = {}
    for detail in ("110m", "50m", "10m"):
        known = set(places)
        for code, hole, ring in rings(json.loads((folder / f"countries-{detail}.json").read_text(encoding="utf-8"))):
            if not code or code == "ATA" or code in known:
                continue
            if not hole:
                places[code] = max(places.get(code, (0.0, 0.0, 0.0)), middle(ring))
            if detail == "110m":
                paths[code] = paths.get(code, "") + path_of(ring)
    drawn = {code: [round(x), round(y)] for code, (_, x, y) in places.items()}
    drawn |= {code: [round(each) for each in placed(*point)] for code, point in WITHOUT_SHAPE.items()}
    return {
        "source": "Natural Earth 1:110m, public domain, by way of world-atlas 2.0.2 (ISC)",
        "width": round(WIDTH),
        "height": round(placed(0, SOUTH)[1]),
        "outlines": {code: {"at": at, "path": paths.get(code, "")} for code, at in sorted(drawn.items())},
    }


if __name__ == "__main__":
    found = made(Path(sys.argv[1]))
    outlines = found.pop("outlines").items()
    lines = ",\n".join(f"{json.dumps(code)}:{json.dumps(each, separators=(',', ':'))}" for code, each in outlines)
    head = json.dumps(found, indent=0).rstrip("\n}")
    target = Path(__file__).with_name("outlines.json")
    target.write_text(f'{head},\n"outlines": {{\n{lines}\n}}\n}}\n', encoding="utf-8")
