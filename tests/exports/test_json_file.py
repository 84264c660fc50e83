"""The JSON file: all of an assessment, and the same again once it is taken in."""

import json
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings

from hrdd.exports.json_file import write_json
from hrdd.model.workbook import ENTRIES, Kind
from hrdd.workbook.assessments import history_of, look_up, open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.dossier import Dossier, open_dossier
from hrdd.workbook.entries import add, take_out
from hrdd.workbook.importing import import_file, keep
from hrdd.workbook.saving import change_of, of_assessment, save
from tests.builders import ALICE, BOB, stored_assessment, stored_impact
from tests.conftest import NOON, Clock
from tests.exports.strategies import any_dossier

KEYS = ("format", "version", "method_version", "assessment", *ENTRIES.values(), "history")


def written(desk: Desk, assessment_id: str) -> dict[str, Any]:
    """The file as its reader sees it."""
    return json.loads(write_json(desk, assessment_id))


def said(dossier: Dossier) -> Dossier:
    """What is said in a dossier, without the numbers the database gives to changes."""
    return dossier._replace(history=tuple(change.model_copy(update={"id": 0}) for change in dossier.history))


@given(any_dossier())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_what_is_exported_and_imported_is_equal_field_by_field(
    new_desk: Callable[[str], Desk], dossier: Dossier
) -> None:
    here, there = new_desk("here"), new_desk("there")
    with here.store.writing() as tx:
        keep(tx, dossier, change_of(of_assessment(dossier.assessment.id, ""), None, "begun", ALICE, NOON))

    kept = import_file(there, write_json(here, dossier.assessment.id), BOB)

    before, after = said(open_dossier(here, dossier.assessment.id)), said(open_dossier(there, kept.id))
    assert after == before._replace(history=after.history)
    assert after.history[:-1] == before.history


def test_the_file_says_what_it_is_and_by_which_method_it_was_made(desk: Desk) -> None:
    found = written(desk, stored_assessment(desk))

    assert tuple(found) == KEYS
    assert (found["format"], found["version"], found["method_version"]) == ("downstream-hrdd-workbook", 1, "1.0")


def test_the_file_is_readable_utf_8_with_iso_dates(desk: Desk) -> None:
    text = write_json(desk, stored_assessment(desk, title="Caméras 👁", next_review="2027-01-31")).decode()

    lines = text.splitlines()

    assert {'    "title": "Caméras 👁",', '    "next_review": "2027-01-31",'} <= set(lines)
    assert '    "created_at": "2026-11-22T12:00:00Z",' in lines


def test_entries_leave_out_what_the_file_says_once(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    stored_impact(desk, assessment)

    found = written(desk, assessment)

    assert "assessment_id" not in found["impacts"][0]
    assert found["history"][0].keys().isdisjoint({"assessment_id", "id"})


def test_entries_taken_out_travel_too(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    stored_impact(desk, assessment)
    take_out(desk, assessment, Kind.IMPACT, "I-1", ALICE)

    assert written(desk, assessment)["impacts"][0]["removed_at"] == "2026-11-22T12:00:00Z"


def test_writing_twice_gives_the_same_bytes(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    for name in ("City", "State", "Police"):
        add(desk, assessment, Kind.PARTY, ALICE, name=name)

    assert write_json(desk, assessment) == write_json(desk, assessment)


def test_an_import_keeps_its_own_id_where_that_is_free(new_desk: Callable[[str], Desk]) -> None:
    here, there = new_desk("here"), new_desk("there")
    assessment = stored_assessment(here)

    kept = import_file(there, write_json(here, assessment), BOB)

    assert kept == look_up(there, assessment) == look_up(here, assessment)


def test_an_import_takes_a_new_id_where_its_own_is_taken(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    impact = stored_impact(desk, assessment, title="People are followed")

    kept = import_file(desk, write_json(desk, assessment), BOB)

    assert kept.id != assessment
    assert open_workbook(desk, kept.id).impacts == (impact.model_copy(update={"assessment_id": kept.id}),)


def test_the_history_tells_of_the_import(desk: Desk, clock: Clock) -> None:
    assessment = stored_assessment(desk)
    raw = write_json(desk, assessment)
    at = clock.forward(days=1)

    kept = import_file(desk, raw, BOB)

    last = history_of(desk, kept.id)[-1]
    assert (last.kind, last.field, last.old, last.by, last.at) == ("assessment", "", "null", BOB, at)
    assert last.new == f'"Imported from a file; its id there was {assessment}."'


def test_ids_go_on_after_the_highest_imported(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    stored_impact(desk, assessment)
    found = written(desk, assessment)
    found["impacts"][0]["id"], found["history"] = "I-7", []

    kept = import_file(desk, json.dumps(found).encode(), BOB)

    assert stored_impact(desk, kept.id).id == "I-8"


def test_entries_without_a_position_come_in_the_order_of_the_file(desk: Desk) -> None:
    assessment = {"id": "camera", "title": "Cameras"}
    impacts = [{"id": f"I-{number}", "title": "x"} for number in (10, 9, 8)]
    raw = {"format": "downstream-hrdd-workbook", "version": 1, "assessment": assessment, "impacts": impacts}

    kept = import_file(desk, json.dumps(raw).encode(), BOB)

    assert [each.id for each in open_workbook(desk, kept.id).impacts] == ["I-10", "I-9", "I-8"]


def test_a_byte_order_mark_is_no_hindrance(desk: Desk) -> None:
    raw = write_json(desk, stored_assessment(desk))

    assert import_file(desk, b"\xef\xbb\xbf" + raw, BOB).title == "Cameras at the station"


def test_an_imported_assessment_can_be_worked_on(desk: Desk) -> None:
    kept = import_file(desk, write_json(desk, stored_assessment(desk)), BOB)

    saved = save(desk, of_assessment(kept.id, "use"), "Counting trains", ALICE)

    assert saved.revision == kept.revision + 1
