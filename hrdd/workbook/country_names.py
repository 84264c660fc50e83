"""Finding a country by its ISO code or its name, as tables from elsewhere write them."""

import re
import unicodedata
from functools import lru_cache

from babel.core import get_global

from hrdd.content.method import Method
from hrdd.workbook.countries import names

_BETWEEN = re.compile(r"[\W_]+")
_EMPTY_WORDS = frozenset({"the", "and"})


def country_called(method: Method, written: str) -> str | None:
    """The country a text means, by its ISO 3166-1 alpha-3 code; None where it is none, or could be several."""
    code = written.strip().upper()
    return _codes(method).get(code.zfill(3) if code.isdecimal() else code) or _names(method).get(_reduced(written))


@lru_cache(maxsize=4)
def _codes(method: Method) -> dict[str, str]:
    """Countries by three letters, two letters and number; codes that were given up with one successor count too."""
    by_two_letters = {country.alpha2: country.id for country in method.countries.values()}
    former = {
        code: by_two_letters[found[0]]
        for code, found in get_global("territory_aliases").items()
        if len(found) == 1 and found[0] in by_two_letters and len(code) == 3
    }
    return {**former, **by_two_letters, **{code: code for code in method.countries}}


@lru_cache(maxsize=4)
def _names(method: Method) -> dict[str, str]:
    named = {_reduced(name): country for country, name in names(method).items()}
    return {**named, **{_reduced(name): country for name, country in method.also_called.items()}}


def _reduced(name: str) -> str:
    """A name without accents, marks and little words, in small letters."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(word for word in _BETWEEN.split(bare.replace("saint ", "st ")) if word not in _EMPTY_WORDS).strip()
