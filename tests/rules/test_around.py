"""What is missing around the impacts, each gap with its place."""

from datetime import date

import pytest

from hrdd.rules.around import (
    AroundFacts,
    HearingFacts,
    LeverageFacts,
    LookFacts,
    WorksheetFacts,
    leverage,
    places,
    to_dos,
    worksheets,
)
from hrdd.rules.ending import EndingFacts
from hrdd.rules.gaps import ToDoKind
from hrdd.rules.registers import EntryFacts
from hrdd.vocabulary import EndingDecision, LeverageJudgement, Truth

TODAY = date(2026, 3, 2)
LACKING = LeverageJudgement.NOT_ENOUGH


def words_for(facts: AroundFacts) -> list[str]:
    """What is left to do."""
    return [to_do.words for to_do in to_dos(facts, TODAY)]


def asked(facts: LeverageFacts) -> list[str]:
    """What is left to do about the leverage on an impact."""
    return [to_do.words for to_do in leverage(facts, "I-1")]


def test_what_is_not_looked_at_has_no_gap() -> None:
    assert words_for(AroundFacts()) == []
    assert list(places(AroundFacts())) == []


def test_everything_around_the_impacts_has_its_place() -> None:
    facts = AroundFacts(
        entries=(EntryFacts("party", "P-1", {}), EntryFacts("ending", "E-1", {})),
        hearing=HearingFacts(),
        look=LookFacts(),
    )

    assert list(places(facts)) == [("parties", "P-1"), ("endings", "E-1"), ("heard", ""), ("next_review", "")]


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (LeverageFacts(), []),
        (LeverageFacts(asked=True), ["Judge whether the leverage there is is enough."]),
        (
            LeverageFacts(judged=LeverageJudgement.UNKNOWN),
            ["Find out whether the leverage there is is enough."],
        ),
        (
            LeverageFacts(judged=LeverageJudgement.CAN_BE_RAISED, reason="One more buyer would help"),
            ["Say how leverage can be raised."],
        ),
        (LeverageFacts(judged=LeverageJudgement.CAN_BE_RAISED, reason="So", raised="By a buyers' group"), []),
        (LeverageFacts(judged=LeverageJudgement.ENOUGH), ["Say why leverage is judged so."]),
        (
            LeverageFacts(judged=LACKING, reason="All was tried"),
            ["Leverage is not enough and cannot be raised: open a worksheet on leaving or staying."],
        ),
        (LeverageFacts(judged=LACKING, reason="All was tried", worksheets=("E-1",)), []),
    ],
)
def test_leverage_is_judged_explained_and_acted_upon(facts: LeverageFacts, words: list[str]) -> None:
    assert asked(facts) == words


@pytest.mark.parametrize(("judged", "count"), [(LACKING, 1), (LeverageJudgement.ENOUGH, 0)])
def test_an_impact_has_a_place_among_the_worksheets_where_leaving_comes_up(
    judged: LeverageJudgement, count: int
) -> None:
    assert list(worksheets(LeverageFacts(judged=judged), "I-1")) == [("endings", "I-1")] * count


def test_an_undecided_worksheet_says_all_that_is_open_at_once() -> None:
    said = EndingFacts(tried="A letter", crucial="Little", abuse="Grave", consequences="None", left_behind="None")

    (words,) = words_for(AroundFacts(worksheets=(WorksheetFacts("E-1", said),)))

    assert words.startswith("Write down whether leaving itself harms people, who was heard about leaving")
    assert words.endswith(" and whether to leave or to stay.")


def test_a_closed_worksheet_that_lost_a_text_says_so() -> None:
    weighed = EndingFacts(EndingDecision.STAY, "A letter", "Little", "Grave", Truth.NO)
    whole = weighed._replace(continuing="Audits", accepted="Press", name="Ana", role="Head", reason="So")
    kept, lost = WorksheetFacts("E-1", whole), WorksheetFacts("E-2", whole._replace(continuing=""))

    assert words_for(AroundFacts(worksheets=(kept, lost))) == [
        "It is decided, but no longer says how the harm goes on being lessened while we stay. "
        "Write it down, or open it again."
    ]


def test_nobody_heard_is_a_gap_of_the_whole_assessment() -> None:
    (to_do,) = to_dos(AroundFacts(hearing=HearingFacts()), TODAY)

    assert (to_do.kind, to_do.place) == (ToDoKind.UNHEARD, ("heard", ""))


@pytest.mark.parametrize(
    ("look", "words"),
    [
        (LookFacts("TR-1", date(2026, 3, 2)), []),
        (LookFacts(None, date(2026, 3, 2)), ["Say what set the assessment off."]),
        (LookFacts("TR-1"), ["Set the date of the next review."]),
        (LookFacts("TR-1", date(2026, 3, 1)), ["The next review was due on 2026-03-01."]),
    ],
)
def test_the_next_look_has_an_occasion_and_a_date(look: LookFacts, words: list[str]) -> None:
    assert words_for(AroundFacts(look=look)) == words


def test_gaps_of_entries_tell_what_is_not_known_from_what_is_late_and_what_is_missing() -> None:
    message = EntryFacts("communication", "M-1", {"endangers": "unknown", "due": "2020-01-01"})

    kinds = {to_do.kind for to_do in to_dos(AroundFacts(entries=(message,)), TODAY)}

    assert kinds == {ToDoKind.NOT_KNOWN, ToDoKind.OVERDUE, ToDoKind.ENTRY_INCOMPLETE}
