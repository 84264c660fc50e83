"""What workshops take from `data/workshop`: in order, and every mistake told with file and id."""

import shutil
from pathlib import Path

import pytest

from hrdd.content.method import DATA, Method
from hrdd.content.workshops import FOLDER, load_workshop
from hrdd.errors import ContentProblems
from tests.content.guide_in_docs import guide, in_document


def test_the_content_of_workshops_is_in_order(method: Method) -> None:
    content = load_workshop(DATA, method)

    assert set(content.patterns) == {"impact_workshop", "severity_round", "customer_deep_dive"}
    assert list(content.guide) == ["before", "who", "protect", "network", "during", "missing", "after"]


def test_advice_is_numbered_once(method: Method) -> None:
    numbers = [each.id for chapter in load_workshop(DATA, method).guide.values() for each in chapter.entries]

    assert sorted(numbers) == sorted({f"WG-{number}" for number in range(1, len(numbers) + 1)})


def test_the_document_repeats_the_guide_as_it_is() -> None:
    assert in_document() == guide(), "Write it anew with: python -m tests.content.guide_in_docs"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "patterns.yaml",
            "about: Q-CU-2",
            "about: Q-XX-9",
            "workshop/patterns.yaml: customer_deep_dive: names ask Q-XX-9",
        ),
        ("patterns.yaml", "dimensions: [scale, scope, irremediability]", "dimensions: [colour]", "names colour"),
        ("patterns.yaml", "kind: gather, about: misuses", "kind: gather, about: first", "names gather first"),
        ("patterns.yaml", "kind: rate, each: impact, at_most: 3", "kind: rate, at_most: 3", "names rate"),
        ("notice.yaml", "- id: free", "- id: liberty", "notice.yaml: free: this paragraph is missing"),
        ("prompts.yaml", "becomes: action", "becomes: party", "becomes"),
        ("guide.yaml", "beside: during", "beside: dusk", "workshop/guide.yaml: missing: names dusk"),
    ],
)
def test_a_mistake_is_told_with_file_and_id(
    method: Method, tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    shutil.copytree(DATA / FOLDER, tmp_path / FOLDER)
    path = tmp_path / FOLDER / file
    assert old in path.read_text(encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    with pytest.raises(ContentProblems) as refused:
        load_workshop(tmp_path, method)

    assert told in str(refused.value)
