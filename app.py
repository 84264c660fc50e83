"""The frame: page config, menu, assessment picker; no domain code."""

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.ui import failing, frame

st.set_page_config(page_title="Downstream human rights workbook", page_icon=frame.ICON, layout="wide")
failing.keep_words_out_of_the_log()

try:
    frame.menu()()
except WorkbookError as failure:
    failing.tell(failure)
