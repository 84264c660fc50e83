"""Twenty people write at the same time, each over a connection of their own, and nothing is lost."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace

import pytest

from hrdd.errors import ChangedMeanwhile
from hrdd.model.workbook import Kind
from hrdd.store.engine import Store
from hrdd.workbook.assessments import history_of, look_up, open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.saving import Place, changes_of, of_assessment, save, version_of
from hrdd.workbook.settling import both
from tests.builders import ALICE, stored_assessment

WRITERS = range(20)
TEXTS = range(5)


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment in the database."""
    return stored_assessment(desk)


@contextmanager
def own_desk(desk: Desk) -> Iterator[Desk]:
    """The desk of another server process: the same file, a connection and a turn of its own."""
    store = Store(desk.store.path)
    yield replace(desk, store=store)
    store.close()


def all_write(desk: Desk, write: Callable[[Desk, str], object]) -> None:
    """Have everybody write at once; whatever fails for anybody fails here."""

    def one(name: str) -> None:
        with own_desk(desk) as own:
            write(own, name)

    with ThreadPoolExecutor(len(WRITERS)) as people:
        list(people.map(one, [f"writer {number}" for number in WRITERS]))


def test_every_change_of_one_field_is_in_its_history_and_counted(desk: Desk, assessment: str) -> None:
    use = of_assessment(assessment, "use")

    all_write(desk, lambda own, name: [save(own, use, f"{name}, text {each}", name) for each in TEXTS])

    written = Counter(each.new for each in changes_of(desk, use))
    assert written == {f'"writer {number}, text {each}"': 1 for number in WRITERS for each in TEXTS}
    assert (version_of(desk, use), look_up(desk, assessment).revision) == (100, 101)


def test_the_history_of_one_field_has_no_gap(desk: Desk, assessment: str) -> None:
    use = of_assessment(assessment, "use")

    all_write(desk, lambda own, name: save(own, use, name, name))

    changes = changes_of(desk, use)
    assert [each.old for each in changes] == ['""', *(each.new for each in changes[:-1])]


def test_whoever_is_late_keeps_both_until_all_texts_stand_there(desk: Desk, assessment: str) -> None:
    use = of_assessment(assessment, "use")

    def keep_both(own: Desk, name: str) -> None:
        mine, theirs, version = name, "", 0
        while True:
            try:
                save(own, use, mine, name, theirs, version)
                return
            except ChangedMeanwhile:
                version = version_of(own, use)
                theirs = look_up(own, assessment).use
                mine = both(use, theirs, name)

    all_write(desk, keep_both)

    assert sorted(look_up(desk, assessment).use.split("\n\n")) == sorted(f"writer {number}" for number in WRITERS)
    assert version_of(desk, use) == 20


def test_entries_added_at_once_get_ids_of_their_own(desk: Desk, assessment: str) -> None:
    all_write(desk, lambda own, name: add(own, assessment, Kind.IMPACT, name, title=name))

    impacts = open_workbook(desk, assessment).impacts
    assert {each.id for each in impacts} == {f"I-{number + 1}" for number in WRITERS}
    assert len({each.title for each in impacts}) == 20


def test_writers_of_different_answers_do_not_disturb_each_other(desk: Desk, assessment: str) -> None:
    places = [Place(assessment, Kind.ANSWER, question, "reason") for question in list(desk.method.questions)[:20]]
    of = dict(zip([f"writer {number}" for number in WRITERS], places, strict=True))

    all_write(desk, lambda own, name: save(own, of[name], name, ALICE, "", 0))

    answers = {each.id: each.reason for each in open_workbook(desk, assessment).answers}
    assert answers == {place.record_id: name for name, place in of.items()}
    assert len(history_of(desk, assessment)) == 21
