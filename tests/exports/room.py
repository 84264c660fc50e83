"""A workshop in which every text that people can write holds a mark, taken through to what the team made of it."""

from collections.abc import Mapping

from hrdd.vocabulary import Step
from hrdd.workbook import workshop_adopting, workshop_agenda, workshop_running, workshop_seats, workshops
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_behind import held
from hrdd.workbook.workshop_seats import Said
from tests.builders import BOB
from tests.workshop.room import Opened, a_rating, a_workshop, people, rate, take

TAKEN_OVER = ("note", "quoted", "otherwise", "idea")
"""What the team has put into the assessment: it travels with it."""

KEPT_IN_THE_ROOM = ("title", "group", "dissent", "answer", "option", "declined")
"""What a report tells beside that."""

IN_TABLES_ONLY = ("reason",)
"""What would make a report too long: the reasons of those near the middle."""


def marked_room(desk: Desk, texts: Mapping[str, str]) -> Opened:
    """A room that said these texts, by what each is."""
    opened = a_workshop(desk, texts["group"])
    workshops.prepare(desk, opened.chair, title=texts["title"])
    tokens = people(opened, 3, texts["group"])
    _rated(opened, tokens, texts)
    _answered(opened, tokens, texts)
    _ranked(opened, tokens, texts)
    _gathered(opened, tokens, texts)
    return opened


def _rated(opened: Opened, tokens: list[str], texts: Mapping[str, str]) -> None:
    item = take(opened, a_rating(opened), Step.OPEN)
    for token, level, reason in zip(tokens, "551", ("quoted", "reason", "dissent"), strict=True):
        rate(opened, item, [token], level, reason=texts[reason])
    item = take(opened, item, Step.REVEAL)
    workshop_running.note(opened.desk, opened.chair, item.id, texts["note"])
    take(opened, item, Step.RECORD)
    point = held(opened.desk, opened.assessment)[0].points[-1]
    quoted = [each.id for each in point.told if each.text == texts["quoted"]]
    workshop_adopting.change(opened.desk, point.proposal.id, BOB, 4, texts["otherwise"], quoted)


def _answered(opened: Opened, tokens: list[str], texts: Mapping[str, str]) -> None:
    item = workshop_agenda.add_ask(opened.desk, opened.chair, "Q-EU-1", open_question=True)
    take(opened, item, Step.OPEN)
    workshop_seats.answer(opened.desk, tokens[0], item.id, 1, Said(reason=texts["answer"]))
    take(opened, item, Step.REVEAL, Step.RECORD)
    point = held(opened.desk, opened.assessment)[0].points[-1]
    workshop_adopting.decline(opened.desk, point.proposal.id, BOB, texts["declined"])


def _ranked(opened: Opened, tokens: list[str], texts: Mapping[str, str]) -> None:
    item = workshop_agenda.add_rank(opened.desk, opened.chair, [texts["option"], "Another"])
    take(opened, item, Step.OPEN)
    workshop_seats.answer(opened.desk, tokens[0], item.id, 1, Said(points={"0": 1}))
    take(opened, item, Step.REVEAL, Step.RECORD)


def _gathered(opened: Opened, tokens: list[str], texts: Mapping[str, str]) -> None:
    item = take(opened, workshop_agenda.add_gather(opened.desk, opened.chair, "impacts"), Step.OPEN)
    workshop_seats.tell(opened.desk, tokens[0], item.id, 1, texts["idea"])
    take(opened, item, Step.REVEAL, Step.RECORD)
    point = held(opened.desk, opened.assessment)[0].points[-1]
    workshop_adopting.adopt_idea(opened.desk, point.proposal.id, point.told[0].id, BOB)
