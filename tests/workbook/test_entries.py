"""Adding entries, taking them out, putting them back."""

import pytest

from hrdd.errors import UnacceptableValue, UnknownRecord
from hrdd.model.workbook import Kind
from hrdd.workbook.assessments import history_of, open_workbook, read_one
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, add_destination, put_back, take_out, taken_out
from hrdd.workbook.saving import Place, save
from tests.builders import ALICE, BOB, stored_assessment, stored_impact


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment in the database."""
    return stored_assessment(desk)


def ids(desk: Desk, assessment: str, name: str = "impacts") -> list[str]:
    """The entries of a kind that are shown."""
    return [each.id for each in getattr(open_workbook(desk, assessment), name)]


def test_an_entry_is_added_with_what_is_said_of_it(desk: Desk, assessment: str) -> None:
    impact = stored_impact(desk, assessment, title="People are followed", scale=4)

    assert open_workbook(desk, assessment).impacts == (impact,)
    assert (impact.id, impact.title, impact.scale, impact.changed_at) == ("I-1", "People are followed", 4, desk.now())


def test_adding_is_told_in_the_history(desk: Desk, assessment: str) -> None:
    add(desk, assessment, Kind.PARTY, BOB, name="City")

    told = history_of(desk, assessment)[-1]
    assert (told.kind, told.record_id, told.field, told.old, told.by) == ("party", "P-1", "", "null", BOB)
    assert '"name": "City"' in told.new


@pytest.mark.parametrize(("kind", "expected"), [(Kind.PARTY, "P-1"), (Kind.BENEFIT, "B-1"), (Kind.ACTION, "A-1")])
def test_each_kind_has_its_letter(desk: Desk, assessment: str, kind: Kind, expected: str) -> None:
    assert add(desk, assessment, kind, ALICE).id == expected


def test_an_id_is_never_given_twice(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment)
    take_out(desk, assessment, Kind.IMPACT, "I-1", ALICE)

    second = stored_impact(desk, assessment)

    assert second.id == "I-2"


def test_what_does_not_fit_adds_nothing(desk: Desk, assessment: str) -> None:
    with pytest.raises(UnacceptableValue, match="the method does not know R99"):
        stored_impact(desk, assessment, rights=("R99",))

    assert ids(desk, assessment) == []


def test_an_action_for_an_impact_that_is_not_there_adds_nothing(desk: Desk, assessment: str) -> None:
    with pytest.raises(UnacceptableValue, match="there is no impact I-1"):
        add(desk, assessment, Kind.ACTION, ALICE, impacts=("I-1",))

    assert ids(desk, assessment, "actions") == []


def test_an_entry_taken_out_is_kept_and_can_be_put_back(desk: Desk, assessment: str) -> None:
    impact = stored_impact(desk, assessment, title="People are followed")

    take_out(desk, assessment, Kind.IMPACT, impact.id, ALICE)
    out = [each.id for each in taken_out(desk, assessment, Kind.IMPACT)]
    shown = ids(desk, assessment)
    put_back(desk, assessment, Kind.IMPACT, impact.id, ALICE)

    assert (out, shown) == (["I-1"], [])
    assert open_workbook(desk, assessment).impacts[0].title == "People are followed"


def test_taking_out_twice_is_told_once(desk: Desk, assessment: str) -> None:
    impact = stored_impact(desk, assessment)

    take_out(desk, assessment, Kind.IMPACT, impact.id, ALICE)
    take_out(desk, assessment, Kind.IMPACT, impact.id, BOB)

    assert [each.by for each in history_of(desk, assessment) if each.field == "removed_at"] == [ALICE]


def test_an_entry_that_is_not_there_cannot_be_taken_out(desk: Desk, assessment: str) -> None:
    with pytest.raises(UnknownRecord, match="There is no party P-1"):
        take_out(desk, assessment, Kind.PARTY, "P-1", ALICE)


def test_a_country_of_use_is_added_once(desk: Desk, assessment: str) -> None:
    add_destination(desk, assessment, "FRA", ALICE)
    add_destination(desk, assessment, "DEU", ALICE)
    add_destination(desk, assessment, "FRA", BOB)

    assert ids(desk, assessment, "destinations") == ["FRA", "DEU"]
    assert [each.record_id for each in history_of(desk, assessment) if each.kind == "destination"] == ["FRA", "DEU"]


def test_a_country_comes_back_with_what_was_said_of_it(desk: Desk, assessment: str) -> None:
    add_destination(desk, assessment, "FRA", ALICE)
    save(desk, Place(assessment, Kind.DESTINATION, "FRA", "use_there"), "At one station", ALICE)
    take_out(desk, assessment, Kind.DESTINATION, "FRA", ALICE)

    add_destination(desk, assessment, "FRA", BOB)

    assert open_workbook(desk, assessment).destinations[0].use_there == "At one station"


def test_a_country_that_does_not_exist_is_refused(desk: Desk, assessment: str) -> None:
    with pytest.raises(UnacceptableValue, match="there is no such country code"):
        add_destination(desk, assessment, "XYZ", ALICE)


def test_one_entry_can_be_read_alone(desk: Desk, assessment: str) -> None:
    impact = stored_impact(desk, assessment)

    assert read_one(desk, assessment, Kind.IMPACT, "I-1") == impact
    assert read_one(desk, assessment, Kind.IMPACT, "I-2") is None
