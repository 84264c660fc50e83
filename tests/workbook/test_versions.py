"""Each field has a version: how often it was changed; who writes late is told, even where it was changed back."""

import pytest

from hrdd.errors import ChangedMeanwhile
from hrdd.model.workbook import Kind
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import Place, of_assessment, of_entry, save, version_of, versions_of
from tests.builders import ALICE, BOB, stored_assessment, stored_impact


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment in the database."""
    return stored_assessment(desk)


@pytest.fixture
def use(assessment: str) -> Place:
    """The place of a long text."""
    return of_assessment(assessment, "use")


def test_a_field_nobody_changed_has_no_version_yet(desk: Desk, use: Place) -> None:
    assert version_of(desk, use) == 0


def test_every_change_of_a_field_counts_and_no_change_of_another(desk: Desk, assessment: str, use: Place) -> None:
    save(desk, of_assessment(assessment, "scope"), "Stations", BOB)

    versions = [save(desk, use, text, ALICE).version for text in ("one", "two", "two")]

    assert (versions, version_of(desk, use)) == ([1, 2, 2], 2)


def test_the_versions_of_an_assessment_are_read_at_once(desk: Desk, assessment: str, use: Place) -> None:
    impact = stored_impact(desk, assessment)
    for scale in (1, 2, 3):
        save(desk, of_entry(impact, Kind.IMPACT, "scale"), scale, ALICE)
    save(desk, use, "one", ALICE)

    found = versions_of(desk, assessment)

    assert (found["impact", "I-1", "scale"], found["assessment", "", "use"]) == (3, 1)


def test_a_field_changed_and_changed_back_is_not_written_over_unseen(desk: Desk, use: Place) -> None:
    seen = save(desk, use, "first", ALICE)
    save(desk, use, "second", BOB)
    save(desk, use, "first", BOB)

    with pytest.raises(ChangedMeanwhile) as refused:
        save(desk, use, "third", ALICE, "first", seen.version)

    assert refused.value.kept == "first"


def test_whoever_saw_the_newest_version_may_change_it(desk: Desk, use: Place) -> None:
    save(desk, use, "first", ALICE)
    seen = save(desk, use, "second", BOB)

    assert save(desk, use, "third", ALICE, "second", seen.version).version == 3
