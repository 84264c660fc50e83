"""The chapter on workshops, and where a rating came from in the chapter on impacts."""

from typing import Any

from hrdd.model.workbook import Kind
from hrdd.report.audience import Audience
from hrdd.report.compose import compose
from hrdd.vocabulary import Step, Truth
from hrdd.workbook import (
    workshop_adopting,
    workshop_agenda,
    workshop_retention,
    workshop_running,
    workshop_seats,
    workshops,
)
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, take_out
from hrdd.workbook.saving import Place, save
from hrdd.workbook.workshop_behind import held
from hrdd.workbook.workshop_recording import told_of
from hrdd.workbook.workshop_seats import Said
from tests.builders import ALICE, BOB
from tests.report.reading import chapter, lines, lines_of
from tests.workshop.room import Opened, a_rating, a_workshop, people, rate, recorded_rating, take

WORKSHOPS = "What workshops said"


def told(opened: Opened) -> list[str]:
    """The chapter on workshops."""
    return chapter(opened.desk, open_workbook(opened.desk, opened.assessment), WORKSHOPS)


def rating(opened: Opened) -> str:
    """What the chapter on impacts says of the scale."""
    found = chapter(opened.desk, open_workbook(opened.desk, opened.assessment), "3 Impacts")
    return next(line for line in found if line.startswith("Scale | ")).split(" | ")[1]


def save_scale(opened: Opened, level: int) -> None:
    """Rate the impact by hand."""
    save(opened.desk, Place(opened.assessment, Kind.IMPACT, opened.impact, "scale"), level, ALICE)


def recorded(opened: Opened, item: Any, *said: tuple[str, Said]) -> None:
    """Open a point, have it answered, record it."""
    take(opened, item, Step.OPEN)
    for token, answer in said:
        workshop_seats.answer(opened.desk, token, item.id, 1, answer)
    take(opened, item, Step.REVEAL, Step.RECORD)


def test_an_assessment_without_workshops_has_no_such_chapter(desk: Desk) -> None:
    assert told(a_workshop(desk)) == []


def test_a_rehearsal_is_no_workshop(desk: Desk) -> None:
    assert told(a_workshop(desk, rehearsal=True)) == []


def test_the_chapter_tells_who_was_there_as_numbers_and_groups(desk: Desk) -> None:
    opened = a_workshop(desk, "Guards", "Travellers")
    recorded_rating(opened)
    workshops.end(desk, opened.chair)

    said = told(opened)

    assert {"Most people present at one point | 4", "Groups people could choose from | Guards; Travellers"} <= set(said)
    assert "Ended | 22 November 2026, 12:00 UTC" in said


def test_both_rounds_stand_with_their_spread_and_the_dissent_of_the_last(desk: Desk) -> None:
    opened = a_workshop(desk)
    tokens = people(opened, 4)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, tokens, "5511", reason="first thoughts")
    item = take(opened, item, Step.REVEAL, Step.DISCUSS, Step.AGAIN)
    rate(opened, item, tokens[:3], "551", turn=2, reason="I was there")
    workshop_seats.skip(desk, tokens[3], item.id, 2)
    take(opened, item, Step.REVEAL)
    workshop_running.note(desk, opened.chair, item.id, "Two had seen it")
    take(opened, item, Step.RECORD)

    said = told(opened)

    divided = "Median 3, from Slight to Extreme. Far from the middle: Slight, Extreme."
    assert said[-5:] == [
        "Round | Present | Answered | Skipped | How it lay | Middle and range",
        f"1 | 4 | 4 | 0 | Slight: 2, Extreme: 2 | {divided}",
        "2 | 4 | 3 | 1 | Slight: 1, Extreme: 2 | Median 5, from Slight to Extreme. Far from the middle: Slight.",
        "Reasons of those far from the middle, in the last round:",
        "Slight: I was there",
    ]
    assert "Note of the discussion | Two had seen it" in said


def test_a_room_of_one_mind_is_told_as_such(desk: Desk) -> None:
    opened = a_workshop(desk)
    recorded_rating(opened, levels="444")

    assert told(opened)[-1] == "1 | 3 | 3 | 0 | Grave: 3 | All at Grave."


