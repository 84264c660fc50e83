"""Files are kept whole under the hash of their content, and read just as they were, or not at all."""

from pathlib import Path

import pytest

from hrdd.errors import FileNotKept, MissingFile
from hrdd.store import files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "evidence"


def test_a_file_is_read_as_it_was_kept(folder: Path) -> None:
    name = files.keep(folder, b"a leaflet")

    assert files.read(folder, name) == b"a leaflet"
    assert [each.name for each in folder.iterdir()] == [name]


def test_the_same_content_is_kept_once_and_heals_a_damaged_file(folder: Path) -> None:
    name = files.keep(folder, b"a leaflet")
    (folder / name).write_bytes(b"scribbled over")

    assert files.keep(folder, b"a leaflet") == name
    assert files.read(folder, name) == b"a leaflet"


def test_a_file_that_is_gone_is_missing(folder: Path) -> None:
    name = files.name_of(b"a leaflet")

    assert not files.holds(folder, name)
    with pytest.raises(MissingFile, match="not on this computer, or is damaged"):
        files.read(folder, name)


def test_a_file_that_was_changed_is_not_handed_out(folder: Path) -> None:
    name = files.keep(folder, b"a leaflet")
    (folder / name).write_bytes(b"scribbled over")

    with pytest.raises(MissingFile):
        files.read(folder, name)


@pytest.mark.parametrize("name", ["../secret", "/etc/hostname", "", ".", "secret", "A" * 64, f"{'0' * 64}/.."])
def test_no_name_leads_out_of_the_folder(folder: Path, name: str) -> None:
    files.keep(folder, b"a leaflet")
    (folder.parent / "secret").write_bytes(b"not evidence")
    (folder / "secret").write_bytes(b"not evidence")

    assert not files.holds(folder, name)
    with pytest.raises(MissingFile):
        files.read(folder, name)


def test_a_disk_that_takes_nothing_is_told_and_leaves_nothing_behind(folder: Path) -> None:
    folder.write_bytes(b"a file where the folder should be")

    with pytest.raises(FileNotKept, match="because the disk refused it: File exists"):
        files.keep(folder, b"a leaflet")


def test_what_could_not_be_finished_is_swept_away(folder: Path) -> None:
    (folder / files.name_of(b"a leaflet")).mkdir(parents=True)

    with pytest.raises(FileNotKept, match="Is a directory"):
        files.keep(folder, b"a leaflet")

    assert [each.is_dir() for each in folder.iterdir()] == [True]
