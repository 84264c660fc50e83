"""The other chapters of the report."""

from datetime import UTC, date, datetime

from hrdd.report.blocks import Callout, Heading
from hrdd.vocabulary import NEEDS_RESEARCH, ActionStatus, Origin
from hrdd.workbook.desk import Desk
from tests.builders import (
    CAUSED,
    a_benefit,
    a_destination,
    a_party,
    a_workbook,
    an_action,
    an_answer,
    an_assessment,
    an_impact,
)
from tests.report.reading import chapter, composed, lines

CUSTOMER, END_USE, PLAN, OPEN = "2 Customer and geography", "1 End use", "6 Action plan", "12 Still open"


def test_chapters_stand_in_the_order_of_the_walk(desk: Desk) -> None:
    headings = [block.text for block in composed(desk, a_workbook()).blocks if isinstance(block, Heading)]

    walk = ["In short", "What is assessed", END_USE, CUSTOMER, "3 Impacts", "4 Connection", "5 Benefits", PLAN, OPEN]
    assert [each for each in headings if each in walk] == walk


def test_a_fictional_assessment_says_so_first(desk: Desk) -> None:
    fiction = an_assessment(origin=Origin.FICTIONAL, origin_note="All names are made up")

    first = composed(desk, a_workbook(assessment=fiction)).blocks[0]

    assert isinstance(first, Callout)
    assert (first.title, first.text.endswith("stands under “What is assessed”.")) == ("Fictional example", True)


def test_a_published_case_says_so_first(desk: Desk) -> None:
    report = composed(desk, a_workbook(assessment=an_assessment(origin=Origin.PUBLISHED_CASE)))

    assert report.blocks[0] == Callout(
        "Published case", "Retold from public sources, without any company's records or part in it."
    )


def test_an_own_assessment_bears_no_mark(desk: Desk) -> None:
    assert not isinstance(composed(desk, a_workbook()).blocks[0], Callout)


def test_an_archived_assessment_says_since_when(desk: Desk) -> None:
    away = an_assessment(archived_at=datetime(2026, 11, 1, 8, 5, tzinfo=UTC))

    assert "In the archive since | 1 November 2026, 08:05 UTC" in lines(desk, a_workbook(assessment=away))


def test_an_assessment_without_a_title_can_be_reported(desk: Desk) -> None:
    assert composed(desk, a_workbook(assessment=an_assessment(title=""))).title == "Assessment without a title"


def test_what_needs_research_is_shown_as_such(desk: Desk) -> None:
    told = chapter(desk, a_workbook(answers=(an_answer(choice=NEEDS_RESEARCH),)), END_USE)

    assert told[2:5] == [
        "A1 What is the product or service meant to achieve, and for whom?",
        "Needs research",
        "Read in the leaflet",
    ]


def test_a_reason_without_a_choice_is_shown(desk: Desk) -> None:
    told = chapter(desk, a_workbook(answers=(an_answer(choice=None),)), END_USE)

    assert told[3:5] == ["Not answered yet", "Read in the leaflet"]


def test_unanswered_questions_are_listed(desk: Desk) -> None:
    told = chapter(desk, a_workbook(answers=(an_answer("Q-EU-1.1"),)), END_USE)

    assert "A1 What is the product or service meant to achieve, and for whom?" in told
    assert any(line.startswith("Deeper questions without an answer: A1.2, A1.3") for line in told)


def test_an_emptied_answer_counts_as_open(desk: Desk) -> None:
    told = chapter(desk, a_workbook(answers=(an_answer(choice=None, reason=""),)), END_USE)

    assert "Not answered yet:" in told


def test_a_section_with_every_question_answered_lists_none(desk: Desk) -> None:
    answers = tuple(an_answer(each, choice=None) for each in desk.method.questions)

    assert "Not answered yet:" not in lines(desk, a_workbook(answers=answers))


def test_a_country_is_placed_by_the_worst_dimension(desk: Desk) -> None:
    told = chapter(desk, a_workbook(destinations=(a_destination("AFG"),)), CUSTOMER)

    row = "Afghanistan | Lowest fifth | Lowest fifth | Lowest fifth | Lowest fifth | Yes: voice and accountability"
    assert row in told
    assert desk.method.edition["attribution"] in told


def test_a_good_place_clears_nothing(desk: Desk) -> None:
    told = chapter(desk, a_workbook(destinations=(a_destination("NOR"),)), CUSTOMER)

    assert any(
        line.startswith("Norway |") and line.endswith(" | No reason in these values; they clear nothing")
        for line in told
    )
    assert any("a high one clears nothing" in line for line in told)


