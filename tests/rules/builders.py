"""The tables as they are in `data/`, small sheets to break, and valid facts with one detail changed."""

import csv
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from hrdd.rules import involvement, priority, responses, severity
from hrdd.rules.involvement import Facts
from hrdd.rules.severity import Ratings
from hrdd.rules.sheet import COLLECT, UNIQUE, Input, Shape, Sheet
from hrdd.vocabulary import Degree, ImpactState, Steps, Truth

METHOD = Path(__file__).parents[2] / "data" / "method"


def sheet(name: str) -> Sheet:
    """A sheet of `data/method` as a reader hands it to the rules."""
    comment, *lines = (METHOD / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    header, *rows = (tuple(line) for line in csv.reader(lines))
    policy = comment.removeprefix("# hit policy:").partition(";")[0].strip()
    return Sheet(f"{name}.csv", policy, header, tuple(rows))


INVOLVEMENT, INVOLVEMENT_PROBLEMS = involvement.read(sheet("involvement"), sheet("drift"))
RESPONSES, RESPONSES_PROBLEMS = responses.read(sheet("responses"))
SEVERITY, SEVERITY_PROBLEMS = severity.read(sheet("severity"))
PRIORITY, PRIORITY_PROBLEMS = priority.read(sheet("priority"))

TRUTHS = (Truth.NO, Truth.YES, None)
DEGREES = (Degree.NO, Degree.TRIVIALLY, Degree.SUBSTANTIALLY, None)
STEPS = (Steps.ALL_REASONABLE, Steps.SOME, Steps.NONE, None)

SIX_FACTS: tuple[tuple[Any, ...], ...] = (TRUTHS, TRUTHS, DEGREES, DEGREES, TRUTHS, STEPS)
"""What each fact may be, in their order, `None` where nobody knows."""

any_facts = st.builds(Facts, st.sampled_from((*ImpactState, None)), *map(st.sampled_from, SIX_FACTS))
any_rating = st.sampled_from((1, 2, 3, 4, 5, None))
any_ratings = st.builds(Ratings, any_rating, any_rating, any_rating)


def some_facts(
    state: ImpactState | None = ImpactState.ACTUAL,
    alone_sufficient: Truth | None = Truth.NO,
    tied: Truth | None = Truth.YES,
    facilitated: Degree | None = Degree.NO,
    incentivised: Degree | None = Degree.NO,
    knew: Truth | None = Truth.YES,
    steps: Steps | None = Steps.SOME,
) -> Facts:
    """A plain case of linkage: a known harm, tied to the company, against which it has done something."""
    return Facts(state, alone_sufficient, tied, facilitated, incentivised, knew, steps)


WEATHER = Shape(
    hit_policy=UNIQUE,
    inputs=(Input("rain", ("no", "yes")), Input("wind", ("calm", "fresh", "storm"))),
    outcome="danger",
    outcomes=("low", "high"),
)
"""A table small enough to see what breaks it."""


def a_weather_sheet(*rows: tuple[str, str, str, str], hit_policy: str = UNIQUE) -> Sheet:
    """Rows of id, rain, wind and danger, each with a reason and a source."""
    header = ("id", "rain", "wind", "danger", "because", "sources")
    return Sheet("weather.csv", hit_policy, header, tuple((*row, "It is so.", "S0; S1") for row in rows))


def a_drift_sheet(direction: str = "worse", steps: str = "none") -> Sheet:
    """A sheet with one event."""
    header = ("id", "direction", *involvement.FACTS, "words", "sources")
    row = ("event", direction, "-", "-", "-", "-", "-", steps, "it happens", "S3")
    return Sheet("drift.csv", COLLECT, header, (row,))
