"""Whose voice was heard, and what is missing where it was not, or not freely."""

from collections.abc import Mapping
from typing import Any

from hrdd.rules.engagement import HeardFacts, Hearing, hearing, missing
from hrdd.vocabulary import Voice

from .stories import each_story

TENANTS = HeardFacts("H-1", Voice.AFFECTED, ("I-1",), "Two languages", "They feel watched")
RESEARCHER = HeardFacts("H-2", Voice.EXPERT, ("I-2",), "None", "Guards sell recordings")


def occasions(story: Mapping[str, Any]) -> tuple[HeardFacts, ...]:
    """The occasions of a story."""
    return tuple(HeardFacts(**{**each, "voice": Voice(each["voice"])}) for each in story["occasions"])


@each_story("heard")
def test_whose_voice_was_heard(story: Mapping[str, Any]) -> None:
    assert hearing(occasions(story)) == story["hearing"]


@each_story("heard")
def test_what_is_missing_about_those_heard(story: Mapping[str, Any]) -> None:
    found = missing(occasions(story), story.get("nobody_heard", ""))

    assert [each.entry or "whole" for each in found] == story["missing"]


def test_each_impact_has_its_own_voices() -> None:
    found = [hearing((TENANTS, RESEARCHER), impact) for impact in ("I-1", "I-2", "I-3")]

    assert found == [Hearing.AFFECTED, Hearing.STAND_INS, Hearing.NOBODY]


def test_beside_people_affected_a_stand_in_needs_no_excuse() -> None:
    assert missing((TENANTS, RESEARCHER), "") == ()


def test_among_stand_ins_an_insider_needs_no_excuse() -> None:
    insider = HeardFacts("H-3", Voice.INSIDE, (), "None", "All fine")

    found = missing((RESEARCHER, insider), "")

    assert [each.entry for each in found] == ["H-2"]