def test_a_country_without_values_is_looked_at_closer(desk: Desk) -> None:
    unknown = next(each.id for each in desk.method.countries.values() if not any(each.fifths.values()))

    told = chapter(desk, a_workbook(destinations=(a_destination(unknown),)), CUSTOMER)

    assert any(line.endswith(" | Yes: no value is known") for line in told)


def test_a_party_without_a_name_is_shown(desk: Desk) -> None:
    told = chapter(desk, a_workbook(parties=(a_party(name="", role=None),)), CUSTOMER)

    assert "P-1 (no name yet)" in told


def test_benefits_have_a_chapter_of_their_own(desk: Desk) -> None:
    told = chapter(desk, a_workbook(benefits=(a_benefit(rights=("R01",)),)), "5 Benefits")

    assert "B-1 Trains on time" in told
    assert "Rights it supports | Right to life" in told


def test_the_plan_shows_what_is_overdue_and_what_is_missing(desk: Desk) -> None:
    late = an_action(due=date(2026, 11, 1), kind=None, impacts=())

    told = chapter(desk, a_workbook(actions=(late,)), PLAN)

    assert "A-1 Talk to the city | Not said yet | None named | Nobody named | 1 Nov 2026 | Open, overdue" in told


def test_a_finished_action_is_not_overdue(desk: Desk) -> None:
    done = an_action(due=date(2026, 11, 1), owner="Ben", status=ActionStatus.DONE, kind=None, impacts=())

    told = chapter(desk, a_workbook(actions=(done,)), PLAN)

    assert "A-1 Talk to the city | Not said yet | None named | Ben | 1 Nov 2026 | Done" in told


def test_an_action_about_an_impact_that_was_taken_out_says_so(desk: Desk) -> None:
    told = chapter(desk, a_workbook(actions=(an_action(due=None),)), PLAN)

    assert "About | I-1 (taken out)" in told


def test_an_action_without_details_gets_no_table(desk: Desk) -> None:
    told = chapter(desk, a_workbook(actions=(an_action(impacts=()),)), PLAN)

    assert told[-1] == "A-1 Talk to the city"


def test_open_points_stand_together_by_what_they_are_about(desk: Desk) -> None:
    workbook = a_workbook(
        answers=(an_answer(reason=""), an_answer("Q-EU-2", choice=NEEDS_RESEARCH)),
        impacts=(an_impact(**CAUSED),),
        actions=(an_action(),),
        destinations=(a_destination(next(iter(_without_values(desk)))),),
    )

    told = chapter(desk, workbook, OPEN)

    assert "Find out: questions A2." in told
    assert "Question A1: Give the reason at question A1." in told
    assert "A-1 Talk to the city: Name who takes this action. Set the date it is due." in told
    assert any("write down what you know of it." in line for line in told)


def _without_values(desk: Desk) -> list[str]:
    return [each.id for each in desk.method.countries.values() if not any(each.fifths.values())]


def test_a_part_without_gaps_says_so(desk: Desk) -> None:
    assert "Nothing is open here." in chapter(desk, a_workbook(), OPEN)


def test_the_method_names_its_version_and_sources(desk: Desk) -> None:
    told = chapter(desk, a_workbook(), "13 How this was worked out")

    assert told[1].startswith("Method version 1.0, assessment revision 0.")
    assert any(line.startswith("UN Guiding Principles on Business and Human Rights | ") for line in told)


def test_rights_that_were_not_checked_are_named(desk: Desk) -> None:
    told = chapter(desk, a_workbook(impacts=(an_impact(rights=("R01",)),)), "13 How this was worked out")

    assert told[-1].endswith("Rights to check before quoting: Right to life.")


def test_the_annex_lists_answers_as_they_are_asked(desk: Desk) -> None:
    later, sooner = an_answer("Q-EU-2"), an_answer("Q-EU-1", changed_at=datetime(2026, 11, 2, 7, 1, tzinfo=UTC))

    told = chapter(desk, a_workbook(answers=(later, sooner)), "Annex: entries and when they were last changed")

    assert told[3:] == ["Answer | Question A1 |  | 2 November 2026, 07:01 UTC", "Answer | Question A2 |  | Not noted"]


def test_an_empty_assessment_needs_no_annex(desk: Desk) -> None:
    assert chapter(desk, a_workbook(), "Annex: entries and when they were last changed") == []
