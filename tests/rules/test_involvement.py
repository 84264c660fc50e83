"""Involvement, over every combination of the six facts, known and unknown."""

from itertools import product

import pytest
from hypothesis import given

from hrdd.rules import words
from hrdd.rules.drift import Direction, Drift
from hrdd.rules.involvement import FACTS, Facts, classify
from hrdd.rules.responses import required
from hrdd.vocabulary import Degree, ImpactState, Involvement, Response, Steps, Truth

from .builders import INVOLVEMENT, INVOLVEMENT_PROBLEMS, RESPONSES, SIX_FACTS, any_facts, some_facts

EVERYTHING = [Facts(ImpactState.ACTUAL, *values) for values in product(*SIX_FACTS)]
KNOWN = [facts for facts in EVERYTHING if None not in facts]
ORDER = list(Involvement)


def outcome(facts: Facts) -> Involvement:
    """The one outcome of facts that are all known."""
    (only,) = classify(facts, INVOLVEMENT).outcomes
    return only


def as_the_method_says(facts: Facts) -> Involvement:
    """The rule of `docs` as plain code, to hold the table against."""
    substantial = Degree.SUBSTANTIALLY in (facts.facilitated, facts.incentivised)
    omitted = facts.tied is Truth.YES and facts.knew is Truth.YES and facts.steps is Steps.NONE
    if facts.alone_sufficient is Truth.YES:
        return Involvement.CAUSE
    if omitted or (substantial and facts.steps is not Steps.ALL_REASONABLE):
        return Involvement.CONTRIBUTE
    return Involvement.DIRECTLY_LINKED if substantial or facts.tied is Truth.YES else Involvement.NOT_INVOLVED


def completions(facts: Facts) -> list[Facts]:
    """Every way the unknown facts may turn out."""
    offered = [[one for one in values if one] for values in SIX_FACTS]
    pairs = zip(facts[1:], offered, strict=True)
    choices = product(*([known] if known else values for known, values in pairs))
    return [facts._replace(**dict(zip(FACTS, values, strict=True))) for values in choices]


def ends(outcomes: tuple[Involvement, ...]) -> tuple[int, int]:
    """How mild and how grave it may be."""
    return ORDER.index(outcomes[0]), ORDER.index(outcomes[-1])


def moves(facts: Facts) -> list[Drift]:
    """What would move it."""
    return list(classify(facts, INVOLVEMENT).drift)


def named_in(drift: Drift) -> tuple[Involvement, ...]:
    """The outcomes that a sentence says it would or could lead to."""
    told, _, _ = drift.sentence.partition(" if ")
    return () if "ruled out" in told else tuple(each for each in ORDER if words.involvement(each) in told)


def worst(outcomes: tuple[Involvement, ...]) -> int:
    """How grave it may be."""
    return ends(outcomes)[1]


def best(outcomes: tuple[Involvement, ...]) -> int:
    """How mild it may be."""
    return ends(outcomes)[0]


def test_the_tables_of_the_method_have_no_problems() -> None:
    assert INVOLVEMENT_PROBLEMS == ()


def test_there_are_216_combinations_and_each_has_the_outcome_the_method_gives_it() -> None:
    found = {facts: outcome(facts) for facts in KNOWN}

    assert len(found) == 216
    assert found == {facts: as_the_method_says(facts) for facts in KNOWN}


def test_with_unknowns_the_outcomes_are_those_of_all_completions() -> None:
    wrong = [
        facts
        for facts in EVERYTHING
        if set(classify(facts, INVOLVEMENT).outcomes) != {as_the_method_says(one) for one in completions(facts)}
    ]

    assert len(EVERYTHING) == 1728
    assert wrong == []


def test_while_several_outcomes_are_possible_some_question_decides() -> None:
    verdicts = [classify(facts, INVOLVEMENT) for facts in EVERYTHING]

    assert all(bool(verdict.decisive) == (len(verdict.outcomes) > 1) for verdict in verdicts)


def test_every_verdict_gives_reasons_and_sources() -> None:
    verdicts = [classify(facts, INVOLVEMENT) for facts in EVERYTHING]

    assert all(verdict.reasons and verdict.sources for verdict in verdicts)


def test_every_possible_outcome_has_its_own_ground() -> None:
    verdicts = [classify(facts, INVOLVEMENT) for facts in EVERYTHING]

    assert all(tuple(dict.fromkeys(one.outcome for one in v.grounds)) == v.outcomes for v in verdicts)


def test_decisive_facts_are_exactly_those_of_which_an_answer_narrows() -> None:
    def narrows(facts: Facts, at: int) -> bool:
        before = set(classify(facts, INVOLVEMENT).outcomes)
        answered = [facts._replace(**{FACTS[at]: value}) for value in SIX_FACTS[at] if value]
        return any(set(classify(one, INVOLVEMENT).outcomes) < before for one in answered)

    wrong = [
        facts
        for facts in EVERYTHING
        if set(classify(facts, INVOLVEMENT).decisive)
        != {name for at, name in enumerate(FACTS) if facts[at + 1] is None and narrows(facts, at)}
    ]

    assert wrong == []


