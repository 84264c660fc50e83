"""How things are named in sentences."""

import pytest

from hrdd.rules import words
from hrdd.rules.involvement import FACTS
from hrdd.rules.severity import Ratings
from hrdd.vocabulary import Involvement, SeverityBand


@pytest.mark.parametrize(
    ("listed", "sentence"), [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")]
)
def test_alternatives_read_as_a_person_would_say_them(listed: list[str], sentence: str) -> None:
    assert words.any_of(listed) == sentence


def test_everything_has_a_name() -> None:
    names = [
        *map(words.involvement, Involvement),
        *map(words.band, SeverityBand),
        *map(words.dimension, Ratings._fields),
        *map(words.fact, FACTS),
    ]

    assert all(names)
    assert len(set(names)) == len(names)
