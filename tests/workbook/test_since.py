"""What has changed since a decision was signed."""

import pytest

from hrdd.exports.json_file import write_json
from hrdd.model.workbook import Kind
from hrdd.vocabulary import GoDecision
from hrdd.workbook import signing
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.dossier import open_dossier
from hrdd.workbook.entries import add, add_destination, put_back, take_out
from hrdd.workbook.importing import begin_with, import_file
from hrdd.workbook.saving import Place, save
from hrdd.workbook.since import Since, since_signed
from tests.builders import ALICE, BOB, stored_assessment, stored_impact
from tests.conftest import Clock

ADA = "Ada Obi, director"


@pytest.fixture
def assessment(desk: Desk, clock: Clock) -> str:
    """An assessment with two impacts, a country and a signed decision, an hour ago."""
    made = stored_assessment(desk)
    for title in ("Spying", "Jailing"):
        stored_impact(desk, made, title=title, scale=2, scope=2, irremediability=2)
    add_destination(desk, made, "KEN", ALICE)
    take_out(desk, made, Kind.IMPACT, "I-2", ALICE)
    add(desk, made, Kind.DECISION, ALICE, decision=GoDecision.GO, reason="Little can go wrong")
    signing.sign(desk, made, "D-1", ADA, ALICE, signing.grounds(open_workbook(desk, made), "D-1"))
    clock.forward(hours=1)
    return made


def since(desk: Desk, assessment: str) -> Since:
    """What has changed since."""
    workbook = open_workbook(desk, assessment)
    return since_signed(desk, workbook, workbook.decisions[0])


def told(desk: Desk, assessment: str) -> list[tuple[str, ...]]:
    """Each change: where, what, before, now."""
    return [each[:4] for each in since(desk, assessment).differences]


def change(desk: Desk, assessment: str, kind: str, record: str, field: str, value: object) -> None:
    """Bob changes a field."""
    save(desk, Place(assessment, kind, record, field), value, BOB)


def test_nothing_has_changed_at_first(desk: Desk, assessment: str) -> None:
    assert since(desk, assessment) == Since(intact=True, differences=())


def test_a_change_is_told_with_its_field_both_values_who_and_when(desk: Desk, assessment: str, clock: Clock) -> None:
    change(desk, assessment, Kind.IMPACT, "I-1", "scale", 4)
    at = clock.forward(minutes=5)
    change(desk, assessment, Kind.IMPACT, "I-1", "scale", 5)

    found = since(desk, assessment)

    (only,) = found.differences
    assert (found.intact, only.where, only.what) == (False, "Impact I-1 Spying", "Scale: how grave")
    assert ("(2 of 5)" in only.before, "(5 of 5)" in only.now, only.by, only.at) == (True, True, BOB, at)


def test_what_was_changed_back_is_as_it_was(desk: Desk, assessment: str) -> None:
    change(desk, assessment, Kind.IMPACT, "I-1", "scale", 4)
    change(desk, assessment, Kind.IMPACT, "I-1", "scale", 2)

    assert since(desk, assessment).intact


def test_of_several_changes_only_what_differs_is_told_in_the_order_of_time(
    desk: Desk, assessment: str, clock: Clock
) -> None:
    change(desk, assessment, "assessment", "", "use", "At night")
    clock.forward(minutes=1)
    change(desk, assessment, Kind.IMPACT, "I-1", "scale", 4)
    change(desk, assessment, Kind.IMPACT, "I-1", "scale", 2)
    change(desk, assessment, Kind.ANSWER, "Q-EU-1", "choice", "clear")

    first, second = told(desk, assessment)

    assert first == ("The assessment", "Use that is assessed", "", "At night")
    assert second[0].startswith("Question ") and second[3] == "Clear"


@pytest.mark.parametrize(("kind", "record", "where"), [(Kind.DESTINATION, "KEN", "Kenya")])
def test_a_country_is_told_by_its_name(desk: Desk, assessment: str, kind: Kind, record: str, where: str) -> None:
    change(desk, assessment, kind, record, "use_there", "At one station")

    assert told(desk, assessment) == [
        (where, "What the product does there, and through whom it gets there", "", "At one station")
    ]


