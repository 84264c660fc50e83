"""The line by which any copy of a report can be told from another."""

from hrdd.language import say
from hrdd.report.blocks import Report
from hrdd.report.wording import day


def imprint(report: Report) -> str:
    """Where the facts come from, which revision it is, by which method, of which day."""
    return say(
        "{origin}, revision {revision}, method {version}, {day}",
        origin=report.origin,
        revision=report.revision,
        version=report.method_version,
        day=day(report.when.date()),
    )
