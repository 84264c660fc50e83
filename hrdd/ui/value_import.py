"""Taking in values about countries from a table: columns named on the screen, bad lines shown, nothing kept unasked."""

from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.language import say
from hrdd.ui import session
from hrdd.ui.wording import plain
from hrdd.vocabulary import Direction
from hrdd.workbook import countries, country_values, table_files, value_import, value_words
from hrdd.workbook.country_values import NewSet
from hrdd.workbook.table_files import Line
from hrdd.workbook.value_import import OF_A_SET, Found, Part, Reading

SAME = -1
"""Stands for a column where there is none."""

SHOWN = 500
"""So many bad lines are listed; a file with more needs mending anyway."""


class Table(NamedTuple):
    """The lines of a table below its header, the names of its columns, and a stem for the keys of its boxes."""

    header: tuple[str, ...]
    below: tuple[Line, ...]
    key: str


def offer() -> None:
    """A file, how to read it, what was read, and a button to keep it."""
    st.header(say("Bring in values from a file"), anchor=False)
    st.markdown(
        say(
            "A table with one line a country, as CSV or Excel workbook: an index your organisation may use, or figures "
            "of your own. Check the licence first; many indices may be used but not passed on."
        )
    )
    key = f"values/{len(country_values.value_sets(session.desk()))}"
    offered = st.file_uploader(
        say("A table (.csv or .xlsx)"), type=["csv", "tsv", "txt", "xlsx"], max_upload_size=20, key=key
    )
    if offered is not None:
        try:
            _read(offered.name, offered.getvalue(), f"{key}/{offered.file_id}")
        except WorkbookError as refused:
            st.error(plain(str(refused)))


def _read(name: str, raw: bytes, key: str) -> None:
    table = _table(name, raw, key)
    reading = _reading(table)
    if not {Part.COUNTRY, Part.VALUE} <= set(reading.columns):
        st.info(say("Say which columns hold the country and the value."))
        return
    found = value_import.read_values(session.desk().method, table.below, reading)
    _show(found)
    _keep(found, key)


def _table(name: str, raw: bytes, key: str) -> Table:
    sheets = table_files.sheet_names(name, raw)
    sheet = sheets[0] if len(sheets) == 1 else st.selectbox(say("Sheet"), sheets, key=f"{key}/sheet")
    lines = table_files.read_lines(name, raw, sheet)
    asked = st.number_input(
        say("Line with the names of the columns"),
        min_value=1,
        value=value_import.header_line(lines),
        step=1,
        key=f"{key}/{sheet}/header",
    )
    header = next((line.cells for line in lines if line.number >= asked), lines[-1].cells)
    return Table(header, tuple(line for line in lines if line.number > asked), f"{key}/{sheet}/{asked}")


def _reading(table: Table) -> Reading:
    named = {number: f"{number + 1} · {title or '…'}" for number, title in enumerate(table.header)}
    guessed = value_import.guessed(table.header)
    st.markdown(say("**Which column holds what?**"))
    beside = st.columns(3)
    columns: dict[Part, int] = {}
    for place, part in enumerate(Part):
        with beside[place % 3]:
            found = _column(table, part, named, guessed.get(part))
        if found != SAME:
            columns[part] = found
    said_once = [part for part in OF_A_SET if part not in columns]
    return Reading(columns, {part: _same(table, part) for part in said_once})


def _column(table: Table, part: Part, named: Mapping[int, str], guess: int | None) -> int:
    without = say("The same in every line") if part in OF_A_SET else say("No column")
    options = [SAME, *named]
    return st.selectbox(
        value_import.name(part),
        options,
        index=0 if guess is None else options.index(guess),
        format_func={SAME: without, **named}.__getitem__,
        key=f"{table.key}/{part}",
    )


def _same(table: Table, part: Part) -> str:
    key, title = f"{table.key}/{part}/same", say("{part}, for every line", part=value_import.name(part))
    if part is Part.DIRECTION:
        named = {each: value_words.direction(each).capitalize() for each in Direction}
        return st.segmented_control(title, list(named), format_func=named.__getitem__, key=key) or ""
    return st.text_input(title, key=key, max_chars=300)


def _show(found: Found) -> None:
    st.subheader(say("What was read"), anchor=False)
    for new in found.sets:
        _show_set(new)
    if not found.refused:
        st.markdown(say("Every line can be taken."))
        return
    st.markdown(say("**Not taken: {n} lines.**", n=len(found.refused)))
    titles = (say("Line"), say("Country as written"), say("Reason"))
    rows = ((str(each.line), plain(each.country), plain(each.reason)) for each in found.refused[:SHOWN])
    st.container(height=320 if len(found.refused) > 8 else "content").table(
        [dict(zip(titles, row, strict=True)) for row in rows], hide_index=True
    )
    if len(found.refused) > SHOWN:
        st.caption(say("The first {n} are listed.", n=SHOWN))


def _show_set(new: NewSet) -> None:
    with st.container(border=True):
        st.markdown(f"**{plain(new.said.indicator)}** · {_countries(new)}  \n{plain(value_words.where_from(new.said))}")
        st.caption(say("Read so: {examples}, …", examples=plain(_examples(new))))
        for before in country_values.replaced(session.desk(), new):
            when = session.clock(before.kept_at) if before.kept_at else ""
            st.caption(say("Takes the place of the set kept {when}, which can be put back.", when=when))


def _examples(new: NewSet) -> str:
    named = countries.names(session.desk().method)
    return "; ".join(f"{named[each.country]} {value_words.value(each)}" for each in new.values[:3])


def _countries(new: NewSet) -> str:
    told = say("{n} countries, {direction}", n=len(new.values), direction=value_words.direction(new.said.direction))
    return plain(told)


def _keep(found: Found, key: str) -> None:
    if not found.sets:
        st.info(say("Nothing in it can be kept yet. The reasons above say what is missing."))
        return
    words = say("Keep {n} values", n=found.values)
    if found.refused:
        words = say("Keep {n} values and leave {lines} lines out", n=found.values, lines=len(found.refused))
    if st.button(words, key=f"{key}/keep", type="primary", icon=":material/check:"):
        kept = country_values.keep(session.desk(), found.sets, session.person())
        st.toast(say("{n} values are kept.", n=kept))
        st.rerun()
