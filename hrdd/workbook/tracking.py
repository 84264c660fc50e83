"""Indicators with their readings, what they show over time, what reviews show, and what senior management must see."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from hrdd.language import say
from hrdd.model.registers import Indicator, Reading, Review
from hrdd.model.workbook import Workbook
from hrdd.rules import tracking
from hrdd.rules.tracking import OF_PEOPLE, Movement, Reviewed


class Figure(NamedTuple):
    """A reading that states a figure on a day."""

    reading: Reading
    on: date
    value: float

    @property
    def by_people(self) -> bool:
        """Whether people affected, or somebody in their place, gave it."""
        return self.reading.voice in OF_PEOPLE


@dataclass(frozen=True)
class Tracked:
    """An indicator with its readings, the oldest first and those without a date last."""

    indicator: Indicator
    readings: tuple[Reading, ...]

    @property
    def unit(self) -> str:
        """Its unit, or the words behind the figure of its baseline where no unit is named."""
        return self.indicator.unit or tracking.unit_in(self.indicator.baseline)

    @property
    def baseline(self) -> float | None:
        """The figure of its baseline."""
        return tracking.number(self.indicator.baseline, self.unit)

    @property
    def target(self) -> float | None:
        """The figure of its target."""
        return tracking.number(self.indicator.target, self.unit)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The readings that state a figure on a day."""
        told = ((each, each.read_on, tracking.number(each.value, self.unit)) for each in self.readings)
        return tuple(Figure(each, on, value) for each, on, value in told if on is not None and value is not None)

    @property
    def in_words(self) -> tuple[tuple[Reading, date], ...]:
        """The readings that are told in words, each with its day."""
        figures = {each.reading.id for each in self.figures}
        return tuple((each, each.read_on) for each in self.readings if each.read_on and each.id not in figures)

    @property
    def movement(self) -> Movement:
        """Where the last figure stands between baseline and target."""
        return tracking.movement(self.baseline, self.target, self.figures[-1].value if self.figures else None)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What keeps it from showing whether people are better off."""
        voices = {each.voice for each in self.readings if each.voice}
        return tracking.of_indicator(self.indicator.shows, self.indicator.impacts, voices)


class Pattern(NamedTuple):
    """What repeats and must reach senior management: where it was seen, and what it is."""

    seen_in: str
    told: str


def tracked(workbook: Workbook) -> tuple[Tracked, ...]:
    """Every indicator with its readings."""
    return tuple(_tracked(each, workbook.readings) for each in workbook.indicators)


def of_indicator(workbook: Workbook, indicator_id: str) -> Tracked | None:
    """One indicator with its readings, or None."""
    return next((each for each in tracked(workbook) if each.indicator.id == indicator_id), None)


def without_indicator(workbook: Workbook) -> tuple[Reading, ...]:
    """Readings that belong to no indicator of the assessment."""
    known = {each.id for each in workbook.indicators}
    return tuple(each for each in workbook.readings if each.indicator not in known)


def reviewed(review: Review) -> Reviewed:
    """What a review shows about people."""
    return tracking.review(review.risk_fell, review.people_better, review.voice, review.account)


def for_management(workbook: Workbook) -> tuple[Pattern, ...]:
    """What reviews found to repeat, in their own words; and impacts that review after review found unchanged."""
    told = [Pattern(each.id, each.systemic) for each in workbook.reviews if each.systemic]
    words = say("Review after review found that the risk did not fall and people are not better off.")
    return (*told, *(Pattern(each.id, words) for each in workbook.impacts if _repeats(workbook.reviews, each.id)))


def movement_in_words(followed: Tracked) -> str:
    """Whether the figures come nearer to the target; never more than they can say."""
    if not followed.readings:
        return say("No reading yet.")
    template = {
        Movement.REACHED: say("The last figure, {value} on {day}, has reached the target."),
        Movement.NEARER: say("The last figure, {value} on {day}, is nearer to the target than the baseline was."),
        Movement.NOT_NEARER: say(
            "The last figure, {value} on {day}, is no nearer to the target than the baseline was."
        ),
        Movement.NOT_KNOWN: say(
            "Figures cannot say it here: that takes baseline, target and a dated reading in figures."
        ),
    }[followed.movement]
    last = followed.figures[-1:]
    return "".join(template.format(value=each.reading.value, day=each.on) for each in last) or template


def _tracked(indicator: Indicator, readings: Iterable[Reading]) -> Tracked:
    own = [each for each in readings if each.indicator == indicator.id]
    return Tracked(indicator, tuple(sorted(own, key=lambda each: (each.read_on or date.max, each.position))))


def _repeats(reviews: Iterable[Review], impact_id: str) -> bool:
    return tracking.repeats(reviewed(each).result for each in reviews if impact_id in each.impacts)
