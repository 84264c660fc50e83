"""The record of a workshop as people read it."""

from collections.abc import Iterator

import pytest

from hrdd.model.workbook import Kind
from hrdd.model.workshop_record import WorkshopRecord
from hrdd.report.blocks import Block, Bullets, Callout, Facts, Heading, Note, Paragraph, Report, Table
from hrdd.report.workshop_record import compose_record
from hrdd.vocabulary import Step
from hrdd.workbook import workshop_agenda, workshop_retention, workshop_seats, workshops
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.workshop_retelling import retell
from hrdd.workbook.workshop_seats import Said
from tests.builders import ALICE
from tests.conftest import NOON
from tests.workshop.marked import Marked, marked_workshop
from tests.workshop.room import Opened, a_rating, a_workshop, people, rate, recorded_rating, take


def record_of(opened: Opened) -> WorkshopRecord:
    """The record as it stands."""
    return retell(opened.desk, opened.chair.workshop_id, NOON)


def composed(opened: Opened) -> Report:
    """The record as the blocks of a document."""
    return compose_record(opened.desk, record_of(opened))


def facts(report: Report, about: str = "About this workshop") -> dict[str, str]:
    """The facts of a name."""
    return dict(next(each.rows for each in report.blocks if isinstance(each, Facts) and each.about == about))


def headings(report: Report, level: int = 1) -> list[str]:
    """The headings of a level."""
    return [each.text for each in report.blocks if isinstance(each, Heading) and each.level == level]


def callouts(report: Report) -> list[str]:
    """What no reader may miss."""
    return [each.title for each in report.blocks if isinstance(each, Callout)]


def under(report: Report, number: int) -> Iterator[Block]:
    """The blocks of a point."""
    inside = False
    for block in report.blocks:
        if isinstance(block, Heading) and block.level < 3:
            inside = block.level == 2 and block.text.startswith(f"{number}  ")
        elif inside:
            yield block


def table(report: Report, caption: str, number: int) -> tuple[tuple[object, ...], ...]:
    """The rows of a table of a point, its header first."""
    found = next(each for each in under(report, number) if isinstance(each, Table) and each.caption == caption)
    return (found.header, *found.rows)


@pytest.fixture
def marked(desk: Desk) -> Marked:
    """A workshop in which everything was said."""
    return marked_workshop(desk)


@pytest.fixture
def report(marked: Marked) -> Report:
    """Its record."""
    return composed(marked.opened)


def test_the_first_page_says_what_it_is_and_how_many_were_there(report: Report) -> None:
    told = facts(report)

    assert (report.title, report.subtitle) == ("mark-title", "Record of a workshop")
    assert told["Opened"] == "22 November 2026, 12:00 UTC, by mark-facilitator"
    assert told["People"] == "9 in the room now; at most 11 people in any round"
    assert told["Groups to choose from"] == "mark-group; mark-other-group; mark-nobody-of-it"
    assert (told["Ended"], told["What people wrote"]) == ("Still going on", "Kept until 20 February 2027, then deleted")


def test_a_file_that_holds_words_says_until_when_it_may_be_kept(report: Report) -> None:
    assert callouts(report) == ["Delete this file by 20 February 2027"]


def test_the_agenda_stands_at_a_glance(report: Report) -> None:
    (found,) = [each for each in report.blocks if isinstance(each, Table) and each.caption == "The agenda"]

    assert found.rows[0] == (
        "1  mark-impact: Scale",
        "Recorded",
        "Grave (4 of 5)",
        "Decided otherwise: Grave (4 of 5) by mark-who-changed",
    )
    assert found.rows[2] == ("3  mark-impact: Likelihood", "Recorded", "Nobody answered", "Waiting")
    assert [row[1:] for row in found.rows[7:]] == [
        ("Discussed, not recorded", "5 people contributed", ""),
        ("Not opened yet", "", ""),
        ("Open in round 2; answers are hidden", "1 person contributed", ""),
        ("Not opened yet", "", ""),
    ]


