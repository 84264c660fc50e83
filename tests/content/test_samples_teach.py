"""The fictional worked examples: marked so, complete, and each teaching what it is there to teach."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from hrdd.content.method import Method
from hrdd.model.workbook import ENTRIES, Kind, Workbook
from hrdd.rules.completeness import to_dos
from hrdd.rules.gaps import ToDoKind
from hrdd.vocabulary import Involvement, Origin, Truth, Voice
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.judging import Judgement, judge
from hrdd.workbook.progress import facts_of
from hrdd.workbook.rulebook import Rulebook
from hrdd.workbook.samples import SAMPLES, begin_from, read_sample
from tests.builders import ALICE

WALK = ("end_use", "customer", "geography", "impacts", "connection")

BY_THE_RULE = {
    "face_recognition_reseller": {
        "I-1": "contribute",
        "I-2": "contribute",
        "I-3": "cause",
        "I-4": "directly_linked",
        "I-5": "not_involved",
        "I-6": "not_involved directly_linked",
    },
    "network_management_state_operator": {
        "I-1": "contribute",
        "I-2": "directly_linked",
        "I-3": "contribute",
        "I-4": "cause",
        "I-5": "cause",
        "I-6": "not_involved",
        "I-7": "not_involved directly_linked contribute",
    },
    "careless_disposal": {
        "I-1": "contribute",
        "I-2": "directly_linked",
        "I-3": "directly_linked",
        "I-4": "cause",
        "I-5": "directly_linked contribute",
        "I-6": "not_involved",
        "I-7": "cause",
    },
    "mapping_component": {
        "I-1": "directly_linked",
        "I-2": "contribute",
        "I-3": "cause",
        "I-4": "not_involved directly_linked",
        "I-5": "cause",
        "I-6": "directly_linked",
        "I-7": "not_involved",
    },
}
"""What the rule says of each impact, before any person decided."""

DECIDED = {
    "face_recognition_reseller": {"I-4": "contribute"},
    "network_management_state_operator": {"I-2": "contribute"},
    "careless_disposal": {"I-3": "contribute"},
    "mapping_component": {"I-6": "not_involved"},
}
"""Where a person decided otherwise than the rule, and on what."""

DECISIVE = {
    "face_recognition_reseller": {"I-6": ("tied",)},
    "network_management_state_operator": {"I-7": ("tied", "knew")},
    "careless_disposal": {"I-5": ("knew",)},
    "mapping_component": {"I-4": ("tied",)},
}
"""The open verdicts, and the facts that would decide them."""

LEFT_OPEN = {
    ToDoKind.NEEDS_RESEARCH,
    ToDoKind.NOT_KNOWN,
    ToDoKind.INVOLVEMENT_OPEN,
    ToDoKind.RESPONSE_UNCOVERED,
}
NOTHING_TO_OPEN = "evidence"
"""Documents that are invented have neither a link nor a file."""

MUST_BE_FILLED = set(Kind) - {Kind.ENDING}
EXAMPLES = sorted(BY_THE_RULE)
each_example = pytest.mark.parametrize("name", EXAMPLES)

Reader = Callable[[str], Workbook]
Judge = Callable[[str], dict[str, Judgement]]


@pytest.fixture
def example(method: Method) -> Reader:
    """Reads a worked example."""

    def read(name: str) -> Workbook:
        dossier = read_sample(method, SAMPLES / f"{name}.json")
        held: dict[str, Any] = {ENTRIES[kind]: kept for kind, kept in dossier.entries.items()}
        return Workbook(assessment=dossier.assessment, **held)

    return read


@pytest.fixture
def judged(example: Reader, rules: Rulebook) -> Judge:
    """Judges the impacts of a worked example."""

    def by_impact(name: str) -> dict[str, Judgement]:
        workbook = example(name)
        return {each.id: judge(rules, each, workbook.actions) for each in workbook.impacts}

    return by_impact


def people_named(workbook: Workbook) -> Iterator[str]:
    """Whoever is named as responsible, as holding a document, or as having decided."""
    yield from (each.owner for each in (*workbook.actions, *workbook.communications, *workbook.indicators))
    yield from (each.decided_by for each in (*workbook.impacts, *workbook.endings) if each.decided_by)
    yield from (name for each in workbook.decisions for name in (each.decided_by, each.residual_by))


@each_example
def test_it_is_marked_as_fictional_and_says_what_is_invented(example: Reader, name: str) -> None:
    about = example(name).assessment

    assert about.origin is Origin.FICTIONAL
    assert "Everything is invented" in about.origin_note


@each_example
def test_nobody_in_it_has_a_name(example: Reader, name: str) -> None:
    assert [each for each in people_named(example(name)) if "(fictional)" not in each] == []


@each_example
def test_all_main_questions_of_the_walk_are_answered_with_reason_and_source(
    example: Reader, method: Method, name: str
) -> None:
    workbook = example(name)

    asked = [question.id for section in WALK for question in method.sections[section].questions]
    found = [workbook.answer(each) for each in asked]
    assert len(asked) == 36
    assert [each for each in found if each and each.choice and each.reason and each.evidence] == found


@each_example
def test_every_risk_flag_is_answered(example: Reader, method: Method, name: str) -> None:
    workbook = example(name)

    flags = [flag.id for section in WALK for flag in method.sections[section].flags]
    assert [each for each in flags if not workbook.answer(each)] == []


@each_example
def test_what_is_left_to_do_is_what_it_teaches_to_leave_open(desk: Desk, name: str) -> None:
    begun = begin_from(desk, name, ALICE)

    gaps = to_dos(facts_of(desk, open_workbook(desk, begun.id)), desk.today)
    assert {each.kind for each in gaps if each.place.section != NOTHING_TO_OPEN} <= LEFT_OPEN


@each_example
def test_the_rule_says_of_each_impact_what_the_example_teaches(judged: Judge, name: str) -> None:
    assert {each: found.rule_words for each, found in judged(name).items()} == BY_THE_RULE[name]


@each_example
def test_one_role_decides_otherwise_than_the_rule_and_says_why(judged: Judge, name: str) -> None:
    decided = {each: found for each, found in judged(name).items() if found.overridden}

    assert {each: " ".join(found.outcomes) for each, found in decided.items()} == DECIDED[name]
    assert all(found.impact.decided_reason and not found.rule_moved for found in decided.values())


@each_example
def test_an_open_verdict_names_what_would_decide_it(judged: Judge, name: str) -> None:
    still_open = {each: found.verdict.decisive for each, found in judged(name).items() if len(found.outcomes) > 1}

    assert still_open == DECISIVE[name]


def test_together_they_show_every_class_of_involvement(judged: Judge) -> None:
    certain = {found.outcomes[0] for name in EXAMPLES for found in judged(name).values() if len(found.outcomes) == 1}

    assert certain == set(Involvement)


def test_a_response_that_is_asked_is_left_uncovered_once_and_on_purpose(judged: Judge) -> None:
    uncovered = [(name, found.impact) for name in EXAMPLES for found in judged(name).values() if found.uncovered]

    assert [(name, impact.id) for name, impact in uncovered] == [("mapping_component", "I-4")]
    assert "on purpose" in uncovered[0][1].leverage_judged_reason


@each_example
def test_every_impact_is_rated_and_tied_with_reasons(example: Reader, name: str) -> None:
    impacts = example(name).impacts

    reasons = [field for field in type(impacts[0]).model_fields if field.endswith("_reason")]
    may_be_empty = {"likelihood_reason", "residual_reason", "decided_reason"}
    empty = [(each.id, field) for each in impacts for field in reasons if not getattr(each, field)]
    assert [each for each in empty if each[1] not in may_be_empty] == []
    assert 5 <= len(impacts) <= 8


@each_example
def test_ratings_after_what_is_done_come_with_a_reason(example: Reader, name: str) -> None:
    after = ("residual_scope", "residual_irremediability", "residual_likelihood")

    lowered = [each for each in example(name).impacts if any(getattr(each, field) for field in after)]
    assert lowered
    assert all(each.residual_reason for each in lowered)


@each_example
def test_every_register_holds_something(example: Reader, name: str) -> None:
    workbook = example(name)

    assert [kind for kind in MUST_BE_FILLED if not getattr(workbook, ENTRIES[kind])] == []


@each_example
def test_one_party_is_told_by_a_code_name(example: Reader, name: str) -> None:
    hidden = [each for each in example(name).parties if each.confidential is Truth.YES]

    assert len(hidden) == 1
    assert hidden[0].code_name


@each_example
def test_whoever_stood_in_for_others_did_so_for_a_reason(example: Reader, name: str) -> None:
    stand_ins = [each for each in example(name).engagements if each.voice is Voice.STAND_IN]

    assert stand_ins
    assert all(each.stand_in_reason and each.barriers for each in stand_ins)


def test_staying_is_decided_with_those_heard_and_what_goes_on_for_people(example: Reader) -> None:
    (ending,) = example("network_management_state_operator").endings

    assert ending.decision == "stay"
    assert all((ending.consequences, ending.left_behind, ending.heard, ending.continuing, ending.decided_reason))


@each_example
def test_its_decisions_are_unsigned_and_name_the_risk_that_is_accepted(example: Reader, name: str) -> None:
    decisions = example(name).decisions

    assert all(each.residual and each.residual_by for each in decisions)
    assert not any(each.signed_at or each.signed_hash for each in decisions)


@each_example
def test_its_evidence_leads_to_no_place_on_the_net_and_to_no_file(example: Reader, name: str) -> None:
    assert [each.id for each in example(name).evidence if each.link or each.file_name or not each.about] == []
