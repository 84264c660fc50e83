"""A whole workshop in browsers: a facilitator, the room screen, five phones, two rounds, an idea, and what is kept."""

import re
from collections.abc import Sequence

import pytest
from playwright.sync_api import Locator, Page, expect

from hrdd.workbook.assessments import open_workbook
from hrdd.workbook.desk import Desk
from tests.browser.conftest import OpenWindow, picture
from tests.browser.screens import WORD, Screens
from tests.builders import stored_assessment, stored_impact
from tests.exports.reading import part as part_of_file
from tests.exports.reading import text_of

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
WALL = {"width": 1366, "height": 768}
GROUPS = ("Guests", "Guests", "Guests", "Staff", "Staff")
IDEA, SAME_IDEA = "Children are scanned at the gate", "Pupils are scanned too"
FIRST = (("Extreme", ""), ("Extreme", ""), ("Grave", ""), ("Slight", "It is over at once"), ("Grave", ""))
SECOND = (("Extreme", ""), ("Extreme", ""), ("Extreme", ""), ("Slight", "I was there"), ("Grave", ""))
NOTE = "Guests spoke of years, staff of a moment."
WHO = "Ana Lima, human rights lead"


@pytest.fixture
def assessment(desk: Desk) -> str:
    """An assessment with one impact nobody has rated yet."""
    made = stored_assessment(desk)
    stored_impact(desk, made, title="People are followed", scale=None)
    return made


def test_a_whole_workshop(window: OpenWindow, desk: Desk, assessment: str) -> None:
    chair = window()
    wall = begin(chair, window, assessment)
    phones = [joined(window, wall, group) for group in GROUPS]
    expect(wall.get_by_text("5 people have joined")).to_be_visible()

    gather(chair, wall, phones)
    rate(chair, wall, phones, FIRST, "Reveal")
    step(chair, "Discuss")
    chair.write(chair.box("Note of the discussion"), NOTE)
    step(chair, "Second round")
    rate(chair, wall, phones, SECOND, "Reveal")
    chair.page.mouse.move(0, 0)
    expect(chair.page.get_by_role("tooltip")).to_have_count(0)
    picture("workshop-facilitator", chair.page)
    picture("workshop-room", wall)
    step(chair, "Record")
    unchanged = open_workbook(desk, assessment)
    end(chair, wall, phones)

    record = text_of(part_of_file(chair.download(WORD), "word/document.xml"))
    accept(chair, assessment)
    adopt(chair, assessment)
    told = report(chair, assessment)

    assert [(each.title, each.scale) for each in unchanged.impacts] == [("People are followed", None)]
    assert [(each.title, each.scale) for each in open_workbook(desk, assessment).impacts] == [
        ("People are followed", 5),
        (IDEA, None),
    ]
    for text in ("Day with guests", IDEA, NOTE, "I was there"):
        assert text in record
        assert text in told
    assert WHO in told


def begin(chair: Screens, window: OpenWindow, assessment: str) -> Page:
    """Begin a workshop from the assessment and put the room screen on the wall."""
    chair.open("workshop", assessment)
    chair.box("Title").fill("Day with guests")
    chair.main().get_by_text("Two-hour impact workshop.").click()
    chair.box("Groups people may choose from, one a line").fill("Guests\nStaff")
    step(chair, "Begin")
    step(chair, "I have kept them")
    chair.main().get_by_role("button", name="Off", exact=True).nth(1).click()
    chair.settled()
    wall = window(viewport=WALL).page
    wall.goto(str(chair.main().get_by_role("link", name="Room screen").get_attribute("href")))
    expect(wall.get_by_role("heading", level=1)).to_have_text("Day with guests")
    chair.choice("Part of the workshop", "Run").click()
    chair.settled()
    return wall


def joined(window: OpenWindow, wall: Page, group: str) -> Page:
    """A phone that came in by the code on the wall and confirmed the notice."""
    code = wall.get_by_text(re.compile(r"^[A-Z0-9]{3}-[A-Z0-9]{3}$")).first.inner_text()
    screens = window(viewport=PHONE, has_touch=True, is_mobile=True)
    phone = screens.page
    phone.goto(f"{screens.url}/join")
    phone.get_by_label("Code on the screen in the room").fill(code)
    phone.get_by_role("button", name="Next").tap()
    phone.get_by_label(group).check()
    phone.get_by_role("button", name="I have read this. Join").tap()
    expect(phone.get_by_text("You are in.")).to_be_visible()
    return phone


