"""What people typed, as paragraphs of Word: never interpreted, and running the way its script runs."""

import re
import unicodedata

from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph

_EMPTY_LINES = re.compile(r"\n\s*\n")
_RIGHT_TO_LEFT = {"R", "AL"}


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a text, which empty lines part; none where there is nothing but space."""
    return [part.strip("\n") for part in _EMPTY_LINES.split(text) if part.strip()]


def styled(paragraph: Paragraph, style: str) -> Paragraph:
    """The paragraph in a style, by the id all styles of ours have: their name without spaces.

    A large report has thousands of paragraphs, and looking a style up by its name reads all styles each time.
    """
    paragraph._p.style = style.replace(" ", "")
    return paragraph


def write_in(paragraph: Paragraph, text: str) -> Paragraph:
    """Add a text to a paragraph; a text of a script that runs from right to left turns the paragraph."""
    run = paragraph.add_run(text)
    if runs_leftwards(text):
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        run.font.rtl = True
    return paragraph


def runs_leftwards(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    directions = map(unicodedata.bidirectional, text)
    return next((each for each in directions if each in {"L", *_RIGHT_TO_LEFT}), "L") in _RIGHT_TO_LEFT
