"""What the rules say of leverage, leaving, competing rights and those heard, drawn from what is stored."""

from datetime import date

import pytest

from hrdd.model.registers import Communication, Competing, Ending, Engagement, Leverage
from hrdd.model.workbook import Kind
from hrdd.rules.competing import TESTS, Outcome
from hrdd.rules.engagement import Hearing
from hrdd.vocabulary import ActionStatus, EndingDecision, LeverageJudgement, Truth, Voice
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, take_out
from hrdd.workbook.weighing import (
    entry_facts,
    facts_of_ending,
    hearing,
    hearings,
    leaving,
    open_worksheet,
    too_early,
    weighed,
    worksheets_of,
)
from tests.builders import ALICE, BOB, OWNER, a_workbook, an_impact, stored_assessment, stored_impact

NOT_ENOUGH = LeverageJudgement.NOT_ENOUGH
LACKING = an_impact(leverage_judged=NOT_ENOUGH)


def a_worksheet(**said: object) -> Ending:
    """A worksheet about the first impact."""
    return Ending(**{"id": "E-1", "assessment_id": OWNER, "impacts": ("I-1",), **said})


def a_conflict(**said: object) -> Competing:
    """A conflict in which the five answers are yes."""
    return Competing(**{"id": "C-1", "assessment_id": OWNER, **dict.fromkeys(TESTS, Truth.YES), **said})


def test_a_worksheet_is_to_open_where_leverage_is_lacking_for_good() -> None:
    assert leaving(LACKING, ()).to_open is True
    assert leaving(an_impact(), ()).to_open is False


def test_one_worksheet_is_enough_for_an_impact() -> None:
    found = leaving(LACKING, (a_worksheet(), a_worksheet(id="E-2", impacts=("I-2",))))

    assert (found.comes_up, found.to_open, found.worksheets) == (True, False, ("E-1",))


def test_a_worksheet_is_opened_for_the_parties_its_leverage_works_on(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    stored_impact(desk, assessment, title="Spying", leverage_judged=NOT_ENOUGH)
    for name in ("City", "Police"):
        add(desk, assessment, Kind.PARTY, ALICE, name=name)
    add(desk, assessment, Kind.LEVERAGE, ALICE, impacts=("I-1",), parties=("P-2",))

    made = open_worksheet(desk, assessment, "I-1", ALICE)

    (kept,) = worksheets_of(desk, assessment)
    assert (made, kept.title, kept.impacts) == ("E-1", "Leaving or staying: Spying", ("I-1",))
    assert kept.parties == ("P-2",)


def test_where_leverage_names_no_party_a_worksheet_is_about_all_of_them(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    stored_impact(desk, assessment, title="x" * 300, leverage_judged=NOT_ENOUGH)
    add(desk, assessment, Kind.PARTY, ALICE, name="City")

    open_worksheet(desk, assessment, "I-1", ALICE)

    (kept,) = worksheets_of(desk, assessment)
    assert (kept.parties, len(kept.title)) == (("P-1",), 300)


def test_a_worksheet_for_an_impact_without_a_title_is_called_by_its_number(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    stored_impact(desk, assessment, leverage_judged=NOT_ENOUGH)

    open_worksheet(desk, assessment, "I-1", ALICE)

    assert worksheets_of(desk, assessment)[0].title == "Leaving or staying: I-1"


def test_a_worksheet_that_is_there_is_not_opened_again(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    stored_impact(desk, assessment, leverage_judged=NOT_ENOUGH)

    ids = [open_worksheet(desk, assessment, "I-1", by) for by in (ALICE, BOB)]

    assert (ids, [each.id for each in worksheets_of(desk, assessment)]) == (["E-1", "E-1"], ["E-1"])


def test_a_worksheet_is_found_even_where_leverage_is_judged_to_be_enough_by_now(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    stored_impact(desk, assessment)
    add(desk, assessment, Kind.ENDING, ALICE, impacts=("I-1",))

    assert open_worksheet(desk, assessment, "I-1", ALICE) == "E-1"


@pytest.mark.parametrize("impact", ["I-1", "I-2"], ids=["leverage not lacking", "no such impact"])
def test_no_worksheet_is_opened_where_none_is_called_for(desk: Desk, impact: str) -> None:
    assessment = stored_assessment(desk)
    stored_impact(desk, assessment)

    assert open_worksheet(desk, assessment, impact, ALICE) is None
    assert worksheets_of(desk, assessment) == ()


def test_a_worksheet_taken_out_is_not_among_those_there_are(desk: Desk) -> None:
    assessment = stored_assessment(desk)
    add(desk, assessment, Kind.ENDING, ALICE)
    take_out(desk, assessment, Kind.ENDING, "E-1", ALICE)

    assert worksheets_of(desk, assessment) == ()


@pytest.mark.parametrize(("impact", "early"), [(LACKING, False), (an_impact(), True)])
def test_leaving_comes_too_early_while_leverage_is_not_judged_to_be_lacking(impact: object, early: bool) -> None:
    assert too_early(a_worksheet(), (impact, an_impact(id="I-2"))) is early  # type: ignore[arg-type]


def test_a_worksheet_is_read_as_the_rule_takes_it() -> None:
    said = facts_of_ending(a_worksheet(decision=EndingDecision.STAY, tried="Talks", decided_by="Ana, chair"))

    assert (said.decision, said.tried, said.name, said.role) == (
        EndingDecision.STAY,
        "Talks",
        "Ana, chair",
        "Ana, chair",
    )


@pytest.mark.parametrize(
    ("strained", "outcome"),
    [(("R18",), Outcome.PASSED), (("R02",), Outcome.NEVER), (("R99",), Outcome.OPEN), ((), Outcome.OPEN)],
)
def test_a_conflict_is_weighed_by_the_status_of_the_strained_right(
    desk: Desk, strained: tuple[str, ...], outcome: Outcome
) -> None:
    assert weighed(desk.method, a_conflict(strained=strained)).outcome is outcome


def test_each_impact_knows_whose_voice_was_heard() -> None:
    tenants = Engagement(
        id="H-1", assessment_id=OWNER, voice=Voice.AFFECTED, impacts=("I-1",), heard="They feel watched"
    )
    workbook = a_workbook(impacts=(an_impact(), an_impact(id="I-2")), engagements=(tenants,))

    assert hearings(workbook) == {"I-1": Hearing.AFFECTED, "I-2": Hearing.NOBODY}
    assert hearing(workbook) is Hearing.AFFECTED


def test_an_entry_is_told_to_the_rules_field_by_field_as_text() -> None:
    message = Communication(
        id="M-1",
        assessment_id=OWNER,
        tells_of=("CM-4", "CM-5"),
        due=date(2026, 3, 2),
        status=ActionStatus.OPEN,
        endangers=Truth.UNKNOWN,
    )

    said = entry_facts(Kind.COMMUNICATION, message).said

    assert (said["tells_of"], said["due"], said["status"]) == ("CM-4 CM-5", "2026-03-02", "open")
    assert (said["endangers"], said["commercial"], said["position"]) == ("unknown", "", "0")


def test_leverage_with_nothing_said_is_all_blank() -> None:
    assert entry_facts(Kind.LEVERAGE, Leverage(id="L-1", assessment_id=OWNER)).said["parties"] == ""
