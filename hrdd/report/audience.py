"""For whom a report is, and so what is in it."""

from collections.abc import Mapping
from enum import StrEnum

from hrdd.language import say


class Audience(StrEnum):
    """Those a report is for."""

    INTERNAL = "internal"
    MANAGEMENT = "management"


def audiences() -> Mapping[Audience, str]:
    """Each audience by name."""
    return {Audience.INTERNAL: say("The team: everything"), Audience.MANAGEMENT: say("Management: two pages")}


def subtitle(audience: Audience) -> str:
    """What stands under the title."""
    return {
        Audience.INTERNAL: say("Human rights due diligence of a product in use"),
        Audience.MANAGEMENT: say("Human rights due diligence of a product in use: summary for management"),
    }[audience]


def about(audience: Audience) -> str:
    """What a report for an audience holds, in a sentence."""
    return {
        Audience.INTERNAL: say("For use inside the organisation: everything said is in it, open points included."),
        Audience.MANAGEMENT: say(
            "At most two pages: the decision, the most severe impacts, what is asked and not planned, what is late, "
            "and what changed since the last signature."
        ),
    }[audience]
