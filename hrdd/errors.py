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


class NothingFetched(WorkbookError):
    """The World Bank's values did not come, or not whole; what is kept here is as it was."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(say("No values were fetched: {reason}. What is kept here stays as it is.", reason=reason))


class UnknownValueSet(WorkbookError):
    """A set of country values is not in this database."""

    def __init__(self) -> None:
        super().__init__(say("This set of values is not here any more. Reload the page."))


class UnreadableFile(WorkbookError):
    """A file offered for import is refused; nothing was stored."""

    def __init__(self, reason: str, place: str = "") -> None:
        where = say(" Place: {place}.", place=place) if place else ""
        super().__init__(say("This file was not imported: {reason}.", reason=reason) + where)


class SignedAlready(WorkbookError):
    """Somebody wants to change a decision that was signed; nothing was stored."""

    def __init__(self, decision_id: str) -> None:
        template = "Not saved: decision {id} was signed and stays as it is. Prepare a new one; both stay in sight."
        super().__init__(say(template, id=decision_id))


class CannotClose(WorkbookError):
    """A worksheet on leaving or staying does not say enough to be closed; nothing was stored."""

    def __init__(self, missing: Sequence[str]) -> None:
        self.missing = tuple(missing)
        template = "This worksheet stays open. Write down first: {missing}. Nothing was stored."
        super().__init__(say(template, missing="; ".join(self.missing)))


class NotReadyToSign(WorkbookError):
    """Something stands in the way of signing a decision; nothing was stored."""

    def __init__(self, gaps: Sequence[str]) -> None:
        self.gaps = tuple(gaps)
        super().__init__(say("Not signed. {gaps}", gaps=" ".join(gaps)))


class ReadAgain(WorkbookError):
    """The assessment is no longer what the person who signs has seen; nothing was stored."""

    def __init__(self) -> None:
        super().__init__(
            say("Not signed: the assessment changed after it was shown to you. It is shown anew; read it, then sign.")
        )


class UnacceptableFile(WorkbookError):
    """A file offered as evidence is refused; nothing was stored."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(say("This file was not stored: {reason}.", reason=reason))


class FileNotKept(WorkbookError):
    """The disk did not take a file; nothing was stored."""

    def __init__(self, reason: str) -> None:
        template = (
            "This file was not stored, because the disk refused it: {reason}. Make room, or ask who runs the server."
        )
        super().__init__(say(template, reason=reason))


class MissingFile(WorkbookError):
    """A file of the evidence is not on this computer, or is damaged."""

    def __init__(self) -> None:
        super().__init__(
            say(
                "This file is not on this computer, or is damaged. Copy it into the folder evidence, or attach it anew."
            )
        )


class DatabaseFault(WorkbookError):
    """The database does not do its work just now; what was saved before stays as it is."""


class UnusableDatabase(DatabaseFault):
    """The place named for the database holds something else, or cannot be reached."""

    def __init__(self, path: Path, reason: str) -> None:
        template = (
            "The database {path} cannot be used: {reason}. Nothing was changed. HRDD_DATABASE names where it lies."
        )
        super().__init__(say(template, path=path, reason=reason))


class DatabaseBusy(DatabaseFault):
    """Another program holds the database for longer than anybody should wait."""

    def __init__(self, path: Path, seconds: float) -> None:
        template = (
            "The database {path} has been busy for {seconds:g} seconds, because another program holds it. What was "
            "saved before is safe. Try again; if it stays so, close the other program or end its backup."
        )
        super().__init__(say(template, path=path, seconds=seconds))


class DatabaseReadOnly(DatabaseFault):
    """The database can be read and not written."""

    def __init__(self, path: Path) -> None:
        template = (
            "Nothing can be saved just now: the database {path} may be read but not written. What was saved before can "
            "be read. Whoever runs the server must allow writing to the file and to its folder."
        )
        super().__init__(say(template, path=path))


class DatabaseDamaged(DatabaseFault):
    """The database file does not hold together, or is no database at all."""

    def __init__(self, path: Path) -> None:
        template = (
            "The database {path} is damaged, or is no database. Nothing was written over it. Stop the workbook, keep a "
            "copy of the file, put back the newest whole one, such as from {backups}, and start again. HRDD_DATABASE "
            "names where it lies."
        )
        super().__init__(say(template, path=path, backups=path.parent / "backups"))


class DiskFull(DatabaseFault):
    """There is no room left for what should be saved."""

    def __init__(self, path: Path) -> None:
        template = (
            "Nothing can be saved just now: the disk that holds {path} is full. What was saved before is safe and can "
            "be read. Make room on the disk, then save again."
        )
        super().__init__(say(template, path=path))


class DiskFailing(DatabaseFault):
    """The disk refused to read or to write."""

    def __init__(self, path: Path) -> None:
        template = (
            "The disk that holds {path} refused to read or write. Nothing was written over what was saved before. "
            "Whoever runs the server must look at the disk and its limits, then try again."
        )
        super().__init__(say(template, path=path))


class UnknownSample(WorkbookError):
    """There is no worked example of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(say("There is no worked example {name}. Choose one that Home lists.", name=name))


class NewerDatabase(DatabaseFault):
    """The database was written by a newer version of the workbook."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            say(
                "The database was made by a newer version of the workbook (schema {revision}). Nothing was changed. "
                "Start the newer version, or restore a backup from var/backups.",
                revision=revision,
            )
        )


class UnusableTemplate(WorkbookError):
    """A Word template offered for reports is refused; the one in use stays."""

    def __init__(self, reason: str) -> None:
        super().__init__(say("This template is not used: {reason}.", reason=reason))


class UnknownAudience(WorkbookError):
    """A report was asked for in the name of readers the workbook does not know."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(say("There is no report for {name}. Use one of: {known}.", name=name, known=", ".join(known)))


class UnknownFormat(WorkbookError):
    """An export was asked for in a format the workbook does not write."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(say("There is no format {name}. Use one of: {known}.", name=name, known=", ".join(known)))
