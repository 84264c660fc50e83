"""Workshop: the ones there are, a new one from a ready agenda, its two links, and who runs it."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.vocabulary import ItemKind, Step
from hrdd.workbook import workshop_agenda, workshops
from hrdd.workbook.desk import Desk
from hrdd.workshop_errors import NotTheFacilitator
from tests.builders import ALICE, stored_assessment, stored_impact
from tests.pages.facilitating import as_anybody, as_facilitator, button, fill
from tests.ui.at import about_to_open, labels, opened, press_labelled, ran, told
from tests.workshop.room import Opened, a_rating, a_workshop, people, take

LINKS = "Two links, shown only now"


@pytest.fixture
def room(desk: Desk) -> Opened:
    """A workshop with an empty agenda."""
    return a_workshop(desk)


def begin(at: AppTest, **said: object) -> AppTest:
    """Fill the form in and begin."""
    for label, value in said.items():
        fill(at, label, value)
    return press_labelled(at, "Begin")


def only(desk: Desk, assessment: str) -> workshops.Workshop:
    """The workshop of the assessment."""
    (found,) = workshops.of_assessment(desk, assessment)
    return found


def test_an_assessment_without_a_workshop_says_so(assessment: str) -> None:
    at = opened("workshop", assessment)

    assert (at.title[0].value, "No workshop yet." in told(at)) == ("Workshop", True)


def test_a_screen_without_an_assessment_leads_home() -> None:
    assert labels(opened("workshop")) == ["Go to Home"]


def test_a_workshop_begins_with_a_ready_agenda_and_the_impacts_chosen(desk: Desk, assessment: str) -> None:
    for title in ("Spying", "Jailing"):
        stored_impact(desk, assessment, title=title)
    at = opened("workshop", assessment)
    fill(at, "Agenda to begin with", "severity_round")
    fill(at, "Impacts it rates", ["I-2"])

    begin(at, Title="A day with residents")

    agenda = workshop_agenda.agenda(desk, only(desk, assessment).id)
    assert {(each.item.kind, each.title) for each in agenda} == {(ItemKind.RATE, "Jailing")}
    assert at.title[0].value == "A day with residents"


def test_a_workshop_begins_with_an_empty_agenda_groups_and_a_date(desk: Desk, assessment: str) -> None:
    at = opened("workshop", assessment)
    fill(at, "Agenda to begin with", "")
    fill(at, "Groups people may choose from, one a line", "Users\n\n Staff ")
    day = desk.today + timedelta(days=3)
    at.date_input[0].set_value(day)
    at.checkbox[0].check()

    begin(at)

    made = only(desk, assessment)
    assert workshop_agenda.agenda(desk, made.id) == ()
    assert (made.groups, made.keep_until, made.rehearsal) == (("Users", "Staff"), day, True)
    assert at.title[0].value == "Cameras at the station · *Rehearsal*"


def test_a_date_in_the_form_is_three_months_ahead_unless_another_is_chosen(desk: Desk, assessment: str) -> None:
    begin(opened("workshop", assessment))

    assert only(desk, assessment).keep_until == desk.today + timedelta(days=workshops.KEEP_DAYS)


def test_too_many_groups_are_told_in_the_form(desk: Desk, assessment: str) -> None:
    at = opened("workshop", assessment)
    fill(at, "Groups people may choose from, one a line", "\n".join(map(str, range(13))))

    begin(at)

    assert "at most 12 groups can be offered" in told(at)
    assert workshops.of_assessment(desk, assessment) == ()


def test_a_press_that_the_browser_sends_twice_begins_one_workshop(desk: Desk, assessment: str) -> None:
    at = opened("workshop", assessment)
    at.session_state["looking"].presses[f"workshop/begin/{assessment}"] = float("inf")

    begin(at)

    assert workshops.of_assessment(desk, assessment) == ()


def test_whoever_begins_runs_it_and_is_told_both_links_once(desk: Desk, assessment: str) -> None:
    at = begin(opened("workshop", assessment))
    links = [each.value for each in at.code]
    made = only(desk, assessment)

    assert [workshops.enter(desk, made.id, link.rpartition("chair=")[2]).second for link in links] == [False, True]
    assert f"/workshop?assessment={assessment}&workshop={made.id}&chair=" in links[0]
    assert LINKS in told(at)

    press_labelled(at, "I have kept them")

    assert (LINKS in told(at), list(at.code)) == (False, [])


def test_a_link_opens_the_workshop_and_leaves_the_address(room: Opened) -> None:
    at = as_facilitator(room)

    assert "chair" not in at.query_params
    assert button(at, "Lock the room")


def test_the_second_link_runs_the_workshop_too(room: Opened) -> None:
    assert button(as_facilitator(room, secret=room.links.second), "Lock the room")


def test_a_workshop_is_opened_from_the_list_and_left_for_it(room: Opened) -> None:
    at = opened("workshop", room.assessment)
    assert "Being prepared" in told(at)

    press_labelled(at, "Open")
    assert at.query_params["workshop"] == room.chair.workshop_id

    press_labelled(at, "All workshops")
    assert (at.title[0].value, "workshop" in at.query_params) == ("Workshop", False)


def test_the_list_tells_a_rehearsal_one_that_runs_and_one_that_has_ended(desk: Desk, room: Opened) -> None:
    take(room, a_rating(room), Step.OPEN)
    workshops.begin(desk, room.assessment, ALICE, "Trying it out", rehearsal=True)
    ended = workshops.begin(desk, room.assessment, ALICE, "Last year's")
    workshops.end(desk, workshops.Chair(ended.workshop.id, second=False))

    text = told(opened("workshop", room.assessment))

    assert [word in text for word in ("Running", "Trying it out** · *Rehearsal*", "Ended")] == [True] * 3


@pytest.mark.parametrize("elsewhere", [True, False], ids=["of another assessment", "not there"])
def test_a_workshop_that_is_not_of_this_assessment_is_told_kindly(desk: Desk, room: Opened, *, elsewhere: bool) -> None:
    other = stored_assessment(desk)

    at = opened("workshop", other, workshop=room.chair.workshop_id if elsewhere else "nowhere")

    assert "There is no such workshop here." in told(at)
    assert button(at, "Begin")


def test_whoever_has_no_link_sees_what_goes_on_and_can_change_nothing(room: Opened) -> None:
    take(room, a_rating(room), Step.OPEN)
    people(room, 2)

    at = as_anybody(room)

    assert "Somebody else runs this workshop (Alice)." in told(at)
    assert [each.value for each in at.metric][:2] == ["2", "0"]
    assert not {"Reveal", "Lock the room", "Bring up another point"} & set(labels(at))


def test_a_link_that_is_not_right_any_more_is_told_so(room: Opened) -> None:
    workshops.take_over(room.desk, room.chair.workshop_id)

    assert "This link does not open the workshop any more." in told(as_facilitator(room))


def test_somebody_takes_over_by_name_and_the_old_links_stop_working(room: Opened) -> None:
    at = as_anybody(room)
    fill(at, "Your name", " Ana Lima ")
    at.checkbox[0].check()

    press_labelled(at, "Take over")

    assert (LINKS in told(at), at.session_state["looking"].person) == (True, "Ana Lima")
    with pytest.raises(NotTheFacilitator):
        workshops.enter(room.desk, room.chair.workshop_id, room.links.facilitator)


@pytest.mark.parametrize(("name", "ticked"), [("", True), ("Ana Lima", False)])
def test_nobody_takes_over_without_a_name_and_a_tick(room: Opened, name: str, *, ticked: bool) -> None:
    at = as_anybody(room)
    fill(at, "Your name", name)
    at.checkbox[0].set_value(ticked)

    press_labelled(at, "Take over")

    assert "Not taken over: write your name and tick the line above." in told(at)
    assert workshops.enter(room.desk, room.chair.workshop_id, room.links.facilitator)


def test_a_workshop_that_ended_while_the_form_was_filled_in_is_not_taken_over(room: Opened) -> None:
    stale = workshops.look_up(room.desk, room.chair.workshop_id)
    workshops.end(room.desk, room.chair)

    def script(workshop: object) -> None:
        from hrdd.ui import workshop_chair

        workshop_chair.take_over(workshop)  # type: ignore[arg-type]

    at = AppTest.from_function(script, default_timeout=30, args=(stale,))
    ran(at)
    fill(at, "Your name", "Ana Lima")
    at.checkbox[0].check()

    press_labelled(at, "Take over")

    assert "This workshop has ended." in told(at)


def test_a_title_in_which_there_is_markup_is_shown_as_it_was_written(desk: Desk, assessment: str) -> None:
    workshops.begin(desk, assessment, ALICE, "A *day*")

    assert "**A *day***" in told(opened("workshop", assessment))


def test_the_way_to_the_room_screen_stands_beside_the_title(room: Opened) -> None:
    at = about_to_open("pages/workshop.py", room.assessment, workshop=room.chair.workshop_id)

    (link,) = ran(at).get("link_button")

    assert link.proto.url.endswith(f"/room?workshop={room.chair.workshop_id}")


def test_the_date_of_today_is_the_earliest_that_can_be_promised(desk: Desk, assessment: str) -> None:
    assert opened("workshop", assessment).date_input[0].min == desk.today
