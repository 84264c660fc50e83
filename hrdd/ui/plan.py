"""The action plan: required responses without an action, a table edited in place, details one by one."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from hrdd.errors import ChangedMeanwhile, DatabaseFault, WorkbookError
from hrdd.language import say
from hrdd.model.records import Action
from hrdd.model.workbook import Kind
from hrdd.ui import attached, card, entry, fields, history, impacts, many, session, unsaved
from hrdd.ui.frame import Opened
from hrdd.ui.wording import plain
from hrdd.vocabulary import ActionKind, ActionStatus
from hrdd.workbook import assessments, grounds, planning, words
from hrdd.workbook.checking import LEVERAGE_TYPES
from hrdd.workbook.judging import judge_all
from hrdd.workbook.saving import Place, as_kept, label, save

SHOWN = 30
"""Cards that are drawn at once; the others on demand."""

MANY = "actions"
COLUMNS = ("title", "kind", "leverage_type", "impacts", "owner", "due", "status", "indicator")


def uncovered(opened: Opened) -> None:
    """Responses that are asked and that no action is for yet, each with one click to plan it."""
    missing = grounds.uncovered(judge_all(session.desk(), opened.workbook))
    if missing:
        st.subheader(say("Not covered yet"), anchor=False)
    for impact, each in ((open_one.judged.impact, open_one.asked.required) for open_one in missing):
        about, act = st.columns([8, 2], vertical_alignment="center")
        about.markdown(f":material/error: **{plain(each.words)}** · {impact.id} {plain(impact.title)}")
        act.button(
            say("Plan an action"),
            key=f"cover/{opened.id}/{impact.id}/{each.response}/{each.cells[0]}",
            type="tertiary",
            icon=":material/add:",
            on_click=cover,
            args=(opened.id, impact.id, each.words, str(each.response)),
        )


def cover(assessment: str, impact_id: str, title: str, response: str) -> None:
    """Plan an action for a required response to an impact, unless one was planned since the button was drawn."""
    made = planning.plan_response(session.desk(), assessment, impact_id, response, title, session.person())
    if made:
        st.toast(say("Planned as {id}. Name an owner and a date.", id=made.id), icon=":material/check:")


def add(opened: Opened) -> None:
    """A button for an action of one's own."""
    entry.add_button(opened.id, Kind.ACTION, say("Add an action"))


def table(opened: Opened) -> None:
    """All actions, edited in place and saved cell by cell; begun anew with the screen: leaving lets its edits go."""
    if opened.just_opened:
        session.looking().tables.pop(opened.id, None)
    _table(opened)


@st.fragment
def _table(opened: Opened) -> None:
    actions = _actions(opened.id)
    st.subheader(say("Actions"), anchor=False)
    if not actions:
        st.markdown(say("No action yet. Measures beside the questions and open responses lead here; or add one below."))
        return
    key, begun = _mounted(opened.id, actions)
    st.data_editor(
        begun.rows,
        key=key,
        num_rows="fixed",
        hide_index=True,
        column_config=_columns(opened),
        column_order=["id", *COLUMNS],
        on_change=_edited,
        args=(opened.id, key),
        placeholder="",
        alt=say("The actions of the plan; each can also be edited under Details below"),
    )
    last = max((action.changed_at for action in actions if action.changed_at), default=None)
    saved = say("Saved {time}", time=session.clock(last)) if last else ""
    refused = session.looking().troubles.get(_whole(opened.id))
    st.caption(f":material/error: {plain(refused)}" if refused else saved)
    if session.catch_up():
        st.rerun()


def details(opened: Opened) -> None:
    """Each action with all its fields, for long texts, screen readers and small screens."""
    if opened.workbook.actions:
        st.subheader(say("Details"), anchor=False)
    known, most = impacts.titles(opened.workbook.impacts), many.drawn_of(MANY, SHOWN)
    for number, action in enumerate(opened.workbook.actions):
        if number < most or session.is_unfolded(_key(opened.id, action.id)):
            _card(opened.id, action.id, known)
    if len(opened.workbook.actions) > most:
        st.caption(say("The first {n} of {all}.", n=most, all=len(opened.workbook.actions)))
        many.show_more(MANY, most + SHOWN)
    entry.put_back_list(opened.id, Kind.ACTION)