def test_a_room_that_skipped_has_no_middle(desk: Desk) -> None:
    opened = a_workshop(desk)
    recorded_rating(opened, levels="")

    assert told(opened)[-1] == "1 | 0 | 0 | 0 |  | "


def test_groups_are_told_apart_as_the_room_saw_them(desk: Desk) -> None:
    opened = a_workshop(desk, "Guards")
    tokens = people(opened, 3, "Guards")
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, tokens, "445")
    take(opened, item, Step.REVEAL, Step.RECORD)

    assert told(opened)[-2:] == ["Round | Group | How it lay", "1 | Guards | Grave: 2, Extreme: 1"]


def test_a_show_of_hands_is_told_beside_those_present(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, a_rating(opened), Step.OPEN)
    workshop_running.count_hands(desk, opened.chair, item.id, {"2": 3})
    take(opened, item, Step.REVEAL, Step.RECORD)

    assert told(opened)[-1].startswith("1 | 3, of these 3 by a show of hands | 3 | 0 | Limited: 3")


def test_what_the_team_decided_stands_with_the_reason(desk: Desk) -> None:
    opened = a_workshop(desk)
    workshop_adopting.change(desk, recorded_rating(opened).id, BOB, 4, "Two cases only")

    said = told(opened)

    assert {
        "What the room proposes | Extreme",
        "What the team made of it | Decided otherwise by Bob, 22 November 2026, 12:00 UTC: Grave.",
        "Why the team decided so | Two cases only",
        "In the assessment now | Grave",
    } <= set(said)


def test_an_accepted_and_a_declined_proposal_name_who_decided(desk: Desk) -> None:
    opened = a_workshop(desk)
    workshop_adopting.accept(desk, recorded_rating(opened).id, BOB)
    workshop_adopting.decline(desk, recorded_rating(opened).id, ALICE, "Nobody affected was there")

    said = "\n".join(told(opened))

    assert "Accepted by Bob, 22 November 2026" in said
    assert "Declined by Alice, 22 November 2026" in said


