"""Severity by likelihood, impact by impact; likelihood never moves an impact to another row."""

from hrdd.language import say
from hrdd.report.blocks import Banded, Grid, GridRow
from hrdd.report.case import Case
from hrdd.vocabulary import SeverityBand
from hrdd.workbook import words
from hrdd.workbook.judging import Judgement, happened

BANDS = (*reversed(SeverityBand), None)
UNRATED, HAPPENED = 0, 6


def grid(case: Case) -> Grid:
    """Bands from critical to limited, then not known yet; what has happened stands in a column of its own."""
    columns = _columns(case)
    return Grid(
        caption=say("Impacts by severity and likelihood"),
        corner=say("Severity"),
        columns=tuple(columns.values()),
        rows=tuple(_row(band, tuple(columns), case) for band in BANDS),
    )


def _columns(case: Case) -> dict[int, str]:
    levels = {level.value: level.name for level in reversed(case.method.scales["likelihood"].levels)}
    return {HAPPENED: say("Has happened"), **levels, UNRATED: say("Not rated yet")}


def _column(judged: Judgement) -> int:
    return HAPPENED if happened(judged.impact) else judged.impact.likelihood or UNRATED


def _row(band: SeverityBand | None, columns: tuple[int, ...], case: Case) -> GridRow:
    here = [each for each in case.judged if each.severity.band is band]
    cells = (", ".join(each.impact.id for each in here if _column(each) == column) for column in columns)
    return GridRow(Banded(words.band(band), band), tuple(cells))
