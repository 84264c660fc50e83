"""The facilitator's guide on the screen: chapters of short advice, with the words of the field explained."""

import streamlit as st

from hrdd.content.workshops import Chapter
from hrdd.language import say
from hrdd.ui import layout, session
from hrdd.ui.wording import terms_of
from hrdd.workbook.workshop_content import content_of


def guide(*chapters: str) -> None:
    """Draw chapters by their ids, such as `before`, with the parts read beside them; all where none is named."""
    known = content_of(session.desk()).guide.values()
    named = [each for each in known if not chapters or each.id in chapters or each.beside in chapters]
    if len(named) == 1:
        _chapter(named[0])
    else:
        _side_by_side(named)


def _side_by_side(named: list[Chapter]) -> None:
    """One chapter at a time; the others wait behind their titles."""
    for tab, chapter in zip(st.tabs([each.title for each in named]), named, strict=True):
        with tab:
            _chapter(chapter)


def _chapter(chapter: Chapter) -> None:
    words = terms_of(*(each.text for each in chapter.entries))
    with layout.reading():
        st.markdown("\n\n".join(f"**{each.name}.** {each.text}" for each in chapter.entries))
        if words:
            st.caption(say("**Words used here**") + "\n\n" + words)
