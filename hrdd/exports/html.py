"""A report as one plain page for the browser: nothing to press, nothing loaded, laid out to be printed."""

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import assert_never

from hrdd.exports.colours import RAMP
from hrdd.exports.imprint import imprint
from hrdd.exports.text import paragraphs_of
from hrdd.language import say
from hrdd.report import blocks
from hrdd.report.blocks import Answered, Banded, Block, Cell, Report

STYLE = Path(__file__).parent / "templates" / "report.css"
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_html(report: Report) -> bytes:
    """The report as a page of its own, in UTF-8."""
    head = (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{escape(report.title)}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width">'
    )
    return f"{head}{style()}</head><body>{article(report)}</body></html>\n".encode()


def style() -> str:
    """How the page looks, on the screen and on paper."""
    return f"<style>{STYLE.read_text(encoding='utf-8')}</style>"


def article(report: Report) -> str:
    """The report as the part of a page."""
    return f'<article class="hrdd-report">{"".join(_parts(report))}</article>'


def _parts(report: Report) -> Iterator[str]:
    yield _tag("h1", report.title)
    yield _tag("p", report.subtitle, "subtitle")
    for block in report.blocks:
        yield from _block(block)
    yield _tag("footer", imprint(report))


def _block(block: Block) -> Iterator[str]:  # noqa: C901 - one arm a block
    match block:
        case blocks.Heading(text, level):
            yield _tag(f"h{level + 1}", text)
        case blocks.Paragraph(text):
            yield _paragraphs(text)
        case blocks.Note(text):
            yield _paragraphs(text, "note")
        case blocks.Bullets(items, lead):
            yield _tag("p", lead, "lead") if lead else ""
            yield f"<ul>{''.join(_tag('li', item) for item in items)}</ul>"
        case blocks.Callout(title, text):
            yield f"<aside>{_tag('p', title, 'lead')}{_paragraphs(text)}</aside>"
        case blocks.Facts(about, rows):
            told = "".join(
                f'<tr><th scope="row" dir="auto">{escape(label)}</th>{_cell(said)}</tr>' for label, said in rows
            )
            yield f'<table aria-label="{escape(about)}" class="facts">{told}</table>'
        case blocks.Table(caption, header, rows, widths):
            yield _table(caption, header, rows, widths)
        case blocks.Grid(caption, corner, columns, lines):
            yield _table(caption, (corner, *columns), ((line.label, *line.cells) for line in lines))
        case blocks.Answered():
            yield _answered(block)
        case blocks.PageBreak():
            yield '<div class="page-break"></div>'
        case blocks.Contents():
            pass
        case _:
            assert_never(block)


def _table(caption: str, header: Iterable[str], rows: Iterable[Iterable[Cell]], widths: tuple[int, ...] = ()) -> str:
    columns = "".join(f'<col style="width:{100 * width // sum(widths)}%">' for width in widths)
    head = "".join(f'<th scope="col" dir="auto">{escape(each)}</th>' for each in header)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return (
        f"<table><caption>{escape(caption)}</caption><colgroup>{columns}</colgroup>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _cell(cell: Cell) -> str:
    if isinstance(cell, Banded):
        ground, ink = RAMP[cell.band]
        return f'<td dir="auto" style="background:#{ground};color:#{ink}"><b>{_lines(cell.text)}</b></td>'
    return f'<td dir="auto">{_lines(cell)}</td>'


def _answered(block: Answered) -> str:
    evidence = say("Known from: {evidence}", evidence=block.evidence) if block.evidence else ""
    told = (
        _tag("p", f"{block.number} {block.question}", "lead"),
        f"<p><b>{escape(block.choice)}</b></p>",
        _paragraphs(block.reason),
        _paragraphs(evidence, "note"),
    )
    return f'<section style="margin-left:{block.depth}.5em">{"".join(told)}</section>'


def _tag(name: str, text: str, kind: str = "") -> str:
    marked = f' class="{kind}"' if kind else ""
    return f'<{name}{marked} dir="auto">{_lines(text)}</{name}>'


def _paragraphs(text: str, kind: str = "") -> str:
    return "".join(_tag("p", part, kind) for part in paragraphs_of(text))


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
