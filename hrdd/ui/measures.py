"""Measures beside the questions they answer, one click from the action plan; and the library of all of them."""

from collections.abc import Iterable

import streamlit as st

from hrdd.content.entries import Measure
from hrdd.language import say
from hrdd.ui import session
from hrdd.ui.frame import Opened
from hrdd.ui.wording import cited, joined
from hrdd.vocabulary import Element
from hrdd.workbook import assessments, planning, words

SHOWN = 4


def beside(opened: Opened, *sections: str) -> None:
    """The measures that answer the questions of some sections."""
    method = session.desk().method
    asked = [question for section in sections for question in method.sections[section].questions]
    fitting = dict.fromkeys(measure for question in asked for measure in question.measures)
    suggested(opened.id, [method.measures[each] for each in fitting])


@st.fragment
def suggested(assessment: str, measures: Iterable[Measure]) -> None:
    """Measures that fit, the first few at once, the rest on demand."""
    offered = list(measures)
    st.subheader(say("Measures that fit here"), anchor=False)
    every = len(offered) <= SHOWN or st.toggle(say("Show all {n}", n=len(offered)), key=f"measures/{assessment}")
    workbook = session.snapshot() or assessments.open_workbook(session.desk(), assessment)
    planned = planning.planned_measures(workbook)
    for measure in offered if every else offered[:SHOWN]:
        with st.container(border=True):
            st.markdown(f"**{measure.name}**  \n{measure.summary}")
            with st.container(horizontal=True, horizontal_alignment="distribute"):
                _more(measure)
                _add(assessment, measure, planned=measure.id in planned)


def library() -> None:
    """Every measure, by the element it belongs to."""
    method = session.desk().method
    wanted = st.text_input(say("Search"), placeholder=say("A word in the name or the text"), live=True).lower()
    for element, title in names_of_elements().items():
        found = [each for each in method.measures.values() if each.element is element and wanted in _all_words(each)]
        if found:
            st.header(title, anchor=False)
        for measure in found:
            with st.expander(f"**{measure.name}** · {measure.id}"):
                st.markdown(measure.summary)
                _details(measure)


def names_of_elements() -> dict[Element, str]:
    """The four elements in words."""
    return {
        Element.END_USE: say("End use"),
        Element.CUSTOMER: say("Customer and geography"),
        Element.IMPACTS: say("Adverse impacts"),
        Element.CONNECTION: say("The company's connection"),
    }


def _more(measure: Measure) -> None:
    with st.popover(say("More"), icon=":material/info:", type="tertiary"):
        st.markdown(f"**{measure.name}** · {measure.id}")
        _details(measure)


def _details(measure: Measure) -> None:
    method = session.desk().method
    lines = [
        say("**What it takes.** {text}", text=measure.takes),
        say("**When it works.** {text}", text=measure.works_when),
        say("**Where it stops.** {text}", text=measure.limits),
        say("**Stage.** {names}", names=joined([method.name_in("lifecycle", each) for each in measure.stages])),
        say("**Leverage.** {names}", names=_leverage(measure)),
        say("**Most often used to** {kind}.", kind=words.action_kind(measure.kind).lower()),
        say(
            "*The measure itself: {source}. Effort, conditions and limits are notes from practice.*",
            source=cited(measure.sources),
        ),
    ]
    st.markdown("\n\n".join(lines))


def _leverage(measure: Measure) -> str:
    method = session.desk().method
    return joined([method.name_in("leverage", each) for each in measure.leverage], say("none of its own"))


def _add(assessment: str, measure: Measure, *, planned: bool) -> None:
    if planned:
        st.caption(":material/check: " + say("In the plan"))
    else:
        st.button(
            say("Add to plan"),
            icon=":material/add:",
            type="tertiary",
            key=f"add/{assessment}/{measure.id}",
            on_click=_plan,
            args=(assessment, measure.id),
        )


def _plan(assessment: str, measure_id: str) -> None:
    if planning.plan_measure(session.desk(), assessment, measure_id, session.person()):
        name = session.desk().method.measures[measure_id].name
        st.toast(say("In the action plan: {name}", name=name), icon=":material/check:")


def _all_words(measure: Measure) -> str:
    return " ".join(
        [measure.id, measure.name, measure.summary, measure.takes, measure.works_when, measure.limits]
    ).lower()
