"""Deleting what people wrote in a workshop, on the day that was promised; how many chose what stays."""

from hrdd.store import workshop_ballots, workshop_proposals, workshops
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_traces import clear
from hrdd.workbook.workshops import there


def delete_raw(desk: Desk, workshop_id: str) -> None:
    """Delete the ideas, open answers and reasons of a workshop for good, and end it; quotes the team took over stay.

    Raises UnknownWorkshop.
    """
    with desk.store.writing() as tx:
        workshop = there(tx, workshop_id)
        for item in workshops.items(tx, workshop_id):
            workshop_ballots.forget(tx, item.id)
        workshop_ballots.clear_seats(tx, workshop_id)
        workshop_proposals.forget_told(tx, workshop_id)
        now = desk.now()
        workshops.change(tx, workshop_id, raw_gone_at=now, ended_at=workshop.ended_at or now, current=0)
    clear(desk)


def delete_due(desk: Desk) -> int:
    """Delete the raw answers of every workshop whose date has passed; returns of how many."""
    with desk.store.reading() as tx:
        due = [each.id for each in workshops.with_raw_answers(tx) if each.keep_until and each.keep_until < desk.today]
    for workshop_id in due:
        delete_raw(desk, workshop_id)
    return len(due)
