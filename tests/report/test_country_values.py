"""Values about countries in the report: each with edition, source and licence, and never as a verdict."""

from hrdd.vocabulary import ValueOrigin
from hrdd.workbook.country_values import keep
from hrdd.workbook.desk import Desk
from tests.builders import ALICE, a_destination, a_value_set, a_workbook
from tests.report.reading import chapter

CUSTOMER = "2 Customer and geography"


def test_values_of_a_country_stand_in_a_table_of_their_own(desk: Desk) -> None:
    keep(desk, [a_value_set(KEN=41.2, DEU=92)], ALICE)

    told = chapter(desk, a_workbook(destinations=(a_destination("KEN"),)), CUSTOMER)

    assert "Further values for Kenya" in told
    assert (
        "Made-up index | 41.2 | higher is better; worse in 0 of 1 other countries of this set | "
        "Edition: 2026. Source: Fictional. Licence: CC0."
    ) in told


def test_a_country_without_values_gets_no_table(desk: Desk) -> None:
    told = chapter(desk, a_workbook(destinations=(a_destination("KEN"),)), CUSTOMER)

    assert "Further values for Kenya" not in told


def test_scores_of_the_new_method_come_with_their_caution(desk: Desk) -> None:
    keep(desk, [a_value_set(KEN=41.2, origin=ValueOrigin.WORLD_BANK)], ALICE)

    told = chapter(desk, a_workbook(destinations=(a_destination("KEN"),)), CUSTOMER)

    assert desk.method.world_bank.caution in told
