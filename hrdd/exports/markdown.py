"""A report as Markdown that every reader of CommonMark with tables understands; what people typed is never markup."""

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from hrdd.exports.imprint import imprint
from hrdd.exports.text import paragraphs_of
from hrdd.language import say
from hrdd.report import blocks
from hrdd.report.blocks import Answered, Block, Cell, Report

_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:&=@^\"])")
_BLANKS = re.compile(r"[ \t]+")


def write_markdown(report: Report) -> bytes:
    """The report as UTF-8."""
    parts = [*_head(report), *(part for block in report.blocks for part in _block(block))]
    return ("\n\n".join(filter(None, parts)) + "\n").encode()


def escaped(text: str) -> str:
    """A line of text that stays what it is, letter by letter."""
    return _MARKUP.sub(r"\\\1", _BLANKS.sub(" ", text).strip())


def _head(report: Report) -> Iterator[str]:
    yield f"# {_in_a_line(report.title)}"
    yield _in_a_line(report.subtitle)
    yield escaped(imprint(report))


def _block(block: Block) -> Iterator[str]:  # noqa: C901 - one arm a block
    match block:
        case blocks.Heading(text, level):
            yield f"{'#' * (level + 1)} {_in_a_line(text)}"
        case blocks.Paragraph(text):
            yield from _paragraphs(text)
        case blocks.Note(text):
            yield from (f"*{each}*" for each in _paragraphs(text))
        case blocks.Bullets(items, lead):
            yield _in_a_line(lead)
            yield "\n".join(f"- {_in_a_line(item)}" for item in items)
        case blocks.Callout(title, text):
            told = [f"**{_in_a_line(title)}**", *_paragraphs(text)]
            yield "\n>\n".join("\n".join(f"> {line}" for line in part.split("\n")) for part in told)
        case blocks.Facts(about, rows):
            yield _table(
                "", (_in_a_line(about), ""), ((f"**{_in_a_line(label)}**", _cell(said)) for label, said in rows)
            )
        case blocks.Table(caption, header, rows):
            yield _table(caption, map(_cell, header), (map(_cell, row) for row in rows))
        case blocks.Grid(caption, corner, columns, lines):
            yield _table(
                caption, map(_cell, (corner, *columns)), ([_cell(row.label), *map(_cell, row.cells)] for row in lines)
            )
        case blocks.Answered():
            yield from _answered(block)
        case blocks.Contents() | blocks.PageBreak():
            pass
        case _:
            assert_never(block)


def _answered(block: Answered) -> Iterator[str]:
    yield f"**{_in_a_line(block.number)} {_in_a_line(block.question)}**"
    yield f"*{_in_a_line(block.choice)}*"
    yield from _paragraphs(block.reason)
    if block.evidence:
        yield from _paragraphs(say("Known from: {evidence}", evidence=block.evidence))


def _table(caption: str, header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = tuple(header)
    lines = (head, ("---",) * len(head), *rows)
    table = "\n".join("| " + " | ".join(line) + " |" for line in lines)
    return f"**{_in_a_line(caption)}**\n\n{table}" if caption else table


def _paragraphs(text: str) -> list[str]:
    """Paragraphs whose lines end where they were ended."""
    return ["\\\n".join(filter(None, map(escaped, part.split("\n")))) for part in paragraphs_of(text)]


def _in_a_line(text: str) -> str:
    """A text for a place that knows no lines: a heading, a list."""
    return escaped(" ".join(text.split()))


def _cell(cell: Cell) -> str:
    """A cell of a table, which knows no lines either: they are marked as breaks."""
    text = cell if isinstance(cell, str) else cell.text
    return "<br>".join(filter(None, map(escaped, text.split("\n"))))
