"""A report on the screen: the same blocks that the files are written from."""

from collections.abc import Iterable
from typing import assert_never

import streamlit as st

from hrdd.language import say
from hrdd.report import blocks
from hrdd.report.blocks import Block
from hrdd.ui.wording import plain


def chapters(found: Iterable[Block]) -> dict[str, list[Block]]:
    """The blocks by the chapter they stand in."""
    parts: dict[str, list[Block]] = {}
    title = say("Cover")
    for block in found:
        if isinstance(block, blocks.Heading) and block.level == 1:
            title = block.text
        parts.setdefault(title, []).append(block)
    return parts


def show(block: Block) -> None:  # noqa: C901 - one arm a block
    """One block, whatever it is."""
    match block:
        case blocks.Heading(text, level):
            st.markdown(f"{'#' * (level + 1)} {plain(text)}")
        case blocks.Paragraph(text):
            st.markdown(plain(text))
        case blocks.Note(text):
            st.caption(plain(text))
        case blocks.Bullets(items, lead):
            st.markdown("\n".join([plain(lead) + "\n", *(f"- {plain(item)}" for item in items)]))
        case blocks.Callout(title, text):
            st.container(border=True).markdown(f"**{plain(title)}**  \n{plain(text)}")
        case blocks.Facts(_, rows):
            st.markdown("  \n".join(f"**{plain(label)}:** {plain(told)}" for label, told in rows))
        case blocks.Table(caption, header, rows):
            _table(caption, header, ([_cell(cell) for cell in row] for row in rows))
        case blocks.Grid(caption, corner, columns, rows):
            _table(caption, (corner, *columns), ([row.label.text, *row.cells] for row in rows))
        case blocks.Answered():
            _answered(block)
        case blocks.Contents() | blocks.PageBreak():
            pass
        case _:
            assert_never(block)


def _table(caption: str, header: tuple[str, ...], rows: Iterable[list[str]]) -> None:
    st.caption(plain(caption))
    lines = [list(header), ["---"] * len(header), *rows]
    st.markdown("\n".join("| " + " | ".join(_in_a_line(cell) for cell in line) + " |" for line in lines))


def _in_a_line(text: str) -> str:
    return text if text == "---" else plain(text).replace("  \n", " · ")


def _cell(cell: blocks.Cell) -> str:
    return cell if isinstance(cell, str) else cell.text


def _answered(block: blocks.Answered) -> None:
    parts = [f"**{plain(block.number)}** {plain(block.question)}", f"*{plain(block.choice)}*"]
    parts += [plain(text) for text in (block.reason, block.evidence) if text]
    st.markdown("  \n".join(parts))
