"""Countries: values in use, exact scores at the press of a button, values from a file once they are confirmed."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.vocabulary import ValueOrigin
from hrdd.workbook.country_values import country_values_of, keep, value_sets
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add_destination
from tests.builders import ALICE, a_value_set
from tests.ui.at import labels, opened, press, press_labelled, ran, told, write_in
from tests.workbook.test_table_files import a_book
from tests.world_bank import answering, refusal

TABLE = b"iso3,score,year\nKEN,41.2,2026\nDEU,92,2026\nCongo,12,2026\n"
SAID = {"Indicator": "Made-up *index*", "Licence": "CC0", "Source": "Fictional"}
ASK = "Ask the World Bank now"


def offered(raw: bytes, name: str = "values.csv") -> AppTest:
    """The screen after a file was offered."""
    at = opened("countries")
    at.file_uploader[0].upload(name, raw)
    return ran(at)


def described(at: AppTest) -> AppTest:
    """The screen after what is the same in every line was said."""
    for part, text in SAID.items():
        write_in(at, f"{part}, for every line", text)
    at.button_group[0].select("high_is_good")
    return ran(at)


def choice(at: AppTest, label: str) -> Any:
    """The list from which a column is chosen."""
    return next(each for each in at.selectbox if each.label == label)


@pytest.fixture
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask this computer directly."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def test_the_edition_that_comes_with_the_method_is_shown(desk: Desk) -> None:
    shown = told(opened("countries"))

    assert "**Fifths of Worldwide Governance Indicators** · comes with the method" in shown
    assert desk.method.edition["attribution"] in shown


def test_a_set_in_use_tells_edition_source_licence_and_who_kept_it(desk: Desk) -> None:
    keep(desk, [a_value_set(KEN=41.2)], ALICE)

    shown = told(opened("countries"))

    assert "**Made-up index** · 1 country" in shown
    assert "Higher is better; from a file, kept " in shown and "by Alice" in shown
    assert "Edition: 2026. Source: Fictional. Licence: CC0." in shown


def test_a_set_is_taken_out_and_put_back(desk: Desk) -> None:
    keep(desk, [a_value_set(KEN=41.2)], ALICE)
    at = opened("countries")
    set_id = value_sets(desk)[0].value_set.id

    press(at, f"out/values/{set_id}")
    gone = country_values_of(desk, "KEN")
    press(at, f"back/values/{set_id}")

    assert (gone, len(country_values_of(desk, "KEN"))) == ((), 1)
    assert "Taken out: 1" not in [each.label for each in at.expander]


def test_a_country_is_looked_up(desk: Desk) -> None:
    keep(desk, [a_value_set(KEN=41.2, DEU=92)], ALICE)
    at = opened("countries")

    choice(at, "Look a country up").select("KEN")
    shown = told(ran(at))

    assert "41.2" in shown
    assert "higher is better; worse in 0 of 1 other countries of this set" in shown


def test_a_country_without_values_says_so() -> None:
    at = opened("countries")

    choice(at, "Look a country up").select("KEN")

    assert "Nothing was brought in for Kenya." in told(ran(at))


def test_a_file_is_read_and_shown_and_nothing_is_kept_yet(desk: Desk) -> None:
    at = described(offered(TABLE))

    shown = told(at)
    assert "**Made-up *index*** · 2 countries, higher is better" in shown
    assert "Read so: Kenya 41.2; Germany 92, …" in shown
    assert at.table[0].value.to_dict("records") == [
        {"Line": "4", "Country as written": "Congo", "Reason": "no single country is called so"}
    ]
    assert value_sets(desk) == ()


def test_good_lines_are_kept_once_they_are_confirmed(desk: Desk) -> None:
    at = described(offered(TABLE))

    press_labelled(at, "Keep 2 values and leave 1 lines out")

    (kept,) = value_sets(desk)
    assert (kept.value_set.indicator, kept.value_set.edition, kept.countries) == ("Made-up *index*", "2026", 2)
    assert [each.value for each in at.toast] == ["2 values are kept."]


def test_a_file_without_bad_lines_says_so() -> None:
    at = described(offered(b"iso3,score,year\nKEN,41.2,2026\n"))

    assert "Every line can be taken." in told(at)
    assert "Keep 1 values" in labels(at)


def test_what_takes_the_place_of_an_earlier_set_is_told(desk: Desk) -> None:
    keep(desk, [a_value_set(KEN=1, indicator=SAID["Indicator"])], ALICE)

    at = described(offered(TABLE))

    assert "Takes the place of the set kept " in told(at)


def test_nothing_can_be_kept_before_it_is_said_where_it_comes_from() -> None:
    at = offered(TABLE)

    assert "Nothing in it can be kept yet. The reasons above say what is missing." in told(at)
    assert not [each for each in labels(at) if each.startswith("Keep")]


def test_columns_that_cannot_be_guessed_are_asked_for() -> None:
    at = offered(b"where,how much\nKEN,41\n")
    before = told(at)

    choice(at, "Country").select(0)
    choice(at, "Value").select(1)
    write_in(at, "Edition, for every line", "2026")

    assert "Say which columns hold the country and the value." in before
    assert "Keep 1 values" in labels(described(at))


def test_the_line_of_the_header_can_be_named() -> None:
    at = offered(b"An index,of,2026\niso3,score,year\nKEN,41,2026\n")

    at.number_input[0].set_value(2)

    assert choice(ran(at), "Country").options[1:] == ["1 · iso3", "2 · score", "3 · year"]


def test_a_header_beyond_the_end_leaves_nothing_to_read() -> None:
    at = offered(TABLE)

    at.number_input[0].set_value(99)

    assert "Say which columns hold the country and the value." in told(ran(at))


def test_a_sheet_of_a_workbook_file_is_chosen() -> None:
    at = offered(a_book(About=[["Read me"]], Values=[["iso3", "score"], ["KEN", 1]]), "values.xlsx")

    choice(at, "Sheet").select("Values")
    ran(at)

    assert "1 · iso3" in choice(at, "Country").options


def test_a_damaged_file_is_refused() -> None:
    assert "This file was not imported: it is no workbook file (.xlsx), or is damaged." in told(offered(b"x", "v.xlsx"))


def test_only_the_first_of_very_many_bad_lines_are_listed() -> None:
    at = offered(b"iso3,score\n" + b"XYZ,1\n" * 501)

    assert "**Not taken: 501 lines.**" in told(at)
    assert "The first 500 are listed." in told(at)


def test_what_a_file_says_is_shown_letter_by_letter() -> None:
    at = offered(b"iso3,score\n<script>alert(1)</script>,1\n")

    assert at.table[0].value.to_dict("records")[0]["Country as written"].startswith(r"\<script\>")


def test_no_request_is_made_before_the_button_is_pressed(monkeypatch: pytest.MonkeyPatch, no_proxy: None) -> None:
    with answering() as bank:
        monkeypatch.setenv("HRDD_WORLD_BANK", bank.address)
        at = opened("countries")
        before = len(bank.asked)
        press_labelled(at, ASK)

    assert (before, len(bank.asked)) == (0, 72)


def test_fetched_scores_are_kept_and_shown(desk: Desk, monkeypatch: pytest.MonkeyPatch, no_proxy: None) -> None:
    at = opened("countries")

    with answering() as bank:
        monkeypatch.setenv("HRDD_WORLD_BANK", bank.address)
        press_labelled(at, ASK)

    assert [each.value for each in at.success] == ["18 scores are kept, in 6 sets."]
    assert "Left out, because they are no countries: Africa Eastern and Southern, World." in told(at)
    assert {each.value_set.origin for each in country_values_of(desk, "KEN")} == {ValueOrigin.WORLD_BANK}


def test_fetched_countries_alone_leave_nothing_out(monkeypatch: pytest.MonkeyPatch, no_proxy: None) -> None:
    def countries_only(_code: str, _page: int, answer: list[Any]) -> list[Any]:
        found = [{**row, "countryiso3code": row["countryiso3code"][:3]} for row in answer[1]]
        return [answer[0], [{**row, "value": None} if row["countryiso3code"] in ("", "AFE") else row for row in found]]

    at = opened("countries")

    with answering(countries_only) as bank:
        monkeypatch.setenv("HRDD_WORLD_BANK", bank.address)
        press_labelled(at, ASK)

    assert "Left out" not in told(at)


def test_a_refusal_is_told_and_nothing_is_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch, no_proxy: None) -> None:
    at = opened("countries")

    with answering(lambda code, _page, answer: refusal() if "_CC" in code else answer) as bank:
        monkeypatch.setenv("HRDD_WORLD_BANK", bank.address)
        press_labelled(at, ASK)

    assert "GOV_WGI_CC.SC was refused: The indicator was not found." in told(at)
    assert value_sets(desk) == ()


def test_values_stand_beside_a_country_of_use(desk: Desk, assessment: str) -> None:
    keep(desk, [a_value_set(KEN=41.2, indicator="<b>Index</b>")], ALICE)
    add_destination(desk, assessment, "KEN", ALICE)

    shown = told(opened("customer", assessment))

    assert "&lt;b&gt;Index&lt;/b&gt;" in shown and "41.2" in shown
    assert "These values raise questions; they clear nothing and never change the fifths." in shown
    assert desk.method.world_bank.caution not in shown


def test_the_two_methods_are_never_shown_as_one_series(desk: Desk, assessment: str) -> None:
    keep(desk, [a_value_set(KEN=41.2, origin=ValueOrigin.WORLD_BANK)], ALICE)
    add_destination(desk, assessment, "KEN", ALICE)

    assert desk.method.world_bank.caution in told(opened("customer", assessment))
