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
    "plan": "Action plan",
    "report": "Report",
    "rights": "Rights",
    "measures": "Measures",
    "glossary": "Glossary",
    "method": "Method",
}
"""The screens in the order of the menu."""

IDLE = """() => {
  const app = document.querySelector('[data-testid="stApp"]')?.dataset;
  const idle = app?.testScriptState === "notRunning" && app?.testConnectionState === "CONNECTED" &&
    !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]');
  window.idleSince = idle ? window.idleSince ?? performance.now() : undefined;
  return idle && performance.now() - window.idleSince > 250;
}"""
"""Whether the script has rested for a moment; between connecting and its first run Streamlit calls it idle too."""


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

    def unfold_all(self) -> None:
        """Unfold every card, list and form of the screen."""
        folded = self.main().locator("details:not([open]) > summary")
        for left in range(folded.count(), 0, -1):
            folded.first.click()
            expect(folded).to_have_count(left - 1)
        self.settled()

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
