"""What a report is made of: small typed blocks that every writer knows how to draw.

Texts are plain strings; what people typed is never interpreted. A line break starts a new line, an empty line a new
paragraph.
"""

from dataclasses import dataclass, field
from datetime import datetime

from hrdd.vocabulary import SeverityBand


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 opens a chapter."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True)
class Note:
    """An aside in small type: a source, a caution, how to read a table."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """A list, with what it lists."""

    items: tuple[str, ...]
    lead: str = ""


@dataclass(frozen=True)
class Facts:
    """What was said, each under its label; `about` names the table for those who cannot see it."""

    about: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Banded:
    """The text of a cell that stands for a severity band; a colour may repeat the words, never replace them."""

    text: str
    band: SeverityBand | None


Cell = str | Banded


@dataclass(frozen=True)
class Table:
    """A table with its caption; widths are shares of the line, equal where none are given."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class GridRow:
    """One severity band of the grid and what stands in each column."""

    label: Banded
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """Severity by likelihood: bands down the side, gravest first; likelihood across, what has happened apart."""

    caption: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]


@dataclass(frozen=True)
class Callout:
    """What no reader may miss."""

    title: str
    text: str


@dataclass(frozen=True)
class Answered:
    """A question, its closed answer, the reason and where it is known from; deeper questions stand further in."""

    number: str
    question: str
    choice: str
    reason: str = ""
    evidence: str = ""
    depth: int = 0


@dataclass(frozen=True)
class Contents:
    """Where the table of contents stands."""

    title: str


@dataclass(frozen=True)
class PageBreak:
    """What follows starts on a new page."""


Block = Heading | Paragraph | Note | Bullets | Facts | Table | Grid | Callout | Answered | Contents | PageBreak


@dataclass(frozen=True)
class Report:
    """A composed report: what every page names, and the blocks in their order."""

    title: str
    subtitle: str
    company: str
    product: str
    origin: str
    revision: int
    method_version: str
    when: datetime
    blocks: tuple[Block, ...] = field(repr=False)
