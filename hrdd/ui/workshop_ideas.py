"""The ideas of a point, tidied by hand: those that say the same are merged, one that endangers somebody is removed."""

from collections.abc import Sequence

import streamlit as st

from hrdd.language import say, say_number
from hrdd.model.workshop import Idea
from hrdd.ui import workshop_chair
from hrdd.ui.wording import plain
from hrdd.vocabulary import ItemState
from hrdd.workbook import workshop_running
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_views import Stage
from hrdd.workbook.workshops import Chair

GROUP = "ideas"


def cards(workshop_id: str, stage: Stage) -> None:
    """All ideas that are shown; until the point is recorded they can be ticked and tidied."""
    if stage.asked is None or not stage.cards:
        return
    st.markdown(f"**{say_number('{number} idea', '{number} ideas', len(stage.cards))}**")
    if stage.asked.item.state is ItemState.RECORDED:
        st.markdown("\n".join(f"- {_told(*each)}" for each in stage.cards))
        return
    ticked = [each.idea for each in stage.cards if _card(*each)]
    _tidy(workshop_id, stage.asked.item.id, ticked)


def _card(idea: Idea, support: int) -> bool:
    with st.container(border=True):
        return st.checkbox(_told(idea, support), key=f"idea/{idea.id}")


def _told(idea: Idea, support: int) -> str:
    return plain(idea.text) + (f" *({say('support: {n}', n=support)})*" if support else "")


def _tidy(workshop_id: str, item_id: int, ticked: Sequence[Idea]) -> None:
    if not ticked:
        st.caption(
            say("Tick ideas to merge those that say the same, or to remove one that names or endangers somebody.")
        )
    else:
        with st.container(horizontal=True, vertical_alignment="bottom"):
            _merge(workshop_id, item_id, ticked)
            _remove(workshop_id, item_id, ticked)
    workshop_chair.trouble(GROUP)


def _merge(workshop_id: str, item_id: int, ticked: Sequence[Idea]) -> None:
    if len(ticked) < 2:
        return
    texts = {each.id: each.text for each in ticked}
    into = st.selectbox(say("Wording that stays"), list(texts), format_func=texts.__getitem__, width=360)
    workshop_chair.button(
        GROUP,
        workshop_id,
        say("Merge them"),
        _merged,
        item_id,
        into,
        tuple(texts),
        icon="merge",
        why=say("Whoever supports several of them counts once."),
    )


def _remove(workshop_id: str, item_id: int, ticked: Sequence[Idea]) -> None:
    with st.popover(say("Remove"), icon=":material/delete:"):
        st.markdown(say("Take what is ticked off all screens? The text is deleted and cannot be brought back."))
        number = say_number("Remove {number} idea", "Remove {number} ideas", len(ticked))
        ids = tuple(each.id for each in ticked)
        workshop_chair.button(GROUP, workshop_id, number, _removed, item_id, ids, icon="delete_forever")


def _merged(desk: Desk, chair: Chair, item_id: int, into: str, ideas: Sequence[str]) -> None:
    for each in ideas:
        workshop_running.merge_ideas(desk, chair, item_id, each, into)


def _removed(desk: Desk, chair: Chair, item_id: int, ideas: Sequence[str]) -> None:
    for each in ideas:
        workshop_running.remove_idea(desk, chair, item_id, each)
