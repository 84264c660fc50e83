"""The dots: one a person by level, with middle and range in words, and nobody's text as markup."""

import re
from typing import Any

import pytest

from hrdd.model.workshop import GroupTally, Item, RoundResult, Tally
from hrdd.ui import dots
from hrdd.vocabulary import ItemKind
from hrdd.workbook.workshop_asking import Asked, Option
from tests.ui.at import drawn_by, told

NAMES = ("Slight", "Limited", "Serious", "Grave", "Extreme")


def a_point(kind: ItemKind = ItemKind.RATE, dimension: str = "scale", names: tuple[str, ...] = NAMES) -> Asked:
    """A point that is answered by choosing one of some names."""
    item = Item(id=1, workshop_id="W", kind=kind, dimension=dimension)
    options = tuple(Option(str(number), name, f"Meaning of {name}") for number, name in enumerate(names, start=1))
    return Asked(item, "Title", "How grave is it?", options=options, label="Scale")


def tallies(*counts: int, names: tuple[str, ...] = NAMES) -> tuple[Tally, ...]:
    """How often each was chosen."""
    return tuple(
        Tally(id=str(number), name=name, count=count)
        for number, (name, count) in enumerate(zip(names, counts, strict=True), start=1)
    )


def a_result(*counts: int, names: tuple[str, ...] = NAMES, **said: Any) -> RoundResult:
    """What a first round came to; nobody answered where the counts are all none."""
    number = sum(counts)
    return RoundResult(**{"round": 1, "answered": number, "tallies": tallies(*counts, names=names), **said})


def plain(html: str) -> str:
    """The words of a drawing, without its style."""
    words = re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL)
    return " ".join(words.split())


SPREAD = a_result(0, 1, 2, 3, 0, median=3.5, lowest="2", highest="4", proposed="4", skipped=2)


def test_there_is_a_dot_for_each_person_and_a_figure_beside_them() -> None:
    drawn = dots.figure(a_point(), SPREAD)

    assert drawn.count("<i></i>") == 6
    assert "Grave Meaning of Grave 3 middle" in plain(drawn)


def test_middle_range_and_skips_are_told_in_words() -> None:
    read = plain(dots.figure(a_point(), SPREAD))

    assert "Middle: between Serious and Grave. From Limited to Grave. 6 answered, 2 skipped." in read


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (a_result(0, 0, 0, 3, 0, median=4.0, lowest="4", highest="4"), "Middle: Grave. All chose Grave."),
        (a_result(0, 0, 0, 0, 0), ""),
        (a_result(1, 0, 0, 1, 1, median=4.0, lowest="1", highest="5"), "Middle: Grave. From Slight to Extreme."),
    ],
)
def test_the_outcome_of_levels_in_words(result: RoundResult, said: str) -> None:
    assert dots.outcome(a_point(), result) == said


@pytest.mark.parametrize(
    ("kind", "proposed", "said"),
    [
        (ItemKind.ASK, "2", "Chosen most: Limited."),
        (ItemKind.ASK, "", "Two or more stand level."),
        (ItemKind.RANK, "2", "Foremost: Limited."),
    ],
)
def test_the_outcome_of_other_answers_in_words(kind: ItemKind, proposed: str, said: str) -> None:
    assert dots.outcome(a_point(kind, ""), a_result(1, 4, 0, 0, 4, proposed=proposed)) == said


def test_the_range_is_marked_beside_its_levels_only() -> None:
    assert dots.figure(a_point(), SPREAD).count('class="within"') == 3


def test_nothing_is_marked_where_nobody_answered() -> None:
    drawn = dots.figure(a_point(), a_result(0, 0, 0, 0, 0, skipped=4))

    assert ("within" in drawn.split("</style>")[1], "middle" in plain(drawn)) == (False, False)
    assert "0 answered, 4 skipped." in plain(drawn)


