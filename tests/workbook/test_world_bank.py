"""Exact scores from the World Bank: whole or not at all, and only of countries."""

import copy
from typing import Any

import pytest

from hrdd.errors import NothingFetched
from hrdd.vocabulary import Direction, ValueOrigin
from hrdd.workbook import world_bank_answers
from hrdd.workbook.desk import Desk
from hrdd.workbook.world_bank import Fetched, address, fetch
from hrdd.workbook.world_bank_answers import PATIENCE, Patience
from tests.world_bank import NOT_FOUND, Twist, answering, as_it_is, page_of, refusal

SHORT = Patience(step=0.2, whole=60)
FIRST = "GOV_WGI_VA.SC"


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask this computer directly."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def fetched(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, twist: Twist = as_it_is, patience: Patience = PATIENCE, **how: Any
) -> Fetched:
    """What comes of asking a server on this computer."""
    with answering(twist, **how) as bank:
        monkeypatch.setenv("HRDD_WORLD_BANK", bank.address)
        return fetch(desk, patience=patience)


def told_of(desk: Desk, monkeypatch: pytest.MonkeyPatch, twist: Twist, **how: Any) -> str:
    """Why nothing was fetched."""
    with pytest.raises(NothingFetched) as failure:
        fetched(desk, monkeypatch, twist, **how)
    return failure.value.reason


def rows(**changed: Any) -> Twist:
    """Every line of the first code with something changed."""

    def twist(code: str, _page: int, answer: list[Any]) -> list[Any]:
        return [answer[0], [{**row, **changed} for row in answer[1]]] if code == FIRST else answer

    return twist


def head(*, of_page: int = 1, **changed: Any) -> Twist:
    """One page of every code with something changed in its head."""
    return lambda _code, page, answer: [{**answer[0], **changed}, answer[1]] if page == of_page else answer


