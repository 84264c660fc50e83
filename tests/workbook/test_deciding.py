"""A decision on the class needs a person and a reason."""

import pytest

from hrdd.errors import UnacceptableValue
from hrdd.vocabulary import Involvement
from hrdd.workbook.assessments import history_of
from hrdd.workbook.deciding import decide
from hrdd.workbook.desk import Desk
from tests.builders import ALICE, stored_assessment, stored_impact


@pytest.mark.parametrize(("who", "reason"), [("", "We sold it"), ("Head of policy", " \n"), ("", "")])
def test_a_decision_without_a_name_or_a_reason_is_refused(desk: Desk, who: str, reason: str) -> None:
    assessment = stored_assessment(desk)
    impact = stored_impact(desk, assessment)

    with pytest.raises(UnacceptableValue, match="it needs the name of a person and a reason"):
        decide(desk, impact, Involvement.CONTRIBUTE, who, reason, ALICE)

    assert len(history_of(desk, assessment)) == 2