def test_a_point_tells_what_was_asked_what_came_of_it_and_what_the_team_did(report: Report) -> None:
    told = facts(report, "1  mark-impact: Scale")

    assert told["What was asked"] == "How grave is the harm for each person it reaches?"
    assert (told["What the room did"], told["Time planned"]) == ("Rated impact I-1", "7 minutes")
    assert told["Where it stands"] == "Recorded on 22 November 2026, 12:00 UTC"
    assert told["What the team did"] == (
        "Decided otherwise: Grave (4 of 5) by mark-who-changed, 22 November 2026, 12:00 UTC\n\nmark-why-changed"
    )


def test_what_the_room_did_is_said_for_each_sort_of_point(report: Report) -> None:
    done = [facts(report, name)["What the room did"] for name in headings(report, 2)[3:7]]

    assert done == ["Gave 3 points each", "Chose an answer", "Answered in their own words", "Gathered ideas"]


def test_rounds_are_counted_side_by_side(report: Report) -> None:
    assert table(report, "Who answered", 1) == (
        ("Counted", "Round 1", "Round 2"),
        ("Present", "9", "11"),
        ("Answered", "8", "9"),
        ("Of them by raising a hand", "", "2"),
        ("Skipped", "0", "1"),
        ("Median", "4", "4"),
        ("Range", "Slight to Extreme", "Slight to Extreme"),
        ("Far from the middle", "Slight, Limited", "Slight"),
    )


def test_every_level_stands_with_its_meaning_and_how_often_it_was_chosen(report: Report) -> None:
    header, first, *_ = table(report, "How the room answered", 1)

    assert header == ("Choice", "What it means", "Round 1", "Round 2")
    assert first == ("Slight", "A passing nuisance; people keep enjoying the right in all that matters.", "2", "1")


def test_points_given_are_counted_by_option(report: Report) -> None:
    assert table(report, "Points given", 4) == (
        ("Choice", "Round 1"),
        ("mark-option-one", "2"),
        ("mark-option-two", "1"),
    )


def test_groups_are_told_apart_where_the_room_saw_them(report: Report) -> None:
    assert table(report, "By group", 1)[1:] == (("mark-group", "Grave: 1, Extreme: 3", "Extreme: 4"),)


def test_a_group_that_is_told_apart_in_one_round_only_is_silent_in_the_other(desk: Desk) -> None:
    opened = a_workshop(desk, "City", "Union")
    tokens = [*people(opened, 3, "City"), *people(opened, 3, "Union")]
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, tokens[:3], "555")
    item = take(opened, item, Step.REVEAL, Step.DISCUSS, Step.AGAIN)
    rate(opened, item, tokens, "555111", turn=2)
    take(opened, item, Step.REVEAL)

    found = table(composed(opened), "By group", 1)

    assert found[1:] == (("City", "Extreme: 3", "Extreme: 3"), ("Union", "", "Slight: 3"))


def test_reasons_come_by_round_and_choice_and_those_far_from_the_middle_first(report: Report) -> None:
    leads = [each.lead for each in under(report, 1) if isinstance(each, Bullets)]

    assert leads == [
        "Round 1: Slight, far from the middle",
        "Round 1: Limited, far from the middle",
        "Round 2: Slight, far from the middle",
        "Round 1: Grave",
        "Round 1: Extreme",
        "Round 2: Grave",
        "Round 2: Extreme",
    ]


def test_answers_in_own_words_have_no_choice(report: Report) -> None:
    assert [each for each in under(report, 6) if isinstance(each, Bullets | Heading)] == [
        Heading("What people answered", 3),
        Bullets(("mark-another-open-answer", "mark-open-answer"), "Round 1"),
    ]


def test_ideas_stand_with_their_support_and_those_put_together_with_them(report: Report) -> None:
    assert table(report, "Ideas", 7)[1:] == (("mark-idea", "1", ""), ("mark-idea-that-became", "1", "I-2"))
    assert table(report, "Ideas", 8)[1:] == (
        ("mark-kept\n\nPut together with it: mark-merged; mark-merged-before", "3", ""),
    )
    assert table(report, "Ideas", 10)[1:] == (("mark-idea-of-the-first-round", "", ""),)


def test_the_note_of_the_discussion_is_there(report: Report) -> None:
    assert Paragraph("mark-note") in list(under(report, 1))


