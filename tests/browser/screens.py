"""The screens as a person uses them: every label, role and way the browser tests know stands here."""

import re
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

TITLES = {
    "home": "Home",
    "overview": "Overview",
    "end_use": "1 End use",
    "customer": "2 Customer and geography",
    "impacts": "3 Impacts",
    "connection": "4 Connection",
    "leverage": "Leverage and leaving",
    "plan": "Action plan",
    "tracking": "Tracking",
    "engagement": "Engagement",
    "workshop": "Workshop",
    "evidence": "Evidence",
    "self_check": "Self-check",
    "decide": "Decide",
    "report": "Report",
    "rights": "Rights",
    "measures": "Measures",
    "countries": "Countries",
    "glossary": "Glossary",
    "method": "Method",
}
"""The screens in the order of the menu."""

IDLE = """() => {
  const app = document.querySelector('[data-testid="stApp"]')?.dataset;
  const idle = app?.testScriptState === "notRunning" && app?.testConnectionState === "CONNECTED" &&
    !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]') &&
    !document.getAnimations().some((each) => each.playState === "running" && each.effect.getTiming().iterations < 100);
  window.idleSince = idle ? window.idleSince ?? performance.now() : undefined;
  return idle && performance.now() - window.idleSince > 250;
}"""
"""Whether script and screen have rested for a moment; between connecting and its first run Streamlit is idle too."""


LISTS = re.compile(r"^(Taken out|Archive|Earlier decisions|Decide)")
MANY = 8
BOXES = '[data-testid="stMain"] textarea, [data-testid="stMain"] input[type="text"]'


class Screens:
    """One window of a browser."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.keyboard = page.keyboard

    def address(self, name: str, assessment: str = "", **more: str) -> str:
        """The address of a screen."""
        said = {"assessment": assessment, **more}
        asked = urlencode({key: value for key, value in said.items() if value})
        return f"{self.url}/{'' if name == 'home' else name}" + (f"?{asked}" if asked else "")

    def open(self, name: str, assessment: str = "", **more: str) -> None:
        """Go to a screen by its address."""
        self.page.goto(self.address(name, assessment, **more))
        self.settled()

    def settled(self) -> None:
        """Wait until a screen is drawn."""
        expect(self.heading()).to_be_visible()
        self.page.evaluate("window.idleSince = undefined")
        self.page.wait_for_function(IDLE)

    def reload(self) -> None:
        """Load the page again."""
        self.page.reload()
        self.settled()

    def heading(self, title: str | None = None) -> Locator:
        """The title of the screen."""
        named = self.page.get_by_role("heading", level=1)
        return named if title is None else self.page.get_by_role("heading", level=1, name=title, exact=True)

    def arrived(self, name: str, title: str = "") -> None:
        """Wait until another screen is shown, under its address and with its content."""
        expect(self.heading(title or TITLES[name])).to_be_visible()
        expect(self.page).to_have_url(re.compile(rf"/{'' if name == 'home' else name}(\?|$)"))
        self.settled()

    def main(self) -> Locator:
        """The screen without the menu."""
        return self.page.get_by_role("main")

    def menu(self) -> Locator:
        """All entries of the menu."""
        return self.page.get_by_role("navigation").get_by_role("link")

    def way_to(self, name: str) -> Locator:
        """The entry of the menu that leads to a screen."""
        return self.page.get_by_role("navigation").get_by_role("link", name=TITLES[name], exact=True)

    def onward(self, name: str) -> Locator:
        """The button that leads to the next screen or the one before."""
        return self.page.get_by_role("button", name=re.compile(rf"^(Next|Back): {TITLES[name]}$"))

    def button(self, name: str) -> Locator:
        """A button by its words."""
        return self.page.get_by_role("button", name=name, exact=True)

    def box(self, label: str, nth: int = 0) -> Locator:
        """A box for text, the first of this label unless another is asked for."""
        return self.page.get_by_role("textbox", name=label, exact=True).nth(nth)

    def choice(self, question: str, answer: str) -> Locator:
        """One answer of a closed question."""
        return self.page.get_by_role("radiogroup", name=question, exact=True).first.get_by_role(
            "radio", name=answer, exact=True
        )

    def write(self, box: Locator, text: str) -> None:
        """Write at the end of a box, key by key."""
        box.click()
        self.keyboard.press("Control+End")
        self.keyboard.type(text)

    def paste(self, box: Locator, text: str) -> None:
        """Put a text at the end of a box at once."""
        box.click()
        self.keyboard.press("Control+End")
        self.keyboard.insert_text(text)

    def unfold_lists(self) -> None:
        """Unfold what was taken out, put away or decided before, and the form to decide in."""
        folded = self.main().locator("details:not([open]) > summary").filter(has_text=LISTS)
        for left in range(folded.count(), 0, -1):
            folded.first.click()
            expect(folded).to_have_count(left - 1)
        self.settled()

    def answer_many(self, but: str) -> None:
        """Choose something in the first choices in sight but one, and say something in the first boxes."""
        choices = [
            each for each in self.main().get_by_role("radiogroup").all() if each.get_attribute("aria-label") != but
        ]
        for group in choices[:MANY]:
            group.get_by_role("radio").last.click()
        for box in self.main().locator("textarea, input[type=text]:not([role=combobox])").all()[:MANY]:
            box.fill("Said")
            box.press("Tab")
        self.settled()

    def watch_boxes(self) -> None:
        """Remember the boxes and choices of the screen as they stand there."""
        self.page.evaluate(f"window.watched = [...document.querySelectorAll('{BOXES}')]")

    def boxes_taken_away(self) -> list[str]:
        """The labels of remembered boxes that are no longer in the page: a person writing there would be cut off."""
        gone: list[str] = self.page.evaluate(
            "window.watched.filter(box => !box.isConnected).map(box => box.ariaLabel || box.tagName)"
        )
        return gone

    def chapters(self) -> list[str]:
        """The chapters of the report's preview."""
        return self._chapters().get_by_role("radio").all_inner_texts()

    def turn_to(self, chapter: str) -> None:
        """Show a chapter of the report."""
        named = self._chapters().get_by_role("radio", name=chapter, exact=True)
        named.click()
        expect(named).to_be_checked()
        self.settled()

    def _chapters(self) -> Locator:
        return self.page.get_by_role("radiogroup", name="Chapter", exact=True)

    def unfold_one(self) -> None:
        """Unfold the first card of the screen, where there is one."""
        folded = self.main().locator("details:not([open]) > summary")
        if folded.count():
            folded.first.click()
            self.settled()

    def card(self, mark: str) -> Locator:
        """A card that folds, by the number or id at the head of it."""
        return self.main().get_by_role("group").filter(has=self.page.locator("summary").get_by_text(mark, exact=True))

    def unfold(self, mark: str) -> Locator:
        """The same, unfolded."""
        card = self.card(mark)
        if card.get_attribute("open") is None:
            card.locator("summary").click()
        expect(card).to_have_attribute("open", "")
        return card

    def framed(self, mark: str) -> Locator:
        """The innermost part of the screen that holds a mark, such as the number of a risk flag."""
        return self.main().get_by_test_id("stVerticalBlock").filter(has=self.page.get_by_text(mark, exact=True)).last

    def look_for(self, within: Locator, label: str, name: str) -> None:
        """Type a name into a searchable list and take what is found."""
        searched = within.get_by_role("combobox", name=label, exact=True)
        searched.click()
        searched.fill(name)
        self.page.get_by_role("option", name=name, exact=True).click()

    def set_day(self, within: Locator, label: str, digits: str) -> None:
        """Type a date, year first."""
        within.get_by_role("group", name=label, exact=True).get_by_role("spinbutton").first.click()
        self.keyboard.type(digits)

    def download(self, words: str) -> bytes:
        """The file that a button hands out."""
        with self.page.expect_download() as begun:
            self.button(words).click()
        return begun.value.path().read_bytes()


