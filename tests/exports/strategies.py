"""Any assessment at all, made field by field from the model, so that no field is forgotten."""

import json
from collections.abc import Collection
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, get_args

from hypothesis import strategies as st

from hrdd.content.method import DATA, Method, load
from hrdd.model.assessment import Assessment
from hrdd.model.fields import Day, PointInTime, Rating, Said
from hrdd.model.records import Kept
from hrdd.model.workbook import SHAPES, Change, Kind
from hrdd.workbook.assessments import new_id
from hrdd.workbook.checking import known_ids, linked_kind
from hrdd.workbook.dossier import Dossier
from hrdd.workbook.entries import LETTERS

METHOD: Method = load(DATA)

DIFFICULT = (
    "",
    "مرحبا بالعالم",
    "👩🏽‍⚖️🏳️‍🌈",
    "one\r\ntwo\u2028three",
    "‮evil‬",
    "{title} %s </w:t> &amp; \\u0000",
    "a\tb ",
)

printable = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
any_text = st.sampled_from(DIFFICULT) | st.text(printable, max_size=30)
any_moment = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001

BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str: any_text,
    str | None: st.none(),
    tuple[str, ...]: st.lists(st.sampled_from(["I-1", "Q-EU-1"]), unique=True).map(tuple),
    Rating: st.none() | st.integers(1, 5),
    int: st.integers(0, 1000),
    Day | None: st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    PointInTime | None: st.none() | any_moment,
}


def any_value(annotation: Any) -> st.SearchStrategy[Any]:
    """Whatever a field of this type may hold."""
    if annotation in BY_TYPE:
        return BY_TYPE[annotation]
    words = next(
        each for each in (annotation, *get_args(annotation)) if isinstance(each, type) and issubclass(each, StrEnum)
    )
    return st.sampled_from([*words, *([None] if annotation is not words else [])])


def any_said(shape: type[Said], kind: str, record_id: str, impacts: list[str], **keys: Any) -> st.SearchStrategy[Any]:
    """A value of a model with anything in its fields that the method and the links allow."""
    fields: dict[str, st.SearchStrategy[Any]] = {}
    for name, field in shape.model_fields.items():
        known = impacts if name == "impacts" else _known(kind, record_id, name)
        if known is None:
            fields[name] = any_value(field.annotation)
        elif field.annotation == str | None:
            fields[name] = st.sampled_from([None, *sorted(known)])
        else:
            fields[name] = st.lists(st.sampled_from(sorted(known)), max_size=4) if known else st.just(())
    return st.builds(shape, **{**fields, **{key: st.just(value) for key, value in keys.items()}})


def _known(kind: str, record_id: str, field: str) -> Collection[str] | None:
    """The ids a field may hold; links to entries other than impacts stay empty."""
    return () if linked_kind(kind, field) else known_ids(METHOD, kind, record_id, field)


@st.composite
def any_entries(draw: st.DrawFn, kind: Kind, owner: str, impacts: list[str]) -> tuple[Kept, ...]:
    """Some entries of a kind, in their order, a few of them taken out."""
    given = {
        Kind.ANSWER: st.lists(st.sampled_from(sorted(METHOD.questions)), unique=True, max_size=3),
        Kind.DESTINATION: st.lists(st.sampled_from(sorted(METHOD.countries)), unique=True, max_size=3),
        Kind.IMPACT: st.just(impacts),
    }
    ids = draw(
        given.get(kind, st.just([f"{LETTERS.get(kind)}-{number}" for number in range(1, draw(st.integers(1, 3)))]))
    )
    return tuple(
        draw(any_said(SHAPES[kind], kind, each, impacts, id=each, assessment_id=owner, position=position))
        for position, each in enumerate(ids, start=1)
    )


@st.composite
def any_dossier(draw: st.DrawFn) -> Dossier:
    """An assessment with all kinds of entries and a history."""
    owner = new_id()
    impacts = [f"I-{number}" for number in draw(st.lists(st.integers(1, 12), unique=True, max_size=3).map(sorted))]
    entries = {kind: draw(any_entries(kind, owner, impacts)) for kind in Kind}
    told = draw(st.lists(st.tuples(any_text, any_text, any_moment), max_size=3))
    return Dossier(
        draw(any_said(Assessment, "assessment", "", impacts, id=owner)), entries, tuple(_changes(owner, told))
    )


def _changes(owner: str, told: list[tuple[str, str, datetime]]) -> list[Change]:
    return [
        Change(
            id=0,
            assessment_id=owner,
            kind="assessment",
            record_id="",
            field="use",
            old=json.dumps(by),
            new=json.dumps(text),
            by=by,
            at=at,
        )
        for text, by, at in told
    ]
