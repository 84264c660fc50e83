"""Engagement: whose voice was heard, about what, and why nobody was where that is so."""

import pytest

from hrdd.model.workbook import Kind
from hrdd.vocabulary import Voice
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.saving import of_assessment, of_entry
from tests.builders import ALICE, stored_impact
from tests.ui.at import give, opened, press_labelled, told


def test_nobody_is_heard_at_first(assessment: str) -> None:
    assert "**Nobody affected was heard, and nobody in their place**" in told(opened("engagement", assessment))


def test_each_impact_says_whose_voice_was_heard_about_it(desk: Desk, assessment: str) -> None:
    for title in ("Spying", "Dearer tickets"):
        stored_impact(desk, assessment, title=title)
    add(desk, assessment, Kind.ENGAGEMENT, ALICE, voice=Voice.AFFECTED, heard="They stay away", impacts=("I-2",))

    shown = told(opened("engagement", assessment))

    assert "**People affected were heard**" in shown
    assert "- Nobody affected was heard, and nobody in their place: I-1\n- People affected were heard: I-2" in shown


def test_of_many_impacts_without_a_voice_some_are_named_and_all_are_counted(desk: Desk, assessment: str) -> None:
    for number in range(14):
        stored_impact(desk, assessment, title=f"Harm {number}")

    assert "I-12 and 2 more" in told(opened("engagement", assessment))


def test_why_nobody_was_heard_is_kept(desk: Desk, assessment: str) -> None:
    at = opened("engagement", assessment)

    give(at, of_assessment(assessment, "nobody_heard"), "Any contact is watched")

    assert open_workbook(desk, assessment).assessment.nobody_heard == "Any contact is watched"
    assert "Saved " in told(at)


@pytest.mark.parametrize(
    ("kind", "button", "field", "value"),
    [
        (Kind.ENGAGEMENT, "Add somebody who was heard", "barriers", "Held in two languages"),
        (Kind.ENGAGEMENT, "Add somebody who was heard", "steps_served", ("PR-1",)),
        (Kind.COMMUNICATION, "Add a message", "content", "What we found and did"),
        (Kind.COMMUNICATION, "Add a message", "tells_of", ("CM-5",)),
    ],
)
def test_who_was_heard_and_who_is_told_is_entered(
    desk: Desk, assessment: str, kind: Kind, button: str, field: str, value: object
) -> None:
    at = press_labelled(opened("engagement", assessment), button)
    workbook = open_workbook(desk, assessment)
    (added,) = (*workbook.engagements, *workbook.communications)

    give(at, of_entry(added, kind, field), list(value) if isinstance(value, tuple) else value)

    after = open_workbook(desk, assessment)
    (kept,) = (*after.engagements, *after.communications)
    assert getattr(kept, field) == value


def test_what_is_heard_moves_the_verdict_at_once(desk: Desk, assessment: str) -> None:
    at = press_labelled(opened("engagement", assessment), "Add somebody who was heard")
    (added,) = open_workbook(desk, assessment).engagements

    give(at, of_entry(added, Kind.ENGAGEMENT, "voice"), Voice.EXPERT)
    give(at, of_entry(added, Kind.ENGAGEMENT, "heard"), "Guards sell the recordings")

    assert "**Only somebody in their place was heard**" in told(at)


def test_the_screen_says_how_far_it_has_come(assessment: str) -> None:
    (shown,) = opened("engagement", assessment).get("progress")

    assert shown.proto.text == "0 of 1 done"
