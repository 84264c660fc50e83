"""Opening a workshop from an assessment, letting facilitators in, locking and ending it."""

import hashlib
import hmac
import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection

from hrdd.errors import ChangedMeanwhile, UnacceptableValue, UnknownAssessment
from hrdd.language import say
from hrdd.model.fields import LINE_LENGTH, TEXT_LENGTH, clean, one_line, printable
from hrdd.model.workshop import Workshop
from hrdd.store import assessments, workshop_ballots, workshops
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshop_content import content_of
from hrdd.workbook.workshop_traces import clear
from hrdd.workshop_errors import NotTheFacilitator, UnknownWorkshop, WorkshopEnded

LETTERS = "ACDEFHJKMNPQRTUVWXY34679"
"""Letters and digits that nobody mistakes for each other, on a screen or read aloud."""

CODE_LENGTH = 6
CODE_HOURS = 12
KEEP_DAYS = 90
MOST_GROUPS = 12


class Chair(NamedTuple):
    """Somebody who may run a workshop: which one, and whether by the second link."""

    workshop_id: str
    second: bool


class Links(NamedTuple):
    """The secrets of the two links to run a workshop; only their hashes are kept, so they are told once."""

    facilitator: str
    second: str


class Begun(NamedTuple):
    """A workshop just opened, with the links to run it."""

    workshop: Workshop
    links: Links


def begin(
    desk: Desk,
    assessment_id: str,
    by: str,
    title: str = "",
    groups: Sequence[str] = (),
    keep_until: date | None = None,
    *,
    rehearsal: bool = False,
) -> Begun:
    """Open a workshop with an empty agenda.

    Raises UnknownAssessment, or UnacceptableValue where a text is too long or there are too many groups.
    """
    links = Links(secrets.token_urlsafe(24), secrets.token_urlsafe(24))
    now = desk.now()
    with desk.store.writing() as tx:
        assessment = assessments.read_one(tx, assessment_id)
        if assessment is None:
            raise UnknownAssessment(assessment_id)
        made = Workshop(
            id=secrets.token_hex(8),
            assessment_id=assessment_id,
            title=_line(say("Title"), title) or assessment.title,
            begun_by=by[:LINE_LENGTH],
            created_at=now,
            code=_new_code(tx),
            code_ends_at=now + timedelta(hours=CODE_HOURS),
            groups=_groups(groups),
            notice=standard_notice(desk),
            keep_until=keep_until or desk.today + timedelta(days=KEEP_DAYS),
            rehearsal=rehearsal,
            facilitator_hash=hash_of(links.facilitator),
            second_hash=hash_of(links.second),
        )
        workshops.add(tx, made)
    return Begun(made, links)


def standard_notice(desk: Desk) -> str:
    """What people are told before they join, as the method words it: its title on the first line, then paragraphs."""
    return "\n\n".join(each.text for each in content_of(desk).notice.values())


def of_assessment(desk: Desk, assessment_id: str) -> tuple[Workshop, ...]:
    """The workshops opened from an assessment, the last opened first."""
    with desk.store.reading() as tx:
        return workshops.of_assessment(tx, assessment_id)


def look_up(desk: Desk, workshop_id: str) -> Workshop:
    """One workshop.

    Raises UnknownWorkshop.
    """
    with desk.store.reading() as tx:
        return there(tx, workshop_id)


def enter(desk: Desk, workshop_id: str, secret: str) -> Chair:
    """Let somebody run a workshop by either of its links.

    Raises UnknownWorkshop, NotTheFacilitator.
    """
    workshop, told = look_up(desk, workshop_id), hash_of(secret)
    for kept, second in ((workshop.facilitator_hash, False), (workshop.second_hash, True)):
        if hmac.compare_digest(kept, told):
            return Chair(workshop_id, second)
    raise NotTheFacilitator


def take_over(desk: Desk, workshop_id: str) -> Links:
    """Give a workshop new links, for somebody who has the workbook open; the old ones stop working."""
    links = Links(secrets.token_urlsafe(24), secrets.token_urlsafe(24))
    _change(desk, workshop_id, facilitator_hash=hash_of(links.facilitator), second_hash=hash_of(links.second))
    return links


def lock(desk: Desk, chair: Chair) -> None:
    """Let nobody else in; who has a seat keeps it."""
    _change(desk, chair.workshop_id, locked_at=desk.now())


def unlock(desk: Desk, chair: Chair) -> None:
    """Let people in again."""
    _change(desk, chair.workshop_id, locked_at=None)


