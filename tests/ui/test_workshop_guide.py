"""The facilitator's guide on the screen: the chapters asked for, word for word, with the terms explained."""

from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_content import content_of
from tests.ui.at import drawn_by, told


def drawn(*chapters: str) -> None:
    from hrdd.ui import workshop_guide

    workshop_guide.guide(*chapters)


def test_a_chapter_is_drawn_with_every_piece_of_advice_and_the_words_it_uses(desk: Desk) -> None:
    chapter = content_of(desk).guide["missing"]

    text = told(drawn_by(drawn, "missing"))

    assert [each.id for each in chapter.entries if f"**{each.name}.** {each.text}" not in text] == []
    assert "**stand-in**: Someone who can speak" in text


def test_a_chapter_without_a_term_of_the_field_explains_no_words() -> None:
    assert "**Words used here**" not in told(drawn_by(drawn, "network"))


def test_without_a_name_every_chapter_waits_behind_its_title(desk: Desk) -> None:
    at = drawn_by(drawn)

    assert [tab.label for tab in at.tabs] == [each.title for each in content_of(desk).guide.values()]


def test_a_chapter_brings_the_parts_that_are_read_beside_it() -> None:
    at = drawn_by(drawn, "during")

    assert [tab.label for tab in at.tabs] == ["During", "When a group is missing"]
