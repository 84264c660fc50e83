"""Lists every id that must exist for ever; run it to add new ones: `python -m tests.content.frozen`."""

from collections.abc import Iterator
from pathlib import Path

from hrdd.content.method import DATA, Method, load

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


def frozen() -> set[str]:
    """The ids on the list."""
    return set(FROZEN.read_text(encoding="utf-8").splitlines())


if __name__ == "__main__":
    kept = frozen() if FROZEN.exists() else set()
    FROZEN.write_text("\n".join(sorted(kept | set(ids(load(DATA))))) + "\n", encoding="utf-8")
