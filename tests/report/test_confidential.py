"""A confidential party goes by its code name, wherever its name stands."""

from typing import Any

import pytest

from hrdd.exports.markdown import write_markdown
from hrdd.report.audience import Audience
from hrdd.report.blocks import Banded, Callout, Note, Paragraph
from hrdd.report.compose import compose
from hrdd.report.confidential import code_names, with_code_names
from hrdd.vocabulary import Origin, SeverityBand, Truth
from hrdd.workbook.desk import Desk
from tests.builders import a_party, a_workbook, an_assessment, an_impact
from tests.exports.reports import a_report, a_table


def secret(name: str = "Acme", **said: Any) -> Any:
    """A party whose name stays inside."""
    return a_party(**{"name": name, "code_name": "Heron", "confidential": Truth.YES, **said})


def hidden(text: str, *parties: Any) -> str:
    """A paragraph with the names replaced."""
    block = with_code_names(a_report(Paragraph(text)), parties or (secret(),)).blocks[-1]
    assert isinstance(block, Paragraph)
    return block.text


@pytest.mark.parametrize("audience", Audience)
def test_the_name_is_nowhere_in_the_report(desk: Desk, audience: Audience) -> None:
    told = a_workbook(
        assessment=an_assessment(title="Acme in Kenya", company="Acme"),
        parties=(secret(note="Acme sells on"),),
        impacts=(an_impact(title="Acme arrests people", caused_by="Acme"),),
    )

    text = write_markdown(compose(desk, told, desk.now(), audience)).decode()

    assert "Acme" not in text and "Heron" in text


def test_the_report_says_that_names_were_replaced(desk: Desk) -> None:
    first = compose(desk, a_workbook(parties=(secret(),)), desk.now()).blocks[0]

    assert isinstance(first, Note) and first.text.startswith("Some parties are confidential. Code names stand")


def test_that_all_is_invented_is_still_said_first(desk: Desk) -> None:
    told = a_workbook(assessment=an_assessment(origin=Origin.FICTIONAL), parties=(secret(),))

    first, second, *_ = compose(desk, told, desk.now()).blocks

    assert isinstance(first, Callout) and isinstance(second, Note)


@pytest.mark.parametrize("confidential", [Truth.NO, Truth.UNKNOWN, None])
def test_a_name_that_is_not_confidential_stays(confidential: Truth | None) -> None:
    report = a_report(Paragraph("Acme"))

    assert with_code_names(report, (secret(confidential=confidential),)) is report


def test_a_party_without_a_code_name_goes_by_its_number() -> None:
    assert code_names((secret(code_name=""), secret("", code_name="x"))) == {"Acme": "Confidential party P-1"}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Acme's men", "Heron's men"),
        ("Acmeville and Macme", "Acmeville and Macme"),
        ("(Acme), Acme.", "(Heron), Heron."),
    ],
)
def test_only_the_whole_name_is_replaced(text: str, read: str) -> None:
    assert hidden(text) == read


def test_a_name_in_a_script_without_spaces_is_found_between_other_letters() -> None:
    assert hidden("由鹭公司出售", secret("鹭公司")) == "由Heron出售"


def test_the_longer_of_two_names_is_replaced_first() -> None:
    assert hidden("Acme Kenya", secret(), secret("Acme Kenya", code_name="Ibis")) == "Ibis"


def test_a_name_that_looks_like_a_pattern_is_taken_letter_by_letter() -> None:
    assert hidden("A.c (me+)", secret("A.c (me+)")) == "Heron"


def test_cells_keep_their_band() -> None:
    table = a_table(("Acme", Banded("Acme", SeverityBand.HIGH)))

    again = with_code_names(a_report(table), (secret(),)).blocks[-1]

    assert again == a_table(("Heron", Banded("Heron", SeverityBand.HIGH)))
