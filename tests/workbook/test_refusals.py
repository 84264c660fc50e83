"""Why a value was refused, in words."""

from hrdd.workbook.refusals import in_words, place_of


def test_a_refusal_without_words_of_its_own_still_says_something() -> None:
    assert in_words({"type": "url_parsing", "loc": (), "msg": "", "input": ""}) == "this value does not fit"


def test_a_place_reads_like_a_path() -> None:
    assert place_of({"type": "", "loc": ("impacts", 3, "rights", 0), "msg": "", "input": ""}) == "impacts[3].rights[0]"


def test_the_whole_has_no_place() -> None:
    assert place_of({"type": "", "loc": (), "msg": "", "input": ""}) == ""
