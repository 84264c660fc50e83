"""The guide as `docs/workshop.md` repeats it; run it to write it anew: `python -m tests.content.guide_in_docs`."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import fill

from hrdd.content.method import DATA, load
from hrdd.content.workshops import Chapter, load_workshop

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "workshop.md"
BEGINS = "<!-- from data/workshop/guide.yaml: python -m tests.content.guide_in_docs -->"
ENDS = "<!-- to here -->"
WIDTH = 120


def guide() -> str:
    """The guide as Markdown."""
    chapters = load_workshop(DATA, load(DATA)).guide.values()
    return "\n\n".join(part for each in chapters for part in _chapter(each))


def in_document() -> str:
    """The guide as the document has it."""
    return _parts()[1].strip()


def write() -> None:
    """Put the guide as it is into the document."""
    before, _, after = _parts()
    DOCUMENT.write_text(f"{before}{BEGINS}\n\n{guide()}\n\n{ENDS}{after}", encoding="utf-8")


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f"### {chapter.title}"
    yield "\n".join(_as_point(f"**{each.name}.** {each.text}") for each in chapter.entries)


def _as_point(text: str) -> str:
    return fill(text, WIDTH, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False)


def _parts() -> tuple[str, str, str]:
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGINS)
    found, _, after = rest.partition(ENDS)
    return before, found, after


if __name__ == "__main__":
    write()
