"""Question cards: the question, why it is asked, the closed answer, the reason, where it is known from."""

from collections.abc import Iterable, Mapping

import streamlit as st

from hrdd.content.entries import Question
from hrdd.language import say, say_number
from hrdd.model.records import Answer
from hrdd.model.workbook import Kind
from hrdd.ui import attached, card, entry, fields, history, session
from hrdd.ui.frame import Opened
from hrdd.ui.wording import plain, why
from hrdd.vocabulary import NEEDS_RESEARCH
from hrdd.workbook.saving import of_entry


def cards(opened: Opened, section: str) -> None:
    """One card a question of the section; what was answered before the screen was opened is folded to a line."""
    said = {answer.id: answer for answer in opened.workbook.answers}
    part = session.desk().method.sections[section]
    _fold(opened, (*part.questions, *part.flags), said)
    for question in part.questions:
        _card(opened.id, question.id)
    if part.flags:
        st.subheader(say("Risk flags"), anchor=False)
        st.markdown(say("Yes or no, and why. A flag is a reason to look closer; it never decides alone."))
        for flag in part.flags:
            _card(opened.id, flag.id)


def intro(section: str) -> None:
    """What a section is about."""
    st.markdown(session.desk().method.sections[section].intro)


def options(question: Question) -> dict[str, str]:
    """The closed answers by id, with the one that nobody knows yet."""
    named = {choice.id: choice.name for choice in session.desk().method.options(question)}
    return {**named, NEEDS_RESEARCH: say("Needs research")}


def _fold(opened: Opened, asked: Iterable[Question], said: Mapping[str, Answer]) -> None:
    if opened.just_opened:
        done = {each.id for each in asked if each.id in said and said[each.id].choice and said[each.id].reason}
        looking = session.looking()
        looking.folded = looking.folded.difference(each.id for each in asked) | done


@st.fragment
def _card(assessment: str, question_id: str) -> None:
    question = session.desk().method.questions[question_id]
    unfolded = question_id not in session.looking().folded
    heading = f"**{question.number}** {question.wording}{_state(question, _answer(assessment, question_id))}"
    shown = card.folding(heading, f"card/{assessment}/{question_id}", unfolded=unfolded)
    if shown:
        with shown:
            _asked(assessment, question)
            _deeper(assessment, question)
            attached.beside(assessment, question_id)


def _asked(assessment: str, question: Question) -> None:
    """A question's boxes, straight in its card: each container around a fragment makes every answer slower."""
    _why(question)
    _closed(assessment, question.id)
    _grounds(assessment, question.id)
    _known_from(assessment, question.id)
    history.show(assessment, Kind.ANSWER, question.id)


@st.fragment
def _closed(assessment: str, question_id: str) -> None:
    """The closed answer and what it means; a part of its own within the card, so that it costs no more than itself."""
    question, answer = session.desk().method.questions[question_id], _answer(assessment, question_id)
    choice = of_entry(answer, Kind.ANSWER, "choice")
    fields.choice(choice, answer.choice, question.wording, options(question), hidden=True)
    meaning = _meaning(question, answer.choice) if answer.choice else ""
    fields.saved_line(answer.choice and answer.changed_at, choice, otherwise=say("Not answered yet"), about=meaning)


@st.fragment
def _grounds(assessment: str, question_id: str) -> None:
    question, answer = session.desk().method.questions[question_id], _answer(assessment, question_id)
    reason = of_entry(answer, Kind.ANSWER, "reason")
    prompt = question.prompt or say("Why? One or two sentences.")
    fields.long_text(reason, answer.reason, say("Reason"), prompt=prompt)
    fields.saved_line(answer.reason and answer.changed_at, reason, otherwise=say("No reason given yet"))


@st.fragment
def _known_from(assessment: str, question_id: str) -> None:
    answer = _answer(assessment, question_id)
    evidence = of_entry(answer, Kind.ANSWER, "evidence")
    prompt = say("Document, page, date; or who said it, and when")
    fields.line(evidence, answer.evidence, say("Source"), prompt=prompt)
    fields.saved_line(answer.evidence and answer.changed_at, evidence, otherwise=say("No source named yet"))


def _deeper(assessment: str, question: Question) -> None:
    if not question.sub:
        return
    given: dict[str, Answer] = {sub.id: _answer(assessment, sub.id) for sub in question.sub}
    answered = sum(1 for each in given.values() if each.choice)
    words = say_number("{number} question goes deeper", "{number} questions go deeper", len(question.sub))
    shown = st.toggle(
        say("{words} · {answered} answered", words=words, answered=answered), key=f"deeper/{assessment}/{question.id}"
    )
    for sub in question.sub if shown else ():
        st.markdown(f"**{sub.number}** {sub.wording}")
        _asked(assessment, sub)


def _why(question: Question) -> None:
    with st.popover(say("Why we ask"), icon=":material/help:", type="tertiary"):
        st.markdown(why(question))
        st.markdown("\n".join(f"- **{each.name}**: {each.meaning}" for each in session.desk().method.options(question)))


def _meaning(question: Question, choice: str) -> str:
    if choice == NEEDS_RESEARCH:
        return say("Nobody knows yet. It is on the list of things to find out.")
    return next((each.meaning for each in session.desk().method.options(question) if each.id == choice), plain(choice))


def _state(question: Question, answer: Answer) -> str:
    name = options(question).get(answer.choice or "")
    return f" · *{name}*" if name else ""


def _answer(assessment: str, question_id: str) -> Answer:
    return entry.find(assessment, Kind.ANSWER, question_id) or Answer(id=question_id, assessment_id=assessment)
