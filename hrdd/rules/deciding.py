"""When a decision on the product may be signed (UN Guiding Principles 19 and 24 with their commentaries).

A decision names its reason and its person. Conditions name who carries them and until when. Where a severe impact
remains, somebody accepts by name what is left of it. What nobody knows yet counts as severe; a lower rating counts only
with its reason.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hrdd.language import say
from hrdd.rules import words
from hrdd.vocabulary import GoDecision, SeverityBand

SEVERE = (SeverityBand.HIGH, SeverityBand.CRITICAL)
"""The bands that nobody may leave without a word; so does a band that is not known."""

RESPONSIBLE = ("UNGP 19 and its commentary", "S2 headline four")
CONDITIONS = ("S4 6.2",)
GRAVEST_FIRST = ("UNGP 24 and its commentary",)

_ORDER = tuple(SeverityBand)


class Risk(NamedTuple):
    """An impact: how severe it is, and how severe after what is done, with the reason; `None` where nobody knows."""

    id: str
    band: SeverityBand | None = None
    after: SeverityBand | None = None
    after_reason: str = ""

    @property
    def remaining(self) -> SeverityBand | None:
        """The band that counts: after what is done, if it is known, and either explained or the graver one."""
        if self.after and (self.after_reason.strip() or self._graver(self.after)):
            return self.after
        return self.band

    @property
    def severe(self) -> bool:
        """Whether what remains is severe, or may be."""
        return self.remaining is None or self.remaining in SEVERE

    def _graver(self, after: SeverityBand) -> bool:
        return self.band is not None and _ORDER.index(after) > _ORDER.index(self.band)


class Condition(NamedTuple):
    """An action that a decision is bound to."""

    id: str
    title: str = ""
    owner: str = ""
    due: date | None = None

    @property
    def complete(self) -> bool:
        """Whether it says what is done, by whom, until when."""
        return bool(self.title.strip() and self.owner.strip() and self.due)


class Draft(NamedTuple):
    """A decision as it would be signed, with the impacts it is about."""

    decision: GoDecision | None = None
    reason: str = ""
    signer: str = ""
    residual: str = ""
    residual_by: str = ""
    conditions: tuple[Condition, ...] = ()
    risks: tuple[Risk, ...] = ()


class Gap(NamedTuple):
    """What stands in the way of signing, why, and where that comes from."""

    words: str
    because: str
    sources: tuple[str, ...]


class Readiness(NamedTuple):
    """What is missing before a decision may be signed, and the impacts of which something severe remains."""

    gaps: tuple[Gap, ...]
    severe: tuple[str, ...]

    @property
    def ready(self) -> bool:
        """Whether it may be signed."""
        return not self.gaps


def readiness(draft: Draft) -> Readiness:
    """Whether a decision may be signed; every gap at once."""
    severe = tuple(risk.id for risk in draft.risks if risk.severe)
    return Readiness((*_decided(draft), *_conditions(draft), *_residual(draft, severe), *_signed(draft)), severe)


def _decided(draft: Draft) -> Iterator[Gap]:
    because = say("Those who are told of a decision must be able to follow it.")
    if draft.decision is None:
        yield Gap(say("Choose what is decided."), because, RESPONSIBLE)
    if not draft.reason.strip():
        yield Gap(say("Give the reason for the decision."), because, RESPONSIBLE)


def _conditions(draft: Draft) -> Iterator[Gap]:
    if draft.decision is GoDecision.GO_WITH_CONDITIONS and not draft.conditions:
        because = say("Going on with conditions means nothing until one is written down.")
        yield Gap(say("Add at least one condition."), because, CONDITIONS)
    if draft.decision is GoDecision.GO and draft.conditions:
        because = say("A reader would take the conditions for settled.")
        told = say("Decide to go on with conditions, or take out those that are written down.")
        yield Gap(told, because, CONDITIONS)
    for each in draft.conditions:
        if not each.complete:
            because = say("A condition that nobody carries by a date is followed up by nobody.")
            told = say("Condition {id}: say what is done, who does it, and until when.", id=each.id)
            yield Gap(told, because, (*CONDITIONS, *RESPONSIBLE))


def _residual(draft: Draft, severe: tuple[str, ...]) -> Iterator[Gap]:
    told, named = draft.residual.strip(), draft.residual_by.strip()
    because = say("A risk to people is never accepted in silence, and never by nobody.")
    if severe:
        because = say(
            "Of {impacts} something severe remains, or nobody knows yet that it does not.", impacts=words.all_of(severe)
        )
    if not told and (severe or named):
        yield Gap(say("Say which risk to people remains and is accepted."), because, GRAVEST_FIRST)
    if not named and (severe or told):
        yield Gap(say("Name who accepts the risk that remains, with the role."), because, GRAVEST_FIRST)


def _signed(draft: Draft) -> Iterator[Gap]:
    if not draft.signer.strip():
        because = say("A person signs, not a department and not this workbook.")
        yield Gap(say("Name who signs, with the role."), because, RESPONSIBLE)
