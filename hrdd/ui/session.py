"""What one tab looks at; the only place that touches session state, the address and the caches.

What a person said is in the store. What they look at is one `Looking`. What a widget holds is its own affair.
"""

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import local
from typing import Any, NamedTuple

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from hrdd.errors import DatabaseFault
from hrdd.language import say
from hrdd.model.assessment import Assessment
from hrdd.model.records import Kept
from hrdd.model.workbook import Workbook
from hrdd.ui import zones
from hrdd.workbook import assessments
from hrdd.workbook.desk import Desk, the_desk
from hrdd.workbook.saving import Place, Seen, version_of, versions_of

STARTED = datetime.now(UTC)
ADDRESS = "assessment"
CHAIR = "chair"
PRESS_SECONDS = 0.5

_here = local()


@dataclass
class Looking:
    """What a tab looks at: never an answer, only how answers are shown."""

    assessment_id: str = ""
    person: str = ""
    page: str = ""
    epochs: dict[Place, int] = field(default_factory=dict)
    shown: dict[Place, Seen] = field(default_factory=dict)
    drawn: dict[Place, Any] = field(default_factory=dict)
    troubles: dict[Place, str] = field(default_factory=dict)
    unsaved: dict[Place, Any] = field(default_factory=dict)
    conflicts: dict[Place, Any] = field(default_factory=dict)
    folded: set[str] = field(default_factory=set)
    headings: dict[str, str] = field(default_factory=dict)
    chosen: dict[str, str] = field(default_factory=dict)
    tables: dict[str, Any] = field(default_factory=dict)
    standings: dict[tuple[str, int], Any] = field(default_factory=dict)
    presses: dict[str, float] = field(default_factory=dict)
    chairs: dict[str, str] = field(default_factory=dict)
    links: dict[str, tuple[str, str]] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    parts: dict[str, Any] = field(default_factory=dict)
    behind: bool = False
    snapshot: Workbook | None = None
    projected: Any = None
    counted: Workbook | None = None
    versions: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    just_saved: "JustSaved | None" = None


class JustSaved(NamedTuple):
    """What was saved in a run of the script, as it now stands; another run reads it from the store."""

    run: Any
    place: Place
    owner: Assessment | Kept


def desk() -> Desk:
    """The desk of this server; opened, and the database brought up to date, on first use."""
    return the_desk()


def looking() -> Looking:
    """What this tab looks at: kept for the run of a thread, because Streamlit looks in five places each time."""
    run = get_script_run_ctx()
    if run is None or run is not getattr(_here, "run", None):
        if "looking" not in st.session_state:
            st.session_state["looking"] = Looking()
        _here.run, _here.looking = run, st.session_state["looking"]
    found: Looking = _here.looking
    return found


def snapshot() -> Workbook | None:
    """What the whole screen was drawn from in this very run; None while a single card is drawn anew."""
    run = get_script_run_ctx()
    return None if run is None or run.fragment_ids_this_run else looking().snapshot


def note_saved(place: Place, owner: Assessment | Kept) -> None:
    """Have the card that was answered drawn from what was just written, without reading it again."""
    run = get_script_run_ctx()
    if run is not None and run.fragment_ids_this_run:
        looking().just_saved = JustSaved(run.fragment_ids_this_run, place, owner)


def just_saved(*place: str) -> Any:
    """What was saved in this very run at a place (assessment, kind, entry), as it now stands; None otherwise."""
    saved = _saved_in_this_run()
    return saved.owner if saved and saved.place[:3] == place else None


def version(place: Place) -> int:
    """How often a field was changed until now; asked of the database only where it can have changed since."""
    drawn, seen = snapshot(), looking()
    if drawn is not None:
        if seen.counted is not drawn:
            seen.counted, seen.versions = drawn, versions_of(desk(), drawn.assessment.id)
        return seen.versions.get(place[1:], 0)
    saved = _saved_in_this_run()
    if saved and saved.place == place:
        return seen.shown[place].version
    try:
        return version_of(desk(), place)
    except DatabaseFault:
        if place in seen.shown:
            return seen.shown[place].version
        raise


def _saved_in_this_run() -> JustSaved | None:
    run, saved = get_script_run_ctx(), looking().just_saved
    return saved if run is not None and saved is not None and saved.run is run.fragment_ids_this_run else None


def as_it_stands(assessment: str) -> Workbook:
    """The assessment as it stands now; read anew only where it has changed since it was last read here."""
    drawn = snapshot()
    if drawn is not None:
        return drawn
    seen = last_seen(assessment)
    try:
        now = assessments.look_up(desk(), assessment)
        if seen is None or seen.assessment.revision != now.revision:
            seen = looking().snapshot = _with_what_was_saved(seen, now) or assessments.open_workbook(desk(), assessment)
    except DatabaseFault:
        if seen is None:
            raise
    return seen


