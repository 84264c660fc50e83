"""The screens: their order in the menu, their titles, and one sentence on what happens on each."""

from typing import NamedTuple

from hrdd.language import say

WALL = "room"
"""The screen on the projector of a workshop."""


class Screen(NamedTuple):
    """A screen: its file and address, its title and icon, and one sentence on what happens there."""

    name: str
    title: str
    icon: str
    about: str


def screens() -> dict[str, Screen]:
    """All screens in the order of the menu."""
    listed = (
        Screen("home", say("Home"), "home", say("All assessments. Open one, or begin.")),
        Screen("overview", say("Overview"), "flag", say("What is assessed, why now, and where the work stands.")),
        Screen(
            "end_use",
            say("1 End use"),
            "target",
            say("What the product is for, and whether that is a use to sell into."),
        ),
        Screen(
            "customer",
            say("2 Customer and geography"),
            "public",
            say("Who will hold the product, where, and what is known of them."),
        ),
        Screen(
            "impacts",
            say("3 Impacts"),
            "groups",
            say("Whose rights, how badly, how likely. Likelihood never outranks severity."),
        ),
        Screen(
            "connection",
            say("4 Connection"),
            "link",
            say("How the company is tied to each harm, and what that asks of it."),
        ),
        Screen(
            "leverage",
            say("Leverage and leaving"),
            "handshake",
            say("What influence there is, how it can grow, and when to leave."),
        ),
        Screen(
            "plan",
            say("Action plan"),
            "checklist",
            say("Who does what by when, and how it will show that people are better off."),
        ),
        Screen(
            "tracking",
            say("Tracking"),
            "monitoring",
            say("Did the risk to people fall, are they better off, and who says so."),
        ),
        Screen(
            "engagement",
            say("Engagement"),
            "forum",
            say("Who was heard, what they said, what it changed, and what is told to whom."),
        ),
        Screen(
            "workshop", say("Workshop"), "co_present", say("A room rates, disagrees and is heard; the team decides.")
        ),
        Screen("evidence", say("Evidence"), "attach_file", say("The documents and links the assessment rests on.")),
        Screen(
            "self_check",
            say("Self-check"),
            "fact_check",
            say("Whether the work itself is sound: process, pitfalls, governance, remedy."),
        ),
        Screen(
            "decide",
            say("Decide"),
            "approval",
            say("What a named person decides, under which conditions, and which risk to people remains."),
        ),
        Screen(
            "report",
            say("Report"),
            "description",
            say("The assessment for the team or for management: as a document, as tables, on paper."),
        ),
        Screen(
            "rights",
            say("Rights"),
            "gavel",
            say("The human rights a product can touch, and the groups often hit first."),
        ),
        Screen(
            "measures",
            say("Measures"),
            "construction",
            say("What companies can do, what it takes, and where it stops working."),
        ),
        Screen("countries", say("Countries"), "travel_explore", say("Values about countries, and ways to add more.")),
        Screen("glossary", say("Glossary"), "menu_book", say("The terms of the field in plain words.")),
        Screen(
            "method",
            say("Method"),
            "account_tree",
            say("How this workbook comes to its answers, and where each rule comes from."),
        ),
    )
    return {screen.name: screen for screen in listed}


WALK = (
    "overview",
    "end_use",
    "customer",
    "impacts",
    "connection",
    "leverage",
    "plan",
    "tracking",
    "engagement",
    "evidence",
    "self_check",
    "decide",
    "report",
)

LIBRARY = ("rights", "measures", "countries", "glossary", "method")
"""The screens about the method; all but these and Home are about an assessment."""


def needs_an_assessment(name: str) -> bool:
    """Whether a screen has nothing to show while no assessment is open."""
    return name != "home" and name not in LIBRARY
