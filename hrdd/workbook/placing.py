"""Where an impact stands by severity and likelihood: as it is, and beside it as it is after what is done.

What remains never hides what there was, and counts only with a reason.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from hrdd.language import say
from hrdd.model.records import Impact
from hrdd.vocabulary import SeverityBand
from hrdd.workbook.judging import Judgement, happened

UNRATED, HAPPENED = 0, 6
"""The columns beside the five levels of likelihood."""

RATED_AGAIN = ("scope", "irremediability", "likelihood")
"""What may be rated again after what is done; how grave the harm is for each person stays as it is."""


class When(StrEnum):
    """Which of its two places an impact stands in."""

    ONLY = "only"
    BEFORE = "before"
    AFTER = "after"
    UNMOVED = "unmoved"
    UNREASONED = "unreasoned"


class Spot(NamedTuple):
    """An impact in one place of the grid."""

    impact: Impact
    band: SeverityBand | None
    column: int
    when: When


def spots(judged: Iterable[Judgement]) -> tuple[Spot, ...]:
    """Every place that impacts stand in, one after the other."""
    return tuple(spot for each in judged for spot in spots_of(each))


def spots_of(judged: Judgement) -> tuple[Spot, ...]:
    """One place, or two where what is done moves the impact and a reason is given."""
    impact = judged.impact
    before = Spot(impact, judged.severity.band, _column(impact, impact.likelihood), When.ONLY)
    if not any(_differs(impact, name) for name in RATED_AGAIN):
        return (before,)
    if not impact.residual_reason:
        return (before._replace(when=When.UNREASONED),)
    remaining = (judged.residual or judged.severity).band
    after = Spot(impact, remaining, _column(impact, impact.residual_likelihood or impact.likelihood), When.AFTER)
    if after._replace(when=When.ONLY) == before:
        return (before._replace(when=When.UNMOVED),)
    return before._replace(when=When.BEFORE), after


def told(name: str, when: When) -> str:
    """The name of an impact with the words for the place it stands in."""
    return {
        When.ONLY: name,
        When.BEFORE: say("{name} (before)", name=name),
        When.AFTER: say("{name} (after what is done)", name=name),
        When.UNMOVED: say("{name} (before and after what is done)", name=name),
        When.UNREASONED: say("{name} (before; rated again without a reason)", name=name),
    }[when]


def caption(placed: Iterable[Spot]) -> str:
    """What the grid shows."""
    if all(each.when is When.ONLY for each in placed):
        return say("Impacts by severity and likelihood")
    return say("Impacts by severity and likelihood, before and after what is done")


def _column(impact: Impact, likelihood: int | None) -> int:
    return HAPPENED if happened(impact) else likelihood or UNRATED


def _differs(impact: Impact, name: str) -> bool:
    again = getattr(impact, f"residual_{name}")
    return again is not None and again != getattr(impact, name) and not (name == "likelihood" and happened(impact))
