"""What the test of five questions says of each conflict of rights."""

from collections.abc import Iterator
from typing import Any

from hrdd.language import say
from hrdd.report.blocks import Block, Callout, Note
from hrdd.report.case import Case
from hrdd.report.wording import cited
from hrdd.workbook import verdicts, weighing


def weighed(case: Case, conflict: Any) -> Iterator[Block]:
    """The outcome with its reasons and sources."""
    found = weighing.weighed(case.method, conflict)
    yield Callout(verdicts.weighed(found.outcome), " ".join(found.reasons))
    yield Note(say("Sources: {sources}", sources=cited(case.method, found.sources)))
