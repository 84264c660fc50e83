"""The report on the screen: downloads in each format, and a preview of what they hold."""

import streamlit as st

from hrdd.exports import formats
from hrdd.ui import session
from hrdd.ui.frame import Opened
from hrdd.ui.wording import plain


def downloads(opened: Opened) -> None:
    """One button a format; the file is written when it is asked for."""
    desk, name = session.desk(), _file_name(opened)
    for each in formats.FORMATS.values():
        st.download_button(
            each.title,
            data=lambda each=each: each.write(desk, opened.id, desk.now()),
            file_name=f"{name}.{each.extension}",
            mime=each.mime,
            key=f"download/{each.extension}",
            icon=":material/download:",
            on_click="ignore",
        )


def preview(opened: Opened) -> None:
    """The report's own words."""
    st.subheader(plain(opened.workbook.assessment.title), anchor=False)


def _file_name(opened: Opened) -> str:
    kept = "".join(letter if letter.isalnum() else "-" for letter in opened.workbook.assessment.title.lower())
    return "-".join(filter(None, kept.split("-")))[:60] or "assessment"
