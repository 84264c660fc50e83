"""What a country's standing says: a reason to look closer, never a reason to look away."""

import pytest

from hrdd.content.method import Country, Method
from hrdd.vocabulary import Dimension
from hrdd.workbook.countries import names, relevant_dimensions, standing

VOICE, LAW = Dimension.VOICE_AND_ACCOUNTABILITY, Dimension.RULE_OF_LAW


def a_country(**fifths: int | None) -> Country:
    """A country in the middle, but for what is given."""
    return Country("XXX", "XX", {**dict.fromkeys(Dimension, 3), **fifths})


def test_every_country_has_a_name_in_alphabetical_order(method: Method) -> None:
    named = names(method)

    assert set(named) == set(method.countries)
    assert list(named.values()) == sorted(named.values())


def test_names_follow_the_language(method: Method) -> None:
    assert names(method, "de")["DEU"] == "Deutschland"


def test_all_dimensions_matter_while_no_right_is_named(method: Method) -> None:
    assert relevant_dimensions(method, ()) == tuple(Dimension)


def test_a_right_the_method_does_not_know_narrows_nothing(method: Method) -> None:
    assert relevant_dimensions(method, ("R99",)) == tuple(Dimension)


def test_only_the_dimensions_of_the_rights_at_stake_matter(method: Method) -> None:
    right = next(iter(method.rights.values()))

    assert set(relevant_dimensions(method, (right.id,))) == set(right.country_dimensions)


def test_the_worst_relevant_dimension_counts_never_a_mean(method: Method) -> None:
    found = standing(method, a_country(**{VOICE: 1, LAW: 5}), ())

    assert (found.worst, found.worst_fifth, found.closer_look) == (VOICE, 1, True)


@pytest.mark.parametrize(("fifth", "closer"), [(1, True), (2, True), (3, False), (5, False)])
def test_the_two_lowest_fifths_ask_for_a_closer_look(method: Method, fifth: int, closer: bool) -> None:
    country = a_country(**dict.fromkeys(Dimension, fifth))

    assert standing(method, country, ()).closer_look is closer


def test_no_value_asks_for_a_closer_look(method: Method) -> None:
    found = standing(method, a_country(**dict.fromkeys(Dimension)), ())

    assert (found.worst, found.worst_fifth, found.closer_look) == (None, None, True)


def test_a_good_score_elsewhere_never_clears_a_bad_one(method: Method) -> None:
    right = next(right for right in method.rights.values() if len(right.country_dimensions) > 1)
    bad, *others = right.country_dimensions
    country = a_country(**{bad: 1, **dict.fromkeys(others, 5)})

    assert standing(method, country, (right.id,)).closer_look


def test_a_bad_score_that_does_not_matter_is_not_taken_for_the_worst(method: Method) -> None:
    right = next(right for right in method.rights.values() if set(right.country_dimensions) != set(Dimension))
    beside = next(each for each in Dimension if each not in right.country_dimensions)

    found = standing(method, a_country(**{beside: 1}), (right.id,))

    assert found.worst is not beside
    assert found.fifths[beside] == 1
