"""What people typed is shown as they typed it, on every screen: never as markup, never as a request."""

import pytest

from hrdd.model.workbook import Kind
from hrdd.vocabulary import Involvement
from hrdd.workbook.assessments import archive, begin, open_workbook
from hrdd.workbook.deciding import decide
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add, take_out
from tests.browser.conftest import OpenWindow
from tests.browser.server import Server
from tests.browser.watch import Watch
from tests.builders import ALICE
from tests.markers import marked_workbook

pytestmark = pytest.mark.browser

PIECES = (
    "<script>scriptmark",
    "<i>htmlmark",
    "**boldmark",
    "_emphasismark",
    "![imagemark",
    "[linkmark",
    "$mathmark",
    ":red[colourmark",
    "`codemark",
    "~~strikemark",
    "http://127.0.0.2/automark",
)
"""Markup of every kind a screen could take for its own, each up to a word that stands nowhere else."""

TYPED = (
    "<script>scriptmark</script> <i>htmlmark</i> **boldmark** _emphasismark_ ![imagemark](http://127.0.0.2/x.png) "
    "[linkmark](http://127.0.0.2/) $mathmark$ :red[colourmark] `codemark` ~~strikemark~~ http://127.0.0.2/automark"
)

CHANGED = """(pieces) => {
  const changed = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    for (const piece of pieces) {
      const word = piece.match(/[a-z]+$/)[0];
      const around = node.parentElement;
      const read = !["SCRIPT", "STYLE"].includes(around.tagName);
      if (node.data.includes(word) && read && !around.textContent.includes(piece))
        changed.push(`${word} in ${around.closest('[data-testid]').outerHTML.slice(0, 300)}`);
    }
  return changed;
}"""
"""Words of the pieces that stand on the screen without the signs typed before them."""

REGISTERS = ("leverage", "tracking", "engagement", "evidence", "decide")
HOLDING = ("home", "overview", "end_use", "customer", "impacts", "connection", *REGISTERS, "plan", "report")
"""The screens that show anything people typed."""


@pytest.fixture(scope="module")
def assessment(desk: Desk) -> str:
    """An assessment with markup in every text, also in what was decided before, taken out and put away; its id."""
    workbook, _ = marked_workbook(desk, TYPED)
    made = workbook.assessment.id
    for kind in (Kind.PARTY, Kind.BENEFIT, Kind.IMPACT, Kind.ACTION):
        gone = add(desk, made, kind, ALICE, **{"name" if kind is Kind.PARTY else "title": TYPED})
        take_out(desk, made, kind, gone.id, ALICE)
    for outcome in (Involvement.CONTRIBUTE, Involvement.DIRECTLY_LINKED):
        decide(desk, open_workbook(desk, made).impacts[0], outcome, TYPED, TYPED, ALICE)
    archive(desk, begin(desk, ALICE, title=TYPED).id, ALICE)
    return made


def test_what_was_typed_is_shown_as_typed_on_every_screen_and_asks_nothing(
    window: OpenWindow, server: Server, assessment: str
) -> None:
    screens = window()
    watch = Watch(screens.page, server.url)
    shown, changed = {}, {}

    for name in HOLDING:
        screens.open(name, assessment, impact="I-1")
        screens.unfold_lists()
        shown[name] = TYPED in screens.main().inner_text()
        changed[name] = screens.page.evaluate(CHANGED, PIECES)
    for chapter in screens.chapters():
        screens.turn_to(chapter)
        changed[chapter] = screens.page.evaluate(CHANGED, PIECES)

    assert (shown, changed) == (dict.fromkeys(HOLDING, True), {each: [] for each in changed})
    assert (watch.strangers, watch.errors) == ([], [])