def test_a_point_that_is_open_for_the_first_time_says_what_can_be_chosen(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, a_rating(opened), Step.OPEN)
    rate(opened, item, people(opened, 2), "51")

    report = composed(opened)

    assert table(report, "What could be chosen", 1)[0] == ("Choice", "What it means")
    assert table(report, "Who answered", 1)[1:] == (("Present", "2"), ("Answered", "2"), ("Skipped", "0"))


def test_what_was_not_opened_is_listed_apart(report: Report) -> None:
    (found,) = [each for each in report.blocks if isinstance(each, Table) and "nobody was asked" in each.caption]

    assert "Not opened yet" in headings(report)
    assert [row[0] for row in found.rows] == ["9  Question B1", "11  What comes first"]
    assert str(found.rows[1][1]).endswith("mark-option-never; mark-option-reached")


def test_once_it_has_ended_that_was_not_reached_and_what_was_begun_is_lost(desk: Desk, marked: Marked) -> None:
    workshops.end(desk, marked.opened.chair)

    report = composed(marked.opened)

    lost = next(name for name in headings(report, 2) if name.startswith("10"))
    assert "Not reached" in headings(report)
    assert facts(report)["People"] == "At most 11 people in any round"
    assert facts(report, lost)["Where it stands"].startswith("Begun, not recorded; its answers were deleted")
    assert table(report, "Who answered", 10)[2] == ("Answered", "Not known", "Not known")


def test_where_everything_was_reached_nothing_is_listed(desk: Desk) -> None:
    opened = a_workshop(desk)
    recorded_rating(opened)

    assert not {"Not reached", "Not opened yet"} & set(headings(composed(opened)))


def test_words_that_were_deleted_leave_their_date(desk: Desk, marked: Marked) -> None:
    workshop_retention.delete_raw(desk, marked.opened.chair.workshop_id)

    report = composed(marked.opened)

    assert callouts(report) == []
    assert facts(report)["What people wrote"] == "Deleted on 22 November 2026, 12:00 UTC"
    assert Note("What people wrote here was deleted on 22 November 2026, 12:00 UTC.") in list(under(report, 1))


def test_a_rehearsal_says_so_on_its_first_page(desk: Desk) -> None:
    opened = a_workshop(desk, rehearsal=True)
    workshop_agenda.use_pattern(desk, opened.chair, "severity_round")

    report = composed(opened)

    assert report.subtitle == "Record of a rehearsal"
    assert callouts(report) == ["This was a rehearsal"]
    assert facts(report)["Ready agenda"] == "Forty-five-minute severity round"


def test_a_room_without_a_date_an_agenda_or_a_notice_says_so(desk: Desk) -> None:
    record = record_of(a_workshop(desk)).model_copy(update={"keep_until": None, "notice": "", "title": ""})

    report = compose_record(desk, record)

    assert report.title == "Workshop without a title"
    assert facts(report)["What people wrote"] == "No date set"
    assert {Paragraph("There was no notice."), Paragraph("There was nothing on the agenda.")} <= set(report.blocks)


def test_two_that_stand_level_are_no_single_result(desk: Desk) -> None:
    opened = a_workshop(desk)
    item = take(opened, workshop_agenda.add_rank(desk, opened.chair, ["One", "Two"], points=1), Step.OPEN)
    for token, option in zip(people(opened, 2), "01", strict=True):
        workshop_seats.answer(desk, token, item.id, 1, Said(points={option: 1}))
    take(opened, item, Step.REVEAL)

    told = facts(composed(opened), "1  What comes first")

    assert (told["What the room came to"], told["What the room did"]) == ("No single result", "Gave 1 point each")


def test_confidential_parties_go_by_their_code_names(desk: Desk) -> None:
    opened = a_workshop(desk)
    add(desk, opened.assessment, Kind.PARTY, ALICE, name="Acme Dredging", confidential="yes", code_name="Heron")
    recorded_rating(opened, reason="Acme Dredging did it")

    report = composed(opened)

    assert "Acme" not in str(report.blocks)
    assert any("Heron did it" in each.items for each in under(report, 1) if isinstance(each, Bullets))
