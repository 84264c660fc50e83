"""Severity by likelihood as a labelled picture: rows are severity, so that it outranks likelihood."""

from collections.abc import Iterable
from html import escape
from textwrap import shorten

import streamlit as st

from hrdd.language import say
from hrdd.ui import session
from hrdd.ui.frame import Opened
from hrdd.vocabulary import SeverityBand
from hrdd.workbook import words
from hrdd.workbook.judging import judge_all
from hrdd.workbook.placing import HAPPENED, UNRATED, Spot, When, caption, spots, told

RAMP = {
    SeverityBand.CRITICAL: ("rgba(122,31,43,0.42)", "#7a1f2b"),
    SeverityBand.HIGH: ("rgba(180,85,61,0.30)", "#b4553d"),
    SeverityBand.SERIOUS: ("rgba(217,162,95,0.20)", "#d9a25f"),
    SeverityBand.LIMITED: ("rgba(232,220,198,0.10)", "#e8dcc6"),
    None: ("repeating-linear-gradient(45deg,rgba(128,128,128,.18) 0 6px,transparent 6px 12px)", "#808080"),
}
BANDS = (SeverityBand.CRITICAL, SeverityBand.HIGH, SeverityBand.SERIOUS, SeverityBand.LIMITED, None)
EVERY = "2s"
CELL = "border:1px solid rgba(128,128,128,.35);padding:.35rem;vertical-align:top;min-width:6.2rem;"


def draw(opened: Opened) -> None:
    """The picture, with a word for each row and column; nothing where there is no impact yet."""
    if opened.workbook.impacts:
        st.subheader(say("Where people may be harmed most"), anchor=False)
        _follow(opened.id)


@st.fragment(run_every=EVERY)
def _follow(assessment: str) -> None:
    """The picture as it stands; it never redraws the screen around it, where somebody may be typing."""
    st.html(_table(spots(judge_all(session.desk(), session.as_it_stands(assessment)))))


def _table(placed: tuple[Spot, ...]) -> str:
    columns = _columns(placed)
    head = "".join(f'<th scope="col" style="{CELL}font-weight:400">{escape(title)}</th>' for title in columns.values())
    bands = [band for band in BANDS if band or any(each.band is None for each in placed)]
    rows = "".join(_row(band, columns, placed) for band in bands)
    corner = f'<th scope="col" style="{CELL}font-weight:400">{escape(say("Severity ↓ · Likelihood →"))}</th>'
    style = "border-collapse:collapse;width:100%;font-size:.875rem"
    table = f'<table style="{style}"><thead><tr>{corner}{head}</tr></thead><tbody>{rows}</tbody></table>'
    return (
        f'<div style="overflow-x:auto" tabindex="0" role="region" aria-label="{escape(caption(placed))}">{table}</div>'
    )


def _columns(placed: Iterable[Spot]) -> dict[int, str]:
    levels = {level.value: level.name for level in session.desk().method.scales["likelihood"].levels}
    open_ones = any(each.column == UNRATED for each in placed)
    return {**({UNRATED: say("Not rated yet")} if open_ones else {}), **levels, HAPPENED: say("Has happened")}


def _row(band: SeverityBand | None, columns: dict[int, str], placed: Iterable[Spot]) -> str:
    tint, solid = RAMP[band]
    here = [each for each in placed if each.band is band]
    chips = ("".join(_chip(each, solid) for each in here if each.column == column) for column in columns)
    cells = "".join(f'<td style="{CELL}background:{tint}">{found}</td>' for found in chips)
    title = escape(words.band(band))
    return f'<tr><th scope="row" style="{CELL}text-align:left;font-weight:600">{title}</th>{cells}</tr>'


def _chip(spot: Spot, solid: str) -> str:
    name = told(shorten(f"{spot.impact.id} {spot.impact.title}", 70, placeholder=" …"), spot.when)
    edge = "dashed" if spot.when is When.AFTER else "solid"
    return f'<div style="border-left:.3rem {edge} {solid};padding-left:.35rem;margin:.15rem 0">{escape(name)}</div>'
