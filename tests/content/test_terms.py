"""The glossary's terms in running text."""

from hrdd.content.method import Method
from hrdd.content.terms import terms_in


def test_terms_are_found_once_in_the_order_of_the_text(method: Method) -> None:
    found = terms_in(method, "A Treaty protects human rights; other treaties too.")

    assert [term.id for term in found] == ["treaty", "human-rights"]


def test_a_longer_term_wins_over_a_shorter_one_in_it(method: Method) -> None:
    found = terms_in(method, "The International Bill of Human Rights.")

    assert [term.id for term in found] == ["international-bill"]


def test_a_term_inside_another_word_is_none(method: Method) -> None:
    assert terms_in(method, "Mistreatyed") == ()
