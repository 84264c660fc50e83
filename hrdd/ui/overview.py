"""The overview: three sentences before any figure, the walk with its state, what is assessed, what is to do."""

import streamlit as st

from hrdd.language import say, say_number
from hrdd.ui import entry, fields, frame, grounds, history, progress, session
from hrdd.ui.frame import Opened
from hrdd.ui.screens import screens
from hrdd.ui.wording import plain
from hrdd.vocabulary import AssessmentStatus, Origin
from hrdd.workbook import words
from hrdd.workbook.grounds import uncovered
from hrdd.workbook.judging import Judgement, judge_all
from hrdd.workbook.progress import Standing

SHOWN = 12


def heading(opened: Opened) -> None:
    """The assessment by its name, product and use."""
    about = opened.workbook.assessment
    st.title(plain(about.title) or say("Untitled"), anchor=False)
    origin = "" if about.origin is Origin.OWN else f" *{words.origin(about.origin)}.*"
    st.markdown(" · ".join(filter(None, [plain(about.product), plain(about.use)])) + origin)
    trigger = session.desk().method.name_in("triggers", about.trigger) if about.trigger else ""
    review = say("next review {day}", day=about.next_review) if about.next_review else ""
    parts = [words.assessment_status(about.status), trigger, review, say("revision {n}", n=about.revision)]
    st.caption(" · ".join(plain(part) for part in parts if part))


def three_sentences(opened: Opened) -> None:
    """What is most severe, what is not covered yet, what comes next."""
    judged = judge_all(session.desk(), opened.workbook)
    worst, missing, onward = st.columns(3)
    with worst.container(border=True, height="stretch"):
        st.caption(say("Most severe"))
        st.markdown(_worst(judged))
    with missing.container(border=True, height="stretch"):
        st.caption(say("Not covered yet"))
        st.markdown(_missing(judged))
    with onward.container(border=True, height="stretch"):
        st.caption(say("Next"))
        st.markdown(_next(opened))


def walk(opened: Opened) -> None:
    """The walk as a table of contents with its state."""
    st.subheader(say("The walk"), anchor=False)
    for name, standing in progress.everywhere(opened).items():
        title, state, way = st.columns([3, 6, 1.5], vertical_alignment="center")
        title.markdown(f"**{screens()[name].title}**")
        state.progress(progress.share(standing), text=progress.in_words(standing))
        if way.button(say("Open"), icon=":material/arrow_forward:", type="tertiary", key=f"walk/{name}"):
            frame.go(name)


def subject(opened: Opened) -> None:
    """What is assessed, why now, by whom; in parts, so that a text costs no more than its part."""
    st.subheader(say("What is assessed"), anchor=False)
    _named(opened.id)
    _used(opened.id)
    _scoped(opened.id)
    _begun(opened.id)
    _standing(opened.id)
    _founded(opened.id)
    history.show(opened.id)


def to_dos(opened: Opened) -> None:
    """What is open, screen by screen, each with a way there."""
    st.subheader(say("Open to-dos"), anchor=False)
    standing = progress.everywhere(opened)
    if not any(each.to_dos for each in standing.values()):
        st.markdown(say("Nothing is open."))
    for each in standing.values():
        if each.to_dos:
            _open_ones(each)


@st.fragment
def _named(assessment: str) -> None:
    about, at = entry.about(assessment)
    fields.line(at("title"), about.title, say("Title"))
    left, right = st.columns(2)
    with left:
        fields.line(at("product"), about.product, say("Product or service"))
    with right:
        fields.line(at("company"), about.company, say("Company or business unit"))
    fields.saved_line(about.changed_at, *map(at, ("title", "product", "company")))


@st.fragment
def _used(assessment: str) -> None:
    about, at = entry.about(assessment)
    fields.long_text(
        at("use"), about.use, say("Use that is assessed"), prompt=say("Who does what with it, where, on whom")
    )
    fields.saved_line(about.use and about.changed_at, at("use"))


@st.fragment
def _scoped(assessment: str) -> None:
    about, at = entry.about(assessment)
    fields.long_text(at("scope"), about.scope, say("Scope"), prompt=say("What is inside, and what is left out and why"))
    fields.saved_line(about.scope and about.changed_at, at("scope"))


@st.fragment
def _begun(assessment: str) -> None:
    about, at = entry.about(assessment)
    fields.pick(at("trigger"), about.trigger, say("What set it off"), entry.topic_names("triggers"))
    fields.long_text(at("trigger_note"), about.trigger_note, say("Why now"))
    fields.long_text(at("team"), about.team, say("Team"), prompt=say("Who carries it out, in which role"))
    fields.saved_line(about.changed_at, *map(at, ("trigger", "trigger_note", "team")))


@st.fragment
def _standing(assessment: str) -> None:
    about, at = entry.about(assessment)
    statuses = {each: words.assessment_status(each) for each in AssessmentStatus}
    fields.choice(at("status"), about.status, say("Status"), statuses)
    fields.day(at("next_review"), about.next_review, say("Next review"))
    fields.saved_line(about.changed_at, at("status"), at("next_review"))


@st.fragment
def _founded(assessment: str) -> None:
    about, at = entry.about(assessment)
    origins = {each: words.origin(each) for each in Origin}
    prompt = say("Where law and human rights pull apart. Law never sets the class.")
    fields.choice(at("origin"), about.origin, say("Where the facts come from"), origins)
    fields.long_text(at("origin_note"), about.origin_note, say("Sources, or what is invented"))
    fields.long_text(at("legal_note"), about.legal_note, say("Law"), prompt=prompt)
    fields.saved_line(about.changed_at, *map(at, ("origin", "origin_note", "legal_note")))


def _worst(judged: tuple[Judgement, ...]) -> str:
    if not judged:
        return say("**No impact described yet.**  \nBegin with 1 End use, or go straight to 3 Impacts.")
    first = judged[0]
    classes = say(" or ").join(words.involvement(each).lower() for each in first.outcomes)
    involved = classes if first.examined else say("connection open")
    told = " · ".join([words.severity(first.severity), words.state(first.impact.state).lower(), involved])
    return f"**{first.impact.id} {plain(first.impact.title)}**  \n{told}"


def _missing(judged: tuple[Judgement, ...]) -> str:
    open_ones = [(each.judged.impact.id, each.asked.required.words) for each in uncovered(judged)]
    if not open_ones:
        return grounds.nothing_uncovered(judged)
    head = say_number(
        "**{number} required response has no action**", "**{number} required responses have no action**", len(open_ones)
    )
    return head + "  \n" + plain("; ".join(f"{impact}: {asked}" for impact, asked in open_ones[:2]))


def _next(opened: Opened) -> str:
    for name, standing in progress.everywhere(opened).items():
        if standing.to_dos:
            first = standing.to_dos[0]
            return f"**{screens()[name].title}**  \n{plain(first.words)}"
    return say("**Write the report.**")


def _open_ones(standing: Standing) -> None:
    title = screens()[standing.screen].title
    with st.expander(f"{title}: {len(standing.to_dos)}"):
        for each in standing.to_dos[:SHOWN]:
            st.markdown(f"- {_where(each.place.id)}{plain(each.words)}")
        if len(standing.to_dos) > SHOWN:
            st.caption(say("and {n} more", n=len(standing.to_dos) - SHOWN))
        if st.button(
            say("Go there"), key=f"to_dos/{standing.screen}", type="tertiary", icon=":material/arrow_forward:"
        ):
            frame.go(standing.screen)


def _where(record_id: str) -> str:
    return "" if not record_id or record_id.startswith(("Q-", "RF-")) else f"**{plain(record_id)}** "
