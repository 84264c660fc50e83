"""A published case entered by hand, screen by screen, and taken out again as a Word report and as a file."""

import io
import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import docx
import pytest
from playwright.sync_api import expect

from hrdd.model.workbook import ENTRIES, Kind
from hrdd.workbook.assessments import listed, open_workbook
from hrdd.workbook.countries import names as country_names
from hrdd.workbook.desk import Desk
from hrdd.workbook.saving import ASSESSMENT, Place
from tests.browser import screens as labels
from tests.browser.hand import Hand
from tests.browser.screens import Screens
from tests.browser.server import ROOT

pytestmark = pytest.mark.browser

CASE: dict[str, Any] = json.loads((ROOT / "data" / "samples" / "epilepsy_medicine.json").read_text("utf-8"))
ABOUT: dict[str, Any] = CASE["assessment"]
ANSWERS = {each["id"]: each for each in CASE["answers"]}
PARTIES = CASE["parties"][:2]
BENEFIT = CASE["benefits"][0]
IMPACTS = CASE["impacts"][:2]
OWNER, DUE = CASE["actions"][0]["owner"], date(2027, 3, 31)
DENMARK = {
    "use_there": "Sold to hospitals for the same treatment; no death penalty there.",
    "assessment": "No reason to expect this misuse in the country itself; the decisions on supply are taken there.",
}
RATED = ("scale", "scope", "irremediability", "likelihood")
FACTS = ("alone_sufficient", "tied", "facilitated", "incentivised", "knew", "steps")
KEEPING = {"id", "position", "changed_at", "created_at", "removed_at", "archived_at", "revision"}
USUAL = {"", None, "open"}


def test_the_published_case_is_entered_by_hand_and_comes_out_whole(screens: Screens, desk: Desk) -> None:
    hand = begin(screens, desk)
    overview(hand)
    end_use(hand)
    customer_and_geography(hand)
    impacts(hand)

    connection(hand)
    plan(hand)
    screens.way_to("report").click()
    screens.arrived("report")
    report = words_of(screens.download(labels.WORD))
    file = json.loads(screens.download(labels.JSON))

    planned = [action.title for action in open_workbook(desk, hand.assessment).actions]
    named = [ABOUT["title"], *(impact["title"] for impact in IMPACTS), "Directly linked", *planned, OWNER]
    assert [each for each in named if each not in report] == []
    assert said_in(file, hand.assessment) == hand.entered


def begin(screens: Screens, desk: Desk) -> Hand:
    """A blank assessment, begun on Home."""
    screens.open("home")
    screens.box(labels.TITLE).fill(ABOUT["title"])
    screens.box(labels.PRODUCT).fill(ABOUT["product"])
    screens.button(labels.BEGIN).click()
    screens.arrived("overview", ABOUT["title"])
    hand = Hand(screens, desk, listed(desk)[0].id)
    for field in ("title", "product"):
        hand.seen(hand.at(ASSESSMENT, "", field), ABOUT[field])
    return hand


def overview(hand: Hand) -> None:
    """What is assessed, why now, by whom."""
    screens, main = hand.screens, hand.screens.main()
    hand.texts(ASSESSMENT, "", main, labels.ASSESSMENT_LINES | labels.ASSESSMENT_TEXTS, ABOUT)
    screens.look_for(main, "What set it off", hand.desk.method.name_in("triggers", ABOUT["trigger"]))
    hand.seen(hand.at(ASSESSMENT, "", "trigger"), ABOUT["trigger"])
    for field, question, name in (
        ("status", "Status", "In review"),
        ("origin", "Where the facts come from", "Published case"),
    ):
        group = main.get_by_role("radiogroup", name=question, exact=True)
        hand.one(hand.at(ASSESSMENT, "", field), group, name, ABOUT[field])
    screens.onward("end_use").click()
    screens.arrived("end_use")


def end_use(hand: Hand) -> None:
    """All questions of the section that the case answers, the risk flags, and a benefit."""
    answer_cards(hand, "end_use", deeper=True)
    answer_flags(hand, "end_use")
    add(hand, Kind.BENEFIT, BENEFIT["id"])
    card = hand.screens.unfold(BENEFIT["id"])
    hand.texts(Kind.BENEFIT, BENEFIT["id"], card, labels.BENEFIT_TEXTS, BENEFIT)
    choose_lists(hand, Kind.BENEFIT, BENEFIT, card, labels.BENEFIT_LISTS)
    hand.screens.onward("customer").click()
    hand.screens.arrived("customer")


