"""Broken files in `data/`: all problems at once, each with its file and id."""

import shutil
from pathlib import Path

import pytest

from hrdd.content.method import DATA, load
from hrdd.errors import ContentProblems


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the method that may be broken."""
    return shutil.copytree(DATA, tmp_path / "data")


def replace(path: Path, old: str, new: str) -> None:
    """Change the first place where a text stands."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems(data: Path) -> list[str]:
    """What loading complains of."""
    with pytest.raises(ContentProblems) as found:
        load(data)
    return list(found.value.problems)


def test_all_problems_are_listed_at_once(data: Path) -> None:
    replace(data / "rights.yaml", "  gloss:", "  gloze:")
    replace(data / "groups.yaml", "  why:", "  wherefore:")
    (data / "bands.yaml").unlink()

    found = problems(data)

    assert {
        "rights.yaml: R01: the key 'gloze' is not known here",
        "rights.yaml: R01: the key 'gloss' is missing",
    } <= set(found)
    assert any(each.startswith("groups.yaml: ") for each in found) and "bands.yaml: the file is missing" in found


def test_the_message_counts_the_problems(data: Path) -> None:
    (data / "bands.yaml").unlink()

    with pytest.raises(ContentProblems, match=r"1 to mend:\n- bands.yaml: the file is missing"):
        load(data)


def test_an_id_that_stands_twice_is_told_with_its_file(data: Path) -> None:
    path = data / "groups.yaml"
    path.write_text(path.read_text(encoding="utf-8") + path.read_text(encoding="utf-8"), encoding="utf-8")

    found = problems(data)

    assert "groups.yaml: G01: this id stands twice" in found


def test_an_id_that_stands_in_two_files_is_told(data: Path) -> None:
    replace(data / "guidance" / "harm_modes.yaml", "id: HM-1", "id: M-EU-1")

    assert "guidance/harm_modes: M-EU-1: this id also stands in measures" in problems(data)


def test_a_citation_of_an_unknown_source_is_told(data: Path) -> None:
    replace(data / "questions" / "end_use.yaml", "{id: S0, at: End use assessment}", "{id: S99, at: somewhere}")

    assert problems(data) == ["questions/end_use: Q-EU-1: sources names S99, which is not known"]


def test_a_citation_in_a_decision_table_is_checked_too(data: Path) -> None:
    replace(data / "method" / "responses.csv", "S3 headline one", "S98 headline one")

    assert problems(data) == ["method/responses.csv: RS-1: sources name S98 headline one, which is not known"]


def test_a_key_that_stands_twice_is_told_with_its_line(data: Path) -> None:
    replace(data / "method.yaml", 'version: "1.0"', 'version: "1.0"\nversion: "1.1"')

    assert problems(data) == ["method.yaml: line 2: the key 'version' stands twice"]


def test_a_key_that_is_no_word_is_told(data: Path) -> None:
    replace(data / "method.yaml", "dated:", "[a, b]: c\ndated:")

    assert problems(data) == ["method.yaml: line 2: the key '['a', 'b']' is not a word; put it in quotes"]


def test_broken_yaml_is_told_with_its_line(data: Path) -> None:
    (data / "facts.yaml").write_text("- id: a\n\tname: b\n", encoding="utf-8")

    assert any(each.startswith("facts.yaml: line 2: ") for each in problems(data))


def test_a_character_no_text_may_hold_is_told_with_its_line(data: Path) -> None:
    (data / "facts.yaml").write_bytes(b"- id: x\n  label: \x07\n")

    assert "facts.yaml: line 2: a character no text may hold" in problems(data)


@pytest.mark.parametrize("name", ["facts.yaml", "method/severity.csv", "inventory.csv"])
def test_a_file_in_another_encoding_is_told(data: Path, name: str) -> None:
    (data / name).write_bytes("# naïve\n".encode("latin-1"))

    assert f"{Path(name).name}: the file is not a text in UTF-8" in problems(data)


