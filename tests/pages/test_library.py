"""Library: the whole method is readable and searchable, with sources, limits and cautions."""

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.content.entries import Term
from hrdd.ui.library import status
from hrdd.vocabulary import Confidence, RightStatus
from hrdd.workbook.desk import Desk
from tests.ui.at import opened, ran, told


def searched(page: str, words: str) -> AppTest:
    """A screen of the library after a search."""
    at = opened(page)
    at.text_input[0].set_value(words)
    return ran(at)


def test_every_right_and_every_group_is_listed(desk: Desk) -> None:
    cards = [each.label for each in opened("rights").expander]

    named = (*desk.method.rights.values(), *desk.method.groups.values())
    assert cards == [f"**{each.name}** · {each.id}" for each in named]


def test_a_right_tells_how_far_it_may_be_limited_and_where_it_stands(desk: Desk) -> None:
    right = desk.method.rights["R01"]

    shown = told(opened("rights").expander[0])

    assert f"**How far it may be limited.** {status(right.status[0])} {right.status_note}" in shown
    assert f"{desk.method.sources['UDHR'].title} 3" in shown


@pytest.mark.parametrize("found", list(RightStatus))
def test_every_status_has_words(found: RightStatus) -> None:
    assert status(found) not in ("", found.value)


def test_a_right_that_was_not_read_again_says_so(desk: Desk) -> None:
    unread = [each for each in desk.method.rights.values() if each.confidence is Confidence.CHECK_BEFORE_QUOTING]

    assert told(opened("rights")).count("Check before quoting.") == len(unread)


def test_rights_are_searched_by_what_a_product_can_do_to_them(desk: Desk) -> None:
    at = searched("rights", "PICKS TARGETS")

    assert at.expander[0].label == "**Right to life** · R01"
    assert len(at.expander) == 1 + len(desk.method.groups)


def test_a_term_is_explained_and_points_to_others(desk: Desk) -> None:
    term = next(each for each in desk.method.terms.values() if each.see)

    shown = told(opened("glossary"))

    assert f"**{term.term}.** {term.meaning}" in shown
    assert f"*See also: {desk.method.terms[term.see[0]].term}" in shown


def test_terms_stand_in_alphabetical_order(desk: Desk) -> None:
    shown = told(opened("glossary"))

    places = [shown.index(f"**{each.term}.**") for each in sorted(desk.method.terms.values(), key=_by_name)]
    assert places == sorted(places)


def test_a_search_without_a_find_says_so() -> None:
    assert "No term has this word." in told(searched("glossary", "zyzzyva"))


def test_measures_stand_under_their_element(desk: Desk) -> None:
    at = opened("measures")

    assert [each.value for each in at.header] == [
        "End use",
        "Customer and geography",
        "Adverse impacts",
        "The company's connection",
    ]
    assert len(at.expander) == len(desk.method.measures)


def test_a_measure_says_where_it_stops_working(desk: Desk) -> None:
    measure = desk.method.measures["M-EU-1"]

    shown = told(searched("measures", "m-eu-1"))

    assert f"**Where it stops.** {measure.limits}" in shown


def test_a_search_among_measures_leaves_out_what_does_not_fit() -> None:
    at = searched("measures", "zyzzyva")

    assert (len(at.expander), len(at.header)) == (0, 0)


def test_the_method_is_told_element_by_element_without_a_score(desk: Desk) -> None:
    shown = told(opened("method"))

    for section in desk.method.sections.values():
        assert section.intro in shown
    assert "There is no overall score anywhere in this workbook." in shown


def test_a_topic_of_the_method_is_read_on_demand(desk: Desk) -> None:
    at = opened("method")
    topic = desk.method.topics["leverage"]

    at.toggle(key="topic/leverage").set_value(True)
    shown = told(ran(at))

    assert all(each.text in shown for each in topic.entries)


def test_examples_stand_with_the_statements_that_have_one(desk: Desk) -> None:
    at = opened("method")

    for topic in desk.method.topics:
        at.toggle(key=f"topic/{topic}").set_value(True)
    shown = told(ran(at))

    with_example = [each for topic in desk.method.topics.values() for each in topic.entries if each.example]
    assert shown.count("*For example:*") == len(with_example)


def test_a_decision_table_is_shown_row_by_row_with_its_reading(desk: Desk) -> None:
    at = opened("method")

    at.toggle(key="table/involvement").set_value(True)
    ran(at)

    assert len(at.table[0].value) == len(desk.method.tables["involvement"].rows)
    assert "a named person may decide otherwise and say why" in told(at)


def test_every_source_is_listed_with_publisher_and_year(desk: Desk) -> None:
    shown = told(opened("method"))

    for source in desk.method.sources.values():
        assert f"**{source.title}**, {source.publisher}, {source.year}." in shown


def _by_name(term: Term) -> str:
    return term.term.casefold()
