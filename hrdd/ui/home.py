"""Home: all assessments, a new one from blank, a worked example or a file, the archive."""

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.language import say, say_number
from hrdd.ui import badges, frame, many, session
from hrdd.ui.wording import plain
from hrdd.vocabulary import Origin
from hrdd.workbook import assessments, importing, portfolio, samples, words
from hrdd.workbook.portfolio import Line

SHOWN, MORE = 8, 25
WAY, EXAMPLES, FILE = "way", "examples", "file"


def begin() -> None:
    """The three ways to begin; what the other two need is drawn when somebody asks for it."""
    with st.container(border=True):
        _blank()
        _other_ways()


@st.fragment
def listed() -> None:
    """The assessments at work, the last changed first; with a search where they are more than can be seen at once."""
    st.subheader(say("Assessments"), anchor=False)
    all_of_them = portfolio.count(session.desk())
    wanted = _searched() if all_of_them > SHOWN else ""
    found = portfolio.find(session.desk(), wanted, many.drawn_of("shown", SHOWN))
    if not found.listed:
        st.markdown(_nothing(wanted))
    for line in portfolio.lines(session.desk(), found.listed):
        _line(line)
    if found.more:
        st.caption(_of_how_many(wanted, len(found.listed), all_of_them))
        many.show_more("shown", len(found.listed) + MORE)


def archive() -> None:
    """What was put away, each with a way back."""
    gone = portfolio.put_away(session.desk(), many.drawn_of("archived", SHOWN))
    if not gone.listed:
        return
    with st.expander(say("Archive: {n}", n=portfolio.count(session.desk(), archived=True))):
        for assessment in gone.listed:
            about, back = st.columns([8, 2], vertical_alignment="center")
            about.markdown(plain(assessment.title) or say("Untitled"))
            if back.button(
                say("Restore"), key=f"restore/{assessment.id}", type="tertiary", icon=":material/unarchive:"
            ):
                assessments.restore(session.desk(), assessment.id, session.person())
                st.rerun()
        if gone.more:
            many.show_more("archived", len(gone.listed) + MORE)


def _searched() -> str:
    return st.text_input(say("Search"), placeholder=say("Title, product or company"), live=True, key="search")


def _nothing(wanted: str) -> str:
    if wanted.strip():
        return say("No assessment has these words in its title, product or company.")
    return say("Nothing here yet. Begin a blank assessment, or open a worked example to see how one looks.")


def _of_how_many(wanted: str, drawn: int, all_of_them: int) -> str:
    if wanted.strip():
        return say("The {n} last changed with these words; there are more.", n=drawn)
    return say("The {n} last changed of {all}; search for older ones.", n=drawn, all=all_of_them)


def _blank() -> None:
    with st.form("new", border=False):
        about, what, begin_it = st.columns([5, 3, 1.4], vertical_alignment="bottom")
        title = about.text_input(say("New assessment"), placeholder=say("Product and use, in a few words"))
        product = what.text_input(say("Product or service"))
        if begin_it.form_submit_button(say("Begin"), type="primary", icon=":material/add:", width="stretch"):
            _begun(title, product)


def _begun(title: str, product: str) -> None:
    if not title.strip():
        st.error(say("Give it a title; it can be changed later."))
        return
    try:
        made = assessments.begin(session.desk(), session.person(), title=title, product=product)
    except WorkbookError as refused:
        st.error(plain(str(refused)))
        return
    _turn_to(made.id)


@st.fragment
def _other_ways() -> None:
    shown = session.chosen(WAY)
    with st.container(horizontal=True):
        _way(say("Open a worked example"), "content_copy", EXAMPLES, shown)
        _way(say("Import a file"), "upload_file", FILE, shown)
    if shown == EXAMPLES:
        _examples()
    elif shown == FILE:
        _file()


def _way(label: str, icon: str, name: str, shown: str) -> None:
    wanted, icon = ("", "expand_less") if shown == name else (name, icon)
    st.button(label, key=f"{WAY}/{name}", icon=f":material/{icon}:", on_click=session.choose, args=(WAY, wanted))


def _examples() -> None:
    for sample in samples.samples(session.desk()):
        about, act = st.columns([8, 2], vertical_alignment="center")
        about.markdown(f"**{plain(sample.title)}**  \n*{words.origin(sample.origin)}.* {plain(sample.about)}")
        if act.button(say("Open a copy"), key=f"sample/{sample.name}", icon=":material/arrow_forward:"):
            _turn_to(samples.begin_from(session.desk(), sample.name, session.person()).id)


def _file() -> None:
    offered = st.file_uploader(
        say("A workbook file (.json) exported here or elsewhere"), type=["json"], max_upload_size=50
    )
    if offered is not None and st.button(say("Import"), icon=":material/upload_file:"):
        try:
            made = importing.import_file(session.desk(), offered.getvalue(), session.person())
        except WorkbookError as refused:
            st.error(plain(str(refused)))
            return
        _turn_to(made.id)


def _turn_to(assessment: str) -> None:
    session.look_at(assessment)
    frame.go("overview")


def _line(line: Line) -> None:
    assessment = line.assessment
    with st.container(border=True):
        about, severity, act = st.columns([5.5, 2.7, 2.8], vertical_alignment="center")
        origin = "" if assessment.origin is Origin.OWN else f" · *{words.origin(assessment.origin)}*"
        about.markdown(f"**{plain(assessment.title) or say('Untitled')}**{origin}  \n{plain(_state(line))}")
        if line.worst:
            worst = line.worst.impact
            severity.markdown(f"{badges.severity(line.worst.severity)}  \n{worst.id} {plain(worst.title)}")
        with act.container(horizontal=True):
            if st.button(say("Open"), key=f"open/{assessment.id}", icon=":material/arrow_forward:"):
                _turn_to(assessment.id)
            if st.button(say("Archive"), key=f"archive/{assessment.id}", type="tertiary", icon=":material/archive:"):
                assessments.archive(session.desk(), assessment.id, session.person())
                st.rerun()


def _state(line: Line) -> str:
    assessment = line.assessment
    parts = [assessment.product, words.assessment_status(assessment.status)]
    if line.overdue:
        parts.append(say_number("{number} action overdue", "{number} actions overdue", line.overdue))
    if assessment.next_review:
        parts.append(say("next review {day}", day=assessment.next_review))
    if assessment.changed_at:
        parts.append(say("changed {when}", when=session.clock(assessment.changed_at)))
    return " · ".join(filter(None, parts))
