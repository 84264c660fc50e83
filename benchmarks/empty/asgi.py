"""The empty page, served the way the workbook is: the same modules in memory, the collector as seldom at work."""

import pkgutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware

import hrdd.ui
from hrdd.ui import tuning
from hrdd.web.headers import SecurityHeaders

for module in pkgutil.iter_modules(hrdd.ui.__path__):
    import_module(f"hrdd.ui.{module.name}")


@asynccontextmanager
async def start(_app: Any) -> AsyncIterator[None]:
    """Send as soon as the workbook does, and collect as seldom."""
    tuning.answer_at_once()
    tuning.collect_seldom()
    yield


app = st.App(Path(__file__).parent / "page.py", lifespan=start, middleware=[Middleware(SecurityHeaders)])
