"""Use cases while the database fails, and with more in it than anybody expects."""

from pathlib import Path

import pytest

from hrdd.errors import DatabaseFault, DiskFull, NewerDatabase
from hrdd.exports.formats import export
from hrdd.model.workbook import Kind
from hrdd.store import records
from hrdd.workbook import desk as desks
from hrdd.workbook.assessments import history_of, open_workbook
from hrdd.workbook.desk import Desk, open_desk
from hrdd.workbook.importing import import_file
from hrdd.workbook.judging import judge_all
from hrdd.workbook.saving import of_assessment, save
from tests.builders import ALICE, an_impact, stored_assessment
from tests.faulty import behead, without_room
from tests.store.test_migrating import set_revision

MANY = 2000
LONG = "What was seen. " * 2000


def test_a_save_the_disk_has_no_room_for_leaves_neither_a_value_nor_a_change(desk: Desk) -> None:
    assessment = stored_assessment(desk)

    with without_room(desk.store), pytest.raises(DiskFull):
        save(desk, of_assessment(assessment, "use"), LONG, ALICE)

    assert (open_workbook(desk, assessment).assessment.use, len(history_of(desk, assessment))) == ("", 1)


def test_a_file_the_disk_has_no_room_for_is_not_taken_in_by_halves(desk: Desk) -> None:
    assessment = stored_assessment(desk, use=LONG)
    file = export(desk, assessment, "json", desk.now())

    with without_room(desk.store), pytest.raises(DiskFull):
        import_file(desk, file, ALICE)

    with desk.store.reading() as tx:
        assert tx.exec_driver_sql("SELECT count(*) FROM assessment").scalar() == 1


def test_a_desk_that_cannot_be_opened_gives_the_file_back(desk: Desk) -> None:
    desk.store.close()
    set_revision(desk.store.path, "9999")
    before = desk.store.path.read_bytes()

    with pytest.raises(NewerDatabase):
        open_desk(desk.store.path)

    assert desk.store.path.read_bytes() == before
    assert [each.name for each in desk.store.path.parent.iterdir()] == ["workbook.db"]


def test_the_desk_of_a_server_is_opened_as_soon_as_it_can_be(
    tmp_path: Path, empty_database: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "served.db"
    database.write_bytes(empty_database)
    behead(database)
    monkeypatch.setenv("HRDD_DATABASE", str(database))
    with pytest.raises(DatabaseFault):
        desks.check_database()

    database.write_bytes(empty_database)
    desks.check_database()

    assert desks.the_desk() is desks.the_desk()
    desks.the_desk().store.close()


def test_two_thousand_impacts_are_kept_judged_and_carried_to_another_workbook(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    made = [an_impact(id=f"I-{at}", assessment_id=assessment, position=at) for at in range(1, MANY + 1)]
    with desk.store.writing() as tx:
        records.insert(tx, Kind.IMPACT, made)

    taken = import_file(desk, export(desk, assessment, "json", desk.now()), ALICE)

    assert len(judge_all(desk, open_workbook(desk, taken.id))) == MANY
