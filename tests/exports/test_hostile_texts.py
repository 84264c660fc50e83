"""Texts that break careless programs: kept or refused with a reason, and harmless in every format there is."""

from collections.abc import Iterator, Mapping
from io import BytesIO

import pytest
from openpyxl import load_workbook

from hrdd.content.method import Method
from hrdd.errors import UnacceptableValue
from hrdd.exports.formats import FORMATS, export
from hrdd.model.fields import TEXT_LENGTH
from hrdd.model.workbook import Kind
from hrdd.store.engine import Store
from hrdd.store.migrating import migrate
from hrdd.workbook.assessments import look_up, open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.importing import import_file
from hrdd.workbook.rulebook import Rulebook
from hrdd.workbook.saving import of_assessment, save
from tests.builders import ALICE, stored_assessment
from tests.conftest import NOON
from tests.exports.test_every_format import READ

HARMFUL = {
    "a formula": "=cmd|' /C calc'!A0",
    "a formula with a plus": "+1+cmd|' /C calc'!A0",
    "a formula with a minus": "-2+3+cmd|' /C calc'!A0",
    "a formula with an at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "a script": "<script>alert('boo')</script>",
    "an image that runs": '<img src=x onerror="alert(1)">',
    "a link that runs": "[click](javascript:alert(1))",
    "code of a typesetter": '#read("/etc/passwd") $x$ @cite',
    "a template": "{{ 7 * 7 }} {% raw %} ${7*7}",
    "a quote": "'; DROP TABLE impact; --",
    "an end of data": "]]> </w:t> &amp; &#0;",
}
FOREIGN = {
    "emoji": "Watched 👩‍👩‍👧‍👦 at the station 🚉",
    "right to left": "مراقبة الناس في المحطة",
    "right to left, forced": "safe \u202etxt.exe\u202c end",
    "letters of many scripts": "Ελληνικά Кириллица 监视 監視 감시",
    "marks on marks": "Z̷̢a̸l̵g̶o̷",
}
ENDS_OF_LINES = "one\x0btwo\u2028three"
REFUSED = {
    "a bell": ("bell\x07 rings", "the character U\\+0007 after “bell”; take it out"),
    "a null": ("\x00", "the character U\\+0000 at the beginning; take it out"),
    "an escape": ("escape \x1b[31m red", "the character U\\+001B after “escape”; take it out"),
    "no character": ("before\ufffe after", "the character U\\+FFFE after “before”; take it out"),
    "half a character": ("half \ud83d a face", "the character U\\+D83D after “half”; take it out"),
}


@pytest.fixture(scope="module")
def typed(method: Method, rules: Rulebook, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, str]]:
    """An assessment in which all of it was typed, each text as title and as description of an impact."""
    store = Store(tmp_path_factory.mktemp("hostile") / "workbook.db")
    migrate(store, NOON)
    desk = Desk(store, method, rules, lambda: NOON)
    assessment = stored_assessment(desk, title=HARMFUL["a formula"], company=HARMFUL["a script"])
    for text in (*HARMFUL.values(), *FOREIGN.values(), ENDS_OF_LINES):
        add(desk, assessment, Kind.IMPACT, ALICE, title=text, description=text, people=text)
        add(desk, assessment, Kind.ACTION, ALICE, title=text, owner=text)
    yield desk, assessment
    store.close()


@pytest.fixture(scope="module")
def files(typed: tuple[Desk, str]) -> Mapping[str, bytes]:
    """The assessment in every format."""
    desk, assessment = typed
    return {name: export(desk, assessment, name, NOON) for name in FORMATS}


def letters(text: str) -> str:
    """A text without what a line break or a page may change."""
    return "".join(text.split()).replace("\\", "")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", HARMFUL.values(), ids=HARMFUL)
def test_a_text_that_looks_like_code_is_in_the_file_letter_by_letter(
    files: Mapping[str, bytes], name: str, text: str
) -> None:
    assert letters(text) in letters(READ[name](files[name]))


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "pdf"])
@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_a_text_in_any_script_is_in_the_file(files: Mapping[str, bytes], name: str, text: str) -> None:
    assert letters(text) in letters(READ[name](files[name]))


def test_no_cell_is_a_formula(files: Mapping[str, bytes]) -> None:
    cells = [
        cell for page in load_workbook(BytesIO(files["xlsx"])) for row in page.iter_rows() for cell in row if cell.value
    ]

    assert any(str(cell.value).startswith("=cmd") for cell in cells)
    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "b"}


@pytest.mark.parametrize("name", ["html", "md"])
def test_nothing_that_was_typed_becomes_a_tag(files: Mapping[str, bytes], name: str) -> None:
    text = files[name].decode()

    assert "<script>alert" not in text
    assert "<img src=x" not in text


@pytest.mark.parametrize(("text", "told"), REFUSED.values(), ids=REFUSED)
@pytest.mark.parametrize("field", ["scope", "product"])
def test_a_character_no_file_can_hold_is_refused_with_the_reason(
    typed: tuple[Desk, str], text: str, told: str, field: str
) -> None:
    desk, assessment = typed
    place = of_assessment(assessment, field)
    before = save(desk, place, "Said before", ALICE).value

    with pytest.raises(UnacceptableValue, match=told):
        save(desk, place, text, ALICE)

    assert getattr(look_up(desk, assessment), field) == before


def test_every_end_of_a_line_is_kept_as_one(typed: tuple[Desk, str]) -> None:
    desk, assessment = typed

    saved = save(desk, of_assessment(assessment, "scope"), ENDS_OF_LINES, ALICE)

    assert saved.value == "one\ntwo\nthree"


def test_a_text_of_a_megabyte_is_refused_with_the_reason(typed: tuple[Desk, str]) -> None:
    desk, assessment = typed

    with pytest.raises(UnacceptableValue, match=f"it is longer than {TEXT_LENGTH} characters"):
        save(desk, of_assessment(assessment, "use"), "x" * 1_000_000, ALICE)


def test_all_of_it_comes_back_from_a_file_as_it_was(typed: tuple[Desk, str]) -> None:
    desk, assessment = typed

    taken = import_file(desk, export(desk, assessment, "json", NOON), ALICE)

    before, after = (open_workbook(desk, each) for each in (assessment, taken.id))
    assert [each.description for each in after.impacts] == [each.description for each in before.impacts]
