"""2 Customer and geography: parties, and countries whose good place is never a clearance."""

import math
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.model.workbook import Kind
from hrdd.vocabulary import PartyRole
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, add_destination
from hrdd.workbook.saving import Place, of_entry
from tests.builders import ALICE, stored_impact
from tests.ui.at import box, card, give, has_box, labels, opened, press, press_labelled, ran, told, unfold, written

WELL_PLACED, BADLY_PLACED, WITHOUT_VALUES = "DEU", "PRK", "ATA"


def told_of(desk: Desk, assessment: str, country: str) -> str:
    """What the screen tells about one country."""
    add_destination(desk, assessment, country, ALICE)
    return told(opened("customer", assessment))


def choice_of_countries(at: AppTest) -> Any:
    """The box in which a country is named."""
    return next(each for each in at.selectbox if each.label == "Add a country")


def test_a_party_is_added_open_and_named_with_its_role(desk: Desk, assessment: str) -> None:
    at = press_labelled(opened("customer", assessment), "Add a party")
    (added,) = open_workbook(desk, assessment).parties

    give(at, of_entry(added, Kind.PARTY, "name"), "City *of* Lint")
    give(at, of_entry(added, Kind.PARTY, "role"), PartyRole.END_USER)
    give(at, of_entry(added, Kind.PARTY, "country"), "KEN")

    (kept,) = open_workbook(desk, assessment).parties
    assert (kept.name, kept.role, kept.country) == ("City *of* Lint", PartyRole.END_USER, "KEN")
    unfold(at, card(Kind.PARTY, assessment, "P-1"), folded=True)
    assert at.expander(key=card(Kind.PARTY, assessment, "P-1")).label == r"**P-1** City \*of\* Lint · *End user*"


def test_a_press_that_is_sent_twice_adds_one_party(desk: Desk, assessment: str) -> None:
    at = opened("customer", assessment)
    at.session_state["looking"].presses[f"add/{assessment}/party"] = math.inf

    press_labelled(at, "Add a party")

    assert open_workbook(desk, assessment).parties == ()


def test_a_party_told_before_is_folded_and_opens_at_a_click(desk: Desk, assessment: str) -> None:
    party = add(desk, assessment, Kind.PARTY, ALICE, name="City")
    at = opened("customer", assessment)
    folded = has_box(at, of_entry(party, Kind.PARTY, "name"))

    unfold(at, card(Kind.PARTY, assessment, "P-1"))

    assert (folded, has_box(at, of_entry(party, Kind.PARTY, "name"))) == (False, True)


def test_a_party_is_taken_out_by_its_name_and_put_back(desk: Desk, assessment: str) -> None:
    add(desk, assessment, Kind.PARTY, ALICE, name="City")
    at = unfold(opened("customer", assessment), card(Kind.PARTY, assessment, "P-1"))

    press(at, f"out/party/{assessment}/P-1")
    press_labelled(at, "Put P-1 back: City")

    assert [each.name for each in open_workbook(desk, assessment).parties] == ["City"]


def test_a_country_is_added_by_its_name_and_no_longer_offered(desk: Desk, assessment: str) -> None:
    at = opened("customer", assessment)

    choice_of_countries(at).select("KEN")
    ran(at)

    assert [each.id for each in open_workbook(desk, assessment).destinations] == ["KEN"]
    assert "**Kenya**" in told(at)
    assert "Kenya" not in choice_of_countries(at).options


def test_taking_the_choice_of_a_country_back_adds_nothing(desk: Desk, assessment: str) -> None:
    at = opened("customer", assessment)
    at.session_state[f"country/{assessment}/0"] = "KEN"
    ran(at)

    choice_of_countries(at).select(None)
    ran(at)

    assert open_workbook(desk, assessment).destinations == ()


def test_a_good_place_is_told_and_never_read_as_a_clearance(desk: Desk, assessment: str) -> None:
    shown = told_of(desk, assessment, WELL_PLACED)

    assert "That is no clearance; ask how this product could be misused there all the same." in shown
    assert "**A good place clears nothing:**" in shown
    assert "Look closer at how the State" not in shown


def test_a_poor_place_is_a_reason_to_look_closer(desk: Desk, assessment: str) -> None:
    shown = told_of(desk, assessment, BADLY_PLACED)

    assert "Lowest of what matters here: **Voice and accountability, lowest fifth**." in shown
    assert "Look closer at how the State protects these rights." in shown


def test_a_country_without_values_needs_a_written_assessment(desk: Desk, assessment: str) -> None:
    shown = told_of(desk, assessment, WITHOUT_VALUES)
    at = opened("customer", assessment)

    written_there = box(at, Place(assessment, Kind.DESTINATION, WITHOUT_VALUES, "assessment"))
    assert "Unknown is never good: write your own assessment below." in shown
    assert shown.count("no value known") == 4
    assert written_there.label == "Written assessment (needed, because no values are at hand)"


def test_only_what_matters_for_the_rights_at_stake_is_marked(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, rights=("R03",))
    add_destination(desk, assessment, "KEN", ALICE)

    shown = written(opened("customer", assessment))

    assert shown.count("● ") == 2
    assert "**Voice and accountability, middle fifth**" in told(opened("customer", assessment))


def test_values_are_dated_and_attributed(desk: Desk, assessment: str) -> None:
    shown = told_of(desk, assessment, "KEN")

    assert f"values for {desk.method.edition['year']}" in shown
    assert f"Values: {desk.method.edition['attribution']}" in shown


def test_what_is_written_of_a_country_is_kept(desk: Desk, assessment: str) -> None:
    add_destination(desk, assessment, "KEN", ALICE)

    give(opened("customer", assessment), Place(assessment, Kind.DESTINATION, "KEN", "assessment"), "Courts are slow")

    assert open_workbook(desk, assessment).destinations[0].assessment == "Courts are slow"


@pytest.mark.parametrize("again", ["put back", "added anew"])
def test_a_country_taken_out_comes_back_with_what_was_written(desk: Desk, assessment: str, again: str) -> None:
    add_destination(desk, assessment, "KEN", ALICE)
    at = opened("customer", assessment)
    give(at, Place(assessment, Kind.DESTINATION, "KEN", "use_there"), "Sold to ports")
    press(at, f"out/destination/{assessment}/KEN")
    assert "Put KEN back" in labels(at)

    if again == "put back":
        press(at, f"back/destination/{assessment}/KEN")
    else:
        choice_of_countries(at).select("KEN")
        ran(at)

    assert [each.use_there for each in open_workbook(desk, assessment).destinations] == ["Sold to ports"]
