"""What every screen has around it: its place in the walk, the menu, the assessment it is about, the way on."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from hrdd.errors import UnknownAssessment
from hrdd.language import say
from hrdd.model.workbook import Workbook
from hrdd.ui import autosave, contrast, session
from hrdd.ui.wording import plain
from hrdd.workbook import assessments

RECENT = 30
ICON = str(Path(__file__).parent / "assets" / "icon.png")


class Screen(NamedTuple):
    """A screen: its file and address, its title and icon, and one sentence on what happens there."""

    name: str
    title: str
    icon: str
    about: str


def screens() -> dict[str, Screen]:
    """All screens in the order of the menu."""
    listed = (
        Screen("home", say("Home"), "home", say("All assessments. Open one, or begin.")),
        Screen("overview", say("Overview"), "flag", say("What is assessed, why now, and where the work stands.")),
        Screen(
            "end_use",
            say("1 End use"),
            "target",
            say("What the product is for, and whether that is a use to sell into."),
        ),
        Screen(
            "customer",
            say("2 Customer and geography"),
            "public",
            say("Who will hold the product, where, and what is known of them."),
        ),
        Screen(
            "impacts",
            say("3 Impacts"),
            "groups",
            say("Whose rights, how badly, how likely. Likelihood never outranks severity."),
        ),
        Screen(
            "connection",
            say("4 Connection"),
            "link",
            say("How the company is tied to each harm, and what that asks of it."),
        ),
        Screen(
            "leverage",
            say("Leverage and leaving"),
            "handshake",
            say("What influence there is, how it can grow, and when to leave."),
        ),
        Screen(
            "plan",
            say("Action plan"),
            "checklist",
            say("Who does what by when, and how it will show that people are better off."),
        ),
        Screen(
            "tracking",
            say("Tracking"),
            "monitoring",
            say("Did the risk to people fall, are they better off, and who says so."),
        ),
        Screen(
            "engagement",
            say("Engagement"),
            "forum",
            say("Who was heard, what they said, what it changed, and what is told to whom."),
        ),
        Screen("evidence", say("Evidence"), "attach_file", say("The documents and links the assessment rests on.")),
        Screen(
            "self_check",
            say("Self-check"),
            "fact_check",
            say("Whether the work itself is sound: process, pitfalls, governance, remedy."),
        ),
        Screen(
            "decide",
            say("Decide"),
            "approval",
            say("What a named person decides, under which conditions, and which risk to people remains."),
        ),
        Screen(
            "report",
            say("Report"),
            "description",
            say("The assessment for the team or for management: as a document, as tables, on paper."),
        ),
        Screen(
            "rights",
            say("Rights"),
            "gavel",
            say("The human rights a product can touch, and the groups often hit first."),
        ),
        Screen(
            "measures",
            say("Measures"),
            "construction",
            say("What companies can do, what it takes, and where it stops working."),
        ),
        Screen("countries", say("Countries"), "travel_explore", say("Values about countries, and ways to add more.")),
        Screen("glossary", say("Glossary"), "menu_book", say("The terms of the field in plain words.")),
        Screen(
            "method",
            say("Method"),
            "account_tree",
            say("How this workbook comes to its answers, and where each rule comes from."),
        ),
    )
    return {screen.name: screen for screen in listed}


WALK = (
    "overview",
    "end_use",
    "customer",
    "impacts",
    "connection",
    "leverage",
    "plan",
    "tracking",
    "engagement",
    "evidence",
    "self_check",
    "decide",
    "report",
)


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
    """Draw the menu and the assessment picker; returns the screen to run."""
    chosen = st.navigation([_page(name) for name in screens()], expanded=True)
    with st.sidebar:
        _picker()
    autosave.watch()
    contrast.legible()
    return chosen.run


def _page(name: str) -> Any:
    screen = screens()[name]
    icon = f":material/{screen.icon}:"
    return st.Page(file_of(name), title=screen.title, icon=icon, default=name == "home", url_path=name)


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
    st.stop()


def _settle_frame() -> None:
    """Run the screen inside its frame: on the very first visit Streamlit may run the page's file alone."""
    if PagesManager.uses_pages_directory:
        PagesManager.uses_pages_directory = False
        st.rerun()


def _picker() -> None:
    now = session.assessment_id()
    titles = _titles(now)
    key = f"picker/{now}/{hash(tuple(titles.items()))}"
    if titles:
        st.selectbox(
            say("Assessment"),
            list(titles),
            index=list(titles).index(now) if now else None,
            format_func=titles.__getitem__,
            placeholder=say("Choose an assessment"),
            key=key,
            on_change=_picked,
            args=(key,),
        )
    _name()


def _titles(now: str) -> dict[str, str]:
    """Assessments by id, in words; no two alike, because Streamlit finds the chosen one by its words."""
    recent = assessments.recent(session.desk(), RECENT)
    titles = {each.id: each.title or say("Untitled") for each in recent}
    if now and now not in titles:
        titles[now] = _title(now)
    often = Counter(titles.values())
    return {name: f"{title} ({name})" if often[title] > 1 else title for name, title in titles.items()}


def _title(wanted: str) -> str:
    try:
        return assessments.look_up(session.desk(), wanted).title
    except UnknownAssessment:
        return say("Not found")


def _picked(key: str) -> None:
    session.look_at(session.held(key) or "")


@st.fragment
def _name() -> None:
    typed = st.text_input(
        say("Your name"),
        value=session.looking().person,
        help=say("Kept beside each change you make, in the history of the assessment."),
        placeholder=session.person(),
        live="600ms",
    )
    session.looking().person = (typed or "").strip()
