"""Texts on the screen: what people typed is shown as they typed it, never as markup."""

import re
from collections.abc import Iterable, Sequence

from hrdd.content.entries import Citation, Question
from hrdd.content.terms import terms_in
from hrdd.language import say
from hrdd.ui import session
from hrdd.vocabulary import Confidence

_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:&=])")
_SET_IN = re.compile(r"^[ \t]+", re.MULTILINE)
UNBROKEN = "\u00a0"


def plain(text: str) -> str:
    """A text for a place that understands Markdown, shown letter by letter."""
    set_in = _SET_IN.sub(lambda blanks: UNBROKEN * len(blanks[0]), text)
    return _MARKUP.sub(r"\\\1", set_in).replace("\n", "  \n")


def cited(citations: Iterable[Citation]) -> str:
    """Sources by title, year and place."""
    sources = session.desk().method.sources
    return "; ".join(
        ", ".join(filter(None, [f"{sources[each.id].title} ({sources[each.id].year})", each.at])) for each in citations
    )


def backing(confidence: Confidence) -> str:
    """A caution where a statement could not be read again in its source."""
    return say("Check before quoting.") if confidence is Confidence.CHECK_BEFORE_QUOTING else ""


def terms_of(*texts: str) -> str:
    """The terms of the glossary that some texts use, explained; empty where they use none."""
    found = terms_in(session.desk().method, "\n".join(texts))
    return "\n".join(f"- **{term.term}**: {term.meaning}" for term in found)


def why(question: Question) -> str:
    """Why a question is asked, a good answer, and the source, as one text."""
    parts = [
        question.why,
        say("**A good answer:** {example}", example=question.example),
        say("*Source: {source}*", source=cited(question.sources)),
    ]
    words = terms_of(question.wording, question.why)
    return "\n\n".join([*parts, say("**Words used here**"), words] if words else parts)


def joined(names: Sequence[str], nothing: str = "") -> str:
    """Names in a row, or what to say where there are none."""
    return ", ".join(names) or nothing
