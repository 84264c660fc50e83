"""Worked examples: listed from their folder, begun as often as one likes."""

import json
import os
from pathlib import Path

import pytest

from hrdd.errors import UnknownSample, UnreadableFile
from hrdd.model.workbook import Kind
from hrdd.vocabulary import Origin
from hrdd.workbook.assessments import history_of, listed, open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.samples import SAMPLES, Sample, begin_from, samples
from tests.builders import ALICE
from tests.conftest import NOON, Clock


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one worked example."""
    made = {"id": "medicine", "title": "A medicine", "use": "Epilepsy", "origin": "fictional", "revision": 7}
    found = {
        "format": "downstream-hrdd-workbook",
        "version": 1,
        "assessment": {**made, "created_at": "2020-01-01T00:00:00Z", "archived_at": "2020-01-02T00:00:00Z"},
        "impacts": [{"id": "I-1", "title": "Some cannot pay"}, {"id": "I-2", "removed_at": "2020-01-01T00:00:00Z"}],
        "actions": [{"id": "A-1", "impacts": ["I-1"]}],
    }
    (tmp_path / "medicine.json").write_text(json.dumps(found), encoding="utf-8")
    return tmp_path


def test_the_examples_of_a_folder_are_told(desk: Desk, folder: Path) -> None:
    assert samples(desk, folder) == (Sample("medicine", "A medicine", Origin.FICTIONAL, "Epilepsy"),)


def test_an_example_that_was_changed_is_told_anew(desk: Desk, folder: Path) -> None:
    path = folder / "medicine.json"
    before = samples(desk, folder)
    path.write_text(path.read_text(encoding="utf-8").replace("A medicine", "Two medicines"), encoding="utf-8")
    os.utime(path, (0, 0))

    assert [each.title for each in (*before, *samples(desk, folder))] == ["A medicine", "Two medicines"]


def test_an_empty_folder_has_no_examples(desk: Desk, tmp_path: Path) -> None:
    assert samples(desk, tmp_path) == ()


def test_an_example_begins_a_fresh_assessment_each_time(desk: Desk, folder: Path) -> None:
    first, second = begin_from(desk, "medicine", ALICE, folder), begin_from(desk, "medicine", ALICE, folder)

    assert len({first.id, second.id, "medicine"}) == 3
    assert {each.id for each in listed(desk)} == {first.id, second.id}


def test_the_fresh_assessment_says_all_the_example_says(desk: Desk, folder: Path) -> None:
    begun = begin_from(desk, "medicine", ALICE, folder)

    workbook = open_workbook(desk, begun.id)
    assert [each.title for each in workbook.impacts] == ["Some cannot pay"]
    assert workbook.actions[0].impacts == ("I-1",)


def test_the_fresh_assessment_has_its_own_dates_and_history(desk: Desk, folder: Path) -> None:
    begun = begin_from(desk, "medicine", ALICE, folder)

    (told,) = history_of(desk, begun.id)
    assert (begun.created_at, begun.changed_at, begun.archived_at) == (NOON, NOON, None)
    assert (told.by, told.new) == (ALICE, '"Begun from the worked example medicine."')


def test_the_fresh_assessment_can_be_worked_on(desk: Desk, folder: Path, clock: Clock) -> None:
    begun = begin_from(desk, "medicine", ALICE, folder)
    clock.forward(hours=1)

    added = add(desk, begun.id, Kind.IMPACT, ALICE)

    assert added.id == "I-3"


@pytest.mark.parametrize("name", ["nothing", "", "../medicine", "medicine.json"])
def test_an_example_that_is_not_there_is_told(desk: Desk, folder: Path, name: str) -> None:
    with pytest.raises(UnknownSample, match="There is no worked example"):
        begin_from(desk, name, ALICE, folder)


def test_a_broken_example_is_told(desk: Desk, folder: Path) -> None:
    (folder / "broken.json").write_text("{", encoding="utf-8")

    with pytest.raises(UnreadableFile, match="it is not JSON from here on"):
        samples(desk, folder)


def test_every_example_that_is_shipped_can_be_begun(desk: Desk) -> None:
    shipped = samples(desk)

    begun = [begin_from(desk, each.name, ALICE) for each in shipped]

    assert [each.title for each in begun] == [each.title for each in shipped]
    assert len(shipped) == len(list(SAMPLES.glob("*.json")))
