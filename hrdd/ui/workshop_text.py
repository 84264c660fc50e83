"""Texts of a workshop, saved while they are written; where two facilitators write at once, neither text is lost."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from hrdd.errors import ChangedMeanwhile, WorkbookError
from hrdd.language import say
from hrdd.model.fields import one_line
from hrdd.ui import session, unsaved
from hrdd.ui.wording import plain
from hrdd.workbook.saving import Place

Read = Callable[[], str]
Write = Callable[[str], str]
"""Keeps a text, and returns it as it is kept."""

WriteOver = Callable[[str, str], str]
"""Keeps a text in place of another, and returns it as it is kept; ChangedMeanwhile where that one is kept no more."""

Join = Callable[[str, str], str]
Save = Callable[[str], None]


def place_of(workshop_id: str, field: str, part: str = "") -> Place:
    """Where a text of a workshop is remembered while it is on the screen."""
    return Place(workshop_id, "workshop", part, field)


def key_of(place: Place, stored: Any) -> str:
    """The key of a box; another one where what is stored was changed by somebody else.

    A box whose text could not be saved stays as it is: the text is nowhere else.
    """
    looking = session.looking()
    if looking.drawn.setdefault(place, stored) != stored and place not in looking.troubles:
        looking.drawn[place] = stored
        session.renew(place)
    return session.key(place)


def line(place: Place, title: str, read: Read, write: Write) -> None:
    """A box for one line; the last one to write it is kept."""
    stored, first = read(), place not in session.looking().drawn
    key, save = key_of(place, stored), partial(_save, place, partial(_last, write))
    found = st.text_input(
        title, value=_in_sight(place, stored), key=key, live="600ms", on_change=_keep_line, args=(place, key, save)
    )
    if one_line(found) == stored:
        _settled(place, stored)
    elif first:
        _set_aside(place, found, stored)
    _told(place, save)


def long_text(
    place: Place,
    title: str,
    read: Read,
    put: WriteOver,
    *,
    prompt: str = "",
    about: str = "",
) -> None:
    """A box for any number of paragraphs; what two people write at once is kept one after the other."""
    stored, first = read(), place not in session.looking().drawn
    key = key_of(place, stored)
    found = st.text_area(
        title,
        value=_in_sight(place, stored),
        key=key,
        placeholder=prompt,
        help=about or None,
        height="content",
        on_change=_keep,
        args=(place, key, read, put),
    )
    if found == stored:
        _settled(place, stored)
    elif first:
        _save(place, partial(_joined, read, put, with_what_was_found), found)
        if session.key(place) != key:
            st.rerun()
    _told(place, partial(_save, place, partial(_joined, read, put, _with_mine(place))))


def together(base: str, theirs: str, mine: str) -> str:
    """Both texts where two people began from the same one: what I added to it stands behind theirs."""
    if theirs == base:
        return mine
    if base and mine.startswith(base):
        return theirs + mine[len(base) :]
    return f"{theirs}\n\n{mine}"


def with_what_was_found(theirs: str, mine: str) -> str:
    """Both texts where nobody knows from which one mine was begun: the longer one, or one after the other."""
    if mine in theirs:
        return theirs
    return mine if theirs in mine else f"{theirs}\n\n{mine}"


def _with_mine(place: Place) -> Join:
    return partial(together, session.looking().drawn[place])


def _keep(place: Place, key: str, read: Read, put: WriteOver) -> None:
    """Keep what a box holds, even one that another has replaced: the browser can still send what it held."""
    join = _with_mine(place) if key == session.key(place) else with_what_was_found
    _save(place, partial(_joined, read, put, join), session.held(key))


def _keep_line(place: Place, key: str, save: Save) -> None:
    if key == session.key(place):
        save(session.held(key))


def _last(write: Write, mine: str) -> tuple[str, str]:
    return mine, write(mine)


def _joined(read: Read, put: WriteOver, join: Join, mine: str, *, again: bool = True) -> tuple[str, str]:
    """A text joined with what others have written by now, and as it is kept; once more if they write just then."""
    theirs = read()
    wanted = join(theirs, mine)
    try:
        return wanted, put(wanted, theirs)
    except ChangedMeanwhile:
        if not again:
            raise
        return _joined(read, put, join, mine, again=False)


def _save(place: Place, write: Callable[[str], tuple[str, str]], mine: str) -> None:
    """Keep a text; one that cannot be kept stays in its box, with the reason."""
    looking = session.looking()
    looking.troubles.pop(place, None)
    looking.unsaved.pop(place, None)
    try:
        wanted, looking.drawn[place] = write(mine)
    except WorkbookError as refused:
        looking.troubles[place] = unsaved.noted(place, mine, refused)
        return
    if wanted != mine:
        session.renew(place)


def _in_sight(place: Place, stored: str) -> str:
    """What a box made anew begins with: the text that waits to be saved, or the one that is kept."""
    waiting = session.looking().unsaved.get(place)
    return waiting.value if waiting else stored


def _settled(place: Place, stored: str) -> None:
    """Forget what stood in the way of a text, where the box holds what is kept."""
    looking = session.looking()
    looking.drawn[place] = stored
    looking.troubles.pop(place, None)
    looking.unsaved.pop(place, None)


def _set_aside(place: Place, found: str, stored: str) -> None:
    """Ask about a line that the server was never told of: it may be newer than what is kept, or older."""
    looking = session.looking()
    looking.unsaved[place] = unsaved.Waiting(found, say("Keep mine"))
    looking.troubles[place] = say("Not saved yet, because the connection was lost. Kept so far: {text}", text=stored)


def _told(place: Place, save: Save) -> None:
    trouble = session.looking().troubles.get(place)
    st.caption(f":material/error: {plain(trouble)}" if trouble else say("Saved while you write."))
    unsaved.offer_one(place, partial(_again, place, save))


def _again(place: Place, save: Save, waiting: str) -> None:
    """Save what waits; its box is made anew, because another text may stand in it."""
    save(waiting)
    if place not in session.looking().troubles:
        session.renew(place)
