"""What people do on each screen of the walk: the widget they change, what they give it, and where it must arrive."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, cycle
from typing import Any, NamedTuple

from hrdd.model.workbook import Kind
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import ASSESSMENT, Place, changes_of

IN_A_FRAGMENT = 2.0
ON_THE_WHOLE_SCREEN = 4.0


class Given(NamedTuple):
    """What a widget is given, and what the store then keeps."""

    sent: Any
    kept: Any


@dataclass(frozen=True)
class Act:
    """A field that is saved over and over: its screen, its place, the card to open first, its budget."""

    screen: str
    told: str
    most: float
    kind: str = ""
    record: str = ""
    field: str = ""
    card: str = ""
    address: str = ""
    answers: Sequence[Given] = ()

    @property
    def name(self) -> str:
        """The act in words."""
        return f"{self.screen}: {self.told}"

    @property
    def page(self) -> str:
        """The path of the screen; Home is at the root."""
        return "" if self.screen == "home" else self.screen

    @property
    def saves(self) -> bool:
        """Whether something is stored; a search is not."""
        return bool(self.field)

    def query(self, assessment: str) -> str:
        """The address of the screen, after the question mark."""
        return f"assessment={assessment}{self.address}"

    def place(self, assessment: str) -> Place:
        """Where the answer lives."""
        return Place(assessment, self.kind, self.record, self.field)

    def key(self, assessment: str) -> str:
        """The key of the widget."""
        return "/".join((*self.place(assessment), "0")) if self.saves else self.record

    def values(self, assessment: str) -> Iterator[Given]:
        """Values without end, each different from the one before."""
        if self.answers:
            yield from cycle(self.answers)
        for number in count(1):
            text = f"{self.told}, round {number} of {assessment}"
            yield Given(text, text)


def acts(desk: Desk) -> tuple[Act, ...]:
    """What is measured: a field of each screen that saves in its fragment, and choices that more of it follows."""
    answer, impact, action = (str(each) for each in (Kind.ANSWER, Kind.IMPACT, Kind.ACTION))
    on_first = "&impact=I-1"
    return (
        Act("overview", "use, a text", IN_A_FRAGMENT, ASSESSMENT, "", "use"),
        Act("end_use", "reason, a text", IN_A_FRAGMENT, answer, "Q-EU-1", "reason", "card/{}/Q-EU-1"),
        Act(
            "end_use",
            "risk flag, a choice",
            IN_A_FRAGMENT,
            answer,
            "RF-P-4",
            "choice",
            "card/{}/RF-P-4",
            answers=_flag(desk, "RF-P-4"),
        ),
        Act("customer", "reason, a text", IN_A_FRAGMENT, answer, "Q-CU-2", "reason", "card/{}/Q-CU-2"),
        Act("impacts", "description, a text", IN_A_FRAGMENT, impact, "I-1", "description", address=on_first),
        Act(
            "impacts",
            "scope, a rating",
            ON_THE_WHOLE_SCREEN,
            impact,
            "I-1",
            "scope",
            address=on_first,
            answers=_levels(desk, "scope"),
        ),
        Act("connection", "how we know, a text", IN_A_FRAGMENT, impact, "I-1", "knew_reason", address=on_first),
        Act(
            "connection",
            "knew, a fact",
            ON_THE_WHOLE_SCREEN,
            impact,
            "I-1",
            "knew",
            address=on_first,
            answers=_fact(desk, "knew"),
        ),
        Act("plan", "owner, a line", IN_A_FRAGMENT, action, "A-1", "owner", "action/{}/A-1"),
    )


def arrived(desk: Desk, place: Place, kept: Any, times: int) -> bool:
    """Whether a value arrived in the store, and whether so many changes were written."""
    changes = changes_of(desk, place)
    return len(changes) == times and json.loads(changes[-1].new) == kept


def _flag(desk: Desk, question_id: str) -> tuple[Given, ...]:
    options = desk.method.options(desk.method.questions[question_id])
    return tuple(Given((each.name,), each.id) for each in options if each.id in {"yes", "no"})


def _levels(desk: Desk, dimension: str) -> tuple[Given, ...]:
    return tuple(Given((each.name,), each.value) for each in desk.method.scales[dimension].levels[:2])


def _fact(desk: Desk, name: str) -> tuple[Given, ...]:
    return tuple(Given((each.name,), each.id) for each in desk.method.facts[name].choices if each.id in {"yes", "no"})
