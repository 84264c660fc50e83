"""Reading and writing assessments themselves."""

import pytest

from hrdd.errors import UnknownAssessment
from hrdd.store.assessments import count_change
from hrdd.workbook.desk import Desk
from tests.conftest import NOON


def test_a_change_of_an_assessment_that_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(UnknownAssessment), desk.store.writing() as tx:
        count_change(tx, "nowhere", NOON)
