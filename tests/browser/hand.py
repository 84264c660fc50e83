"""The hand that enters an assessment: each value through its widget, each seen in the database before the next."""

from collections.abc import Iterable, Mapping
from typing import Any

from playwright.sync_api import Locator

from hrdd.model.workbook import Kind
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import Place
from tests.browser import screens as labels
from tests.browser.screens import Screens
from tests.browser.stored import soon_stored


class Hand:
    """Enters values into one assessment and remembers them."""

    def __init__(self, screens: Screens, desk: Desk, assessment: str) -> None:
        self.screens = screens
        self.desk = desk
        self.assessment = assessment
        self.entered: dict[Place, Any] = {}

    def at(self, kind: str, record: str, field: str) -> Place:
        """The place of a field of this assessment."""
        return Place(self.assessment, kind, record, field)

    def seen(self, place: Place, value: Any) -> None:
        """Wait until the database holds a value, and remember it as entered."""
        wanted = tuple(value) if isinstance(value, list) else value
        assert soon_stored(self.desk, place, wanted) == wanted, place
        self.entered[place] = value

    def text(self, place: Place, box: Locator, value: str) -> None:
        """Fill a box and leave it."""
        box.fill(value)
        box.press("Tab")
        self.seen(place, value)

    def texts(self, kind: str, record: str, within: Locator, boxes: Mapping[str, str], said: Mapping[str, Any]) -> None:
        """Fill the boxes of an entry of which something is said."""
        for field, label in boxes.items():
            if said.get(field):
                self.text(
                    self.at(kind, record, field), within.get_by_role("textbox", name=label, exact=True), said[field]
                )

    def one(self, place: Place, group: Locator, name: str, value: Any) -> None:
        """Choose one answer of those in sight."""
        group.get_by_role("radio", name=name, exact=True).click()
        self.seen(place, value)

    def several(self, place: Place, within: Locator, label: str, names: Mapping[str, str], ids: Iterable[str]) -> None:
        """Search each by typing, and take it."""
        taken: list[str] = []
        for each in ids:
            self.screens.look_for(within, label, names[each])
            taken.append(each)
            self.seen(place, list(taken))
            self.screens.keyboard.press("Escape")

    def answer(self, within: Locator, question_id: str, said: Mapping[str, Any], nth: int = 0) -> None:
        """Answer a question: the choice, the reason, the source; `nth` of those on the card."""
        question = self.desk.method.questions[question_id]
        names = {choice.id: choice.name for choice in self.desk.method.options(question)} | {
            "needs_research": "Needs research"
        }
        group = within.get_by_role("radiogroup", name=question.wording, exact=True)
        self.one(self.at(Kind.ANSWER, question_id, "choice"), group, names[said["choice"]], said["choice"])
        for field, label in (("reason", labels.REASON), ("evidence", labels.EVIDENCE)):
            if said.get(field):
                box = within.get_by_role("textbox", name=label, exact=True).nth(nth)
                self.text(self.at(Kind.ANSWER, question_id, field), box, said[field])
