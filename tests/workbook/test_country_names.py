"""A country is found by its code or its name, and never guessed."""

import pytest

from hrdd.content.method import Method
from hrdd.workbook.countries import names
from hrdd.workbook.country_names import country_called


@pytest.mark.parametrize(
    ("written", "country"),
    [
        ("KEN", "KEN"),
        (" ken ", "KEN"),
        ("ke", "KEN"),
        ("404", "KEN"),
        ("4", "AFG"),
        ("ZAR", "COD"),
        ("XKX", "XKX"),
        ("Kenya", "KEN"),
        ("côte d'ivoire", "CIV"),
        ("Cote d’Ivoire", "CIV"),
        ("Ivory Coast", "CIV"),
        ("Korea, Rep.", "KOR"),
        ("Bahamas, The", "BHS"),
        ("Trinidad and Tobago", "TTO"),
        ("Trinidad & Tobago", "TTO"),
        ("Saint Lucia", "LCA"),
        ("Congo, Dem. Rep.", "COD"),
        ("United States", "USA"),
        ("TÜRKIYE", "TUR"),
    ],
)
def test_a_country_is_found(method: Method, written: str, country: str) -> None:
    assert country_called(method, written) == country


@pytest.mark.parametrize("written", ["", "Congo", "Korea", "World", "810", "Atlantis", "E", "99999"])
def test_what_names_no_single_country_is_none(method: Method, written: str) -> None:
    assert country_called(method, written) is None


def test_every_country_is_found_by_its_own_name_and_codes(method: Method) -> None:
    named = names(method)

    assert {country_called(method, name): name for name in named.values()} == named
    assert all(country_called(method, each.alpha2) == each.id for each in method.countries.values())


def test_no_other_name_is_that_of_another_country(method: Method) -> None:
    own = {name.casefold(): country for country, name in names(method).items()}

    assert [name for name, country in method.also_called.items() if own.get(name.casefold(), country) != country] == []
