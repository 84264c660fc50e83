"""How the company is tied to one impact: six facts on the left, the verdict and what it asks on the right."""

import streamlit as st

from hrdd.language import say
from hrdd.model.records import Impact
from hrdd.model.workbook import Kind
from hrdd.ui import decision, entry, fields, history, impacts, layout, leverage, session, verdict
from hrdd.ui.frame import Opened
from hrdd.ui.wording import cited, plain, terms_of
from hrdd.workbook import words

STAYS_IN_SIGHT = """<style>
[data-testid=stColumn]:has(.st-key-verdict) {
  position: sticky; top: 3.5rem; align-self: flex-start; max-height: calc(100vh - 4rem); overflow-y: auto;
}
</style>"""
FACTS = ("alone_sufficient", "tied", "facilitated", "incentivised", "knew", "steps")


def one_impact(opened: Opened) -> None:
    """The impact that is chosen, or the first; what ties the company to it; what follows."""
    if not opened.workbook.impacts:
        st.info(say("There is no impact yet. Describe at least one under 3 Impacts; then come back."))
        return
    impact = _chosen(opened)
    facts, conclusions = layout.halves()
    with facts:
        st.subheader(say("What ties us to it, in six questions"), anchor=False)
        for fact in FACTS:
            _fact(opened.id, impact.id, fact)
        _others(opened.id, impact.id)
        leverage.of_impact(opened, impact.id)
        history.show(opened.id, Kind.IMPACT, impact.id)
    with conclusions, st.container(key="verdict"):
        st.html(STAYS_IN_SIGHT)
        with st.container():
            verdict.show(opened.id, impact.id)
        decision.named_person(opened, impact)


def _chosen(opened: Opened) -> Impact:
    titles = impacts.titles(opened.workbook.impacts)
    wanted = session.chosen("impact")
    now = wanted if wanted in titles else next(iter(titles))
    key = f"connection/{opened.id}"
    st.pills(
        say("Impact"),
        list(titles),
        default=now,
        format_func=lambda each: plain(titles[each]),
        key=key,
        required=True,
        on_change=_choose,
        args=(key,),
    )
    return next(each for each in opened.workbook.impacts if each.id == now)


def _choose(key: str) -> None:
    session.choose("impact", session.held(key))


def _fact(assessment: str, impact_id: str, name: str) -> None:
    fact = session.desk().method.facts[name]
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"**{fact.label}**")
        with st.popover(say("Help"), icon=":material/help:", type="tertiary"):
            st.markdown(f"{fact.question}\n\n{fact.help}")
            st.markdown("\n".join(f"- **{each.name}**: {each.meaning}" for each in fact.choices))
            st.markdown(say("**Words used here**") + "\n\n" + terms_of(fact.question, fact.help))
            st.caption(cited(fact.sources))
    _answer(assessment, impact_id, name)


@st.fragment
def _answer(assessment: str, impact_id: str, name: str) -> None:
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    fact = session.desk().method.facts[name]
    choices = {each.id: each.name for each in fact.choices}
    reason = f"{name}_reason"
    fields.choice(at(name), getattr(impact, name), fact.label, choices, hidden=True)
    said = getattr(impact, name) or getattr(impact, reason)
    fields.saved_line(said and impact.changed_at, at(name), otherwise=words.open_yet())
    if said:
        st.caption(verdict.now(impact))
        _how_we_know(assessment, impact_id, reason)


@st.fragment
def _how_we_know(assessment: str, impact_id: str, reason: str) -> None:
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    said = getattr(impact, reason)
    fields.long_text(at(reason), said, say("How we know"), prompt=say("Facts and source"))
    fields.saved_line(said and impact.changed_at, at(reason), otherwise=words.open_yet())


@st.fragment
def _others(assessment: str, impact_id: str) -> None:
    impact, at = entry.opened(assessment, Kind.IMPACT, impact_id)
    st.subheader(say("Who else"), anchor=False)
    fields.long_text(at("caused_by"), impact.caused_by, say("Who causes the harm"))
    fields.long_text(at("others_involved"), impact.others_involved, say("Who else is involved and must act"))
    fields.saved_line(impact.changed_at, at("caused_by"), at("others_involved"))