def customer_and_geography(hand: Hand) -> None:
    """Two parties, two countries, the main questions and the risk flags of both sections."""
    screens = hand.screens
    for party in PARTIES:
        add(hand, Kind.PARTY, party["id"])
        card = screens.unfold(party["id"])
        hand.texts(Kind.PARTY, party["id"], card, labels.PARTY_TEXTS, party)
        name = {"other": "Other party", "intermediary": "Intermediary"}[party["role"]]
        hand.one(
            hand.at(Kind.PARTY, party["id"], "role"),
            card.get_by_role("radiogroup", name="Role in the chain"),
            name,
            party["role"],
        )
        screens.look_for(card, "Country the party acts in", country_names(hand.desk.method)[party["country"]])
        hand.seen(hand.at(Kind.PARTY, party["id"], "country"), party["country"])
    for country, said in (("USA", CASE["destinations"][0]), ("DNK", DENMARK)):
        name = country_names(hand.desk.method)[country]
        screens.look_for(screens.main(), labels.ADD["country"], name)
        part = screens.framed(name)
        expect(part.get_by_role("table")).to_be_visible()
        hand.texts(Kind.DESTINATION, country, part, labels.DESTINATION_TEXTS, said)
    for section in ("customer", "geography"):
        answer_cards(hand, section, first=3)
        answer_flags(hand, section, first=3)
    screens.onward("impacts").click()
    screens.arrived("impacts")


def impacts(hand: Hand) -> None:
    """Two impacts in full, and the main questions."""
    for impact in IMPACTS:
        add(hand, Kind.IMPACT, impact["id"])
        one_impact(hand, impact)
    expect(hand.screens.main().get_by_role("row").filter(has_text=IMPACTS[0]["title"])).to_contain_text("Critical")
    answer_cards(hand, "impacts", first=2)
    hand.screens.onward("connection").click()
    hand.screens.arrived("connection")


def one_impact(hand: Hand, impact: Mapping[str, Any]) -> None:
    """Whose rights, how the harm comes about, how severe, what remains, what competes."""
    main, method = hand.screens.main(), hand.desk.method
    hand.texts(Kind.IMPACT, impact["id"], main, labels.IMPACT_TEXTS, impact)
    expect(main.get_by_role("row").filter(has_text=impact["title"][:40])).to_be_visible()
    hand.screens.settled()
    choose_lists(hand, Kind.IMPACT, impact, main, labels.IMPACT_LISTS)
    modes = {each.id: each.name for each in method.topic("harm_modes")}
    states = {"actual": "Has happened", "potential": "May happen"}
    truths = {"yes": "Yes", "no": "No", "unknown": "Not known"}
    for field, question, names in (
        ("state", labels.STATE, states),
        ("harm_mode", labels.HARM_MODE, modes),
        ("delay_irremediable", labels.DELAY, truths),
    ):
        group = main.get_by_role("radiogroup", name=question, exact=True)
        hand.one(hand.at(Kind.IMPACT, impact["id"], field), group, names[impact[field]], impact[field])
    for nth, field in enumerate(RATED):
        rate(hand, impact, field, field, 0)
        rate(hand, impact, f"residual_{field}", field, 1)
        if impact.get(f"{field}_reason"):
            box = main.get_by_role("textbox", name=labels.WHY_THIS_LEVEL, exact=True).nth(nth)
            hand.text(hand.at(Kind.IMPACT, impact["id"], f"{field}_reason"), box, impact[f"{field}_reason"])


def rate(hand: Hand, impact: Mapping[str, Any], field: str, dimension: str, nth: int) -> None:
    """Give a dimension its level, where the case has one; what remains after action stands below."""
    if impact.get(field):
        scale = hand.desk.method.scales[dimension]
        name = next(level.name for level in scale.levels if level.value == impact[field])
        group = hand.screens.main().get_by_role("radiogroup", name=scale.name, exact=True).nth(nth)
        hand.one(hand.at(Kind.IMPACT, impact["id"], field), group, name, impact[field])


def connection(hand: Hand) -> None:
    """Six facts an impact; with the last one unknown both classes stand there, then one, with its reasons."""
    screens, main = hand.screens, hand.screens.main()
    first, second = IMPACTS
    turn_to(screens, first)
    state_facts(hand, first | {"steps": "unknown"})
    expect(verdict(screens)).to_have_text("Directly linked or Contributed to")
    state_facts(hand, first, "steps")
    expect(verdict(screens)).to_have_text("Directly linked")
    expect(main.get_by_text(labels.BECAUSE, exact=True)).to_be_visible()
    hand.texts(Kind.IMPACT, first["id"], main, labels.CONNECTION_TEXTS, first)
    turn_to(screens, second)
    state_facts(hand, second)
    expect(verdict(screens)).to_have_text("Caused by us")
    hand.texts(Kind.IMPACT, second["id"], main, labels.CONNECTION_TEXTS, second)
    answer_cards(hand, "connection", first=2)


def turn_to(screens: Screens, impact: Mapping[str, Any]) -> None:
    """Choose the impact whose connection is looked at."""
    named = screens.main().get_by_role("radio", name=f"{impact['id']} {impact['title']}", exact=True)
    named.click()
    expect(named).to_be_checked()
    expect(screens.page).to_have_url(re.compile(rf"impact={impact['id']}"))
    screens.settled()