def new_code(desk: Desk, chair: Chair) -> str:
    """Give the room another code, good for twelve hours, and let people in by it; returns it."""
    with desk.store.writing() as tx:
        going_on(tx, chair.workshop_id)
        code = _new_code(tx)
        workshops.change(
            tx, chair.workshop_id, code=code, code_ends_at=desk.now() + timedelta(hours=CODE_HOURS), locked_at=None
        )
    return code


def prepare(desk: Desk, chair: Chair, *, instead_of: Mapping[str, Any] | None = None, **said: Any) -> None:
    """Set `title`, `groups`, `notice` or `keep_until`.

    Raises UnacceptableValue, or ChangedMeanwhile where something else is kept by now than `instead_of` says.
    """
    kept = dict(said)
    if "title" in said:
        kept["title"] = _line(say("Title"), said["title"])
    if "groups" in said:
        kept["groups"] = list(_groups(said["groups"]))
    if "notice" in said:
        kept["notice"] = as_text(say("Notice"), said["notice"])
    with desk.store.writing() as tx:
        now = going_on(tx, chair.workshop_id)
        for field, seen in (instead_of or {}).items():
            if getattr(now, field) != seen:
                raise ChangedMeanwhile(Workshop.model_fields[field].description or field, getattr(now, field))
        workshops.change(tx, chair.workshop_id, **kept)


def end(desk: Desk, chair: Chair) -> None:
    """End a workshop: seats, and ballots of points not recorded, are deleted for good."""
    with desk.store.writing() as tx:
        going_on(tx, chair.workshop_id)
        for item in workshops.items(tx, chair.workshop_id):
            workshop_ballots.forget(tx, item.id)
        workshop_ballots.clear_seats(tx, chair.workshop_id)
        workshops.change(tx, chair.workshop_id, ended_at=desk.now(), current=0)
    clear(desk)


def _change(desk: Desk, workshop_id: str, **values: Any) -> None:
    with desk.store.writing() as tx:
        going_on(tx, workshop_id)
        workshops.change(tx, workshop_id, **values)


def there(tx: Connection, workshop_id: str) -> Workshop:
    """The workshop, as a transaction sees it.

    Raises UnknownWorkshop.
    """
    found = workshops.read(tx, workshop_id)
    if found is None:
        raise UnknownWorkshop
    return found


def going_on(tx: Connection, workshop_id: str) -> Workshop:
    """The workshop, which must not have ended.

    Raises UnknownWorkshop, WorkshopEnded.
    """
    found = there(tx, workshop_id)
    if found.ended_at:
        raise WorkshopEnded
    return found


def hash_of(secret: str) -> str:
    """What is kept of a secret; the secrets are long and drawn by lot, so that nobody can try them all."""
    return hashlib.sha256(secret.encode()).hexdigest()


def as_shown(code: str) -> str:
    """A code as people read it: `K7M-4QX`."""
    return f"{code[:3]}-{code[3:]}"


def as_typed(text: str) -> str:
    """The code somebody meant: whatever they put between its letters, large or small."""
    return "".join(letter for letter in text.upper() if letter in LETTERS)


def _new_code(tx: Connection, draw: Callable[[str], str] = secrets.choice) -> str:
    """A code that no workshop has had."""
    while True:
        code = "".join(draw(LETTERS) for _ in range(CODE_LENGTH))
        if workshops.of_code(tx, code) is None:
            return code


def _groups(names: Sequence[str]) -> tuple[str, ...]:
    kept = tuple(dict.fromkeys(filter(None, (_line(say("Group"), name) for name in names))))
    if len(kept) > MOST_GROUPS:
        raise UnacceptableValue(say("Groups"), say("at most {most} groups can be offered", most=MOST_GROUPS))
    return kept


def _line(label: str, text: str) -> str:
    return _at_most(label, one_line(_printable(label, text)), LINE_LENGTH)


def as_text(label: str, text: str) -> str:
    """A text of any number of paragraphs as a workshop keeps it. Raises UnacceptableValue."""
    return _at_most(label, clean(_printable(label, text)), TEXT_LENGTH)


def _printable(label: str, text: str) -> str:
    try:
        return printable(text)
    except ValueError as refused:
        raise UnacceptableValue(label, str(refused)) from None


def _at_most(label: str, text: str, most: int) -> str:
    if len(text) > most:
        raise UnacceptableValue(label, say("it is longer than {most} characters", most=most))
    return text
