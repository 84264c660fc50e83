"""Did it work for people: the risk fell, or their situation improved; what was merely done shows neither (method 1.16).

What nobody has answered is not known, and never a success. What a review shows counts by whose account it is.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from hrdd.language import say
from hrdd.vocabulary import Truth, Voice

SOURCES = ("S2 headline six",)
OF_PEOPLE = (Voice.AFFECTED, Voice.STAND_IN)
"""Those who speak for the people affected."""

REPEATED = 2
"""So many reviews without effect are a pattern that senior management must see."""

NUMBER = re.compile(r"([+\-\u2212]?)(\d[\d.,'\u2019 \u00a0\u202f]*)(.*)", re.DOTALL)
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?P<mark>[.,'\u2019 \u00a0\u202f])\d{3}(?:(?P=mark)\d{3})*")
DECIMAL = re.compile(r"(?P<whole>.+)(?P<point>[.,])(?P<decimals>\d+)")
PERCENT = ("%", "percent", "per cent")


class Result(StrEnum):
    """What a review shows about people."""

    BOTH = "both"
    RISK_FELL = "risk_fell"
    PEOPLE_BETTER = "people_better"
    NEITHER = "neither"
    NOT_KNOWN = "not_known"


class Reviewed(NamedTuple):
    """What a review shows, in a sentence; what weakens it; where the test comes from."""

    result: Result
    words: str
    warnings: tuple[str, ...]
    sources: tuple[str, ...]


class Movement(StrEnum):
    """Where a figure stands between its baseline and its target."""

    REACHED = "reached"
    NEARER = "nearer"
    NOT_NEARER = "not_nearer"
    NOT_KNOWN = "not_known"


def review(risk_fell: Truth | None, people_better: Truth | None, voice: Voice | None, account: str) -> Reviewed:
    """What a review shows: risk fell, people are better off, both, neither, or that nobody knows."""
    result = _result(risk_fell, people_better)
    weak = tuple(_weaknesses(result, voice, account))
    return Reviewed(result, _sentence(result, risk_fell, people_better), weak, SOURCES)


def of_indicator(shows: str, impacts: Collection[str], voices: Collection[Voice]) -> tuple[str, ...]:
    """What keeps an indicator from showing whether people are better off; `voices` are those of its readings."""
    return tuple(_gaps(shows, impacts, voices))


def repeats(results: Iterable[Result]) -> bool:
    """Whether reviews of one impact found more than once that neither the risk fell nor people are better off."""
    return sum(each is Result.NEITHER for each in results) >= REPEATED


def number(text: str, unit: str) -> float | None:
    """The figure a text states in the unit of its indicator; None where it says more, less or something unclear."""
    parts = NUMBER.fullmatch(text.strip())
    if parts is None or not _same_unit(parts[3], unit):
        return None
    figure = _plain(parts[2].strip())
    return None if figure is None else float(("-" if parts[1] in "-\u2212" and parts[1] else "") + figure)


def unit_in(text: str) -> str:
    """What stands behind the figure in a text; empty where there is no figure."""
    parts = NUMBER.fullmatch(text.strip())
    return parts[3].strip() if parts else ""


def movement(baseline: float | None, target: float | None, last: float | None) -> Movement:
    """Whether the last figure has come nearer to the target than the baseline was."""
    if baseline is None or target is None or last is None or baseline == target:
        return Movement.NOT_KNOWN
    if (last - target) * (target - baseline) >= 0:
        return Movement.REACHED
    return Movement.NEARER if abs(last - target) < abs(baseline - target) else Movement.NOT_NEARER


def _result(risk_fell: Truth | None, people_better: Truth | None) -> Result:
    match risk_fell, people_better:
        case Truth.YES, Truth.YES:
            return Result.BOTH
        case Truth.YES, _:
            return Result.RISK_FELL
        case _, Truth.YES:
            return Result.PEOPLE_BETTER
        case Truth.NO, Truth.NO:
            return Result.NEITHER
        case _:
            return Result.NOT_KNOWN


def _sentence(result: Result, risk_fell: Truth | None, people_better: Truth | None) -> str:
    match result:
        case Result.BOTH:
            return say("The risk fell, and people are better off.")
        case Result.RISK_FELL if people_better is Truth.NO:
            return say("The risk fell; the situation of the people affected did not improve.")
        case Result.RISK_FELL:
            return say("The risk fell; whether people are better off is not known.")
        case Result.PEOPLE_BETTER if risk_fell is Truth.NO:
            return say("People are better off; the risk did not fall.")
        case Result.PEOPLE_BETTER:
            return say("People are better off; whether the risk fell is not known.")
        case Result.NEITHER:
            return say("Neither: the risk did not fall, and people are not better off.")
        case _:
            return say("Not known yet whether it worked for people. Not known is not a success.")


def _weaknesses(result: Result, voice: Voice | None, account: str) -> Iterator[str]:
    if voice is None:
        yield say("Nobody has said by whose account this is.")
    elif voice not in OF_PEOPLE:
        yield say(
            "Nobody affected spoke, nor anybody in their place. Ask those it is meant for whether life got safer."
        )
    if voice is Voice.STAND_IN:
        yield say("Somebody spoke in place of the people affected. Say why they are credible.")
    if result is Result.NOT_KNOWN and account:
        yield say("So far this tells what was done. What was done shows neither less risk nor a better life.")
    if result is not Result.NOT_KNOWN and not account:
        yield say("Nothing is said yet about what shows it.")


def _gaps(shows: str, impacts: Collection[str], voices: Collection[Voice]) -> Iterator[str]:
    if not shows:
        yield say("It does not say yet what it shows about people. A count of what was done shows effort alone.")
    if not impacts:
        yield say("It watches no impact yet.")
    if voices and not set(voices) & set(OF_PEOPLE):
        yield say("No reading comes from people affected, or from somebody in their place.")


def _same_unit(rest: str, unit: str) -> bool:
    found, wanted = (" ".join(each.casefold().split()).rstrip(".") for each in (rest, unit))
    return not found or found == wanted or (found in PERCENT and wanted in PERCENT)


def _plain(figure: str) -> str | None:
    """Digits with a point; None where a mark could part thousands as well as decimals."""
    if figure.isdigit():
        return figure
    if grouped := THOUSANDS.fullmatch(figure):
        unclear = grouped["mark"] in ".," and figure.count(grouped["mark"]) == 1
        return None if unclear else _digits(figure)
    parts = DECIMAL.fullmatch(figure)
    if parts is None:
        return None
    whole = parts["whole"]
    in_groups = THOUSANDS.fullmatch(whole)
    fits = whole.isdigit() or (in_groups is not None and in_groups["mark"] != parts["point"])
    return f"{_digits(whole)}.{parts['decimals']}" if fits else None


def _digits(figure: str) -> str:
    return "".join(each for each in figure if each.isdigit())
