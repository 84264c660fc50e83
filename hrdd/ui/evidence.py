"""Evidence: files and links, what each supports, and which files are not on this computer."""

from functools import partial
from typing import Any

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.language import say, say_number
from hrdd.model.workbook import Kind
from hrdd.ui import entry, registers, session
from hrdd.ui.attached import ABOUT
from hrdd.ui.frame import Opened
from hrdd.ui.wording import plain
from hrdd.workbook import evidence
from hrdd.workbook.file_checks import LARGEST, SORTS
from hrdd.workbook.links import is_safe
from hrdd.workbook.told import everything

EVERY = "3s"
MEGABYTE = 1024 * 1024
OPAQUE = "application/octet-stream"
"""Files are handed over to be kept, never to be shown by the browser."""


def missing_files(opened: Opened) -> None:
    """The files that the assessment names and this computer does not have, as after an import."""
    gone = evidence.missing(session.desk(), opened.workbook)
    if gone:
        head = say_number(
            "{number} file of the evidence is not on this computer:",
            "{number} files of the evidence are not on this computer:",
            len(gone),
        )
        named = "; ".join(f"{each.id} {each.file_name}" for each in gone)
        st.warning(f"{head} {plain(named)}", icon=":material/find_in_page:")


def upload(opened: Opened) -> None:
    """A form that takes one file in; what it is to support is chosen already where one came from there."""
    st.subheader(say("Attach a file"), anchor=False)
    _form(opened.id, tuple(_about(opened)))


def register(opened: Opened) -> None:
    """All evidence, each with its file or its link."""
    registers.show(opened, Kind.EVIDENCE, _what, about=tuple(_about(opened)))


@st.fragment
def _form(assessment: str, about: tuple[str, ...]) -> None:
    names = everything(session.desk().method, session.as_it_stands(assessment))
    with st.form(f"upload/{assessment}", clear_on_submit=True):
        offered = st.file_uploader(
            say("A document, a table, a picture or a mail; up to 20 MB"), type=list(SORTS), max_upload_size=_megabytes()
        )
        chosen = st.multiselect(
            say("What it supports"), list(names), default=about, format_func=names.__getitem__, key=f"supports/{about}"
        )
        if st.form_submit_button(say("Keep the file"), type="primary", icon=":material/upload_file:"):
            _keep(assessment, offered, chosen)


def _keep(assessment: str, offered: Any, about: list[str]) -> None:
    if offered is None:
        st.error(say("Choose a file first. Nothing was stored."))
        return
    try:
        made = evidence.attach(
            session.desk(), assessment, offered.name, offered.getvalue(), session.person(), about=about
        )
    except WorkbookError as refused:
        st.error(plain(str(refused)))
        return
    session.unfold(f"{Kind.EVIDENCE}/{assessment}/{made.id}")
    session.choose(ABOUT, "")
    st.rerun()


def _what(assessment: str, record_id: str) -> None:
    """The file or the link of a piece of evidence, below its fields."""
    record = entry.read(assessment, Kind.EVIDENCE, record_id)
    if not record.file_name:
        _link(assessment, record_id)
    elif evidence.is_here(session.desk(), record):
        st.download_button(
            say("Download {name}", name=plain(record.file_name)),
            data=partial(evidence.content_of, session.desk(), record),
            file_name=record.file_name,
            mime=OPAQUE,
            key=f"file/{assessment}/{record_id}",
            icon=":material/download:",
            on_click="ignore",
        )
        st.caption(f"{plain(record.media_type)} · {_size(record.size)}")
    else:
        told = say("The file {name} is not on this computer.", name=plain(record.file_name))
        way = say("Attach it anew, or copy it into the folder evidence beside the database.")
        st.markdown(f":material/find_in_page: {told} {way}")


@st.fragment(run_every=EVERY)
def _link(assessment: str, record_id: str) -> None:
    """The way to a linked page; follows the address while it is written, and keeps its room."""
    record = entry.find(assessment, Kind.EVIDENCE, record_id)
    if record and is_safe(record.link):
        st.link_button(say("Open the linked page"), record.link, icon=":material/open_in_new:")
    elif record and record.link:
        st.caption(say("This link is not followed: it does not lead to a page on the web."))
    else:
        st.caption(say("No link yet."))


def _about(opened: Opened) -> list[str]:
    """What somebody came here to support, if the assessment knows it."""
    wanted = session.chosen(ABOUT)
    return [wanted] if wanted in everything(session.desk().method, opened.workbook) else []


def _megabytes() -> int:
    return LARGEST // MEGABYTE


def _size(size: int) -> str:
    return say("{size:.1f} MB", size=size / MEGABYTE) if size >= MEGABYTE else say("{size} kB", size=-(-size // 1024))
