"""Every text a person sees passes through `say`, so that it can be translated."""

import gettext
from contextvars import ContextVar
from pathlib import Path

CATALOGUES = Path(__file__).parent / "locale"
_catalogue: ContextVar[gettext.NullTranslations] = ContextVar("catalogue")


def say(template: str, **values: object) -> str:
    """The template in the reader's language, its `{names}` filled in; braces in the values stay as they are."""
    words = _catalogue.get(gettext.NullTranslations()).gettext(template)
    return words.format(**values) if values else words


def say_number(singular: str, plural: str, number: int, **values: object) -> str:
    """Like `say`, for a sentence with a `{number}` in it."""
    words = _catalogue.get(gettext.NullTranslations()).ngettext(singular, plural, number)
    return words.format(number=number, **values)


def speak(language: str) -> None:
    """Use the catalogue of a language (`en`, `de`) from here on; English where there is none."""
    _catalogue.set(gettext.translation("hrdd", CATALOGUES, [language], fallback=True))