def test_two_rounds_stand_beside_each_other() -> None:
    second = SPREAD.model_copy(update={"round": 2})

    read = plain(dots.figure(a_point(), second, SPREAD))

    assert "Scale (people) First round Second round" in read


@pytest.mark.parametrize(
    ("hands", "said"), [(1, "6 answered, 0 skipped, 1 hand counted in the room"), (3, "3 hands counted in the room")]
)
def test_hands_that_were_counted_are_told(hands: int, said: str) -> None:
    assert said in dots.taking_part(RoundResult(round=1, answered=6, hands=hands))


def test_groups_are_shown_apart_where_the_result_has_them() -> None:
    groups = (GroupTally(group="<b>Nurses</b>", tallies=tallies(0, 0, 3, 0, 0)),)

    drawn = dots.figure(a_point(), SPREAD.model_copy(update={"by_group": groups}))

    assert "By group, where three or more of it answered" in plain(drawn)
    assert ("&lt;b&gt;Nurses&lt;/b&gt;" in drawn, "<b>Nurses" in drawn) == (True, False)


def test_points_stand_as_bars_the_foremost_first() -> None:
    names = ("First <i>named</i>", "Second named")

    drawn = dots.figure(a_point(ItemKind.RANK, "", names), a_result(0, 12, names=names))

    assert plain(drawn).index("Second named") < plain(drawn).index("First &lt;")
    assert (drawn.count("<u "), "First &lt;i&gt;named" in drawn, "(points)" in drawn) == (1, True, True)


def test_an_open_question_has_no_dots_and_says_how_many_answered() -> None:
    read = plain(dots.figure(a_point(ItemKind.ASK, "", ()), RoundResult(round=2, answered=5, skipped=1)))

    assert read == "Second round 5 answered, 1 skipped."


@pytest.mark.parametrize(("dimension", "level", "colour"), [("scale", "5", "#7a1f2b"), ("scale", "1", "#f7f1e6")])
def test_levels_of_severity_have_the_colours_of_its_ramp(dimension: str, level: str, colour: str) -> None:
    assert dots.colour(a_point(dimension=dimension), level) == colour


@pytest.mark.parametrize(("dimension", "level"), [("likelihood", "5"), ("", "1"), ("scale", "dropped")])
def test_nothing_else_has_the_colours_of_severity(dimension: str, level: str) -> None:
    assert dots.colour(a_point(dimension=dimension), level) == "var(--own)"


@pytest.mark.parametrize("number", [1, 12, 40, 150, 300])
def test_dots_shrink_so_that_the_fullest_level_keeps_to_its_room(number: int) -> None:
    drawn = dots.figure(a_point(), a_result(0, 0, 0, 0, number, median=5.0, lowest="5", highest="5"), large=True)

    size = re.search(r"--dot:([\d.]+)em", drawn)
    assert size
    assert dots.SMALLEST <= float(size[1]) <= dots.LARGEST
    assert number * (float(size[1]) * 1.25) ** 2 <= dots.ROOM_ON_THE_WALL * 1.1


def test_many_lines_and_groups_are_written_smaller_on_the_wall() -> None:
    names = tuple(f"Option {number}" for number in range(dots.MANY + 1))
    result = a_result(*range(dots.MANY + 1), names=names, by_group=(GroupTally(group="Staff", tallies=()),))

    drawn = dots.figure(a_point(ItemKind.RANK, "", names), result, large=True)

    assert drawn.startswith('<div class="dots large many split">')


def test_on_the_wall_the_names_stand_alone() -> None:
    assert "Meaning of" not in dots.figure(a_point(), SPREAD, large=True)


def test_any_screen_can_show_them() -> None:
    def script() -> None:
        from hrdd.ui import dots
        from tests.ui.test_dots import SPREAD, a_point

        dots.show(a_point(), SPREAD, large=True)

    assert "6 answered, 2 skipped" in told(drawn_by(script))
