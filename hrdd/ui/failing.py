"""What happens when the code itself fails: the log says where, and never what anybody typed."""

import logging
import traceback

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.language import say
from hrdd.ui.wording import plain

LOGGER = "streamlit.error_util"


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
    logger = logging.getLogger(LOGGER)
    if not any(isinstance(each, WithoutWords) for each in logger.filters):
        logger.addFilter(WithoutWords())


def tell(failure: Exception) -> bool:
    """Say on the screen what happened, in place of Streamlit's own words; always True."""
    if isinstance(failure, WorkbookError):
        st.error(plain(str(failure)))
    else:
        st.error(
            say(
                "Something went wrong here. What was saved is safe. Reload the page; if it stays, tell whoever runs it."
            )
        )
    return True


def _where(failure: BaseException) -> str:
    frames = traceback.extract_tb(failure.__traceback__)
    way = " > ".join(f"{frame.name} ({frame.filename.rsplit('/', 1)[-1]}:{frame.lineno})" for frame in frames[-6:])
    return f"{type(failure).__name__}: {way}"
