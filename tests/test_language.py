"""Every text passes through one function, so that it can be translated."""

from contextvars import copy_context

import pytest

from hrdd.language import say, say_number, speak


def test_names_are_filled_in_and_braces_of_a_person_stay() -> None:
    assert say("Saved {time}", time="{now}") == "Saved {now}"


def test_a_text_without_names_may_hold_braces() -> None:
    assert say("Write {like this}") == "Write {like this}"


@pytest.mark.parametrize(
    ("number", "words"), [(1, "1 action of Ana"), (0, "0 actions of Ana"), (3, "3 actions of Ana")]
)
def test_a_sentence_agrees_with_its_number(number: int, words: str) -> None:
    assert say_number("{number} action of {who}", "{number} actions of {who}", number, who="Ana") == words


def test_a_language_without_a_catalogue_is_english() -> None:
    def spoken() -> str:
        speak("xx")
        return say("Saved {time}", time="14:02")

    assert copy_context().run(spoken) == "Saved 14:02"