def state_facts(hand: Hand, impact: Mapping[str, Any], *only: str) -> None:
    """State the facts of an impact with how they are known."""
    main, facts = hand.screens.main(), hand.desk.method.facts
    for nth, name in enumerate(FACTS):
        if only and name not in only:
            continue
        names = {choice.id: choice.name for choice in facts[name].choices}
        group = main.get_by_role("radiogroup", name=facts[name].label, exact=True)
        hand.one(hand.at(Kind.IMPACT, impact["id"], name), group, names[impact[name]], impact[name])
        box = main.get_by_role("textbox", name=labels.HOW_WE_KNOW, exact=True).nth(nth)
        hand.text(hand.at(Kind.IMPACT, impact["id"], f"{name}_reason"), box, impact[f"{name}_reason"])


def verdict(screens: Screens) -> Any:
    """The class of involvement as the screen has it: the heading that follows the title of that part."""
    return screens.framed(labels.VERDICT).get_by_role("heading", level=3).nth(1)


def plan(hand: Hand) -> None:
    """One action for a response that nothing covers, one from a card of measures, with owner and date."""
    screens = hand.screens
    screens.main().get_by_role("button", name=labels.ADD_TO_PLAN, exact=True).first.click()
    expect(screens.main().get_by_text("In the plan")).to_be_visible()
    screens.onward("leverage").click()
    screens.arrived("leverage")
    screens.onward("plan").click()
    screens.arrived("plan")
    screens.main().get_by_role("button", name=labels.PLAN_AN_ACTION, exact=True).first.click()
    card = screens.unfold("A-2")
    for action in open_workbook(hand.desk, hand.assessment).actions:
        for field in ("title", "kind", "measure", "leverage_type", "impacts"):
            if getattr(action, field):
                hand.seen(hand.at(Kind.ACTION, action.id, field), plainly(getattr(action, field)))
    hand.text(hand.at(Kind.ACTION, "A-2", "owner"), card.get_by_role("textbox", name=labels.OWNER, exact=True), OWNER)
    screens.set_day(card, labels.DUE, f"{DUE:%Y%m%d}")
    card.get_by_role("textbox", name=labels.OWNER, exact=True).focus()
    hand.seen(hand.at(Kind.ACTION, "A-2", "due"), DUE)
    hand.entered[hand.at(Kind.ACTION, "A-2", "due")] = DUE.isoformat()


def answer_cards(hand: Hand, section: str, *, first: int | None = None, deeper: bool = False) -> None:
    """Answer questions of a section as the case does, all or the first few, and those that go deeper if wanted."""
    asked = [each for each in hand.desk.method.sections[section].questions if each.id in ANSWERS]
    for question in asked[:first]:
        card = hand.screens.unfold(question.number)
        hand.answer(card, question.id, ANSWERS[question.id])
        given = [(nth, sub.id) for nth, sub in enumerate(question.sub, start=1) if sub.id in ANSWERS]
        if deeper and given:
            card.get_by_text(labels.DEEPER).click()
            for nth, sub in given:
                hand.answer(card, sub, ANSWERS[sub], nth)


def answer_flags(hand: Hand, section: str, *, first: int | None = None) -> None:
    """Answer risk flags of a section as the case does, all or the first few."""
    flags = [each for each in hand.desk.method.sections[section].flags if each.id in ANSWERS]
    for flag in flags[:first]:
        hand.answer(hand.screens.unfold(flag.number), flag.id, ANSWERS[flag.id])


def add(hand: Hand, kind: Kind, record: str) -> None:
    """Add an entry by its button."""
    hand.screens.button(labels.ADD[kind]).click()
    expect(hand.screens.main().get_by_text(record).first).to_be_visible()
    hand.screens.settled()


def choose_lists(hand: Hand, kind: Kind, said: Mapping[str, Any], within: Any, lists: Mapping[str, str]) -> None:
    """Search the rights, groups and other lists of an entry."""
    method = hand.desk.method
    names = {each: right.short for each, right in method.rights.items()}
    names |= {each: group.name for each, group in method.groups.items()}
    names |= {each.id: each.name for topic in ("rights_holders", "lifecycle") for each in method.topic(topic)}
    for field, label in lists.items():
        hand.several(hand.at(kind, said["id"], field), within, label, names, said.get(field) or [])


def words_of(report: bytes) -> str:
    """All that a Word report says, in its text and its tables."""
    document = docx.Document(io.BytesIO(report))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def said_in(file: Mapping[str, Any], assessment: str) -> dict[Place, Any]:
    """All that a file says, by its place."""
    found = {(ASSESSMENT, ""): file["assessment"]}
    found |= {(kind, each["id"]): each for kind, name in ENTRIES.items() for each in file[name]}
    return {
        Place(assessment, kind, record, field): value
        for (kind, record), entry in found.items()
        for field, value in entry.items()
        if field not in KEEPING and value not in ([], *USUAL)
    }


def plainly(value: Any) -> Any:
    """A value as a file has it."""
    return list(value) if isinstance(value, tuple) else value
