"""The method in `data/`: it loads, it is whole, and its ids are for ever."""

import csv

import pycountry
import pytest

from hrdd.content.entries import Question
from hrdd.content.method import DATA, GUIDING, LATER_PARTS, SECTIONS, Method, everything_asked, homes
from hrdd.vocabulary import NEEDS_RESEARCH, Degree, Dimension, Steps, Truth
from tests.content.frozen import frozen, ids

WORDS_OF_FACTS = {
    "alone_sufficient": Truth,
    "tied": Truth,
    "facilitated": Degree,
    "incentivised": Degree,
    "knew": Truth,
    "steps": Steps,
}


def guiding_questions(method: Method) -> list[Question]:
    """The questions about the product, without sub-questions and flags."""
    return [question for section in GUIDING for question in method.sections[section].questions]


def test_every_item_of_the_inventory_has_a_home(method: Method) -> None:
    with (DATA / "inventory.csv").open(encoding="utf-8") as file:
        wanted = [row["id"] for row in csv.DictReader(file) if row["part"] not in LATER_PARTS]

    homeless = [item for item in wanted if item not in homes(method)]

    assert len(wanted) > 230
    assert homeless == []


def test_every_id_ever_given_still_exists(method: Method) -> None:
    lost = frozen() - set(ids(method))

    assert lost == set()


def test_every_id_is_on_the_frozen_list(method: Method) -> None:
    new = set(ids(method)) - frozen()

    assert new == set(), "Add them for ever with: python -m tests.content.frozen"


@pytest.mark.parametrize(("part", "count"), [("measures", 28), ("rights", 43), ("groups", 18), ("facts", 6)])
def test_the_method_has_as_many_entries_as_it_says(method: Method, part: str, count: int) -> None:
    assert len(getattr(method, part)) == count


def test_there_are_36_guiding_questions(method: Method) -> None:
    assert len(guiding_questions(method)) == 36


@pytest.mark.parametrize("section", [name for name in SECTIONS if name not in GUIDING])
def test_each_part_about_the_work_itself_asks_a_handful_of_questions(method: Method, section: str) -> None:
    assert 5 <= len(method.sections[section].questions) <= 8
    assert method.sections[section].element is None


def test_the_pitfalls_the_process_governance_remedy_and_account_are_all_asked_about(method: Method) -> None:
    asked = {item for question in method.questions.values() for item in question.covers}

    wanted = {f"HP-{n}" for n in range(1, 5)} | {f"PR-{n}" for n in (1, 2, 3, 4, 5, 6, 8)}
    wanted |= {f"GV-{n}" for n in range(1, 8)} | {f"RM-{n}" for n in range(1, 8)}
    wanted |= {f"CM-{n}" for n in range(1, 10)} | {f"CM-L{n}" for n in range(1, 4)}
    assert wanted - asked == set()


def test_there_are_at_least_sixty_terms(method: Method) -> None:
    assert len(method.terms) >= 60


def test_the_countries_are_those_of_the_standard_and_kosovo(method: Method) -> None:
    standard = {country.alpha_3: country.alpha_2 for country in pycountry.countries}

    ours = {country.id: country.alpha2 for country in method.countries.values()}

    assert len(standard) == 249
    assert ours == {**standard, "XKX": "XK"}


def test_every_country_stands_in_fifths_or_has_no_value(method: Method) -> None:
    fifths = {fifth for country in method.countries.values() for fifth in country.fifths.values()}

    assert fifths == {None, 1, 2, 3, 4, 5}
    assert all(set(country.fifths) == set(Dimension) for country in method.countries.values())


def test_the_sections_come_in_the_order_of_the_walk(method: Method) -> None:
    assert tuple(method.sections) == SECTIONS


def test_every_question_says_why_gives_an_example_and_a_source(method: Method) -> None:
    poor = [each.id for each in method.questions.values() if not (each.why and each.example and each.sources)]

    assert poor == []


def test_no_question_lists_needs_research_itself(method: Method) -> None:
    listed = [
        each.id for each in method.questions.values() for choice in method.options(each) if choice.id == NEEDS_RESEARCH
    ]

    assert listed == []


def test_question_numbers_are_given_once(method: Method) -> None:
    numbers = [each.number for each in method.questions.values()]

    assert sorted(numbers) == sorted(set(numbers))


@pytest.mark.parametrize("fact", WORDS_OF_FACTS)
def test_the_choices_of_a_fact_are_the_words_the_rule_takes(method: Method, fact: str) -> None:
    offered = {choice.id for choice in method.facts[fact].choices}

    assert offered == set(WORDS_OF_FACTS[fact])


def test_every_scale_runs_from_one_to_five(method: Method) -> None:
    assert all([level.value for level in scale.levels] == [1, 2, 3, 4, 5] for scale in method.scales.values())


def test_a_question_is_followed_by_its_sub_questions(method: Method) -> None:
    asked = [each.id for each in everything_asked(method.sections["end_use"])]

    assert asked[:2] == ["Q-EU-1", "Q-EU-1.1"]


def test_a_question_knows_its_section(method: Method) -> None:
    assert method.section_of["Q-EU-1"] == "end_use"


def test_a_statement_is_named_by_its_topic(method: Method) -> None:
    first = method.topic("lifecycle")[0]

    assert method.name_in("lifecycle", first.id) == first.name


def test_a_statement_the_method_has_dropped_keeps_its_id_as_name(method: Method) -> None:
    assert method.name_in("lifecycle", "LC-99") == "LC-99"
