"""The published JSON Schema: it is what the code accepts."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from hrdd.exports.json_file import json_schema, write_json
from hrdd.workbook.desk import Desk
from tests.builders import stored_assessment, stored_impact

PUBLISHED = Path(__file__).parents[2] / "docs" / "assessment.schema.json"


@pytest.fixture
def schema() -> Any:
    """The schema as it is printed."""
    return json.loads(json_schema())


def test_the_published_schema_is_the_one_the_code_makes() -> None:
    published = PUBLISHED.read_bytes()

    assert published == json_schema(), "Publish it with: python -m hrdd schema > docs/assessment.schema.json"


def test_it_is_a_schema(schema: Any) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)


def test_an_export_keeps_to_the_schema(desk: Desk, schema: Any) -> None:
    assessment = stored_assessment(desk)
    stored_impact(desk, assessment, scale=4, rights=("R01",))

    jsonschema.validate(json.loads(write_json(desk, assessment)), schema)


def test_what_the_code_refuses_breaks_the_schema(desk: Desk, schema: Any) -> None:
    found = json.loads(write_json(desk, stored_assessment(desk)))
    found["impacts"] = [{"id": "I-1", "scale": 6}]

    with pytest.raises(jsonschema.ValidationError, match="6 is greater than the maximum of 5"):
        jsonschema.validate(found, schema)


def test_every_field_says_what_it_is_about(schema: Any) -> None:
    impact = schema["$defs"]["Impact"]["properties"]

    assert impact["scale"]["description"] == "Scale: how grave"
