"""How long the rules think: `python -m benchmarks.rules`."""

import time
from collections.abc import Callable, Iterator
from itertools import combinations, cycle, islice, product

from benchmarks.figures import Figure, middle, tell
from hrdd.content.method import DATA, load
from hrdd.model.records import Impact
from hrdd.rules.involvement import FACTS, SHAPE, Facts, classify
from hrdd.vocabulary import ImpactState
from hrdd.workbook.judging import judge
from hrdd.workbook.rulebook import Rulebook, prove

TITLE = "Rules"
IMPACTS = 1000
ROUNDS = 5


def figures() -> Iterator[Figure]:
    """One classification, and a thousand impacts of which two facts are not known."""
    rules, open_ones = prove(load(DATA)), facts_with_two_unknown()
    one = _seconds(lambda: classify(open_ones[0], rules.involvement))
    yield Figure("one classification", one * 1000, "ms", 1.0)
    many = _seconds(lambda: [classify(each, rules.involvement) for each in open_ones])
    yield Figure("1,000 impacts classified, two facts unknown in each", many, "s", 1.0)
    yield Figure("1,000 impacts judged by every rule, two facts unknown in each", _judging(rules, open_ones), "s", 1.0)


def facts_with_two_unknown() -> tuple[Facts, ...]:
    """A thousand sets of facts: every pair of facts unknown in turn, the others in every combination."""
    found = (
        Facts(ImpactState.POTENTIAL, *(None if at in unknown else value for at, value in enumerate(known)))  # type: ignore[arg-type]
        for known in product(*(column.values for column in SHAPE.inputs))
        for unknown in combinations(range(len(FACTS)), 2)
    )
    return tuple(islice(cycle(found), IMPACTS))


def _judging(rules: Rulebook, listed: tuple[Facts, ...]) -> float:
    impacts = [
        Impact(id=f"I-{number}", assessment_id="a", scale=4, scope=3, likelihood=2, **facts._asdict())
        for number, facts in enumerate(listed)
    ]
    return _seconds(lambda: [judge(rules, each) for each in impacts])


def _seconds(done: Callable[[], object]) -> float:
    taken = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        done()
        taken.append(time.perf_counter() - begun)
    return middle(taken)


if __name__ == "__main__":
    raise SystemExit(bool(tell(TITLE, figures())))
