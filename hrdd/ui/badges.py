"""Badges: a word, and a colour that only repeats it."""

from hrdd.rules.severity import SeverityVerdict
from hrdd.ui.grid import RAMP
from hrdd.ui.wording import plain
from hrdd.workbook import words

NOT_KNOWN = "rgba(128,128,128,0.18)"


def severity(verdict: SeverityVerdict) -> str:
    """A severity band as a text on its colour; where it is still open, the least it can be."""
    ground = RAMP[verdict.band][0] if verdict.band else NOT_KNOWN
    return f':color[ **{plain(words.severity(verdict))}** ]{{background="{ground}"}}'
