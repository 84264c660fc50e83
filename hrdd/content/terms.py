"""The glossary's terms as they stand in running text."""

import re
from collections.abc import Mapping
from functools import lru_cache

from hrdd.content.entries import Term
from hrdd.content.method import Method


@lru_cache(maxsize=4096)
def terms_in(method: Method, text: str) -> tuple[Term, ...]:
    """The terms a text uses, each once, in the order they appear; the longest form wins."""
    forms = _forms(method)
    found = (forms[match.group().casefold()] for match in _pattern(method).finditer(text))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4)
def _forms(method: Method) -> Mapping[str, Term]:
    return {form.casefold(): term for term in method.terms.values() for form in (term.term, *term.forms)}


@lru_cache(maxsize=4)
def _pattern(method: Method) -> re.Pattern[str]:
    longest_first = sorted(_forms(method), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
