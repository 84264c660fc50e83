"""What all entries share on the screen: being read afresh, added, taken out, and named in choices."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Protocol

import streamlit as st

from hrdd.errors import DatabaseFault
from hrdd.language import say
from hrdd.model.assessment import Assessment
from hrdd.model.records import Kept
from hrdd.model.workbook import Kind, Workbook
from hrdd.model.workbook import entries as entries_of
from hrdd.ui import session
from hrdd.ui.wording import plain
from hrdd.workbook import assessments, entries
from hrdd.workbook.saving import ASSESSMENT, Place, of_assessment, of_entry
from hrdd.workbook.told import title_of


class Named(Protocol):
    """Anything of the method with a name."""

    @property
    def name(self) -> str:
        """The name as shown."""
        ...


def names(catalogue: Mapping[str, Named]) -> dict[str, str]:
    """A catalogue of the method as choices: id to name."""
    return {each: entry.name for each, entry in catalogue.items()}


def right_names() -> dict[str, str]:
    """The rights as choices, by their short names."""
    return {each.id: each.short for each in session.desk().method.rights.values()}


def topic_names(topic: str, *only: str) -> dict[str, str]:
    """The statements of a topic as choices."""
    listed = session.desk().method.topic(topic)
    return {entry.id: entry.name for entry in listed if not only or entry.id in only}


def read(assessment: str, kind: Kind, record_id: str) -> Any:
    """An entry as it stands now; stops the fragment where another tab has taken it out."""
    found = find(assessment, kind, record_id)
    if found is None or found.removed_at:
        st.rerun()
    return found


def find(assessment: str, kind: Kind, record_id: str) -> Any:
    """An entry as it stands now, or None; asked of the database only where the screen is not being drawn as a whole."""
    drawn = session.snapshot()
    if drawn is None:
        just_saved = session.just_saved(assessment, kind, record_id)
        return just_saved or _read(assessment, kind, record_id)
    return _among(drawn, kind, record_id)


def _read(assessment: str, kind: Kind, record_id: str) -> Any:
    """An entry of the database; while that fails, as it was last seen, so that nothing typed beside it is lost."""
    try:
        return assessments.read_one(session.desk(), assessment, kind, record_id)
    except DatabaseFault:
        seen = session.last_seen(assessment)
        if seen is None:
            raise
        return _among(seen, kind, record_id)


def _among(workbook: Workbook, kind: Kind, record_id: str) -> Any:
    return next((each for each in entries_of(workbook, kind) if each.id == record_id), None)


def add_button(assessment: str, kind: Kind, words: str, **said: Any) -> None:
    """A button that adds an entry, with what is known of it already, and opens it."""
    key = "/".join(("new", kind, assessment, *map(str, said.values())))
    st.button(words, icon=":material/add:", key=key, on_click=_add, args=(assessment, kind, said))


def take_out_button(record: Kept, kind: Kind) -> None:
    """A button that takes an entry out, after asking; it can be put back."""
    with st.popover(say("Take out"), icon=":material/remove_circle:", type="tertiary"):
        st.markdown(
            say("Take {id} out of the assessment? What was said of it is kept and can be put back.", id=record.id)
        )
        key = f"out/{kind}/{record.assessment_id}/{record.id}"
        if st.button(say("Take {id} out", id=record.id), key=key):
            entries.take_out(session.desk(), record.assessment_id, kind, record.id, session.person())
            st.rerun()


def put_back_list(assessment: str, kind: Kind) -> None:
    """What was taken out, each with a way back."""
    gone = entries.taken_out(session.desk(), assessment, kind)
    if not gone:
        return
    with st.expander(say("Taken out: {n}", n=len(gone))):
        for record in gone:
            key = f"back/{kind}/{assessment}/{record.id}"
            if st.button(_put_back(record), key=key, type="tertiary"):
                entries.put_back(session.desk(), assessment, kind, record.id, session.person())
                st.rerun()


def _put_back(record: Kept) -> str:
    title = title_of(record)
    return (
        say("Put {id} back: {title}", id=record.id, title=plain(title)) if title else say("Put {id} back", id=record.id)
    )


def _add(assessment: str, kind: Kind, said: dict[str, Any]) -> None:
    if not session.once(f"add/{assessment}/{kind}"):
        return
    made = entries.add(session.desk(), assessment, kind, session.person(), **said)
    session.unfold(f"{kind}/{assessment}/{made.id}")
    if kind is Kind.IMPACT:
        session.choose("impact", made.id)


def opened(assessment: str, kind: Kind, record_id: str) -> tuple[Any, Callable[[str], Place]]:
    """An entry as it stands now, and where each of its fields lives."""
    record = read(assessment, kind, record_id)
    return record, partial(of_entry, record, kind)


def about(assessment: str) -> tuple[Assessment, Callable[[str], Place]]:
    """The assessment's own fields as they stand now, and where each of them lives."""
    drawn, saved = session.snapshot(), session.just_saved(assessment, ASSESSMENT, "")
    return drawn.assessment if drawn else saved or session.assessment_now(assessment), partial(
        of_assessment, assessment
    )