TITLE, PRODUCT, BEGIN = "New assessment", "Product or service", "Begin"
REASON, EVIDENCE = "Reason", "Source"
DEEPER = re.compile(r"deeper")
VERDICT, BECAUSE = "The verdict", "Because"
PLAN_AN_ACTION, ADD_TO_PLAN = "Plan an action", "Add to plan"
ADD = {
    "party": "Add a party",
    "benefit": "Add a benefit",
    "impact": "Add an impact",
    "country": "Add a country",
}
WORD, JSON = "Word", "Everything, for another workbook (JSON)"

ASSESSMENT_LINES = {"company": "Company or business unit"}
ASSESSMENT_TEXTS = {
    "use": "Use that is assessed",
    "scope": "Scope",
    "trigger_note": "Why now",
    "team": "Team",
    "origin_note": "Sources, or what is invented",
    "legal_note": "Law",
}
PARTY_TEXTS = {
    "name": "Name",
    "record": "What is known of its conduct, with source and date",
    "note": "Interests, and anything else",
}
DESTINATION_TEXTS = {
    "use_there": "What the product does there, and through whom it gets there",
    "assessment": "Written assessment of the rights situation there",
}
BENEFIT_TEXTS = {"title": "Benefit in a few words", "description": "Who gains what, and how that is known"}
BENEFIT_LISTS = {"rights": "Rights it supports", "groups": "Groups that gain"}
IMPACT_TEXTS = {
    "title": "The impact in a few words",
    "description": "What happens, to whom, by whom",
    "people": "The people affected, in words",
    "state_reason": "What shows it",
    "heightened_note": "Did a group at heightened risk lift a rating? Which, and why",
    "residual_reason": "Why, and by what evidence",
    "competing_note": "How they were weighed, and who was asked",
}
IMPACT_LISTS = {
    "rights": "Rights at stake",
    "groups": "Groups at heightened risk",
    "rights_holders": "How they relate to the product",
    "stages": "Stages where our own acts or omissions count",
    "competing_rights": "Rights that acting on it would strain",
}
STATE, HARM_MODE = "Has it happened?", "Way it comes about"
DELAY = "Would waiting make it impossible to put right?"
WHY_THIS_LEVEL, HOW_WE_KNOW = "Why this level", "How we know"
CONNECTION_TEXTS = {
    "caused_by": "Who causes the harm",
    "others_involved": "Who else is involved and must act",
    "leverage_held": "What influence we have on those who cause it",
    "leverage_raised": "How it can be raised",
}
OWNER, DUE = "Person responsible", "Due"
