"""What every chapter of a report draws on: the assessment, the method, and what the rules say."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from hrdd.content.method import Method
from hrdd.model.assessment import Assessment
from hrdd.model.workbook import Workbook
from hrdd.model.workshop import Proposal
from hrdd.workbook import countries, progress
from hrdd.workbook.decisions import Decision, earlier_decisions
from hrdd.workbook.desk import Desk
from hrdd.workbook.judging import Judgement, judge_all
from hrdd.workbook.progress import Standing
from hrdd.workbook.workshop_behind import Held, by_rating, held


@dataclass(frozen=True)
class Case:
    """An assessment as it stands at one moment, judged once for all chapters."""

    desk: Desk
    workbook: Workbook

    @property
    def method(self) -> Method:
        """The method it was carried out by."""
        return self.desk.method

    @property
    def assessment(self) -> Assessment:
        """What is assessed, why now, and by whom."""
        return self.workbook.assessment

    @cached_property
    def judged(self) -> tuple[Judgement, ...]:
        """Every impact judged, in order of priority."""
        return judge_all(self.desk, self.workbook)

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """How far each part has come, and what is open."""
        return progress.standings(self.desk, self.workbook)

    @cached_property
    def countries(self) -> Mapping[str, str]:
        """Names of countries by their code."""
        return countries.names(self.method)

    @cached_property
    def workshops(self) -> tuple[Held, ...]:
        """The workshops that recorded something, the first one first."""
        return held(self.desk, self.assessment.id)

    @cached_property
    def rated_in_rooms(self) -> Mapping[tuple[str, str], tuple[Proposal, ...]]:
        """What workshops proposed for ratings, by impact and dimension, the oldest first."""
        return by_rating(tuple(point.proposal for each in self.workshops for point in each.points))

    @cached_property
    def earlier(self) -> Mapping[str, tuple[Decision, ...]]:
        """Decisions on involvement that no longer stand, by impact."""
        return earlier_decisions(self.desk, self.workbook)


def case_of(desk: Desk, workbook: Workbook, when: datetime) -> Case:
    """The case as seen at a moment, which says what is overdue."""
    return Case(replace(desk, now=lambda: when), workbook)
