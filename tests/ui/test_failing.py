"""When the code fails, the person gets kind words and the log says where, never what anybody typed."""

import logging
from collections.abc import Iterator

import pytest

from hrdd.ui import failing
from tests.ui.at import drawn_by, told

TYPED = "The informant is Ana Lima"


@pytest.fixture(params=failing.SPEAKING)
def log(request: pytest.FixtureRequest) -> Iterator[logging.Logger]:
    """Where Streamlit tells of failures, with the filter put in place more than once."""
    logger = logging.getLogger(request.param)
    before = list(logger.filters)
    logger.filters.clear()
    failing.keep_words_out_of_the_log()
    failing.keep_words_out_of_the_log()
    yield logger
    logger.filters[:] = before


def raise_with(words: str) -> None:
    """Fail, with a user's words in the message."""
    raise KeyError(words)


def test_the_log_tells_the_type_and_the_way_but_no_words(log: logging.Logger, caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise_with(TYPED)
    except KeyError:
        log.exception("Uncaught app execution")

    assert caplog.messages[0].startswith("KeyError: test_the_log_tells")
    assert "raise_with (test_failing.py:" in caplog.messages[0]
    assert TYPED not in caplog.text


def test_other_messages_stay_as_they_are(log: logging.Logger, caplog: pytest.LogCaptureFixture) -> None:
    log.warning("The port is %s", 8501)

    assert caplog.messages == ["The port is 8501"]


def test_the_filter_is_put_in_place_once(log: logging.Logger) -> None:
    assert [type(each) for each in log.filters] == [failing.WithoutWords]


def test_a_failure_the_person_can_act_on_is_told_in_its_own_words() -> None:
    def script() -> None:
        from hrdd.errors import UnknownAssessment
        from hrdd.ui import failing

        assert failing.tell(UnknownAssessment("*7*"))

    assert told(drawn_by(script)) == "There is no assessment *7* here. Open one from Home."


def test_any_other_failure_is_told_kindly_and_without_its_words() -> None:
    def script() -> None:
        from hrdd.ui import failing

        assert failing.tell(ValueError("The informant is Ana Lima"))

    shown = told(drawn_by(script))

    assert shown.startswith("Something went wrong here. What was saved is safe.")
    assert TYPED not in shown
