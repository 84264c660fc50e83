"""The record of a workshop to take away: a button a format, each file written when it is asked for."""

from functools import partial

import streamlit as st

from hrdd.exports.workshop_record import RECORD_FORMATS, export_record
from hrdd.language import say
from hrdd.model.workshop import Workshop
from hrdd.report.wording import day
from hrdd.ui import session
from hrdd.ui.report import file_name
from hrdd.ui.wording import plain
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshops import look_up
from hrdd.workshop_errors import UnknownWorkshop


def downloads(workshop_id: str) -> None:
    """What the record holds, a button a format, and until when a file may be kept."""
    desk = session.desk()
    try:
        workshop = look_up(desk, workshop_id)
    except UnknownWorkshop as failure:
        st.error(plain(str(failure)))
        return
    st.markdown(
        say(
            "The agenda in its order, what the room said once it was shown to all, and what the team did with it. "
            "No answer in it leads to a seat or a device."
        )
    )
    _buttons(desk, workshop)
    if not workshop.raw_gone_at:
        st.caption(_keep_until(workshop))


def _buttons(desk: Desk, workshop: Workshop) -> None:
    name = record_name(workshop)
    with st.container(horizontal=True):
        for kind, each in RECORD_FORMATS.items():
            st.download_button(
                each.title,
                data=partial(_written, desk, workshop.id, kind),
                file_name=f"{name}.{each.extension}",
                mime=each.mime,
                key=f"record/{workshop.id}/{kind}",
                icon=":material/download:",
                type="primary" if kind == "docx" else "secondary",
                on_click="ignore",
            )


def _written(desk: Desk, workshop_id: str, kind: str) -> bytes:
    """The file as the workshop stands when the button is pressed."""
    return export_record(desk, workshop_id, kind, desk.now())


def record_name(workshop: Workshop) -> str:
    """The name of the file without its extension; a rehearsal says so."""
    return f"{file_name(workshop.title)}-{say('rehearsal') if workshop.rehearsal else say('workshop')}-record"


def _keep_until(workshop: Workshop) -> str:
    if workshop.keep_until is None:
        return say(
            "A file holds what people wrote in their own words, which can give somebody away: read it before you pass "
            "it on, and keep it no longer than you told them."
        )
    return say(
        "A file holds what people wrote in their own words, which can give somebody away: read it before you pass it "
        "on, and delete it by {day}, as they were told.",
        day=day(workshop.keep_until),
    )
