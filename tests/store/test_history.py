"""The history of an assessment: every change, in order, for ever."""

import pytest
from sqlalchemy.exc import IntegrityError

from hrdd.store import history
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import Place, change_of
from tests.builders import ALICE, BOB, stored_assessment
from tests.conftest import NOON


def test_changes_are_numbered_in_the_order_they_were_noted(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    use, scope = (Place(assessment, "assessment", "", field) for field in ("use", "scope"))

    with desk.store.writing() as tx:
        history.note(tx, [change_of(use, "", "a", ALICE, NOON), change_of(scope, "", "b", BOB, NOON)])

    with desk.store.reading() as tx:
        found = history.of_assessment(tx, assessment)
    assert [(each.id, each.field, each.by) for each in found[1:]] == [(2, "use", ALICE), (3, "scope", BOB)]


def test_the_history_of_a_field_leaves_out_the_others(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    use, scope = (Place(assessment, "assessment", "", field) for field in ("use", "scope"))
    with desk.store.writing() as tx:
        history.note(tx, [change_of(use, "", "a", ALICE, NOON), change_of(scope, "", "b", BOB, NOON)])

    with desk.store.reading() as tx:
        (found,) = history.of_field(tx, *use)

    assert found.new == '"a"'


def test_noting_nothing_notes_nothing(desk: Desk) -> None:
    assessment = stored_assessment(desk)

    with desk.store.writing() as tx:
        history.note(tx, [])

    with desk.store.reading() as tx:
        assert len(history.of_assessment(tx, assessment)) == 1


def test_a_change_of_nothing_that_exists_is_refused(desk: Desk) -> None:
    nowhere = Place("nowhere", "assessment", "", "use")

    with pytest.raises(IntegrityError), desk.store.writing() as tx:
        history.note(tx, [change_of(nowhere, "", "a", ALICE, NOON)])
