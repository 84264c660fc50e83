"""Lists every id that must exist for ever; run it to add new ones: `python -m tests.content.frozen`."""

from collections.abc import Iterator
from pathlib import Path

from hrdd.content.method import DATA, Method, load
from hrdd.content.workshops import Content, load_workshop

FROZEN = Path(__file__).parent / "frozen_ids.txt"


def ids(method: Method) -> Iterator[str]:
    """Each id of the method with the part it stands in; of a choice, with its set."""
    for part in ("questions", "rights", "groups", "terms", "scales", "bands", "facts", "measures", "sources"):
        yield from (f"{part} {each}" for each in getattr(method, part))
    for topic in method.topics.values():
        yield from (f"guidance/{topic.id} {entry.id}" for entry in topic.entries)
    for choices in method.choices.values():
        yield from (f"choices/{choices.id} {choice.id}" for choice in choices.choices)
    for fact in method.facts.values():
        yield from (f"facts/{fact.id} {choice.id}" for choice in fact.choices)
    yield from ids_of_workshops(load_workshop(DATA, method))


def ids_of_workshops(content: Content) -> Iterator[str]:
    """Each id of what workshops take from `data/`."""
    for part in ("patterns", "prompts", "notice", "guide"):
        yield from (f"workshop/{part} {each}" for each in getattr(content, part))
    for chapter in content.guide.values():
        yield from (f"workshop/guide/entries {advice.id}" for advice in chapter.entries)


def frozen() -> set[str]:
    """The ids on the list."""
    return set(FROZEN.read_text(encoding="utf-8").splitlines())


if __name__ == "__main__":
    kept = frozen() if FROZEN.exists() else set()
    FROZEN.write_text("\n".join(sorted(kept | set(ids(load(DATA))))) + "\n", encoding="utf-8")
