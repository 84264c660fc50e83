"""What can go wrong in a workshop, one class a failure, each with its message and its remedy."""

from hrdd.errors import WorkbookError
from hrdd.language import say


class UnknownWorkshop(WorkbookError):
    """There is no such workshop."""

    def __init__(self) -> None:
        super().__init__(say("There is no such workshop here. Open it from its assessment."))


class NotTheFacilitator(WorkbookError):
    """The link to facilitate is not, or no longer, right."""

    def __init__(self) -> None:
        super().__init__(say("This link does not open the workshop any more. Ask the facilitator for the newest one."))


class UnknownItem(WorkbookError):
    """A point is not on the agenda."""

    def __init__(self) -> None:
        super().__init__(say("This point is not on the agenda any more. Reload the page."))


class StepNotPossible(WorkbookError):
    """A point of the agenda does not stand where this step begins."""

    def __init__(self, step: str, state: str) -> None:
        template = "This point is {state} now, so '{step}' does not come next. Reload the page to see where it stands."
        super().__init__(say(template, step=step, state=state))


class AnotherPointIsOpen(WorkbookError):
    """People can answer one point at a time only."""

    def __init__(self, title: str) -> None:
        super().__init__(
            say("'{title}' is still open. Reveal it first: people answer one point at a time.", title=title)
        )


class PointHasBegun(WorkbookError):
    """A point that people have answered cannot be changed or taken off the agenda."""

    def __init__(self) -> None:
        super().__init__(say("This point has begun. Reset it first, then change it or take it off the agenda."))


class UnfitForAgenda(WorkbookError):
    """Something cannot be put on the agenda as it is."""

    def __init__(self, reason: str) -> None:
        super().__init__(say("Not put on the agenda: {reason}.", reason=reason))


class NotInARehearsal(WorkbookError):
    """A rehearsal leaves nothing behind."""

    def __init__(self) -> None:
        super().__init__(
            say("This is a rehearsal: nothing of it can be recorded. Open a workshop for the real answers.")
        )


class OnlyInARehearsal(WorkbookError):
    """Nobody is simulated in a room of real people."""

    def __init__(self) -> None:
        super().__init__(say("People are simulated in a rehearsal only."))


class WorkshopEnded(WorkbookError):
    """The workshop is over."""

    def __init__(self) -> None:
        super().__init__(say("This workshop has ended. What it came to is with the team of the assessment."))


class NoSuchRoom(WorkbookError):
    """No room has this code, or it has run out; which of the two is not told."""

    def __init__(self) -> None:
        super().__init__(say("No room is open with this code. Compare it with the screen in the room and try again."))


class RoomLocked(WorkbookError):
    """The facilitator lets nobody in any more."""

    def __init__(self) -> None:
        super().__init__(say("This room is locked: nobody else can join just now. Ask the facilitator."))


class NoSeat(WorkbookError):
    """A phone has no seat in any room."""

    def __init__(self, told: str = "") -> None:
        super().__init__(told or say("You have not joined a room yet. Enter the code on the screen in the room."))


class SeatGone(NoSeat):
    """A phone had a seat once: the workshop has ended, and the seats went with it, or the seat was given back."""

    def __init__(self) -> None:
        super().__init__(
            say("The workshop has ended, or you have left it. What the room said is with the team that asked.")
        )


class TooLate(WorkbookError):
    """The room has moved on; the answer was not counted."""

    def __init__(self) -> None:
        super().__init__(say("The room has moved on, so this answer was not counted. Here is where it stands now."))


class AnswerDoesNotFit(WorkbookError):
    """An answer is not one of those offered; nothing was counted."""

    def __init__(self, reason: str) -> None:
        super().__init__(say("Not counted: {reason}.", reason=reason))


class TooManyGuesses(WorkbookError):
    """Wrong codes came from one place more often than anybody mistypes."""

    def __init__(self, minutes: int) -> None:
        self.minutes = minutes
        super().__init__(
            say("Too many wrong codes came from here. Wait {minutes} minutes, then try again.", minutes=minutes)
        )


class UnknownProposal(WorkbookError):
    """There is no such proposal."""

    def __init__(self) -> None:
        super().__init__(say("This proposal is not here any more. Reload the page."))


class DecidedAlready(WorkbookError):
    """Somebody has decided on a proposal before."""

    def __init__(self, by: str) -> None:
        super().__init__(say("Nothing was changed: {by} has decided on this proposal already. Reload the page.", by=by))


class NothingToTakeOver(WorkbookError):
    """A proposal holds no value for a field; the team chooses one, or declines."""

    def __init__(self) -> None:
        super().__init__(
            say("The room left no single result here. Choose a value yourselves, with the reason, or decline it.")
        )


class ReasonMissing(WorkbookError):
    """A decision other than the room's needs its reason."""

    def __init__(self) -> None:
        super().__init__(say("Write down why you decide otherwise than the room; people will read it."))
