"""Any register on the screen: one card an entry, each field a part of its own that saves as it is given."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import streamlit as st

from hrdd.model.fields import Sort, sort_of
from hrdd.model.workbook import SHAPES, Kind, entries
from hrdd.ui import attached, card, entry, fields, history, session
from hrdd.ui.frame import Opened
from hrdd.ui.wording import plain
from hrdd.workbook import registers
from hrdd.workbook.registers import Part
from hrdd.workbook.told import SUPPORTED, choices, in_words, names_entries, title_of

FEW = 6
"""Up to so many choices are all shown; more are searched."""

FREE: Mapping[Sort, Callable[..., None]] = {
    Sort.LINE: fields.line,
    Sort.LONG_TEXT: fields.long_text,
    Sort.DAY: fields.day,
}
"""Boxes for fields that anything may be said in."""

After = Callable[[str, str], None]


def show(opened: Opened, kind: Kind, after: After | None = None, **said: Any) -> None:
    """A register with its entries; `after` draws what else belongs to an entry, given assessment and id.

    What is added says already what is given.
    """
    register = registers.register(kind)
    st.subheader(register.title, anchor=False)
    st.markdown(register.about)
    for each in entries(opened.workbook, kind):
        _card(opened.id, kind, each.id, after)
    entry.add_button(opened.id, kind, register.add, **said)
    entry.put_back_list(opened.id, kind)


@st.fragment
def _card(assessment: str, kind: Kind, record_id: str, after: After | None) -> None:
    record = entry.read(assessment, kind, record_id)
    shown = card.folding(_heading(assessment, kind, record), f"{kind}/{assessment}/{record_id}")
    if shown is None:
        return
    with shown:
        for part in registers.register(kind).parts:
            _part(assessment, kind, record_id, part)
        if after:
            after(assessment, record_id)
        if kind in SUPPORTED:
            attached.beside(assessment, record_id)
        history.show(assessment, kind, record_id)
        entry.take_out_button(record, kind)


def _heading(assessment: str, kind: Kind, record: Any) -> str:
    tag = registers.register(kind).tag
    known = session.desk().method, session.as_it_stands(assessment)
    beside = in_words(*known, kind, tag, getattr(record, tag)) if tag else ""
    return f"**{record.id}** {plain(title_of(record))}" + (f" · *{plain(beside)}*" if beside else "")


def _part(assessment: str, kind: Kind, record_id: str, part: Part) -> None:
    if part.heading:
        st.markdown(f"#### {part.heading}")
    for field in part.fields:
        one(assessment, kind, record_id, field)


@st.fragment
def one(assessment: str, kind: Kind, record_id: str, field: str) -> None:
    """One field of an entry, and when it was saved."""
    record, at = entry.opened(assessment, kind, record_id)
    said = getattr(record, field)
    _widget(assessment, kind, field)(at(field), said)
    fields.saved_line(said and record.changed_at, at(field))


def _widget(assessment: str, kind: Kind, field: str) -> Callable[[Any, Any], None]:
    """The box that suits a field: by what can be chosen in it, else by how long it may be."""
    title, sort = str(SHAPES[kind].model_fields[field].description), sort_of(SHAPES[kind], field)
    seen = None if names_entries(kind, field) else session.last_seen(assessment)
    named = choices(session.desk().method, seen or session.as_it_stands(assessment), kind, field)
    if named is not None and sort is Sort.IDS:
        return partial(fields.several, title=title, options=named)
    if named is not None and len(named) <= FEW:
        return partial(fields.choice, title=title, options=named, typed=names_entries(kind, field))
    if named is not None:
        return partial(fields.pick, title=title, options=named)
    return partial(FREE[sort], title=title)
