"""Where a workshop and its points stand, and what can be done with them, in words."""

from hrdd.language import say
from hrdd.model.workshop import Workshop
from hrdd.rules.agenda import SECOND
from hrdd.ui.wording import plain
from hrdd.vocabulary import ItemKind, ItemState, Step
from hrdd.workbook.workshop_asking import Asked

ICONS = {
    ItemState.CLOSED: "radio_button_unchecked",
    ItemState.OPEN: "how_to_vote",
    ItemState.REVEALED: "visibility",
    ItemState.DISCUSSED: "forum",
    ItemState.RECORDED: "task_alt",
}
STEP_ICONS = {
    Step.OPEN: "how_to_vote",
    Step.REVEAL: "visibility",
    Step.DISCUSS: "forum",
    Step.AGAIN: "replay",
    Step.RECORD: "task_alt",
    Step.RESET: "restart_alt",
}


def kind(what: ItemKind) -> str:
    """What the room does with a point."""
    return {
        ItemKind.GATHER: say("Gather ideas"),
        ItemKind.RATE: say("Rate an impact"),
        ItemKind.RANK: say("Give points"),
        ItemKind.ASK: say("Answer a question"),
    }[what]


def state(where: ItemState) -> str:
    """Where a point stands."""
    return {
        ItemState.CLOSED: say("Not opened yet"),
        ItemState.OPEN: say("Open: people answer"),
        ItemState.REVEALED: say("Revealed"),
        ItemState.DISCUSSED: say("In discussion"),
        ItemState.RECORDED: say("Recorded"),
    }[where]


def standing(asked: Asked) -> str:
    """Where a point stands, with its round once there is a second."""
    told = state(asked.item.state)
    return say("{state}, second round", state=told) if asked.item.round == SECOND else told


def step(taken: Step) -> str:
    """A step, as its button says it."""
    return {
        Step.OPEN: say("Open"),
        Step.REVEAL: say("Reveal"),
        Step.DISCUSS: say("Discuss"),
        Step.AGAIN: say("Second round"),
        Step.RECORD: say("Record"),
        Step.RESET: say("Reset"),
    }[taken]


def effect(taken: Step) -> str:
    """What a step does."""
    return {
        Step.OPEN: say("People answer on their phones. Nobody sees an answer yet, you included."),
        Step.REVEAL: say("All answers are shown at once, on every screen."),
        Step.DISCUSS: say("People talk. Hear first what those at either end have seen, and note it."),
        Step.AGAIN: say("People answer once more, now that they have heard each other."),
        Step.RECORD: say("What the room said becomes a proposal; its ballots are deleted. This cannot be undone."),
        Step.RESET: say("Everything said on this point is deleted, and it is closed again. This cannot be undone."),
    }[taken]


def before(taken: Step) -> str:
    """When a step can be taken, for a button that cannot be pressed now."""
    return {
        Step.OPEN: say("Possible while the point is closed. To ask it anew from the start, reset it."),
        Step.REVEAL: say("Possible while the point is open."),
        Step.DISCUSS: say("Possible after the reveal."),
        Step.AGAIN: say("Possible once, after the discussion of the first round."),
        Step.RECORD: say("Possible after a reveal."),
        Step.RESET: say("Possible once the point is open, until it is recorded."),
    }[taken]


def point(asked: Asked) -> str:
    """A point by its title and the dimension that is rated, for a place that understands Markdown."""
    return plain(" · ".join(filter(None, (asked.title, asked.label))))


def going(workshop: Workshop) -> str:
    """Where a workshop stands."""
    if workshop.ended_at:
        return say("Ended")
    return say("Running") if workshop.current else say("Being prepared")
