"""The frame: page config, menu, assessment picker; no domain code."""

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.ui import frame, wording

st.set_page_config(page_title="Downstream human rights workbook", page_icon=frame.ICON, layout="wide")

try:
    frame.menu()()
except WorkbookError as failure:
    st.error(wording.plain(str(failure)))
