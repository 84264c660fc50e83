"""Severity by likelihood, impact by impact; likelihood never moves an impact to another row."""

from hrdd.language import say
from hrdd.report.blocks import Banded, Grid, GridRow
from hrdd.report.case import Case
from hrdd.vocabulary import SeverityBand
from hrdd.workbook import words
from hrdd.workbook.placing import HAPPENED, UNRATED, Spot, caption, spots, told

BANDS = (*reversed(SeverityBand), None)


def grid(case: Case) -> Grid:
    """Bands from critical to limited, then not known yet; what has happened stands in a column of its own.

    An impact that what is done moves stands there twice, in words: before, and after.
    """
    columns, placed = _columns(case), spots(case.judged)
    return Grid(
        caption=caption(placed),
        corner=say("Severity"),
        columns=tuple(columns.values()),
        rows=tuple(_row(band, tuple(columns), placed) for band in BANDS),
    )


def _columns(case: Case) -> dict[int, str]:
    levels = {level.value: level.name for level in reversed(case.method.scales["likelihood"].levels)}
    return {HAPPENED: say("Has happened"), **levels, UNRATED: say("Not rated yet")}


def _row(band: SeverityBand | None, columns: tuple[int, ...], placed: tuple[Spot, ...]) -> GridRow:
    here = [each for each in placed if each.band is band]
    cells = (", ".join(told(each.impact.id, each.when) for each in here if each.column == column) for column in columns)
    return GridRow(Banded(words.band(band), band), tuple(cells))
