"""The picture of severity by likelihood shows where an impact stands before and after what is done."""

from hrdd.vocabulary import ImpactState
from hrdd.workbook.desk import Desk
from tests.builders import stored_impact
from tests.ui.at import opened, told

GRAVE = {"state": ImpactState.POTENTIAL, "scale": 2, "scope": 5, "irremediability": 2, "likelihood": 4}


def test_an_impact_that_what_is_done_moves_stands_there_twice_in_words(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, title="Followed", **GRAVE, residual_scope=2, residual_reason="Fewer cameras")

    read = told(opened("impacts", assessment))

    assert "I-1 Followed (before)</div>" in read
    assert "dashed #e8dcc6" in read
    assert "I-1 Followed (after what is done)</div>" in read


def test_an_impact_rated_again_without_a_reason_does_not_move(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, title="<b>Followed</b>", **GRAVE, residual_scope=2)

    read = told(opened("impacts", assessment))

    assert "I-1 &lt;b&gt;Followed&lt;/b&gt; (before; rated again without a reason)" in read
    assert "(after what is done)" not in read
