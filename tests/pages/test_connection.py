"""4 Connection: six facts change the verdict, the verdict asks for responses, and a named person decides."""

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.model.records import Impact
from hrdd.model.workbook import Kind
from hrdd.vocabulary import Degree, ImpactState, Involvement, Steps, Truth
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.deciding import decide
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import of_entry, save
from tests.builders import ALICE, BOB, CAUSED, LINKED, SAFE, stored_impact
from tests.ui.at import give, has_box, labels, opened, press, press_labelled, told, write_in, written


@pytest.fixture
def spying(desk: Desk, assessment: str) -> Impact:
    """An impact whose connection nobody looked at yet."""
    return stored_impact(desk, assessment, title="*Spying*", state=ImpactState.POTENTIAL)


def told_of(desk: Desk, assessment: str, facts: dict[str, object], state: ImpactState | None) -> str:
    """What the screen tells of an impact with some facts."""
    stored_impact(desk, assessment, title="Spying", state=state, **facts)
    return told(opened("connection", assessment))


def decided(at: AppTest, who: str, why: str, outcome: Involvement | None = Involvement.CONTRIBUTE) -> AppTest:
    """The screen after the form of the decision was sent."""
    at.selectbox[0].select(outcome)
    write_in(at, "Name and role", who)
    write_in(at, "Reason for the decision", why)
    return press_labelled(at, "Decide")


def test_without_an_impact_it_says_where_to_describe_one(assessment: str) -> None:
    at = opened("connection", assessment)

    assert "There is no impact yet. Describe at least one under 3 Impacts; then come back." in told(at)


def test_the_verdict_is_open_until_a_question_is_answered(assessment: str, spying: Impact) -> None:
    at = opened("connection", assessment)

    assert "**Open.** Answer the six questions; the verdict grows with each answer." in told(at)
    assert "What is asked follows from the verdict." in told(at)


def test_each_answer_moves_the_verdict(desk: Desk, assessment: str, spying: Impact) -> None:
    at = opened("connection", assessment)
    headings = []

    for fact, value in (
        ("alone_sufficient", Truth.NO),
        ("tied", Truth.YES),
        ("facilitated", Degree.NO),
        ("incentivised", Degree.SUBSTANTIALLY),
        ("steps", Steps.NONE),
    ):
        give(at, of_entry(spying, Kind.IMPACT, fact), value)
        headings.append(next(each.value for each in at.markdown if each.value.startswith("### ")))

    assert headings[0] == "### Not involved *or* Directly linked *or* Contributed to"
    assert headings[1:] == ["### Directly linked *or* Contributed to"] * 3 + ["### Contributed to"]


def test_the_verdict_gives_its_reason_its_source_and_what_would_move_it(desk: Desk, assessment: str) -> None:
    shown = told_of(desk, assessment, LINKED, ImpactState.POTENTIAL)

    assert "### Directly linked\n**Because**\n\n- A business relationship ties us to the harm" in shown
    assert "**What would make it worse**" in shown
    assert f"method {desk.method.version}" in shown
    assert f"{desk.method.sources['S3'].title} ({desk.method.sources['S3'].year}), headline two" in shown


def test_a_verdict_that_cannot_improve_or_worsen_says_nothing_of_it(desk: Desk, assessment: str) -> None:
    shown = told_of(desk, assessment, CAUSED, ImpactState.POTENTIAL)

    assert "**What would make it worse**" not in shown
    assert "**What would move it back**" in shown


def test_the_one_open_question_that_decides_is_named(desk: Desk, assessment: str) -> None:
    shown = told_of(desk, assessment, {**LINKED, "knew": Truth.YES, "steps": Steps.UNKNOWN}, ImpactState.POTENTIAL)

    assert f"One open question decides: **{desk.method.facts['steps'].label}**." in shown
    assert "**Directly linked, if:**" in shown
    assert "**Contributed to, if:**" in shown


def test_several_open_questions_that_decide_are_named(desk: Desk, assessment: str) -> None:
    shown = told_of(desk, assessment, {"alone_sufficient": Truth.NO}, ImpactState.POTENTIAL)

    assert "These open questions decide: **" in shown


def test_how_a_fact_is_known_is_asked_once_it_is_answered(desk: Desk, assessment: str, spying: Impact) -> None:
    reason = of_entry(spying, Kind.IMPACT, "tied_reason")
    at = opened("connection", assessment)
    before = has_box(at, reason)

    give(at, reason._replace(field="tied"), Truth.YES)
    give(at, reason, "Sold through a distributor")

    assert before is False
    assert open_workbook(desk, assessment).impacts[0].tied_reason == "Sold through a distributor"


def test_a_reason_stays_in_sight_when_its_fact_is_taken_back(desk: Desk, assessment: str, spying: Impact) -> None:
    reason = of_entry(spying, Kind.IMPACT, "tied_reason")
    save(desk, reason, "Sold through a distributor", BOB)

    assert has_box(opened("connection", assessment), reason)


def test_responses_nobody_answers_are_told_and_covered_by_one_click(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, title="Spying", state=ImpactState.POTENTIAL, **CAUSED)
    at = opened("connection", assessment)
    before = told(at)

    press_labelled(at, "Plan an action")

    assert "**Not covered:** Prevent the harm" in before
    assert "Prevent the harm · *A-1*" in told(at)
    assert [each.impacts for each in open_workbook(desk, assessment).actions] == [("I-1",)]


def test_what_is_only_possible_is_told_without_being_asked(desk: Desk, assessment: str) -> None:
    shown = told_of(desk, assessment, LINKED, ImpactState.ACTUAL)

    assert ":material/info: May take a role in remedy" in shown


