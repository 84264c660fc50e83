"""The library: the whole method readable, with its sources."""

import streamlit as st

from hrdd.content.entries import Guidance, Right, Source, Term
from hrdd.language import say
from hrdd.ui import session
from hrdd.ui.measures import names_of_elements
from hrdd.ui.wording import backing, cited, plain
from hrdd.vocabulary import RightStatus


def rights() -> None:
    """The catalogue of rights."""
    wanted = _search("rights")
    for right in session.desk().method.rights.values():
        if wanted in f"{right.id} {right.name} {right.gloss} {right.example}".casefold():
            with st.expander(f"**{right.name}** · {right.id}"):
                _right(right)


def groups() -> None:
    """The groups that are often hit first or hardest."""
    st.header(say("Groups at heightened risk"), anchor=False)
    for group in session.desk().method.groups.values():
        with st.expander(f"**{group.name}** · {group.id}"):
            st.markdown(f"{group.why}\n\n" + say("**What to look for.** {text}", text=group.look_for))


def glossary() -> None:
    """Every term, in alphabetical order."""
    wanted = _search("glossary")
    terms = sorted(session.desk().method.terms.values(), key=lambda term: term.term.casefold())
    found = [term for term in terms if wanted in f"{term.term} {' '.join(term.forms)} {term.meaning}".casefold()]
    for term in found:
        _term(term)
    if not found:
        st.markdown(say("No term has this word."))


def elements() -> None:
    """The four elements, in order, and what is asked about the work itself."""
    st.header(say("The four elements"), anchor=False)
    st.markdown(
        say("Read together; none alone settles the outcome. There is no overall score anywhere in this workbook.")
    )
    sections = session.desk().method.sections.values()
    for element, title in names_of_elements().items():
        st.markdown(f"#### {title}")
        st.markdown("\n\n".join(section.intro for section in sections if section.element is element))
    st.header(say("The self-check"), anchor=False)
    for section in sections:
        if section.element is None:
            st.markdown(f"#### {section.title}")
            st.markdown(section.intro)


def guidance() -> None:
    """Every statement of the method, topic by topic."""
    st.header(say("The method, topic by topic"), anchor=False)
    for topic in session.desk().method.topics.values():
        if st.toggle(f"{topic.title} ({len(topic.entries)})", key=f"topic/{topic.id}"):
            st.markdown(topic.intro)
            for each in topic.entries:
                _statement(each)


def tables() -> None:
    """The decision tables, row by row."""
    st.header(say("The decision tables"), anchor=False)
    st.markdown(
        say("Each is proved when the workbook starts: every case is covered, no two rows contradict each other.")
    )
    for name, table in session.desk().method.tables.items():
        if st.toggle(name.replace("_", " ").capitalize(), key=f"table/{name}"):
            st.caption(plain(table.policy))
            st.table([dict(zip(table.header, row, strict=True)) for row in table.rows])


def sources() -> None:
    """The documents the method rests on, and the edition of the country values."""
    st.header(say("Sources"), anchor=False)
    method = session.desk().method
    st.markdown(
        say(
            "Method version {version}. Country values: {attribution}",
            version=method.version,
            attribution=method.edition["attribution"],
        )
    )
    st.markdown("\n".join(f"- {_source(source)}" for source in method.sources.values()))


def _search(name: str) -> str:
    return st.text_input(
        say("Search"), placeholder=say("A word in the name or the text"), live=True, key=f"search/{name}"
    ).casefold()


def _right(right: Right) -> None:
    instruments = "; ".join(f"{session.desk().method.sources[each.id].title} {each.at}" for each in right.instruments)
    st.markdown(f"{right.gloss}\n\n" + say("**What a product can do to it.** {example}", example=right.example))
    st.markdown(
        say("**How far it may be limited.** {words}", words="; ".join(status(each) for each in right.status))
        + f" {right.status_note}"
    )
    st.caption(
        say("Where it stands: {instruments}. {caution}", instruments=instruments, caution=backing(right.confidence))
    )


def status(found: RightStatus) -> str:
    """How far a right may be limited, in words; companies respect every right, whatever its status."""
    return {
        RightStatus.NON_DEROGABLE: say("never suspended, not even in an emergency"),
        RightStatus.ABSOLUTE: say("never limited"),
        RightStatus.QUALIFIED: say("limited only by law, for a named aim, as far as necessary and proportionate"),
        RightStatus.PROGRESSIVE: say("realised step by step"),
        RightStatus.IMMEDIATE_CORE: say("with a core that is owed at once"),
        RightStatus.DEROGABLE: say("may be suspended in an emergency, within limits"),
        RightStatus.SPECIAL_PROTECTION: say("under special protection"),
        RightStatus.COLLECTIVE: say("held by a people together"),
        RightStatus.DUTY_TO_PROHIBIT: say("a duty of States to prohibit"),
    }[found]


def _term(term: Term) -> None:
    known = session.desk().method.terms
    see = say(" *See also: {terms}.*", terms=", ".join(known[each].term for each in term.see)) if term.see else ""
    st.markdown(f"**{term.term}.** {term.meaning}{see}")


def _statement(statement: Guidance) -> None:
    st.markdown(f"**{statement.name}** · {statement.id}  \n{statement.text}")
    if statement.example:
        st.markdown(say("*For example:* {example}", example=statement.example))
    st.caption(" ".join([cited(statement.sources) + ".", backing(statement.confidence)]))


def _source(source: Source) -> str:
    return " ".join(
        [f"**{source.title}**, {source.publisher}, {source.year}.", source.note, backing(source.confidence)]
    ).strip()
