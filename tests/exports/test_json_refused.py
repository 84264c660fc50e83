"""Files that are refused: with the reason and the place, and with nothing stored."""

import json
from typing import Any

import pytest

from hrdd.errors import UnknownAssessment, UnreadableFile
from hrdd.exports.json_file import write_json
from hrdd.model.workbook import Kind
from hrdd.workbook.assessments import listed
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, add_destination
from hrdd.workbook.exchange import LARGEST
from hrdd.workbook.importing import import_file
from hrdd.workbook.saving import Place, save
from tests.builders import ALICE, BOB, stored_assessment, stored_impact


@pytest.fixture
def found(desk: Desk) -> dict[str, Any]:
    """A file with an entry of each kind, to be broken."""
    assessment = stored_assessment(desk)
    for title in ("People are followed", "People keep silent"):
        stored_impact(desk, assessment, title=title)
    add(desk, assessment, Kind.ACTION, ALICE, impacts=("I-1",), due="2026-12-24")
    add(desk, assessment, Kind.PARTY, ALICE, name="City")
    add_destination(desk, assessment, "DEU", ALICE)
    save(desk, Place(assessment, Kind.ANSWER, "Q-EU-1", "choice"), "clear", ALICE)
    read: dict[str, Any] = json.loads(write_json(desk, assessment))
    return read


def refusal(desk: Desk, raw: bytes) -> str:
    """Why a file is refused; that nothing was stored is checked on the way."""
    before = listed(desk)
    with pytest.raises(UnreadableFile) as refused:
        import_file(desk, raw, BOB)
    assert listed(desk) == before
    return str(refused.value).removeprefix("This file was not imported: ")


def put(found: dict[str, Any], path: str, value: Any) -> bytes:
    """The file with one value set, at a path like `impacts.0.scale`."""
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    holder: Any = found
    for step in way:
        holder = holder[step]
    holder[last] = value
    return json.dumps(found).encode()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "it is not JSON from here on. Place: line 1, column 1."),
        (b'{\n  "format": oops}', "it is not JSON from here on. Place: line 2, column 13."),
        (b'{"format": "downstream-hrdd-workbook"', "it is not JSON from here on. Place: line 1, column 38."),
        (b"\xff\xfe{}", "it is not a text in UTF-8."),
        (b'{"a": NaN}', "NaN is not a number."),
        (b'{"a": -Infinity}', "-Infinity is not a number."),
        (b'{"a": 1, "a": 2}', 'the key "a" stands twice in one object.'),
        (b'{"a": "\\ud800"}', "it holds half of a character."),
        (b'{"\\udc00": 1}', "it holds half of a character."),
        (b'{"a": ' + b"9" * 5000 + b"}", "it holds a number with too many digits."),
        (b"[" * 200_000, "it is nested too deeply."),
        (b'{"a":' * 200_000, "it is nested too deeply."),
        (b"[]", "it is no assessment of this workbook; its format would be downstream-hrdd-workbook."),
        (b"null", "it is no assessment of this workbook; its format would be downstream-hrdd-workbook."),
        (b'{"title": "x"}', "it is no assessment of this workbook; its format would be downstream-hrdd-workbook."),
        (b'{"format": "other"}', "it is no assessment of this workbook; its format would be downstream-hrdd-workbook."),
    ],
)
def test_what_is_no_assessment_is_refused(desk: Desk, raw: bytes, reason: str) -> None:
    assert refusal(desk, raw) == reason


