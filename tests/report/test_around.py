"""The report on leverage, leaving, competing rights, those heard, and the work itself."""

from typing import Any

import pytest

from hrdd.model.registers import Competing, Ending, Engagement
from hrdd.model.workbook import Kind
from hrdd.report.blocks import Callout
from hrdd.rules.competing import TESTS
from hrdd.vocabulary import EndingDecision, LeverageJudgement, Truth, Voice
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.leaving import Closing, decide, reopen
from hrdd.workbook.saving import Place, save
from tests.builders import ALICE, BOB, OWNER, a_workbook, an_answer, an_assessment, an_impact, stored_assessment
from tests.conftest import Clock
from tests.report.reading import chapter, composed, lines

NOBODY = "Nobody affected was heard, and nobody in their place"
HEARD, SELF_CHECK = "8 Those heard, and those told", "11 Self-check"
WEIGHED = {"tried": "Talks", "crucial": "Little", "abuse": "Grave", "leaving_harms": Truth.NO}
TO_STAY = {**WEIGHED, "continuing": "Monthly audits", "accepted": "Bad press"}
STAY = Closing(EndingDecision.STAY, "Ana", "head of sales", "It helps people")


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment with a worksheet that says enough to stay."""
    made = stored_assessment(desk)
    add(desk, made, Kind.ENDING, ALICE, title="The city", **TO_STAY)
    return made


def told_of(desk: Desk, assessment: str) -> list[str]:
    """The report of a stored assessment."""
    return lines(desk, open_workbook(desk, assessment))


def test_an_undecided_worksheet_says_what_either_way_still_needs(desk: Desk, assessment: str) -> None:
    told = told_of(desk, assessment)

    assert "Not decided yet." in told
    assert "Before it can be closed as “leave”:" in told
    assert "Before it can be closed as “stay”:" not in told


def test_a_decided_worksheet_names_the_person_and_the_reason(desk: Desk, assessment: str) -> None:
    decide(desk, assessment, "E-1", STAY, BOB)

    told = told_of(desk, assessment)

    assert "What was decided | Stay" in told
    assert "Name and role of the person who decided | Ana, head of sales" in told
    assert "Reason for the decision | It helps people" in told


def test_a_decision_whose_grounds_were_deleted_says_so(desk: Desk, assessment: str) -> None:
    decide(desk, assessment, "E-1", STAY, BOB)
    save(desk, Place(assessment, Kind.ENDING, "E-1", "continuing"), "", BOB)

    told = told_of(desk, assessment)

    at = told.index("It is decided, but the worksheet no longer says:")
    assert told[at + 1] == "how the harm goes on being lessened while we stay"


def test_a_decision_that_was_opened_again_stays_in_the_report(desk: Desk, assessment: str, clock: Clock) -> None:
    decide(desk, assessment, "E-1", STAY, BOB)
    clock.forward(hours=1)
    reopen(desk, assessment, "E-1", "Ben, chair", "A report came in", BOB)

    told = told_of(desk, assessment)

    assert "Opened again by Ben, chair: A report came in" in told
    assert any(line.startswith("Stay | Ana, head of sales | ") for line in told)
    assert any(line.endswith(" | It helps people | Ben, chair | A report came in") for line in told)


def a_conflict(**said: Any) -> Competing:
    """A filter that strains free expression."""
    usual = {"id": "C-1", "assessment_id": OWNER, "title": "Filter", "strained": ("R18",)}
    return Competing(**{**usual, **dict.fromkeys(TESTS, Truth.YES), **said})


@pytest.mark.parametrize(
    ("said", "callout"),
    [
        ({}, Callout("The test is passed", "Each of the five questions is answered with yes.")),
        ({"aim": Truth.NO}, Callout("Not justified", "Its aim is none that human rights law accepts.")),
        ({"aim": None}, Callout("Open", "Not known: whether its aim is one that human rights law accepts.")),
    ],
)
def test_a_conflict_of_rights_is_reported_with_what_the_test_says(
    desk: Desk, said: dict[str, Any], callout: Callout
) -> None:
    assert callout in composed(desk, a_workbook(competing=(a_conflict(**said),))).blocks


def test_that_nobody_was_heard_is_printed_with_its_reason(desk: Desk) -> None:
    told = chapter(desk, a_workbook(assessment=an_assessment(nobody_heard="Any contact is watched")), HEARD)

    assert told[1:3] == [
        NOBODY,
        "Why nobody has been heard, where that is so: Any contact is watched",
    ]


def test_that_nobody_was_heard_without_a_reason_is_printed_too(desk: Desk) -> None:
    assert chapter(desk, a_workbook(), HEARD)[1:3] == [NOBODY, "No reason has been given."]


def test_whose_voice_was_heard_is_told_impact_by_impact(desk: Desk) -> None:
    tenants = Engagement(id="H-1", assessment_id=OWNER, voice=Voice.AFFECTED, heard="They stay away", impacts=("I-1",))

    told = chapter(
        desk, a_workbook(impacts=(an_impact(), an_impact(id="I-2", title="Fear")), engagements=(tenants,)), HEARD
    )

    assert told[1] == "People affected were heard"
    assert "I-1 People are followed | People affected were heard" in told
    assert f"I-2 Fear | {NOBODY}" in told


def test_the_self_check_is_a_chapter_of_its_own(desk: Desk) -> None:
    answer = an_answer("Q-RM-2", choice="no", reason="The voucher was our idea")

    told = chapter(desk, a_workbook(assessment=an_assessment(trigger="TR-8"), answers=(answer,)), SELF_CHECK)

    assert "The voucher was our idea" in told
    assert f"What set it off | {desk.method.name_in('triggers', 'TR-8')}" in told
    assert [
        f"Guiding questions: {desk.method.sections[part].title}" in told for part in ("governance", "communication")
    ]


def test_how_leverage_is_judged_is_told_with_its_reason(desk: Desk) -> None:
    impact = an_impact(leverage_judged=LeverageJudgement.NOT_ENOUGH, leverage_judged_reason="All was tried")

    told = lines(desk, a_workbook(impacts=(impact,)))

    assert "Is the leverage there is enough | Not enough, and it cannot be raised" in told
    assert "Why: enough leverage | All was tried" in told


def test_open_points_name_entries_and_the_assessment_as_a_whole(desk: Desk) -> None:
    worksheet = Ending(id="E-1", assessment_id=OWNER, title="The city")

    told = chapter(desk, a_workbook(endings=(worksheet,)), "12 Still open")

    assert any(line.startswith("E-1 The city: Name the parties it is with.") for line in told)
    assert any(line.startswith("The assessment as a whole: Nobody affected was heard") for line in told)
