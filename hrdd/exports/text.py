"""What people typed, taken apart for a document: paragraphs, the way its script runs, the language it shows."""

import re
import unicodedata

_EMPTY_LINES = re.compile(r"\n\s*\n")
_RIGHT_TO_LEFT = {"R", "AL"}
_LANGUAGES = {
    "ja": re.compile("[\u3040-\u30ff]"),
    "ko": re.compile("[\u1100-\u11ff\uac00-\ud7af]"),
    "zh": re.compile("[\u3400-\u9fff]"),
}
"""Languages that share letters and write them differently; the first that shows itself counts."""


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a text, which empty lines part; none where there is nothing but space."""
    return [part.strip("\n") for part in _EMPTY_LINES.split(text) if part.strip()]


def runs_leftwards(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    if text.isascii():
        return False
    directions = map(unicodedata.bidirectional, text)
    return next((each for each in directions if each in {"L", *_RIGHT_TO_LEFT}), "L") in _RIGHT_TO_LEFT


def east_asian(text: str) -> str:
    """Chinese, Japanese or Korean by its code, so that a shared letter is drawn as its readers write it."""
    return next((code for code, letters in _LANGUAGES.items() if letters.search(text)), "")


def cut(text: str, length: int = 48) -> str:
    """A text for the head of a page, where there is room for one line."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
