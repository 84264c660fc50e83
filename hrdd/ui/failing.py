"""What happens when the code itself fails: the log says where, and never what anybody typed."""

import logging
import traceback
from collections.abc import Callable

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from hrdd.errors import DatabaseFault, WorkbookError
from hrdd.language import say
from hrdd.ui.wording import plain

LOGGER = "streamlit.error_util"
SPEAKING = (LOGGER, "streamlit.runtime.backend_operation_handler", "streamlit.runtime.app_session", "uvicorn.error")
"""Who tells the log of an exception that comes from a screen, a file that is written, an answer, a route."""


class WithoutWords(logging.Filter):
    """Replaces an exception in a log record by its type and its way through the code; messages may hold user text."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let the record pass, without the exception's own words."""
        if record.exc_info and record.exc_info[1]:
            record.msg, record.args = _where(record.exc_info[1]), ()
            record.exc_info = record.exc_text = None
        return True


def keep_words_out_of_the_log() -> None:
    """Put the filter in place, once."""
    for logger in map(logging.getLogger, SPEAKING):
        if not any(isinstance(each, WithoutWords) for each in logger.filters):
            logger.addFilter(WithoutWords())


def go_on_without(asked: Callable[[], object]) -> None:
    """Ask something of the database; where it cannot be used, say so on the console and go on without it."""
    try:
        asked()
    except DatabaseFault as fault:
        logging.getLogger(LOGGER).error("%s", fault)


def tell(failure: Exception) -> bool:
    """Say on the screen what happened, in place of Streamlit's own words; always True."""
    if isinstance(failure, DatabaseFault):
        _wait(failure)
    elif isinstance(failure, WorkbookError):
        st.error(plain(str(failure)))
    else:
        st.error(
            say(
                "Something went wrong here. What was saved is safe. Reload the page; if it stays, tell whoever runs it."
            )
        )
    return True


def _wait(fault: DatabaseFault) -> None:
    """The fault with its remedy; a way to try again where the whole screen stands still."""
    logging.getLogger(LOGGER).error("%s", fault)
    st.warning(
        f"**{say('The database cannot be used just now.')}**  \n{plain(str(fault))}", icon=":material/database_off:"
    )
    run = get_script_run_ctx()
    if run is not None and not run.fragment_ids_this_run:
        st.button(say("Try again"), key="database/again", icon=":material/refresh:")


def _where(failure: BaseException) -> str:
    frames = traceback.extract_tb(failure.__traceback__)
    way = " > ".join(f"{frame.name} ({frame.filename.rsplit('/', 1)[-1]}:{frame.lineno})" for frame in frames[-6:])
    return f"{type(failure).__name__}: {way}"
