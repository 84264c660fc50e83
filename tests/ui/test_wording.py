"""Texts of the method with their sources; what people typed, letter by letter."""

import pytest

from hrdd.content.entries import Citation
from hrdd.ui.wording import backing, cited, joined, plain, terms_of, why
from hrdd.vocabulary import Confidence
from hrdd.workbook.desk import Desk


@pytest.mark.parametrize(
    ("typed", "handed_over"),
    [
        ("**bold** _x_ `y`", r"\*\*bold\*\* \_x\_ \`y\`"),
        ("<script>alert(1)</script>", r"\<script\>alert\(1\)\</script\>"),
        ("[a](b) ![c](d)", r"\[a\]\(b\) \!\[c\]\(d\)"),
        ("# head\n- item", "\\# head  \n\\- item"),
        (r"$x$ :red[y] a\b &amp; |", r"\$x\$ \:red\[y\] a\\b \&amp; \|"),
        ("Größe 50 %, 'so'", "Größe 50 %, 'so'"),
        ("Total\n=====", r"Total  |\=\=\=\=\=".replace("|", "\n")),
        ("\n    set in\n\tso", "  \n" + "\u00a0" * 4 + "set in  \n\u00a0so"),
    ],
)
def test_markup_that_a_person_types_is_handed_over_as_letters(typed: str, handed_over: str) -> None:
    assert plain(typed) == handed_over


def test_a_source_is_cited_by_title_year_and_place(desk: Desk) -> None:
    udhr = desk.method.sources["UDHR"]

    assert cited([Citation(id="UDHR", at="3"), Citation(id="UDHR")]) == (
        f"{udhr.title} ({udhr.year}), 3; {udhr.title} ({udhr.year})"
    )


@pytest.mark.parametrize("confidence", list(Confidence))
def test_only_what_could_not_be_read_again_is_to_be_checked(confidence: Confidence) -> None:
    assert bool(backing(confidence)) is (confidence is Confidence.CHECK_BEFORE_QUOTING)


def test_terms_are_explained_where_they_are_used(desk: Desk) -> None:
    term = next(iter(desk.method.terms.values()))

    assert f"- **{term.term}**: {term.meaning}" in terms_of(f"We speak of {term.term} here.")
    assert terms_of("Nothing of the field.") == ""


def test_a_question_without_a_term_of_the_field_explains_no_words(desk: Desk) -> None:
    question = desk.method.questions["Q-EU-1"].model_copy(update={"wording": "Where?", "why": "To see it."})

    assert "**Words used here**" not in why(question)
    assert f"**A good answer:** {question.example}" in why(question)


def test_names_stand_in_a_row_or_give_way_to_a_word() -> None:
    assert (joined(["a", "b"]), joined([], "none")) == ("a, b", "none")
