"""Problems in the sheet of events."""

import pytest

from hrdd.rules import drift
from hrdd.rules.involvement import SHAPE

from .builders import a_drift_sheet


def test_an_event_sets_only_the_facts_it_names() -> None:
    (event,), problems = drift.read(a_drift_sheet(), SHAPE)

    after = event.applied(("no", "yes", None, "no", "yes", "some"))

    assert problems == ()
    assert after == ("no", "yes", None, "no", "yes", "none")


@pytest.mark.parametrize(
    ("direction", "steps", "before", "after"),
    [
        ("better", "some", "all_reasonable", "all_reasonable"),
        ("better", "some", "none", "some"),
        ("better", "some", None, "some"),
        ("worse", "some", "none", "none"),
        ("worse", "some", "all_reasonable", "some"),
    ],
)
def test_an_event_never_turns_a_fact_against_its_own_direction(
    direction: str, steps: str, before: str | None, after: str
) -> None:
    (event,), _ = drift.read(a_drift_sheet(direction, steps), SHAPE)

    assert event.applied(("no", "yes", "no", "no", "yes", before))[-1] == after


def test_a_value_the_fact_does_not_know_is_named() -> None:
    events, (problem,) = drift.read(a_drift_sheet(steps="few"), SHAPE)

    assert events == ()
    assert problem == ("drift.csv, line 3", "“few” is no value of steps; it can be -, all_reasonable, some, none.")


def test_a_direction_is_worse_or_better() -> None:
    _, (problem,) = drift.read(a_drift_sheet(direction="sideways"), SHAPE)

    assert "“sideways” is no value of direction" in problem.what


def test_a_missing_column_is_named() -> None:
    sheet = a_drift_sheet()._replace(header=("id",), rows=())

    _, problems = drift.read(sheet, SHAPE)

    assert "The column steps is missing." in [problem.what for problem in problems]


def test_an_event_without_words_is_named() -> None:
    sheet = a_drift_sheet()
    sheet = sheet._replace(rows=((*sheet.rows[0][:-2], "", "S3"),))

    _, problems = drift.read(sheet, SHAPE)

    assert problems == (("drift.csv, line 3", "The cell words is empty."),)


def test_an_event_told_twice_is_named() -> None:
    sheet = a_drift_sheet()

    _, problems = drift.read(sheet._replace(rows=sheet.rows * 2), SHAPE)

    assert problems == (("drift.csv, line 4", "The id event is taken by a row above."),)