def test_ideas_stand_with_their_support_and_the_entry_they_became(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    item = take(opened, workshop_agenda.add_gather(desk, opened.chair, "impacts"), Step.OPEN)
    workshop_seats.tell(desk, token, item.id, 1, "Jobs are lost")
    take(opened, item, Step.REVEAL, Step.RECORD)
    (given,) = (each.points[0].proposal for each in held(desk, opened.assessment))
    workshop_adopting.adopt_idea(desk, given.id, told_of(desk, given)[0].id, BOB)
    workshop_adopting.accept(desk, given.id, BOB)

    said = told(opened)

    assert said[-1] == "Jobs are lost | 1 | I-2"
    assert any(line.startswith("What the team made of it | Taken note of by Bob") for line in said)


def test_open_answers_and_reasons_beside_points_stand_in_peoples_own_words(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    question = workshop_agenda.add_ask(desk, opened.chair, "Q-EU-1", open_question=True)
    recorded(opened, question, (token, Said(reason="By the police")))

    assert told(opened)[-2:] == ["In people's own words:", "By the police"]


def test_what_was_ranked_is_told_in_points(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    ranked = workshop_agenda.add_rank(desk, opened.chair, ["One", "Two"])
    recorded(opened, ranked, (token, Said(points={"1": 3})))

    said = told(opened)

    assert "What the room proposes | Two" in said
    assert said[-2:] == [
        "Round | Present | Answered | Skipped | Points given | Middle and range",
        "1 | 1 | 1 | 0 | Two: 3 | ",
    ]


def test_after_their_day_words_are_gone_and_the_chapter_says_so(desk: Desk) -> None:
    opened = a_workshop(desk)
    recorded_rating(opened, reason="told in confidence")
    kept = told(opened)
    workshop_retention.delete_raw(desk, opened.chair.workshop_id)

    said = told(opened)

    assert any("deleted from the workbook after 20 February 2027" in line for line in kept)
    assert any("has been deleted, as they were promised" in line for line in said)
    assert "told in confidence" not in "\n".join(lines(desk, open_workbook(desk, opened.assessment)))


def test_a_point_about_an_impact_taken_out_keeps_its_title(desk: Desk) -> None:
    opened = a_workshop(desk)
    recorded_rating(opened)
    take_out(desk, opened.assessment, Kind.IMPACT, opened.impact, ALICE)

    assert "People are followed: Scale" in told(opened)


def test_a_rating_tells_that_a_workshop_proposes_another(desk: Desk) -> None:
    opened = a_workshop(desk)
    save_scale(opened, 2)
    recorded_rating(opened)

    assert rating(opened) == (
        "Limited (2 of 5)\nThe workshop of 22 November 2026 proposes: Extreme. Nobody has decided on it yet."
    )


def test_a_rating_tells_which_workshop_it_came_from_and_who_accepted_it(desk: Desk) -> None:
    opened = a_workshop(desk)
    workshop_adopting.accept(desk, recorded_rating(opened).id, BOB)

    assert rating(opened) == "Extreme (5 of 5)\nFrom the workshop of 22 November 2026, accepted by Bob."


def test_a_rating_tells_that_the_team_decided_otherwise(desk: Desk) -> None:
    opened = a_workshop(desk)
    workshop_adopting.change(desk, recorded_rating(opened).id, BOB, 3, "Two cases only")

    assert rating(opened).endswith("proposed: Extreme. Decided otherwise by Bob.")


def test_a_rating_tells_that_a_proposal_was_declined(desk: Desk) -> None:
    opened = a_workshop(desk)
    workshop_adopting.decline(desk, recorded_rating(opened).id, BOB, "Nobody affected was there")

    assert rating(opened).endswith("proposed: Extreme. Declined by Bob.")


def test_a_rating_changed_since_does_not_claim_to_come_from_the_room(desk: Desk) -> None:
    opened = a_workshop(desk)
    workshop_adopting.accept(desk, recorded_rating(opened).id, BOB)
    save_scale(opened, 1)

    assert rating(opened).endswith("proposed: Extreme. Decided by Bob, and rated again since.")


def test_words_without_a_single_result_are_told_as_words(desk: Desk) -> None:
    opened = a_workshop(desk)
    (token,) = people(opened, 1)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, [token], "4", reason="I was there")
    item = take(opened, item, Step.REVEAL, Step.DISCUSS, Step.AGAIN, Step.REVEAL)
    take(opened, item, Step.RECORD)
    (given,) = (each.points[0].proposal for each in held(desk, opened.assessment))
    workshop_adopting.accept(desk, given.id, BOB, [told_of(desk, given)[0].id])

    assert rating(opened).endswith("With words from the workshop of 22 November 2026, taken over by Bob.")
    assert "What the room proposes | no single result" in told(opened)


def test_a_confidential_name_said_in_the_room_goes_by_its_code_name(desk: Desk) -> None:
    opened = a_workshop(desk)
    add(desk, opened.assessment, Kind.PARTY, ALICE, name="Acme", code_name="Heron", confidential=Truth.YES)
    recorded_rating(opened, reason="Acme did it")

    said = told(opened)

    assert "Slight: Heron did it" in said
    assert "Acme" not in "\n".join(said)


def test_management_reads_one_line(desk: Desk) -> None:
    opened = a_workshop(desk)
    recorded_rating(opened, reason="I was there")
    workshop_adopting.accept(desk, recorded_rating(opened).id, BOB)

    report = compose(desk, open_workbook(desk, opened.assessment), desk.now(), Audience.MANAGEMENT)

    said = [line for block in report.blocks for line in lines_of(block)]
    assert [line for line in said if "orkshop" in line] == [
        "Workshops | 2 proposals: 1 accepted, 0 decided otherwise, 0 declined, 1 waiting"
    ]
    assert "I was there" not in "\n".join(said)


def test_management_reads_nothing_of_workshops_where_there_was_none(desk: Desk) -> None:
    opened = a_workshop(desk)

    report = compose(desk, open_workbook(desk, opened.assessment), desk.now(), Audience.MANAGEMENT)

    assert not any("orkshop" in line for block in report.blocks for line in lines_of(block))
