"""Decide: what it rests on is read first, conditions become actions, a signature stays, what changed since is told."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from hrdd.content.entries import Question
from hrdd.model.registers import Decision
from hrdd.model.workbook import Kind
from hrdd.store import records
from hrdd.vocabulary import GoDecision, ImpactState
from hrdd.workbook import signing
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.saving import Place, of_assessment, of_entry, save
from tests.builders import ALICE, BOB, CAUSED, LINKED, stored_impact
from tests.ui.at import (
    card,
    drawn_by,
    give,
    has_box,
    labels,
    opened,
    press,
    press_labelled,
    ran,
    told,
    unfold,
    write_in,
)

ADA = "Ada Obi, director"
NAME = "Name and role of the person who signs"


def prepared(desk: Desk, assessment: str, **said: object) -> Decision:
    """A decision that lacks only a signature, with details changed."""
    whole = {"decision": GoDecision.STOP, "reason": "Nobody can be protected from *it*"}
    made = add(desk, assessment, Kind.DECISION, ALICE, **{**whole, **said})
    assert isinstance(made, Decision)
    return made


def signed(desk: Desk, assessment: str, decision: str = "D-1") -> None:
    """Somebody signs a decision."""
    seen = signing.grounds(open_workbook(desk, assessment), decision)
    signing.sign(desk, assessment, decision, ADA, ALICE, seen)


def decisions(desk: Desk, assessment: str) -> tuple[Decision, ...]:
    """The decisions as stored."""
    return open_workbook(desk, assessment).decisions


def sign(at: AppTest, *, who: str = ADA, read: bool = True) -> AppTest:
    """Fill the form in and sign."""
    write_in(at, NAME, who)
    if read:
        at.checkbox[0].check()
    return press_labelled(at, "Sign")


def answer_fully(desk: Desk, assessment: str, question: Question) -> None:
    """Answer a question with its first choice and a reason."""
    place = Place(assessment, Kind.ANSWER, question.id, "choice")
    save(desk, place, desk.method.options(question)[0].id, ALICE)
    save(desk, place._replace(field="reason"), "Looked at", ALICE)


def the_drafts_of(shown: object) -> None:
    """The part of the screen to sign on, as it was drawn from an assessment some time ago."""
    from hrdd.ui import decide, frame, screens

    decide.drafts(frame.Opened(shown, screens.screens()["decide"], just_opened=False))


def test_an_empty_assessment_says_that_nothing_can_be_said_of_the_risks(assessment: str) -> None:
    at = opened("decide", assessment)

    assert "Nobody has signed a decision yet." in told(at)
    assert "**No impact on people has been described.**" in told(at)
    assert "**Nothing required yet.**" in told(at)


def test_what_it_rests_on_is_told_in_words_before_anything_is_decided(desk: Desk, assessment: str) -> None:
    rated = {"scale": 5, "scope": 4, "irremediability": 1, "residual_scope": 1, "state": ImpactState.POTENTIAL}
    stored_impact(desk, assessment, title="*Jailing*", **rated, **CAUSED)
    stored_impact(desk, assessment, title="Spying")

    text = told(opened("decide", assessment))

    assert "**I-1 *Jailing*** · Critical · after what is done: critical · may happen · caused by us" in text
    assert "**I-2 Spying** · Not known yet, at least serious · no rating of what remains" in text
    assert "**1 required response has no action:**" in text and "I-1 *Jailing*: Prevent the harm" in text
    assert text.index("What it rests on") < text.index("In preparation")


def test_what_is_open_is_told_and_none_of_it_counts_as_a_no(desk: Desk, assessment: str) -> None:
    text = told(opened("decide", assessment))

    assert "to-dos are open." in text and "points of the self-check are open." in text
    assert "Nobody affected was heard, and nobody in their place." in text


def test_what_is_settled_is_not_told_as_open(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, **LINKED, state=ImpactState.POTENTIAL)
    add(desk, assessment, Kind.ACTION, ALICE, kind="use_leverage", impacts=("I-1",))
    trigger = desk.method.topic("triggers")[0].id
    said = {"nobody_heard": "It would endanger them", "next_review": "2099-01-01", "trigger": trigger}
    for field, value in said.items():
        save(desk, of_assessment(assessment, field), value, ALICE)
    for question in desk.method.questions.values():
        answer_fully(desk, assessment, question)

    text = told(opened("decide", assessment))

    assert "**Every required response has an action.**" in text
    assert "Nobody affected was heard" not in text and "self-check" not in text


def test_a_draft_can_be_folded(desk: Desk, assessment: str) -> None:
    draft = prepared(desk, assessment)

    at = unfold(opened("decide", assessment), card(Kind.DECISION, assessment, "D-1"), folded=True)

    assert not has_box(at, of_entry(draft, Kind.DECISION, "reason"))
    assert at.expander(key=card(Kind.DECISION, assessment, "D-1")).label == "**D-1** Stop · *not signed*"


def test_a_long_list_is_cut_and_says_so(desk: Desk, assessment: str) -> None:
    for _ in range(9):
        stored_impact(desk, assessment, **CAUSED, state=ImpactState.POTENTIAL)

    assert told(opened("decide", assessment)).count("and 1 more") == 2


def test_a_decision_is_prepared_field_by_field(desk: Desk, assessment: str) -> None:
    at = press_labelled(opened("decide", assessment), "Prepare a decision")
    (draft,) = decisions(desk, assessment)

    give(at, of_entry(draft, Kind.DECISION, "decision"), GoDecision.GO_WITH_CONDITIONS)
    give(at, of_entry(draft, Kind.DECISION, "reason"), "With care")

    (kept,) = decisions(desk, assessment)
    assert (kept.decision, kept.reason) == (GoDecision.GO_WITH_CONDITIONS, "With care")


def test_what_stands_in_the_way_is_told_with_reason_and_source(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment, decision=GoDecision.GO_WITH_CONDITIONS, reason="")

    text = told(opened("decide", assessment))

    assert "**Before it can be signed:**" in text
    assert "Add at least one condition. *Going on with conditions means nothing until one is written down.*" in text
    assert "Sales Partners and Human Rights Due Diligence" in text


def test_a_condition_whose_press_is_sent_twice_is_added_once(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment, decision=GoDecision.GO_WITH_CONDITIONS)
    at = press_labelled(opened("decide", assessment), "Add a condition")
    at.session_state["looking"].presses[f"condition/{assessment}/D-1"] = float("inf")

    press_labelled(at, "Add a condition")

    assert [each.id for each in open_workbook(desk, assessment).actions] == ["A-1"]


def test_a_condition_becomes_an_action_with_an_owner_and_a_date_to_fill(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment, decision=GoDecision.GO_WITH_CONDITIONS)
    at = press_labelled(opened("decide", assessment), "Add a condition")
    place = Place(assessment, Kind.ACTION, "A-1", "title")

    give(at, place, "Train the staff")
    give(at, place._replace(field="owner"), "Ana")
    give(at, place._replace(field="due"), date(2027, 1, 31))

    (made,) = open_workbook(desk, assessment).actions
    assert (made.condition_of, made.title, made.owner, made.due) == ("D-1", "Train the staff", "Ana", date(2027, 1, 31))
    assert signing.readiness(desk, open_workbook(desk, assessment), decisions(desk, assessment)[0]).gaps[0].words == (
        "Name who signs, with the role."
    )


def test_a_decision_is_signed_by_a_named_person_who_has_read_it(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment, residual="A few *may* be misled", residual_by="Bo")
    at = opened("decide", assessment)

    sign(at)

    (done,) = decisions(desk, assessment)
    text = told(at)
    assert (done.decided_by, done.signed_hash in text) == (ADA, True)
    assert "Signed by Ada Obi, director, " in text and "Nobody can be protected from *it*" in text
    assert "**Risk that remains, accepted by Bo:** A few *may* be misled" in text
    assert "nothing has changed since" in text


def test_a_signed_decision_has_no_boxes_any_more(desk: Desk, assessment: str) -> None:
    draft = prepared(desk, assessment)
    signed(desk, assessment)

    at = opened("decide", assessment)

    assert not has_box(at, of_entry(draft, Kind.DECISION, "reason"))
    assert "Sign" not in labels(at)


def test_nobody_signs_without_having_read(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment)

    at = sign(opened("decide", assessment), read=False)

    assert "Not signed: tick that you have read what the decision rests on." in told(at)
    assert decisions(desk, assessment)[0].signed_at is None


def test_what_is_missing_is_told_when_somebody_signs(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment, reason="")

    at = sign(opened("decide", assessment), who="")

    assert "Not signed. Give the reason for the decision. Name who signs, with the role." in told(at)
    assert decisions(desk, assessment)[0].signed_at is None


def test_a_refusal_is_forgotten_once_it_is_signed(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment)
    at = sign(opened("decide", assessment), read=False)

    sign(at)

    assert "Not signed" not in told(at)
    assert decisions(desk, assessment)[0].signed_at is not None


def test_who_signs_sees_first_what_changed_meanwhile(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment)
    shown = open_workbook(desk, assessment)
    stored_impact(desk, assessment, title="Jailing", scale=1, scope=1, irremediability=1)

    at = sign(drawn_by(the_drafts_of, shown))

    assert "the assessment changed after it was shown to you" in told(at)
    assert decisions(desk, assessment)[0].signed_at is None


def test_a_draft_that_lacks_nothing_is_ready(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment, decided_by=ADA)

    assert "Ready to sign." in told(opened("decide", assessment))


def test_a_draft_is_taken_out_and_put_back(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment)
    at = press(opened("decide", assessment), f"out/decision/{assessment}/D-1")
    out = decisions(desk, assessment)

    press_labelled(at, "Put D-1 back")

    assert (out, len(decisions(desk, assessment))) == ((), 1)


def test_what_changed_since_it_was_signed_is_told(desk: Desk, assessment: str) -> None:
    impact = stored_impact(desk, assessment, title="Spying", scale=2, scope=2, irremediability=2)
    prepared(desk, assessment)
    signed(desk, assessment)
    save(desk, of_entry(impact, Kind.IMPACT, "description"), "*Watched*\n" + "on and on " * 200, BOB)
    save(desk, of_entry(impact, Kind.IMPACT, "scope_reason"), "Counted", BOB)
    add(desk, assessment, Kind.BENEFIT, BOB, title="Fewer thefts")

    text = told(opened("decide", assessment))

    assert any(each.label == "Changed since signed: 3 changes." for each in opened("decide", assessment).expander)
    assert "Who is harmed, how, by whom: from “nothing” to “*Watched* on and on " in text and "…” (Bob, " in text
    assert "Why this scope: from “nothing” to “Counted” (Bob, " in text
    assert "**Benefit B-1 Fewer thefts** · Added or put back (Bob, " in text


def test_of_very_many_changes_the_first_are_told(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment)
    signed(desk, assessment)
    for _ in range(32):
        add(desk, assessment, Kind.BENEFIT, BOB)

    assert "and 2 more" in told(opened("decide", assessment))


def test_that_the_history_is_silent_is_told(desk: Desk, assessment: str) -> None:
    draft = prepared(desk, assessment)
    signed(desk, assessment)
    with desk.store.writing() as tx:
        records.set_value(tx, Kind.DECISION, draft, "reason", "Forged", desk.now())

    at = opened("decide", assessment)

    assert "The history does not tell what changed." in told(at)
    assert any(each.label == "Changed since signed." for each in at.expander)


def test_a_later_decision_replaces_an_earlier_one_that_stays_in_sight(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment, decision=GoDecision.GO_WITH_CONDITIONS)
    whole = {"title": "Train", "owner": "Ana", "due": date(2027, 1, 31)}
    add(desk, assessment, Kind.ACTION, ALICE, **whole, condition_of="D-1")
    signed(desk, assessment)
    prepared(desk, assessment, reason="It got worse")
    signed(desk, assessment, "D-2")
    at = opened("decide", assessment)

    at.session_state[f"signed/{assessment}/D-1"] = True
    ran(at)

    text = told(at)
    assert text.index("It got worse") < text.index("Replaced by a later decision")
    assert "A-1 Train · Ana · 2027-01-31 · Open" in text


@pytest.mark.parametrize(("changed", "words"), [(False, "Unchanged since."), (True, "Changed since signed: 1 change.")])
def test_the_overview_tells_the_decision_in_a_line(desk: Desk, assessment: str, changed: bool, words: str) -> None:
    prepared(desk, assessment)
    signed(desk, assessment)
    if changed:
        save(desk, of_assessment(assessment, "use"), "At night", BOB)

    text = told(opened("overview", assessment))

    assert "Stop Signed by Ada Obi, director, " in text and words in text


def test_the_overview_says_nothing_before_anybody_has_signed(desk: Desk, assessment: str) -> None:
    prepared(desk, assessment)

    assert "Signed by" not in told(opened("overview", assessment))
