"""3 Impacts: a register in the order of work, ratings that explain their band, a picture for what weighs most."""

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.model.records import Impact
from hrdd.model.workbook import Kind
from hrdd.vocabulary import ImpactState, Truth
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import of_entry, save
from tests.builders import BOB, stored_impact
from tests.ui.at import give, has_box, labels, opened, press, press_labelled, ran, told, written

GRAVE = {"title": "Spying", "state": ImpactState.POTENTIAL, "scale": 5, "scope": 2, "irremediability": 2}


def grave(desk: Desk, assessment: str, **said: object) -> Impact:
    """A grave impact."""
    return stored_impact(desk, assessment, **{**GRAVE, **said})


def picture(at: AppTest) -> str:
    """The picture of severity by likelihood, as handed to the browser."""
    return next((each.value for each in at.html if "<table" in each.value), "")


def test_a_register_without_impacts_says_how_to_begin(assessment: str) -> None:
    at = opened("impacts", assessment)

    assert "No impact yet. Add the first: one harm, to some people, in one sentence." in told(at)
    assert picture(at) == ""


def test_an_impact_is_added_open_and_stands_in_the_address(desk: Desk, assessment: str) -> None:
    at = press_labelled(opened("impacts", assessment), "Add an impact")

    (added,) = open_workbook(desk, assessment).impacts
    assert has_box(at, of_entry(added, Kind.IMPACT, "title"))
    assert at.query_params["impact"] == "I-1"
    assert "**I-1 Untitled**  \nNo right named yet · Not known yet whether it has happened" in told(at)


def test_an_impact_is_opened_and_closed_by_its_line(desk: Desk, assessment: str) -> None:
    title = of_entry(grave(desk, assessment), Kind.IMPACT, "title")
    at = opened("impacts", assessment)
    seen = [has_box(at, title)]

    for _ in range(2):
        press(at, f"open/{assessment}/I-1")
        seen.append(has_box(at, title))

    assert seen == [False, True, False]


def test_a_line_tells_whose_right_which_group_and_whether_it_happened(desk: Desk, assessment: str) -> None:
    grave(desk, assessment, rights=("R01",), groups=("G01",))

    at = opened("impacts", assessment)

    assert f"Life · {desk.method.groups['G01'].name} · May happen" in told(at)


def test_what_a_person_typed_is_shown_letter_by_letter(desk: Desk, assessment: str) -> None:
    impact = grave(desk, assessment)

    at = give(opened("impacts", assessment, impact="I-1"), of_entry(impact, Kind.IMPACT, "title"), "<i>*Spying*</i>")

    assert r"**I-1 \<i\>\*Spying\*\</i\>**" in written(at)
    assert "I-1 &lt;i&gt;*Spying*&lt;/i&gt;" in picture(at)


def test_impacts_stand_in_the_order_they_are_taken_up(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, title="Dearer tickets", scale=1, scope=1, irremediability=1, state="potential")
    grave(desk, assessment)

    shown = told(opened("impacts", assessment))

    assert shown.index("**I-2 Spying**") < shown.index("**I-1 Dearer tickets**")


def test_a_rating_moves_the_severity_band_at_once(desk: Desk, assessment: str) -> None:
    impact = grave(desk, assessment, scale=2)
    at = opened("impacts", assessment, impact="I-1")
    before = told(at)

    give(at, of_entry(impact, Kind.IMPACT, "scale"), 5)

    assert (":color[ **Critical** ]" in before, ":color[ **Critical** ]" in told(at)) == (False, True)
    assert f"{desk.method.scales['scale'].levels[4].name}: " in told(at)


def test_a_rating_from_another_tab_redraws_the_whole_screen(desk: Desk, assessment: str) -> None:
    impact = grave(desk, assessment, scale=2)
    at = opened("impacts", assessment, impact="I-1")
    save(desk, of_entry(impact, Kind.IMPACT, "scale"), 5, BOB)

    ran(at)

    assert ":color[ **Critical** ]" in told(at)


def test_an_unrated_dimension_is_told_and_never_counts_as_low(desk: Desk, assessment: str) -> None:
    grave(desk, assessment, scale=None, scope=None, irremediability=None)

    at = opened("impacts", assessment, impact="I-1")

    assert "Not rated: it counts as not known, and sorts as at least serious." in told(at)
    assert "Not known yet, at least serious" in told(at)


def test_a_reason_is_kept_beside_its_rating(desk: Desk, assessment: str) -> None:
    impact = grave(desk, assessment)

    give(opened("impacts", assessment, impact="I-1"), of_entry(impact, Kind.IMPACT, "scale_reason"), "Two were jailed")

    assert open_workbook(desk, assessment).impacts[0].scale_reason == "Two were jailed"


