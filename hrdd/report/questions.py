"""What was asked and answered in a part of the method; what nobody has answered is named, never dropped."""

from collections.abc import Iterable, Iterator

from hrdd.content.entries import Question
from hrdd.language import say
from hrdd.model.records import Answer
from hrdd.report.blocks import Answered, Block, Bullets, Heading, Note
from hrdd.report.case import Case
from hrdd.vocabulary import NEEDS_RESEARCH
from hrdd.workbook import words


def asked(case: Case, section: str) -> Iterator[Block]:
    """The guiding questions of a section, then its warning signs, each with what is open."""
    part = case.method.sections[section]
    yield Heading(say("Guiding questions: {section}", section=part.title), 2)
    yield from _answered(case, part.questions)
    yield from _unanswered(case, part.questions)
    if part.flags:
        yield Heading(say("Warning signs: {section}", section=part.title), 2)
        yield from _answered(case, part.flags)
        yield from _unanswered(case, part.flags)


def _answered(case: Case, questions: Iterable[Question], depth: int = 0) -> Iterator[Block]:
    for question in questions:
        answer = case.workbook.answer(question.id)
        if answer and has_words(answer):
            yield _answer(case, question, answer, depth)
        yield from _answered(case, question.sub, depth + 1)


def _answer(case: Case, question: Question, answer: Answer, depth: int) -> Answered:
    return Answered(
        number=question.number,
        question=question.wording,
        choice=_choice(case, question, answer.choice),
        reason=answer.reason,
        evidence=answer.evidence,
        depth=depth,
    )


def _choice(case: Case, question: Question, choice: str | None) -> str:
    if choice is None:
        return words.open_yet()
    names = {each.id: each.name for each in case.method.options(question)}
    return say("Needs research") if choice == NEEDS_RESEARCH else names.get(choice, choice)


def has_words(answer: Answer) -> bool:
    """Whether anything was said, be it only a reason without a choice."""
    return bool(answer.choice or answer.reason or answer.evidence)


def _unanswered(case: Case, questions: Iterable[Question]) -> Iterator[Block]:
    main = tuple(f"{each.number} {each.wording}" for each in questions if not _is_answered(case, each))
    deeper = [each.number for question in questions for each in question.sub if not _is_answered(case, each)]
    if main:
        yield Bullets(main, say("Not answered yet:"))
    if deeper:
        yield Note(say("Deeper questions without an answer: {numbers}.", numbers=", ".join(deeper)))


def _is_answered(case: Case, question: Question) -> bool:
    answer = case.workbook.answer(question.id)
    return bool(answer and has_words(answer))
