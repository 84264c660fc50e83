"""What a decision rests on, in words: read before anybody signs."""

from collections.abc import Iterable

import streamlit as st

from hrdd.language import say, say_number
from hrdd.ui import session
from hrdd.ui.frame import Opened
from hrdd.ui.wording import plain
from hrdd.workbook import words
from hrdd.workbook.grounds import Grounds, Uncovered, anything_asked, grounds_of
from hrdd.workbook.judging import Judgement

SHOWN = 8


def show(opened: Opened) -> None:
    """The gravest risks to people, what nobody answers yet, and what is open about the work itself."""
    st.subheader(say("What it rests on"), anchor=False)
    found = grounds_of(session.desk(), opened.workbook)
    _risks(found)
    _uncovered(found)
    _open(found)


def _risks(found: Grounds) -> None:
    if not found.judged:
        st.markdown(say("**No impact on people has been described.** Nothing can be said about the risks to them."))
        return
    st.markdown(say("**The gravest risks to people.** No benefit is set against them."))
    st.markdown("\n".join(f"- {_risk(each)}" for each in found.judged[:SHOWN]))
    _more(len(found.judged))


def _risk(judged: Judgement) -> str:
    """An impact with its severity before and after what is done, its state, and our part in it."""
    impact = judged.impact
    after = say("no rating of what remains")
    if judged.residual:
        after = say("after what is done: {severity}", severity=words.severity(judged.residual).lower())
    classes = say(" or ").join(words.involvement(each).lower() for each in judged.outcomes)
    parts = [
        words.severity(judged.severity),
        after,
        words.state(impact.state).lower(),
        classes if judged.examined else say("connection open"),
    ]
    return f"**{impact.id} {plain(impact.title)}** · {plain(' · '.join(parts))}"


def _uncovered(found: Grounds) -> None:
    if not found.uncovered:
        st.markdown(nothing_uncovered(found.judged))
        return
    head = say_number(
        "**{number} required response has no action:**",
        "**{number} required responses have no action:**",
        len(found.uncovered),
    )
    st.markdown("\n".join([head, "", *(f"- {plain(_asked(each))}" for each in found.uncovered[:SHOWN])]))
    _more(len(found.uncovered))


def nothing_uncovered(judged: Iterable[Judgement]) -> str:
    """What to say where no response is without an action."""
    asked = anything_asked(judged)
    return say("**Every required response has an action.**") if asked else say("**Nothing required yet.**")


def _asked(uncovered: Uncovered) -> str:
    impact = uncovered.judged.impact
    return f"{impact.id} {impact.title}: {uncovered.asked.required.words}"


def _open(found: Grounds) -> None:
    """What is not known or not done yet; none of it counts as a no."""
    template = "{number} point of the self-check is open.", "{number} points of the self-check are open."
    lines = (
        say_number("{number} to-do is open.", "{number} to-dos are open.", found.to_dos),
        say_number(*template, found.unchecked) if found.unchecked else "",
        found.unheard,
    )
    st.markdown("\n".join([say("**Still open**"), "", *(f"- {plain(each)}" for each in lines if each)]))


def _more(number: int) -> None:
    if number > SHOWN:
        st.caption(say("and {n} more", n=number - SHOWN))
