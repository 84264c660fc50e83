"""Each failure says what happened and what to do about it."""

from pathlib import Path

import pytest

from hrdd import errors


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (
            errors.ContentProblems(["a.yaml: one", "b.yaml: two"]),
            "The method in data/ cannot be used yet; 2 to mend:\n- a.yaml: one\n- b.yaml: two",
        ),
        (errors.UnknownAssessment("abc"), "There is no assessment abc here. Open one from Home."),
        (errors.UnknownRecord("impact", "I-7"), "There is no impact I-7 in this assessment. Reload the page."),
        (errors.UnacceptableValue("Title", "it is too long"), "Not saved: Title: it is too long."),
        (
            errors.ChangedMeanwhile("Title", "theirs"),
            "Title was changed elsewhere meanwhile. Reload to see the other text.",
        ),
        (errors.BrokenJson("a comma is missing", "line 2"), "a comma is missing (line 2)"),
        (errors.BrokenJson("it is empty"), "it is empty"),
        (errors.UnreadableFacts("there are none"), "These facts were not classified: there are none."),
        (errors.UnreadableIndicators("a column is missing"), "The country table was not changed: a column is missing."),
        (
            errors.UnreadableFile("a text is expected", "impacts[3].title"),
            "This file was not imported: a text is expected. Place: impacts[3].title.",
        ),
        (errors.UnreadableFile("it is empty"), "This file was not imported: it is empty."),
        (
            errors.NothingFetched("it took too long"),
            "No values were fetched: it took too long. What is kept here stays as it is.",
        ),
        (errors.UnknownValueSet(), "This set of values is not here any more. Reload the page."),
        (
            errors.UnusableDatabase(Path("/x.db"), "no right to write"),
            "The database /x.db cannot be used: no right to write. Nothing was changed. "
            "HRDD_DATABASE names where it lies.",
        ),
        (errors.UnknownSample("nobody"), "There is no worked example nobody. Choose one that Home lists."),
        (errors.UnknownFormat("odt", ("docx", "json")), "There is no format odt. Use one of: docx, json."),
    ],
    ids=lambda each: type(each).__name__ if not isinstance(each, str) else "",
)
def test_a_failure_is_told_with_its_remedy(failure: errors.WorkbookError, words: str) -> None:
    assert str(failure) == words


def test_a_newer_database_names_both_ways_out() -> None:
    told = str(errors.NewerDatabase("0009"))

    assert "(schema 0009). Nothing was changed." in told
    assert "Start the newer version, or restore a backup" in told
