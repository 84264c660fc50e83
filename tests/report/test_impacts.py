"""The chapter on impacts."""

from hrdd.vocabulary import ImpactState
from hrdd.workbook.desk import Desk
from tests.builders import a_workbook, an_impact
from tests.report.reading import chapter

IMPACTS = "3 Impacts"


def test_an_impact_stands_in_the_grid_by_severity_and_likelihood(desk: Desk) -> None:
    told = chapter(desk, a_workbook(impacts=(an_impact(scale=5, likelihood=1),)), IMPACTS)

    assert "Severity | Has happened | Very likely | Likely | Possible | Unlikely | Remote | Not rated yet" in told
    assert "Critical |  |  |  |  |  | I-1 | " in told


def test_what_has_happened_stands_in_a_column_of_its_own(desk: Desk) -> None:
    told = chapter(desk, a_workbook(impacts=(an_impact(state=ImpactState.ACTUAL, likelihood=None),)), IMPACTS)

    assert "Limited | I-1 |  |  |  |  |  | " in told
    assert "Likelihood | Not asked: it has happened |  | Not rated again" in told


def test_an_unrated_impact_is_not_low(desk: Desk) -> None:
    unrated = an_impact(scale=None, scope=None, irremediability=None, likelihood=None)

    told = chapter(desk, a_workbook(impacts=(unrated,)), IMPACTS)

    assert "Not known yet |  |  |  |  |  |  | I-1" in told
    assert any(line.startswith("Severity | Not known yet, at least serious. Not rated yet: scale") for line in told)


def test_the_register_words_a_likelihood_nobody_has_rated(desk: Desk) -> None:
    told = chapter(desk, a_workbook(impacts=(an_impact(likelihood=None),)), IMPACTS)

    assert "I-1 People are followed | Limited | May happen | Not rated yet | Later | Not examined yet" in told


def test_a_residual_rating_is_shown_beside_the_first(desk: Desk) -> None:
    eased = an_impact(scope=4, residual_scope=1, residual_reason="Fewer cameras")

    told = chapter(desk, a_workbook(impacts=(eased,)), IMPACTS)

    assert "Scope | Tens of thousands or more (4 of 5) |  | One or a few (1 of 5)" in told
    assert any(line.startswith("Severity after what is done | Limited.") for line in told)


def test_a_chapter_without_impacts_says_so(desk: Desk) -> None:
    assert "No impact has been entered yet." in chapter(desk, a_workbook(), IMPACTS)


def test_what_nobody_said_is_named(desk: Desk) -> None:
    told = chapter(desk, a_workbook(impacts=(an_impact(),)), IMPACTS)

    assert any(line.startswith("Nothing said yet on: what happens, rights at stake") for line in told)
