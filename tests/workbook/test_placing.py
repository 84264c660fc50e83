"""Where an impact stands before and after what is done; what remains never hides what there was."""

from typing import Any

import pytest

from hrdd.vocabulary import ImpactState, SeverityBand
from hrdd.workbook.judging import judge
from hrdd.workbook.placing import HAPPENED, UNRATED, When, caption, spots, spots_of, told
from hrdd.workbook.rulebook import Rulebook
from tests.builders import an_impact

GRAVE = {"scale": 2, "scope": 5, "irremediability": 2, "likelihood": 4}


def places(rules: Rulebook, **said: Any) -> list[tuple[SeverityBand | None, int, When]]:
    """The places of an impact that would be grave without what is done."""
    return [each[1:] for each in spots_of(judge(rules, an_impact(**{**GRAVE, **said})))]


@pytest.mark.parametrize(
    "said", [{}, {"residual_scope": 5}, {"residual_reason": "Nothing was rated again"}, {"residual_likelihood": 4}]
)
def test_an_impact_not_rated_again_stands_in_one_place(rules: Rulebook, said: dict[str, Any]) -> None:
    assert places(rules, **said) == [(SeverityBand.CRITICAL, 4, When.ONLY)]


def test_an_impact_that_what_is_done_moves_stands_in_both_places(rules: Rulebook) -> None:
    before, after = places(rules, residual_scope=2, residual_likelihood=2, residual_reason="Fewer cameras")

    assert before == (SeverityBand.CRITICAL, 4, When.BEFORE)
    assert after == (SeverityBand.LIMITED, 2, When.AFTER)


def test_a_lower_likelihood_alone_moves_it_to_another_column_only(rules: Rulebook) -> None:
    before, after = places(rules, residual_likelihood=1, residual_reason="Licence checks")

    assert (before[:2], after[:2]) == ((SeverityBand.CRITICAL, 4), (SeverityBand.CRITICAL, 1))


def test_without_a_reason_nothing_moves(rules: Rulebook) -> None:
    assert places(rules, residual_scope=1) == [(SeverityBand.CRITICAL, 4, When.UNREASONED)]


def test_rated_again_and_still_in_the_same_place_is_said(rules: Rulebook) -> None:
    found = places(rules, scope=5, irremediability=5, residual_irremediability=4, residual_reason="A fund")

    assert found == [(SeverityBand.CRITICAL, 4, When.UNMOVED)]


def test_harm_that_has_happened_stays_in_its_column_whatever_its_likelihood_after(rules: Rulebook) -> None:
    actual = {"state": ImpactState.ACTUAL, "residual_likelihood": 1, "residual_reason": "Stopped"}

    assert places(rules, **actual) == [(SeverityBand.CRITICAL, HAPPENED, When.ONLY)]
    assert [each[1] for each in places(rules, **actual, residual_scope=2)] == [HAPPENED, HAPPENED]


def test_an_unrated_likelihood_stands_apart(rules: Rulebook) -> None:
    assert places(rules, likelihood=None) == [(SeverityBand.CRITICAL, UNRATED, When.ONLY)]


def test_each_place_has_its_words() -> None:
    words = [told("I-1", when) for when in When]

    assert words[:3] == ["I-1", "I-1 (before)", "I-1 (after what is done)"]
    assert len(set(words)) == len(When)


def test_the_grid_says_when_it_shows_two_places(rules: Rulebook) -> None:
    one = judge(rules, an_impact())
    two = judge(rules, an_impact(residual_likelihood=1, residual_reason="Licence checks"))

    assert caption(spots([one])) == "Impacts by severity and likelihood"
    assert caption(spots([one, two])) == "Impacts by severity and likelihood, before and after what is done"
