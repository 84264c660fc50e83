"""What is known of countries beside their fifths: outlines, other names, where newer scores are had."""

from pathlib import Path

from hrdd.content.method import Method
from tests.content.test_problems import data, problems, replace

__all__ = ["data"]


def test_a_name_that_belongs_to_no_country_is_told(data: Path) -> None:
    replace(data / "geography" / "names.csv", "USA,US", "USX,US")

    assert "geography: US: USX is no country of countries.csv" in problems(data)


def test_a_name_that_stands_twice_is_told(data: Path) -> None:
    replace(data / "geography" / "names.csv", "USA,US\n", "USA,US\nUSA,US\n")

    assert "names.csv: US: this name stands twice" in problems(data)


def test_an_outline_of_no_country_is_told(data: Path) -> None:
    replace(data / "geography" / "outlines.json", '"KEN":', '"KEX":')

    assert "geography: KEX: KEX is no country of countries.csv" in problems(data)


def test_outlines_that_cannot_be_read_are_told(data: Path) -> None:
    (data / "geography" / "outlines.json").unlink()

    assert "outlines.json: the file is missing" in problems(data)


def test_an_outline_holds_nothing_but_a_path(data: Path) -> None:
    replace(data / "geography" / "outlines.json", '"path":"M', '"path":"<M')

    assert any(each.startswith("outlines.json: 'outlines.AFG.path'") for each in problems(data))


def test_scores_are_asked_for_at_a_safe_address(data: Path) -> None:
    replace(data / "geography" / "world_bank.yaml", "https://", "ftp://")

    assert any(each.startswith("world_bank.yaml: world_bank: 'address'") for each in problems(data))


def test_the_six_indicators_are_asked_for(method: Method) -> None:
    assert [each.id for each in method.world_bank.indicators] == [
        f"GOV_WGI_{stem}" for stem in ("VA", "PV", "GE", "RQ", "RL", "CC")
    ]
