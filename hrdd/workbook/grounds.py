"""What a decision on the product rests on: the risks to people, what nobody answers yet, and what nobody knows yet."""

from collections.abc import Iterable
from typing import NamedTuple

from hrdd.model.workbook import Workbook
from hrdd.rules.gaps import ToDoKind
from hrdd.workbook.desk import Desk
from hrdd.workbook.judging import Answerable, Judgement, judge_all
from hrdd.workbook.progress import standings


class Uncovered(NamedTuple):
    """A response that is asked for, and that no action is for."""

    judged: Judgement
    asked: Answerable


class Grounds(NamedTuple):
    """The impacts, gravest first; responses without an action; open to-dos; what is open about the work itself.

    `unheard` says that nobody was heard and why is not written; it is empty where that is settled.
    """

    judged: tuple[Judgement, ...]
    uncovered: tuple[Uncovered, ...]
    to_dos: int
    unchecked: int
    unheard: str


def uncovered(judged: Iterable[Judgement]) -> tuple[Uncovered, ...]:
    """The responses that no action is for; of an impact whose connection nobody has examined, none is asked yet."""
    return tuple(Uncovered(each, asked) for each in judged if each.examined for asked in each.uncovered)


def anything_asked(judged: Iterable[Judgement]) -> bool:
    """Whether any connection has been examined, so that responses can be asked at all."""
    return any(each.examined for each in judged)


def grounds_of(desk: Desk, workbook: Workbook) -> Grounds:
    """What a decision would rest on as the assessment stands."""
    judged = judge_all(desk, workbook)
    standing = standings(desk, workbook)
    unheard = (each.words for each in standing["engagement"].to_dos if each.kind is ToDoKind.UNHEARD)
    return Grounds(
        judged=judged,
        uncovered=uncovered(judged),
        to_dos=sum(len(each.to_dos) for screen, each in standing.items() if screen != "decide"),
        unchecked=len(standing["self_check"].to_dos),
        unheard=next(unheard, ""),
    )
