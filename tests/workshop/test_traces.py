"""Whether something deleted may still stand in the file is known until it is cleared."""

from hrdd.workbook import workshop_traces
from hrdd.workbook.desk import Desk


def test_a_file_that_could_not_be_cleared_is_known_until_it_is(desk: Desk) -> None:
    patience, desk.store.patience = desk.store.patience, 0.05
    with desk.store.writing():
        assert not workshop_traces.clear(desk)
    desk.store.patience = patience

    before = workshop_traces.left(desk)

    assert (before, workshop_traces.clear(desk), workshop_traces.left(desk)) == (True, True, False)
