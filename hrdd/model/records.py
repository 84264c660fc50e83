"""The entries of an assessment; each is found by the assessment, its kind and its id."""

from hrdd.model.fields import (
    Count,
    Day,
    Ids,
    Line,
    LongText,
    PointInTime,
    Rating,
    Said,
    day,
    ids,
    line,
    long_text,
    moment,
    rating,
    word,
)
from hrdd.vocabulary import (
    ActionKind,
    ActionStatus,
    Degree,
    ImpactState,
    Involvement,
    LeverageJudgement,
    PartyRole,
    Steps,
    Truth,
)


class AnswerFields(Said):
    """The answer to one guiding question or risk flag; its id is the question's."""

    choice: str | None = word("The closed answer, or that it needs research")
    reason: LongText = long_text("Why, in words")
    evidence: LongText = long_text("Where this is known from")


class PartyFields(Said):
    """Somebody between the company and the people affected; countries by their ISO 3166-1 alpha-3 codes."""

    name: Line = line("Name")
    role: PartyRole | None = word("Role in the chain")
    country: str | None = word("Country the party acts in")
    code_name: Line = line("Code name, which stands in reports for a confidential name")
    confidential: Truth | None = word("Whether the name is confidential")
    countries: Ids = ids("Other countries the party acts in")
    flags: Ids = ids("Warning signs that fit this party")
    record: LongText = long_text("What is known of its conduct, with source and date")
    policies: LongText = long_text("What its policies promise")
    practice: LongText = long_text("What it does in practice")
    capacity: LongText = long_text("Its capacity to prevent and lessen harm")
    commitments: LongText = long_text("What it has committed itself to")
    modification_plans: LongText = long_text("Its plans to change the product or what it is used for")
    note: LongText = long_text("Interests, and anything else")


class DestinationFields(Said):
    """A country where the product is used; its id is the ISO 3166-1 alpha-3 code."""

    use_there: LongText = long_text("What the product does there, and through whom it gets there")
    assessment: LongText = long_text("Written assessment of the rights situation there, with sources")


class BenefitFields(Said):
    """Good that the product does; told beside the harms, never set against them."""

    title: Line = line("The benefit in a few words")
    description: LongText = long_text("Who gains what, and how that is known")
    rights: Ids = ids("Rights it supports")
    groups: Ids = ids("Groups that gain")


class SeverityFields(Said):
    """How severe an impact is, dimension by dimension, each with its reason."""

    scale: Rating = rating("Scale: how grave")
    scale_reason: LongText = long_text("Why this scale")
    scope: Rating = rating("Scope: how many people")
    scope_reason: LongText = long_text("Why this scope")
    irremediability: Rating = rating("Irremediability: how far it cannot be put right")
    irremediability_reason: LongText = long_text("Why this irremediability")
    heightened_note: LongText = long_text("Whether a group at heightened risk lifted a dimension, and why")
    likelihood: Rating = rating("Likelihood of a potential impact")
    likelihood_reason: LongText = long_text("Why this likelihood")
    delay_irremediable: Truth | None = word("Whether delay would make it irremediable")
    residual_scope: Rating = rating("Scope after what is done")
    residual_irremediability: Rating = rating("Irremediability after what is done")
    residual_likelihood: Rating = rating("Likelihood after what is done")
    residual_reason: LongText = long_text("Why and by what evidence the residual ratings differ")


class InvolvementFields(Said):
    """The six facts that decide how the company is involved, each with its reason, and what people decided."""

    alone_sufficient: Truth | None = word("Our own conduct alone is enough for the harm")
    alone_sufficient_reason: LongText = long_text("Why: own acts")
    tied: Truth | None = word(
        "The harm is tied to our operations, products or services through a business relationship"
    )
    tied_reason: LongText = long_text("Why: tie")
    facilitated: Degree | None = word("We make the harm possible")
    facilitated_reason: LongText = long_text("Why: made possible")
    incentivised: Degree | None = word("We make the harm more likely")
    incentivised_reason: LongText = long_text("Why: made more likely")
    knew: Truth | None = word("We knew, or should have known")
    knew_reason: LongText = long_text("Why: knowledge")
    steps: Steps | None = word("Steps taken to prevent it")
    steps_reason: LongText = long_text("Why: steps")
    caused_by: LongText = long_text("Who causes the harm")
    others_involved: LongText = long_text("Who else is involved and must act")
    leverage_held: LongText = long_text("Leverage the company has")
    leverage_raised: LongText = long_text("How leverage can be raised")
    leverage_judged: LeverageJudgement | None = word("Whether the leverage there is is enough")
    leverage_judged_reason: LongText = long_text("Why: enough leverage")
    decided_outcome: Involvement | None = word("Class of involvement a named person decided on")
    decided_by: Line = line("Name and role of the person who decided")
    decided_reason: LongText = long_text("Reason for the decision")
    decided_beside: Line = line("What the rule said when the person decided")
    decided_at: PointInTime | None = moment("When the person decided")


class HarmFields(Said):
    """Whose right, which harm, and how it comes about."""

    title: Line = line("The impact in a few words")
    description: LongText = long_text("Who is harmed, how, by whom")
    rights: Ids = ids("Rights at stake")
    groups: Ids = ids("Groups at heightened risk")
    rights_holders: Ids = ids("How the people relate to the product")
    people: LongText = long_text("The people affected, in words")
    state: ImpactState | None = word("Whether it has happened")
    state_reason: LongText = long_text("What shows that it has happened, or that it may")
    harm_mode: str | None = word("How the harm comes about")
    stages: Ids = ids("Stages of the life cycle where our acts or omissions count")
    competing_rights: Ids = ids("Other rights strained by what is done about it")
    competing_note: LongText = long_text("How the rights were weighed, and who was asked")


class ImpactFields(InvolvementFields, SeverityFields, HarmFields):
    """One adverse impact on people: the harm, how severe it is, how the company is tied to it."""


class ActionFields(Said):
    """Something somebody will do about one or more impacts."""

    title: Line = line("What will be done")
    kind: ActionKind | None = word("Which response it is")
    leverage_type: str | None = word("Through which type of leverage")
    measure: str | None = word("Measure of the library it came from")
    impacts: Ids = ids("Impacts it is about")
    owner: Line = line("Name of the person responsible")
    due: Day | None = day("Due date")
    status: ActionStatus = word("Where it stands", ActionStatus.OPEN)
    indicator: LongText = long_text("How it will show that risk fell or people's situation improved")
    note: LongText = long_text("Details")
    condition_of: str | None = word("Decision this is a condition of")


class Kept(Said):
    """What every stored entry has besides its own fields."""

    id: str
    assessment_id: str
    position: Count = 0
    changed_at: PointInTime | None = moment("When it was last changed")
    removed_at: PointInTime | None = moment("When it was taken out")


class Answer(AnswerFields, Kept):
    """A stored answer."""


class Party(PartyFields, Kept):
    """A stored party."""


class Destination(DestinationFields, Kept):
    """A stored destination."""


class Benefit(BenefitFields, Kept):
    """A stored benefit."""


class Impact(ImpactFields, Kept):
    """A stored impact."""


class Action(ActionFields, Kept):
    """A stored action."""
