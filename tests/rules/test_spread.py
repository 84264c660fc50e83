"""What a room said, told without losing anybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdd.rules.spread import LEAST_IN_A_GROUP, foremost, groups_shown, spread


def test_the_middle_the_range_and_those_apart_are_told() -> None:
    lies = spread([1, 0, 0, 1, 2])

    assert (lies.median, lies.proposed, lies.lowest, lies.highest, lies.dissent) == (4.5, 5, 1, 5, (1,))


def test_between_two_levels_the_graver_one_is_proposed() -> None:
    assert spread([0, 1, 1, 0, 0]).proposed == 3


def test_a_divided_room_stands_apart_on_both_sides() -> None:
    assert spread([2, 0, 0, 0, 2]).dissent == (1, 5)


def test_where_nobody_chose_nothing_is_proposed() -> None:
    assert spread([0] * 5) == (((0,) * 5), None, None, None, None, ())


@given(st.lists(st.integers(0, 50), min_size=5, max_size=5).filter(any))
def test_the_proposal_is_never_milder_than_the_middle(counts: list[int]) -> None:
    lies = spread(counts)

    assert lies.proposed is not None
    assert lies.median is not None
    assert lies.median <= lies.proposed < lies.median + 1


@pytest.mark.parametrize(
    ("counts", "first"), [({"a": 2, "b": 1}, "a"), ({"a": 1, "b": 1}, None), ({"a": 0}, None), ({}, None)]
)
def test_what_was_chosen_most_is_told_where_there_is_one(counts: dict[str, int], first: str | None) -> None:
    assert foremost(counts) == first


def test_a_group_of_two_is_not_told_apart() -> None:
    assert groups_shown({"users": 2, "staff": 5}, others=3) == ("staff",)


def test_no_two_people_can_be_worked_out_from_the_whole() -> None:
    assert groups_shown({"users": 2, "staff": 5}, others=0) == ()


@given(st.dictionaries(st.text(min_size=1), st.integers(1, 9)), st.integers(0, 9))
def test_whoever_is_not_told_apart_is_one_of_three_at_least(voters: dict[str, int], others: int) -> None:
    shown = groups_shown(voters, others)
    hidden = others + sum(count for name, count in voters.items() if name not in shown)

    assert all(voters[name] >= LEAST_IN_A_GROUP for name in shown)
    assert not shown or hidden == 0 or hidden >= LEAST_IN_A_GROUP