def test_a_file_that_is_too_large_is_refused_before_it_is_read(desk: Desk) -> None:
    assert refusal(desk, b"{" + b" " * LARGEST) == "it is larger than 50 MB."


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        ("version", 2, "it was made by a newer version of the workbook; update this one first. Place: version."),
        ("version", "1", 'a whole number is expected, not "1". Place: version.'),
        ("version", True, "a whole number is expected, not true. Place: version."),
        ("version", None, "a whole number is expected, not null. Place: version."),
        ("version", "1" * 100, f'a whole number is expected, not "{"1" * 58}…. Place: version.'),
        ("version", 0, "it can only be 1. Place: version."),
        ("method_version", 1, "a text is expected. Place: method_version."),
        ("colour", "red", "this key is not known. Place: colour."),
        ("impacts.1.colour", "red", "this key is not known. Place: impacts[1].colour."),
        ("impacts.1.assessment_id", "x", "this key is not known. Place: impacts[1].assessment_id."),
        ("assessment", [], "an object with keys is expected. Place: assessment."),
        ("assessment.title", 5, "a text is expected. Place: assessment.title."),
        ("assessment.title", "x" * 301, "it is longer than 300 characters. Place: assessment.title."),
        ("assessment.id", "../x", "an id of the form ^[A-Za-z0-9_-]{1,64}$ is expected. Place: assessment.id."),
        ("assessment.trigger", "TR-99", "the method does not know TR-99. Place: assessment.trigger."),
        ("assessment.revision", 2**40, "it must be 2147483647 or less. Place: assessment.revision."),
        (
            "assessment.next_review",
            5,
            "a date is expected, like 2026-11-30 or 2026-11-30T14:02:11Z. Place: assessment.next_review.",
        ),
        (
            "assessment.created_at",
            "2026-11-22T12:00:00",
            "the time zone is missing; end it with Z for UTC. Place: assessment.created_at.",
        ),
        ("assessment.created_at", "2026-02-30T12:00:00Z", "there is no such date. Place: assessment.created_at."),
        (
            "assessment.created_at",
            "0001-01-01T00:00:00+14:00",
            "there is no such moment in UTC. Place: assessment.created_at.",
        ),
        ("impacts", {}, "a list is expected. Place: impacts."),
        ("impacts.1", None, "an object with keys is expected. Place: impacts[1]."),
        ("impacts.1", {}, "this key is missing. Place: impacts[1].id."),
        ("impacts.1.id", "I-01", "an id of the form ^I-[1-9][0-9]{0,5}$ is expected. Place: impacts[1].id."),
        ("impacts.1.id", "I-1", "the id I-1 stands twice. Place: impacts[1].id."),
        ("impacts.1.scale", "4", "a whole number is expected. Place: impacts[1].scale."),
        ("impacts.1.scale", 4.0, "a whole number is expected. Place: impacts[1].scale."),
        ("impacts.1.scale", True, "a whole number is expected. Place: impacts[1].scale."),
        ("impacts.1.scale", 6, "it must be 5 or less. Place: impacts[1].scale."),
        ("impacts.1.scale", 0, "it must be 1 or more. Place: impacts[1].scale."),
        ("impacts.1.position", -1, "it must be 0 or more. Place: impacts[1].position."),
        ("impacts.1.state", "perhaps", "it can only be 'actual' or 'potential'. Place: impacts[1].state."),
        ("impacts.1.rights", "R01", "a list is expected. Place: impacts[1].rights."),
        ("impacts.1.rights", ["R01", 5], "a text is expected. Place: impacts[1].rights[1]."),
        ("impacts.1.rights", ["R99"], "the method does not know R99. Place: impacts[1].rights."),
        ("impacts.1.harm_mode", "HM-99", "the method does not know HM-99. Place: impacts[1].harm_mode."),
        ("actions.0.impacts", ["I-3"], "there is no impact I-3 in this assessment. Place: actions[0].impacts."),
        ("actions.0.due", "2026-02-30", "there is no such date. Place: actions[0].due."),
        (
            "actions.0.due",
            "1767225600",
            "a date is expected, like 2026-11-30 or 2026-11-30T14:02:11Z. Place: actions[0].due.",
        ),
        ("parties.0.country", "XYZ", "the method does not know XYZ. Place: parties[0].country."),
        ("destinations.0.id", "XYZ", "there is no such country code. Place: destinations[0].id."),
        ("answers.0.id", "Q-99", "there is no such question. Place: answers[0].id."),
        ("answers.0.choice", "maybe", "the method does not know maybe. Place: answers[0].choice."),
        ("history.0.at", None, "a date is expected, like 2026-11-30 or 2026-11-30T14:02:11Z. Place: history[0].at."),
        ("history.0.kind", "person", 'there is no kind of entry "person". Place: history[0].kind.'),
        ("history.0.record_id", "I-1", 'there is no entry "I-1". Place: history[0].record_id.'),
        ("history.1.record_id", "I-9", 'there is no entry "I-9". Place: history[1].record_id.'),
        ("history.1.field", "colour", 'there is no field "colour". Place: history[1].field.'),
        ("history.1.new", "{oops", "it is not JSON from here on. Place: history[1].new."),
        ("history.1.new", '{"scale": 9}', "it must be 5 or less. Place: history[1].new."),
        ("history.6.old", "5", "a text is expected. Place: history[6].old."),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(
    desk: Desk, found: dict[str, Any], path: str, value: Any, reason: str
) -> None:
    assert refusal(desk, put(found, path, value)) == reason


def test_a_value_nested_too_deeply_inside_an_entry_is_refused(desk: Desk, found: dict[str, Any]) -> None:
    nested: Any = 1
    for _ in range(400):
        nested = [nested]

    assert refusal(desk, put(found, "impacts.1.scale", nested)) == "it is nested too deeply."


def test_what_is_not_there_cannot_be_exported(desk: Desk) -> None:
    with pytest.raises(UnknownAssessment):
        write_json(desk, "nowhere")
