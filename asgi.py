"""The server: the workbook under ASGI, its database up to date, the collector frozen before the first visit."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from streamlit.runtime.pages_manager import PagesManager

from hrdd.ui import failing, late, session, tuning
from hrdd.web.headers import SecurityHeaders
from hrdd.web.routes import ROUTES
from hrdd.workbook.workshop_retention import delete_due


@asynccontextmanager
async def start(_app: Any) -> AsyncIterator[None]:
    """Open the desk, delete what is due, take over the pages from Streamlit's folder rule, freeze what was loaded.

    At the end the database is closed, so that all that was entered lies in its one file.
    A database that cannot be used keeps nobody from starting: every screen says why, and opens the desk once it can be.
    """
    failing.keep_words_out_of_the_log()
    tuning.answer_at_once()
    late.follow_the_last_page()
    failing.go_on_without(lambda: delete_due(session.desk()))
    PagesManager.uses_pages_directory = False
    tuning.collect_seldom()
    yield
    failing.go_on_without(lambda: session.desk().store.close())


app = st.App(
    "app.py", lifespan=start, routes=ROUTES, middleware=[Middleware(SecurityHeaders)], on_script_error=failing.tell
)
