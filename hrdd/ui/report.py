"""The report on the screen: downloads in each format, and a preview of what they hold."""

from functools import partial

import streamlit as st

from hrdd.exports import formats
from hrdd.language import say
from hrdd.report.compose import compose
from hrdd.ui import preview as drawn
from hrdd.ui import session
from hrdd.ui.frame import Opened


def downloads(opened: Opened) -> None:
    """One button a format; the file is written when it is asked for."""
    desk, name = session.desk(), file_name(opened.workbook.assessment.title)
    st.markdown(say("For use inside the organisation: everything said is in it, names and open points included."))
    with st.container(horizontal=True):
        for kind, each in formats.FORMATS.items():
            st.download_button(
                each.title,
                data=partial(formats.export, desk, opened.id, kind, desk.now()),
                file_name=f"{name}.{each.extension}",
                mime=each.mime,
                key=f"download/{kind}",
                icon=":material/download:",
                type="primary" if kind == "docx" else "secondary",
                on_click="ignore",
            )


@st.fragment
def preview(opened: Opened) -> None:
    """The report's own words, a chapter at a time."""
    desk = session.desk()
    parts = drawn.chapters(compose(desk, opened.workbook, desk.now()).blocks)
    st.subheader(say("Preview"), anchor=False)
    titles = list(parts)
    shown = st.pills(say("Chapter"), titles, default=titles[0], required=True, key=f"preview/{opened.id}")
    with st.container(border=True):
        for block in parts[shown or titles[0]]:
            drawn.show(block)


def file_name(title: str) -> str:
    """A title as the name of a file: letters and digits of any script, small, with dashes between."""
    kept = "".join(letter if letter.isalnum() else "-" for letter in title.lower())
    return "-".join(filter(None, kept.split("-")))[:60] or "assessment"
