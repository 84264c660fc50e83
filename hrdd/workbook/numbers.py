"""Numbers as tables from many countries write them; one that could be two numbers is refused, never guessed."""

import math
import re

from hrdd.language import say

NO_VALUE = frozenset({"", "-", "\u2013", "\u2014", ".", "..", "...", "n/a", "na", "nan", "n.a.", "null", "none"})
_PLAIN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.IGNORECASE | re.ASCII)
_TWO_WAYS = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}", re.ASCII)
_SPACES = re.compile("[\\s\u00a0\u202f]")


def number(written: str) -> float | None:
    """The number a text writes out; None where it says there is none.

    Raises ValueError with the reason where it is no number.
    """
    text = _SPACES.sub("", written).replace("\u2212", "-")
    if text.casefold() in NO_VALUE:
        return None
    if _TWO_WAYS.fullmatch(text):
        raise ValueError(say("{written} could be two numbers; write it with a point or without", written=written))
    if text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    if not _PLAIN.fullmatch(text) or not math.isfinite(float(text)):
        raise ValueError(say("{written} is no number", written=written[:60]))
    return float(text)


def in_short(value: float) -> str:
    """A number as it is shown: no more than three decimals, more only for tiny ones; no idle zeros."""
    if value and not 0.01 <= abs(value) < 1e12:
        return f"{value:.3g}"
    return f"{value:.3f}".rstrip("0").rstrip(".")