@pytest.mark.parametrize(
    ("state", "asked", "remaining"),
    [(ImpactState.POTENTIAL, True, True), (None, True, True), (ImpactState.ACTUAL, False, False)],
)
def test_likelihood_is_asked_only_of_harm_that_may_happen(
    desk: Desk, assessment: str, state: ImpactState | None, asked: bool, remaining: bool
) -> None:
    impact = grave(desk, assessment, state=state)

    at = opened("impacts", assessment, impact="I-1")

    assert has_box(at, of_entry(impact, Kind.IMPACT, "likelihood")) is asked
    assert has_box(at, of_entry(impact, Kind.IMPACT, "residual_likelihood")) is remaining
    assert ("Likelihood is not asked: it has happened." in told(at)) is not asked


def test_saying_that_it_has_happened_takes_likelihood_away_at_once(desk: Desk, assessment: str) -> None:
    impact = grave(desk, assessment)

    at = give(opened("impacts", assessment, impact="I-1"), of_entry(impact, Kind.IMPACT, "state"), ImpactState.ACTUAL)

    assert not has_box(at, of_entry(impact, Kind.IMPACT, "likelihood"))


def test_harm_that_waiting_makes_final_goes_before_its_equals(desk: Desk, assessment: str) -> None:
    impact = grave(desk, assessment)

    at = give(
        opened("impacts", assessment, impact="I-1"), of_entry(impact, Kind.IMPACT, "delay_irremediable"), Truth.YES
    )

    assert "Waiting would put the harm beyond repair, so it goes before its equals." in told(at)


def test_how_grave_it_is_for_each_person_stays_as_it_is_after_action(desk: Desk, assessment: str) -> None:
    impact = grave(desk, assessment)

    at = opened("impacts", assessment, impact="I-1")

    assert has_box(at, of_entry(impact, Kind.IMPACT, "residual_scope"))
    assert not any("/residual_scale/" in (each.key or "") for each in at.button_group)


@pytest.mark.parametrize("field", ["competing_note", "heightened_note", "people", "description"])
def test_a_long_text_of_an_impact_is_kept(desk: Desk, assessment: str, field: str) -> None:
    impact = grave(desk, assessment)

    give(opened("impacts", assessment, impact="I-1"), of_entry(impact, Kind.IMPACT, field), "Two lines\nof it")

    assert getattr(open_workbook(desk, assessment).impacts[0], field) == "Two lines\nof it"


def test_an_impact_is_taken_out_and_put_back_with_all_that_was_said(desk: Desk, assessment: str) -> None:
    grave(desk, assessment)
    at = opened("impacts", assessment, impact="I-1")

    press(at, f"out/impact/{assessment}/I-1")
    out = open_workbook(desk, assessment).impacts
    press_labelled(at, "Put I-1 back: Spying")

    assert out == ()
    assert [(each.id, each.scale) for each in open_workbook(desk, assessment).impacts] == [("I-1", 5)]


def test_the_picture_places_each_impact_by_severity_and_likelihood(desk: Desk, assessment: str) -> None:
    grave(desk, assessment, likelihood=5)
    grave(desk, assessment, title="Has been done", state=ImpactState.ACTUAL, scale=1, scope=1, irremediability=1)

    rows = picture(opened("impacts", assessment)).split("<tr>")

    critical, limited = (next(row for row in rows if f">{band}</th>" in row) for band in ("Critical", "Limited"))
    assert [cell.count("I-1 Spying") for cell in critical.split("<td")[1:]] == [0, 0, 0, 0, 1, 0]
    assert [cell.count("I-2 Has been done") for cell in limited.split("<td")[1:]] == [0, 0, 0, 0, 0, 1]


def test_the_picture_keeps_a_place_for_what_nobody_rated(desk: Desk, assessment: str) -> None:
    grave(desk, assessment, scale=None, scope=None, irremediability=None)

    drawn = picture(opened("impacts", assessment))

    assert ">Not rated yet</th>" in drawn
    assert ">Not known yet</th>" in drawn


def test_the_picture_has_no_row_for_the_unknown_where_all_is_rated(desk: Desk, assessment: str) -> None:
    grave(desk, assessment, likelihood=3)

    drawn = picture(opened("impacts", assessment))

    assert ("Not rated yet" in drawn, "Not known yet" in drawn) == (False, False)


def test_no_button_of_an_impact_stands_twice(desk: Desk, assessment: str) -> None:
    grave(desk, assessment)

    assert labels(opened("impacts", assessment, impact="I-1")).count("Take I-1 out") == 1
