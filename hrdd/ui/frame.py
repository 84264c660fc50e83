"""What every screen has around it: its place in the walk, the menu, the assessment it is about, the way on."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import streamlit as st
from streamlit.navigation.page import Page
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import StopException

from hrdd.errors import UnknownAssessment, WorkbookError
from hrdd.language import say
from hrdd.model.workbook import Workbook
from hrdd.ui import autosave, contrast, session
from hrdd.ui.screens import WALK, WALL, Screen, needs_an_assessment, screens
from hrdd.ui.wording import plain
from hrdd.workbook import assessments
from hrdd.workbook.desk import Desk

RECENT = 30
ICON = str(Path(__file__).parent / "assets" / "icon.png")


@dataclass(frozen=True)
class Opened:
    """The assessment a screen is about, and whether the screen was just opened."""

    workbook: Workbook
    screen: Screen
    just_opened: bool

    @property
    def id(self) -> str:
        """The id of the assessment."""
        return self.workbook.assessment.id


def file_of(name: str) -> str:
    """The file of a screen, as Streamlit wants it."""
    return f"pages/{name}.py"


def menu() -> Callable[[], None]:
    """Draw the menu; returns what draws the screen and the assessment picker."""
    at_the_wall, now = _at_the_wall(), session.assessment_id()
    chosen = _navigation(now, hidden=at_the_wall)
    if (chosen.url_path == WALL) is not at_the_wall:
        chosen = _navigation(now, hidden=not at_the_wall)
    if chosen.url_path == WALL:
        return chosen.run
    desk = session.desk()
    if not now and not chosen.url_path:  # Home lists the assessments itself, and has no long text to save.
        return partial(_drawn, chosen.run, _name)
    return partial(_drawn, chosen.run, partial(_beside, now, _titles(desk, now)))


def _drawn(screen: Callable[[], None], beside: Callable[[], None]) -> None:
    """The screen before what stands beside it: its first box is there sooner."""
    try:
        screen()
    except (StopException, WorkbookError):
        beside()
        raise
    beside()


def _beside(now: str, titles: dict[str, str]) -> None:
    _picker(now, titles)
    _name()
    st.sidebar.html(contrast.STYLE + autosave.SCRIPT, unsafe_allow_javascript=True)


def _at_the_wall() -> bool:
    """Whether the address is that of the wall; where somebody turns from it to another screen, it still is."""
    return urlsplit(st.context.url or "").path.endswith(f"/{WALL}")


def _navigation(now: str, *, hidden: bool) -> Page:
    """All screens, and the one for the wall, which no menu leads to, and from which a button leads Home only.

    While no assessment is open, the menu leads to none of the screens that are about one; their addresses hold.
    """
    wall = st.Page(file_of(WALL), title=say("Room"), url_path=WALL, visibility="hidden")
    listed = [*(_page(name, now) for name in (("home",) if hidden else screens())), wall]
    return st.navigation(listed, position="hidden" if hidden else "sidebar", expanded=True)


def _page(name: str, now: str) -> Any:
    screen = screens()[name]
    return st.Page(
        file_of(name),
        title=screen.title,
        icon=f":material/{screen.icon}:",
        default=name == "home",
        url_path=name,
        visibility="visible" if now or not needs_an_assessment(name) else "hidden",
    )


def open_wall() -> str:
    """Begin the screen on the wall; the workshop in its address."""
    _settle_frame()
    return session.chosen("workshop")


def open_library(name: str) -> None:
    """Begin a screen that is about the method, not about an assessment."""
    _settle_frame()
    screen = screens()[name]
    session.assessment_id()
    st.title(screen.title, anchor=False)
    st.markdown(screen.about)


def open_assessment(name: str, *, titled: bool = True) -> Opened:
    """Begin a screen of an assessment; where there is none to show, say so kindly and stop."""
    _settle_frame()
    screen = screens()[name]
    wanted = session.assessment_id()
    if titled:
        st.title(screen.title, anchor=False)
        st.markdown(screen.about)
    try:
        if not wanted:
            st.info(say("No assessment is open. Choose one on Home, or begin a new one there."))
            raise UnknownAssessment(wanted)
        workbook = assessments.open_workbook(session.desk(), wanted)
    except UnknownAssessment as missing:
        _stop(missing, wanted)
    session.looking().snapshot = workbook
    return Opened(workbook, screen, session.enter(name, wanted))


def onward(name: str) -> None:
    """Back and Next, as buttons, because a click on them is never swallowed by an unsaved text."""
    place = WALK.index(name)
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        if place:
            _turn(WALK[place - 1], say("Back: {title}"), "arrow_back", "secondary")
        if place + 1 < len(WALK):
            _turn(WALK[place + 1], say("Next: {title}"), "arrow_forward", "primary")


def go(name: str, **in_address: str) -> None:
    """Turn to a screen, the assessment staying in the address."""
    wanted = {session.ADDRESS: session.assessment_id(), **in_address}
    st.switch_page(file_of(name), query_params={key: value for key, value in wanted.items() if value})


def _turn(name: str, words: str, icon: str, kind: str) -> None:
    title = screens()[name].title
    if st.button(words.format(title=title), key=f"turn/{name}", icon=f":material/{icon}:", type=kind):  # type: ignore[arg-type]
        go(name)


def _stop(missing: UnknownAssessment, wanted: str) -> None:
    if wanted:
        st.warning(plain(str(missing)))
    if st.button(say("Go to Home"), icon=":material/home:"):
        session.leave()
        st.switch_page(file_of("home"))
    raise StopException  # After `st.stop()` the picker could not be drawn any more.


def _settle_frame() -> None:
    """Run the screen inside its frame: on the very first visit Streamlit may run the page's file alone."""
    if PagesManager.uses_pages_directory:
        PagesManager.uses_pages_directory = False
        st.rerun()


def _picker(now: str, titles: dict[str, str]) -> None:
    key = f"picker/{now}/{hash(tuple(titles.items()))}"
    if titles:
        st.sidebar.selectbox(
            say("Assessment"),
            list(titles),
            index=list(titles).index(now) if now else None,
            format_func=titles.__getitem__,
            placeholder=say("Choose an assessment"),
            key=key,
            on_change=_picked,
            args=(key,),
        )


def _titles(desk: Desk, now: str) -> dict[str, str]:
    """Assessments by id, in words; no two alike, because Streamlit finds the chosen one by its words."""
    recent = assessments.recent(desk, RECENT)
    titles = {each.id: each.title or say("Untitled") for each in recent}
    if now and now not in titles:
        titles[now] = _title(desk, now)
    often = Counter(titles.values())
    return {name: f"{title} ({name})" if often[title] > 1 else title for name, title in titles.items()}


def _title(desk: Desk, wanted: str) -> str:
    try:
        return assessments.look_up(desk, wanted).title or say("Untitled")
    except UnknownAssessment:
        return say("Not found")


def _picked(key: str) -> None:
    session.look_at(session.held(key) or "")


def _name() -> None:
    with st.sidebar:
        _name_box()


@st.fragment
def _name_box() -> None:
    typed = st.text_input(
        say("Your name"),
        value=session.looking().person,
        help=say("Kept beside each change you make, in the history of the assessment."),
        placeholder=session.person(),
        live="600ms",
        key="your/name",
    )
    session.looking().person = (typed or "").strip()