def _key(assessment: str, action_id: str) -> str:
    return f"{Kind.ACTION}/{assessment}/{action_id}"


@st.fragment
def _card(assessment: str, action_id: str, known_impacts: Mapping[str, str]) -> None:
    action = entry.read(assessment, Kind.ACTION, action_id)
    heading = f"**{action.id}** {plain(action.title)} · *{words.action_status(action.status)}*"
    shown = card.folding(heading, _key(assessment, action_id))
    if shown is None:
        return
    with shown:
        _what(assessment, action_id, known_impacts)
        _who(assessment, action_id)
        _when(assessment, action_id)
        _shows(assessment, action_id)
        attached.beside(assessment, action_id)
        history.show(assessment, Kind.ACTION, action_id)
        entry.take_out_button(action, Kind.ACTION)


@st.fragment
def _what(assessment: str, action_id: str, known_impacts: Mapping[str, str]) -> None:
    action, at = entry.opened(assessment, Kind.ACTION, action_id)
    fields.line(at("title"), action.title, say("What will be done"))
    fields.choice(at("kind"), action.kind, say("What it is for"), kinds())
    fields.several(at("impacts"), action.impacts, say("Impacts it is about"), known_impacts)
    fields.pick(at("leverage_type"), action.leverage_type, say("Type of leverage"), leverage_types())
    fields.saved_line(action.changed_at, *map(at, ("title", "kind", "impacts", "leverage_type")))


@st.fragment
def _who(assessment: str, action_id: str) -> None:
    action, at = entry.opened(assessment, Kind.ACTION, action_id)
    fields.line(at("owner"), action.owner, say("Person responsible"))
    fields.saved_line(action.changed_at, at("owner"))


@st.fragment
def _when(assessment: str, action_id: str) -> None:
    action, at = entry.opened(assessment, Kind.ACTION, action_id)
    fields.day(at("due"), action.due, say("Due"))
    fields.choice(at("status"), action.status, say("Status"), statuses())
    fields.saved_line(action.changed_at, *map(at, ("due", "status")))


@st.fragment
def _shows(assessment: str, action_id: str) -> None:
    action, at = entry.opened(assessment, Kind.ACTION, action_id)
    fields.long_text(at("indicator"), action.indicator, say("How it will show that risk fell or people are better off"))
    fields.long_text(at("note"), action.note, say("Notes"))
    measures = entry.names(session.desk().method.measures)
    fields.pick(at("measure"), action.measure, say("Measure of the library it comes from"), measures)
    fields.saved_line(action.changed_at, *map(at, ("indicator", "note", "measure")))


def _actions(assessment: str) -> tuple[Action, ...]:
    return assessments.open_workbook(session.desk(), assessment).actions


def kinds() -> dict[ActionKind, str]:
    """What an action can be for."""
    return {each: words.action_kind(each) for each in ActionKind}


def statuses() -> dict[ActionStatus, str]:
    """Where an action can stand."""
    return {each: words.action_status(each) for each in ActionStatus}


def leverage_types() -> dict[str, str]:
    """The four types of leverage."""
    return entry.topic_names("leverage", *LEVERAGE_TYPES)


def _frame(actions: tuple[Action, ...]) -> pd.DataFrame:
    rows = [{"id": action.id, **{name: _cell(name, getattr(action, name)) for name in COLUMNS}} for action in actions]
    return pd.DataFrame(rows, columns=["id", *COLUMNS]).astype({"due": "object"})


def _cell(name: str, value: Any) -> Any:
    return list(value) if name == "impacts" else value


