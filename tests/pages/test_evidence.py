"""Evidence: a file is checked, kept, handed back as it was; a link leads to the web only; what is missing is told."""

from streamlit.testing.v1 import AppTest

from hrdd.exports.json_file import write_json
from hrdd.model.registers import Evidence
from hrdd.model.workbook import Kind
from hrdd.workbook import evidence
from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add
from hrdd.workbook.importing import import_file
from hrdd.workbook.saving import of_entry
from tests.builders import ALICE, BOB, stored_impact
from tests.files import PDF, PNG
from tests.ui.at import card, give, in_menu, labels, opened, press_labelled, ran, told, unfold


def kept(desk: Desk, assessment: str) -> tuple[Evidence, ...]:
    """The evidence as stored."""
    return open_workbook(desk, assessment).evidence


def offered(at: AppTest, name: str, content: bytes) -> AppTest:
    """The screen after a file was chosen and handed in."""
    at.file_uploader[0].upload(name, content)
    return press_labelled(at, "Keep the file")


def test_a_file_is_kept_and_handed_back_under_its_name(desk: Desk, assessment: str) -> None:
    at = offered(opened("evidence", assessment), "Leaflet *1*.PDF", PDF)

    (made,) = kept(desk, assessment)
    assert (made.file_name, evidence.content_of(desk, made)) == ("Leaflet 1.pdf", PDF)
    assert [each.label for each in at.get("download_button")] == ["Download Leaflet 1\\.pdf"]
    assert "application/pdf · 1 kB" in told(at)


def test_the_browser_is_told_to_keep_a_file_and_never_to_show_it(desk: Desk, assessment: str) -> None:
    evidence.attach(desk, assessment, "Leaflet.pdf", PDF.ljust(3 * 1024 * 1024), ALICE)

    at = unfold(opened("evidence", assessment), card(Kind.EVIDENCE, assessment, "X-1"))

    assert "application/pdf · 3.0 MB" in told(at)
    assert len(at.get("download_button")) == 1


def test_a_file_whose_content_is_not_what_its_name_says_is_refused_with_the_reason(desk: Desk, assessment: str) -> None:
    at = offered(opened("evidence", assessment), "Leaflet.pdf", b"<html></html>")

    assert "This file was not stored: its content is not what .pdf says" in told(at)
    assert kept(desk, assessment) == ()


def test_nothing_is_kept_before_a_file_was_chosen(desk: Desk, assessment: str) -> None:
    at = press_labelled(opened("evidence", assessment), "Keep the file")

    assert "Choose a file first. Nothing was stored." in told(at)
    assert kept(desk, assessment) == ()


def test_what_somebody_came_from_is_chosen_already(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, title="Spying")
    at = opened("evidence", assessment, about="I-1")

    offered(at, "Picture.png", PNG)
    press_labelled(ran(at), "Add a link")

    assert [each.about for each in kept(desk, assessment)] == [("I-1",), ()]


def test_a_link_can_be_added_for_what_somebody_came_from(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment)

    press_labelled(opened("evidence", assessment, about="I-1"), "Add a link")

    assert kept(desk, assessment)[0].about == ("I-1",)


def test_an_address_that_names_nothing_known_chooses_nothing(desk: Desk, assessment: str) -> None:
    press_labelled(opened("evidence", assessment, about="I-99"), "Add a link")

    assert kept(desk, assessment)[0].about == ()


def test_a_linked_page_is_reached_by_a_button_and_its_address_is_text(desk: Desk, assessment: str) -> None:
    add(desk, assessment, Kind.EVIDENCE, ALICE, title="Report")
    at = unfold(opened("evidence", assessment), card(Kind.EVIDENCE, assessment, "X-1"))
    before = told(at)

    give(at, of_entry(kept(desk, assessment)[0], Kind.EVIDENCE, "link"), "https://example.org/a")

    assert "No link yet." in before
    assert [each.url for each in at.get("link_button")] == ["https://example.org/a"]


def test_a_link_that_leads_elsewhere_is_refused(desk: Desk, assessment: str) -> None:
    add(desk, assessment, Kind.EVIDENCE, ALICE)
    at = unfold(opened("evidence", assessment), card(Kind.EVIDENCE, assessment, "X-1"))

    give(at, of_entry(kept(desk, assessment)[0], Kind.EVIDENCE, "link"), "javascript:alert(1)")

    assert "only a page on the web can be named" in told(at)
    assert kept(desk, assessment)[0].link == ""


def test_an_imported_link_that_leads_elsewhere_is_not_followed(desk: Desk, assessment: str) -> None:
    add(desk, assessment, Kind.EVIDENCE, ALICE, link="https://example.org/a")
    raw = write_json(desk, assessment).replace(b'"https://example.org/a"', b'"javascript:alert(1)"')
    copy = import_file(desk, raw, BOB).id

    at = unfold(opened("evidence", copy), card(Kind.EVIDENCE, copy, "X-1"))

    assert "This link is not followed" in told(at)
    assert len(at.get("link_button")) == 0


def test_files_that_are_not_on_this_computer_are_told_where_people_arrive(desk: Desk, assessment: str) -> None:
    made = evidence.attach(desk, assessment, "Gone.pdf", PDF + b"gone", ALICE)
    (evidence.folder_of(desk) / made.stored_as).unlink()

    texts = [told(opened(page, assessment)) for page in ("overview", "evidence")]

    assert all("1 file of the evidence is not on this computer: X-1 Gone.pdf" in text for text in texts)


def test_the_card_of_a_missing_file_says_what_to_do(desk: Desk, assessment: str) -> None:
    made = evidence.attach(desk, assessment, "Gone.pdf", PDF + b"gone", ALICE)
    (evidence.folder_of(desk) / made.stored_as).unlink()

    at = unfold(opened("evidence", assessment), card(Kind.EVIDENCE, assessment, "X-1"))

    assert "The file Gone.pdf is not on this computer. Attach it anew" in told(at)
    assert len(at.get("download_button")) == 0


def test_the_evidence_for_an_impact_is_named_in_its_card_and_more_is_a_click_away(desk: Desk, assessment: str) -> None:
    stored_impact(desk, assessment, title="Spying")
    evidence.attach(desk, assessment, "Leaflet.pdf", PDF, ALICE, about=["I-1"])
    at = in_menu("impacts", assessment, impact="I-1")
    before = told(at)

    press_labelled(at, "Attach evidence")

    assert "Evidence: X-1 Leaflet.pdf" in before
    assert ("Attach a file" in told(at), at.query_params["about"]) == (True, "I-1")


def test_evidence_can_be_attached_to_parties_and_actions_too(desk: Desk, assessment: str) -> None:
    add(desk, assessment, Kind.PARTY, ALICE)
    add(desk, assessment, Kind.ACTION, ALICE)

    party = unfold(opened("customer", assessment), card(Kind.PARTY, assessment, "P-1"))
    action = unfold(opened("plan", assessment), card(Kind.ACTION, assessment, "A-1"))

    assert all("Attach evidence" in labels(at) for at in (party, action))
