"""An assessment: one product, in one use, at one time."""

from hrdd.model.fields import (
    Count,
    Day,
    Line,
    LongText,
    PointInTime,
    Said,
    day,
    line,
    long_text,
    moment,
    word,
)
from hrdd.vocabulary import AssessmentStatus, Origin


class AssessmentFields(Said):
    """What is being assessed, why now, and by whom."""

    title: Line = line("Title of the assessment")
    product: Line = line("Product or service")
    company: Line = line("Company or business unit")
    use: LongText = long_text("Use that is assessed")
    scope: LongText = long_text("What is inside the scope and what is left out")
    trigger: str | None = word("What set the assessment off (a trigger of the method)")
    trigger_note: LongText = long_text("Why now")
    team: LongText = long_text("Who carries the assessment out, with their roles")
    status: AssessmentStatus = word("Where the assessment stands", AssessmentStatus.DRAFT)
    next_review: Day | None = day("Date of the next review")
    origin: Origin = word("Where the facts come from", Origin.OWN)
    origin_note: LongText = long_text("Sources of a published case, or what is invented in a fictional one")
    nobody_heard: LongText = long_text("Why nobody has been heard, where that is so")
    legal_note: LongText = long_text("Where law and human rights pull apart (kept apart from the class of involvement)")


class Assessment(AssessmentFields):
    """An assessment as it is stored; `revision` counts every change made in it."""

    id: str
    created_at: PointInTime | None = moment("When it was begun")
    changed_at: PointInTime | None = moment("When anything in it was last changed")
    archived_at: PointInTime | None = moment("When it was put in the archive")
    revision: Count = 0
