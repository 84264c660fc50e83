"""Texts of a workshop, saved while they are written; where two facilitators write at once, neither text is lost."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.language import say
from hrdd.ui import session
from hrdd.ui.wording import plain
from hrdd.workbook.saving import Place

Read = Callable[[], str]
Write = Callable[[str], str]
"""Keeps a text, and returns it as it is kept."""


def place_of(workshop_id: str, field: str, part: str = "") -> Place:
    """Where a text of a workshop is remembered while it is on the screen."""
    return Place(workshop_id, "workshop", part, field)


def key_of(place: Place, stored: Any) -> str:
    """The key of a box; another one where what is stored was changed by somebody else."""
    drawn = session.looking().drawn
    if drawn.setdefault(place, stored) != stored:
        drawn[place] = stored
        session.renew(place)
    return session.key(place)


def line(place: Place, title: str, read: Read, write: Write) -> None:
    """A box for one line; the last one to write it is kept."""
    stored = read()
    key = key_of(place, stored)
    st.text_input(title, value=stored, key=key, live="600ms", on_change=_keep_line, args=(place, key, write))
    _told(place)


def long_text(place: Place, title: str, read: Read, write: Write, *, prompt: str = "", about: str = "") -> None:
    """A box for any number of paragraphs; what two people write at once is kept one after the other."""
    stored = read()
    key = key_of(place, stored)
    st.text_area(
        title,
        value=stored,
        key=key,
        placeholder=prompt,
        help=about or None,
        height="content",
        on_change=_keep,
        args=(place, key, read, write),
    )
    _told(place)


def together(base: str, theirs: str, mine: str) -> str:
    """Both texts where two people began from the same one: what I added to it stands behind theirs."""
    if theirs == base:
        return mine
    if base and mine.startswith(base):
        return theirs + mine[len(base) :]
    return f"{theirs}\n\n{mine}"


def _keep(place: Place, key: str, read: Read, write: Write) -> None:
    base, theirs = session.looking().drawn[place], read()
    _write(place, together(base, theirs, session.held(key)), write)
    if theirs != base:
        session.renew(place)


def _keep_line(place: Place, key: str, write: Write) -> None:
    _write(place, session.held(key), write)


def _write(place: Place, text: str, write: Write) -> None:
    looking = session.looking()
    looking.troubles.pop(place, None)
    try:
        looking.drawn[place] = write(text)
    except WorkbookError as refused:
        looking.troubles[place] = str(refused)


def _told(place: Place) -> None:
    trouble = session.looking().troubles.get(place)
    st.caption(f":material/error: {plain(trouble)}" if trouble else say("Saved while you write."))