def _columns(opened: Opened) -> dict[str, Any]:
    column = st.column_config
    return {
        "id": column.TextColumn(say("No."), disabled=True, width=50),
        "title": column.TextColumn(say("Action"), width=220),
        "kind": column.SelectboxColumn(
            say("What it is for"), options=list(ActionKind), format_func=lambda each: kinds()[ActionKind(str(each))]
        ),
        "leverage_type": column.SelectboxColumn(
            say("Leverage"), options=list(LEVERAGE_TYPES), format_func=lambda each: leverage_types()[str(each)]
        ),
        "impacts": column.MultiselectColumn(say("Impacts"), options=[each.id for each in opened.workbook.impacts]),
        "owner": column.TextColumn(say("Owner"), width=130),
        "due": column.DateColumn(say("Due"), format="YYYY-MM-DD"),
        "status": column.SelectboxColumn(
            say("Status"),
            options=list(ActionStatus),
            required=True,
            format_func=lambda each: statuses()[ActionStatus(str(each))],
        ),
        "indicator": column.TextColumn(say("Indicator"), width=200),
    }


def _whole(assessment: str) -> Place:
    return Place(assessment, Kind.ACTION, "", "")


def _mounted(assessment: str, actions: tuple[Action, ...]) -> tuple[str, "Begun"]:
    """The editor's key and what it was begun with; both new where the store holds something it does not show."""
    begun = session.looking().tables.get(assessment)
    if begun is None or not begun.shows(actions):
        session.renew(_whole(assessment))
        begun = Begun(actions)
        session.looking().tables[assessment] = begun
    return session.key(_whole(assessment)), begun


class Begun:
    """The rows an editor was begun with, and what it shows since: the editor sends positions, not rows."""

    def __init__(self, actions: tuple[Action, ...]) -> None:
        self.rows = _frame(actions)
        self.ids = [action.id for action in actions]
        self.shown = _shown(actions)

    def shows(self, actions: tuple[Action, ...]) -> bool:
        """Whether the editor shows what is stored."""
        return self.ids == [action.id for action in actions] and self.shown == _shown(actions)


def _shown(actions: tuple[Action, ...]) -> dict[tuple[str, str], Any]:
    return {(action.id, name): getattr(action, name) for action in actions for name in COLUMNS}


def _edited(assessment: str, key: str) -> None:
    begun = session.looking().tables[assessment]
    refused = [
        _save_cell(begun, Place(assessment, Kind.ACTION, begun.ids[int(position)], name), value)
        for position, cells in session.held(key)["edited_rows"].items()
        for name, value in cells.items()
    ]
    waiting = say("What you wrote is kept under Details.") if session.looking().behind else ""
    session.looking().troubles[_whole(assessment)] = " ".join(dict.fromkeys(filter(None, [*refused, waiting])))


def _save_cell(begun: "Begun", place: Place, value: Any) -> str:
    """Save a cell that was edited, or say why not; earlier edits come again, and are not for saving twice."""
    looking, at, wanted = session.looking(), (place.record_id, place.field), value
    try:
        wanted = as_kept(place, _typed(place.field, value))
        if wanted != begun.shown[at]:
            begun.shown[at] = save(session.desk(), place, wanted, session.person(), begun.shown[at]).value
            looking.troubles.pop(place, None)
    except ChangedMeanwhile:
        looking.conflicts[place] = wanted
        looking.troubles.pop(place, None)
        session.renew(place)
        _open_card(place)
        return say("{field} was changed elsewhere meanwhile.", field=label(place))
    except DatabaseFault as fault:
        looking.troubles[place] = unsaved.noted(place, wanted, fault)
        _open_card(place)
        return looking.troubles[place]
    except WorkbookError as refused:
        looking.tables.pop(place.assessment_id, None)
        return str(refused)
    return ""


def _open_card(place: Place) -> None:
    """Open the card where what could not be saved waits to be settled."""
    session.unfold(_key(place.assessment_id, place.record_id))
    session.looking().behind = True


def _typed(name: str, value: Any) -> Any:
    if name == "due":
        return date.fromisoformat(value[:10]) if value else None
    if name in {"title", "owner", "indicator"}:
        return value or ""
    return tuple(value or ()) if name == "impacts" else value