def assessment_now(assessment: str) -> Assessment:
    """An assessment without its entries; while the database fails, as this tab last read it."""
    try:
        return assessments.look_up(desk(), assessment)
    except DatabaseFault:
        seen = last_seen(assessment)
        if seen is None:
            raise
        return seen.assessment


def last_seen(assessment: str) -> Workbook | None:
    """The assessment as this tab last read it, however long ago; None where it has not."""
    seen = looking().snapshot
    return seen if seen is not None and seen.assessment.id == assessment else None


def _with_what_was_saved(seen: Workbook | None, now: Assessment) -> Workbook | None:
    """What was last read with the answer that this tab has saved since; None where more than that was changed."""
    saved = looking().just_saved
    if seen is None or saved is None or saved.place.assessment_id != now.id:
        return None
    mine = seen.assessment.revision + 1 == now.revision and saved.owner.changed_at == now.changed_at
    return assessments.with_entry(seen, now, saved.place.kind, saved.owner) if mine else None


def catch_up() -> bool:
    """Whether the screen is behind what a button has just done, and is to be drawn anew; asked once."""
    behind, looking().behind = looking().behind, False
    return behind


def person() -> str:
    """Who the history names: the name typed in the menu, `HRDD_PERSON`, or a plain word."""
    return looking().person or os.environ.get("HRDD_PERSON", "") or say("somebody at this computer")


def assessment_id() -> str:
    """The assessment in the address, or the one this tab looked at last; kept in the address either way."""
    in_address = st.query_params.get(ADDRESS, "")
    if in_address:
        looking().assessment_id = in_address
    elif looking().assessment_id:
        st.query_params[ADDRESS] = looking().assessment_id
    return looking().assessment_id


def look_at(assessment: str) -> None:
    """Turn to another assessment; what was picked in the last one stays with it."""
    looking().assessment_id = assessment
    looking().chosen.clear()
    st.query_params.from_dict({ADDRESS: assessment})


def leave() -> None:
    """Look at no assessment."""
    looking().assessment_id = ""
    st.query_params.clear()


def chosen(name: str) -> str:
    """What is picked on this screen (an impact, a term): from the address, so that a link leads to it."""
    return st.query_params.get(name, "") or looking().chosen.get(name, "")


def choose(name: str, value: str) -> None:
    """Pick something on this screen, or nothing, and keep it in the address."""
    looking().chosen[name] = value
    if value:
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)


def chair_of(workshop: str) -> str:
    """The secret by which this tab runs a workshop; one in the address is taken in, and out of the address."""
    if CHAIR in st.query_params:
        looking().chairs[workshop] = st.query_params.pop(CHAIR)
    return looking().chairs.get(workshop, "")


def key(place: Place) -> str:
    """The widget key of a field; another one after the stored value changed behind the widget's back."""
    return "/".join([*place, str(looking().epochs.get(place, 0))])


def renew(place: Place) -> None:
    """Have the field's widget made anew from what is stored."""
    looking().epochs[place] = looking().epochs.get(place, 0) + 1


def held(widget_key: str) -> Any:
    """What a widget holds."""
    return st.session_state[widget_key]


def enter(page: str, assessment: str) -> bool:
    """Note which screen is shown; True where it was just opened."""
    visit = f"{page}/{assessment}"
    opened = looking().page != visit
    looking().page = visit
    if opened:
        looking().headings.clear()
    return opened


def clock(moment: datetime) -> str:
    """A moment as the person's own clock shows it: the time today, the date before."""
    zone = zones.here()
    here = moment.astimezone(zone)
    today = datetime.now(UTC).astimezone(zone).date()
    return f"{here:%H:%M:%S}" if here.date() == today else f"{here:%Y-%m-%d %H:%M}"


def once(name: str, now: float | None = None) -> bool:
    """Whether a press of a button counts: the browser sends it twice when a part of the screen looks again just then.

    `now` is in seconds.
    """
    at = time.monotonic() if now is None else now
    last = looking().presses.get(name)
    counts = last is None or at - last > PRESS_SECONDS
    if counts:
        looking().presses[name] = at
    return counts


def unfold(name: str) -> None:
    """Have a card open when it is next drawn."""
    st.session_state[name] = True


def is_unfolded(name: str) -> bool:
    """Whether a card is open."""
    return bool(st.session_state.get(name))


def keep_folding(name: str) -> None:
    """Have a card as open or folded as it was, although Streamlit takes one with another heading for a new one."""
    if name in st.session_state:
        st.session_state[name] = st.session_state[name]


def heading(name: str, wanted: str, *, unfolded: bool) -> str:
    """The heading of a card: the wanted one while it is folded, and the one it was opened with while it is open.

    Streamlit takes a card with another heading for a new one, and drops what is being typed in it.
    """
    headings = looking().headings
    if not st.session_state.get(name, unfolded):
        headings[name] = wanted
    return headings.setdefault(name, wanted)
