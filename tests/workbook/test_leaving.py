"""A worksheet on leaving is closed by a named person once it says enough, and its decisions stay readable."""

from typing import Any

import pytest

from hrdd.errors import CannotClose, UnacceptableValue, UnknownRecord
from hrdd.model.registers import Ending
from hrdd.model.workbook import Kind
from hrdd.vocabulary import EndingDecision, Truth
from hrdd.workbook.assessments import history_of, read_one
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, take_out
from hrdd.workbook.leaving import Closing, Earlier, decide, earlier, lacking, reopen
from hrdd.workbook.saving import Place, save
from tests.builders import ALICE, BOB, stored_assessment
from tests.conftest import NOON, Clock

WEIGHED = {"tried": "Talks", "crucial": "Little", "abuse": "Grave", "leaving_harms": Truth.NO}
TO_STAY = {**WEIGHED, "continuing": "Monthly audits", "accepted": "Bad press"}
TO_LEAVE = {**WEIGHED, "consequences": "None", "left_behind": "Two servers", "heard": "The union"}
STAY = Closing(EndingDecision.STAY, "Ana", "head of sales", "It helps people")
LEAVE = STAY._replace(decision=EndingDecision.LEAVE, reason="Nothing helped")


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment."""
    return stored_assessment(desk)


def a_worksheet(desk: Desk, assessment: str, **said: Any) -> str:
    """A worksheet that says this; its id."""
    return add(desk, assessment, Kind.ENDING, ALICE, **said).id


def as_it_stands(desk: Desk, assessment: str) -> Ending:
    """The first worksheet."""
    found = read_one(desk, assessment, Kind.ENDING, "E-1")
    assert isinstance(found, Ending)
    return found


@pytest.mark.parametrize(("said", "closing"), [(TO_STAY, STAY), (TO_LEAVE, LEAVE)])
def test_a_worksheet_that_says_enough_is_closed(
    desk: Desk, assessment: str, said: dict[str, Any], closing: Closing
) -> None:
    a_worksheet(desk, assessment, **said)

    decide(desk, assessment, "E-1", closing, BOB)

    kept = as_it_stands(desk, assessment)
    assert (kept.decision, kept.decided_by) == (closing.decision, "Ana, head of sales")
    assert (kept.decided_reason, kept.decided_at) == (closing.reason, NOON)


def test_closing_writes_its_history_in_the_name_of_who_sat_there(desk: Desk, assessment: str) -> None:
    a_worksheet(desk, assessment, **TO_STAY)

    decide(desk, assessment, "E-1", STAY, BOB)

    written = [(each.field, each.by) for each in history_of(desk, assessment)][-4:]
    assert written == [(field, BOB) for field in ("decision", "decided_by", "decided_reason", "decided_at")]


@pytest.mark.parametrize(
    ("said", "closing", "missing"),
    [
        (TO_STAY, LEAVE, "what leaving would do to people's rights; which data and products stay behind"),
        (TO_LEAVE, STAY, "how the harm goes on being lessened while we stay; which consequences of staying"),
        (TO_STAY, STAY._replace(role=" "), "the role of that person"),
        ({**TO_STAY, "abuse": " "}, STAY, "how severe the abuse is"),
        (
            {**TO_LEAVE, "leaving_harms": Truth.UNKNOWN},
            LEAVE,
            "whether leaving itself harms people, which nobody knows",
        ),
        (TO_STAY, STAY._replace(decision=None), "whether to leave or to stay"),
    ],
)
def test_a_worksheet_that_says_too_little_stays_open_and_names_what_is_missing(
    desk: Desk, assessment: str, said: dict[str, Any], closing: Closing, missing: str
) -> None:
    a_worksheet(desk, assessment, **said)

    with pytest.raises(CannotClose, match=missing):
        decide(desk, assessment, "E-1", closing, BOB)

    assert as_it_stands(desk, assessment).decision is None


def test_what_counts_is_what_the_worksheet_says_at_that_moment(desk: Desk, assessment: str) -> None:
    a_worksheet(desk, assessment, **TO_STAY)
    save(desk, Place(assessment, Kind.ENDING, "E-1", "continuing"), "", BOB)

    with pytest.raises(CannotClose, match="how the harm goes on being lessened"):
        decide(desk, assessment, "E-1", STAY, ALICE)


def test_a_name_too_long_to_keep_is_refused_and_nothing_is_stored(desk: Desk, assessment: str) -> None:
    a_worksheet(desk, assessment, **TO_STAY)

    with pytest.raises(UnacceptableValue):
        decide(desk, assessment, "E-1", STAY._replace(name="x" * 301), BOB)

    assert as_it_stands(desk, assessment).decision is None


def test_a_closed_worksheet_is_opened_again_before_it_is_closed_another_way(desk: Desk, assessment: str) -> None:
    a_worksheet(desk, assessment, **TO_STAY, consequences="None", left_behind="None", heard="All")
    decide(desk, assessment, "E-1", STAY, BOB)

    with pytest.raises(CannotClose, match="it is closed already; open it again first"):
        decide(desk, assessment, "E-1", LEAVE, BOB)


def test_a_worksheet_opened_again_says_by_whom_and_why_and_keeps_the_decision_readable(
    desk: Desk, assessment: str, clock: Clock
) -> None:
    a_worksheet(desk, assessment, **TO_STAY)
    decide(desk, assessment, "E-1", STAY, BOB)
    clock.forward(hours=1)

    reopen(desk, assessment, "E-1", "Ben, chair", "A report came in", BOB)

    kept = as_it_stands(desk, assessment)
    assert (kept.decision, kept.decided_by, kept.decided_reason) == (None, "Ben, chair", "A report came in")
    assert earlier(desk, assessment, "E-1") == (
        Earlier(EndingDecision.STAY, "Ana, head of sales", "It helps people", NOON, "Ben, chair", "A report came in"),
    )


def test_every_decision_that_was_opened_again_stays_readable(desk: Desk, assessment: str, clock: Clock) -> None:
    a_worksheet(desk, assessment, **TO_STAY, consequences="None", left_behind="None", heard="All")
    for closing in (STAY, LEAVE):
        decide(desk, assessment, "E-1", closing, BOB)
        clock.forward(hours=1)
        reopen(desk, assessment, "E-1", "Ben, chair", "Looked at again", BOB)
        clock.forward(hours=1)

    assert [each.decision for each in earlier(desk, assessment, "E-1")] == [EndingDecision.STAY, EndingDecision.LEAVE]


@pytest.mark.parametrize(("who", "reason"), [("", "New facts"), ("Ben, chair", " ")])
def test_opening_again_needs_a_person_and_a_reason(desk: Desk, assessment: str, who: str, reason: str) -> None:
    a_worksheet(desk, assessment, **TO_STAY)
    decide(desk, assessment, "E-1", STAY, BOB)

    with pytest.raises(UnacceptableValue, match="it needs the name and role of a person, and a reason"):
        reopen(desk, assessment, "E-1", who, reason, BOB)

    assert as_it_stands(desk, assessment).decision is EndingDecision.STAY


def test_an_open_worksheet_is_not_opened_again(desk: Desk, assessment: str) -> None:
    a_worksheet(desk, assessment)

    reopen(desk, assessment, "E-1", "Ben, chair", "New facts", BOB)

    assert as_it_stands(desk, assessment).decided_by == ""


@pytest.mark.parametrize(
    ("field", "value"),
    [("decision", EndingDecision.LEAVE), ("decided_by", "Ana"), ("decided_reason", "So"), ("decided_at", NOON)],
)
def test_nobody_decides_by_filling_in_a_field(desk: Desk, assessment: str, field: str, value: object) -> None:
    a_worksheet(desk, assessment, **TO_LEAVE)

    with pytest.raises(UnacceptableValue, match="a named person sets it by closing the worksheet"):
        save(desk, Place(assessment, Kind.ENDING, "E-1", field), value, BOB)
    with pytest.raises(UnacceptableValue, match="a named person sets it by closing the worksheet"):
        add(desk, assessment, Kind.ENDING, BOB, **{field: value})


@pytest.mark.parametrize("gone", [False, True])
def test_a_worksheet_that_is_not_there_cannot_be_closed(desk: Desk, assessment: str, gone: bool) -> None:
    if gone:
        a_worksheet(desk, assessment, **TO_STAY)
        take_out(desk, assessment, Kind.ENDING, "E-1", ALICE)

    with pytest.raises(UnknownRecord):
        decide(desk, assessment, "E-1", STAY, BOB)


def test_what_either_way_lacks_is_told_before_anybody_decides(desk: Desk, assessment: str) -> None:
    a_worksheet(desk, assessment, **TO_STAY)
    worksheet = as_it_stands(desk, assessment)

    assert lacking(worksheet, EndingDecision.STAY) == ()
    assert len(lacking(worksheet, EndingDecision.LEAVE)) == 3