def test_every_indicator_comes_with_score_limits_and_estimate(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = fetched(desk, monkeypatch)

    kenya = next(value for value in found.sets[0].values if value.country == "KEN")
    assert [each.said.code for each in found.sets] == [f"{each.id}.SC" for each in desk.method.world_bank.indicators]
    assert (kenya.value, kenya.low, kenya.high, kenya.estimate, kenya.year) == (50.0, 45.5, 54.5, 0.25, "2024")


def test_a_set_names_method_year_update_licence_and_source(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    said = fetched(desk, monkeypatch).sets[0].said

    assert said.edition == "2025 method, scores from 0 to 100, values for 2024, updated 2025-12-16"
    assert (said.licence, said.direction, said.origin) == ("CC BY 4.0", Direction.HIGH_IS_GOOD, ValueOrigin.WORLD_BANK)


def test_regions_are_left_out_by_name_and_all_pages_are_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = fetched(desk, monkeypatch)

    assert found.left_out == ("Africa Eastern and Southern", "World")
    assert [value.country for value in found.sets[0].values] == ["DEU", "KEN", "XKX"]


def test_what_is_sent_names_the_code_and_nothing_of_the_work(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with answering() as bank:
        monkeypatch.setenv("HRDD_WORLD_BANK", bank.address + "/")
        fetch(desk)

    assert len({code for code, _ in bank.asked}) == 24
    assert bank.asked[0] == (
        FIRST,
        {"source": "3", "format": "json", "mrnev": "1", "per_page": "1000", "page": "1"},
    )


def test_how_far_it_is_is_told_after_each_code(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[float] = []

    with answering() as bank:
        monkeypatch.setenv("HRDD_WORLD_BANK", bank.address)
        fetch(desk, heard.append)

    assert (len(heard), heard[-1]) == (24, 1.0)


def test_the_public_address_is_asked_unless_another_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HRDD_WORLD_BANK", raising=False)

    assert address(desk) == desk.method.world_bank.address


@pytest.mark.parametrize("named", ["file:///etc/passwd", "api.example", "http://"])
def test_an_address_that_is_none_of_the_web_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    monkeypatch.setenv("HRDD_WORLD_BANK", named)

    with pytest.raises(NothingFetched, match="which is no address"):
        fetch(desk)


@pytest.mark.parametrize(
    ("twist", "reason"),
    [
        (lambda *_: 503, "the World Bank answered with status 503; try again later"),
        (lambda *_: 404, "the World Bank answered with status 404; try again later"),
        (lambda *_: 302, "the World Bank answered with status 302; try again later"),
        (lambda *_: b'[{"page": 1, "pa', "the answer for GOV_WGI_VA.SC is broken: it is not JSON from here on"),
        (lambda *_: b"<html>Busy</html>", "the answer for GOV_WGI_VA.SC is broken: it is not JSON from here on"),
        (lambda *_: [], "the answer for GOV_WGI_VA.SC does not have the expected form"),
        (lambda *_: {"page": 1}, "the answer for GOV_WGI_VA.SC does not have the expected form"),
        (rows(value="fifty"), "the answer for GOV_WGI_VA.SC does not have the expected form"),
        (rows(indicator={"id": "RL.EST"}), "values of another code came in place of GOV_WGI_VA.SC"),
        (rows(value=None), "no country has a value of GOV_WGI_VA.SC"),
        (rows(value=101.0), "Germany has a score of GOV_WGI_VA outside its limits or outside 0 to 100"),
        (rows(value=60.0), "Germany has a score of GOV_WGI_VA outside its limits or outside 0 to 100"),
        (rows(date="2023"), "no country has a value of GOV_WGI_VA.SC_LB"),
        (head(total=6), "the pages of GOV_WGI_VA.SC do not belong together; ask again"),
        (head(pages=2, total=5), "the pages of GOV_WGI_VA.SC do not belong together; ask again"),
        (head(of_page=2, page=1), "the pages of GOV_WGI_VA.SC do not belong together; ask again"),
        (head(pages=101), "GOV_WGI_VA.SC has 101 pages, more than expected"),
    ],
)
def test_anything_but_a_whole_answer_is_refused(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, twist: Twist, reason: str
) -> None:
    assert told_of(desk, monkeypatch, twist).startswith(reason)


def test_a_page_that_misses_values_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    reason = told_of(desk, monkeypatch, lambda _code, page, answer: [answer[0], answer[1][: 2 if page < 3 else 0]])

    assert reason == "GOV_WGI_VA.SC came with 4 of 5 values"


def test_a_code_that_was_renamed_is_told_with_the_words_of_the_refusal(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    reason = told_of(desk, monkeypatch, lambda code, _page, answer: refusal() if code == "GOV_WGI_RL.SC_LB" else answer)

    assert reason == (
        f"GOV_WGI_RL.SC_LB was refused: {NOT_FOUND} The code may have a new name; "
        "data/geography/world_bank.yaml holds it"
    )


def test_an_old_code_is_refused_as_the_interface_does() -> None:
    assert page_of("RL.PER.RNK", 1) == refusal()


def test_values_that_changed_between_two_codes_are_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def twist(code: str, _page: int, answer: list[Any]) -> list[Any]:
        return [{**answer[0], "lastupdated": "2026-01-01"}, answer[1]] if code.endswith("_UB") else answer

    assert told_of(desk, monkeypatch, twist) == "the values of GOV_WGI_VA changed while they were read; ask again"


def test_a_page_without_lines_is_an_answer_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = [{"page": 1, "pages": 0, "per_page": 50, "total": 0, "lastupdated": "2025-12-16"}, None]

    assert told_of(desk, monkeypatch, lambda *_: empty) == "no country has a value of GOV_WGI_VA.SC"


def test_limits_that_one_country_lacks_stay_unknown(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def twist(code: str, _page: int, answer: list[Any]) -> list[Any]:
        found = copy.deepcopy(answer)
        for row in found[1]:
            if row["countryiso3code"] == "KEN" and not code.endswith(".SC"):
                row["value"] = None
        return found

    germany, kenya, _ = fetched(desk, monkeypatch, twist).sets[0].values

    assert (germany.low, kenya.low, kenya.high, kenya.estimate) == (45.5, None, None, None)


def test_only_the_newest_year_of_a_country_counts(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def twist(_code: str, _page: int, answer: list[Any]) -> list[Any]:
        older = [{**row, "date": "2019", "value": 1.0} for row in answer[1]]
        return [{**answer[0], "total": 10}, answer[1] + older]

    assert {(each.year, each.value) for each in fetched(desk, monkeypatch, twist).sets[0].values} == {("2024", 50.0)}


def test_no_answer_in_time_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    reason = told_of(desk, monkeypatch, as_it_is, patience=SHORT, after_seconds=30)

    assert reason == "there was no answer in time; try again later"


def test_an_answer_that_breaks_off_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    reason = told_of(desk, monkeypatch, as_it_is, halts=True)

    assert reason.startswith("the World Bank could not be reached or broke off (RemoteProtocolError)")


def test_a_world_bank_that_is_not_there_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with answering() as bank:
        pass
    monkeypatch.setenv("HRDD_WORLD_BANK", bank.address)

    with pytest.raises(NothingFetched, match=r"could not be reached or broke off \(ConnectError\)"):
        fetch(desk)


def test_an_answer_beyond_all_measure_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    endless = b" " * (world_bank_answers.LARGEST_PAGE + 1)

    assert told_of(desk, monkeypatch, lambda *_: endless) == "the answer for GOV_WGI_VA.SC is larger than expected"


def test_all_of_it_must_come_in_its_time(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with answering() as bank:
        monkeypatch.setenv("HRDD_WORLD_BANK", bank.address)
        with pytest.raises(NothingFetched, match="it took too long; try again later"):
            fetch(desk, patience=Patience(step=5, whole=-1))
