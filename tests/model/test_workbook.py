"""A whole assessment as it is read."""

from hrdd.model.records import Answer
from hrdd.model.workbook import ENTRIES, SHAPES, Kind, entries
from tests.builders import a_workbook, an_answer, an_impact


def test_a_workbook_finds_its_answers_and_impacts_by_id() -> None:
    workbook = a_workbook(answers=(an_answer("Q-EU-2"),), impacts=(an_impact(id="I-2"),))

    assert isinstance(workbook.answer("Q-EU-2"), Answer)
    assert workbook.impact("I-2").id == "I-2"


def test_a_workbook_says_when_it_has_no_such_entry() -> None:
    assert (a_workbook().answer("Q-EU-2"), a_workbook().impact("I-2")) == (None, None)


def test_entries_are_found_by_their_kind() -> None:
    impact = an_impact()

    assert entries(a_workbook(impacts=(impact,)), Kind.IMPACT) == (impact,)


def test_every_kind_has_a_shape_and_a_place() -> None:
    assert set(SHAPES) == set(ENTRIES) == set(Kind)
