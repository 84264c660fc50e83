"""What is still missing in an assessment, and how far each part has come.

Missing is never no: every gap becomes a to-do with its place, so that a person can go there and close it. The clock is
an argument.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hrdd.language import say
from hrdd.rules import around, words
from hrdd.rules.around import AroundFacts, LeverageFacts
from hrdd.rules.gaps import Place, ToDo, ToDoKind
from hrdd.vocabulary import NEEDS_RESEARCH, ActionStatus, ImpactState, Involvement

IMPACTS = "impacts"
CONNECTION = around.CONNECTION
PLAN = "plan"
DESTINATIONS = "destinations"

WAITING = (ToDoKind.NEEDS_RESEARCH, ToDoKind.INVOLVEMENT_OPEN, ToDoKind.NOT_KNOWN)
"""Gaps that close once somebody finds out."""


class Progress(NamedTuple):
    """How far a section has come: what has no gap, what there is, and what waits for research."""

    section: str
    done: int
    total: int
    needs_research: int


class QuestionFacts(NamedTuple):
    """A question of the walk and what was answered."""

    id: str
    number: str
    section: str
    choice: str | None = None
    reason: str = ""


class RatingFacts(NamedTuple):
    """A dimension of severity, its rating, and the reason given."""

    dimension: str
    rating: int | None = None
    reason: str = ""


class FactAnswer(NamedTuple):
    """One of the six facts of the connection as answered; `None` and `unknown` need no reason yet."""

    fact: str
    value: str | None = None
    reason: str = ""


class OverrideFacts(NamedTuple):
    """Who set another outcome than the rule, and why."""

    name: str = ""
    reason: str = ""


class ImpactFacts(NamedTuple):
    """An impact as far as it is told, rated and connected; the outcomes and what is uncovered come from the rules."""

    id: str
    rights: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    state: ImpactState | None = None
    harm_mode: str | None = None
    ratings: tuple[RatingFacts, ...] = ()
    likelihood: int | None = None
    connection: tuple[FactAnswer, ...] = ()
    outcomes: tuple[Involvement, ...] = ()
    decisive: tuple[str, ...] = ()
    uncovered: tuple[str, ...] = ()
    override: OverrideFacts | None = None
    leverage: LeverageFacts = LeverageFacts()


class ActionFacts(NamedTuple):
    """An action of the plan."""

    id: str
    owner: str = ""
    due: date | None = None
    status: ActionStatus = ActionStatus.OPEN


class DestinationFacts(NamedTuple):
    """A country of use: whether there are values for it, and what was written about it."""

    id: str
    has_values: bool = False
    assessment: str = ""


class AssessmentFacts(NamedTuple):
    """All that completeness looks at."""

    questions: tuple[QuestionFacts, ...] = ()
    impacts: tuple[ImpactFacts, ...] = ()
    actions: tuple[ActionFacts, ...] = ()
    destinations: tuple[DestinationFacts, ...] = ()
    around: AroundFacts = AroundFacts()


def to_dos(assessment: AssessmentFacts, today: date) -> tuple[ToDo, ...]:
    """Every gap, in the order of the walk."""
    return (
        *(to_do for question in assessment.questions for to_do in _question(question)),
        *(to_do for destination in assessment.destinations for to_do in _destination(destination)),
        *(to_do for impact in assessment.impacts for to_do in _impact(impact)),
        *(to_do for impact in assessment.impacts for to_do in _connection(impact)),
        *(to_do for impact in assessment.impacts for to_do in around.leverage(impact.leverage, impact.id)),
        *(to_do for action in assessment.actions for to_do in _action(action, today)),
        *around.to_dos(assessment.around, today),
    )


def progress(assessment: AssessmentFacts, today: date) -> tuple[Progress, ...]:
    """How far each section has come, in the order of the walk."""
    gaps = to_dos(assessment, today)
    sections: dict[str, list[Place]] = {}
    for place in _places(assessment):
        sections.setdefault(place.section, []).append(place)
    return tuple(_progress(section, places, gaps) for section, places in sections.items())


def _places(assessment: AssessmentFacts) -> Iterator[Place]:
    yield from (Place(question.section, question.id) for question in assessment.questions)
    yield from (Place(DESTINATIONS, destination.id) for destination in assessment.destinations)
    yield from (Place(IMPACTS, impact.id) for impact in assessment.impacts)
    yield from (Place(CONNECTION, impact.id) for impact in assessment.impacts)
    yield from (place for impact in assessment.impacts for place in around.worksheets(impact.leverage, impact.id))
    yield from (Place(PLAN, action.id) for action in assessment.actions)
    yield from around.places(assessment.around)


def _progress(section: str, places: list[Place], gaps: tuple[ToDo, ...]) -> Progress:
    open_places = {gap.place for gap in gaps}
    done = sum(place not in open_places for place in places)
    waiting = {gap.place for gap in gaps if gap.kind in WAITING}
    return Progress(section, done, len(places), sum(place in waiting for place in places))


def _question(question: QuestionFacts) -> Iterator[ToDo]:
    place = Place(question.section, question.id)
    if question.choice is None:
        yield ToDo(ToDoKind.UNANSWERED, place, say("Answer question {number}.", number=question.number))
    elif question.choice == NEEDS_RESEARCH:
        yield ToDo(ToDoKind.NEEDS_RESEARCH, place, say("Find out: question {number}.", number=question.number))
    elif not question.reason.strip():
        yield ToDo(ToDoKind.REASON_MISSING, place, say("Give the reason at question {number}.", number=question.number))


def _destination(destination: DestinationFacts) -> Iterator[ToDo]:
    if not destination.has_values and not destination.assessment.strip():
        told = say("No values are at hand for {country}; write down what you know of it.", country=destination.id)
        yield ToDo(ToDoKind.DESTINATION_UNASSESSED, Place(DESTINATIONS, destination.id), told)


def _impact(impact: ImpactFacts) -> Iterator[ToDo]:
    place = Place(IMPACTS, impact.id)
    yield from (ToDo(ToDoKind.IMPACT_INCOMPLETE, place, told) for told in _untold(impact))
    for rating in impact.ratings:
        yield from _rating(rating, place)
    if impact.state is ImpactState.POTENTIAL and impact.likelihood is None:
        yield ToDo(ToDoKind.UNRATED, place, say("Rate how likely it is."))


def _untold(impact: ImpactFacts) -> Iterator[str]:
    if not impact.rights:
        yield say("Name the right at stake.")
    if not impact.groups:
        yield say("Name the people affected.")
    if impact.state is None:
        yield say("Say whether it has happened or may happen.")
    if impact.harm_mode is None:
        yield say("Say how the harm comes about.")


def _rating(rating: RatingFacts, place: Place) -> Iterator[ToDo]:
    name = words.dimension(rating.dimension)
    if rating.rating is None:
        yield ToDo(ToDoKind.UNRATED, place, say("Rate the {dimension}.", dimension=name))
    elif not rating.reason.strip():
        yield ToDo(ToDoKind.REASON_MISSING, place, say("Say why the {dimension} is rated so.", dimension=name))


def _connection(impact: ImpactFacts) -> Iterator[ToDo]:
    place = Place(CONNECTION, impact.id)
    if len(impact.outcomes) > 1:
        yield ToDo(ToDoKind.INVOLVEMENT_OPEN, place, _what_decides(impact))
    for answer in impact.connection:
        if answer.value not in (None, "unknown") and not answer.reason.strip():
            told = say("Say how you know {fact}.", fact=words.fact(answer.fact))
            yield ToDo(ToDoKind.REASON_MISSING, place, told)
    if impact.override and not (impact.override.name.strip() and impact.override.reason.strip()):
        told = say("Say who decided otherwise than the rule, and why.")
        yield ToDo(ToDoKind.OVERRIDE_UNEXPLAINED, place, told)
    for response in impact.uncovered:
        told = say("Plan an action: {response}", response=response)
        yield ToDo(ToDoKind.RESPONSE_UNCOVERED, place, told)


def _what_decides(impact: ImpactFacts) -> str:
    outcomes = words.any_of([words.involvement(outcome) for outcome in impact.outcomes])
    facts = words.any_of([words.fact(fact) for fact in impact.decisive])
    return say("It may be {outcomes}; find out {facts}.", outcomes=outcomes, facts=facts)


def _action(action: ActionFacts, today: date) -> Iterator[ToDo]:
    if action.status in (ActionStatus.DONE, ActionStatus.DROPPED):
        return
    place = Place(PLAN, action.id)
    if not action.owner.strip():
        yield ToDo(ToDoKind.ACTION_INCOMPLETE, place, say("Name who takes this action."))
    if action.due is None:
        yield ToDo(ToDoKind.ACTION_INCOMPLETE, place, say("Set the date it is due."))
    elif action.due < today:
        yield ToDo(ToDoKind.ACTION_OVERDUE, place, say("Was due on {due}.", due=action.due.isoformat()))
