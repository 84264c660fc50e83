"""A conflict of rights on the screen: five questions, and what they come to while they are answered."""

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.model.registers import Competing
from hrdd.model.workbook import Kind
from hrdd.rules.competing import TESTS
from hrdd.vocabulary import Truth
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.saving import of_entry
from tests.builders import ALICE
from tests.ui.at import card, give, opened, told, unfold


@pytest.fixture
def conflict(desk: Desk, assessment: str) -> Competing:
    """A filter that strains free expression and passes the test but for safeguards."""
    answers = dict.fromkeys(TESTS, Truth.YES) | {"safeguards": None}
    made = add(desk, assessment, Kind.COMPETING, ALICE, title="Filter", strained=("R18",), **answers)
    assert isinstance(made, Competing)
    return made


def on_the_card(assessment: str) -> AppTest:
    """The screen with the conflict open."""
    return unfold(opened("impacts", assessment), card(Kind.COMPETING, assessment, "C-1"))


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        (Truth.YES, "**The test is passed**\n- Each of the five questions is answered with yes\\."),
        (Truth.NO, "**Not justified**\n- There are no safeguards, or no way to complain\\."),
        (Truth.UNKNOWN, "**Open**\n- Not known\\: whether there are safeguards and a way to complain\\."),
    ],
)
def test_the_test_follows_each_answer(assessment: str, conflict: Competing, answer: Truth, verdict: str) -> None:
    at = give(on_the_card(assessment), of_entry(conflict, Kind.COMPETING, "safeguards"), answer)

    assert verdict.replace("\\", "") in told(at)


def test_a_right_that_may_never_be_strained_is_named(assessment: str, conflict: Competing) -> None:
    at = give(on_the_card(assessment), of_entry(conflict, Kind.COMPETING, "strained"), ["R02"])

    assert "**Never justified**" in told(at)
    assert "Freedom from torture and from cruel, inhuman or degrading treatment or punishment” may not" in told(at)
