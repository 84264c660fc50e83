"""What a point of the agenda asks, in the words of the method: one form for phone, room, facilitator and record."""

from typing import NamedTuple

from hrdd.content.entries import Term
from hrdd.content.terms import terms_in
from hrdd.language import say
from hrdd.model.workshop import Item
from hrdd.vocabulary import NEEDS_RESEARCH, ItemKind
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_content import content_of


class Option(NamedTuple):
    """Something that can be chosen or given points: its id, its word, what it means."""

    id: str
    name: str
    meaning: str = ""
    example: str = ""


class Asked(NamedTuple):
    """A point in words; `label` names the dimension that is rated."""

    item: Item
    title: str
    wording: str
    help: str = ""
    example: str = ""
    options: tuple[Option, ...] = ()
    terms: tuple[Term, ...] = ()
    label: str = ""

    @property
    def ordered(self) -> bool:
        """Whether the options are levels from low to high."""
        return self.item.kind is ItemKind.RATE

    def name_of(self, option_id: str) -> str:
        """An option in words; its id where it is not offered any more."""
        return next((each.name for each in self.options if each.id == option_id), option_id)


def asked(desk: Desk, item: Item) -> Asked:
    """A point in words; one whose words the method has dropped keeps its title."""
    match item.kind:
        case ItemKind.RATE:
            return _rate(desk, item)
        case ItemKind.ASK:
            return _ask(desk, item)
    return _prompt(desk, item)


def _rate(desk: Desk, item: Item) -> Asked:
    scale = desk.method.scales[item.dimension]
    levels = tuple(Option(str(each.value), each.name, each.meaning, each.example) for each in scale.levels)
    terms = terms_in(desk.method, scale.question)
    return Asked(item, item.title, scale.question, scale.help, "", levels, terms, scale.name)


def _ask(desk: Desk, item: Item) -> Asked:
    question = desk.method.questions.get(item.about)
    if question is None:
        return Asked(item, item.title, item.title)
    known = tuple(Option(each.id, each.name, each.meaning) for each in desk.method.options(question))
    unknown = Option(NEEDS_RESEARCH, say("Needs research"), say("Nobody knows yet; somebody should find out."))
    offered = () if item.open_question else (*known, unknown)
    terms = terms_in(desk.method, question.wording)
    return Asked(item, item.title, question.wording, question.why, "", offered, terms)


def _prompt(desk: Desk, item: Item) -> Asked:
    prompt = content_of(desk).prompts.get(item.about)
    options = tuple(Option(str(number), name) for number, name in enumerate(item.options))
    if prompt is None:
        return Asked(item, item.title, item.title, options=options)
    terms = terms_in(desk.method, prompt.wording)
    return Asked(item, item.title, prompt.wording, prompt.help, prompt.example, options, terms)
