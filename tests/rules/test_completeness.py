"""Every gap becomes a to-do with its place, and progress counts what has none."""

from datetime import date

import pytest

from hrdd.rules.completeness import (
    ActionFacts,
    AssessmentFacts,
    DestinationFacts,
    FactAnswer,
    ImpactFacts,
    OverrideFacts,
    Progress,
    QuestionFacts,
    RatingFacts,
    progress,
    to_dos,
)
from hrdd.vocabulary import ActionStatus, ImpactState, Involvement

TODAY = date(2026, 3, 2)

A_QUESTION = QuestionFacts("Q-EU-1", "1.1", "end_use", choice="yes", reason="The manual says so.")
AN_IMPACT = ImpactFacts(
    "I-1",
    rights=("R15",),
    groups=("journalists",),
    state=ImpactState.POTENTIAL,
    harm_mode="HM-3",
    ratings=(RatingFacts("scale", 4, "People would be watched for years."),),
    likelihood=3,
    connection=(FactAnswer("tied", "yes", "Invoice 12."), FactAnswer("steps", "unknown"), FactAnswer("knew")),
    outcomes=(Involvement.DIRECTLY_LINKED,),
    override=OverrideFacts("A. Person", "The board saw the file."),
)
AN_ACTION = ActionFacts("A-1", owner="A. Person", due=date(2026, 3, 2))
A_DESTINATION = DestinationFacts("XK", has_values=False, assessment="Courts work, slowly.")


def words_for(*parts: QuestionFacts | ImpactFacts | ActionFacts | DestinationFacts) -> list[str]:
    """What is left to do in an assessment made of these parts."""
    return [to_do.words for to_do in to_dos(an_assessment(*parts), TODAY)]


def an_assessment(*parts: QuestionFacts | ImpactFacts | ActionFacts | DestinationFacts) -> AssessmentFacts:
    """An assessment made of these parts."""
    return AssessmentFacts(
        questions=tuple(part for part in parts if isinstance(part, QuestionFacts)),
        impacts=tuple(part for part in parts if isinstance(part, ImpactFacts)),
        actions=tuple(part for part in parts if isinstance(part, ActionFacts)),
        destinations=tuple(part for part in parts if isinstance(part, DestinationFacts)),
    )


def test_a_complete_assessment_has_nothing_to_do() -> None:
    assert words_for(A_QUESTION, AN_IMPACT, AN_ACTION, A_DESTINATION) == []


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (A_QUESTION._replace(choice=None), "Answer question 1.1."),
        (A_QUESTION._replace(choice="needs_research", reason=""), "Find out: question 1.1."),
        (A_QUESTION._replace(reason=" "), "Give the reason at question 1.1."),
        (AN_IMPACT._replace(rights=()), "Name the right at stake."),
        (AN_IMPACT._replace(groups=()), "Name the people affected."),
        (AN_IMPACT._replace(state=None), "Say whether it has happened or may happen."),
        (AN_IMPACT._replace(harm_mode=None), "Say how the harm comes about."),
        (AN_IMPACT._replace(likelihood=None), "Rate how likely it is."),
        (AN_IMPACT._replace(ratings=(RatingFacts("scope"),)), "Rate the scope."),
        (AN_IMPACT._replace(ratings=(RatingFacts("scope", 3, ""),)), "Say why the scope is rated so."),
        (
            AN_IMPACT._replace(connection=(FactAnswer("tied", "yes"),)),
            "Say how you know whether a business relationship ties us to the harm.",
        ),
        (
            AN_IMPACT._replace(outcomes=(Involvement.DIRECTLY_LINKED, Involvement.CONTRIBUTE), decisive=("steps",)),
            "It may be linkage or contribution; find out which steps were taken to prevent it.",
        ),
        (
            AN_IMPACT._replace(uncovered=("Stop our own contribution",)),
            "Plan an action: Stop our own contribution",
        ),
        (AN_IMPACT._replace(override=OverrideFacts("", "Why.")), "Say who decided otherwise than the rule, and why."),
        (AN_IMPACT._replace(override=OverrideFacts("Who", "")), "Say who decided otherwise than the rule, and why."),
        (AN_ACTION._replace(owner=""), "Name who takes this action."),
        (AN_ACTION._replace(due=None), "Set the date it is due."),
        (AN_ACTION._replace(due=date(2026, 3, 1)), "Was due on 2026-03-01."),
        (A_DESTINATION._replace(assessment=""), "No values are at hand for XK; write down what you know of it."),
    ],
)
def test_a_gap_becomes_a_to_do(part: QuestionFacts | ImpactFacts | ActionFacts | DestinationFacts, words: str) -> None:
    assert words_for(part) == [words]


def test_likelihood_is_not_asked_of_harm_done() -> None:
    assert words_for(AN_IMPACT._replace(state=ImpactState.ACTUAL, likelihood=None)) == []


@pytest.mark.parametrize("status", [ActionStatus.DONE, ActionStatus.DROPPED])
def test_an_action_that_is_over_asks_for_nothing(status: ActionStatus) -> None:
    assert words_for(ActionFacts("A-1", due=date(2020, 1, 1), status=status)) == []


def test_a_destination_with_values_needs_no_text() -> None:
    assert words_for(DestinationFacts("DE", has_values=True)) == []


def test_a_to_do_knows_its_place() -> None:
    (to_do,) = to_dos(an_assessment(AN_IMPACT._replace(uncovered=("Use leverage",))), TODAY)

    assert to_do.place == ("connection", "I-1")


def test_progress_counts_each_section_in_the_order_of_the_walk() -> None:
    assessment = an_assessment(
        A_QUESTION,
        A_QUESTION._replace(id="Q-EU-2", choice="needs_research"),
        A_QUESTION._replace(id="Q-EU-3", choice=None),
        A_DESTINATION,
        AN_IMPACT._replace(outcomes=tuple(Involvement), decisive=("tied",)),
        AN_ACTION._replace(owner="", due=None),
    )

    assert progress(assessment, TODAY) == (
        Progress("end_use", 1, 3, 1),
        Progress("destinations", 1, 1, 0),
        Progress("impacts", 1, 1, 0),
        Progress("connection", 0, 1, 1),
        Progress("plan", 0, 1, 0),
    )
