"""What a decision table must promise, and what an editor reads when it does not."""

from hrdd.rules.sheet import COLLECT
from hrdd.rules.table import Table

from .builders import (
    PRIORITY_PROBLEMS,
    RESPONSES_PROBLEMS,
    SEVERITY_PROBLEMS,
    WEATHER,
    a_weather_sheet,
)

DRY = ("W-1", "no", "calm|fresh", "low")
DRY_STORM = ("W-2", "no", "storm", "high")
WET = ("W-3", "yes", "-", "high")


def problems_of(*rows: tuple[str, str, str, str], hit_policy: str = "unique") -> list[str]:
    """What an editor reads about a sheet with these rows."""
    _, problems = Table.from_sheet(a_weather_sheet(*rows, hit_policy=hit_policy), WEATHER)
    return [problem.what for problem in problems]


def test_the_tables_of_the_method_have_no_problems() -> None:
    assert (SEVERITY_PROBLEMS, PRIORITY_PROBLEMS, RESPONSES_PROBLEMS) == ((), (), ())


def test_a_sound_table_is_looked_up_by_its_inputs() -> None:
    table, problems = Table.from_sheet(a_weather_sheet(DRY, DRY_STORM, WET), WEATHER)

    row = table.row("no", "storm")

    assert problems == ()
    assert (row.id, row.outcome, row.sources) == ("W-2", "high", ("S0", "S1"))


def test_an_unknown_input_brings_every_row_that_may_hold() -> None:
    table, _ = Table.from_sheet(a_weather_sheet(DRY, DRY_STORM, WET), WEATHER)

    assert {row.id for row in table.rows("no", None)} == {"W-1", "W-2"}
    assert {row.id for row in table.rows(None, None)} == {"W-1", "W-2", "W-3"}


def test_spaces_around_a_bar_do_not_matter() -> None:
    assert problems_of(("W-1", "no", "calm | fresh", "low"), DRY_STORM, WET) == []


def test_a_missing_combination_is_named_in_words() -> None:
    assert problems_of(DRY, WET) == ["No row covers: rain is no, wind is storm."]


def test_two_rows_that_contradict_each_other_are_named() -> None:
    found = problems_of(DRY, DRY_STORM, WET, ("W-4", "yes", "calm", "low"))

    assert found == ["W-3 says high and W-4 says low where rain is yes, wind is calm; they contradict each other."]


def test_two_rows_that_say_the_same_are_named() -> None:
    found = problems_of(DRY, DRY_STORM, WET, ("W-4", "yes", "calm|fresh", "high"))

    assert found == ["W-3 and W-4 both cover the same case; one is enough: rain is yes, wind is calm."]


def test_a_worse_fact_with_a_milder_outcome_is_named() -> None:
    found = problems_of(DRY, DRY_STORM, ("W-3", "yes", "calm|fresh", "high"), ("W-4", "yes", "storm", "low"))

    assert found == [
        "A worse rain gives a milder outcome, high in W-2 but low in W-4: rain is yes, wind is storm.",
        "A worse wind gives a milder outcome, high in W-3 but low in W-4: rain is yes, wind is storm.",
    ]


def test_the_same_fall_is_told_once() -> None:
    found = problems_of(
        ("W-1", "no", "-", "high"), ("W-2", "yes", "calm|fresh", "low"), ("W-3", "yes", "storm", "high")
    )

    assert len(found) == 1


def test_an_idle_input_is_named() -> None:
    found = problems_of(("W-1", "no", "-", "low"), ("W-2", "yes", "-", "high"))

    assert found == ["wind never changes the outcome; use it in a row or take the column out."]


def test_rows_that_add_up_may_meet() -> None:
    collecting = WEATHER._replace(hit_policy=COLLECT)
    rows = (DRY, DRY_STORM, WET, ("W-3", "yes", "calm", "low"))

    table, problems = Table.from_sheet(a_weather_sheet(*rows, hit_policy=COLLECT), collecting)

    assert problems == ()
    assert [row.outcome for row in table.rows("yes", "calm")] == ["high", "low"]


def test_rows_that_add_up_must_still_cover_everything() -> None:
    collecting = WEATHER._replace(hit_policy=COLLECT)

    _, problems = Table.from_sheet(a_weather_sheet(DRY, hit_policy=COLLECT), collecting)

    assert problems[0].what.startswith("No row covers 4 combinations; the first is: rain is no, wind is storm.")


def test_a_value_the_input_does_not_know_is_named_with_its_line() -> None:
    _, problems = Table.from_sheet(a_weather_sheet(("W-1", "perhaps", "calm", "low")), WEATHER)

    assert problems == (("weather.csv, line 3", "“perhaps” is no value of rain; it can be -, no, yes."),)


def test_an_outcome_the_table_does_not_know_is_named() -> None:
    assert problems_of(("W-1", "-", "-", "middling")) == ["“middling” is no value of danger; it can be low, high."]


def test_an_id_that_is_used_twice_is_named() -> None:
    assert problems_of(DRY, ("W-1", "yes", "-", "high")) == ["The id W-1 is taken by a row above."]


def test_an_empty_reason_is_named() -> None:
    sheet = a_weather_sheet(DRY)
    sheet = sheet._replace(rows=((*sheet.rows[0][:4], "", "S0"),))

    _, problems = Table.from_sheet(sheet, WEATHER)

    assert [problem.what for problem in problems] == ["The cell because is empty."]


def test_a_row_of_the_wrong_length_is_named() -> None:
    sheet = a_weather_sheet(DRY)._replace(rows=(("W-1", "no"),))

    _, problems = Table.from_sheet(sheet, WEATHER)

    assert problems == (("weather.csv, line 3", "The row has 2 cells, not 6."),)


def test_a_missing_column_is_named() -> None:
    sheet = a_weather_sheet()._replace(header=("id", "rain", "wind", "danger", "because"))

    _, problems = Table.from_sheet(sheet, WEATHER)

    assert problems == (("weather.csv", "The column sources is missing."),)


def test_another_hit_policy_than_the_rule_works_by_is_named() -> None:
    assert problems_of(DRY, hit_policy="first") == ["The first line must name the hit policy: unique."]