def gather(chair: Screens, wall: Page, phones: Sequence[Page]) -> None:
    """Collect two ideas that say the same, merge them, let people support what stands."""
    step(chair, "Next: Harm to people")
    step(chair, "Open")
    for phone, idea in zip(phones, (IDEA, SAME_IDEA), strict=False):
        phone.get_by_label("Your idea, without names").fill(idea)
        phone.get_by_role("button", name="Send this idea").tap()
        expect(phone.get_by_role("listitem")).to_have_text(idea)
    for phone in phones[2:]:
        phone.get_by_role("button", name="Skip this one").tap()
        expect(phone.get_by_text("You skipped this one")).to_be_visible()
    expect(wall.get_by_text("5 of 5")).to_be_visible()
    step(chair, "Reveal")
    expect(wall.get_by_text(SAME_IDEA)).to_be_visible()
    for idea in (IDEA, SAME_IDEA):
        chair.main().get_by_text(idea).click()
        chair.settled()
    step(chair, "Merge them")
    expect(wall.get_by_text(SAME_IDEA)).to_have_count(0)
    for phone in phones[2:4]:
        phone.get_by_role("listitem").filter(has_text=IDEA).get_by_role("button", name="Support this").tap()
    step(chair, "Discuss")
    step(chair, "Record")


def rate(chair: Screens, wall: Page, phones: Sequence[Page], answers: Sequence[tuple[str, str]], then: str) -> None:
    """One round on the impact, hidden until all is shown."""
    if chair.main().get_by_role("button", name=re.compile("^Next: People are followed")).count():
        step(chair, "Next: People are followed · Scale")
        step(chair, "Open")
    for phone, (level, why) in zip(phones, answers, strict=True):
        phone.get_by_role("radio", name=re.compile(f"^{level}")).check()
        phone.get_by_label(re.compile("^Why")).fill(why)
        picture("workshop-phone", phone, full_page=True)
        phone.get_by_role("button", name="Send my answer").tap()
        expect(phone.get_by_text("Your answer is in")).to_be_visible()
    expect(wall.get_by_text("5 of 5")).to_be_visible()
    expect(number(chair, "Answered")).to_have_text("5")
    for screen in (chair.page, wall):
        expect(screen.get_by_text(answers[3][1])).to_have_count(0)
    step(chair, then)
    expect(wall.get_by_role("row", name=re.compile("^Extreme"))).to_be_visible()


def end(chair: Screens, wall: Page, phones: Sequence[Page]) -> None:
    """End the workshop: the wall and the phones say thank you."""
    chair.main().get_by_role("button", name="End the workshop").click()
    chair.page.get_by_role("button", name="End it now").click()
    expect(wall.get_by_role("heading", level=1)).to_have_text("Thank you for taking part")
    for phone in phones:
        expect(phone.get_by_role("heading", level=1)).to_have_text("Thank you for taking part")
    chair.settled()


def accept(chair: Screens, assessment: str) -> None:
    """Accept the rating where it belongs, at the impact, with one reason quoted and a name."""
    chair.open("impacts", assessment, impact="I-1")
    proposal = chair.main().get_by_text(re.compile("^A workshop proposes: Extreme"))
    proposal.click()
    chair.settled()
    chair.main().get_by_role("radio", name="Accept: Extreme").click()
    chair.settled()
    chair.main().get_by_text("I was there").last.click()
    chair.box("Name and role of the person who decides").fill(WHO)
    step(chair, "Store the decision")
    expect(chair.main().get_by_text(re.compile("From the workshop of .*, accepted by")).first).to_be_visible()


def adopt(chair: Screens, assessment: str) -> None:
    """Make the idea an impact in a person's name, and find it in the register."""
    chair.open("workshop", assessment)
    step(chair, "Open")
    chair.main().get_by_text(re.compile("Harm to people")).first.click()
    chair.settled()
    chair.box("Name and role of the person who takes ideas over").fill(WHO)
    chair.main().get_by_role("button", name="Make it an impact").first.click()
    step(chair, "Open I-2")
    chair.arrived("impacts")
    expect(chair.main().get_by_text(IDEA).first).to_be_visible()


def report(chair: Screens, assessment: str) -> str:
    """The words of the assessment's report."""
    chair.open("report", assessment)
    return text_of(part_of_file(chair.download(WORD), "word/document.xml"))


def step(screens: Screens, name: str) -> None:
    """Press a button of the screen and wait for what follows."""
    screens.main().get_by_role("button", name=name, exact=True).first.click()
    screens.settled()


def number(screens: Screens, label: str) -> Locator:
    """A number at the head of the screen."""
    shown = screens.page.get_by_test_id("stMetric").filter(has_text=label)
    return shown.get_by_test_id("stMetricValue")