@given(any_facts)
def test_answering_an_unknown_never_adds_an_outcome_that_was_not_possible_before(facts: Facts) -> None:
    before = set(classify(facts, INVOLVEMENT).outcomes)

    after = [set(classify(one, INVOLVEMENT).outcomes) for one in completions(facts)]

    assert all(outcomes <= before for outcomes in after)


@given(any_facts)
def test_a_trivial_effect_is_never_what_makes_a_contribution(facts: Facts) -> None:
    trivial = facts._replace(facilitated=Degree.TRIVIALLY, incentivised=Degree.TRIVIALLY)
    none = facts._replace(facilitated=Degree.NO, incentivised=Degree.NO)

    assert classify(trivial, INVOLVEMENT).outcomes == classify(none, INVOLVEMENT).outcomes


def test_a_trivial_effect_counts_as_none_in_every_single_combination() -> None:
    known = [facts for facts in KNOWN if facts.facilitated is Degree.TRIVIALLY]

    assert all(outcome(facts) == outcome(facts._replace(facilitated=Degree.NO)) for facts in known)


def test_a_prevention_step_may_move_contribution_toward_linkage_but_never_to_not_involved() -> None:
    contributions = [facts for facts in KNOWN if outcome(facts) is Involvement.CONTRIBUTE]

    after = {outcome(facts._replace(steps=steps)) for facts in contributions for steps in Steps if steps != "unknown"}

    assert after == {Involvement.DIRECTLY_LINKED, Involvement.CONTRIBUTE}


@given(any_facts)
def test_turning_an_impact_actual_brings_cease_or_remedy_only_where_caused_or_contributed_to(facts: Facts) -> None:
    outcomes = classify(facts, INVOLVEMENT).outcomes

    asked = required(outcomes, ImpactState.ACTUAL, RESPONSES)

    own_part = {Involvement.CAUSE, Involvement.CONTRIBUTE}
    duties = [one for one in asked if one.response in (Response.CEASE, Response.REMEDY) and not one.voluntary]
    assert all(set(one.outcomes) <= own_part for one in duties)
    assert bool(duties) == bool(own_part & set(outcomes))


@given(any_facts)
def test_unknown_and_unset_are_the_same(facts: Facts) -> None:
    said = facts._replace(steps=Steps.UNKNOWN, facilitated=Degree.UNKNOWN, knew=Truth.UNKNOWN)
    unset = facts._replace(steps=None, facilitated=None, knew=None)

    assert classify(said, INVOLVEMENT) == classify(unset, INVOLVEMENT)


def test_the_state_of_the_impact_never_changes_the_outcome() -> None:
    verdicts = {state: classify(some_facts(state=state), INVOLVEMENT).outcomes for state in (*ImpactState, None)}

    assert len(set(verdicts.values())) == 1


def test_reasons_that_two_rows_share_are_told_once() -> None:
    verdict = classify(some_facts(tied=Truth.NO, facilitated=None, incentivised=Degree.TRIVIALLY), INVOLVEMENT)

    assert len(verdict.grounds) > len(verdict.reasons)


@given(any_facts)
def test_drift_for_the_worse_never_makes_it_milder_and_for_the_better_never_graver(facts: Facts) -> None:
    verdict = classify(facts, INVOLVEMENT)

    worse = [(verdict.outcomes, drift.outcomes) for drift in verdict.drift if drift.direction is Direction.WORSE]
    better = [(drift.outcomes, verdict.outcomes) for drift in verdict.drift if drift.direction is Direction.BETTER]
    assert all(ends(milder) < ends(graver) for milder, graver in worse + better)
    assert all(low <= high for pair in worse + better for low, high in zip(*map(ends, pair), strict=True))


def test_every_event_is_drift_in_some_case() -> None:
    seen = {drift.event for facts in EVERYTHING for drift in classify(facts, INVOLVEMENT).drift}

    assert seen == {event.id for event in INVOLVEMENT.events}


