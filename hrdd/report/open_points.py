"""What is still open, part by part: a gap is a to-do, and never counts as a no."""

from collections.abc import Iterable, Iterator

from hrdd.language import say
from hrdd.model.workbook import entries
from hrdd.report.blocks import Block, Bullets, Heading, Paragraph, Table
from hrdd.report.case import Case
from hrdd.report.wording import title_of
from hrdd.rules.completeness import DESTINATIONS
from hrdd.rules.gaps import ToDo, ToDoKind
from hrdd.workbook.entries import LETTERS
from hrdd.workbook.progress import SCREENS, Standing

BY_NUMBER = (ToDoKind.UNANSWERED, ToDoKind.NEEDS_RESEARCH)


def open_points(case: Case) -> Iterator[Block]:
    """How far each part has come, then its to-dos."""
    yield Heading(say("12 Still open"))
    yield _progress(case)
    for screen in SCREENS:
        yield from _of_screen(case, case.standings[screen])


def _progress(case: Case) -> Table:
    header = (say("Part"), say("Without a gap"), say("In all"), say("Wait for research"))
    rows = tuple(
        (_title(each.screen), str(each.done), str(each.total), str(each.needs_research))
        for each in (case.standings[screen] for screen in SCREENS)
    )
    return Table(say("How far each part has come"), header, rows, (46, 18, 18, 18))


def _of_screen(case: Case, standing: Standing) -> Iterator[Block]:
    yield Heading(_title(standing.screen), 2)
    lines = (*_numbered(case, standing.to_dos), *_told(case, standing.to_dos))
    yield Bullets(lines) if lines else Paragraph(say("Nothing is open here."))


def _numbered(case: Case, to_dos: Iterable[ToDo]) -> Iterator[str]:
    """Questions to answer or to look into, in one line each sort."""
    unanswered, waiting = (_numbers(case, to_dos, kind) for kind in BY_NUMBER)
    if unanswered:
        yield say("Answer questions {numbers}.", numbers=unanswered)
    if waiting:
        yield say("Find out: questions {numbers}.", numbers=waiting)


def _numbers(case: Case, to_dos: Iterable[ToDo], kind: ToDoKind) -> str:
    return ", ".join(case.method.questions[each.place.id].number for each in to_dos if each.kind is kind)


def _told(case: Case, to_dos: Iterable[ToDo]) -> Iterator[str]:
    """The other gaps, each with what it is about, together where they are about the same."""
    found: dict[str, list[str]] = {}
    for each in to_dos:
        if each.kind not in BY_NUMBER:
            found.setdefault(_about(case, each), []).append(_sentence(each.words))
    yield from (f"{about}: {' '.join(told)}" for about, told in found.items())


def _sentence(words: str) -> str:
    return words if words.endswith(".") else f"{words}."


def _about(case: Case, to_do: ToDo) -> str:
    place = to_do.place
    if place.section == DESTINATIONS:
        return case.countries[place.id]
    if place.id in case.method.questions:
        return say("Question {number}", number=case.method.questions[place.id].number)
    named = (title_of(each) for kind in LETTERS for each in entries(case.workbook, kind) if each.id == place.id)
    return next(named, say("The assessment as a whole"))


def _title(screen: str) -> str:
    return {
        "end_use": say("End use"),
        "customer": say("Customer and geography"),
        "impacts": say("Impacts"),
        "connection": say("Connection"),
        "leverage": say("Leverage and leaving"),
        "plan": say("Action plan"),
        "tracking": say("Tracking"),
        "engagement": say("Engagement"),
        "evidence": say("Evidence"),
        "self_check": say("Self-check"),
        "decide": say("Decide"),
    }[screen]
