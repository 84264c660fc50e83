"""Fields that save as they are given: drawn from the store, compared with it on every run, never lost.

A field shows what is stored. When its widget holds something else although nobody told us (the server was started anew,
a session lapsed, another tab wrote), the use case says whether to keep the text, drop a stale box or ask.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from hrdd.errors import ChangedMeanwhile, WorkbookError
from hrdd.language import say
from hrdd.ui import session, unsaved
from hrdd.ui.wording import plain
from hrdd.workbook.saving import Place, Seen, advise, as_kept, changes_of, label, save
from hrdd.workbook.settling import NEITHER, both

Drawn = Callable[[str], Any]
SAME = object()
UNSEEN = Seen(None, 0)
NO_NAMES: Mapping[Any, str] = {}


def long_text(place: Place, stored: str, title: str, *, prompt: str = "", hidden: bool = False) -> None:
    """A box for any number of paragraphs."""

    def draw(key: str) -> Any:
        return st.text_area(
            title,
            value=stored,
            key=key,
            placeholder=prompt,
            height="content",
            label_visibility="collapsed" if hidden else "visible",
            on_change=_keep,
            args=(place, key),
        )

    _field(place, stored, draw)


def line(place: Place, stored: str, title: str, *, prompt: str = "") -> None:
    """A box for one line."""

    def draw(key: str) -> Any:
        return st.text_input(
            title,
            value=stored,
            key=key,
            placeholder=prompt,
            live="600ms",
            on_change=_keep,
            args=(place, key),
        )

    _field(place, stored, draw)


def choice(
    place: Place,
    stored: Any,
    title: str,
    options: Mapping[Any, str],
    *,
    hidden: bool = False,
    redraws: bool = False,
    typed: bool = False,
) -> None:
    """A closed choice, all of it in sight; clicking the chosen one again takes it back.

    With `redraws`, the whole screen follows, because more than this card depends on the answer. With `typed`, people
    typed the names, and none of them is taken for markup.
    """
    known = stored if stored in options else None

    def draw(key: str) -> Any:
        return st.segmented_control(
            title,
            list(options),
            default=known,
            format_func=(lambda each: plain(options[each])) if typed else options.__getitem__,
            key=key,
            label_visibility="collapsed" if hidden else "visible",
            wrap=True,
            on_change=_keep,
            args=(place, key),
        )

    _field(place, stored, draw, displayed=known, names=options)
    if redraws:
        _redraw(place, stored)


def pick(place: Place, stored: str | None, title: str, options: Mapping[str, str], *, prompt: str = "") -> None:
    """One of many, searchable."""
    names = list(options)
    known = stored if stored in options else None

    def draw(key: str) -> Any:
        return st.selectbox(
            title,
            names,
            index=None if known is None else names.index(known),
            format_func=options.__getitem__,
            key=key,
            placeholder=prompt or say("Choose, or type to search"),
            on_change=_keep,
            args=(place, key),
        )

    _field(place, stored, draw, displayed=known, names=options)


def several(place: Place, stored: Sequence[str], title: str, options: Mapping[str, str], *, prompt: str = "") -> None:
    """Several of many, searchable."""
    known = tuple(each for each in stored if each in options)

    def draw(key: str) -> Any:
        return st.multiselect(
            title,
            list(options),
            default=known,
            format_func=options.__getitem__,
            key=key,
            placeholder=prompt or say("Choose, or type to search"),
            on_change=_keep,
            args=(place, key),
        )

    _field(place, tuple(stored), draw, displayed=known, names=options)


def day(place: Place, stored: date | None, title: str) -> None:
    """A date, or none."""

    def draw(key: str) -> Any:
        return st.date_input(title, value=stored, key=key, format="YYYY-MM-DD", on_change=_keep, args=(place, key))

    _field(place, stored, draw)


def saved_line(changed_at: Any, *places: Place, otherwise: str = "", about: str = "") -> None:
    """When it was saved, or why it was not; the line is always there, so that nothing jumps.

    What the answer means, in the words of the method, can stand before it.
    """
    known = session.looking().troubles
    troubles = [known[place] for place in places if place in known]
    if troubles:
        st.caption(":material/error: " + plain(" ".join(troubles)))
        unsaved.offer(*places)
        return
    saved = say("Saved {time}", time=session.clock(changed_at)) if changed_at else ""
    st.caption(" · ".join(filter(None, [about, saved])) or otherwise or say("Nothing said yet"))


def _field(
    place: Place, stored: Any, draw: Drawn, *, displayed: Any = SAME, names: Mapping[Any, str] = NO_NAMES
) -> None:
    looking = session.looking()
    if place in looking.conflicts:
        _settle(place, stored, names)
    looking.shown[place] = Seen(stored, session.version(place))
    found = draw(session.key(place))
    if place not in looking.troubles:
        _compare(place, found, stored if displayed is SAME else displayed)


def _redraw(place: Place, stored: Any) -> None:
    drawn = session.looking().drawn
    if drawn.setdefault(place, stored) != stored:
        drawn[place] = stored
        st.rerun()


def _compare(place: Place, found: Any, displayed: Any) -> None:
    if found == displayed:
        return
    try:
        mine = as_kept(place, found)
    except WorkbookError as refused:
        session.looking().troubles[place] = str(refused)
        return
    if mine != displayed:
        _reconcile(place, mine)


def _reconcile(place: Place, mine: Any) -> None:
    match advise(session.desk(), place, mine, session.STARTED).advice:
        case "save":
            _save(place, mine)
            if place in session.looking().troubles:
                return
        case "ask":
            session.looking().conflicts[place] = mine
            session.renew(place)
        case _:
            session.renew(place)
    st.rerun()


def _keep(place: Place, key: str) -> None:
    looking = session.looking()
    if key != session.key(place):
        return  # A box that another one has replaced: the browser can still send what it held.
    looking.troubles.pop(place, None)
    _save(place, session.held(key))


def _save(place: Place, value: Any) -> None:
    looking = session.looking()
    try:
        saved = save(session.desk(), place, value, session.person(), *looking.shown.get(place, UNSEEN))
        looking.shown[place] = Seen(saved.value, saved.version)
        session.note_saved(place, saved.owner)
    except ChangedMeanwhile:
        looking.conflicts[place] = value
        session.renew(place)
    except WorkbookError as refused:
        looking.troubles[place] = unsaved.noted(place, value, refused)


def _settle(place: Place, stored: Any, names: Mapping[Any, str]) -> None:
    mine, seen = session.looking().conflicts[place], Seen(stored, session.version(place))
    with st.container(border=True):
        st.markdown(say("**{field}: two texts.** Yours is not saved yet.", field=label(place)))
        st.markdown(say("Saved:") + "  \n" + plain(_told(stored, names)))
        st.caption(_by_whom(place, seen.version))
        st.markdown(say("Yours:") + "  \n" + plain(_told(mine, names)))
        with st.container(horizontal=True):
            for name, (words, wanted) in _ways(place, stored, mine).items():
                key = f"{name}/{session.key(place)}"
                st.button(words, key=key, on_click=_settled, args=(place, wanted, seen))


def _ways(place: Place, stored: Any, mine: Any) -> dict[str, tuple[str, Any]]:
    """What can be kept of two texts, each with its words and what is then kept."""
    together = both(place, stored, mine)
    ways = {"mine": (say("Keep mine"), mine), "kept": (say("Keep the saved one"), stored)}
    return ways if together is NEITHER else {**ways, "both": (say("Keep both"), together)}


def _by_whom(place: Place, version: int) -> str:
    last = changes_of(session.desk(), place)[-1:]
    told = "Saved by {name}, {time}, version {number}"
    return "".join(plain(say(told, name=each.by, time=session.clock(each.at), number=version)) for each in last)


def _told(value: Any, names: Mapping[Any, str]) -> str:
    """A value in the words of its box."""
    each_of = value if isinstance(value, tuple | list) else (value,)
    return ", ".join(names.get(each, str(each)) for each in each_of if each not in (None, "")) or say("nothing")


def _settled(place: Place, wanted: Any, seen: Seen) -> None:
    """Keep what a person chose between two texts, unless one more has come meanwhile: then all is shown anew."""
    looking = session.looking()
    looking.troubles.pop(place, None)
    try:
        save(session.desk(), place, wanted, session.person(), *seen)
    except ChangedMeanwhile:
        return
    except WorkbookError as refused:
        looking.troubles[place] = str(refused)
        return
    looking.conflicts.pop(place, None)
    session.renew(place)
