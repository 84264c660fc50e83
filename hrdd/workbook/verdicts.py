"""What the rules on competing rights and on those heard say, as people read it."""

from hrdd.language import say
from hrdd.rules.competing import Outcome
from hrdd.rules.engagement import Hearing


def hearing(voices: Hearing) -> str:
    """Whose voice reached the assessment."""
    return {
        Hearing.AFFECTED: say("People affected were heard"),
        Hearing.STAND_INS: say("Only somebody in their place was heard"),
        Hearing.NOBODY: say("Nobody affected was heard, and nobody in their place"),
    }[voices]


def weighed(outcome: Outcome) -> str:
    """What the test says of a limit on a right."""
    return {
        Outcome.NEVER: say("Never justified"),
        Outcome.FAILED: say("Not justified"),
        Outcome.OPEN: say("Open"),
        Outcome.PASSED: say("The test is passed"),
    }[outcome]
