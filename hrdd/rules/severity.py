"""How severe an impact is: the gravest of scale, scope and irremediability (commentary to UN Guiding Principle 14).

One dimension is enough; two grave ones lift the band; nothing is averaged, and likelihood has no say. An unrated
dimension stays unknown and is sorted as at least serious.
"""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from hrdd.language import say
from hrdd.rules import words
from hrdd.rules.sheet import UNIQUE, Input, Problem, Row, Shape, Sheet
from hrdd.rules.table import Table
from hrdd.vocabulary import SeverityBand

RATINGS = (1, 2, 3, 4, 5)
"""From the mildest to the gravest."""

_ORDER = tuple(SeverityBand)
_CELLS = tuple(map(str, RATINGS))

SHAPE = Shape(
    hit_policy=UNIQUE,
    inputs=(Input("highest", _CELLS), Input("second_highest", _CELLS)),
    outcome="band",
    outcomes=tuple(SeverityBand),
)


class Ratings(NamedTuple):
    """How grave an impact is in each dimension, from 1 to 5; `None` where nobody has rated it."""

    scale: int | None = None
    scope: int | None = None
    irremediability: int | None = None

    @property
    def unrated(self) -> tuple[str, ...]:
        """The dimensions nobody has rated."""
        return tuple(name for name, rating in self._asdict().items() if rating is None)


class SeverityVerdict(NamedTuple):
    """The band, or `None` while several are possible; how it sorts meanwhile; what decided and what would decide."""

    band: SeverityBand | None
    possible: tuple[SeverityBand, ...]
    sort_band: SeverityBand
    reasons: tuple[str, ...]
    unrated: tuple[str, ...]
    decisive: tuple[str, ...]
    sources: tuple[str, ...]


def read(sheet: Sheet) -> tuple[Table, tuple[Problem, ...]]:
    """The table of `severity.csv`; with problems it must not be used."""
    return Table.from_sheet(sheet, SHAPE)


def severity(ratings: Ratings, table: Table) -> SeverityVerdict:
    """The band of an impact from its three ratings, or the bands still possible."""
    rows = tuple(_rows(ratings, table))
    possible = _bands(ratings, table)
    band = possible[0] if len(possible) == 1 else None
    return SeverityVerdict(
        band=band,
        possible=possible,
        sort_band=band or max(possible[0], SeverityBand.SERIOUS, key=_ORDER.index),
        reasons=tuple(_reasons(ratings, possible, rows[0])),
        unrated=ratings.unrated,
        decisive=tuple(_decisive(ratings, table)),
        sources=tuple(dict.fromkeys(source for row in rows for source in row.sources)),
    )


def _rows(ratings: Ratings, table: Table) -> Iterator[Row]:
    """The rows that hold for some rating of what is unrated; the mildest case comes first."""
    for completed in product(*(RATINGS if rating is None else (rating,) for rating in ratings)):
        second, highest = sorted(completed)[1:]
        yield table.row(str(highest), str(second))


def _bands(ratings: Ratings, table: Table) -> tuple[SeverityBand, ...]:
    possible = {row.outcome for row in _rows(ratings, table)}
    return tuple(band for band in _ORDER if band in possible)


def _decisive(ratings: Ratings, table: Table) -> Iterator[str]:
    """The unrated dimensions of which some rating would leave fewer bands possible."""
    possible = len(_bands(ratings, table))
    for name in ratings.unrated:
        rated = (ratings._replace(**{name: rating}) for rating in RATINGS)
        if any(len(_bands(one, table)) < possible for one in rated):
            yield name


def _reasons(ratings: Ratings, possible: tuple[SeverityBand, ...], mildest: Row) -> Iterator[str]:
    if len(ratings.unrated) < len(ratings):
        yield _what_decides(ratings)
    if len(possible) == 1:
        yield mildest.because
    if ratings.unrated:
        yield _what_is_open(ratings, possible)


def _what_decides(ratings: Ratings) -> str:
    highest = max(rating for rating in ratings if rating is not None)
    names = [words.dimension(name) for name, rating in ratings._asdict().items() if rating == highest]
    return say("Highest rated: {dimensions}, {rating} of 5.", dimensions=words.all_of(names), rating=highest)


def _what_is_open(ratings: Ratings, possible: tuple[SeverityBand, ...]) -> str:
    unrated = words.all_of([words.dimension(name) for name in ratings.unrated])
    if len(possible) == 1:
        return say("Not rated yet: {dimensions}; no rating of it would change the band.", dimensions=unrated)
    bands = words.any_of([words.band(band) for band in possible])
    template = "Not rated yet: {dimensions}. Severity may be {bands}; until then the impact sorts as at least serious."
    return say(template, dimensions=unrated, bands=bands)
