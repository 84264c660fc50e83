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
from hrdd.workbook.judging import Judgement, happened, judge_all

RAMP = {
    SeverityBand.CRITICAL: ("rgba(122,31,43,0.42)", "#7a1f2b"),
    SeverityBand.HIGH: ("rgba(180,85,61,0.30)", "#b4553d"),
    SeverityBand.SERIOUS: ("rgba(217,162,95,0.20)", "#d9a25f"),
    SeverityBand.LIMITED: ("rgba(232,220,198,0.10)", "#e8dcc6"),
    None: ("repeating-linear-gradient(45deg,rgba(128,128,128,.18) 0 6px,transparent 6px 12px)", "#808080"),
}
BANDS = (SeverityBand.CRITICAL, SeverityBand.HIGH, SeverityBand.SERIOUS, SeverityBand.LIMITED, None)
UNRATED, HAPPENED = 0, 6
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
    st.html(_table(judge_all(session.desk(), session.as_it_stands(assessment))))


def _table(judged: tuple[Judgement, ...]) -> str:
    columns = _columns(judged)
    head = "".join(f'<th scope="col" style="{CELL}font-weight:400">{escape(title)}</th>' for title in columns.values())
    bands = [band for band in BANDS if band or any(each.severity.band is None for each in judged)]
    rows = "".join(_row(band, columns, judged) for band in bands)
    corner = f'<th scope="col" style="{CELL}font-weight:400">{escape(say("Severity ↓ · Likelihood →"))}</th>'
    style = "border-collapse:collapse;width:100%;font-size:.875rem"
    table = f'<table style="{style}"><thead><tr>{corner}{head}</tr></thead><tbody>{rows}</tbody></table>'
    return f'<div style="overflow-x:auto" tabindex="0" role="region" aria-label="{escape(_title())}">{table}</div>'


def _title() -> str:
    return say("Impacts by severity and likelihood")


def _columns(judged: Iterable[Judgement]) -> dict[int, str]:
    levels = {level.value: level.name for level in session.desk().method.scales["likelihood"].levels}
    open_ones = any(_column(each) == UNRATED for each in judged)
    return {**({UNRATED: say("Not rated yet")} if open_ones else {}), **levels, HAPPENED: say("Has happened")}


def _column(judged: Judgement) -> int:
    return HAPPENED if happened(judged.impact) else judged.impact.likelihood or UNRATED


def _row(band: SeverityBand | None, columns: dict[int, str], judged: Iterable[Judgement]) -> str:
    tint, solid = RAMP[band]
    here = [each for each in judged if each.severity.band is band]
    chips = ("".join(_chip(each, solid) for each in here if _column(each) == column) for column in columns)
    cells = "".join(f'<td style="{CELL}background:{tint}">{found}</td>' for found in chips)
    title = escape(words.band(band))
    return f'<tr><th scope="row" style="{CELL}text-align:left;font-weight:600">{title}</th>{cells}</tr>'


def _chip(judged: Judgement, solid: str) -> str:
    name = escape(shorten(f"{judged.impact.id} {judged.impact.title}", 70, placeholder=" …"))
    return f'<div style="border-left:.3rem solid {solid};padding-left:.35rem;margin:.15rem 0">{name}</div>'
