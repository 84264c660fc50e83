"""What a decision table promises: it covers everything, never contradicts itself, and a worse fact is never milder.

Each promise that is broken is told in words that say where to look: the combination, or the rows by id.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise, product

from hrdd.language import say, say_number
from hrdd.rules.sheet import UNIQUE, Combination, Input, Problem, Row, Shape

Exact = Mapping[Combination, tuple[Row, ...]]


def prove(name: str, shape: Shape, exact: Exact) -> tuple[Problem, ...]:
    """All broken promises; the finer ones are looked at only once the table is complete and unambiguous."""
    unique = shape.hit_policy == UNIQUE
    basic = [*_missing(shape, exact), *(_clashes(shape, exact) if unique else ())]
    finer = [*_idle(shape, exact), *(_falls(shape, exact) if unique else ())] if not basic else []
    return tuple(Problem(name, words) for words in basic or finer)


def in_words(shape: Shape, combination: Combination) -> str:
    """A combination as a person would say it: alone sufficient is no, tied is yes."""
    pairs = zip(shape.inputs, combination, strict=True)
    return ", ".join(f"{column.name} is {value}" for column, value in pairs).replace("_", " ")


def _missing(shape: Shape, exact: Exact) -> Iterator[str]:
    absent = [one for one in product(*(column.values for column in shape.inputs)) if one not in exact]
    if absent:
        one, many = "No row covers: {combination}.", "No row covers {number} combinations; the first is: {combination}."
        yield say_number(one, many, len(absent), combination=in_words(shape, absent[0]))


def _clashes(shape: Shape, exact: Exact) -> Iterator[str]:
    """Each pair of rows that meet is told once."""
    met: dict[tuple[Row, Row], Combination] = {}
    for combination, rows in exact.items():
        for pair in combinations(rows, 2):
            met.setdefault(pair, combination)
    for (one, other), combination in met.items():
        yield _clash(one, other, in_words(shape, combination))


def _clash(one: Row, other: Row, combination: str) -> str:
    if one.outcome == other.outcome:
        template = "{one} and {other} both cover the same case; one is enough: {combination}."
        return say(template, one=one.id, other=other.id, combination=combination)
    template = "{one} says {first} and {other} says {second} where {combination}; they contradict each other."
    outcomes = {"first": one.outcome, "second": other.outcome}
    return say(template, one=one.id, other=other.id, combination=combination, **outcomes)


def _idle(shape: Shape, exact: Exact) -> Iterator[str]:
    for at, column in enumerate(shape.inputs):
        if all(_outcomes(exact[one]) == _outcomes(exact[two]) for one, two in _steps(at, column, exact)):
            template = "{column} never changes the outcome; use it in a row or take the column out."
            yield say(template, column=column.name)


def _falls(shape: Shape, exact: Exact) -> Iterator[str]:
    """Each pair of rows between which a worse fact brings a milder outcome is told once."""
    told: set[tuple[Row, Row]] = set()
    for at, column in enumerate(shape.inputs):
        for milder, graver in _steps(at, column, exact):
            (before,), (after,) = exact[milder], exact[graver]
            fallen = shape.outcomes.index(after.outcome) < shape.outcomes.index(before.outcome)
            if fallen and (before, after) not in told:
                told.add((before, after))
                yield _fall(before, after, column.name, in_words(shape, graver))


def _fall(before: Row, after: Row, column: str, combination: str) -> str:
    template = "A worse {column} gives a milder outcome, {first} in {one} but {second} in {other}: {combination}."
    outcomes = {"first": before.outcome, "second": after.outcome}
    return say(template, column=column, one=before.id, other=after.id, combination=combination, **outcomes)


def _steps(at: int, column: Input, exact: Exact) -> Iterator[tuple[Combination, Combination]]:
    """Each combination beside the one that is a step worse in one input alone."""
    worse = dict(pairwise(column.values))
    for combination in exact:
        value = combination[at]
        if value in worse:
            yield combination, (*combination[:at], worse[value], *combination[at + 1 :])


def _outcomes(rows: tuple[Row, ...]) -> set[str]:
    return {row.outcome for row in rows}
