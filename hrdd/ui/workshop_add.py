"""More points for the agenda, one kind at a time."""

from collections.abc import Callable

import streamlit as st

from hrdd.language import say
from hrdd.model.workbook import Workbook
from hrdd.ui import session, workshop_chair, workshop_words
from hrdd.vocabulary import ItemKind
from hrdd.workbook import workshop_agenda as acts
from hrdd.workbook.workshop_content import content_of

GROUP = "add"
MINUTES = {ItemKind.GATHER: 15, ItemKind.RATE: 4, ItemKind.RANK: 10, ItemKind.ASK: 10}


@st.fragment
def point(workshop_id: str, workbook: Workbook) -> None:
    """Choose what the room is to do, then what it is about."""
    with st.expander(say("Add a point"), icon=":material/add:", key=f"add/{workshop_id}"):
        kinds = list(ItemKind)
        kind = st.segmented_control(
            say("What the room does"),
            kinds,
            default=ItemKind.RATE,
            required=True,
            format_func=workshop_words.kind,
            key=f"add/kind/{workshop_id}",
        )
        with st.form(f"add/{kind}/{workshop_id}", border=False):
            add = _form(ItemKind(kind), workshop_id, workbook)
            pressed = st.form_submit_button(say("Put it on the agenda"), icon=":material/add:", disabled=add is None)
        workshop_chair.trouble(GROUP)
    if pressed and add is not None and session.once(f"add/{workshop_id}"):
        add()
        st.rerun()


def _form(kind: ItemKind, workshop_id: str, workbook: Workbook) -> Callable[[], None] | None:
    """What has to be known of a point; returns what puts it on the agenda, None where there is nothing to ask."""
    match kind:
        case ItemKind.RATE:
            return _rate(workshop_id, workbook)
        case ItemKind.GATHER:
            return _gather(workshop_id)
        case ItemKind.RANK:
            return _rank(workshop_id, workbook)
    return _ask(workshop_id)


def _rate(workshop_id: str, workbook: Workbook) -> Callable[[], None] | None:
    impacts = {each.id: acts.named_impact(each) for each in workbook.impacts}
    if not impacts:
        st.markdown(say("No impact is described yet: describe one in 3 Impacts, or gather some from the room."))
        return None
    scales = {each: session.desk().method.scales[each].name for each in acts.DIMENSIONS}
    impact = st.selectbox(say("Impact"), list(impacts), format_func=impacts.__getitem__)
    dimensions = st.multiselect(
        say("What is rated, one point each"),
        list(scales),
        default=list(scales),
        format_func=scales.__getitem__,
        help=say("Likelihood is left out where it has happened."),
    )
    minutes = _minutes(ItemKind.RATE)
    return lambda: workshop_chair.act(GROUP, workshop_id, acts.add_ratings, impact, dimensions, minutes)


def _gather(workshop_id: str) -> Callable[[], None]:
    prompt = st.selectbox(say("What is gathered"), list(_prompts(ItemKind.GATHER)), format_func=_prompted)
    minutes = _minutes(ItemKind.GATHER)
    return lambda: workshop_chair.act(GROUP, workshop_id, acts.add_gather, prompt, minutes)


def _rank(workshop_id: str, workbook: Workbook) -> Callable[[], None]:
    prompt = st.selectbox(say("What is asked"), list(_prompts(ItemKind.RANK)), format_func=_prompted)
    impacts = "\n".join(acts.named_impact(each) for each in workbook.impacts[: acts.MOST_OPTIONS])
    options = st.text_area(say("What can be given points, one a line"), value=impacts, height="content")
    points = st.number_input(say("Points each person gives"), 1, acts.MOST_POINTS, acts.POINTS)
    minutes = _minutes(ItemKind.RANK)
    return lambda: workshop_chair.act(GROUP, workshop_id, acts.add_rank, options.splitlines(), points, prompt, minutes)


def _ask(workshop_id: str) -> Callable[[], None]:
    questions = session.desk().method.questions
    names = {each.id: f"{each.number} {each.wording}" for each in questions.values()}
    question = st.selectbox(say("Question"), list(names), format_func=names.__getitem__)
    open_question = st.toggle(say("Answered in people's own words, without the closed answers"))
    minutes = _minutes(ItemKind.ASK)
    return lambda: workshop_chair.act(GROUP, workshop_id, acts.add_ask, question, minutes, open_question=open_question)


def _prompts(kind: ItemKind) -> dict[str, str]:
    prompts = content_of(session.desk()).prompts
    return {each.id: f"{each.name}: {each.wording}" for each in prompts.values() if each.kind is kind}


def _prompted(prompt: str) -> str:
    told = content_of(session.desk()).prompts[prompt]
    return f"{told.name}: {told.wording}"


def _minutes(kind: ItemKind) -> int:
    return st.number_input(say("Minutes for each"), 0, acts.MOST_MINUTES, MINUTES[kind])
