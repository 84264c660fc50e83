"""What a room said, as dots: one a person, by level, with the middle and the range, round beside round.

The drawing is a table whose figures stand beside the dots, so that it reads the same without eyes.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from math import ceil, floor, sqrt
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from hrdd.language import say, say_number
from hrdd.model.workshop import RoundResult, Tally
from hrdd.rules.agenda import SECOND
from hrdd.vocabulary import ItemKind
from hrdd.workbook.workshop_asking import Asked

STYLE = (Path(__file__).parent / "assets" / "dots.css").read_text(encoding="utf-8")
SEVERITY = ("scale", "scope", "irremediability")
LEVELS = ("#f7f1e6", "#e8dcc6", "#d9a25f", "#b4553d", "#7a1f2b")
"""The ramp of severity from its lightest, for the five levels; it only repeats their words."""

LARGEST, SMALLEST = 1.0, 0.22
ROOM, ROOM_ON_THE_WALL, ROOM_OF_GROUPS = 80.0, 34.0, 22.0
"""How large a dot may be, and how much room a level has for its dots in all columns, in letters and square letters."""

MANY = 7
"""From so many lines on, they are written smaller."""


class Column(NamedTuple):
    """A round or a group: how often each option was chosen, which lie in the middle and in the range, in words."""

    heading: str
    counts: Mapping[str, int]
    middle: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    told: tuple[str, ...] = ()


def show(asked: Asked, latest: RoundResult, earlier: RoundResult | None = None, *, large: bool = False) -> None:
    """Draw what a round came to, beside an earlier one where there is one.

    Large is for the projector: by then the room has read what the levels mean, so their names stand alone.
    """
    st.html(figure(asked, latest, earlier, large=large))


def figure(asked: Asked, latest: RoundResult, earlier: RoundResult | None = None, *, large: bool = False) -> str:
    """The drawing as HTML; nothing in it is markup that somebody typed."""
    columns = [_column(asked, each) for each in (earlier, latest) if each]
    lines = _in_order(asked, latest.tallies)
    if lines:
        worded = _without_meanings(asked) if large else asked
        drawn = _table(worded, lines, columns, ROOM_ON_THE_WALL if large else ROOM) + _groups(asked, latest, lines)
    else:
        drawn = "".join(f"<p><b>{escape(each.heading)}</b> {escape(' '.join(each.told))}</p>" for each in columns)
    kinds = {"dots": True, "large": large, "many": len(lines) > MANY, "split": bool(latest.by_group)}
    kind = " ".join(name for name, applies in kinds.items() if applies)
    return f'<div class="{kind}"><style>{STYLE}</style>{drawn}</div>'


def round_name(number: int) -> str:
    """A round by its name."""
    return say("Second round") if number == SECOND else say("First round")


def taking_part(result: RoundResult) -> str:
    """How many answered and skipped, and how many of them by raising a hand."""
    said = say("{answered} answered, {skipped} skipped", answered=result.answered, skipped=result.skipped)
    if not result.hands:
        return said
    by_hand = say_number("{number} hand counted in the room", "{number} hands counted in the room", result.hands)
    return f"{said}, {by_hand}"


def outcome(asked: Asked, result: RoundResult) -> str:
    """The middle and the range of levels; of anything else what came first. Empty where nobody answered."""
    if not any(each.count for each in result.tallies):
        return ""
    if asked.ordered and result.median is not None:
        return f"{_middle(asked, result.median)} {_range(asked, result)}"
    if not result.proposed:
        return say("Two or more stand level.")
    name = asked.name_of(result.proposed)
    ranked = asked.item.kind is ItemKind.RANK
    return say("Foremost: {name}.", name=name) if ranked else say("Chosen most: {name}.", name=name)


def _middle(asked: Asked, median: float) -> str:
    names = [asked.name_of(each) for each in _around(median)]
    if len(names) == 1:
        return say("Middle: {level}.", level=names[0])
    return say("Middle: between {lower} and {upper}.", lower=names[0], upper=names[1])


def _range(asked: Asked, result: RoundResult) -> str:
    lowest, highest = asked.name_of(result.lowest), asked.name_of(result.highest)
    if lowest == highest:
        return say("All chose {level}.", level=lowest)
    return say("From {lowest} to {highest}.", lowest=lowest, highest=highest)


def _around(median: float) -> tuple[str, ...]:
    """The level in the middle, or the two it lies between."""
    return tuple(dict.fromkeys((str(floor(median)), str(ceil(median)))))


def _column(asked: Asked, result: RoundResult) -> Column:
    middle, within = frozenset[str](), frozenset[str]()
    if asked.ordered and result.median is not None:
        middle = frozenset(_around(result.median))
        order = [each.id for each in result.tallies]
        within = frozenset(order[order.index(result.lowest) : order.index(result.highest) + 1])
    told = tuple(filter(None, (outcome(asked, result), f"{taking_part(result)}.")))
    return Column(round_name(result.round), _counts(result.tallies), middle, within, told)


def _counts(tallies: Iterable[Tally]) -> dict[str, int]:
    return {each.id: each.count for each in tallies}


def _in_order(asked: Asked, tallies: tuple[Tally, ...]) -> tuple[Tally, ...]:
    """Levels and answers as they were asked; what was ranked, the foremost first."""
    return tuple(sorted(tallies, key=lambda each: -each.count)) if asked.item.kind is ItemKind.RANK else tallies


def _without_meanings(asked: Asked) -> Asked:
    return asked._replace(options=tuple(each._replace(meaning="") for each in asked.options))


def _groups(asked: Asked, result: RoundResult, lines: Sequence[Tally]) -> str:
    """The groups beside each other; nothing where none may be told apart."""
    if not result.by_group:
        return ""
    columns = [Column(each.group, _counts(each.tallies)) for each in result.by_group]
    name = escape(say("By group, where three or more of it answered"))
    drawn = _table(_without_meanings(asked), lines, columns, ROOM_OF_GROUPS)
    return f'<div class="groups" tabindex="0" role="region" aria-label="{name}"><p>{name}</p>{drawn}</div>'


def _table(asked: Asked, lines: Sequence[Tally], columns: Sequence[Column], room: float) -> str:
    most = max([1, *(count for each in columns for count in each.counts.values())])
    headings = "".join(f'<th scope="col">{escape(each.heading)}</th>' for each in columns)
    rows = "".join(_line(asked, each, columns, most) for each in lines)
    unit = say("points") if asked.item.kind is ItemKind.RANK else say("people")
    head = f'<th scope="col">{escape(asked.label or say("Answer"))} <small>({escape(unit)})</small></th>'
    kind, dot = "levels" if asked.ordered else "answers", _size(most, room / len(columns))
    return (
        f'<table class="{kind}" style="--dot:{dot:.2f}em">'
        f"<caption>{escape(asked.wording)}</caption>"
        f"<thead><tr>{head}{headings}</tr></thead><tbody>{rows}</tbody>{_foot(columns)}</table>"
    )


def _foot(columns: Sequence[Column]) -> str:
    if not any(each.told for each in columns):
        return ""
    told = "".join(f"<td>{'<br>'.join(map(escape, each.told))}</td>" for each in columns)
    return f'<tfoot><tr><th scope="row">{escape(say("In all"))}</th>{told}</tr></tfoot>'


def _line(asked: Asked, line: Tally, columns: Sequence[Column], most: int) -> str:
    meaning = next((each.meaning for each in asked.options if each.id == line.id), "")
    said = f"<span>{escape(meaning)}</span>" if meaning else ""
    cells = "".join(_cell(asked, line.id, each, most) for each in columns)
    return f'<tr style="--level:{colour(asked, line.id)}"><th scope="row">{escape(line.name)}{said}</th>{cells}</tr>'


def _cell(asked: Asked, option: str, column: Column, most: int) -> str:
    count = column.counts.get(option, 0)
    kind = ' class="within"' if option in column.within else ""
    drawn = _bar(count, most) if asked.item.kind is ItemKind.RANK else "<i></i>" * count
    mark = f"<b>{escape(say('middle'))}</b>" if option in column.middle else ""
    return f'<td{kind}><div><span aria-hidden="true">{drawn}</span><em>{count}{mark}</em></div></td>'


def _bar(count: int, most: int) -> str:
    return f'<u style="width:{count / most:.0%}"></u>' if count else ""


def _size(most: int, room: float) -> float:
    """How large a dot is, in letters, so that the fullest level keeps to its room."""
    return max(SMALLEST, min(LARGEST, sqrt(room / most) / 1.25))


def colour(asked: Asked, option: str) -> str:
    """A level of severity by its place on the ramp; the theme's own colour for anything else."""
    place = next((place for place, each in enumerate(asked.options) if each.id == option), len(LEVELS))
    return LEVELS[place] if asked.item.dimension in SEVERITY and place < len(LEVELS) else "var(--own)"
