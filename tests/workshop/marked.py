"""A workshop in which everything was said that can be said, each text with a mark, in every state a point can be in."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from hrdd.model.workbook import Kind
from hrdd.model.workshop import Item
from hrdd.vocabulary import Step
from hrdd.workbook import (
    workshop_adopting,
    workshop_agenda,
    workshop_recording,
    workshop_running,
    workshop_seats,
    workshops,
)
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.workshop_seats import Said
from tests.builders import ALICE, BOB, stored_assessment
from tests.workshop.room import Opened, people, take

Texts = Callable[[str], str]
TWICE = (Step.REVEAL, Step.DISCUSS, Step.AGAIN)


class Marked(NamedTuple):
    """The workshop, the texts that may be told by what they are, and those that nobody may be told."""

    opened: Opened
    told: dict[str, str]
    hidden: dict[str, str]
    tokens: list[str]


def marked_workshop(desk: Desk, text: Texts = lambda name: f"mark-{name}") -> Marked:
    """A room of nine: two rounds on one impact, a ranking, questions, ideas, a point that is open, one not reached."""
    told: dict[str, str] = {}
    hidden: dict[str, str] = {}

    def say(name: str) -> str:
        return told.setdefault(name, text(name))

    def hide(name: str) -> str:
        return hidden.setdefault(name, f"hidden-{name}")

    opened = _room(desk, say)
    tokens = [
        *people(opened, 4, told["group"]),
        *people(opened, 3, told["other-group"]),
        *people(opened, 2),
    ]
    _rated(opened, tokens, say)
    _ranked(opened, tokens, say)
    _asked(opened, tokens, say)
    _gathered(opened, tokens, say, hide)
    _still_on(opened, tokens, say, hide)
    workshop_agenda.add_rank(desk, opened.chair, [say("option-never"), say("option-reached")])
    return Marked(opened, told, hidden, tokens)


def _room(desk: Desk, say: Texts) -> Opened:
    assessment = stored_assessment(desk, title=say("assessment"))
    impact = add(desk, assessment, Kind.IMPACT, ALICE, title=say("impact")).id
    begun = workshops.begin(
        desk, assessment, say("facilitator"), say("title"), (say("group"), say("other-group"), say("nobody-of-it"))
    )
    chair = workshops.enter(desk, begun.workshop.id, begun.links.facilitator)
    workshops.prepare(desk, chair, notice=say("notice"))
    return Opened(desk, assessment, impact, chair, begun.workshop.code, begun.links)


def answered(opened: Opened, item: Item, tokens: Sequence[str], said: Sequence[Said], turn: int = 1) -> None:
    """Have each seat answer, in their order."""
    for token, each in zip(tokens, said, strict=False):
        workshop_seats.answer(opened.desk, token, item.id, turn, each)


def _rated(opened: Opened, tokens: Sequence[str], say: Texts) -> None:
    """Scale over two rounds, changed by the team; scope in one, declined; likelihood, not decided yet."""
    scale, scope, likelihood = workshop_agenda.add_ratings(
        opened.desk, opened.chair, opened.impact, ("scale", "scope", "likelihood"), minutes=7
    )
    scale = take(opened, scale, Step.OPEN)
    answered(opened, scale, tokens, [Said(level, reason=say(f"first-{level}")) for level in "55544112"])
    workshop_running.note(opened.desk, opened.chair, scale.id, say("note"))
    scale = take(opened, scale, *TWICE)
    answered(opened, scale, tokens, [Said(level, reason=say(f"second-{level}")) for level in "5555441"], turn=2)
    workshop_seats.skip(opened.desk, tokens[8], scale.id, 2)
    workshop_running.count_hands(opened.desk, opened.chair, scale.id, {"4": 2})
    take(opened, scale, Step.REVEAL, Step.RECORD)
    scope = take(opened, scope, Step.OPEN)
    answered(opened, scope, tokens, [Said(level) for level in "33"])
    take(opened, scope, Step.REVEAL, Step.RECORD)
    take(opened, likelihood, Step.OPEN, Step.REVEAL, Step.RECORD)
    first, second, _ = workshop_recording.proposals(opened.desk, opened.assessment)
    workshop_adopting.change(opened.desk, first.id, say("who-changed"), 4, say("why-changed"))
    workshop_adopting.decline(opened.desk, second.id, say("who-declined"), say("why-declined"))


def _ranked(opened: Opened, tokens: Sequence[str], say: Texts) -> None:
    item = workshop_agenda.add_rank(opened.desk, opened.chair, [say("option-one"), say("option-two")])
    item = take(opened, item, Step.OPEN)
    answered(opened, item, tokens, [Said(points={"0": 2, "1": 1}, reason=say("points"))])
    take(opened, item, Step.REVEAL, Step.RECORD)
    given = workshop_recording.proposals(opened.desk, opened.assessment)[-1]
    workshop_adopting.accept(opened.desk, given.id, BOB)


def _asked(opened: Opened, tokens: Sequence[str], say: Texts) -> None:
    """A closed question that is shown and not recorded, an open one that is recorded."""
    closed = take(opened, workshop_agenda.add_ask(opened.desk, opened.chair, "Q-EU-1"), Step.OPEN)
    answered(opened, closed, tokens, [Said("needs_research", reason=say("closed-question"))])
    workshop_running.note(opened.desk, opened.chair, closed.id, say("note-of-a-question"))
    take(opened, closed, Step.REVEAL)
    wide = take(opened, workshop_agenda.add_ask(opened.desk, opened.chair, "Q-EU-2", open_question=True), Step.OPEN)
    answered(opened, wide, tokens, [Said(reason=say("open-answer")), Said(reason=say("another-open-answer"))])
    take(opened, wide, Step.REVEAL, Step.RECORD)


def _gathered(opened: Opened, tokens: Sequence[str], say: Texts, hide: Texts) -> None:
    """Ideas that are recorded, one of them an impact by now; ideas in discussion, some put together."""
    item = take(opened, workshop_agenda.add_gather(opened.desk, opened.chair, "impacts"), Step.OPEN)
    for token, name in zip(tokens, ("idea", "idea-that-became"), strict=False):
        workshop_seats.tell(opened.desk, token, item.id, 1, say(name))
    take(opened, item, Step.REVEAL, Step.RECORD)
    given = workshop_recording.proposals(opened.desk, opened.assessment)[-1]
    idea = next(each for each in workshop_recording.told_of(opened.desk, given) if "became" in each.text)
    workshop_adopting.adopt_idea(opened.desk, given.id, idea.id, BOB)
    item = take(opened, workshop_agenda.add_gather(opened.desk, opened.chair, "groups"), Step.OPEN)
    names = ("kept", "merged", "merged-before")
    for token, words in zip(tokens, (*map(say, names), hide("removed"), hide("in-a-removed-one")), strict=False):
        workshop_seats.tell(opened.desk, token, item.id, 1, words)
    take(opened, item, Step.REVEAL, Step.DISCUSS)
    cards = {each.idea.text: each.idea.id for each in workshop_seats.look(opened.desk, tokens[0]).stage.cards}
    kept, merged, before = (cards[say(name)] for name in names)
    removed, inside = cards[hide("removed")], cards[hide("in-a-removed-one")]
    for source, target in ((before, merged), (merged, kept), (inside, removed)):
        workshop_running.merge_ideas(opened.desk, opened.chair, item.id, source, target)
    workshop_running.remove_idea(opened.desk, opened.chair, item.id, removed)


def _still_on(opened: Opened, tokens: Sequence[str], say: Texts, hide: Texts) -> None:
    """Ideas in an open second round, whose first has been shown; nothing of a point that is closed again."""
    item = take(opened, workshop_agenda.add_ask(opened.desk, opened.chair, "Q-CU-1"), Step.OPEN)
    workshop_running.note(opened.desk, opened.chair, item.id, hide("note-of-a-closed-point"))
    answered(opened, item, tokens, [Said("needs_research", reason=hide("deleted-by-a-reset"))])
    take(opened, item, Step.RESET)
    item = take(opened, workshop_agenda.add_gather(opened.desk, opened.chair, "misuses"), Step.OPEN)
    workshop_seats.tell(opened.desk, tokens[0], item.id, 1, say("idea-of-the-first-round"))
    item = take(opened, item, *TWICE)
    workshop_seats.tell(opened.desk, tokens[1], item.id, 2, hide("idea-of-the-open-round"))
    workshop_seats.skip(opened.desk, tokens[2], item.id, 2)
