"""Leverage: what there is on each impact, how it was judged, and whether leaving has to be considered."""

from collections.abc import Iterator

import streamlit as st

from hrdd.language import say
from hrdd.model.records import Impact
from hrdd.model.registers import Ending
from hrdd.model.workbook import Kind, Workbook
from hrdd.ui import entry, fields, frame, session
from hrdd.ui.frame import Opened
from hrdd.ui.wording import plain
from hrdd.vocabulary import LeverageJudgement
from hrdd.workbook import weighing, words
from hrdd.workbook.told import title_of

SHOWN = 12


def of_impact(opened: Opened, impact_id: str) -> None:
    """What influence there is on those who cause an impact, and whether it is enough."""
    st.subheader(say("Leverage"), anchor=False)
    _where_from()
    _sources(opened.workbook, impact_id)
    _held(opened.id, impact_id)
    _raised(opened.id, impact_id)
    _judged(opened.id, impact_id)
    _why(opened.id, impact_id)
    if st.button(say("Leverage and leaving"), key="to_leverage", icon=":material/handshake:", type="tertiary"):
        frame.go("leverage")


def by_impact(opened: Opened) -> None:
    """How leverage was judged on every impact, and a worksheet for each that calls for one."""
    st.subheader(say("Is it enough?"), anchor=False)
    st.markdown(say("Judged impact by impact under 4 Connection. Having little is a reason to look for more."))
    if not opened.workbook.impacts:
        st.caption(say("There is no impact yet."))
        return
    st.markdown("\n".join(_judgements(opened.workbook)))
    for impact in opened.workbook.impacts:
        _called_for(opened.id, impact, opened.workbook.endings)


def _judgements(workbook: Workbook) -> Iterator[str]:
    for judgement in (*reversed(LeverageJudgement), None):
        found = [each for each in workbook.impacts if each.leverage_judged is judgement]
        if found:
            title = words.leverage_judgement(judgement) if judgement else say("Not judged yet")
            named = ", ".join(plain(f"{each.id} {title_of(each)}".strip()) for each in found[:SHOWN])
            more = say(" and {n} more", n=len(found) - SHOWN) if len(found) > SHOWN else ""
            yield f"- **{title}:** {named}{more}"


def _where_from() -> None:
    with st.popover(say("Where leverage comes from"), icon=":material/help:", type="tertiary"):
        for each in session.desk().method.topic("leverage"):
            st.markdown(f"**{each.name}.** {each.text}")


def _sources(workbook: Workbook, impact_id: str) -> None:
    found = [each for each in workbook.leverage if impact_id in each.impacts]
    for each in found:
        degree = words.leverage_degree(each.degree).lower() if each.degree else words.open_yet().lower()
        st.markdown(f"- **{each.id}** {plain(each.title)} · *{degree}*")
    if not found:
        st.caption(say("The register of leverage names no source for this impact yet."))


@st.fragment
def _held(assessment: str, impact_id: str) -> None:
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    hint = say("If we have leverage, we use it. If we lack it, we look for ways to raise it.")
    fields.long_text(at("leverage_held"), impact.leverage_held, say("What influence we have on those who cause it"))
    fields.saved_line(impact.leverage_held and impact.changed_at, at("leverage_held"), otherwise=hint)


@st.fragment
def _raised(assessment: str, impact_id: str) -> None:
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    fields.long_text(at("leverage_raised"), impact.leverage_raised, say("How it can be raised"))
    fields.saved_line(impact.leverage_raised and impact.changed_at, at("leverage_raised"))


@st.fragment
def _judged(assessment: str, impact_id: str) -> None:
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    named = {each: words.leverage_judgement(each) for each in LeverageJudgement}
    fields.choice(at("leverage_judged"), impact.leverage_judged, say("Is the leverage there is enough?"), named)
    fields.saved_line(impact.leverage_judged and impact.changed_at, at("leverage_judged"), otherwise=words.open_yet())
    _called_for(assessment, impact, _worksheets(assessment))


@st.fragment
def _why(assessment: str, impact_id: str) -> None:
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    said, prompt = impact.leverage_judged_reason, say("What was tried, what came of it, what else could be tried")
    fields.long_text(at("leverage_judged_reason"), said, say("Why"), prompt=prompt)
    fields.saved_line(said and impact.changed_at, at("leverage_judged_reason"), otherwise=words.open_yet())


def _worksheets(assessment: str) -> tuple[Ending, ...]:
    drawn = session.snapshot()
    return drawn.endings if drawn else weighing.worksheets_of(session.desk(), assessment)


def _called_for(assessment: str, impact: Impact, worksheets: tuple[Ending, ...]) -> None:
    """What follows where leverage is not enough: a worksheet to open, or the one there is."""
    found = weighing.leaving(impact, worksheets)
    if found.to_open:
        told = say(
            "Leverage on {impact} is not enough and cannot be raised. Weigh leaving and staying.", impact=impact.id
        )
        st.markdown(f":material/error: {plain(told)}")
        st.button(
            say("Open a worksheet for {impact}", impact=impact.id),
            icon=":material/add:",
            key=f"worksheet/{assessment}/{impact.id}",
            on_click=_open,
            args=(assessment, impact.id),
        )
    elif found.comes_up:
        told = say("Leaving or staying is weighed on worksheet {ids}.", ids=", ".join(found.worksheets))
        st.markdown(f":material/check_circle: {plain(told)}")


def _open(assessment: str, impact_id: str) -> None:
    if not session.once(f"worksheet/{assessment}/{impact_id}"):
        return
    there = weighing.open_worksheet(session.desk(), assessment, impact_id, session.person())
    if there:
        session.unfold(f"{Kind.ENDING}/{assessment}/{there}")
