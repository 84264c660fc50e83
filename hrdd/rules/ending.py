"""Leaving a party or staying with it: when the question comes up, and what must be written before it is settled.

It comes up where leverage is lacking and cannot be raised (B-Tech, Taking Action, headline four). Nobody leaves before
writing what that does to people, what stays behind and who was heard, or while nobody knows whether leaving harms them;
nobody stays before writing how the harm goes on being lessened and what is accepted for it. Either way, what was tried
comes first, with how crucial the relationship is, how severe the abuse, and whether leaving harms people (commentary to
UN Guiding Principle 19); and a named person decides.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hrdd.language import say
from hrdd.vocabulary import EndingDecision, LeverageJudgement, Truth

SOURCES = ("S3 headline four", "S3 Ending relationships", "UNGP commentary to 19")


class EndingFacts(NamedTuple):
    """What a worksheet says so far, which way it is to close, and who decides that."""

    decision: EndingDecision | None = None
    tried: str = ""
    crucial: str = ""
    abuse: str = ""
    leaving_harms: Truth | None = None
    consequences: str = ""
    left_behind: str = ""
    heard: str = ""
    continuing: str = ""
    accepted: str = ""
    name: str = ""
    role: str = ""
    reason: str = ""


class Missing(NamedTuple):
    """Something that has to be written, and the field it belongs in."""

    field: str
    words: str


def comes_up(judged: LeverageJudgement | None) -> bool:
    """Whether leaving has to be considered: leverage is not enough and cannot be raised; not known is not enough."""
    return judged is LeverageJudgement.NOT_ENOUGH


def may_close(facts: EndingFacts) -> tuple[Missing, ...]:
    """What is still missing before the worksheet may close as decided; nothing, where it may."""
    undecided = _unsaid(facts, _undecided())
    written = unwritten(facts, facts.decision) if facts.decision else _unsaid(facts, (*_tried(), *_weighed()))
    return (*undecided, *written, *_unsaid(facts, _person()))


def unwritten(facts: EndingFacts, decision: EndingDecision) -> tuple[Missing, ...]:
    """What a worksheet does not say yet and has to, before it may close this way, whoever decides."""
    asked = {EndingDecision.LEAVE: _to_leave, EndingDecision.STAY: _to_stay}
    unsaid = _unsaid(facts, (*_tried(), *_weighed(), *asked[decision]()))
    return (*unsaid, *_unknown(facts)) if decision is EndingDecision.LEAVE else unsaid


def still_open(facts: EndingFacts) -> tuple[Missing, ...]:
    """What an undecided worksheet leaves open, for either way and for weighing them."""
    asked = (*_tried(), *_weighed(), *_to_leave(), *_to_stay(), *_undecided())
    return (*_unsaid(facts, asked), *_unknown(facts))


def _unsaid(facts: EndingFacts, asked: Iterable[Missing]) -> tuple[Missing, ...]:
    return tuple(each for each in asked if not str(getattr(facts, each.field) or "").strip())


def _person() -> Iterator[Missing]:
    yield Missing("name", say("the name of the person who decides"))
    yield Missing("role", say("the role of that person"))
    yield Missing("reason", say("the reason for the decision"))


def _undecided() -> Iterator[Missing]:
    yield Missing("decision", say("whether to leave or to stay"))


def _tried() -> Iterator[Missing]:
    yield Missing("tried", say("what was tried to raise leverage, and what came of it"))


def _weighed() -> Iterator[Missing]:
    yield Missing("crucial", say("how crucial the relationship is, for us and for them"))
    yield Missing("abuse", say("how severe the abuse is"))
    yield Missing("leaving_harms", say("whether leaving itself harms people"))


def _to_leave() -> Iterator[Missing]:
    yield Missing("consequences", say("what leaving would do to people's rights"))
    yield Missing("left_behind", say("which data and products stay behind, and what becomes of them"))
    yield Missing("heard", say("who was heard about leaving, and what they said"))


def _to_stay() -> Iterator[Missing]:
    yield Missing("continuing", say("how the harm goes on being lessened while we stay"))
    yield Missing("accepted", say("which consequences of staying are accepted"))


def _unknown(facts: EndingFacts) -> Iterator[Missing]:
    if facts.leaving_harms is Truth.UNKNOWN:
        yield Missing("leaving_harms", say("whether leaving itself harms people, which nobody knows yet"))
