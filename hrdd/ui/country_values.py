"""Values about countries that people brought in: beside a country of use, and all of them in the library."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from hrdd.language import say, say_number
from hrdd.model.country_values import Placed
from hrdd.ui import session, value_import, world_bank
from hrdd.ui.wording import plain
from hrdd.vocabulary import ValueOrigin
from hrdd.workbook import countries, country_values, value_words
from hrdd.workbook.country_values import KeptSet

CELL = "text-align:left;vertical-align:top;padding:.15rem 1rem .15rem 0;"
SMALL = "font-size:.875rem"


def beside(country: str) -> None:
    """What the sets in use say about a country; nothing where none does."""
    placed = country_values.country_values_of(session.desk(), country)
    if placed:
        st.html(_table(placed))
        st.caption(say("These values raise questions; they clear nothing and never change the fifths."))
    if any(each.value_set.origin is ValueOrigin.WORLD_BANK for each in placed):
        st.caption(session.desk().method.world_bank.caution)


def library() -> None:
    """The values in use, what one country has, and the two ways to bring in more."""
    in_use = st.container()
    world_bank.refresh()
    value_import.offer()
    with in_use:
        _editions()
        _one_country()


def _table(placed: Iterable[Placed]) -> str:
    caption = escape(say("Values brought in for this country"))
    head = "".join(
        f'<th scope="col" style="{CELL}">{escape(title)}</th>'
        for title in (say("Indicator"), say("Value"), say("How to read it"))
    )
    rows = "".join(_row(each) for each in placed)
    caption = f'<caption style="text-align:left">{caption}</caption>'
    return (
        f'<table style="border-collapse:collapse">{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
    )


def _row(placed: Placed) -> str:
    told = escape(value_words.where_from(placed.value_set))
    about = f'{escape(placed.value_set.indicator)}<br><span style="font-weight:400;{SMALL}">{told}</span>'
    value, reading = escape(value_words.value(placed.value)), escape(value_words.place(placed))
    return (
        f'<tr><th scope="row" style="{CELL}">{about}</th><td style="{CELL}">{value}</td>'
        f'<td style="{CELL}{SMALL}">{reading}</td></tr>'
    )


def _editions() -> None:
    st.header(say("Values in use"), anchor=False)
    edition = session.desk().method.edition
    with st.container(border=True):
        st.markdown(say("**Fifths of {name}** · comes with the method", name=edition["name"]))
        st.caption(plain(edition["attribution"]))
    kept = country_values.value_sets(session.desk())
    for each in kept:
        if each.value_set.removed_at is None:
            _in_use(each)
    gone = [each for each in kept if each.value_set.removed_at]
    if gone:
        with st.expander(say("Taken out: {n}", n=len(gone))):
            for each in gone:
                _gone(each)


def _in_use(kept: KeptSet) -> None:
    with st.container(border=True):
        about, act = st.columns([8, 2], vertical_alignment="center")
        about.markdown(f"**{plain(kept.value_set.indicator)}** · {_counted(kept)}  \n{_kept(kept)}")
        about.caption(plain(value_words.where_from(kept.value_set)))
        act.button(
            say("Take out"),
            key=f"out/values/{kept.value_set.id}",
            type="tertiary",
            icon=":material/remove_circle:",
            on_click=country_values.take_out,
            args=(session.desk(), kept.value_set.id),
        )


def _gone(kept: KeptSet) -> None:
    st.button(
        say(
            "Put back: {indicator}, {edition}",
            indicator=plain(kept.value_set.indicator),
            edition=plain(kept.value_set.edition),
        ),
        key=f"back/values/{kept.value_set.id}",
        type="tertiary",
        on_click=country_values.put_back,
        args=(session.desk(), kept.value_set.id),
    )


def _counted(kept: KeptSet) -> str:
    return say_number("{number} country", "{number} countries", kept.countries)


def _kept(kept: KeptSet) -> str:
    said = kept.value_set
    when = session.clock(said.kept_at) if said.kept_at else ""
    return say(
        "{direction}; {origin}, kept {when} by {by}",
        direction=value_words.direction(said.direction).capitalize(),
        origin=value_words.origin(said.origin),
        when=when,
        by=plain(said.kept_by),
    )


def _one_country() -> None:
    named = countries.names(session.desk().method)
    chosen = st.selectbox(
        say("Look a country up"),
        list(named),
        index=None,
        format_func=named.__getitem__,
        placeholder=say("Type a country's name"),
        key="values/country",
    )
    if chosen:
        beside(chosen)
        if not country_values.country_values_of(session.desk(), chosen):
            st.markdown(say("Nothing was brought in for {country}.", country=named[chosen]))
