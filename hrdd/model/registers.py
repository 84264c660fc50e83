"""The registers of an assessment: leverage, leaving, competing rights, those heard, tracking, evidence, decisions."""

from hrdd.model.fields import (
    Count,
    Day,
    Ids,
    Line,
    LongText,
    PointInTime,
    Said,
    day,
    ids,
    line,
    long_text,
    moment,
    word,
)
from hrdd.model.records import Kept
from hrdd.vocabulary import (
    ActionStatus,
    EndingDecision,
    GoDecision,
    IndicatorKind,
    LeverageDegree,
    Truth,
    Voice,
)


class LeverageFields(Said):
    """One source of influence on those who cause a harm (method 1.10)."""

    title: Line = line("The leverage in a few words")
    impacts: Ids = ids("Impacts it can change")
    parties: Ids = ids("Parties it works on")
    comes_from: Ids = ids("Where it comes from")
    degree: LeverageDegree | None = word("How much influence it gives")
    degree_reason: LongText = long_text("Why that much, and how it has changed")
    leverage_type: str | None = word("Through which type of leverage")
    raised_by: Ids = ids("Ways to raise it")
    raised_how: LongText = long_text("How it can be raised: who does what by when")
    used: LongText = long_text("What was done with it so far, and what came of it")


class EndingFields(Said):
    """The worksheet on ending a relationship (method 1.11)."""

    title: Line = line("The relationship in a few words")
    parties: Ids = ids("Parties it is with")
    impacts: Ids = ids("Impacts that raise the question")
    tried: LongText = long_text("What was tried to raise leverage, and what came of it")
    crucial: LongText = long_text("How crucial the relationship is, for us and for them")
    abuse: LongText = long_text("How severe the abuse is")
    leaving_harms: Truth | None = word("Whether leaving itself harms people")
    consequences: LongText = long_text("What leaving would do to people's rights")
    left_behind: LongText = long_text("What stays behind: data, products that go on being used, support that ends")
    heard: LongText = long_text("Who was heard about leaving, and what they said")
    continuing: LongText = long_text("How the harm goes on being lessened while we stay")
    accepted: LongText = long_text("Consequences of staying that are accepted: reputation, money, law")
    decision: EndingDecision | None = word("What was decided")
    decided_by: Line = line("Name and role of the person who decided")
    decided_reason: LongText = long_text("Reason for the decision")
    decided_at: PointInTime | None = moment("When the person decided")


class CompetingFields(Said):
    """A right strained by what is done to protect another (method 1.12)."""

    title: Line = line("The conflict in a few words")
    impacts: Ids = ids("Impacts it is about")
    actions: Ids = ids("Actions that strain a right")
    protected: Ids = ids("Rights that are protected")
    strained: Ids = ids("Rights that are strained")
    consulted: LongText = long_text("Who was consulted, and what they said")
    legality: Truth | None = word(
        "It rests on a clear rule that people can know: a law, or a published rule of ours that the law allows"
    )
    legality_reason: LongText = long_text("Why: clear rule")
    aim: Truth | None = word("It serves an aim that human rights law accepts")
    aim_reason: LongText = long_text("Why: aim")
    necessity: Truth | None = word("Nothing milder would do")
    necessity_reason: LongText = long_text("Why: nothing milder")
    proportionality: Truth | None = word(
        "It is no heavier than its aim justifies, leaves the heart of the right whole, and singles nobody out"
    )
    proportionality_reason: LongText = long_text("Why: no heavier than its aim justifies")
    safeguards: Truth | None = word("Safeguards and a way to complain are in place")
    safeguards_reason: LongText = long_text("Which safeguards")
    reasoning: LongText = long_text("The reasoning, as it would be explained to those who lose")
    outcome: LongText = long_text("What follows for the action")


class EngagementFields(Said):
    """Somebody was heard (method 1.18)."""

    title: Line = line("Who was heard")
    voice: Voice | None = word("For whom they speak")
    groups: Ids = ids("Groups at heightened risk they belong to or know")
    impacts: Ids = ids("Impacts they spoke about")
    steps_served: Ids = ids("Steps of due diligence it served")
    held_on: Day | None = day("When")
    form: LongText = long_text("How: form, place, language, who led it")
    barriers: LongText = long_text(
        "Barriers and how they were handled: language, fear, cost, distance, technical words"
    )
    protection: LongText = long_text("How those who spoke are protected")
    heard: LongText = long_text("What they said")
    changed: LongText = long_text("What it changed")
    stand_in_reason: LongText = long_text("Why somebody spoke in place of those affected, and why they are credible")


