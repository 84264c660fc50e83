"""An assessment with very many impacts: every file of it is written, in a time that grows with its length alone."""

import time
from statistics import median

import pytest

from hrdd.exports.formats import FORMATS, export
from hrdd.model.records import Impact
from hrdd.model.workbook import Kind
from hrdd.store import records
from hrdd.workbook.desk import Desk
from tests.builders import stored_assessment
from tests.conftest import NOON
from tests.exports.test_every_format import READ

FEW, MANY = 60, 480
AT_MOST = 2
"""How many times as much an impact may cost in the long file; where each is looked for among all, it is many."""


def with_impacts(desk: Desk, number: int) -> str:
    """An assessment with so many impacts."""
    assessment = stored_assessment(desk)
    impacts = [
        Impact(assessment_id=assessment, id=f"I-{each}", position=each, title=f"Harm number {each}.")
        for each in range(1, number + 1)
    ]
    with desk.store.writing() as tx:
        records.insert(tx, Kind.IMPACT, impacts)
    return assessment


def worked(desk: Desk, assessment: str, name: str) -> tuple[bytes, float]:
    """A file, and the seconds of the processor it took; they do not grow with what else the machine does."""
    begun = time.process_time()
    return export(desk, assessment, name, NOON), time.process_time() - begun


@pytest.mark.parametrize("name", FORMATS)
def test_an_impact_costs_no_more_in_a_long_file_than_in_a_short_one(desk: Desk, name: str) -> None:
    short, long = with_impacts(desk, FEW), with_impacts(desk, MANY)
    export(desk, short, name, NOON)

    for_few = median(worked(desk, short, name)[1] for _ in range(3))
    written, for_many = worked(desk, long, name)

    assert f"Harm number {MANY}." in READ[name](written)
    assert for_many / MANY <= AT_MOST * for_few / FEW
