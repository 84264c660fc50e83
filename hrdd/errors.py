"""What can go wrong, one class a failure, each with its message and its remedy."""

from collections.abc import Sequence

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
        super().__init__(say("Not saved: {field}: {reason}.", field=field, reason=reason))


class ChangedMeanwhile(WorkbookError):
    """Somebody else changed a field after it was shown."""

    def __init__(self, field: str, kept: object) -> None:
        self.kept = kept
        super().__init__(say("{field} was changed elsewhere meanwhile. Reload to see the other text.", field=field))


class UnreadableFile(WorkbookError):
    """A file offered for import is refused; nothing was stored."""

    def __init__(self, reason: str, place: str = "") -> None:
        where = say(" Place: {place}.", place=place) if place else ""
        super().__init__(say("This file was not imported: {reason}.", reason=reason) + where)


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
