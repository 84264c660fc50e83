"""Action plan: what is asked gets an action, cells are saved one by one, nobody's edit is written over."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.model.records import Action
from hrdd.model.workbook import Kind
from hrdd.ui.plan import SHOWN
from hrdd.vocabulary import ActionKind, ActionStatus, ImpactState
from hrdd.workbook.assessments import history_of, open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.saving import Place, of_entry, save
from tests.builders import ALICE, BOB, CAUSED, LINKED, stored_impact
from tests.faulty import without_room
from tests.ui.at import (
    box,
    card,
    edit_cells,
    give,
    has_box,
    in_menu,
    labels,
    opened,
    press,
    press_labelled,
    ran,
    told,
    unfold,
)


def planned(desk: Desk, assessment: str, **said: object) -> Place:
    """An action in the plan; the place of its title."""
    return of_entry(add(desk, assessment, Kind.ACTION, ALICE, **said), Kind.ACTION, "title")


def actions(desk: Desk, assessment: str) -> tuple[Action, ...]:
    """The actions as stored."""
    return open_workbook(desk, assessment).actions


def shown(at: AppTest, name: str) -> list[object]:
    """A column of the table as the browser is given it."""
    return list(at.data_editor[0].value[name])


def test_an_empty_plan_says_where_actions_come_from(assessment: str) -> None:
    at = opened("plan", assessment)

    assert "No action yet. Measures beside the questions and open responses lead here" in told(at)
    assert len(at.data_editor) == 0


def test_an_action_of_ones_own_is_added_and_opened(desk: Desk, assessment: str) -> None:
    at = press_labelled(opened("plan", assessment), "Add an action")

    (added,) = actions(desk, assessment)
    assert shown(at, "id") == ["A-1"]
    assert has_box(at, of_entry(added, Kind.ACTION, "owner"))


def test_a_response_nobody_answers_is_covered_by_one_click(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, title="*Spying*", **CAUSED, state=ImpactState.POTENTIAL)
    at = opened("plan", assessment)
    before = told(at)

    press_labelled(at, "Plan an action")

    (made,) = actions(desk, assessment)
    assert "**Prevent the harm** · I-1 *Spying*" in before
    assert (made.title, made.kind, made.impacts) == ("Prevent the harm", ActionKind.PREVENT, ("I-1",))
    assert [each.value for each in at.toast] == ["Planned as A-1. Name an owner and a date."]
    assert ("Not covered yet" in told(at), labels(at).count("Plan an action")) == (False, 0)


def test_a_response_that_another_tab_covered_meanwhile_is_not_planned_twice(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, **CAUSED, state=ImpactState.POTENTIAL)
    at = opened("plan", assessment)
    planned(desk, assessment, kind=ActionKind.PREVENT, impacts=("I-1",))

    press_labelled(at, "Plan an action")

    assert [each.id for each in actions(desk, assessment)] == ["A-1"]


def test_nothing_is_asked_of_an_impact_before_its_connection_is_begun(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, title="Spying")

    assert "Not covered yet" not in told(opened("plan", assessment))


@pytest.mark.parametrize(
    ("name", "sent", "kept"),
    [
        ("title", "Talk to the city", "Talk to the city"),
        ("kind", "engage", ActionKind.ENGAGE),
        ("leverage_type", "LV-2", "LV-2"),
        ("impacts", ["I-1"], ("I-1",)),
        ("owner", None, ""),
        ("due", "2027-01-31", date(2027, 1, 31)),
        ("due", "2027-01-31T00:00:00.000", date(2027, 1, 31)),
        ("status", "under_way", ActionStatus.UNDER_WAY),
        ("indicator", "Fewer complaints", "Fewer complaints"),
    ],
)
def test_a_cell_is_saved_when_it_is_edited(desk: Desk, assessment: str, name: str, sent: object, kept: object) -> None:
    stored_impact(desk, assessment)
    planned(desk, assessment, owner="Ana")

    edit_cells(opened("plan", assessment), {0: {name: sent}})

    assert getattr(actions(desk, assessment)[0], name) == kept


@pytest.mark.parametrize("name", ["due", "impacts", "leverage_type", "kind"])
def test_a_cell_can_be_emptied(desk: Desk, assessment: str, name: str) -> None:
    stored_impact(desk, assessment)
    planned(desk, assessment, due=date(2027, 1, 1), impacts=("I-1",), leverage_type="LV-1", kind=ActionKind.PREVENT)

    edit_cells(opened("plan", assessment), {0: {name: None}})

    assert not getattr(actions(desk, assessment)[0], name)


def test_the_table_says_when_it_was_saved(desk: Desk, assessment: str) -> None:
    planned(desk, assessment)

    at = edit_cells(opened("plan", assessment), {0: {"owner": "Ana"}})

    assert any(each.value.startswith("Saved ") for each in at.caption)


def test_an_editor_is_left_alone_while_it_shows_what_is_stored(desk: Desk, assessment: str) -> None:
    planned(desk, assessment)
    at = opened("plan", assessment)
    key = at.data_editor[0].key

    edit_cells(at, {0: {"owner": "Ana", "leverage_type": "LV-1"}})
    edit_cells(at, {0: {"owner": "Ana", "leverage_type": None}})

    assert at.data_editor[0].key == key


def test_whoever_comes_back_to_the_table_finds_what_they_wrote_in_it(desk: Desk, assessment: str) -> None:
    planned(desk, assessment, owner="Ana")
    at = edit_cells(in_menu("plan", assessment), {0: {"owner": "Bob"}})

    for page in ("overview", "plan"):
        ran(at.switch_page(f"pages/{page}.py"))

    assert list(at.data_editor[0].value["owner"]) == ["Bob"]


@pytest.mark.parametrize(
    ("name", "sent", "reason"),
    [
        ("title", "x" * 301, "it is longer than 300 characters"),
        ("kind", "dance", "it can only be"),
        ("leverage_type", "LV-9", "the method does not know LV-9"),
        ("impacts", ["I-7"], "there is no impact I-7 in this assessment"),
        ("status", None, "it can only be"),
    ],
)
def test_a_cell_that_does_not_fit_is_refused_with_the_reason_and_the_table_shows_what_is_stored(
    desk: Desk, assessment: str, name: str, sent: object, reason: str
) -> None:
    planned(desk, assessment, title="Talk")
    at = edit_cells(opened("plan", assessment), {0: {"owner": "Ana"}})

    edit_cells(at, {0: {"owner": "Ana", name: sent}})

    assert reason in told(at)
    assert (shown(at, "owner"), shown(at, "title")) == (["Ana"], ["Talk"])


def test_a_refusal_is_forgotten_with_the_next_edit_that_fits(desk: Desk, assessment: str) -> None:
    planned(desk, assessment)
    at = edit_cells(opened("plan", assessment), {0: {"kind": "dance"}})

    edit_cells(at, {0: {"kind": "track"}})

    assert "Not saved" not in told(at)
    assert actions(desk, assessment)[0].kind is ActionKind.TRACK


def test_what_changed_elsewhere_appears_in_the_table(desk: Desk, assessment: str) -> None:
    title = planned(desk, assessment, title="Talk")
    at = opened("plan", assessment)
    save(desk, title, "Talk, then write", BOB)

    ran(at)

    assert shown(at, "title") == ["Talk, then write"]


def test_a_cell_that_somebody_else_changed_meanwhile_is_not_written_over(desk: Desk, assessment: str) -> None:
    title = planned(desk, assessment, title="Talk")
    at = opened("plan", assessment)
    save(desk, title, "Bob's words", BOB)

    edit_cells(at, {0: {"title": "Alice's words"}})

    assert "What will be done was changed elsewhere meanwhile. What you wrote is kept under Details." in told(at)
    assert (actions(desk, assessment)[0].title, shown(at, "title")) == ("Bob's words", ["Bob's words"])


def test_two_texts_of_a_cell_are_both_shown_under_details_and_the_one_chosen_is_kept(
    desk: Desk, assessment: str
) -> None:
    title = planned(desk, assessment, title="Talk")
    at = opened("plan", assessment)
    save(desk, title, "Bob's words", BOB)
    edit_cells(at, {0: {"title": "Alice's words"}})
    asked = told(at)

    press_labelled(at, "Keep mine")

    assert ("Saved:  \nBob's words" in asked, "Yours:  \nAlice's words" in asked) == (True, True)
    assert (actions(desk, assessment)[0].title, shown(at, "title")) == ("Alice's words", ["Alice's words"])


LONG = "Fewer complaints. " * 2000


def test_a_cell_the_disk_has_no_room_for_waits_under_details_and_is_saved_on_a_click(
    desk: Desk, assessment: str
) -> None:
    planned(desk, assessment)
    at = opened("plan", assessment)

    with without_room(desk.store):
        edit_cells(at, {0: {"indicator": LONG}})
    said = told(at)
    press_labelled(at, "Save again")

    assert ("Make room on the disk" in said, "What you wrote is kept under Details." in said) == (True, True)
    assert actions(desk, assessment)[0].indicator == LONG
    assert (shown(at, "indicator"), "Save again" in labels(at)) == ([LONG], False)


def test_a_cell_that_waits_is_saved_with_the_next_edit_too(desk: Desk, assessment: str) -> None:
    planned(desk, assessment)
    at = opened("plan", assessment)
    with without_room(desk.store):
        edit_cells(at, {0: {"indicator": LONG}})

    edit_cells(at, {0: {"indicator": LONG, "owner": "Ana"}})

    (kept,) = actions(desk, assessment)
    assert (kept.indicator, kept.owner) == (LONG, "Ana")
    assert ("Not saved yet" in told(at), "Save again" in labels(at)) == (False, False)


def test_a_cell_that_waits_while_somebody_else_writes_is_asked_about(desk: Desk, assessment: str) -> None:
    indicator = planned(desk, assessment)._replace(field="indicator")
    at = opened("plan", assessment)
    with without_room(desk.store):
        edit_cells(at, {0: {"indicator": LONG}})
    save(desk, indicator, "Bob's words", BOB)

    edit_cells(at, {0: {"indicator": LONG, "owner": "Ana"}})

    assert ("two texts" in told(at), "Save again" in labels(at)) == (True, False)
    assert actions(desk, assessment)[0].indicator == "Bob's words"


def test_of_several_cells_refused_each_reason_is_told_once(desk: Desk, assessment: str) -> None:
    for _ in range(2):
        planned(desk, assessment)

    at = edit_cells(opened("plan", assessment), {0: {"title": "x" * 301, "kind": "dance"}, 1: {"title": "y" * 301}})

    assert told(at).count("it is longer than 300 characters") == 1
    assert told(at).count("it can only be") == 1


def test_an_edit_of_before_that_the_table_sends_again_is_not_saved_again(desk: Desk, assessment: str) -> None:
    title = planned(desk, assessment)
    at = edit_cells(opened("plan", assessment), {0: {"title": "Alice's words"}})
    save(desk, title, "Bob's words", BOB)

    edit_cells(at, {0: {"title": "Alice's words", "owner": "Ana"}})

    (kept,) = actions(desk, assessment)
    assert (kept.title, kept.owner) == ("Bob's words", "Ana")
    assert [each.new for each in history_of(desk, assessment) if each.field == "title"][-1] == '"Bob\'s words"'


def test_edits_reach_the_row_they_were_made_in(desk: Desk, assessment: str) -> None:
    for title in ("first", "second", "third"):
        planned(desk, assessment, title=title)

    edit_cells(opened("plan", assessment), {1: {"owner": "Ana"}, 2: {"owner": "Bo"}})

    assert [each.owner for each in actions(desk, assessment)] == ["", "Ana", "Bo"]


def test_details_of_an_action_are_saved_field_by_field(desk: Desk, assessment: str) -> None:
    title = planned(desk, assessment, title="Talk to *them*")
    at = unfold(opened("plan", assessment), card(Kind.ACTION, assessment, "A-1"))

    give(at, title._replace(field="status"), ActionStatus.UNDER_WAY)
    give(at, title._replace(field="note"), "Twice a year")

    (kept,) = actions(desk, assessment)
    assert (kept.status, kept.note) == (ActionStatus.UNDER_WAY, "Twice a year")
    unfold(at, card(Kind.ACTION, assessment, "A-1"), folded=True)
    assert at.expander(key=card(Kind.ACTION, assessment, "A-1")).label == r"**A-1** Talk to \*them\* · *Under way*"


def test_the_table_follows_the_details(desk: Desk, assessment: str) -> None:
    title = planned(desk, assessment, title="Talk")
    at = unfold(opened("plan", assessment), card(Kind.ACTION, assessment, "A-1"))

    give(at, title, "Talk, then write")

    assert (shown(at, "title"), box(at, title).value) == (["Talk, then write"], "Talk, then write")


def test_an_action_is_taken_out_and_put_back(desk: Desk, assessment: str) -> None:
    planned(desk, assessment, title="Talk")
    at = unfold(opened("plan", assessment), card(Kind.ACTION, assessment, "A-1"))

    press(at, f"out/action/{assessment}/A-1")
    out = actions(desk, assessment)
    press_labelled(at, "Put A-1 back: Talk")

    assert (out, [each.title for each in actions(desk, assessment)]) == ((), ["Talk"])


def test_an_action_that_was_dropped_covers_nothing(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, **LINKED, state=ImpactState.POTENTIAL)
    planned(desk, assessment, kind=ActionKind.USE_LEVERAGE, impacts=("I-1",), status=ActionStatus.DROPPED)

    assert "Not covered yet" in told(opened("plan", assessment))


@pytest.fixture
def many(desk: Desk, assessment: str) -> str:
    """Two actions more than are drawn at once; the id of the last."""
    return [add(desk, assessment, Kind.ACTION, ALICE).id for _ in range(SHOWN + 2)][-1]


def test_many_actions_are_drawn_a_few_at_a_time(assessment: str, many: str) -> None:
    at = opened("plan", assessment)
    before = len(at.expander)

    press(at, "more/actions")

    assert (before, len(at.expander)) == (SHOWN, SHOWN + 2)
    assert "Show more" not in labels(at)


def test_an_open_action_is_drawn_wherever_it_stands(assessment: str, many: str) -> None:
    at = unfold(opened("plan", assessment), card(Kind.ACTION, assessment, many))

    assert len(at.expander) == SHOWN + 1
    assert has_box(at, Place(assessment, Kind.ACTION, many, "title"))