class CommunicationFields(Said):
    """Something told to people outside or inside the company, and its limits (method 1.17)."""

    title: Line = line("The message in a few words")
    audience: LongText = long_text("To whom")
    form: LongText = long_text("In which form, language and place")
    tells_of: Ids = ids("What it tells of")
    content: LongText = long_text("What it says")
    impacts: Ids = ids("Impacts it is about")
    owner: Line = line("Name of the person responsible")
    due: Day | None = day("When")
    status: ActionStatus = word("Where it stands", ActionStatus.OPEN)
    endangers: Truth | None = word("It could endanger people affected, or lay their privacy bare")
    endangers_note: LongText = long_text("What was done about that danger")
    helps_misuse: Truth | None = word("It could help somebody get around a safeguard")
    helps_misuse_note: LongText = long_text("What was left out for that reason")
    commercial: Truth | None = word("Commercial confidentiality limits it")
    commercial_note: LongText = long_text("What is withheld, and why people can still judge")


class IndicatorFields(Said):
    """Something that shows whether risk fell or people are better off (method 1.16)."""

    title: Line = line("The indicator in a few words")
    kind: IndicatorKind | None = word("Whether it counts or tells")
    impacts: Ids = ids("Impacts it watches")
    actions: Ids = ids("Actions it tests")
    shows: LongText = long_text("What it shows about risk or people's situation; activity alone shows neither")
    source: LongText = long_text("Where readings come from, and how affected people take part")
    unit: Line = line("Unit")
    baseline: Line = line("Baseline")
    baseline_on: Day | None = day("Date of the baseline")
    target: Line = line("Target")
    owner: Line = line("Name of the person responsible")


class ReadingFields(Said):
    """One reading of an indicator."""

    indicator: str | None = word("Indicator that was read")
    read_on: Day | None = day("Date of the reading")
    value: Line = line("Value, in the unit of the indicator or in words")
    voice: Voice | None = word("By whose account")
    note: LongText = long_text("Circumstances, and anything unexpected")


class ReviewFields(Said):
    """A look back: did it work for people (method 1.16)."""

    title: Line = line("What was reviewed")
    held_on: Day | None = day("When")
    impacts: Ids = ids("Impacts it looked at")
    actions: Ids = ids("Actions it looked at")
    risk_fell: Truth | None = word("The risk to people fell")
    people_better: Truth | None = word("The situation of the people affected improved")
    voice: Voice | None = word("By whose account")
    account: LongText = long_text("What shows it, and who says so")
    unintended: LongText = long_text("Strengths, weaknesses, unintended consequences")
    systemic: LongText = long_text("What repeats, and must reach senior management")
    changes: LongText = long_text("What changes now, and what others can learn")


class EvidenceFields(Said):
    """A document or a link that an answer, an impact, a party or an action rests on."""

    title: Line = line("What it is")
    about: Ids = ids("What it supports")
    link: Line = line("Link")
    dated: Day | None = day("Date of the document")
    owner: Line = line("Who holds it")
    confidential: Truth | None = word("Whether it is confidential")
    note: LongText = long_text("Where in it, and how far it can be relied on")
    file_name: Line = line("Name of the file")
    stored_as: Line = line("Name under which the file is stored")
    media_type: Line = line("Type of the file")
    size: Count = 0


class DecisionFields(Said):
    """What a named person decided about the product in the use assessed."""

    decision: GoDecision | None = word("Decision")
    reason: LongText = long_text("Reason for the decision")
    residual: LongText = long_text("Risk to people that remains and is accepted")
    residual_by: Line = line("Name and role of the person who accepts it")
    decided_by: Line = line("Name and role of the person who signs")
    signed_at: PointInTime | None = moment("When it was signed")
    signed_hash: Line = line("SHA-256 of the content that was signed")
    signed_revision: Count = 0


class Leverage(LeverageFields, Kept):
    """A stored source of leverage."""


class Ending(EndingFields, Kept):
    """A stored worksheet on ending a relationship."""


class Competing(CompetingFields, Kept):
    """A stored conflict of rights."""


class Engagement(EngagementFields, Kept):
    """A stored occasion on which somebody was heard."""


class Communication(CommunicationFields, Kept):
    """A stored message."""


class Indicator(IndicatorFields, Kept):
    """A stored indicator."""


class Reading(ReadingFields, Kept):
    """A stored reading."""


class Review(ReviewFields, Kept):
    """A stored review."""


class Evidence(EvidenceFields, Kept):
    """A stored piece of evidence."""


class Decision(DecisionFields, Kept):
    """A stored decision."""
