"""What is asked of a company, in each of the eight cells and for several of them at once."""

import pytest

from hrdd.rules.responses import Required, read, required, uncovered
from hrdd.vocabulary import ActionKind, ImpactState, Involvement, Response

from .builders import RESPONSES, sheet

CELLS = {
    ("cause", "potential"): ["prevent"],
    ("cause", "actual"): ["cease", "remedy"],
    ("contribute", "potential"): ["prevent", "use_leverage"],
    ("contribute", "actual"): ["cease", "use_leverage", "remedy"],
    ("directly_linked", "potential"): ["use_leverage"],
    ("directly_linked", "actual"): ["use_leverage"],
    ("not_involved", "potential"): [],
    ("not_involved", "actual"): [],
}
LINKED, CONTRIBUTE = Involvement.DIRECTLY_LINKED, Involvement.CONTRIBUTE


def asked(*outcomes: Involvement, state: ImpactState | None = ImpactState.ACTUAL) -> tuple[Required, ...]:
    """What follows from these outcomes."""
    return required(outcomes, state, RESPONSES)


def duties(responses: tuple[Required, ...]) -> list[Response]:
    """What is asked and not merely possible."""
    return [one.response for one in responses if one.response and not one.voluntary]


@pytest.mark.parametrize(("outcome", "state"), CELLS)
def test_each_cell_asks_for_what_the_principles_ask(outcome: str, state: str) -> None:
    found = asked(Involvement(outcome), state=ImpactState(state))

    assert duties(found) == CELLS[outcome, state]


def test_each_cell_has_its_own_id() -> None:
    rows = sheet("responses").rows

    assert len({row[0] for row in rows}) == len({row[:3] for row in rows}) == len(CELLS)


def test_every_response_gives_its_words_reason_and_sources() -> None:
    found = asked(*Involvement, state=None)

    assert all(one.words and one.because and one.sources for one in found)


def test_a_link_alone_makes_remedy_possible_but_not_owed() -> None:
    remedy = [one for one in asked(LINKED) if one.response is Response.REMEDY]

    assert [one.voluntary for one in remedy] == [True]


def test_without_involvement_nothing_is_asked_and_acting_stays_possible() -> None:
    found = asked(Involvement.NOT_INVOLVED)

    assert [(one.response, one.voluntary) for one in found] == [(None, False), (None, True)]


def test_each_response_remembers_for_which_outcome_it_is_asked() -> None:
    found = asked(LINKED, CONTRIBUTE)

    assert {one.outcomes for one in found if one.response is Response.CEASE} == {(CONTRIBUTE,)}
    assert {one.outcomes for one in found if one.response is Response.USE_LEVERAGE} == {(LINKED,), (CONTRIBUTE,)}


def test_if_nobody_knows_whether_harm_was_done_both_states_are_asked_for() -> None:
    found = asked(CONTRIBUTE, state=None)

    assert set(duties(found)) == {"prevent", "cease", "use_leverage", "remedy"}
    assert [one.cells for one in found if one.response is Response.USE_LEVERAGE] == [("RS-4", "RS-3")]


def test_voluntary_is_yes_or_no_and_nothing_else() -> None:
    good = sheet("responses")
    at = good.header.index("voluntary")
    first = (*good.rows[0][:at], "perhaps", *good.rows[0][at + 1 :])

    _, problems = read(good._replace(rows=(first, *good.rows[1:])))

    assert problems == (("responses.csv, line 3", "“perhaps” is no value of voluntary; it can be yes, no."),)


def test_a_response_without_an_action_of_its_kind_is_uncovered() -> None:
    found = uncovered(asked(CONTRIBUTE), {ActionKind.USE_LEVERAGE, ActionKind.ENGAGE})

    assert duties(found) == [Response.CEASE, Response.REMEDY]


def test_what_is_voluntary_or_nothing_is_never_uncovered() -> None:
    found = uncovered(asked(Involvement.NOT_INVOLVED, LINKED), {ActionKind.USE_LEVERAGE})

    assert found == ()
