"""Who was heard: people affected, somebody credible in their place, or nobody (UN Guiding Principle 18; method 1.18).

People affected come first. Where they cannot be reached safely, independent experts, rights defenders or civil society
stand in, and why is written down. Where neither was heard, the reason is written down and the report prints it. Staff
and business partners inform; they do not speak for people affected.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from hrdd.language import say
from hrdd.vocabulary import Voice

IN_THEIR_PLACE = (Voice.STAND_IN, Voice.EXPERT)
SOURCES = ("S2 headline eight", "UNGP 18")


class Hearing(StrEnum):
    """Whose voice reached the assessment, best first."""

    AFFECTED = "affected"
    STAND_INS = "stand_ins"
    NOBODY = "nobody"


class HeardFacts(NamedTuple):
    """One occasion on which somebody was heard."""

    id: str
    voice: Voice | None = None
    impacts: tuple[str, ...] = ()
    barriers: str = ""
    heard: str = ""
    stand_in_reason: str = ""


class Missing(NamedTuple):
    """A gap in who was heard or how: at which entry (none for the assessment as a whole), and what to do."""

    entry: str
    words: str


def hearing(occasions: tuple[HeardFacts, ...], impact: str = "") -> Hearing:
    """Whose voice was heard, about one impact or at all; somebody counts once it is written what they said."""
    voices = {each.voice for each in occasions if each.heard.strip() and (not impact or impact in each.impacts)}
    if Voice.AFFECTED in voices:
        return Hearing.AFFECTED
    return Hearing.STAND_INS if voices & set(IN_THEIR_PLACE) else Hearing.NOBODY


def missing(occasions: tuple[HeardFacts, ...], nobody_heard: str) -> tuple[Missing, ...]:
    """What has to be written about who was heard, and about the barriers in their way."""
    return (*_absence(occasions, nobody_heard), *_barriers(occasions))


def _absence(occasions: tuple[HeardFacts, ...], nobody_heard: str) -> Iterator[Missing]:
    match hearing(occasions):
        case Hearing.NOBODY if not nobody_heard.strip():
            told = say("Nobody affected was heard, and nobody in their place. Hear somebody, or say why that is so.")
            yield Missing("", told)
        case Hearing.STAND_INS:
            for each in occasions:
                if each.voice in IN_THEIR_PLACE and not each.stand_in_reason.strip():
                    told = say("Say why they speak in place of the people affected, and why they are credible.")
                    yield Missing(each.id, told)


def _barriers(occasions: tuple[HeardFacts, ...]) -> Iterator[Missing]:
    for each in occasions:
        if not each.barriers.strip():
            told = say("Say which barriers stood in their way and how they were handled, or that there were none.")
            yield Missing(each.id, told)