@pytest.mark.parametrize(
    ("event", "facts", "sentence"),
    [
        (
            "notice_ignored",
            some_facts(knew=Truth.NO),
            "It would become contribution if a warning comes and nothing is done.",
        ),
        (
            "time_without_steps",
            some_facts(),
            "It would become contribution if time goes by and no step against it is taken or kept up.",
        ),
        (
            "own_act",
            some_facts(),
            "It would become cause if an act or omission of our own becomes enough for the harm.",
        ),
        (
            "some_steps",
            some_facts(state=ImpactState.POTENTIAL, steps=None),
            "It would be linkage if steps against it begin and are kept up.",
        ),
        (
            "some_steps",
            some_facts(steps=Steps.NONE),
            "From then on it would be linkage if steps against it begin and are kept up; "
            "what is owed for harm already done stays owed.",
        ),
        (
            "tie",
            some_facts(tied=Truth.NO, knew=None, steps=Steps.NONE),
            "It would become linkage or contribution if a customer, partner or anyone further along takes our product "
            "or service into it.",
        ),
        (
            "some_steps",
            some_facts(state=ImpactState.POTENTIAL, tied=None, steps=Steps.NONE),
            "Contribution would be ruled out if steps against it begin and are kept up.",
        ),
        (
            "notice_ignored",
            some_facts(tied=Truth.NO, facilitated=None, steps=Steps.ALL_REASONABLE),
            "It could become contribution if a warning comes and nothing is done.",
        ),
        (
            "tie",
            some_facts(tied=None, knew=None, steps=Steps.NONE),
            "No involvement would be ruled out if a customer, partner or anyone further along takes our product or "
            "service into it.",
        ),
        (
            "correct_own_act",
            some_facts(alone_sufficient=Truth.YES, tied=None),
            "From then on it could be linkage if we correct our own act or omission so that it no longer suffices for "
            "the harm; what is owed for harm already done stays owed.",
        ),
        (
            "undo_customisation",
            some_facts(tied=Truth.NO, facilitated=Degree.SUBSTANTIALLY),
            "From then on contribution would be ruled out if what we tailored or supplied is changed so that it no "
            "longer makes this harm possible; what is owed for harm already done stays owed.",
        ),
        (
            "undo_customisation",
            some_facts(ImpactState.POTENTIAL, tied=Truth.NO, facilitated=Degree.SUBSTANTIALLY, incentivised=None),
            "It could move for the better if what we tailored or supplied is changed so that it no longer makes this "
            "harm possible.",
        ),
    ],
)
def test_drift_is_told_in_a_sentence(event: str, facts: Facts, sentence: str) -> None:
    assert [drift.sentence for drift in moves(facts) if drift.event == event] == [sentence]


def test_the_graver_and_the_milder_ends_are_named_in_no_sentence_they_do_not_belong_in() -> None:
    told = [(drift, ORDER.index(each)) for facts in EVERYTHING for drift in moves(facts) for each in named_in(drift)]

    milder = [drift for drift, named in told if drift.direction is Direction.WORSE and named < worst(drift.before)]
    graver = [drift for drift, named in told if drift.direction is Direction.BETTER and named > best(drift.before)]
    assert (milder, graver) == ([], [])


def test_no_way_back_is_said_to_lead_to_no_involvement() -> None:
    better = [drift for facts in EVERYTHING for drift in moves(facts) if drift.direction is Direction.BETTER]

    assert not any("no involvement" in drift.sentence.lower() for drift in better)
    assert not any("linkage would be ruled out" in drift.sentence.lower() for drift in better)


def test_what_is_linkage_at_best_has_no_way_back_that_may_be_told() -> None:
    linked = some_facts(tied=Truth.NO, facilitated=Degree.SUBSTANTIALLY, steps=Steps.ALL_REASONABLE)

    assert [drift for drift in moves(linked) if drift.direction is Direction.BETTER] == []


def test_what_is_named_was_not_possible_before_or_is_certain() -> None:
    told = [(drift, named_in(drift)) for facts in EVERYTHING for drift in moves(facts)]

    assert any(named for _, named in told)
    assert all(drift.outcomes == named or not set(named) & set(drift.before) for drift, named in told)
    assert all(set(named) <= set(drift.outcomes) for drift, named in told)


def test_what_is_ruled_out_was_possible_before_and_is_no_longer() -> None:
    ruled_out = [each for facts in EVERYTHING for each in moves(facts) if "would be ruled out" in each.sentence]

    assert ruled_out
    assert all(set(each.before) - set(each.outcomes) for each in ruled_out)


def test_undoing_what_was_tailored_is_itself_a_step() -> None:
    facts = some_facts(state=ImpactState.POTENTIAL, facilitated=Degree.SUBSTANTIALLY, steps=Steps.NONE)

    assert [drift.outcomes for drift in moves(facts) if drift.event == "undo_customisation"] == [
        (Involvement.DIRECTLY_LINKED,)
    ]


def test_a_tailored_product_and_its_undoing_move_the_class_there_and_back() -> None:
    tailored = classify(some_facts(facilitated=Degree.SUBSTANTIALLY), INVOLVEMENT)
    plain = classify(some_facts(), INVOLVEMENT)

    assert ("undo_customisation", Direction.BETTER) in [(one.event, one.direction) for one in tailored.drift]
    assert ("customisation", Direction.WORSE) in [(one.event, one.direction) for one in plain.drift]
