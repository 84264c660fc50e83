"""Countries of use: where each stands, what that is a reason for, and what it never is."""

from html import escape

import streamlit as st

from hrdd.language import say
from hrdd.model.records import Destination
from hrdd.model.workbook import Kind, Workbook
from hrdd.ui import country_values, entry, fields, history, session, world_map
from hrdd.ui.frame import Opened
from hrdd.vocabulary import Dimension
from hrdd.workbook import countries, entries, words
from hrdd.workbook.countries import Standing

BOX = "display:inline-block;width:1.5rem;text-align:center;border:1px solid currentColor;margin-right:2px;"
HERE = "background:#0b5c63;color:#ffffff;font-weight:600;"


def register(opened: Opened) -> None:
    """The countries where the product is used, one card each."""
    st.subheader(say("Countries of use"), anchor=False)
    st.markdown(
        say(
            "Add each country where the product is used. Its place among all countries is shown in fifths, from "
            "1 (lowest) to 5 (highest). **A good place clears nothing:** misuse happens everywhere. A poor place is a "
            "reason to look closer."
        )
    )
    _add(opened)
    world_map.draw(opened)
    for destination in opened.workbook.destinations:
        _card(opened.id, destination.id, _rights(opened.workbook))
    entry.put_back_list(opened.id, Kind.DESTINATION)
    st.caption(say("Values: {attribution}", attribution=session.desk().method.edition["attribution"]))


def _rights(workbook: Workbook) -> tuple[str, ...]:
    return tuple(dict.fromkeys(right for impact in workbook.impacts for right in impact.rights))


def _add(opened: Opened) -> None:
    named = countries.names(session.desk().method)
    there = {each.id for each in opened.workbook.destinations}
    st.selectbox(
        say("Add a country"),
        [code for code in named if code not in there],
        index=None,
        format_func=named.__getitem__,
        placeholder=say("Type a country's name"),
        key=f"country/{opened.id}/{len(there)}",
        on_change=_added,
        args=(opened.id, f"country/{opened.id}/{len(there)}"),
    )


def _added(assessment: str, key: str) -> None:
    country = session.held(key)
    if country:
        entries.add_destination(session.desk(), assessment, country, session.person())


@st.fragment
def _card(assessment: str, country: str, rights: tuple[str, ...]) -> None:
    destination: Destination = entry.read(assessment, Kind.DESTINATION, country)
    method = session.desk().method
    standing = countries.standing(method, method.countries[country], rights)
    with st.container(border=True):
        st.markdown(f"**{countries.names(method)[country]}**")
        st.html(_picture(standing))
        st.markdown(reading(standing))
        country_values.beside(country)
        _text(assessment, country, "use_there", say("What the product does there, and through whom it gets there"))
        _text(assessment, country, "assessment", _title(standing), _prompt())
        history.show(assessment, Kind.DESTINATION, country)
        entry.take_out_button(destination, Kind.DESTINATION)


@st.fragment
def _text(assessment: str, country: str, field: str, title: str, prompt: str = "") -> None:
    destination, at = entry.opened(assessment, Kind.DESTINATION, country)
    said = getattr(destination, field)
    fields.long_text(at(field), said, title, prompt=prompt)
    fields.saved_line(said and destination.changed_at, at(field))


def reading(standing: Standing) -> str:
    """What the values mean, in a sentence or two."""
    if standing.worst is None:
        return say("No value is at hand for what matters here. Unknown is never good: write your own assessment below.")
    lowest = say(
        "Lowest of what matters here: **{dimension}, {fifth}**.",
        dimension=words.dimension(standing.worst),
        fifth=words.fifth(standing.worst_fifth),
    )
    if standing.closer_look:
        return lowest + " " + say("Look closer at how the State protects these rights.")
    return lowest + " " + say("That is no clearance; ask how this product could be misused there all the same.")


def _title(standing: Standing) -> str:
    if standing.worst is None:
        return say("Written assessment (needed, because no values are at hand)")
    return say("Written assessment of the rights situation there")


def _prompt() -> str:
    return say("Law and practice, groups at risk, courts, recent events; with sources and dates")


def _picture(standing: Standing) -> str:
    rows = "".join(_row(name, standing) for name in Dimension)
    caption = f'<caption style="text-align:left">{escape(_caption())}</caption>'
    return f'<table style="border-collapse:collapse">{caption}{rows}</table>'


def _caption() -> str:
    edition = session.desk().method.edition
    return say(
        "Place among all countries, values for {year}; marked rows matter for the rights at stake", year=edition["year"]
    )


def _row(name: Dimension, standing: Standing) -> str:
    matters = name in standing.relevant
    style = f"text-align:left;padding-right:1rem;font-weight:{600 if matters else 400}"
    title = escape(("● " if matters else "") + words.dimension(name))
    return f'<tr><th scope="row" style="{style}">{title}</th><td>{_boxes(standing.fifths[name])}</td></tr>'


def _boxes(fifth: int | None) -> str:
    told = escape(words.fifth(fifth))
    if fifth is None:
        return told
    boxes = "".join(
        f'<span aria-hidden="true" style="{BOX}{HERE if n == fifth else ""}">{n}</span>' for n in range(1, 6)
    )
    return f'{boxes} <span style="font-size:0.875rem">{told}</span>'