def test_an_empty_file_is_told(data: Path) -> None:
    (data / "groups.yaml").write_text("# nothing yet\n", encoding="utf-8")

    assert "groups.yaml: a list of entries is expected" in problems(data)


def test_an_entry_that_is_only_a_word_is_told(data: Path) -> None:
    path = data / "groups.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n- children\n", encoding="utf-8")

    assert problems(data) == ["groups.yaml: an entry with keys is expected"]


def test_a_value_that_does_not_fit_is_told(data: Path) -> None:
    replace(data / "rights.yaml", "  short: ", f"  short: {'x' * 50}")

    assert problems(data)[0].startswith("rights.yaml: R01: 'short': ")


@pytest.mark.parametrize(
    ("part", "name"),
    [("questions", "impacts"), ("guidance", "rights_holders"), ("guidance", "leverage"), ("guidance", "lifecycle")],
)
def test_a_missing_section_or_topic_is_told(data: Path, part: str, name: str) -> None:
    (data / part / f"{name}.yaml").unlink()

    assert f"{part}/{name}.yaml: {name}: no file of this folder has this id" in problems(data)


@pytest.mark.parametrize(
    "name", ["method.yaml", "sources.yaml", "inventory.csv", "geography/countries.csv", "method/priority.csv"]
)
def test_a_missing_file_is_told(data: Path, name: str) -> None:
    (data / name).unlink()

    assert f"{Path(name).name}: the file is missing" in problems(data)


def test_a_row_with_too_few_cells_is_told(data: Path) -> None:
    path = data / "method" / "severity.csv"
    path.write_text(path.read_text(encoding="utf-8") + "SV-9,1\n\n", encoding="utf-8")

    found = problems(data)

    assert any(each.startswith("severity.csv: SV-9: the row has 2 cells, not ") for each in found)
    assert any(each.startswith("severity.csv: the row has 0 cells, not ") for each in found)


def test_a_table_without_its_first_line_is_told(data: Path) -> None:
    (data / "method" / "drift.csv").write_text("id,words\n", encoding="utf-8")

    assert problems(data) == ["drift.csv: the first line names the hit policy, the second the columns"]


def test_a_table_without_ids_covers_nothing(data: Path) -> None:
    replace(data / "method" / "responses.csv", "\nid,", "\nname,")
    replace(data / "method" / "responses.csv", "S3 headline one", "S98")

    found = problems(data)

    assert "inventory.csv: RS-1: part 1.9: no entry covers it" in found
    assert "method/responses.csv: sources name S98, which is not known" in found


def test_an_item_of_the_inventory_without_a_home_is_told(data: Path) -> None:
    replace(data / "guidance" / "harm_modes.yaml", "covers: [HM-1]", "covers: []")

    assert problems(data) == ["inventory.csv: HM-1: part 1.4: no entry covers it"]


def test_a_home_for_an_item_the_inventory_does_not_list_is_told(data: Path) -> None:
    replace(data / "guidance" / "harm_modes.yaml", "covers: [HM-1]", "covers: [HM-1, HM-77]")

    assert problems(data) == ["guidance/harm_modes: HM-1: HM-77: covers an item the inventory does not list"]


def test_a_country_column_that_is_missing_is_told(data: Path) -> None:
    replace(data / "geography" / "countries.csv", "rule_of_law", "law")

    assert problems(data) == ["countries.csv: the column rule_of_law is missing"]


def test_a_country_that_stands_twice_or_in_no_fifth_is_told(data: Path) -> None:
    path = data / "geography" / "countries.csv"
    path.write_text(path.read_text(encoding="utf-8") + "DEU,DE,6,1,1\n", encoding="utf-8")

    assert problems(data) == [
        "countries.csv: DEU: voice_and_accountability is no fifth from 1 to 5",
        "countries.csv: DEU: this country stands twice",
    ]
