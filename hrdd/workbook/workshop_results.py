"""What the ballots of a round come to: one form for the screens and for the record."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from pydantic import TypeAdapter

from hrdd.model.workshop import Answer, GroupTally, Proposal, Round, RoundResult, Tally
from hrdd.rules.spread import foremost, groups_shown, spread
from hrdd.vocabulary import ItemKind
from hrdd.workbook.workshop_asking import Asked

ROUNDS = TypeAdapter(tuple[RoundResult, ...])


def result_of(asked: Asked, turn: Round, answers: Sequence[Answer]) -> RoundResult:
    """What one round came to; nothing in it leads to a single ballot."""
    given = [each for each in answers if not each.skipped]
    hands = hands_of(turn)
    counts = Counter(hands) + _counted(asked, given)
    plain = RoundResult(
        round=turn.round,
        present=turn.present + sum(hands.values()),
        answered=len(given) + sum(hands.values()),
        skipped=len(answers) - len(given),
        hands=sum(hands.values()),
        tallies=_tallies(asked, counts),
        by_group=_by_group(asked, given, sum(hands.values())),
    )
    return plain.model_copy(update=_middle(asked, counts))


def hands_of(turn: Round) -> dict[str, int]:
    """The hands counted in a round, by choice."""
    said: dict[str, int] = json.loads(turn.hands or "{}")
    return said


def points_of(answer: Answer) -> dict[str, int]:
    """The points one ballot gives."""
    given: dict[str, int] = json.loads(answer.choice or "{}")
    return given


def rounds_in(proposal: Proposal) -> tuple[RoundResult, ...]:
    """What each round came to, as a proposal keeps it."""
    return ROUNDS.validate_json(proposal.rounds)


def _counted(asked: Asked, answers: Iterable[Answer]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for each in answers:
        if asked.item.kind is ItemKind.RANK:
            counts.update(points_of(each))
        elif each.choice:
            counts[each.choice] += 1
    return counts


def _tallies(asked: Asked, counts: Mapping[str, int]) -> tuple[Tally, ...]:
    return tuple(Tally(id=each.id, name=each.name, count=counts.get(each.id, 0)) for each in asked.options)


def _middle(asked: Asked, counts: Mapping[str, int]) -> dict[str, object]:
    """Median, range and dissent of levels; of anything else, what was chosen most."""
    if not asked.ordered:
        return {"proposed": foremost(counts) or ""}
    lies = spread([counts.get(each.id, 0) for each in asked.options])
    return {
        "median": lies.median,
        "proposed": str(lies.proposed or ""),
        "lowest": str(lies.lowest or ""),
        "highest": str(lies.highest or ""),
        "dissent": tuple(str(level) for level in lies.dissent),
    }


def _by_group(asked: Asked, answers: Sequence[Answer], hands: int) -> tuple[GroupTally, ...]:
    if not asked.options:
        return ()
    voters = Counter(each.group for each in answers if each.group)
    others = hands + sum(not each.group for each in answers)
    return tuple(
        GroupTally(group=group, tallies=_tallies(asked, _counted(asked, (a for a in answers if a.group == group))))
        for group in sorted(groups_shown(voters, others))
    )