def test_an_entry_added_since_is_told_once(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, title="Losing work")
    change(desk, assessment, Kind.IMPACT, "I-3", "scale", 4)

    assert told(desk, assessment) == [("Impact I-3 Losing work", "Added or put back", "", "")]


def test_an_entry_put_back_since_is_told(desk: Desk, assessment: str) -> None:
    put_back(desk, assessment, Kind.IMPACT, "I-2", BOB)

    assert told(desk, assessment) == [("Impact I-2 Jailing", "Added or put back", "", "")]


def test_an_entry_taken_out_since_is_told_once(desk: Desk, assessment: str) -> None:
    change(desk, assessment, Kind.IMPACT, "I-1", "scale", 4)
    take_out(desk, assessment, Kind.IMPACT, "I-1", BOB)

    assert told(desk, assessment) == [("Impact I-1 Spying", "Taken out", "", "")]


def test_what_came_and_went_since_is_not_told(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment)
    take_out(desk, assessment, Kind.IMPACT, "I-3", BOB)

    assert since(desk, assessment).intact


def test_what_came_and_went_is_left_out_beside_what_stayed(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment)
    take_out(desk, assessment, Kind.IMPACT, "I-3", BOB)
    change(desk, assessment, "assessment", "", "use", "At night")

    assert [each[0] for each in told(desk, assessment)] == ["The assessment"]


def test_an_entry_taken_out_and_put_back_is_told_by_its_fields(desk: Desk, assessment: str) -> None:
    take_out(desk, assessment, Kind.IMPACT, "I-1", BOB)
    put_back(desk, assessment, Kind.IMPACT, "I-1", BOB)
    change(desk, assessment, Kind.IMPACT, "I-1", "title", "Spied on")

    assert told(desk, assessment) == [("Impact I-1 Spied on", "The impact in a few words", "Spying", "Spied on")]


def test_another_decision_being_prepared_changes_nothing(desk: Desk, assessment: str) -> None:
    add(desk, assessment, Kind.DECISION, BOB, reason="Look again")

    assert since(desk, assessment).intact


def test_an_import_changes_nothing_and_later_changes_are_told_there_too(desk: Desk, assessment: str) -> None:
    copy = import_file(desk, write_json(desk, assessment), BOB).id
    before = since(desk, copy)

    change(desk, copy, Kind.IMPACT, "I-1", "title", "Spied on")

    assert before.intact
    assert told(desk, copy) == [("Impact I-1 Spied on", "The impact in a few words", "Spying", "Spied on")]


def test_without_the_history_of_its_signing_all_later_changes_count(desk: Desk, assessment: str) -> None:
    copy = begin_with(desk, open_dossier(desk, assessment), "Begun from an example", BOB).id
    before = since(desk, copy)

    change(desk, copy, Kind.IMPACT, "I-1", "title", "Spied on")

    assert before.intact
    assert [each[0] for each in told(desk, copy)] == ["Impact I-1 Spied on"]


def test_a_file_changed_by_hand_is_noticed_though_its_history_is_silent(desk: Desk, assessment: str) -> None:
    forged = write_json(desk, assessment).replace(b'"Little can go wrong"', b'"Nothing can go wrong"')

    copy = import_file(desk, forged, BOB).id

    assert since(desk, copy) == Since(intact=False, differences=())


def test_a_value_that_no_longer_fits_its_field_is_told_as_the_history_keeps_it(desk: Desk, assessment: str) -> None:
    add(desk, assessment, Kind.EVIDENCE, ALICE, link="https://example.org/a")
    signing_seen = signing.grounds(open_workbook(desk, assessment), "D-2")
    add(desk, assessment, Kind.DECISION, ALICE, decision=GoDecision.GO, reason="Still little")
    signing.sign(desk, assessment, "D-2", ADA, ALICE, signing_seen)
    change(desk, assessment, Kind.EVIDENCE, "X-1", "link", "https://example.org/b")
    odd = write_json(desk, assessment).replace(b'"\\"https://example.org/a\\""', b'"\\"ftp://example.org/a\\""')

    copy = open_workbook(desk, import_file(desk, odd, BOB).id)

    (found,) = since_signed(desk, copy, copy.decisions[1]).differences
    assert (found.before, found.now) == ("ftp://example.org/a", "https://example.org/b")
