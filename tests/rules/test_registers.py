"""What an entry of a register still has to say."""

from datetime import date

import pytest

from hrdd.rules.registers import NEEDS, EntryFacts, Gap, gaps

TODAY = date(2026, 3, 2)


def words_of(kind: str, **said: str) -> list[str]:
    """What is missing in an entry that says this."""
    return [gap.words for gap in gaps(EntryFacts(kind, "X-1", said), TODAY)]


def everything(kind: str, **but: str) -> dict[str, str]:
    """An entry that says something everywhere."""
    return {**{need.field: "yes" for need in NEEDS[kind]()}, **but}


@pytest.mark.parametrize("kind", NEEDS)
def test_an_empty_entry_has_its_main_fields_to_do(kind: str) -> None:
    assert len(words_of(kind)) >= 3


@pytest.mark.parametrize("kind", NEEDS)
def test_an_entry_that_says_everything_has_nothing_to_do(kind: str) -> None:
    assert words_of(kind, **everything(kind, due="2026-03-02")) == []


@pytest.mark.parametrize(
    ("kind", "said", "words"),
    [
        ("party", {"confidential": "yes", "code_name": ""}, "Give it a code name, which stands in reports."),
        (
            "party",
            {"policies": "A code", "practice": " "},
            "Say what it does in practice, beside what its policies promise.",
        ),
        ("leverage", {"degree": "little", "raised_how": ""}, "It is thin: say how it can grow, by whom and when."),
        (
            "leverage",
            {"degree": "strong", "used": ""},
            "Leverage there is is there to be used: say what was done with it.",
        ),
        ("competing", {"aim_reason": "", "legality_reason": ""}, "Give the reason for each answer of the test."),
        (
            "engagement",
            {"voice": "affected", "protection": ""},
            "Say how those who spoke are protected.",
        ),
        (
            "communication",
            {"endangers": "yes", "endangers_note": ""},
            "Say what was done about the danger to people.",
        ),
        ("decision", {"residual": "Some", "residual_by": ""}, "Name who accepts the risk that remains, with the role."),
    ],
)
def test_what_is_asked_may_hang_on_another_answer(kind: str, said: dict[str, str], words: str) -> None:
    assert words_of(kind, **everything(kind, due="2026-03-02", **said)) == [words]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("party", {"confidential": "no", "code_name": ""}),
        ("party", {"policies": "", "practice": ""}),
        ("leverage", {"degree": "some", "raised_how": ""}),
        ("engagement", {"voice": "inside", "protection": ""}),
        ("evidence", {"link": "", "stored_as": "a1.pdf"}),
        ("evidence", {"link": "", "note": "Binder 4 in the archive"}),
        ("indicator", {"impacts": "", "actions": "A-1"}),
        ("decision", {"residual": "", "residual_by": "", "signed_at": "2026-03-01"}),
        ("communication", {"status": "dropped", "title": "", "due": "2020-01-01"}),
        ("communication", {"status": "done", "due": "2020-01-01"}),
    ],
)
def test_what_is_not_called_for_is_not_asked(kind: str, said: dict[str, str]) -> None:
    assert words_of(kind, **everything(kind, **{"due": "2026-03-02", **said})) == []


def test_not_known_stays_open_and_asks_for_no_reason() -> None:
    said = everything("competing", necessity="unknown", necessity_reason="")

    assert gaps(EntryFacts("competing", "C-1", said), TODAY) == (
        Gap("Settle whether nothing milder would do.", unknown=True),
    )


def test_a_message_whose_day_has_passed_says_so() -> None:
    said = everything("communication", due="2026-03-01", status="open")

    assert gaps(EntryFacts("communication", "M-1", said), TODAY) == (Gap("Was due on 2026-03-01.", overdue=True),)