def test_nothing_is_asked_of_a_company_that_is_not_involved(desk: Desk, assessment: str) -> None:
    shown = told_of(desk, assessment, SAFE, ImpactState.POTENTIAL)

    assert ":material/info: Nothing is asked of the company" in shown
    assert "Not covered" not in shown


def test_a_response_that_hangs_on_the_class_says_so(desk: Desk, assessment: str) -> None:
    shown = told_of(desk, assessment, {**LINKED, "knew": Truth.YES, "steps": Steps.UNKNOWN}, ImpactState.POTENTIAL)

    assert "Prevent our own contribution (if contributed to)" in shown


def test_another_impact_is_chosen_and_the_address_follows(desk: Desk, assessment: str, spying: Impact) -> None:
    stored_impact(desk, assessment, title="Dearer tickets", **CAUSED)
    at = opened("connection", assessment)

    at.pills[0].select("I-2")
    at.run()

    assert "### Caused by us" in told(at)
    assert at.query_params["impact"] == "I-2"


def test_a_link_leads_to_its_impact(desk: Desk, assessment: str, spying: Impact) -> None:
    stored_impact(desk, assessment, title="Dearer tickets", **CAUSED)

    assert opened("connection", assessment, impact="I-2").pills[0].value == "I-2"


def test_a_link_to_an_impact_that_is_gone_leads_to_the_first(assessment: str, spying: Impact) -> None:
    assert opened("connection", assessment, impact="I-9").pills[0].value == "I-1"


def test_a_title_is_shown_letter_by_letter_where_an_impact_is_chosen(assessment: str, spying: Impact) -> None:
    assert opened("connection", assessment).pills[0].options == [r"I\-1 \*Spying\*"]


@pytest.mark.parametrize("field", ["caused_by", "others_involved", "leverage_held", "leverage_raised"])
def test_others_and_leverage_are_kept_in_words(desk: Desk, assessment: str, spying: Impact, field: str) -> None:
    give(opened("connection", assessment), of_entry(spying, Kind.IMPACT, field), "The city's police")

    assert getattr(open_workbook(desk, assessment).impacts[0], field) == "The city's police"


def test_a_lack_of_leverage_is_a_reason_to_raise_it(desk: Desk, assessment: str, spying: Impact) -> None:
    at = opened("connection", assessment)
    hint = "If we lack it, we look for ways to raise it."
    before = hint in told(at)

    give(at, of_entry(spying, Kind.IMPACT, "leverage_held"), "A service contract")

    assert (before, hint in told(at)) == (True, False)


@pytest.mark.parametrize(
    ("who", "why", "outcome"),
    [(" ", "Known", Involvement.CAUSE), ("Ana, lawyer", "", Involvement.CAUSE), ("Ana, lawyer", "Known", None)],
)
def test_a_decision_needs_a_class_a_name_and_a_reason(
    desk: Desk, assessment: str, spying: Impact, who: str, why: str, outcome: Involvement | None
) -> None:
    at = decided(opened("connection", assessment), who, why, outcome)

    assert "A decision needs a class, a name with a role, and a reason. Nothing was stored." in told(at)
    assert open_workbook(desk, assessment).impacts[0].decided_outcome is None


def test_a_decision_whose_name_does_not_fit_is_refused_with_the_reason(
    desk: Desk, assessment: str, spying: Impact
) -> None:
    at = decided(opened("connection", assessment), "x" * 301, "Known")

    assert "Not saved: Name and role of the person who decided: it is longer than 300 characters." in told(at)
    assert open_workbook(desk, assessment).impacts[0].decided_outcome is None


def test_a_decision_stands_beside_what_the_rule_says(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, title="Spying", state=ImpactState.POTENTIAL, **LINKED)

    at = decided(opened("connection", assessment), "Ana, *lawyer*", "We _knew_ of it")

    assert r"Decided by Ana, \*lawyer\*, " in written(at)
    assert r"We \_knew\_ of it" in written(at)
    assert "The rule says: **Directly linked**." in told(at)
    assert "Prevent our own contribution" in told(at)


def test_a_decision_is_asked_to_be_looked_at_again_when_the_rule_has_moved(
    desk: Desk, assessment: str, spying: Impact
) -> None:
    decide(desk, spying, Involvement.CONTRIBUTE, "Ana, lawyer", "Known", ALICE)
    at = opened("connection", assessment)
    before = told(at)

    give(at, of_entry(spying, Kind.IMPACT, "alone_sufficient"), Truth.YES)

    moved = "The rule said something else when this was decided. Look at it again."
    assert (moved in before, moved in told(at)) == (False, True)


def test_a_decision_is_opened_again_and_stays_in_sight(desk: Desk, assessment: str) -> None:
    impact = stored_impact(desk, assessment, title="Spying", state=ImpactState.POTENTIAL, **LINKED)
    decide(desk, impact, Involvement.CONTRIBUTE, "Ana, *lawyer*", "Known", ALICE)
    at = opened("connection", assessment)

    press(at, f"reopen/{assessment}/I-1")

    assert open_workbook(desk, assessment).impacts[0].decided_outcome is None
    assert "Earlier decisions: 1" in [each.label for each in at.expander]
    assert "- Contributed to · by Ana, *lawyer* · Known · rule: Directly linked" in told(at)
    assert "Open it again" not in labels(at)


def test_help_explains_each_fact_with_its_words_and_source(desk: Desk, assessment: str, spying: Impact) -> None:
    shown = told(opened("connection", assessment))

    for fact in desk.method.facts.values():
        assert fact.question in shown
    assert "**Words used here**" in shown
