"""What can go wrong, one class a failure, each with its message and its remedy."""

from collections.abc import Sequence
from pathlib import Path

from hrdd.language import say


class WorkbookError(Exception):
    """A failure the person at the screen can understand and act on."""


class ContentProblems(WorkbookError):
    """The files in `data/` contradict themselves or miss something."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        head = say("The method in data/ cannot be used yet; {count} to mend:", count=len(self.problems))
        super().__init__("\n".join([head, *(f"- {problem}" for problem in self.problems)]))


class UnknownAssessment(WorkbookError):
    """The address names an assessment that is not in this database."""

    def __init__(self, assessment_id: str) -> None:
        super().__init__(say("There is no assessment {id} here. Open one from Home.", id=assessment_id))


class UnknownRecord(WorkbookError):
    """An impact, action or other entry is not in this assessment."""

    def __init__(self, kind: str, record_id: str) -> None:
        super().__init__(say("There is no {kind} {id} in this assessment. Reload the page.", kind=kind, id=record_id))


class UnacceptableValue(WorkbookError):
    """A value does not fit its field; nothing was stored."""

    def __init__(self, field: str, reason: str) -> None:
        self.field = field
        self.reason = reason
        super().__init__(say("Not saved: {field}: {reason}.", field=field, reason=reason))


class ChangedMeanwhile(WorkbookError):
    """Somebody else changed a field after it was shown."""

    def __init__(self, field: str, kept: object) -> None:
        self.kept = kept
        super().__init__(say("{field} was changed elsewhere meanwhile. Reload to see the other text.", field=field))


class BrokenJson(WorkbookError):
    """A text is not the JSON it should be; `place` is the line and column where reading stopped, if there is one."""

    def __init__(self, reason: str, place: str = "") -> None:
        self.reason = reason
        self.place = place
        super().__init__(f"{reason} ({place})" if place else reason)


class UnreadableFacts(WorkbookError):
    """The facts of an impact, given on the command line, are refused; nothing was classified."""

    def __init__(self, reason: str) -> None:
        super().__init__(say("These facts were not classified: {reason}.", reason=reason))


class UnreadableIndicators(WorkbookError):
    """The country indicators offered are refused; the country table is as it was."""

    def __init__(self, reason: str) -> None:
        super().__init__(say("The country table was not changed: {reason}.", reason=reason))


class UnreadableFile(WorkbookError):
    """A file offered for import is refused; nothing was stored."""

    def __init__(self, reason: str, place: str = "") -> None:
        where = say(" Place: {place}.", place=place) if place else ""
        super().__init__(say("This file was not imported: {reason}.", reason=reason) + where)


class UnusableDatabase(WorkbookError):
    """The place named for the database holds something else, or cannot be reached."""

    def __init__(self, path: Path, reason: str) -> None:
        template = "The database {path} cannot be used: {reason}. HRDD_DATABASE names where it lies."
        super().__init__(say(template, path=path, reason=reason))


class UnknownSample(WorkbookError):
    """There is no worked example of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(say("There is no worked example {name}. Choose one that Home lists.", name=name))


class NewerDatabase(WorkbookError):
    """The database was written by a newer version of the workbook."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            say(
                "The database was made by a newer version of the workbook (schema {revision}). Nothing was changed. "
                "Start the newer version, or restore a backup from var/backups.",
                revision=revision,
            )
        )


class UnknownFormat(WorkbookError):
    """An export was asked for in a format the workbook does not write."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(say("There is no format {name}. Use one of: {known}.", name=name, known=", ".join(known)))
