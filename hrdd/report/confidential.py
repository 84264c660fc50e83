"""Names that stay inside: a confidential party goes by its code name in every document, wherever its name stands."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from itertools import takewhile
from typing import Any, TypeVar

from hrdd.language import say
from hrdd.model.records import Party
from hrdd.report.blocks import Callout, Note, Report
from hrdd.vocabulary import Truth

Told = TypeVar("Told")


def with_code_names(report: Report, parties: Iterable[Party]) -> Report:
    """The report with the name of each confidential party replaced, and a note that says so, after any warning."""
    codes = code_names(parties)
    if not codes:
        return report
    names = re.compile("|".join(map(_alone, sorted(codes, key=len, reverse=True))))
    hidden = _replaced(report, names, codes)
    first = list(takewhile(lambda block: isinstance(block, Callout), hidden.blocks))
    return replace(hidden, blocks=(*first, _notice(), *hidden.blocks[len(first) :]))


def code_names(parties: Iterable[Party]) -> dict[str, str]:
    """What stands for the name of each confidential party."""
    return {
        each.name: each.code_name or say("Confidential party {id}", id=each.id)
        for each in parties
        if each.confidential is Truth.YES and each.name
    }


def _notice() -> Note:
    return Note(say("Some parties are confidential. Code names stand in place of their names throughout this report."))


def _alone(name: str) -> str:
    """A pattern for the name as a word; where a script has no capitals it may stand right beside other letters."""
    before, after = (r"(?<!\w)" if _has_case(name[0]) else "", r"(?!\w)" if _has_case(name[-1]) else "")
    return f"{before}{re.escape(name)}{after}"


def _has_case(letter: str) -> bool:
    return letter.lower() != letter.upper() or letter.isdigit()


def _replaced(told: Told, names: re.Pattern[str], codes: Mapping[str, str]) -> Told:
    """Any value of a report with the names replaced in every text of it."""
    again: Any = told
    if isinstance(told, str):
        again = names.sub(lambda found: codes[found.group()], told) if type(told) is str else told
    elif isinstance(told, tuple):
        again = tuple(_replaced(each, names, codes) for each in told)
    elif is_dataclass(told) and not isinstance(told, type):
        again = replace(told, **{each.name: _replaced(getattr(told, each.name), names, codes) for each in fields(told)})
    return again  # type: ignore[no-any-return]
