"""Evidence: a file is kept beside the database, named in the export, and missed where it is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hrdd.errors import MissingFile, UnacceptableFile
from hrdd.exports.json_file import write_json
from hrdd.model.registers import Evidence
from hrdd.model.workbook import Kind
from hrdd.store.engine import Store
from hrdd.workbook import evidence
from hrdd.workbook.assessments import history_of, open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, take_out
from hrdd.workbook.importing import import_file
from tests.builders import ALICE, BOB, stored_assessment, stored_impact
from tests.files import PDF, PNG


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment with an impact."""
    made = stored_assessment(desk)
    stored_impact(desk, made)
    return made


@pytest.fixture
def elsewhere(desk: Desk, empty_database: bytes, tmp_path: Path) -> Iterator[Desk]:
    """A desk on another computer."""
    path = tmp_path / "elsewhere" / "workbook.db"
    path.parent.mkdir()
    path.write_bytes(empty_database)
    store = Store(path)
    yield Desk(store, desk.method, desk.rules, desk.now)
    store.close()


def kept(desk: Desk, assessment: str) -> tuple[Evidence, ...]:
    """The evidence as stored."""
    return open_workbook(desk, assessment).evidence


def test_a_file_is_kept_with_its_clean_name_its_type_its_size_and_what_it_supports(desk: Desk, assessment: str) -> None:
    made = evidence.attach(desk, assessment, "C:\\Leaflet.PDF", PDF, ALICE, about=["I-1", "Q-EU-1"])

    assert kept(desk, assessment) == (made,)
    assert (made.title, made.file_name, made.media_type) == ("Leaflet.pdf", "Leaflet.pdf", "application/pdf")
    assert (made.size, made.about) == (len(PDF), ("I-1", "Q-EU-1"))


def test_the_file_lies_beside_the_database_under_a_name_that_says_nothing(desk: Desk, assessment: str) -> None:
    made = evidence.attach(desk, assessment, "Leaflet.pdf", PDF, ALICE)

    assert [each.name for each in (desk.store.path.parent / "evidence").iterdir()] == [made.stored_as]
    assert evidence.content_of(desk, made) == PDF


def test_a_file_that_is_refused_leaves_nothing(desk: Desk, assessment: str) -> None:
    before = history_of(desk, assessment)

    with pytest.raises(UnacceptableFile):
        evidence.attach(desk, assessment, "page.html", b"<html>", ALICE)

    assert (kept(desk, assessment), history_of(desk, assessment)) == ((), before)
    assert not evidence.folder_of(desk).exists()


def test_evidence_taken_out_keeps_its_file(desk: Desk, assessment: str) -> None:
    made = evidence.attach(desk, assessment, "Leaflet.pdf", PDF, ALICE)

    take_out(desk, assessment, Kind.EVIDENCE, made.id, ALICE)

    assert kept(desk, assessment) == ()
    assert evidence.content_of(desk, made) == PDF


def test_an_export_names_the_files_and_an_import_misses_them(desk: Desk, assessment: str, elsewhere: Desk) -> None:
    made = evidence.attach(desk, assessment, "Leaflet.pdf", PDF, ALICE)
    add(desk, assessment, Kind.EVIDENCE, ALICE, link="https://example.org")
    raw = write_json(desk, assessment)

    there = open_workbook(elsewhere, import_file(elsewhere, raw, BOB).id)

    assert b'"Leaflet.pdf"' in raw and PDF not in raw
    assert [each.id for each in evidence.missing(elsewhere, there)] == [made.id]
    with pytest.raises(MissingFile):
        evidence.content_of(elsewhere, made)


def test_a_file_copied_over_is_found_again(desk: Desk, assessment: str, elsewhere: Desk) -> None:
    made = evidence.attach(desk, assessment, "Leaflet.pdf", PDF, ALICE)
    there = open_workbook(elsewhere, import_file(elsewhere, write_json(desk, assessment), BOB).id)
    evidence.folder_of(elsewhere).mkdir()

    (evidence.folder_of(elsewhere) / made.stored_as).write_bytes(PDF)

    assert evidence.missing(elsewhere, there) == ()


def test_nothing_is_missing_where_it_was_attached(desk: Desk, assessment: str) -> None:
    evidence.attach(desk, assessment, "Leaflet.pdf", PDF, ALICE)

    assert evidence.missing(desk, open_workbook(desk, assessment)) == ()


def test_an_imported_file_cannot_name_what_lies_outside_the_folder(desk: Desk, assessment: str) -> None:
    made = evidence.attach(desk, assessment, "Leaflet.pdf", PDF, ALICE)
    forged = write_json(desk, assessment).replace(made.stored_as.encode(), b"../workbook.db")

    (found,) = kept(desk, import_file(desk, forged, BOB).id)

    assert (found.stored_as, evidence.is_here(desk, found)) == ("../workbook.db", False)


def test_what_supports_an_entry_is_found(desk: Desk, assessment: str) -> None:
    evidence.attach(desk, assessment, "Leaflet.pdf", PDF, ALICE, about=["I-1"])
    evidence.attach(desk, assessment, "Picture.png", PNG, ALICE, about=["Q-EU-1"])

    found = evidence.supporting(open_workbook(desk, assessment), "I-1")

    assert [each.title for each in found] == ["Leaflet.pdf"]
